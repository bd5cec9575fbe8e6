"""Addresses of the room."""

from django.urls import path

from participation.cases.views import receipt, status

app_name = "cases"
urlpatterns = [
    path("v/<str:token>/", receipt.receipt, name="receipt"),
    path("v/<str:token>/beleg.txt", receipt.text, name="text"),
    path("v/<str:token>/ergaenzen/", receipt.add, name="add"),
    path("v/<str:token>/antworten/", receipt.reply, name="reply"),
    path("v/<str:token>/kontakt/", receipt.contact, name="contact"),
    path("v/<str:token>/bestaetigen/", receipt.confirm, name="confirm"),
    path("v/<str:token>/zuruecknehmen/", receipt.withdraw, name="withdraw"),
    path("v/<str:token>/loeschen/", receipt.erase, name="erase"),
    path("wo-ist-meine-idee/", status.status, name="status"),
    path("wo-ist-meine-idee/link/", status.lost_link, name="lost_link"),
]

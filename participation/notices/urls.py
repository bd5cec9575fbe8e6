"""Addresses of the room."""

from django.urls import path

from participation.notices import views

app_name = "notices"
urlpatterns = [
    path("barriere-melden/", views.barrier, name="barrier"),
    path("ideen/<str:reference>/melden/", views.complain, name="complain"),
    path("v/<str:token>/widersprechen/", views.object_to, name="object"),
]

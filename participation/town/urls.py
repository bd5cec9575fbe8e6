"""Addresses of the town's own small pages."""

from django.urls import path

from participation.town import views

app_name = "town"
urlpatterns = [
    path("marke.css", views.brand_css, name="brand"),
    path("impressum/", views.imprint, name="imprint"),
    path("datenschutz/", views.privacy, name="privacy"),
    path("daten/", views.files, name="files"),
    path("barrierefreiheit/", views.accessibility, name="accessibility"),
]

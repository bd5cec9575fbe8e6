"""Addresses of the room."""

from django.urls import path

from participation.routing import views

app_name = "routing"
urlpatterns = [path("gremien/<slug:slug>/termine.ics", views.calendar, name="calendar")]

"""Addresses of the room."""

from django.urls import path
from django.views.generic import TemplateView

app_name = "cases"
urlpatterns = [path("v/<str:token>/", TemplateView.as_view(template_name="base.html"), name="receipt")]

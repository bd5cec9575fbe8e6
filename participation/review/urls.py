"""Addresses of the room."""

from django.urls import path
from django.views.generic import TemplateView

app_name = "review"
urlpatterns = [path("tisch/<slug:slug>/", TemplateView.as_view(template_name="base.html"), name="desk")]

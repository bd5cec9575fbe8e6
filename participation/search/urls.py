"""Addresses of the room."""

app_name = "search"
urlpatterns = []

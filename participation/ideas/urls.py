"""Addresses of the room."""

app_name = "ideas"
urlpatterns = []

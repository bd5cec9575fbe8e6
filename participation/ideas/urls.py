"""Addresses of the room; that of one idea stands last, for it would catch the others."""

from django.urls import path

from participation.ideas import feeds
from participation.ideas.views import map, reading

app_name = "ideas"
urlpatterns = [
    path("ideen/", reading.idea_list, name="list"),
    path("ideen/feed/", feeds.IdeaFeed(), name="feed"),
    path("ideen/ideen.csv", feeds.idea_csv, name="csv"),
    path("ideen/ideen.geojson", feeds.idea_geojson, name="geojson"),
    path("ideen/karte/", map.idea_map, name="map"),
    path("ideen/karte/punkte/", map.points, name="points"),
    path("ideen/<str:reference>/foto/", reading.photo, name="photo"),
    path("ideen/<str:reference>/", reading.detail, name="detail"),
]

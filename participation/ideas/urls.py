"""Addresses of the room; that of one idea stands last, for it would catch the others."""

from django.urls import path

from participation.ideas import feeds
from participation.ideas.views import map, reading, supporting, writing

app_name = "ideas"
urlpatterns = [
    path("ideen/", reading.idea_list, name="list"),
    path("ideen/feed/", feeds.IdeaFeed(), name="feed"),
    path("ideen/ideen.csv", feeds.idea_csv, name="csv"),
    path("ideen/ideen.geojson", feeds.idea_geojson, name="geojson"),
    path("ideen/karte/", map.idea_map, name="map"),
    path("ideen/karte/punkte/", map.points, name="points"),
    path("ideen/neu/", writing.start, name="new"),
    path("ideen/neu/ort/", writing.place, name="new_place"),
    path("ideen/neu/ort/karte/", writing.point, name="new_point"),
    path("ideen/neu/ort/karte.svg", writing.town_picture, name="town_picture"),
    path("ideen/neu/aehnlich/", writing.similar, name="new_similar"),
    path("ideen/neu/idee/", writing.idea, name="new_idea"),
    path("ideen/neu/antwort/", writing.reply, name="new_reply"),
    path("ideen/neu/pruefen/", writing.check, name="new_check"),
    path("ideen/neu/foto/", writing.photo, name="new_photo"),
    path("ideen/<str:reference>/unterstuetzen/", supporting.support, name="support"),
    path("ideen/<str:reference>/foto/", reading.photo, name="photo"),
    path("ideen/<str:reference>/", reading.detail, name="detail"),
]

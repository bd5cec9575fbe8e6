"""Addresses of the room."""

from django.urls import path

from participation.search import sitemap, views

app_name = "search"
urlpatterns = [
    path("suche/", views.search, name="search"),
    path("robots.txt", sitemap.robots, name="robots"),
    path("sitemap.xml", sitemap.index, name="sitemap"),
    path("sitemap-seiten.xml", sitemap.pages, name="sitemap_pages"),
    path("sitemap-ideen-<int:number>.xml", sitemap.ideas, name="sitemap_ideas"),
]

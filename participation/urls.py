"""The rooms' addresses."""

from django.urls import include, path

urlpatterns = [
    path("", include("participation.town.urls")),
    path("", include("participation.routing.urls")),
    path("", include("participation.cases.urls")),
    path("", include("participation.ideas.urls")),
    path("", include("participation.notices.urls")),
    path("", include("participation.review.urls")),
    path("anmelden/", include("participation.review.urls.sign_in")),
    path("", include("participation.search.urls")),
]

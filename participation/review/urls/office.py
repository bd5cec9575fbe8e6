"""The office's own addresses in the administration, below beteiligung/."""

from django.urls import path

from participation.review.admin import cases, check, coverage, endings

app_name = "office"
urlpatterns = [
    path("pruefung/", check.check, name="check"),
    path("pruefung/<slug:reference>/", check.check, name="case"),
    path("pruefung/<slug:reference>/foto/", check.photo, name="photo"),
    path("pruefung/<slug:reference>/angerufen/", cases.called, name="called"),
    path("pruefung/<slug:reference>/<slug:name>/", check.decide, name="decide"),
    path("rueckrufe/", cases.calls, name="calls"),
    path("abdeckung/", coverage.table, name="coverage"),
    path("abdeckung/wohin/", coverage.simulator, name="simulator"),
    path("gremien/<int:pk>/beenden/", endings.end_board, name="end_board"),
    path("mitgliedschaften/<int:pk>/beenden/", endings.end_membership, name="end_membership"),
    path("sitzungen/<int:pk>/absagen/", endings.cancel_meeting, name="cancel_meeting"),
]

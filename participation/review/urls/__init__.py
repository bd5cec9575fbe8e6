"""Addresses of the room."""

from django.urls import path

from participation.review.views import acts, case, desks, doors

app_name = "review"
CASE = "tisch/vorgang/<slug:reference>/"
urlpatterns = [
    path("tisch/", desks.desks, name="desks"),
    path("tisch/ueberfaellig/", desks.overdue, name="overdue"),
    path(CASE, case.case, name="case"),
    path(CASE + "vorschlag/", doors.suggest, name="suggest"),
    path(CASE + "weitergeben/", doors.door(acts.HAND_OVER), name="hand_over"),
    path(CASE + "rueckfrage/", doors.door(acts.ASK), name="ask_back"),
    path(CASE + "notiz/", doors.door(acts.NOTE), name="note"),
    path(CASE + "tagesordnung/", doors.door(acts.AGENDA), name="agenda"),
    path(CASE + "absetzen/", doors.door(acts.OFF_AGENDA), name="off_agenda"),
    path(CASE + "antwort/", doors.door(acts.ANSWER), name="answer"),
    path(CASE + "freigeben/", doors.door(acts.RELEASE), name="release"),
    path(CASE + "wieder-aufnehmen/", doors.door(acts.REOPEN), name="reopen"),
    path(CASE + "abschliessen/", doors.door(acts.CLOSE), name="close"),
    path(CASE + "angerufen/", doors.door(acts.CALLED), name="called"),
    path("tisch/<slug:slug>/", desks.desk, name="desk"),
]

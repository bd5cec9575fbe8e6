"""A barrier somebody met on the pages, and a complaint about an idea."""

from participation.cases.models import Case
from participation.management.demo.clock import as_if, date_back, moment_of
from participation.management.demo.keys import key_of
from participation.notices.lifecycle import complain, report_barrier


def make_complaints(told: dict[str, int]):
    """One notice lies with the office for inclusion, one complaint with coordination."""
    moment = moment_of(4, office=False)
    with as_if(moment):
        notice = report_barrier(
            text="Auf der Karte finde ich mit der Tastatur nicht heraus, welches Quartier gerade gewählt ist. "
            "Ich benutze Firefox mit 400 Prozent Vergrößerung.",
            page="/ideen/karte/",
            email="lupe@beispiel.example",
            key=key_of("barrier"),
            language="de",
        )
    date_back(notice, moment)
    moment = moment_of(3, office=False)
    with as_if(moment):
        complaint = complain(
            Case.objects.get(pk=told["poller"]),
            reason="person",
            text="Man weiß sofort, welches Haus gemeint ist.",
            email="",
            key=key_of("complaint"),
            language="de",
        )
    date_back(complaint, moment)

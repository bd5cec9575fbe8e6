"""The formal check: which cases wait, what the office needs to know about one, which comes next."""

from django.db.models import Q
from django.utils import timezone

from participation.cases.models import Case, Sender, StepKind
from participation.cases.states import Kind
from participation.ideas.models import Idea
from participation.review.models import ReasonTemplate
from participation.words import index

SIMILAR = 5


def waiting():
    """New ideas, oldest first."""
    return Case.objects.to_check().select_related("quarter").defer("quarter__boundary")


def next_waiting(after: Case) -> Case | None:
    """The case to check after this one, starting again at the oldest."""
    later = Q(created_at__gt=after.created_at) | Q(created_at=after.created_at, pk__gt=after.pk)
    others = waiting().exclude(pk=after.pk)
    return others.filter(later).first() or others.first()


def route_reasons(case: Case) -> dict | None:
    """The stored decision that gave the case its boards."""
    return case.steps.filter(kind=StepKind.ROUTED).values_list("reasons", flat=True).last()


def similar_cases(case: Case) -> list[Case]:
    """The ideas most like this one, the likest first; merged and withdrawn ones are left out."""
    idea = Idea.objects.filter(pk=case.pk).first()
    if idea is None:
        return []
    keys = [key for key in index.similar(Kind.IDEA, f"{idea.title}\n{idea.text}", SIMILAR + 1) if key != case.pk]
    rows = (
        Case.objects.select_related("quarter", "lead")
        .defer("quarter__boundary")
        .exclude(state__in=["merged", "withdrawn"])
        .in_bulk(keys)
    )
    return [rows[key] for key in keys if key in rows][:SIMILAR]


def calls_wanted():
    """Senders who asked to be called back and have not been, the longest waiting first."""
    wanted = Sender.objects.filter(called_at=None).exclude(phone="")
    return wanted.select_related("case", "case__lead").order_by("case__created_at", "pk")


def reasons_to(use: str):
    return ReasonTemplate.objects.filter(use=use)


def days_waiting(case: Case) -> int:
    return (timezone.localdate() - timezone.localdate(case.created_at)).days

"""Writing down that something happened."""

from django.utils import timezone

from participation.occurrences.models import Occurrence


def occurred(kind: str, subject_kind: str, subject: int, *, quarter=None, theme=None, at=None) -> Occurrence:
    """The occurrence stands in the caller's transaction: it is there exactly if the act is."""
    return Occurrence.objects.create(
        kind=kind,
        subject_kind=subject_kind,
        subject=subject,
        quarter_id=quarter,
        theme_id=theme,
        at=at or timezone.now(),
    )

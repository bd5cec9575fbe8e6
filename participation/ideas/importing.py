"""Ideas from a town's own file: each a case with a board and a reason, and nobody is written to."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from participation.cases.lifecycle import give_to_board
from participation.cases.models import Case, Channel, Handling, Place, StepKind
from participation.ideas.lifecycle import Draft, submit
from participation.ideas.models import Idea
from participation.ideas.sheet import LONGEST_SOURCE, BadRow, Columns, Row, Sheet, SheetRefused, read, too_long
from participation.quarters.importing import kind_called, new_slug
from participation.quarters.lookup import quarter_named
from participation.quarters.models import Quarter, QuarterType
from participation.quarters.reading import Entry
from participation.routing.lookup import rulebook

BATCH = 500


@dataclass
class Report:
    """What came of a file: how many came in, to which board, by rule or for want of one."""

    rows: int = 0
    known: int = 0
    imported: list[int] = field(default_factory=list)
    bad: list[BadRow] = field(default_factory=list)
    quarters: list[str] = field(default_factory=list)
    by_rule: Counter = field(default_factory=Counter)
    to_coordination: int = 0


@transaction.atomic
def import_ideas(
    path: Path,
    columns: Columns,
    *,
    day=None,
    source="",
    publish=False,
    boundless=False,
    skip_bad=False,
    progress=lambda done, total: None,
) -> Report:
    """Every good row is a case that was handed in on its day; its board is not told and nothing is due.

    Rows that are cases already change nothing. Refuses the whole file for one bad row (SheetRefused) unless
    bad rows are to be skipped.
    """
    sheet = read(path, columns, day)
    report = Report(rows=len(sheet.good) + len(sheet.bad))
    prefix = f"{source}:" if source else ""
    _leave_room_for(prefix, sheet)
    quarters = _quarters_of(sheet, boundless, report)
    if sheet.bad and not skip_bad:
        raise SheetRefused([str(row) for row in sheet.bad])
    report.bad = sheet.bad
    new = _unknown(sheet.good, prefix, report)
    ideas = _hand_in(new, prefix, quarters, report, progress)
    if publish:
        for number, idea in enumerate(ideas, start=1):
            _publish(idea)
            progress(len(ideas) + number, 2 * len(ideas))
    _let_rest([idea.pk for idea in ideas])
    return report


def _leave_room_for(prefix: str, sheet: Sheet):
    """Rows whose number is too long behind the name of the source are bad."""
    most = LONGEST_SOURCE - len(prefix)
    for row in [row for row in sheet.good if len(row.source_id) > most]:
        sheet.good.remove(row)
        reason = too_long("source_id") % {"most": most, "number": len(row.source_id)}
        sheet.bad.append(BadRow(row.line, row.source_id, [reason]))


def _quarters_of(sheet: Sheet, boundless: bool, report: Report) -> dict[str, int | None]:
    """Each word for a quarter with the quarter it means; rows with a word that means none are bad."""
    words = dict.fromkeys(row.quarter for row in sheet.good if row.quarter)
    meant: dict[str, int | None] = {"": None}
    for word in words:
        quarter = quarter_named(word)
        if quarter is None and boundless:
            quarter = _boundless(word)
            report.quarters.append(quarter.name)
        if quarter is not None:
            meant[word] = quarter.pk
    sentence = _("There is no quarter “%(word)s”.")
    for row in [row for row in sheet.good if row.quarter not in meant]:
        sheet.good.remove(row)
        sheet.bad.append(BadRow(row.line, row.source_id, [sentence % {"word": row.quarter}]))
    sheet.bad.sort(key=lambda row: row.line)
    return meant


def _boundless(word: str) -> Quarter:
    """A quarter that has a name and no boundary yet."""
    name = (word.title() if word.islower() else word)[:120]
    finest = QuarterType.objects.order_by("-rank").first() or kind_called("Quartier", None)
    slug = new_slug(Entry(1, name, "", {}), set(Quarter.objects.values_list("slug", flat=True)))
    return Quarter.objects.create(name=name, slug=slug, type=finest, aliases=[word] if word != name else [])


def _unknown(rows: list[Row], prefix: str, report: Report) -> list[Row]:
    known = set(Case.objects.filter(source_id__startswith=prefix).values_list("source_id", flat=True))
    new = [row for row in rows if prefix + row.source_id not in known]
    report.known = len(rows) - len(new)
    return new


def _hand_in(rows: list[Row], prefix: str, quarters: dict[str, int | None], report: Report, progress) -> list[Idea]:
    if not rows:
        return []
    book, ideas = rulebook(), []
    for row in rows:
        quarter = quarters[row.quarter]
        draft = Draft(
            key=None,
            title=row.title,
            text=row.text,
            place=Place.QUARTER if quarter else Place.UNKNOWN,
            quarter=quarter,
            channel=Channel.IMPORT,
            source_id=prefix + row.source_id,
            created_at=row.at,
        )
        idea = submit(draft, book=book)
        ideas.append(idea)
        report.imported.append(idea.pk)
        progress(len(ideas), len(rows))
    _count_boards(report)
    # told before publishing, so that no board gets a letter or a digest about them
    Handling.objects.filter(case__in=report.imported).update(told_at=timezone.now())
    return ideas


def _count_boards(report: Report):
    """Who has how many, and how many no rule caught, as their routing steps say."""
    cases = Case.objects.filter(pk__in=report.imported, steps__kind=StepKind.ROUTED)
    for board, reasons in cases.values_list("lead__name", "steps__reasons"):
        if reasons["rule"] is None:
            report.to_coordination += 1
        else:
            report.by_rule[board] += 1


def _publish(idea: Idea):
    """Public since the day it was handed in; the formal check was done where it comes from."""
    idea.published_at = idea.created_at
    give_to_board(idea, StepKind.PUBLISHED)


def _let_rest(cases: list[int]):
    """Nothing old is due."""
    for start in range(0, len(cases), BATCH):
        Case.objects.filter(pk__in=cases[start : start + BATCH]).update(due=None)

"""Reading a CSV file of ideas: which rows can become one, and why each other row cannot."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path

from django.utils import timezone
from django.utils.translation import gettext as _

from participation.cases.models import Case
from participation.ideas.models import Idea

LONGEST_TITLE = Case._meta.get_field("title").max_length
LONGEST_SOURCE = Case._meta.get_field("source_id").max_length
LONGEST_TEXT = Idea._meta.get_field("text").max_length
SEPARATORS = (",", ";", "\t")
WORD_FORMS = ("%Y-%m-%d", "%d.%m.%Y", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%d.%m.%Y %H:%M")
# bytes that were no UTF-8, the mark other programs put in their place, and UTF-8 that was read as Latin-1
BROKEN = re.compile("[\udc80-\udcff\ufffd\x00]|Ã[\u0080-\u00bf]|â€")


class SheetRefused(Exception):
    """The file as a whole cannot be read; nothing was written. `reasons` are sentences."""

    def __init__(self, reasons: list[str]):
        super().__init__("\n".join(reasons))
        self.reasons = reasons


@dataclass(frozen=True)
class Columns:
    """The names of the file's columns for what an idea needs; empty where the file has none."""

    source_id: str
    title: str
    text: str
    quarter: str = ""
    date: str = ""

    def named(self) -> list[str]:
        return [name for name in (self.source_id, self.title, self.text, self.quarter, self.date) if name]


@dataclass(frozen=True)
class Row:
    """One row that can become an idea."""

    line: int
    source_id: str
    title: str
    text: str
    quarter: str
    at: datetime


@dataclass(frozen=True)
class BadRow:
    line: int
    source_id: str
    reasons: list[str]

    def __str__(self):
        named = f" ({self.source_id})" if self.source_id else ""
        return _("Line %(line)s%(named)s: %(reasons)s") % {
            "line": self.line,
            "named": named,
            "reasons": " ".join(self.reasons),
        }


@dataclass
class Sheet:
    """The rows of a file, good and bad, in its order."""

    good: list[Row] = field(default_factory=list)
    bad: list[BadRow] = field(default_factory=list)


def read(path: Path, columns: Columns, day: date | None = None) -> Sheet:
    """Every row sorted into good and bad; refuses a file without the named columns (SheetRefused)."""
    lines = io.StringIO(_text_of(path), newline="")
    separator = _separator(lines, columns)
    lines.seek(0)
    sheet, seen = Sheet(), {}
    rows = _rows(csv.reader(lines, delimiter=separator, strict=True), sheet)
    _line, header = next(rows, (0, []))
    places = {name: header.index(name) for name in columns.named()}
    for line, cells in rows:
        _sort(sheet, seen, line, cells, len(header), places, columns, day)
    sheet.bad.sort(key=lambda row: row.line)
    return sheet


def _text_of(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise SheetRefused([_("The file cannot be read: %(why)s.") % {"why": error.strerror}]) from error
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise SheetRefused([_("The file is UTF-16. Save it as “CSV UTF-8”.")])
    return raw.decode("utf-8-sig", errors="surrogateescape")


def _separator(lines, columns: Columns) -> str:
    """The one that finds all named columns in the first line."""
    first = lines.readline()
    wanted = columns.named()
    missing = wanted
    for separator in SEPARATORS:
        header = next(csv.reader([first], delimiter=separator), [])
        doubled = [name for name in wanted if header.count(name) > 1]
        if doubled:
            raise SheetRefused([_("The first line names the column “%(name)s” twice.") % {"name": doubled[0]}])
        missing = min(missing, [name for name in wanted if name not in header], key=len)
        if not missing:
            return separator
    names = ", ".join(_("“%(quote)s”") % {"quote": name} for name in missing)
    raise SheetRefused([_("The first line has no column %(names)s.") % {"names": names}])


def _rows(reader, sheet: Sheet) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line it begins on; a row whose quotation marks do not fit is a bad one."""
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if "unexpected end" in str(error):
                sentence = _("Line %(line)s: a quotation mark is never closed, the rest of the file cannot be read.")
                raise SheetRefused([sentence % {"line": line}]) from error
            sheet.bad.append(BadRow(line, "", [_("The quotation marks do not fit.")]))
            continue
        if any(cell.strip() for cell in cells):
            yield line, cells


def _sort(sheet, seen, line, cells, width, places, columns, day):
    if len(cells) != width:
        few = _("There are too few columns: %(number)s instead of %(width)s.")
        many = _("There are too many columns: %(number)s instead of %(width)s.")
        sentence = (few if len(cells) < width else many) % {"number": len(cells), "width": width}
        sheet.bad.append(BadRow(line, "", [sentence]))
        return
    said = {name: cells[places[column]].strip() if column else "" for name, column in vars(columns).items()}
    at, wrong_day = moment(said["date"], day)
    reasons = [*_complaints(said), *wrong_day]
    if said["source_id"] in seen:
        sentence = _("Line %(line)s has the same number in the source.")
        reasons.append(sentence % {"line": seen[said["source_id"]]})
    elif said["source_id"]:
        seen[said["source_id"]] = line
    if reasons:
        sheet.bad.append(BadRow(line, _printable(said["source_id"]), reasons))
    else:
        title = " ".join(said["title"].split())
        text = said["text"].replace("\r\n", "\n")
        sheet.good.append(Row(line, said["source_id"], title, text, said["quarter"], at))


def _complaints(said: dict[str, str]) -> Iterator[str]:
    if any(BROKEN.search(words) for words in said.values()):
        yield _("The encoding is broken; save the file as “CSV UTF-8”.")
    if not said["source_id"]:
        yield _("The number in the source is missing.")
    if not said["title"]:
        yield _("The title is missing.")
    if not said["text"]:
        yield _("The text is empty.")
    for name, most in (("source_id", LONGEST_SOURCE), ("title", LONGEST_TITLE), ("text", LONGEST_TEXT)):
        if len(said[name]) > most:
            yield too_long(name) % {"most": most, "number": len(said[name])}


def too_long(name: str) -> str:
    return {
        "source_id": _("The number in the source is too long: %(number)s characters, at most %(most)s."),
        "title": _("The title is too long: %(number)s characters, at most %(most)s."),
        "text": _("The text is too long: %(number)s characters, at most %(most)s."),
    }[name]


def moment(words: str, day: date | None) -> tuple[datetime, list[str]]:
    """When the idea was handed in: the row's own date, else the file's, at noon, else now; and what is wrong."""
    now = timezone.now()
    if not words:
        return (timezone.make_aware(datetime.combine(day, time(12))) if day else now), []
    for form in WORD_FORMS:
        try:
            found = datetime.strptime(words, form)
        except ValueError:
            continue
        if found.time() == time(0):
            found = datetime.combine(found, time(12))
        at = timezone.make_aware(found)
        if timezone.localdate(at) > timezone.localdate(now):
            return now, [_("The date lies in the future: %(date)s.") % {"date": words}]
        return min(at, now), []
    return now, [_("This is not a date: %(date)s. Write 31.01.2026 or 2026-01-31.") % {"date": _printable(words)[:40]}]


def _printable(words: str) -> str:
    return "".join(char if char.isprintable() and not "\udc80" <= char <= "\udcff" else "?" for char in words)

"""The public ideas as rows that other programs read, one after the other, however many there are."""

import csv
import json
from collections.abc import Iterator

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from participation.cases.phrases import tag_of
from participation.ideas.models import Idea
from participation.quarters.models import Quarter
from participation.routing.models import Board
from participation.themes.models import Theme
from participation.words.cells import safe_cell

LICENCE = "dl-de/by-2-0"
LICENCE_URL = "https://www.govdata.de/dl-de/by-2-0"
AT_ONCE = 1_000
BYTE_ORDER_MARK = "\ufeff"  # without it Excel shows "Bäume" as "BÃ¤ume"
COLUMNS = [
    "nummer",
    "titel",
    "text",
    "sprache",
    "quartier",
    "thema",
    "stand",
    "gremium",
    "eingegangen",
    "veroeffentlicht",
    "beantwortet",
    "ergebnis",
    "unterstuetzende",
    "laenge",
    "breite",
    "adresse",
    "lizenz",
    "quelle",
]


def address_of(idea: Idea) -> str:
    """The address that stays, whatever language the reader came from."""
    return f"{settings.BASE_URL}/ideen/{idea.reference}/"


class Names:
    """Of quarters, themes and boards, asked for once instead of with each idea."""

    def __init__(self):
        self.quarters = dict(Quarter.objects.values_list("pk", "name"))
        self.themes = {theme.pk: str(theme) for theme in Theme.objects.all()}
        self.boards = dict(Board.objects.values_list("pk", "name"))


def csv_lines(ideas: QuerySet[Idea], source: str) -> Iterator[str]:
    """One line for each idea, licence and source in each, so that a cut-out still names them."""
    writer = csv.writer(_Echo(), delimiter=";")
    yield BYTE_ORDER_MARK + writer.writerow(COLUMNS)
    names = Names()
    for idea in ideas.defer("text").iterator(chunk_size=AT_ONCE):
        yield writer.writerow([safe_cell(cell) for cell in [*_cells(idea, names), LICENCE, source]])


class _Echo:
    """The writer hands each line back instead of keeping it."""

    def write(self, line):
        return line


def _cells(idea: Idea, names: Names) -> list:
    return [
        idea.reference,
        idea.title,
        idea.public_text,
        tag_of(idea.language),
        names.quarters.get(idea.quarter_id),
        names.themes.get(idea.theme_id),
        idea.state,
        names.boards.get(idea.lead_id),
        _day(idea.created_at),
        _day(idea.published_at),
        _day(idea.answered_at),
        idea.outcome,
        idea.supporters,
        _degree(idea.longitude),
        _degree(idea.latitude),
        address_of(idea),
    ]


def _degree(number):
    return None if number is None else float(number)


def _day(moment) -> str:
    return timezone.localdate(moment).isoformat() if moment else ""


def geojson_lines(ideas: QuerySet[Idea], source: str) -> Iterator[str]:
    """A FeatureCollection (RFC 7946); an idea without a point is there too, with no geometry."""
    head = {"type": "FeatureCollection", "license": LICENCE_URL, "attribution": source}
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "features": ['
    comma = ""
    names = Names()
    for idea in ideas.defer("text", "public_text").iterator(chunk_size=AT_ONCE):
        yield comma + json.dumps(_feature(idea, names), ensure_ascii=False)
        comma = ",\n"
    yield "]}"


def _feature(idea: Idea, names: Names) -> dict:
    place = None
    if idea.longitude is not None and idea.latitude is not None:
        place = {"type": "Point", "coordinates": [float(idea.longitude), float(idea.latitude)]}
    return {
        "type": "Feature",
        "id": idea.reference,
        "geometry": place,
        "properties": {
            "title": idea.title,
            "language": tag_of(idea.language),
            "quarter": names.quarters.get(idea.quarter_id),
            "theme": names.themes.get(idea.theme_id),
            "state": idea.state,
            "outcome": idea.outcome or None,
            "board": names.boards.get(idea.lead_id),
            "published": _day(idea.published_at),
            "supporters": idea.supporters,
            "url": address_of(idea),
        },
    }

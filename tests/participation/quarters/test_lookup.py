import pytest

from participation.quarters.lookup import quarter_named, quarters_at
from participation.quarters.models import Quarter, QuarterType
from tests import make

pytestmark = pytest.mark.django_db


def quarter(name, west, south, size, parent=None, **fields):
    kind, _ = QuarterType.objects.get_or_create(name="Quartier", defaults={"plural": "Quartiere"})
    slug = fields.pop("slug", name.lower())
    boundary = make.square(west, south, size) if size else None
    return Quarter.objects.create(name=name, slug=slug, type=kind, parent=parent, boundary=boundary, **fields)


def test_deepest_quarter_at_a_place_comes_first():
    borough = quarter("Nord", 6.0, 51.0, 0.4)
    small = quarter("Aktionsraum", 6.0, 51.0, 0.01)
    inner = quarter("Hafen", 6.0, 51.0, 0.1, parent=borough)

    assert quarters_at(6.005, 51.005) == [inner, small, borough]
    assert quarters_at(6.3, 51.3) == [borough]
    assert quarters_at(7.3, 51.3) == []


def test_quarter_without_a_boundary_is_at_no_place():
    quarter("Streusiedlung", 0, 0, 0)
    assert quarters_at(6.0, 51.0) == []


def test_place_on_a_common_border_belongs_to_both_neighbours():
    west, east = quarter("West", 6.0, 51.0, 0.1), quarter("Ost", 6.1, 51.0, 0.1)
    assert quarters_at(6.1, 51.05) == [west, east]


def test_moved_added_and_removed_quarters_count_at_once():
    hafen = quarter("Hafen", 6.0, 51.0, 0.1)
    assert quarters_at(6.05, 51.05) == [hafen]

    hafen.boundary = make.square(6.5, 51.0, 0.1)
    hafen.save()
    assert quarters_at(6.05, 51.05) == []

    markt = quarter("Markt", 6.0, 51.0, 0.1)
    assert quarters_at(6.05, 51.05) == [markt]

    markt.delete()
    assert quarters_at(6.05, 51.05) == []


def test_looking_up_a_place_costs_two_queries(django_assert_num_queries):
    quarter("Hafen", 6.0, 51.0, 0.1)
    quarters_at(6.05, 51.05)
    with django_assert_num_queries(2):
        quarters_at(6.05, 51.05)


@pytest.mark.parametrize(
    "word", ["Südstraße", "SUEDSTRASSE", "sudstrasse", " Südstrasse! ", "sued", "S-7", "s 7", "Im Süden"]
)
def test_quarter_is_understood_by_every_name_it_has(word):
    south = quarter("Südstraße", 0, 0, 0, slug="sued", code="S-7", aliases=["Im Süden", "Südviertel"])
    quarter("Nord", 0, 0, 0)
    assert quarter_named(word) == south


@pytest.mark.parametrize("word", ["", "  ", "%", "Süd", "x" * 10_000, "\x00"])
def test_word_that_names_no_quarter_gives_none(word):
    quarter("Südstraße", 0, 0, 0, slug="suedstrasse")
    assert quarter_named(word) is None


def test_name_that_two_quarters_share_names_neither():
    north = quarter("Nord", 0, 0, 0)
    quarter("Mitte", 0, 0, 0, parent=north, slug="mitte-a")
    quarter("Mitte", 0, 0, 0, slug="mitte-b")
    assert quarter_named("Mitte") is None
    assert quarter_named("mitte-a").parent == north


def test_own_name_goes_before_the_other_name_of_a_neighbour():
    quarter("Hafen", 0, 0, 0, aliases=["Markt"])
    assert quarter_named("Markt").name == "Hafen"
    quarter("Markt", 0, 0, 0)
    assert quarter_named("Markt").name == "Markt"

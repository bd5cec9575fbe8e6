"""The three colours a town may set."""

from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError

from participation.town import brand
from participation.town.contrast import PAIRS, TEXT, ratio, tokens
from participation.town.models import TownSettings


def srgb(linear):
    return "#" + "".join(
        f"{round(255 * (12.92 * p if p <= 0.0031308 else 1.055 * p ** (1 / 2.4) - 0.055)):02x}" for p in linear
    )


def test_default_colours_are_those_of_the_table_of_tokens():
    day, night = tokens(222, 0.075, 86, 0), tokens(222, 0.075, 86, 1)

    assert [srgb(day[name]) for name in ("paper", "brand", "accent")] == ["#fdfcf9", "#025367", "#face68"]
    assert srgb(night["paper"]) == "#0a161a"


def test_every_hue_strength_and_accent_keeps_text_and_edges_readable():
    for hue in range(0, 360, 12):
        for chroma in (0, 0.04, 0.08, 0.12):
            for accent in range(0, 360, 60):
                assert brand.problems(hue, chroma, accent) == []


def test_sweep_looks_at_pairs_of_text_and_of_edges():
    assert {least for _front, _back, least in PAIRS} == {3.0, TEXT}


def test_weak_pair_would_be_named(monkeypatch):
    monkeypatch.setattr(brand, "PAIRS", [("soft", "ink", 4.5)])

    assert len(brand.problems(222, 0.075, 86)) == 2


@pytest.mark.parametrize(
    "values", [(-1, 0.05, 86), (361, 0.05, 86), (222, 0.13, 86), (222, -0.01, 86), (222, 0.05, 400)]
)
def test_value_outside_its_range_is_refused(values):
    assert len(brand.problems(*values)) == 1


def test_contrast_of_black_and_white_is_twenty_one():
    assert ratio((0, 0, 0), (1, 1, 1)) == pytest.approx(21)


def test_town_with_the_portals_own_colours_needs_no_stylesheet():
    town = SimpleNamespace(hue=222, chroma="0.075", accent=86)

    assert brand.address(town) is None


def test_town_with_other_colours_gets_an_address_that_changes_with_them():
    green = SimpleNamespace(hue=150, chroma="0.075", accent=86)
    red = SimpleNamespace(hue=20, chroma="0.075", accent=86)

    assert brand.stylesheet(green) == ":root{--town-hue:150;--town-chroma:0.075;--town-accent:86}\n"
    assert brand.address(green) != brand.address(red)


def test_town_cannot_save_colours_outside_their_range_or_languages_we_do_not_speak():
    with pytest.raises(ValidationError, match="0.5"):
        TownSettings(chroma="0.5").clean()
    with pytest.raises(ValidationError, match="xx"):
        TownSettings(languages=["de", "xx"]).clean()
    TownSettings().clean()

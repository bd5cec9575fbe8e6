"""The place shown on a picture of the town, without JavaScript; the list is always the equal way."""

import pytest

from participation.cases.models import Place
from participation.ideas import picture
from participation.ideas.models import Idea
from participation.quarters.atlas import town_drawing
from tests import make
from tests.participation.ideas.walking import Ayse

pytestmark = pytest.mark.django_db
MAP = "/ideen/neu/ort/karte/"


@pytest.fixture
def two_quarters():
    make.town()
    west = make.quarter("Mühlenhorst", boundary=make.square(6.70, 51.55))
    east = make.quarter("Lindenbruch", boundary=make.square(6.71, 51.55))
    return west, east


def pixel(longitude, latitude) -> dict:
    """Where on the picture a place is."""
    drawing = town_drawing()
    x, y = drawing.scale.units((longitude, latitude))
    factor = picture.WIDTH / drawing.width
    return {"point.x": round(x * factor), "point.y": round(y * factor)}


def test_tapped_place_is_kept_rounded_and_finds_its_quarter(two_quarters):
    ayse = Ayse()
    pressed = ayse.press(ayse.browser.get(MAP), **pixel(6.7162, 51.5533))
    ayse.walk_on(pressed)

    idea = Idea.objects.get()
    assert (idea.place, idea.quarter) == (Place.POINT, two_quarters[1])
    assert (float(idea.longitude), float(idea.latitude)) == pytest.approx((6.716, 51.553), abs=0.0011)


def test_point_stays_until_a_quarter_is_chosen_instead(two_quarters):
    ayse = Ayse()
    ayse.press(ayse.browser.get(MAP), **pixel(6.7162, 51.5533))
    page = ayse.open("ort")
    assert b'value="point"' in page.content and b"checked" in page.content

    ayse.walk_on(ayse.press(page, quarter=two_quarters[0].slug))
    idea = Idea.objects.get()
    assert (idea.place, idea.quarter, idea.longitude) == (Place.QUARTER, two_quarters[0], None)


OUTSIDE = [{"point.x": 281, "point.y": 5}, {"point.x": -1, "point.y": 5}, {"point.x": "9" * 400, "point.y": 5}]


@pytest.mark.parametrize("spot", [{"point.x": 0, "point.y": 0}, {}, {"point.x": "a", "point.y": "1"}, *OUTSIDE])
def test_press_without_a_pointer_asks_again(two_quarters, spot):
    ayse = Ayse()
    page = ayse.press(ayse.browser.get(MAP), **spot)

    assert page.status_code == 200 and b'role="alert"' in page.content


def test_picture_is_drawn_by_the_server(two_quarters):
    drawn = Ayse().browser.get("/ideen/neu/ort/karte.svg")

    assert drawn["Content-Type"] == "image/svg+xml"
    assert "Mühlenhorst" in drawn.content.decode() and b"style=" not in drawn.content


def test_town_without_boundaries_has_no_map():
    make.town()
    make.quarter("Lindenbruch")
    assert Ayse().browser.get(MAP).status_code == 404
    assert MAP.encode() not in Ayse().open("ort").content

"""What waits at a board, in which order, and who sees it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from participation.cases.models import Case
from participation.cases.sender import add_facts
from participation.cases.states import Outcome, State
from participation.notices.lifecycle import complain, report_barrier
from participation.review import decisions
from participation.routing.models import Mode
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def table():
    """Bernd's round table, in charge of Lindenbruch."""
    make.town()
    lindenbruch = make.quarter()
    table = make.board()
    make.remit(table, quarters=[lindenbruch])
    table.quarter = lindenbruch
    return table


@pytest.fixture
def bernd(table):
    return make.chair_of(table)


def here(table, state=State.WITH_BOARD, **fields):
    return make.idea(state, quarter=table.quarter.pk, **fields)


def desk_of(table):
    return f"/tisch/{table.slug}/"


def titles(page):
    return [row["title"] for row in page.context["rows"]]


def test_person_with_one_desk_goes_straight_there(client, table, bernd):
    client.force_login(bernd)

    assert client.get("/tisch/").url == desk_of(table)


def test_person_with_two_desks_chooses(client, table, bernd):
    group = make.board("Arbeitskreis Wege", members=[bernd])
    here(table)
    client.force_login(bernd)

    page = client.get("/tisch/")

    assert [(desk.board, desk.waiting) for desk in page.context["desks"]] == [(group, 0), (table, 1)]


def test_coordination_sees_every_desk(client, table):
    client.force_login(make.clara())

    assert len(client.get("/tisch/").context["desks"]) == 2
    assert client.get(desk_of(table)).status_code == 200


def test_stranger_is_led_to_the_door(client, table):
    assert client.get(desk_of(table)).url == f"/anmelden/?next={desk_of(table)}"


def test_dimitri_of_another_table_finds_no_such_desk(client, table):
    dimitri = make.person("Dimitri")
    make.board("Runder Tisch Hafen", members=[dimitri])
    client.force_login(dimitri)

    assert client.get(desk_of(table)).status_code == 404


def test_ended_membership_closes_the_desk_at_once_and_names_the_contact(client, table, bernd):
    client.force_login(bernd)
    assert client.get(desk_of(table)).status_code == 200
    hanne = make.person("Hanne")
    make.seat(table, hanne, role="chair")
    bernd.memberships.update(valid_until=timezone.localdate() - timedelta(days=1))

    for address in ("/tisch/", desk_of(table)):
        page = client.get(address)
        assert page.status_code == 403
        assert page.templates[0].name == "participation/review/ended.html"
        assert "Hanne" in page.content.decode()


def test_overdue_cases_come_first_and_then_the_oldest(client, table, bernd):
    young, old, late = here(table), here(table), here(table)
    Case.objects.filter(pk=late.pk).update(due=timezone.localdate() - timedelta(days=2))
    Case.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=12))
    client.force_login(bernd)

    page = client.get(desk_of(table))

    assert titles(page) == [late.title, old.title, young.title]
    assert page.context["first"].pk == late.pk
    assert page.context["rows"][0]["chips"][0]["code"] == "overdue"


def test_three_numbers_say_how_much_how_long_and_until_when(client, table, bernd):
    make.meeting(table, days=20)
    Case.objects.filter(pk=here(table).pk).update(created_at=timezone.now() - timedelta(days=12))
    here(table)
    client.force_login(bernd)

    desk = client.get(desk_of(table)).context["desk"]

    assert (desk.waiting, desk.oldest_days, desk.days_to_meeting) == (2, 12, 20)


def test_each_case_lies_in_the_pile_of_its_state(client, table, bernd):
    waiting, meeting = here(table, State.WAITING), here(table, State.ON_AGENDA)
    answered, fresh = here(table, State.ANSWERED, outcome=Outcome.DONE), here(table)
    client.force_login(bernd)

    assert set(titles(client.get(desk_of(table)))) == {fresh.title, meeting.title}
    assert titles(client.get(desk_of(table) + "?ablage=rueckfragen")) == [waiting.title]
    assert titles(client.get(desk_of(table) + "?ablage=tagesordnung")) == [meeting.title]
    assert titles(client.get(desk_of(table) + "?ablage=beantwortet")) == [answered.title]
    assert client.get(desk_of(table) + "?ablage=unsinn").status_code == 404


def test_joint_board_finds_the_case_in_a_pile_of_its_own(client, table):
    hanne = make.person("Hanne")
    group = make.board("Arbeitskreis Wege", members=[hanne])
    make.remit(group, mode=Mode.JOINT)
    case = here(table)
    client.force_login(hanne)

    assert titles(client.get(f"/tisch/{group.slug}/?ablage=mitwirkend")) == [case.title]
    assert titles(client.get(f"/tisch/{group.slug}/")) == []


def test_unchecked_and_hidden_ideas_are_on_no_desk(client, table, bernd):
    received, hidden = here(table, State.RECEIVED), here(table, State.HIDDEN)
    client.force_login(bernd)

    assert titles(client.get(desk_of(table))) == []
    for case in (received, hidden):
        page = client.get(f"/tisch/vorgang/{case.reference}/")
        assert page.status_code == 404
        assert page.templates[0].name == "404.html"


def test_empty_desk_says_so_and_names_the_next_meeting(client, table, bernd):
    make.meeting(table)
    client.force_login(bernd)

    page = client.get(desk_of(table))

    assert page.context["first"] is None
    assert "empty" in page.content.decode()


def test_long_desk_has_pages(client, table, bernd):
    for _number in range(21):
        here(table)
    client.force_login(bernd)

    first = client.get(desk_of(table))
    second = client.get(first.context["page"].next)

    assert (len(titles(first)), len(titles(second))) == (20, 1)
    assert second.context["page"].first == desk_of(table)


def test_desk_asks_as_often_for_one_case_as_for_twenty(client, table, bernd):
    client.force_login(bernd)
    counts = []
    for more in (1, 49):
        for _number in range(more):
            here(table)
        client.get(desk_of(table))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(desk_of(table))
        counts.append(len(queries))

    assert counts[0] == counts[1]
    assert counts[0] <= 30


# overdue in the whole town


def test_coordination_sees_what_is_overdue_by_board_with_whom_to_call(client, table, bernd):
    case = here(table)
    Case.objects.filter(pk=case.pk).update(due=timezone.localdate() - timedelta(days=7))
    client.force_login(make.clara())

    group = client.get("/tisch/ueberfaellig/").context["groups"][0]

    assert (group["board"], group["contact"]["name"]) == (table, "Bernd")
    assert group["cases"][0]["title"] == case.title
    assert group["cases"][0]["late"] >= 4


def test_waiting_for_the_sender_is_not_overdue(client, table):
    case = here(table, State.WAITING)
    Case.objects.filter(pk=case.pk).update(due=timezone.localdate() - timedelta(days=7))
    client.force_login(make.clara())

    assert client.get("/tisch/ueberfaellig/").context["groups"] == []


def test_members_have_no_list_of_the_whole_town(client, bernd):
    client.force_login(bernd)

    assert client.get("/tisch/ueberfaellig/").status_code == 404


# other kinds, other people


def test_barrier_notice_lies_on_the_desk_of_the_named_office_alone(client, table, bernd):
    ilse = make.person("Ilse")
    office = make.board("Stabsstelle Inklusion", members=[ilse], code="INKL")
    make.town(barrier_board="INKL")
    notice = report_barrier(text="Die Karte geht nicht.", page="/ideen/karte/", email="", key="k", language="de")

    client.force_login(ilse)
    assert titles(client.get(desk_of(office))) == ["Die Karte geht nicht."]
    page = client.get(f"/tisch/vorgang/{notice.reference}/")
    assert (page.status_code, page.context["words"]["page"]) == (200, "/ideen/karte/")
    client.force_login(bernd)
    assert client.get(f"/tisch/vorgang/{notice.reference}/").status_code == 404


def test_complaint_lies_with_coordination_and_names_what_it_is_about(client, table):
    idea = here(table)
    complaint = complain(idea, reason="insult", text="Das ist gemein.", email="", key="k", language="de")
    client.force_login(make.clara())

    page = client.get(f"/tisch/vorgang/{complaint.reference}/")

    assert page.context["words"]["about"].pk == idea.pk
    assert complaint.title in titles(client.get(desk_of(make.coordination())))


def test_editor_without_a_board_goes_to_the_admin(client, table):
    paul = make.person("Paul", is_superuser=True)
    client.force_login(paul)

    assert client.get("/tisch/").url == "/verwaltung/"


def test_case_page_asks_as_often_for_a_long_story_as_for_a_short_one(client, table, bernd):
    case = here(table)
    client.force_login(bernd)
    counts = []
    for more in (1, 30):
        for number in range(more):
            decisions.note(case, f"Notiz {number}", by=bernd, board=table)
            add_facts(case, "Noch etwas.")
        client.get(f"/tisch/vorgang/{case.reference}/")
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/tisch/vorgang/{case.reference}/")
        counts.append(len(queries))

    assert counts[0] == counts[1]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_lists_answer_reading_only(client, table, bernd, method):
    client.force_login(bernd)
    for address in ("/tisch/", desk_of(table), "/tisch/ueberfaellig/"):
        assert getattr(client, method)(address).status_code == 405

"""Every page of the group “Beteiligung” opens for coordination and for nobody else."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone

from participation.cases.models import Case
from participation.cases.states import State
from participation.outbox.models import Letter
from participation.outbox.post import store
from participation.review.admin.today import TodayPanel
from participation.review.lookup import mark_of
from participation.review.models import ReasonTemplate
from participation.routing.models import Board, Remit
from participation.themes.models import Theme
from tests import make

pytestmark = pytest.mark.django_db
LISTS = [
    "quarters", "quarter_types", "contacts", "themes", "organisations", "boards", "memberships",
    "meetings", "remits", "reason_templates", "letters", "all_cases",
]  # fmt: skip
OFFICE = ["check", "calls", "coverage", "simulator"]


@pytest.fixture
def town(client):
    """One row of everything, and Clara signed in."""
    make.town()
    board = make.board()
    quarter, theme = make.quarter(), make.theme()
    ReasonTemplate.objects.create(use="hide", title="Person", text="Nennt eine Person.")
    client.force_login(make.clara())
    return {
        "quarters": quarter,
        "quarter_types": quarter.type,
        "contacts": quarter.contacts.create(role="Quartiersbüro"),
        "themes": theme,
        "organisations": make.organisation(),
        "boards": board,
        "memberships": board.memberships.first(),
        "meetings": make.meeting(board),
        "remits": make.remit(board, quarters=[quarter], themes=[theme]),
        "reason_templates": ReasonTemplate.objects.first(),
        "case": make.idea(State.WITH_BOARD, quarter=quarter.pk, theme=theme.pk, reply="email", email="a@example.org"),
    }


def _addresses(town):
    yield from (reverse(f"{name}:index") for name in LISTS)
    yield from (reverse(f"office:{name}") for name in OFFICE)
    for name, row in town.items():
        if name == "case":
            yield reverse("office:case", args=[row.reference])
            continue
        yield from (reverse(f"{name}:{page}", args=[row.pk]) for page in ("edit", "inspect", "history", "usage"))
        yield reverse(f"{name}:add")
    yield reverse("letters:inspect", args=[Letter.objects.first().pk])
    yield reverse("office:end_board", args=[town["boards"].pk])
    yield reverse("office:end_membership", args=[town["memberships"].pk])
    yield reverse("office:cancel_meeting", args=[town["meetings"].pk])
    yield reverse("wagtailadmin_home")


def test_every_page_opens_for_coordination(client, town):
    found = {address: client.get(address).status_code for address in _addresses(town)}

    assert {address: status for address, status in found.items() if status != 200} == {}


def editor():
    """Somebody who may edit pages and nothing else."""
    user = make.person("Emma")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    group = Group.objects.get(name="Editors")
    user.groups.add(group)
    return user


def member():
    return make.chair_of(make.board("Runder Tisch Hafenkamp"))


def former_coordinator():
    user = make.person("Carl")
    make.seat(make.coordination(), user, valid_until=timezone.localdate() - timedelta(days=1))
    return user


@pytest.mark.parametrize("somebody", [editor, member, former_coordinator, lambda: None])
def test_no_page_opens_for_anybody_else(client, town, somebody):
    addresses, user = [*_addresses(town)], somebody()
    client.logout()
    if user:
        client.force_login(user)

    found = {address: client.get(address).status_code for address in addresses if address != "/verwaltung/"}

    assert {address: status for address, status in found.items() if status not in (302, 403, 404)} == {}


@pytest.mark.parametrize("somebody", [editor, member, former_coordinator])
def test_no_act_is_done_for_anybody_else(client, town, somebody):
    waiting = make.idea()
    user = somebody()
    client.logout()
    client.force_login(user)

    client.post(reverse("office:decide", args=[waiting.reference, "veroeffentlichen"]), {"seen": mark_of(waiting)})
    client.post(reverse("office:end_board", args=[town["boards"].pk]), {"day": "2020-01-01"})
    client.post(reverse("themes:delete", args=[make.theme("Frei").pk]))
    client.post(reverse("remits:add"), {"board": town["boards"].pk, "mode": "lead", "priority": 0})

    assert Case.objects.get(pk=waiting.pk).state == State.RECEIVED
    assert Board.objects.get(pk=town["boards"].pk).valid_until is None
    assert Theme.objects.filter(name="Frei").exists()
    assert Remit.objects.count() == 1


def test_letters_can_be_read_but_never_changed(client, town):
    letter = Letter.objects.first()

    addresses = [f"/verwaltung/beteiligung/nachrichten/{verb}/{letter.pk}/" for verb in ("edit", "delete", "copy")]

    assert {client.post(address).status_code for address in addresses} == {404}


def test_letter_hides_its_link_and_most_of_the_address(client, town):
    letter = Letter.objects.filter(kind="idea_received").first()

    page = client.get(reverse("letters:inspect", args=[letter.pk])).content.decode()

    assert "{{link" not in page and "bestaetigen" not in page
    assert "a…@example.org" in page and "a@example.org" not in page


def test_sign_in_code_is_shown_to_nobody(client, town):
    letter = store(
        "library", key="k", to="b@example.org", language="de", subject="Code ABC-DEF", body="Code: 4711-0815"
    )

    page = client.get(reverse("letters:inspect", args=[letter.pk])).content.decode()

    assert "4711" not in page and "ABC-DEF" not in page


def test_coordination_reaches_no_users_and_no_groups(client, town):
    pages = ["wagtailusers_users:index", "wagtailusers_users:add", "wagtailusers_groups:index"]

    assert {client.get(reverse(page)).status_code for page in pages} <= {302, 403}


def test_menu_names_the_number_of_waiting_cases(client, town):
    make.idea()
    make.idea()

    menu = client.get(reverse("wagtailadmin_home")).content.decode()

    assert "beteiligung/pruefung/" in menu
    assert "(2)" in menu


def test_menu_speaks_german(client, town):
    menu = client.get(reverse("wagtailadmin_home")).content.decode()

    words = ["Beteiligung", "Formale Prüfung", "Zuständigkeiten", "Gremien", "Quartiere", "Themen", "Textvorlagen"]
    assert [word for word in words if word not in menu and json.dumps(word)[1:-1] not in menu] == []


def test_today_counts_and_leads_to_the_lists(client, town):
    make.idea(reply="phone", phone="02841 555 0123")
    Case.objects.filter(pk=town["case"].pk).update(due=timezone.localdate() - timedelta(days=2))
    Letter.objects.filter(sent_at=None).update(attempts=2, last_error="Connection refused")

    panel = TodayPanel().get_context_data({})["tiles"]

    counts = [number for _word, number, _address, _icon in panel]
    assert counts == [1, 1, 1, 1, Letter.objects.count()]
    for _word, number, address, _icon in panel:
        shown = client.get(address)
        assert shown.status_code == 200
        if "vorgaenge" in address:
            assert shown.context["object_list"].count() == number


def test_case_is_found_by_number_and_by_words(client, town):
    idea = make.idea(title="Bücherschrank am Markt")
    number = f"{idea.reference[:3]} {idea.reference[3:]}".lower()

    for asked in (number, "Bücherschränke", 'unbalanced "quote'):
        page = client.get(reverse("all_cases:index"), {"q": asked})
        assert page.status_code == 200
        if "quote" not in asked:
            assert [case.pk for case in page.context["object_list"]] == [idea.pk]


@pytest.mark.parametrize(
    "query", ["state=hidden", "due=overdue", "lead=999999", "quarter=x", "ordering=password", "p=x"]
)
def test_filters_of_the_case_list_survive_anything(client, town, query):
    assert client.get(f"{reverse('all_cases:index')}?{query}").status_code in (200, 404)


@pytest.mark.parametrize("name", ["all_cases", "memberships", "remits", "quarters", "letters"])
def test_lists_ask_the_same_with_few_and_many_rows(client, town, name, django_assert_max_num_queries):
    address = reverse(f"{name}:index")
    client.get(address)
    with django_assert_max_num_queries(100) as few:
        client.get(address)
    for number in range(6):
        quarter = make.quarter(f"Viertel {number}")
        make.idea(quarter=quarter.pk, reply="email", email="a@example.org")
        make.remit(town["boards"], quarters=[quarter], themes=[town["themes"]])
        make.seat(town["boards"], make.person())
    with django_assert_max_num_queries(len(few)):
        client.get(address)

"""Coverage, simulator and dry run, with the eight situations of routing."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from participation.cases import lifecycle
from participation.cases.models import Case, Step
from participation.cases.states import State
from participation.outbox.models import Letter
from participation.review import boards
from participation.routing import rules
from participation.routing.models import BoardKind, Mode, Remit
from participation.routing.reasons import sentences, why
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def clara(client):
    make.town()
    client.force_login(make.clara())
    return client


def ask(client, **words):
    """The simulator's answer: who would lead, and the page's context."""
    words = {"art": "idea", "tag": timezone.localdate().isoformat(), **words}
    answer = client.get(reverse("office:simulator"), words)
    return answer.context["lead"], answer.context


def findings(client, **words):
    rows = client.get(reverse("office:coverage"), words).context["rows"]
    return {quarter.name: [field["finding"] for field in fields] for quarter, fields in rows}


def remit_words(board, **words):
    return {"board": board.pk, "mode": "lead", "priority": 0, **words}


def test_each_space_has_its_contact_and_an_unknown_one_lies_with_coordination(clara):
    shared = make.board("Aktionsraumbeauftragte Nord", kind=BoardKind.AREA_OFFICER)
    spaces = [make.quarter(name) for name in ("Nette", "Bodelschwingh", "Hoerde")]
    own = make.board("Aktionsraumbeauftragter Süd", kind=BoardKind.AREA_OFFICER)
    make.remit(shared, quarters=spaces[:2])
    make.remit(own, quarters=spaces[2:])
    unknown = make.quarter("Innenstadt-West")

    leads = [ask(clara, quartier=space.pk)[0] for space in [*spaces, unknown]]

    assert leads == [shared.name, shared.name, own.name, make.coordination().name]


def test_theme_without_a_place_finds_its_working_group(clara):
    group, table, theme = make.board("AK Migration"), make.board("Stadtteilrunde"), make.theme("Sprache")
    lohberg = make.quarter("Lohberg")
    make.remit(group, themes=[theme])
    make.remit(table, quarters=[lohberg], mode=Mode.INFORMED)

    assert ask(clara, thema=theme.pk)[0] == group.name
    assert "Stadtteilrunde" in " ".join(ask(clara, thema=theme.pk, quartier=lohberg.pk)[1]["sentences"])


def test_town_wide_lead_informs_the_office(clara):
    platform, office, theme = make.board("Sozial-Plattform"), make.board("FB56", code="E42"), make.theme("Armut")
    make.remit(platform, themes=[theme])
    make.remit(office, themes=[theme], mode=Mode.INFORMED)

    lead, shown = ask(clara, thema=theme.pk)

    assert lead == platform.name
    assert any("FB56" in sentence for sentence in shown["sentences"])


def test_dissolved_board_is_a_hole_from_the_day_after(clara):
    board, quarter = make.board("Festkreis"), make.quarter()
    make.theme()
    make.remit(board, quarters=[quarter])
    boards.end_board(board, timezone.localdate(), by=make.clara())
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()

    assert findings(clara) == {"Lindenbruch": ["single"]}
    assert findings(clara, tag=tomorrow) == {"Lindenbruch": ["hole"]}
    assert ask(clara, quartier=quarter.pk, tag=tomorrow)[0] == make.coordination().name


def test_changed_remit_leaves_old_decisions_and_the_dry_run_shows_the_difference(clara):
    first, second, theme = make.board("Alt"), make.board("Neu"), make.theme()
    remit = make.remit(first, themes=[theme])
    idea = make.idea(State.WITH_BOARD, theme=theme.pk)
    stored = Step.objects.get(case=idea, kind="routed").reasons

    words = remit_words(second, themes=[theme.pk], probelauf="1")
    answer = clara.post(reverse("remits:edit", args=[remit.pk]), words)

    trial = answer.context["trial"]
    assert [(one.case.pk, one.before, one.after) for one in trial.elsewhere] == [(idea.pk, "Alt", "Neu")]
    assert (trial.tried, trial.still_open) == (1, 1)
    assert Remit.objects.get(pk=remit.pk).board == first
    assert Step.objects.get(case=idea, kind="routed").reasons == stored


def test_point_on_two_quarters_has_both_candidates_in_a_fixed_order(clara):
    west = make.quarter("West", boundary=make.square(6.6, 51.6))
    east = make.quarter("Ost", boundary=make.square(6.61, 51.6))
    for quarter in (west, east):
        make.remit(make.board(f"Runder Tisch {quarter.name}"), quarters=[quarter])

    shown = [ask(clara, laenge="6.61", breite="51.605")[1] for _again in range(2)]

    assert {place.name for place in shown[0]["places"]} == {"West", "Ost"}
    assert shown[0]["lead"] == shown[1]["lead"]
    assert "Runder Tisch Ost" in shown[0]["sentences"][1] or "Runder Tisch West" in shown[0]["sentences"][1]


def test_hand_over_keeps_the_number_and_the_reasons_of_the_first_decision(clara):
    first, second, theme = make.board("Alt"), make.board("Neu"), make.theme()
    make.remit(first, themes=[theme])
    idea = make.idea(State.WITH_BOARD, theme=theme.pk, reply="email", email="ayse@example.org")
    case = Case.objects.get(pk=idea.pk)

    lifecycle.hand_over(case, second, by=make.clara(), text="Anderes Thema.")

    assert clara.get(reverse("office:case", args=[idea.reference])).context["reasons"][0].startswith("Alt")
    assert Letter.objects.filter(kind="idea_received").count() == 1


def test_bounced_letter_is_in_the_list_of_failing_ones(clara):
    make.idea(reply="email", email="ayse@example.org")
    Letter.objects.update(attempts=3, last_error="SMTPRecipientsRefused: …")

    shown = clara.get(reverse("letters:index"), {"fate": "failing"})

    assert "SMTPRecipientsRefused" in shown.content.decode()
    assert clara.get(reverse("letters:index"), {"fate": "sent"}).context["object_list"].count() == 0


def test_coverage_tells_hole_single_and_overlap_apart_in_words(clara):
    quarters, theme = [make.quarter(name) for name in ("Altmarkt", "Deichfeld", "Hafenkamp")], make.theme()
    make.remit(make.board("Eins"), quarters=quarters[1:])
    make.remit(make.board("Zwei"), quarters=quarters[2:])

    page = clara.get(reverse("office:coverage"))

    assert findings(clara) == {"Altmarkt": ["hole"], "Deichfeld": ["single"], "Hafenkamp": ["overlap"]}
    assert (page.context["holes"], page.context["overlaps"], page.context["fields"]) == (1, 1, 3)
    assert {'class="hole"', 'class="double"'} <= {
        mark for mark in ('class="hole"', 'class="double"') if mark in page.content.decode()
    }
    assert f"quarters={quarters[0].pk}&amp;themes={theme.pk}" in page.content.decode()


def test_click_on_a_hole_brings_quarter_theme_and_kind_along(clara):
    quarter, theme = make.quarter(), make.theme()

    form = clara.get(reverse("remits:add"), {"quarters": quarter.pk, "themes": theme.pk, "kind": "idea"}).context[
        "form"
    ]

    assert (form["quarters"].value(), form["themes"].value(), form["kinds"].value()) == (
        [str(quarter.pk)],
        [str(theme.pk)],
        ["idea"],
    )


def test_coverage_of_another_kind_shows_its_own_remits(clara):
    quarter = make.quarter()
    make.theme()
    make.remit(make.board(), quarters=[quarter], kinds=["survey_report"])

    assert findings(clara, art="survey_report") == {"Lindenbruch": ["single"]}
    assert findings(clara, art="idea") == {"Lindenbruch": ["hole"]}


def test_dry_run_of_a_new_remit_closes_a_hole_and_saves_nothing(clara):
    board, quarter, theme = make.board(), make.quarter(), make.theme()
    idea = make.idea(State.WITH_BOARD, quarter=quarter.pk, theme=theme.pk)

    words = remit_words(board, quarters=[quarter.pk], valid_from="2099-12-01", probelauf="1")
    trial = clara.post(reverse("remits:add"), words).context["trial"]

    assert (trial.holes, trial.day.isoformat()) == ((1, 0), "2099-12-01")
    assert [one.case.pk for one in trial.elsewhere] == [idea.pk]
    assert not Remit.objects.exists()


def test_saved_remit_leads_from_then_on(clara):
    board, quarter = make.board(), make.quarter()

    clara.post(reverse("remits:add"), remit_words(board, quarters=[quarter.pk], kinds=["idea"]))

    assert Remit.objects.get().kinds == ["idea"]
    assert ask(clara, quartier=quarter.pk)[0] == board.name


def test_every_lost_remit_is_named_with_its_reason(clara):
    quarter, theme, other = make.quarter(), make.theme("Wege"), make.theme("Grün")
    lines = {
        "Genau": {"quarters": [quarter], "themes": [theme]},
        "Grob": {"quarters": [quarter]},
        "Fremd": {"themes": [other]},
        "Abgelaufen": {"valid_until": timezone.localdate() - timedelta(days=1)},
        "Umfrage": {"kinds": ["survey_report"]},
    }
    for name, words in lines.items():
        make.remit(make.board(name), **words)
    make.remit(make.board("Leer", members=[]))

    shown = ask(clara, quartier=quarter.pk, thema=theme.pk)[1]["near"]

    verdicts = {
        "Genau": rules.WON,
        "Grob": rules.OUTRANKED,
        "Fremd": rules.THEME,
        "Abgelaufen": rules.DAY,
        "Umfrage": rules.KIND,
        "Leer": rules.VACANT,
    }
    with translation.override("de"):
        words = {name: why(verdict) for name, verdict in verdicts.items()}
    assert {line["board"]: line["why"] for line in shown} == words


def test_reasons_stay_readable_after_their_remit_was_deleted(clara):
    board, theme = make.board("Alt"), make.theme()
    remit = make.remit(board, themes=[theme])
    idea = make.idea(theme=theme.pk)
    reasons = Step.objects.get(case=idea, kind="routed").reasons

    clara.post(reverse("remits:delete", args=[remit.pk]))

    assert sentences(reasons)[0].startswith("Alt")


def test_simulator_says_what_is_wrong_with_its_question(clara):
    answer = clara.get(reverse("office:simulator"), {"laenge": "999", "tag": "nie", "quartier": "x"})

    assert answer.status_code == 200
    assert set(answer.context["form"].errors) == {"laenge", "tag", "quartier"}


def test_coverage_asks_the_same_with_few_and_many_quarters(clara, django_assert_max_num_queries):
    board = make.board()
    make.theme()
    make.remit(board, quarters=[make.quarter()])
    clara.get(reverse("office:coverage"))
    with django_assert_max_num_queries(100) as few:
        clara.get(reverse("office:coverage"))
    for number in range(8):
        make.remit(board, quarters=[make.quarter(f"Viertel {number}")])
        make.theme(f"Thema {number}")
    with django_assert_max_num_queries(len(few)):
        clara.get(reverse("office:coverage"))

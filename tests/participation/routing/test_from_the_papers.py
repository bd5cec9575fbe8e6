"""Who is in charge in the towns of the source papers; places and boards are theirs, people are invented."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from participation.calendar.workdays import add_working_days
from participation.cases import lifecycle
from participation.cases.models import Case, StepKind
from participation.cases.states import State
from participation.ideas.lifecycle import decision_for
from participation.outbox.links import secret_link
from participation.outbox.models import Letter
from participation.outbox.post import MOST_ATTEMPTS, deliver_waiting
from participation.quarters.lookup import quarter_named, quarters_at
from participation.review import decisions
from participation.review.trial import try_out
from participation.routing import lookup, rules
from participation.routing.models import BoardKind
from tests import make

pytestmark = pytest.mark.django_db

DORTMUND = {
    "Almut Behrens": ["Hörde", "Dorstfeld", "Dorstfelder Brücke"],
    "Cem Doğan": ["Eving-Lindenhorst", "Eving-Kemminghausen"],
    "Edda Fischer": ["Scharnhorst-Ost", "Wambeler Heide", "Meylantviertel"],
    "Gero Hahn": ["Bodelschwingh-Westerfild", "Nette"],
    "Ines Jansen": ["Marten", "Bövinghausen", "Westrich"],
    "Karla Lemke": ["Nordstadt"],
}


def spaces_of_dortmund():
    """14 action spaces, six people of whom each is a board for some of them."""
    make.town()
    boards, quarters = {}, {}
    for name, spaces in DORTMUND.items():
        boards[name] = make.board(name, kind=BoardKind.AREA_OFFICER)
        quarters |= {space: make.quarter(space) for space in spaces}
        make.remit(boards[name], quarters=[quarters[space] for space in spaces])
    return boards, quarters


def lead_of(**fields):
    return decision_for(make.draft(**fields)).lead


def test_each_of_fourteen_spaces_in_dortmund_has_exactly_one_contact():
    boards, quarters = spaces_of_dortmund()

    found = {space: decision_for(make.draft(quarter=row.pk)) for space, row in quarters.items()}

    assert len(found) == 14
    assert {space: one.lead for space, one in found.items()} == {
        space: boards[name].pk for name, spaces in DORTMUND.items() for space in spaces
    }
    assert all(one.ties == one.joint == one.informed == () for one in found.values())
    assert found["Nette"].lead == found["Bodelschwingh-Westerfild"].lead


def test_space_that_dortmund_does_not_know_goes_to_coordination():
    spaces_of_dortmund()

    assert quarter_named("Innenstadt-West") is None
    assert lead_of(quarter=None, place_words="Innenstadt-West") == make.coordination().pk


def test_space_whose_contact_has_left_goes_to_coordination_and_says_why():
    boards, quarters = spaces_of_dortmund()
    boards["Karla Lemke"].memberships.update(valid_until=timezone.localdate() - timedelta(days=1))

    decision = decision_for(make.draft(quarter=quarters["Nordstadt"].pk))

    assert decision.lead == make.coordination().pk
    vacant = [w.rule.board for w in decision.weighed if w.verdict == rules.VACANT]
    assert vacant == [boards["Karla Lemke"].pk]


def dinslaken():
    make.town()
    lohberg = make.quarter("Lohberg")
    living, language, parents = (make.theme(name) for name in ("Zusammenleben", "Sprache", "Elternarbeit"))
    rows = {
        "round": make.board("Stadtteilrunde Lohberg"),
        "migration": make.board("AK Migration und Flucht", kind=BoardKind.WORKING_GROUP),
        "parents": make.board("AK Interkulturelle Elternarbeit", kind=BoardKind.WORKING_GROUP),
    }
    make.remit(rows["round"], quarters=[lohberg], themes=[living])
    make.remit(rows["round"], quarters=[lohberg], themes=[parents], mode="informed")
    make.remit(rows["migration"], themes=[language])
    make.remit(rows["parents"], themes=[parents])
    return rows, lohberg, living, language, parents


def test_living_together_in_lohberg_is_due_after_the_next_of_two_meetings_a_year():
    rows, lohberg, living, *_ = dinslaken()
    meeting = make.meeting(rows["round"], days=110)
    make.meeting(rows["round"], days=290)

    case = make.idea(State.WITH_BOARD, quarter=lohberg.pk, theme=living.pk)

    assert case.lead_id == rows["round"].pk
    due = add_working_days(timezone.localdate(meeting.starts_at), make.town().after_meeting_days, "NW")
    assert Case.objects.get(pk=case.pk).due == due


def test_german_course_without_a_place_goes_to_the_working_group_on_migration():
    rows, _lohberg, _living, language, _parents = dinslaken()

    assert lead_of(theme=language.pk) == rows["migration"].pk


def test_parents_work_in_a_kita_tells_the_round_only_where_the_kita_is_in_lohberg():
    rows, lohberg, *_, parents = dinslaken()
    elsewhere = make.quarter("Hiesfeld")

    inside = decision_for(make.draft(quarter=lohberg.pk, theme=parents.pk))
    outside = decision_for(make.draft(quarter=elsewhere.pk, theme=parents.pk))

    assert (inside.lead, inside.informed) == (rows["parents"].pk, (rows["round"].pk,))
    assert (outside.lead, outside.informed) == (rows["parents"].pk, ())


def test_aachen_gives_poverty_to_the_platform_and_school_places_to_the_school_office():
    make.town()
    poverty, school = make.theme("Armut"), make.theme("Schulplätze")
    platform = make.board("Sozial-Plattform", kind=BoardKind.WORKING_GROUP, code="SPA")
    social = make.board("Fachbereich Wohnen, Soziales und Integration", kind=BoardKind.OFFICE, code="FB56")
    schools = make.board("Fachbereich Kinder, Jugend und Schule", kind=BoardKind.OFFICE, code="FB45")
    owned = make.board("Eigenbetrieb", kind=BoardKind.OFFICE, code="E42")
    make.remit(platform, themes=[poverty])
    make.remit(social, themes=[poverty], mode="informed")
    make.remit(schools, themes=[school])
    make.remit(owned, themes=[make.theme("Gebäude")])

    city_wide = decision_for(make.draft(theme=poverty.pk, place="town"))

    assert (city_wide.lead, city_wide.informed) == (platform.pk, (social.pk,))
    assert lead_of(theme=school.pk) == schools.pk
    assert lead_of(theme=owned.remits.get().themes.get().pk) == owned.pk


def test_board_dissolved_after_the_festival_leaves_new_ideas_to_the_parent_and_old_ones_readable(client):
    make.town()
    town = make.quarter("Stadt")
    quarter = make.quarter("Altmarkt", parent=town)
    festival = make.board("Festgruppe", kind=BoardKind.WORKING_GROUP)
    parent = make.board("Runder Tisch Stadt")
    make.remit(festival, quarters=[quarter])
    make.remit(parent, quarters=[town])
    answered = make.idea(State.ANSWERED, quarter=quarter.pk)
    still_open = make.idea(State.WITH_BOARD, quarter=quarter.pk)
    festival.valid_until = timezone.localdate() - timedelta(days=1)
    festival.successor = parent
    festival.save()

    lifecycle.rehome_all(festival, by=make.clara())

    assert lead_of(quarter=quarter.pk) == parent.pk
    assert Case.objects.get(pk=still_open.pk).lead == parent
    assert Case.objects.get(pk=answered.pk).lead == festival
    assert client.get(f"/ideen/{answered.reference}/").status_code == 200


def test_rule_changed_next_day_leaves_the_decision_of_the_first_day_and_the_dry_run_shows_it():
    make.town()
    quarter = make.quarter("Lindenbruch")
    first, second = make.board("Runder Tisch A"), make.board("Runder Tisch B")
    remit = make.remit(first, quarters=[quarter])
    case = make.idea(State.WITH_BOARD, quarter=quarter.pk)
    before = case.steps.get(kind=StepKind.ROUTED).reasons

    trial = try_out(replace(lookup.rules()[0], board=second.pk), latest=10)
    remit.board = second
    remit.save()

    assert [(one.case.pk, one.before, one.after) for one in trial.changes] == [(case.pk, first.name, second.name)]
    case = Case.objects.get(pk=case.pk)
    assert (case.lead, case.steps.get(kind=StepKind.ROUTED).reasons) == (first, before)
    assert lead_of(quarter=quarter.pk) == second.pk


def test_point_on_the_border_of_two_quarters_names_both_and_shows_the_tie():
    make.town()
    west = make.quarter("Altmarkt", boundary=make.square(6.60, 51.60))
    east = make.quarter("Hafenkamp", boundary=make.square(6.61, 51.60))
    left, right = make.board("Runder Tisch Altmarkt"), make.board("Runder Tisch Hafenkamp")
    make.remit(left, quarters=[west])
    make.remit(right, quarters=[east])
    border = {"longitude": 6.61, "latitude": 51.605, "place": "point"}

    cases = [make.idea(**border) for _ in range(3)]

    assert {quarter.pk for quarter in quarters_at(6.61, 51.605)} == {west.pk, east.pk}
    assert {case.lead_id for case in cases} == {left.pk}
    assert all(case.steps.get(kind=StepKind.ROUTED).reasons["ties"] == [right.pk] for case in cases)


def test_hand_over_after_a_wrong_theme_keeps_the_number_and_sends_no_second_receipt(client):
    make.town()
    quarter, paths, green = make.quarter("Lindenbruch"), make.theme("Wege"), make.theme("Grün")
    group, office = make.board("Arbeitskreis Mobilität"), make.board("Fachbereich Grün", kind=BoardKind.OFFICE)
    make.remit(group, themes=[paths])
    make.remit(office, themes=[green])
    case = make.idea(
        State.WITH_BOARD, quarter=quarter.pk, theme=paths.pk, reply="email", email="amira@beispiel.example"
    )
    number = case.reference

    lifecycle.hand_over(case, office, by=make.chair_of(group), text="Das ist eine Frage der Bäume.")
    lifecycle.hand_over(case, group, by=make.chair_of(office), text="Der Baum steht auf dem Radweg.")

    assert Case.objects.get(pk=case.pk).reference == number
    page = client.get(f"/ideen/{number}/").content.decode()
    assert "Das ist eine Frage der Bäume." in page
    assert "Der Baum steht auf dem Radweg." in page
    letters = Letter.objects.filter(to="amira@beispiel.example").values_list("kind", flat=True)
    assert sorted(letters) == ["idea_handed_over", "idea_handed_over", "idea_published", "idea_received"]


def test_letter_that_bounces_keeps_the_case_on_its_desk_and_climbs_the_ladder_to_the_stuck_pile(client, settings):
    make.town()
    settings.OUTBOX_URL = "smtp://127.0.0.1:9"
    case = make.idea(State.WITH_BOARD, reply="email", email="amira@beispiel.example")
    letter = Letter.objects.get(kind="idea_published")

    deliver_waiting()

    letter.refresh_from_db()
    assert (letter.attempts, letter.sent_at, letter.dead_at) == (1, None, None)
    assert letter.available_at > timezone.now()
    assert "amira" not in letter.last_error
    Letter.objects.filter(pk=letter.pk).update(attempts=MOST_ATTEMPTS - 1, available_at=timezone.now())
    deliver_waiting()
    letter.refresh_from_db()
    assert letter.dead_at is not None
    assert Case.objects.get(pk=case.pk).state == State.WITH_BOARD
    assert case.handlings.filter(ended_at=None, mode="lead").exists()
    page = client.get(secret_link(case.pk, 1, "de"))
    assert page.status_code == 200
    assert not {"zugestellt", "delivered"} & set(page.content.decode().lower().split())


def test_idea_on_the_coordination_desk_finds_its_board_by_hand():
    make.town()
    table = make.board("Runder Tisch Lindenbruch")
    case = make.idea(State.WITH_BOARD)

    decisions.note(case, "Gehört nach Lindenbruch.", by=make.clara())
    lifecycle.hand_over(case, table, by=make.clara(), text="Der Ort ließ sich am Telefon klären.")

    assert Case.objects.get(pk=case.pk).lead == table

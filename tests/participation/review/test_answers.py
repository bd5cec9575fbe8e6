"""An answer from the draft to the public, and who may let it out."""

import pytest

from participation.cases.lifecycle import hand_over
from participation.cases.models import Statement
from participation.cases.states import Outcome, State
from participation.review import decisions
from participation.review.lookup import draft_of
from tests import make
from tests.participation.review.town import address, answer_words, post

pytestmark = pytest.mark.django_db


def test_negative_outcome_needs_a_reason_a_date_or_an_office(enter, town):
    client = enter("Mia")
    for outcome, missing in [
        (Outcome.DECLINED, {"reason"}),
        (Outcome.PARTLY, {"reason"}),
        (Outcome.FURTHER, {"reason", "until"}),
        (Outcome.PASSED_ON, {"reason", "passed_on_to"}),
    ]:
        page = post(client, town.case, "antwort", **answer_words(outcome=outcome))
        assert page.context["form"].errors.keys() == missing


def test_member_drafts_and_only_the_chair_releases(enter, town):
    assert post(enter("Mia"), town.case, "antwort", **answer_words()).url == address(town.case)
    stamp = draft_of(town.case).changed_at.isoformat()

    assert post(enter("Mia"), town.case, "freigeben", draft_seen=stamp).status_code == 403
    town.case.refresh_from_db()
    assert town.case.state == State.WITH_BOARD

    post(enter("Bernd"), town.case, "freigeben", draft_seen=stamp)
    town.case.refresh_from_db()
    assert (town.case.state, town.case.outcome) == (State.ANSWERED, Outcome.DONE)


@pytest.mark.parametrize("name", ["Bernd", "Deniz", "Clara"])
def test_chair_deputy_and_coordination_preview_and_release(enter, town, name):
    client = enter(name)
    assert post(client, town.case, "antwort", **answer_words()).url == address(town.case, "freigeben")
    preview = client.get(address(town.case, "freigeben"))
    assert "Die Bank kommt im Mai." in preview.content.decode()

    post(client, town.case, "freigeben", draft_seen=preview.context["form"]["draft_seen"].value())

    town.case.refresh_from_db()
    assert town.case.state == State.ANSWERED


def test_town_may_leave_releasing_to_coordination(enter, town):
    make.town(coordination_releases=True)
    post(enter("Bernd"), town.case, "antwort", **answer_words())
    stamp = draft_of(town.case).changed_at.isoformat()

    assert post(enter("Bernd"), town.case, "freigeben", draft_seen=stamp).status_code == 403
    assert post(enter("Clara"), town.case, "freigeben", draft_seen=stamp).status_code == 302


def test_draft_is_on_no_public_page(client, enter, town):
    post(enter("Mia"), town.case, "antwort", **answer_words())
    client.logout()

    assert "Die Bank kommt im Mai." not in client.get(f"/ideen/{town.case.reference}/").content.decode()


def test_answered_case_is_closed_or_taken_up_again(enter, town):
    case, client = town.idea(State.ANSWERED), enter("Bernd")

    post(client, case, "abschliessen")
    case.refresh_from_db()
    assert case.state == State.CLOSED

    post(client, case, "wieder-aufnehmen", text="Die Lage ist neu.")
    case.refresh_from_db()
    assert case.state == State.WITH_BOARD


def test_draft_of_a_former_board_is_answered_by_the_one_that_releases_it(town):
    words = {"outcome": Outcome.DONE, "text": "Die Bank kommt im Mai."}
    statement = decisions.draft(town.case, by=make.clara(), board=town.case.lead, **words)
    other = make.board("Arbeitskreis Wege")
    hand_over(town.case, other, text="Der baut sie.")
    decisions.release(Statement.objects.get(pk=statement.pk), by=make.clara())

    assert Statement.objects.get().board == other

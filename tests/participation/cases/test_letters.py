"""What senders are written: short, in their language, nothing of theirs before the address is confirmed."""

import pytest
from django.core import mail
from django.utils import translation

from participation.cases import lifecycle
from participation.cases.models import Case, Reply, Sender
from participation.cases.sender import confirm_email, erase
from participation.cases.states import Outcome, State
from participation.outbox.links import address_code, token_of
from participation.outbox.models import Letter
from participation.outbox.post import deliver_waiting
from participation.review import decisions
from tests import make

pytestmark = pytest.mark.django_db
MAIL = {"reply": Reply.EMAIL, "email": "ayse@example.org"}


def kinds() -> list[str]:
    return list(Letter.objects.filter(to="ayse@example.org").order_by("pk").values_list("kind", flat=True))


def test_unconfirmed_address_gets_the_receipt_alone_and_nothing_of_the_text_in_it():
    make.idea(State.ANSWERED, confirmed=False, title="Ein Titel", text="Mein Text", name="Ayşe Y.", **MAIL)

    assert kinds() == ["idea_received"]
    letter = Letter.objects.get(kind="idea_received")
    for own in ("Ein Titel", "Mein Text", "Ayşe"):
        assert own not in letter.subject + letter.body


def test_confirmed_address_hears_of_every_step_once():
    idea = make.idea(State.WAITING, **MAIL)
    lifecycle.reply(Case.objects.get(pk=idea.pk), "An der Ecke.")
    case = Case.objects.get(pk=idea.pk)
    lifecycle.hand_over(case, make.board("Arbeitskreis Wege"), text="Der weiß mehr.")
    make.answer(case, outcome=Outcome.DECLINED)

    assert kinds() == ["idea_received", "idea_published", "idea_asked", "idea_handed_over", "idea_answered"]
    bodies = dict(Letter.objects.filter(to="ayse@example.org").values_list("kind", "body"))
    assert "Wo genau?" in bodies["idea_asked"]
    assert "Der weiß mehr." in bodies["idea_handed_over"]
    assert "Danke für die Idee." in bodies["idea_answered"] and "Das hat einen Grund." in bodies["idea_answered"]


def test_link_is_put_in_only_when_the_letter_is_delivered():
    idea = make.idea(confirmed=False, **MAIL)
    letter = Letter.objects.get(kind="idea_received")
    token, code = token_of(idea.pk, 1), address_code(idea.pk, "ayse@example.org")
    assert token not in letter.body

    deliver_waiting()
    sent = next(message for message in mail.outbox if message.to == ["ayse@example.org"])
    assert f"http://localhost:8000/v/{token}/bestaetigen/?adresse={code}" in sent.body
    assert "{{" not in sent.body and "&#" not in sent.body


@pytest.mark.parametrize("language", ["de", "en", "tr", "ar", "fa", "uk", "fr", "de-simple"])
def test_letters_are_written_in_the_language_of_the_idea(language):
    make.idea(State.ANSWERED, language=language, **MAIL)
    assert set(Letter.objects.filter(to="ayse@example.org").values_list("language", flat=True)) == {language}


def test_answer_in_another_language_is_marked_as_such():
    make.idea(State.ANSWERED, language="en", **MAIL)
    assert "German" in Letter.objects.get(kind="idea_answered").body


def test_hidden_idea_tells_the_reason():
    make.idea(State.HIDDEN, **MAIL)
    assert "Nennt eine Person." in Letter.objects.get(kind="idea_hidden").body


def test_title_of_the_other_idea_is_told_only_when_everybody_may_read_it():
    secret = make.idea(title="Noch geheim")
    idea = make.idea(**MAIL)
    decisions.merge(Case.objects.get(pk=idea.pk), Case.objects.get(pk=secret.pk), by=make.clara())

    assert "Noch geheim" not in Letter.objects.get(kind="idea_merged").body


def test_signs_arrive_as_they_were_written():
    idea = make.idea(State.WITH_BOARD, **MAIL)
    lifecycle.ask_back(Case.objects.get(pk=idea.pk), 'Ist das <hier> & "dort"?', board=idea.lead)
    assert 'Ist das <hier> & "dort"?' in Letter.objects.get(kind="idea_asked").body


def test_confirming_twice_is_once():
    idea = make.idea(confirmed=False, **MAIL)
    confirm_email(idea)
    first = Sender.objects.get().email_confirmed_at
    confirm_email(idea)

    assert first and Sender.objects.get().email_confirmed_at == first


def test_answer_goes_to_the_senders_of_merged_ideas_too():
    older = make.idea(State.WITH_BOARD)
    idea = make.idea(**MAIL)
    decisions.merge(Case.objects.get(pk=idea.pk), Case.objects.get(pk=older.pk), by=make.clara())
    make.answer(Case.objects.get(pk=older.pk))

    assert kinds()[-2:] == ["idea_merged", "idea_answered"]


def test_words_in_the_shape_of_a_link_are_delivered_as_they_are():
    make.idea(State.WITH_BOARD, title="Mehr {{link:licht}}")
    deliver_waiting()

    assert any("{{link:licht}}" in message.body for message in mail.outbox)
    assert not Letter.objects.filter(sent_at=None).exists()


def test_link_to_the_desk_is_german_whoever_caused_the_letter():
    idea = make.idea(State.WAITING)
    with translation.override("tr"):
        lifecycle.reply(Case.objects.get(pk=idea.pk), "Köşede.")

    letter = Letter.objects.get(kind="board_sender_replied")
    assert "/tisch/" in letter.body and "/tr/" not in letter.body


@pytest.mark.parametrize("title", ["Licht am Weg", "e"])
def test_erased_title_is_gone_from_letters_to_others(title):
    older = make.idea(State.WITH_BOARD, title=title)
    decisions.merge(make.idea(**MAIL), older, by=make.clara())

    erase(older)

    bodies = dict(Letter.objects.values_list("kind", "body"))
    lines = "\n".join(bodies.values()).splitlines()
    assert not {title, f"- {title}", f"„{title}“", f"“{title}”"} & set(lines)
    assert f"- {older.reference}" in lines
    assert older.reference in bodies["idea_merged"]
    assert "{{link:secret_link}}" in bodies["idea_merged"]

"""Texts to start from at the desk of Wesselwerth."""

from participation.review.models import ReasonTemplate

# use, title, text, outcome
WORDINGS = [
    (
        "hide",
        "Beleidigung",
        "Der Text beleidigt Menschen. Schreiben Sie uns gern, was sich ändern soll, dann veröffentlichen wir es.",
        "",
    ),
    (
        "hide",
        "Namen anderer Menschen",
        "Der Text nennt Menschen, die nicht gefragt wurden. Ohne die Namen veröffentlichen wir ihn gern.",
        "",
    ),
    ("hide", "Werbung", "Das ist Werbung. Hier stehen nur Ideen für das Quartier.", ""),
    (
        "hide",
        "Schaden, keine Idee",
        "Das ist ein Schaden. Wir haben ihn an den Bauhof gegeben. Beim nächsten Mal hilft der Mängelmelder schneller.",
        "",
    ),
    ("ask", "Wo genau?", "Wo genau ist das? Eine Hausnummer oder ein Platz in der Nähe hilft uns.", ""),
    ("ask", "Wer macht mit?", "Haben Sie schon mit anderen gesprochen, und wer würde mitmachen?", ""),
    (
        "answer",
        "Wird umgesetzt",
        "Das machen wir. Bis … ist es fertig. Wenn sich der Termin ändert, schreiben wir es hier.",
        "done",
    ),
    (
        "answer",
        "Bereits vorhanden",
        "Das gibt es schon: … Wir sorgen dafür, dass man es besser findet.",
        "exists",
    ),
    (
        "answer",
        "Wird nicht umgesetzt",
        "Wir verstehen den Wunsch, können ihn aber nicht erfüllen. Der Grund steht darunter.",
        "declined",
    ),
    (
        "hand_over",
        "Anderes Gremium",
        "Darüber berät ein anderes Gremium für alle Quartiere gemeinsam.",
        "",
    ),
]


def make_wordings():
    ReasonTemplate.objects.bulk_create(
        ReasonTemplate(use=use, title=title, text=text, outcome=outcome, position=position)
        for position, (use, title, text, outcome) in enumerate(WORDINGS, start=1)
    )

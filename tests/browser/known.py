"""What the tests know of the demo town: a number and a secret link for every state, and the error pages as they are."""

import json

from tests.browser.gate import PREFIX
from tests.browser.town import Town

# asked of the portal itself, in a process of its own: this one has another database and another key
ASKED = """
import json
from django.test import RequestFactory
from django.shortcuts import render
from django.utils import translation
from participation.cases.models import Case
from participation.outbox.links import token_of
from participation.review.desk import to_decide
from participation.routing.models import Board

known, pages = {}, {}
for case in Case.objects.filter(kind="idea").order_by("pk"):
    for word in filter(None, [case.state, case.outcome]):
        known.setdefault(word, case.reference)
        known.setdefault("link_" + word, token_of(case.pk, case.token_version))
drafted = Case.objects.filter(statements__released_at=None, state__in=["with_board", "on_agenda"])
drafted = drafted.filter(lead__code="RT-LB").exclude(statements=None)
known["drafted"] = getattr(drafted.first(), "reference", "")
desk = to_decide(Board.objects.get(code="RT-LB")).filter(state="with_board").exclude(reference=known["drafted"])
known["on_desk"] = desk.first().reference
called = Case.objects.filter(sender__reply="phone", sender__called_at=None)
known["to_call"] = getattr(called.first(), "reference", "")
for prefix, name in PREFIXES:
    translation.activate(name)
    for number in ERRORS:
        request = RequestFactory().get(prefix + "/ideen/neu/", SERVER_NAME="localhost")
        pages[f"{name} {number}"] = render(request, f"{number}.html").content.decode()
print("\\n@@" + json.dumps([known, pages]))
"""
ERRORS = ["400", "403", "403_csrf", "404", "410", "429", "500", "503"]


def ask(town: Town) -> tuple[dict[str, str], dict[str, str]]:
    """Numbers and links by state, and error pages by language and number."""
    prefixes = [(prefix, language) for language, prefix in PREFIX.items()]
    asked = ASKED.replace("PREFIXES", repr(prefixes)).replace("ERRORS", repr(ERRORS))
    said = town.manage("shell", "-v", "0", "-c", asked)
    return json.loads(said.rpartition("@@")[2])

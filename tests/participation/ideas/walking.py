"""Ayşe walks through the form: opens each page, fills it in, presses its button; no JavaScript."""

import re
import time
from html import unescape

from django.core import signing
from django.test import Client

from participation.cases.guard import SALT

HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
ANSWERS = {
    "ort": {"quarter": "unknown"},
    "aehnlich": {},
    "idee": {"title": "Mehr Licht am Weidenpfad", "text": "Abends ist es dort dunkel."},
    "antwort": {"reply": "none"},
    "pruefen": {"consent": "on"},
}


def stamped(seconds: int = 60) -> str:
    """The signed time of a form that was opened some seconds ago."""
    return signing.dumps(int(time.time()) - seconds, salt=SALT)


class Ayse:
    """A resident with a browser of her own."""

    def __init__(self, prefix="", **told):
        self.browser = Client(enforce_csrf_checks=True)
        self.start = f"{prefix}/ideen/neu/"
        self.told = {step: {**answers, **told.get(step, {})} for step, answers in ANSWERS.items()}

    def open(self, step: str):
        return self.browser.get(f"{self.start}{step}/")

    def hidden(self, page) -> dict:
        found = {name: unescape(text) for name, text in HIDDEN.findall(page.content.decode())}
        return found | ({"opened": stamped()} if "opened" in found else {})

    def press(self, page, **answers):
        """Sends the form of a page with its hidden fields."""
        return self.browser.post(page.request["PATH_INFO"], {**self.hidden(page), **answers})

    def walk(self, until: str = ""):
        """Goes on from page to page and returns the last: the page of that step, else the receipt."""
        return self._go_on(self.open("ort"), until)

    def walk_on(self, pressed):
        """Goes on from where a button has led."""
        return self._go_on(self.browser.get(pressed["Location"]), "")

    def _go_on(self, page, until):
        for _step in range(9):
            step = page.request["PATH_INFO"].removeprefix(self.start).strip("/")
            if step not in self.told or step == until or page.status_code != 200:
                return page
            pressed = self.press(page, **self.told[step])
            if pressed.status_code != 302:
                return pressed
            page = self.browser.get(pressed["Location"])
        raise AssertionError("the form goes round in circles")

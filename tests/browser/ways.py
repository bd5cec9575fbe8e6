"""Ways to pages that have no address of their own: forms filled in by field names, so in every language alike."""

import re
import time
from email import message_from_bytes, policy

from tests.browser.town import Town
from tests.portal.processes import wait_for

FORM = "main form:not(.search)"
PASSWORD = "wesselwerth-demo"
WITH_PASSWORD = {f"{name}@wesselwerth.example" for name in ("jonas.terhardt", "paul.fehrmann", "ruth.lindemann")}
BETWEEN = b"-" * 79  # what stands between two letters in one file
WORDS = {
    "title": "Sitzsteine am Teich im Lindenpark",
    "text": "Am Teich gibt es keinen Platz zum Sitzen. Drei flache Steine würden reichen.",
}


def press(page, within: str = FORM):
    """Sends the form that stands on the page."""
    page.locator(f"{within} button[type=submit]").first.click()
    page.wait_for_load_state("load")


def tap(page, control: str):
    """The words beside a button are what a finger meets."""
    page.locator(f"label[for={page.locator(control).get_attribute('id')}]").first.click()


def choose(page, name: str, choice: str):
    """Ticks what a person would tap: the words beside the button."""
    tap(page, f"{FORM} input[name={name}][value={choice}]")


def begin(page):
    page.locator("main a.kern-btn--primary").first.click()
    page.locator("[name=quarter]").first.wait_for(state="attached")


def tell_place(page, quarter: str = "lindenbruch"):
    choose(page, "quarter", quarter)
    press(page)


def pass_similar(page):
    """The similar ideas, when there are any, are not what is meant."""
    if page.locator(f"{FORM} [name=title]").count() == 0:
        press(page)


def tell_idea(page, title: str = WORDS["title"], text: str = WORDS["text"]):
    page.fill("[name=title]", title)
    page.fill("[name=text]", text)
    press(page)


def tell_reply(page, reply: str = "none", **fields: str):
    choose(page, "reply", reply)
    for name, words in fields.items():
        page.fill(f"[name={name}]", words)
    press(page)


def pass_shown(page):
    """Similar ideas may come up once more after the words are known."""
    if page.locator("[name=reply]").count() == 0:
        press(page)


def send(page):
    tap(page, "[name=consent]")
    press(page)


def to_similar(page):
    """An idea that is there already: its like is shown after it has been told."""
    to_idea(page)
    tell_idea(page, "Hundewiese am Bruchwald", "Eine Hundewiese am Bruchwald, damit Hunde frei laufen können.")


def to_idea(page):
    begin(page)
    tell_place(page)
    pass_similar(page)


def to_reply(page):
    to_idea(page)
    tell_idea(page)
    pass_shown(page)


def to_check(page):
    to_reply(page)
    tell_reply(page)


def then(*acts):
    """One way after the other."""

    def whole(page):
        for act in acts:
            act(page)

    return whole


def ask_for_code(page, address: str):
    page.fill(f"{FORM} [name=login]", address)
    press(page)


def give_password(page, address: str, password: str):
    page.fill(f"{FORM} [name=login]", address)
    page.fill(f"{FORM} [name=password]", password)
    press(page)


def letters_to(town: Town, address: str) -> list[str]:
    """The letters that lie in the folder for this address, oldest first, subject above text."""
    files = sorted(town.mail.glob("*"), key=lambda path: path.stat().st_mtime)
    texts = [text for path in files for text in path.read_bytes().split(BETWEEN) if text.strip()]
    letters = [message_from_bytes(text.lstrip(), policy=policy.default) for text in texts]
    mine = [letter for letter in letters if address.lower() in letter["To"].lower()]
    return [f"{letter['Subject']}\n{letter.get_body(('plain',)).get_content()}" for letter in mine]


class Mailbox:
    """Gives the letters to one address, each once, from now on."""

    def __init__(self, town: Town, address: str):
        self.town, self.address = town, address
        self.read = len(letters_to(town, address))

    def next(self) -> str:
        """The next letter; delivered by the portal's own command or its clock."""
        if len(letters_to(self.town, self.address)) <= self.read:
            self.town.manage("deliver_letters")
        letter = wait_for(lambda: letters_to(self.town, self.address)[self.read :], 20)[0]
        self.read += 1
        return letter


def wait_as_long_as_a_person(page=None):
    """Forms refuse what no person can have filled in so quickly."""
    time.sleep(2.1)


def ask_status(page):
    page.locator(f"{FORM} input[type=text]").first.fill("ZZZ ZZZ")
    press(page)


def sign_in(page, town: Town, address: str):
    """Staff with the demo's password, everybody else with the code from the letter."""
    if address in WITH_PASSWORD:
        page.goto("/anmelden/passwort/")
        give_password(page, address, PASSWORD)
    else:
        mailbox = Mailbox(town, address)
        page.goto("/anmelden/")
        ask_for_code(page, address)
        page.fill(f"{FORM} [name=code]", code_in(mailbox.next()))
        press(page)
    assert "/anmelden/" not in page.url, page.locator("main").inner_text()


def code_in(letter: str) -> str:
    return re.search(r"^\s*([A-Z0-9]{4}-?[A-Z0-9]{4}|[A-Z0-9]{6,8})\s*$", letter, re.MULTILINE).group(1)


def load_map(page):
    page.locator("[data-ideas-map] button").first.click()
    page.locator(".leaflet-interactive, .leaflet-marker-icon").first.wait_for()

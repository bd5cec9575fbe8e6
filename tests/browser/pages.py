"""Every kind of page that the portal has, and how to get there."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.browser import ways

READS, WRITES, SIGNS_IN = (), ("portal",), ("portal",)
MEMBER, COORDINATION = "gesine.abeln@wesselwerth.example", "jonas.terhardt@wesselwerth.example"


@dataclass(frozen=True)
class Kind:
    """One kind of page. `{words}` in the address are filled from known.py; `way` is gone from there, by hand."""

    name: str
    address: str
    way: Callable | None = None
    status: int = 200
    cookies: tuple[str, ...] = READS
    who: str = ""

    def __str__(self):
        return self.name


def _reading(name, address, status=200, way=None):
    return Kind(name, address, way, status)


def _form(name, address, way=None, status=200):
    return Kind(name, address, way, status, WRITES)


def _desk(name, address, way=None, who=MEMBER):
    return Kind(name, f"/tisch/{address}", way, cookies=SIGNS_IN, who=who)


OPEN_DESK, CASE = "runder-tisch-lindenbruch/", "vorgang/{on_desk}/"
PAGES = [
    _reading("home", "/"),
    _reading("how", "/so-geht-es/"),
    _reading("quarters", "/quartiere/"),
    _reading("quarter", "/quartiere/lindenbruch/"),
    _reading("boards", "/gremien/"),
    _reading("board", "/gremien/runder-tisch-lindenbruch/"),
    _reading("area officer", "/gremien/quartiersbeauftragter-deichfeld-muehlenhorst/"),
    _reading("ideas", "/ideen/"),
    _reading("ideas filtered", "/ideen/?quartier=lindenbruch&stand=with_board"),
    _reading("ideas none", "/ideen/?q=zwischenraumwort"),
    _reading("ideas map", "/ideen/karte/"),
    _reading("ideas map moved", "/ideen/karte/", way=ways.load_map),
    _reading("idea with board", "/ideen/{with_board}/"),
    _reading("idea asked back", "/ideen/{waiting}/"),
    _reading("idea on agenda", "/ideen/{on_agenda}/"),
    _reading("idea taken up", "/ideen/{done}/"),
    _reading("idea in part", "/ideen/{partly}/"),
    _reading("idea declined", "/ideen/{declined}/"),
    _reading("idea merged", "/ideen/{merged}/"),
    _reading("idea withdrawn", "/ideen/{withdrawn}/", 410),
    _reading("idea unknown", "/ideen/ZZZZZZ/", 404),
    _reading("search", "/suche/"),
    _reading("search hits", "/suche/?q=Bank"),
    _reading("search none", "/suche/?q=zwischenraumwort"),
    _reading("imprint", "/impressum/"),
    _reading("privacy", "/datenschutz/"),
    _reading("accessibility", "/barrierefreiheit/"),
    _reading("data", "/daten/"),
    _reading("send an idea", "/ideen/neu/"),
    _form("place", "/ideen/neu/", ways.begin),
    _form("place refused", "/ideen/neu/", ways.then(ways.begin, ways.press)),
    _form("place on map", "/ideen/neu/ort/karte/"),
    _form("similar", "/ideen/neu/", ways.to_similar),
    _form("idea", "/ideen/neu/", ways.to_idea),
    _form("idea refused", "/ideen/neu/", ways.then(ways.to_idea, ways.press)),
    _form("reply", "/ideen/neu/", ways.to_reply),
    _form("reply refused", "/ideen/neu/", ways.then(ways.to_reply, lambda page: ways.tell_reply(page, "email"))),
    _form("check", "/ideen/neu/", ways.to_check),
    _form("check refused", "/ideen/neu/", ways.then(ways.to_check, ways.press)),
    _form("receipt", "/ideen/neu/", ways.then(ways.to_check, ways.wait_as_long_as_a_person, ways.send)),
    _reading("receipt asked back", "/v/{link_waiting}/"),
    _reading("receipt answered", "/v/{link_done}/"),
    _reading("receipt hidden", "/v/{link_hidden}/"),
    _reading("receipt merged", "/v/{link_merged}/"),
    _reading("receipt wrong", "/v/falsch/", 404),
    _form("receipt add", "/v/{link_with_board}/ergaenzen/"),
    _form("receipt reply", "/v/{link_waiting}/antworten/"),
    _form("receipt contact", "/v/{link_with_board}/kontakt/"),
    _form("receipt withdraw", "/v/{link_with_board}/zuruecknehmen/"),
    _form("receipt erase", "/v/{link_with_board}/loeschen/"),
    _form("receipt object", "/v/{link_hidden}/widersprechen/"),
    _form("status", "/wo-ist-meine-idee/"),
    _form("status unknown", "/wo-ist-meine-idee/", ways.ask_status),
    _form("lost link", "/wo-ist-meine-idee/link/"),
    _form("support", "/ideen/{with_board}/unterstuetzen/"),
    Kind("supported", "/ideen/{on_agenda}/unterstuetzen/", ways.press, cookies=("portal", "browser")),
    _form("complain", "/ideen/{with_board}/melden/"),
    _form("complain refused", "/ideen/{with_board}/melden/", ways.press),
    _form("barrier", "/barriere-melden/?seite=/ideen/"),
    _form("barrier refused", "/barriere-melden/", ways.press),
    _form("sign in", "/anmelden/"),
    _form("sign in refused", "/anmelden/", ways.press),
    _form("code", "/anmelden/", lambda page: ways.ask_for_code(page, "niemand@wesselwerth.example")),
    _form("password", "/anmelden/passwort/"),
    _form("password refused", "/anmelden/passwort/", lambda page: ways.give_password(page, COORDINATION, "falsch")),
    _desk("desks", "", who=COORDINATION),
    _desk("desk", OPEN_DESK),
    _desk("desk asked back", OPEN_DESK + "?ablage=rueckfragen"),
    _desk("case", CASE),
    _desk("case drafted", "vorgang/{drafted}/"),
    _desk("hand over", CASE + "weitergeben/"),
    _desk("hand over refused", CASE + "weitergeben/", ways.press),
    _desk("ask back", CASE + "rueckfrage/"),
    _desk("note", CASE + "notiz/"),
    _desk("agenda", CASE + "tagesordnung/"),
    _desk("answer", CASE + "antwort/"),
    _desk("answer refused", CASE + "antwort/", ways.press),
    _desk("release", "vorgang/{drafted}/freigeben/"),
    _desk("called", "vorgang/{to_call}/angerufen/", who=COORDINATION),
    _desk("overdue", "ueberfaellig/", who=COORDINATION),
    _desk("second factor", "../anmelden/zweiter-faktor/", who=COORDINATION),
    _desk("second factor begun", "../anmelden/zweiter-faktor/einrichten/", who=COORDINATION),
    _desk("sign out", "../anmelden/abmelden/"),
]

# what stands inside the frame of the administration, which is Wagtail's
OFFICE = {
    "formal check": "pruefung/{received}/",
    "formal check of a published idea": "pruefung/{with_board}/",
    "call back": "rueckrufe/",
    "coverage": "abdeckung/",
    "simulator": "abdeckung/wohin/",
    "all cases": "vorgaenge/",
}

"""What the town of Wesselwerth says of itself: names, contact, promises, legal texts."""

from participation.management.demo import geography
from participation.town.models import TownSettings

IMPRINT = """Stadt Wesselwerth
Die Bürgermeisterin
Rathausplatz 1
00000 Wesselwerth

Telefon 02899 555-0
E-Mail rathaus@wesselwerth.example

Die Stadt Wesselwerth ist eine Körperschaft des öffentlichen Rechts. Sie wird vertreten durch \
Bürgermeisterin Annegret Holtkötter.

Verantwortlich für den Inhalt: Koordinierungsstelle Sozialplanung, Jonas Terhardt, Rathaus, Zimmer 114.

Wesselwerth ist erfunden. Alle Menschen, Vereine, Straßen und Zahlen auf diesen Seiten sind es auch."""

PRIVACY = """Verantwortlich ist die Stadt Wesselwerth, Rathausplatz 1, 00000 Wesselwerth.

Die Datenschutzbeauftragte der Stadt erreichen Sie unter datenschutz@wesselwerth.example oder 02899 555-118.

Beschweren können Sie sich bei der Aufsichtsbehörde des Landes für Datenschutz und Informationsfreiheit."""

ACCESSIBILITY = """Die Stadt Wesselwerth möchte, dass alle Menschen dieses Portal benutzen können.

Wir prüfen das Portal selbst, zuletzt im Oktober mit Menschen, die einen Screenreader benutzen, und mit \
Menschen, die nur mit der Tastatur arbeiten.

Noch nicht gut gelöst: Die Seiten in Leichter Sprache fehlen. Antworten der Runden Tische gibt es nur auf Deutsch.

Klappt etwas nicht? Schreiben Sie an die Stabsstelle Inklusion: inklusion@wesselwerth.example oder rufen Sie an: \
02899 555-160. Wir antworten innerhalb von zwei Wochen.

Hilft das nicht, können Sie sich an die Schlichtungsstelle des Landes wenden."""

TOWN = {
    "name": "Wesselwerth",
    "full_name": "Stadt Wesselwerth",
    "portal_name": "Quartierportal",
    "quarter_word": "Quartier",
    "quarters_word": "Quartiere",
    "land": "NW",
    "languages": ["de", "en", "tr", "ar"],
    "contact_name": "Jonas Terhardt",
    "contact_role": "Koordinierungsstelle Sozialplanung",
    "contact_phone": "02899 555-200",
    "contact_mail": "quartiere@wesselwerth.example",
    "contact_hours": "Mo bis Fr, 9 bis 16 Uhr",
    "contact_place": "Rathaus, Zimmer 114, barrierefrei",
    "contact_languages": "Deutsch, Englisch",
    "barrier_board": "INK",
    "defect_url": "https://maengel.wesselwerth.example/",
    "petition_url": "https://rat.wesselwerth.example/anregungen/",
    "planning_url": "https://bauleitplanung.wesselwerth.example/",
    "imprint": IMPRINT,
    "privacy": PRIVACY,
    "accessibility": ACCESSIBILITY,
}


def make_town() -> TownSettings:
    town = TownSettings.load()
    for name, words in TOWN.items():
        setattr(town, name, words)
    town.map_lines = geography.lines()
    town.save()
    return town

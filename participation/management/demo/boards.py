"""The boards of Wesselwerth, whose seats they have and when they meet."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from participation.calendar.dates import DaysOfYear, EveryWeeks, NthWeekday, dates_of
from participation.calendar.workdays import add_working_days
from participation.organisations.models import Organisation
from participation.quarters.models import Contact
from participation.routing.models import Board, Meeting, Membership

DAYS_BACK, DAYS_AHEAD = 500, 400
ROUND, GROUP, OFFICE = "round_table", "working_group", "office"

# code: slug, name, kind, contact, rhythm in words, told of new cases
BOARDS = {
    "RT-AM": ("runder-tisch-altmarkt", "Runder Tisch Altmarkt", ROUND, "mitte", "alle vier Wochen", "at_once"),
    "RT-DF": ("runder-tisch-deichfeld", "Runder Tisch Deichfeld", ROUND, "deich", "alle sechs Wochen", "weekly"),
    "RT-HK": ("runder-tisch-hafenkamp", "Runder Tisch Hafenkamp", ROUND, "mitte", "alle sechs Wochen", "daily"),
    "RT-LB": (
        "runder-tisch-lindenbruch",
        "Runder Tisch Lindenbruch",
        ROUND,
        "lindenbruch",
        "alle acht Wochen",
        "daily",
    ),
    "RT-MH": ("stadtteilrunde-muehlenhorst", "Stadtteilrunde Mühlenhorst", ROUND, "deich", "zweimal im Jahr", "daily"),
    "RT-ZG": (
        "runder-tisch-zechengarten",
        "Runder Tisch Zechengarten",
        ROUND,
        "zechengarten",
        "alle sechs Wochen",
        "daily",
    ),
    "AK-MOB": ("arbeitskreis-mobilitaet", "Arbeitskreis Mobilität", GROUP, "koordination", "jeden Monat", "daily"),
    "AK-BIL": ("arbeitskreis-bildung", "Arbeitskreis Bildung", GROUP, "koordination", "alle acht Wochen", "weekly"),
    "AK-WOH": ("arbeitskreis-wohnen", "Arbeitskreis Wohnen", GROUP, "koordination", "alle drei Monate", "daily"),
    "AK-ANK": ("arbeitskreis-ankommen", "Arbeitskreis Ankommen", GROUP, "koordination", "alle drei Monate", "daily"),
    "FB67": ("fachbereich-gruen-und-klima", "Fachbereich Grün und Klima", OFFICE, "koordination", "", "at_once"),
    "INK": ("stabsstelle-inklusion", "Stabsstelle Inklusion", OFFICE, "inklusion", "", "at_once"),
    "QB-DM": (
        "quartiersbeauftragter-deichfeld-muehlenhorst",
        "Quartiersbeauftragter Deichfeld und Mühlenhorst",
        "area_officer",
        "deich",
        "",
        "at_once",
    ),
    "KS": (
        "koordinierungsstelle-sozialplanung",
        "Koordinierungsstelle Sozialplanung",
        "coordination",
        "koordination",
        "",
        "at_once",
    ),
    "FEST": ("festgruppe-750-jahre", "Festgruppe 750 Jahre Wesselwerth", GROUP, "koordination", "", "daily"),
}

TASKS = {
    "RT-AM": "Alles, was den Altmarkt und die Straßen ringsum angeht: Markt, Läden, Wohnen, Feste.",
    "RT-DF": "Alles, was das Leben zwischen Deich und Bahn angeht. Wege übernimmt der Arbeitskreis Mobilität.",
    "RT-HK": "Alles, was das Wohnen und Arbeiten am alten Hafen angeht.",
    "RT-LB": "Alles, was Lindenbruch angeht, von der Kita bis zum Wochenmarkt.",
    "RT-MH": "Kultur, Sport und Freizeit links des Rheins; berät zweimal im Jahr, was sich angesammelt hat.",
    "RT-ZG": "Alles, was die Kolonie und den Zechenpark angeht, auch das Grün.",
    "AK-MOB": "Wege, Rad, Bus und Parken in der ganzen Stadt.",
    "AK-BIL": "Kita, Schule, Spielen und Jugend.",
    "AK-WOH": "Wohnen im Hafenkamp, solange das Quartier umgebaut wird.",
    "AK-ANK": "Ankommen, Sprache und Begegnung in der ganzen Stadt.",
    "FB67": "Bäume, Parks, Spielwiesen, Deich und Bäche.",
    "INK": "Barrieren auf unseren Seiten und in der Stadt.",
    "QB-DM": "Ansprechpartner vor Ort. Kümmert sich in Mühlenhorst selbst um Sauberkeit und Bänke.",
    "KS": "Nimmt an, prüft und ordnet zu. Was keinem Gremium gehört, liegt hier.",
    "FEST": "Hat das Stadtjubiläum vorbereitet und sich danach aufgelöst.",
}
JOIN = "Die Sitzungen sind öffentlich. Kommen Sie dazu, eine Anmeldung ist nicht nötig."
BY_CALL = "Rufen Sie an oder kommen Sie in die Sprechstunde."

# code: rhythm, hour, minute, place, access; the dates of late 2026 are those on the town's posters
MEETINGS = {
    "RT-AM": (EveryWeeks(date(2026, 11, 18), 4), 18, 0, "Bürgersaal, Kornstraße 2", "stufenfrei"),
    "RT-DF": (EveryWeeks(date(2026, 12, 9), 6), 18, 30, "Grundschule am Deichtor, Aula", "stufenfrei"),
    "RT-HK": (EveryWeeks(date(2026, 11, 24), 6), 17, 30, "Kranhaus, Kaistraße 9", "Aufzug, Übersetzung ins Türkische"),
    "RT-LB": (EveryWeeks(date(2026, 12, 2), 8), 18, 0, "Bürgerhaus Lindenbruch", "stufenfrei"),
    "RT-MH": (DaysOfYear(((1, 13), (7, 8))), 19, 0, "Alte Mühle, Horster Weg 1", "eine Stufe, Rampe vorhanden"),
    "RT-ZG": (EveryWeeks(date(2026, 11, 26), 6), 17, 0, "Alte Lohnhalle", "stufenfrei, Kinderbetreuung"),
    "AK-MOB": (NthWeekday(1, 3), 16, 0, "Rathaus, Sitzungsraum 3", "stufenfrei"),
    "AK-BIL": (EveryWeeks(date(2026, 11, 30), 8), 15, 30, "Stadtbücherei, Lesesaal", "stufenfrei"),
    "AK-WOH": (EveryWeeks(date(2026, 12, 14), 13), 17, 0, "Kranhaus, Kaistraße 9", "Aufzug"),
    "AK-ANK": (EveryWeeks(date(2026, 12, 1), 13), 16, 30, "Haus der Vereine, Lindenallee 7", "stufenfrei"),
}

ORGANISATIONS = {
    "Wohnungsgenossenschaft Rheinblick": "housing",
    "Kita Weidenkätzchen": "school",
    "Grundschule am Deichtor": "school",
    "Gesamtschule Zechengarten": "school",
    "Turnverein Wesselwerth 1891": "association",
    "Kleingartenverein Bruchwald": "association",
    "Heimatverein Mühlenhorst": "association",
    "Hafenfreunde Wesselwerth": "association",
    "Werbering Altmarkt": "business",
    "Nachbarschaftshilfe Lindenbruch": "welfare",
    "Sozialwerk Niederrhein": "welfare",
    "Evangelische Gemeinde Altmarkt": "faith",
    "Moscheegemeinde Hafenkamp": "faith",
    "Mieterrat Kaistraße": "residents",
    "Seniorenbeirat Wesselwerth": "residents",
    "Jugendrat Wesselwerth": "residents",
    "Stadtwerke Wesselwerth": "business",
    "Fachbereich Jugend und Schule": "office",
}
SEATS = {
    "RT-AM": ["Werbering Altmarkt", "Evangelische Gemeinde Altmarkt", "Seniorenbeirat Wesselwerth"],
    "RT-DF": ["Grundschule am Deichtor", "Turnverein Wesselwerth 1891", "Sozialwerk Niederrhein"],
    "RT-HK": ["Hafenfreunde Wesselwerth", "Moscheegemeinde Hafenkamp", "Mieterrat Kaistraße"],
    "RT-LB": [
        "Kita Weidenkätzchen",
        "Nachbarschaftshilfe Lindenbruch",
        "Kleingartenverein Bruchwald",
        "Wohnungsgenossenschaft Rheinblick",
        "Stadtwerke Wesselwerth",
        "Jugendrat Wesselwerth",
    ],
    "RT-MH": ["Heimatverein Mühlenhorst"],
    "RT-ZG": ["Gesamtschule Zechengarten", "Sozialwerk Niederrhein", "Jugendrat Wesselwerth"],
    "AK-MOB": ["Stadtwerke Wesselwerth", "Seniorenbeirat Wesselwerth"],
    "AK-BIL": ["Fachbereich Jugend und Schule", "Gesamtschule Zechengarten"],
    "AK-WOH": ["Wohnungsgenossenschaft Rheinblick", "Mieterrat Kaistraße"],
    "AK-ANK": ["Sozialwerk Niederrhein", "Moscheegemeinde Hafenkamp"],
}


def make_boards(contacts: dict[str, Contact], today: date) -> dict[str, Board]:
    """Every board by its code, with meetings past and coming; one that has ended last year."""
    boards = {code: _board(code, *words, contacts) for code, words in BOARDS.items()}
    boards["FEST"].valid_from, boards["FEST"].valid_until = today - timedelta(days=900), today - timedelta(days=200)
    boards["FEST"].successor = boards["RT-AM"]
    boards["FEST"].save()
    Meeting.objects.bulk_create(
        meeting for code, plan in MEETINGS.items() for meeting in _meetings(boards[code], today, *plan)
    )
    return boards


def _board(code, slug, name, kind, contact, rhythm, hears, contacts) -> Board:
    return Board.objects.create(
        code=code,
        slug=slug,
        name=name,
        kind=kind,
        contact=contacts[contact],
        rhythm=rhythm,
        hears=hears,
        remit_text=TASKS[code],
        how_to_join=JOIN if code in MEETINGS else "" if code == "FEST" else BY_CALL,
        mail="quartiere@wesselwerth.example" if code == "KS" else "",
    )


def _meetings(board, today, rhythm, hour, minute, place, access):
    first, last = today - timedelta(days=DAYS_BACK), today + timedelta(days=DAYS_AHEAD)
    for day in dict.fromkeys(add_working_days(day, 0, "NW") for day in dates_of(rhythm, first, last)):
        starts_at = timezone.make_aware(datetime.combine(day, time(hour, minute)))
        yield Meeting(board=board, starts_at=starts_at, place=place, access=access)


def make_organisations(boards: dict[str, Board]) -> dict[str, Organisation]:
    """The organisations of the town and their seats without a named person."""
    made = {name: Organisation.objects.create(name=name, kind=kind) for name, kind in ORGANISATIONS.items()}
    Membership.objects.bulk_create(
        Membership(board=boards[code], organisation=made[name]) for code, names in SEATS.items() for name in names
    )
    return made

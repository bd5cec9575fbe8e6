"""Who is in charge of what in Wesselwerth: rules with three holes, an overlap and one that has run out."""

from datetime import date, timedelta

from participation.routing.models import Board, Remit

EVERYWHERE, EVERYTHING = [], []
TABLES = {
    "RT-AM": "altmarkt",
    "RT-DF": "deichfeld",
    "RT-HK": "hafenkamp",
    "RT-LB": "lindenbruch",
    "RT-ZG": "zechengarten",
}

# code, how, quarters, themes, further fields
REMITS = [
    *((code, "lead", [quarter], EVERYTHING, {"kinds": ["idea"]}) for code, quarter in TABLES.items()),
    # a deeper theme goes first in the same quarter, so these take their theme from the round tables
    ("AK-MOB", "lead", ["deichfeld", "hafenkamp", "zechengarten"], ["wege"], {"kinds": ["idea"]}),
    ("AK-MOB", "lead", EVERYWHERE, ["wege"], {"note": "ganze Stadt, Mühlenhorst und alles ohne Ort"}),
    ("AK-MOB", "joint", ["lindenbruch", "altmarkt"], ["wege"], {}),
    ("AK-BIL", "lead", ["altmarkt", "deichfeld", "hafenkamp"], ["bildung"], {"kinds": ["idea"]}),
    ("AK-BIL", "lead", ["zechengarten"], ["kita-und-schule"], {"kinds": ["idea"]}),
    ("AK-BIL", "joint", ["lindenbruch", "zechengarten"], ["bildung"], {}),
    (
        "FB67",
        "lead",
        ["altmarkt", "deichfeld", "hafenkamp", "lindenbruch", "muehlenhorst"],
        ["gruen"],
        {"kinds": ["idea"], "exclusive": True},
    ),
    ("FB67", "lead", EVERYWHERE, ["gruen"], {}),
    ("FB67", "joint", ["zechengarten"], ["gruen"], {}),
    # the overlap: while the harbour is rebuilt, two boards of the same rank
    ("AK-WOH", "lead", ["hafenkamp"], ["wohnen"], {"kinds": ["idea"]}),
    ("RT-HK", "lead", ["hafenkamp"], ["wohnen"], {"kinds": ["idea"]}),
    # the holes: nobody has housing, learning and living together in Mühlenhorst
    ("RT-MH", "lead", ["muehlenhorst"], ["freizeit"], {}),
    ("QB-DM", "lead", ["muehlenhorst"], ["sauberkeit"], {}),
    ("QB-DM", "informed", ["deichfeld", "muehlenhorst"], EVERYTHING, {}),
    ("AK-ANK", "lead", EVERYWHERE, ["ankommen"], {}),
    ("AK-ANK", "joint", ["altmarkt", "hafenkamp", "lindenbruch"], ["ankommen"], {}),
    ("INK", "lead", EVERYWHERE, EVERYTHING, {"kinds": ["barrier"]}),
    ("INK", "informed", EVERYWHERE, ["teilhabe"], {}),
    ("KS", "lead", EVERYWHERE, EVERYTHING, {"kinds": ["complaint"]}),
]


def make_remits(boards: dict[str, Board], quarters, themes, today: date):
    for code, mode, places, subjects, further in REMITS:
        remit = Remit.objects.create(board=boards[code], mode=mode, **further)
        remit.quarters.set(quarters[slug] for slug in places)
        remit.themes.set(themes[slug] for slug in subjects)
    ended = Remit.objects.create(
        board=boards["FEST"], priority=5, valid_until=today - timedelta(days=200), note="nur bis zum Jubiläum"
    )
    ended.themes.set([themes["kultur"]])

"""The quarters of Wesselwerth and whom to ask there."""

from participation.management.demo import geography
from participation.quarters.models import Contact, Quarter, QuarterType

TOWN_TYPE = {"name": "Stadt", "plural": "Städte", "rank": 1}
QUARTER_TYPE = {"name": "Quartier", "plural": "Quartiere", "rank": 2}

# slug: name, code, other names people use
QUARTERS = {
    "altmarkt": ("Altmarkt", "Q1", ["Altstadt", "Innenstadt", "Stadtmitte"]),
    "deichfeld": ("Deichfeld", "Q2", ["Deichfeldsiedlung", "Am Deichtor"]),
    "hafenkamp": ("Hafenkamp", "Q3", ["Hafen", "Alter Hafen", "Kranplatz"]),
    "lindenbruch": ("Lindenbruch", "Q4", ["Bruchsiedlung", "Bruchtor"]),
    "muehlenhorst": ("Mühlenhorst", "Q5", ["linksrheinisch", "Horst"]),
    "zechengarten": ("Zechengarten", "Q6", ["Zeche", "Kolonie", "Lohnhalle"]),
}

# by a short name, so that boards can point at them
CONTACTS = {
    "koordination": {
        "name": "Jonas Terhardt",
        "role": "Koordinierungsstelle Sozialplanung",
        "phone": "02899 555-200",
        "mail": "quartiere@wesselwerth.example",
        "place": "Rathaus, Zimmer 114, barrierefrei",
        "hours": "Mo bis Fr, 9 bis 16 Uhr",
        "languages": "Deutsch, Englisch",
        "quarters": [],
    },
    "lindenbruch": {
        "name": "Meryem Oltmann",
        "role": "Quartiersbüro Lindenbruch",
        "phone": "02899 555-214",
        "mail": "lindenbruch@wesselwerth.example",
        "place": "Weidenpfad 3, barrierefrei",
        "hours": "Di und Do, 14 bis 18 Uhr",
        "languages": "Deutsch, Türkisch, Arabisch",
        "quarters": ["lindenbruch"],
    },
    "mitte": {
        "name": "Thilo Wagenaar",
        "role": "Quartiersbüro Altmarkt und Hafenkamp",
        "phone": "02899 555-211",
        "mail": "altmarkt@wesselwerth.example",
        "place": "Kornstraße 4, eine Stufe, Rampe auf Zuruf",
        "hours": "Mo und Mi, 10 bis 13 Uhr, Do, 15 bis 18 Uhr",
        "languages": "Deutsch, Englisch, Niederländisch",
        "quarters": ["altmarkt", "hafenkamp"],
    },
    "zechengarten": {
        "name": "Nadja Kolbinger",
        "role": "Quartiersbüro Zechengarten",
        "phone": "02899 555-216",
        "mail": "zechengarten@wesselwerth.example",
        "place": "Alte Lohnhalle, Schachtstraße 20, barrierefrei",
        "hours": "Di, 9 bis 12 Uhr, Do, 14 bis 17 Uhr",
        "languages": "Deutsch, Polnisch, Ukrainisch",
        "quarters": ["zechengarten"],
    },
    "deich": {
        "name": "Arend Vossmer",
        "role": "Quartiersbeauftragter Deichfeld und Mühlenhorst",
        "phone": "02899 555-213",
        "mail": "deichfeld@wesselwerth.example",
        "place": "Grundschule am Deichtor, Pavillon 2, barrierefrei",
        "hours": "Mi, 14 bis 18 Uhr",
        "languages": "Deutsch, Plattdeutsch",
        "quarters": ["deichfeld", "muehlenhorst"],
    },
    "inklusion": {
        "name": "Birte Sandvoss",
        "role": "Stabsstelle Inklusion",
        "phone": "02899 555-160",
        "mail": "inklusion@wesselwerth.example",
        "place": "Rathaus, Zimmer 12, barrierefrei",
        "hours": "Mo bis Do, 9 bis 15 Uhr",
        "languages": "Deutsch, Deutsche Gebärdensprache",
        "quarters": [],
    },
}


def make_quarters() -> dict[str, Quarter]:
    """The town, and below it the six quarters by their slug."""
    town_type, _ = QuarterType.objects.get_or_create(name=TOWN_TYPE["name"], defaults=TOWN_TYPE)
    quarter_type, _ = QuarterType.objects.get_or_create(name=QUARTER_TYPE["name"], defaults=QUARTER_TYPE)
    town = Quarter.objects.create(name="Wesselwerth", slug="wesselwerth", code="W", type=town_type)
    return {
        slug: Quarter.objects.create(
            name=name,
            slug=slug,
            code=code,
            aliases=aliases,
            type=quarter_type,
            parent=town,
            boundary=geography.boundary(slug),
        )
        for slug, (name, code, aliases) in QUARTERS.items()
    }


def make_contacts(quarters: dict[str, Quarter]) -> dict[str, Contact]:
    made = {}
    for key, words in CONTACTS.items():
        made[key] = Contact.objects.create(**{name: word for name, word in words.items() if name != "quarters"})
        made[key].quarters.set(quarters[slug] for slug in words["quarters"])
    return made

"""What people have handed in for the whole town, or without knowing where it belongs."""

IDEAS = {
    "sommerticket": {
        "title": "Freier Eintritt ins Freibad an Hitzetagen",
        "text": "Ab 32 Grad sollte das Freibad nichts kosten. Viele Wohnungen unter dem Dach sind dann kaum "
        "auszuhalten.",
        "theme": "sport",
        "place": "town",
        "days": 86,
        "supporters": 45,
        "then": [
            (83, "publish"),
            (
                31,
                "answer",
                "declined",
                "Freien Eintritt für alle können wir nicht zusagen.",
                "An heißen Tagen ist das Bad schon voll, die Aufsicht lässt nicht mehr Menschen zu. Wir öffnen "
                "stattdessen ab 30 Grad die kühle Stadtbücherei bis 20 Uhr, auch sonntags.",
            ),
        ],
    },
    "radkarte": {
        "title": "A bike map with quiet routes",
        "text": "I moved here last year and still end up on main roads. A simple map with the quiet streets, also on "
        "paper, in a few languages.",
        "language": "en",
        "theme": "rad-und-fuss",
        "place": "town",
        "days": 32,
        "supporters": 18,
        "sender": {"reply": "email", "email": "liam@beispiel.example", "name": "Liam Byrne", "name_public": True},
        "then": [(32, "confirm"), (30, "publish"), (6, "agenda_to_come")],
    },
    "sprachcafe": {
        "title": "Sprachcafé in jedem Quartier",
        "text": "Im Hafenkamp gibt es eines, und es ist immer voll. Bitte auch im Zechengarten und in Lindenbruch.",
        "theme": "ankommen",
        "place": "town",
        "days": 92,
        "supporters": 22,
        "then": [
            (89, "publish"),
            (
                53,
                "answer",
                "partly",
                "Lindenbruch bekommt im Januar ein Sprachcafé, mittwochs von 16 bis 18 Uhr im Bürgerhaus.",
                "Für den Zechengarten fehlen noch drei Freiwillige. Wer mag, meldet sich bei der Koordinierungsstelle.",
            ),
        ],
    },
    "werkzeug": {
        "title": "Leihstelle für Werkzeug",
        "text": "Jeder kauft eine Bohrmaschine und braucht sie zehn Minuten im Leben. Eine Leihstelle, so wie "
        "eine Bücherei.",
        "theme": "nachbarschaft",
        "place": "unknown",
        "days": 15,
        "supporters": 6,
        "then": [(13, "publish")],
    },
    "werkzeug-doppelt": {
        "title": "Bohrmaschinen ausleihen statt kaufen",
        "text": "Die Stadtbücherei könnte neben Büchern auch Werkzeug verleihen.",
        "place": "unknown",
        "days": 4,
        "sender": {"reply": "email", "email": "bohren@beispiel.example"},
        "then": [(4, "confirm")],
    },
    "ladebank": {
        "title": "Ruhebänke mit Strom für das Handy",
        "text": "Ich bin oft unterwegs und mein Akku ist leer. Bänke mit Solarzelle gibt es woanders schon.",
        "place": "town",
        "days": 2,
    },
}

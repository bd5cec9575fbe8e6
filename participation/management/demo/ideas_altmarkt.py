"""What people of Altmarkt have handed in."""

IDEAS = {
    "parkhaus": {
        "title": "Parkhaus am Altmarkt auch nachts öffnen",
        "text": "Wer im Theater oder im Krankenhaus spät arbeitet, findet nach 22 Uhr keinen Platz, und das Parkhaus "
        "ist zu. Eine Schranke mit Karte würde reichen.",
        "quarter": "altmarkt",
        "theme": "parken-und-tempo",
        "at": (268, 172),
        "days": 130,
        "supporters": 11,
        "sender": {"reply": "email", "email": "spaetschicht@beispiel.example"},
        "then": [
            (130, "confirm"),
            (127, "publish"),
            (
                58,
                "answer",
                "declined",
                "Der Betreiber braucht nachts Personal. Das kostet mehr, als die Plätze einbringen. Die Zahlen legen "
                "wir offen.",
                "38.000 Euro Kosten im Jahr stehen 6.500 Euro Einnahmen gegenüber. In der Poststraße gibt es nachts "
                "40 freie Plätze.",
            ),
        ],
    },
    "trinkbrunnen": {
        "title": "Trinkbrunnen auf dem Marktplatz",
        "text": "An heißen Tagen gibt es auf dem Marktplatz kein Wasser, ohne etwas zu kaufen. Ein Brunnen, aus dem "
        "man eine Flasche füllen kann, mit einem niedrigen Becken für Kinder und Hunde.",
        "quarter": "altmarkt",
        "theme": "hitze",
        "at": (252, 190),
        "where": "Marktplatz, Südseite",
        "days": 88,
        "supporters": 34,
        "sender": {"name": "Klasse 7b der Realschule", "name_public": True},
        "then": [
            (85, "publish"),
            (
                15,
                "answer",
                "further",
                "Der Standort an der Südseite ist gut, dort liegt eine Wasserleitung. Offen ist, wer den Brunnen "
                "täglich prüft.",
                "Das Gesundheitsamt verlangt eine Prüfung an jedem Werktag. Wir klären mit den Stadtwerken, was das "
                "kostet.",
                60,
            ),
        ],
    },
    "kopfstein": {
        "title": "Rollstuhlweg über das Kopfsteinpflaster",
        "text": "Über den Altmarkt komme ich mit dem Rollstuhl nur außen herum. Ein glatter Streifen von 1,50 m quer "
        "über den Platz, so wie vor dem Rathaus.",
        "quarter": "altmarkt",
        "theme": "teilhabe",
        "at": (258, 182),
        "days": 46,
        "supporters": 29,
        "sender": {"reply": "phone", "phone": "02899 555-903", "name": "Tom Albers"},
        "then": [
            (44, "publish"),
            (9, "note", "Dorothea Pannwitz", "Die Denkmalpflege hätte nichts gegen geschliffene Steine."),
            (8, "agenda_to_come"),
        ],
    },
    "nachtmarkt": {
        "title": "Abendmarkt im Sommer",
        "text": "Einmal im Monat den Markt von 16 bis 21 Uhr statt morgens. Dann können auch Leute kommen, die "
        "arbeiten. Dazu ein paar Tische und Musik aus der Stadt.",
        "quarter": "altmarkt",
        "theme": "kultur",
        "at": (262, 186),
        "days": 160,
        "supporters": 42,
        "then": [
            (157, "publish"),
            (
                95,
                "answer",
                "done",
                "Das machen wir. Von Mai bis September ist am ersten Freitag im Monat Abendmarkt. Die Marktleute "
                "haben mit großer Mehrheit zugestimmt.",
            ),
        ],
    },
    "leerstand": {
        "title": "Leere Läden für junge Leute öffnen",
        "text": "In der Kornstraße stehen sechs Läden leer. Man könnte sie für drei Monate günstig an Leute geben, die "
        "etwas ausprobieren wollen: Werkstatt, Lesecafé, Atelier.",
        "quarter": "altmarkt",
        "theme": "miete",
        "where": "Kornstraße",
        "days": 52,
        "supporters": 17,
        "sender": {"reply": "email", "email": "ladenlust@beispiel.example"},
        "then": [
            (52, "confirm"),
            (49, "publish"),
            (21, "ask", "Haben Sie schon mit den Eigentümern gesprochen, und wer würde mitmachen?"),
            (
                18,
                "reply",
                "Mit zweien ja, Nummer 11 und Nummer 23. Wir sind zu fünft und haben einen Verein gegründet.",
            ),
        ],
    },
    "fahrradbuegel": {
        "title": "Mehr Fahrradbügel vor der Bücherei",
        "text": "Vor der Stadtbücherei sind zwölf Bügel und meistens dreißig Räder. Zwei Autoplätze ergeben zwanzig "
        "Fahrradplätze.",
        "quarter": "altmarkt",
        "theme": "rad-und-fuss",
        "at": (238, 206),
        "days": 240,
        "supporters": 22,
        "then": [
            (237, "publish"),
            (
                196,
                "answer",
                "done",
                "Die zwanzig Bügel stehen seit März. Die beiden Autoplätze sind entfallen, der Behindertenparkplatz "
                "bleibt.",
            ),
        ],
    },
    "toilette": {
        "title": "Öffentliche Toilette mit Wickeltisch",
        "text": "Auf dem Altmarkt gibt es keine Toilette, die nach 18 Uhr offen ist. Mit kleinen Kindern ist das jedes "
        "Mal ein Problem.",
        "quarter": "altmarkt",
        "theme": "plaetze",
        "days": 71,
        "supporters": 26,
        "then": [
            (68, "publish"),
            (
                24,
                "answer",
                "exists",
                "Seit dem Sommer ist die Toilette im Bürgersaal, Kornstraße 2, täglich bis 22 Uhr offen, stufenlos und "
                "mit Wickeltisch. Wir geben zu: Das steht nirgends. Schilder kommen noch diesen Monat.",
            ),
        ],
    },
    "tempo-kornstrasse": {
        "title": "Slower traffic on Kornstraße",
        "text": "Cars drive too fast between the two zebra crossings, especially in the morning when children walk to "
        "school. A speed display or 20 km/h would make a big difference.",
        "language": "en",
        "quarter": "altmarkt",
        "theme": "parken-und-tempo",
        "at": (228, 220),
        "where": "Kornstraße between the bakery and the school",
        "days": 16,
        "supporters": 8,
        "sender": {"reply": "email", "email": "grace@beispiel.example", "name": "Grace Okafor"},
        "then": [(16, "confirm"), (14, "publish")],
    },
    "beleidigung": {
        "title": "Der Ordnungsdienst kann nichts",
        "text": "Diese Leute sind zu dumm, um einen Strafzettel zu schreiben. Alle rauswerfen.",
        "quarter": "altmarkt",
        "days": 28,
        "sender": {"reply": "email", "email": "wutbuerger@beispiel.example"},
        "then": [
            (28, "confirm"),
            (
                27,
                "hide",
                "Der Text beleidigt Menschen, die für die Stadt arbeiten. Schreiben Sie uns gern, was sich ändern "
                "soll, dann veröffentlichen wir es.",
            ),
        ],
    },
    "handy": {
        "title": "Sprechstunde der Bücherei für Handy und Computer",
        "text": "Viele in meinem Alter kommen mit dem Handy nicht zurecht, und die Kinder wohnen weit weg. Eine Stunde "
        "in der Woche, in der jemand geduldig hilft.",
        "quarter": "altmarkt",
        "theme": "aelter-werden",
        "channel": "phone",
        "days": 36,
        "supporters": 13,
        "sender": {"reply": "phone", "phone": "02899 555-904", "name": "Elfriede Maas"},
        "then": [
            (35, "publish"),
            (
                5,
                "answer",
                "done",
                "Ab Dezember hilft dienstags von 15 bis 16 Uhr eine Gruppe der Realschule in der Bücherei. Kommen Sie "
                "einfach vorbei und bringen Sie Ihr Handy mit.",
            ),
        ],
    },
    "glocken": {
        "title": "Glockenspiel nicht vor acht Uhr",
        "text": "Das Glockenspiel am Rathaus beginnt um sieben, auch am Sonntag. Eine Stunde später wäre schön.",
        "quarter": "altmarkt",
        "theme": "nachbarschaft",
        "days": 1,
        "sender": {"reply": "email", "email": "langschlaefer@beispiel.example"},
    },
}

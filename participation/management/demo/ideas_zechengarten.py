"""What people of Zechengarten have handed in."""

IDEAS = {
    "lohnhalle": {
        "title": "Alte Lohnhalle abends für Proben öffnen",
        "text": "Chor, Tanzgruppe und Theater suchen Räume, und die Lohnhalle ist ab 18 Uhr dunkel. Wir würden "
        "abschließen, aufräumen und einen kleinen Beitrag zahlen.",
        "quarter": "zechengarten",
        "theme": "kultur",
        "at": (402, 262),
        "where": "Alte Lohnhalle, Schachtstraße 20",
        "days": 210,
        "supporters": 38,
        "sender": {"name": "Kammerchor Zechengarten", "name_public": True},
        "then": [
            (207, "publish"),
            (
                140,
                "answer",
                "partly",
                "Montags und mittwochs ist die Lohnhalle bis 22 Uhr für Proben offen. Schlüssel und Plan liegen im "
                "Quartiersbüro, der Raum kostet acht Euro am Abend.",
                "An den anderen Abenden nutzt die Volkshochschule die Halle. Ihr Vertrag läuft noch zwei Jahre.",
            ),
        ],
    },
    "skatepark": {
        "title": "Skatepark auf dem alten Kohlelager",
        "text": "Wir fahren auf dem Supermarktparkplatz und werden ständig weggeschickt. Das alte Kohlelager ist schon "
        "betoniert. Drei Rampen und eine Bank, mehr brauchen wir am Anfang nicht.\n\nWir haben 140 Unterschriften "
        "aus der Gesamtschule und würden beim Bauen helfen.",
        "quarter": "zechengarten",
        "theme": "jugend",
        "at": (372, 300),
        "where": "Altes Kohlelager hinter dem Förderturm",
        "days": 48,
        "supporters": 44,
        "sender": {"reply": "email", "email": "skate@beispiel.example", "name": "Mika Lorenz", "name_public": True},
        "then": [
            (48, "confirm"),
            (46, "publish"),
            (29, "note", "Leonie Strathmann", "Der Jugendrat hat 2.000 Euro dafür zurückgelegt."),
            (12, "ask", "Der Boden muss auf Altlasten geprüft werden. Ginge zur Not auch der Platz an der Turnhalle?"),
            (9, "reply", "Ja, Hauptsache glatt und nicht direkt unter Schlafzimmern."),
            (2, "agenda_to_come"),
        ],
    },
    "obstbaeume": {
        "title": "Obstbäume im Zechenpark, die allen gehören",
        "text": "An der Wiese zum Wasserturm wäre Platz für zwanzig alte Sorten. Wer vorbeikommt, darf pflücken. Die "
        "Kleingärtner zeigen im Winter, wie man schneidet.",
        "quarter": "zechengarten",
        "theme": "baeume-und-parks",
        "at": (438, 250),
        "days": 170,
        "supporters": 30,
        "then": [
            (167, "publish"),
            (
                101,
                "answer",
                "done",
                "Zwölf Bäume haben wir im Oktober gesetzt, acht folgen im nächsten Herbst. An jedem Baum hängt ein "
                "Schild mit der Sorte. Danke an alle, die gegraben haben.",
            ),
        ],
    },
    "radweg-schacht": {
        "title": "Radweg auf der Schachtstraße fehlt auf 200 Metern",
        "text": "Der Radweg endet vor der Gesamtschule und fängt dahinter wieder an. Genau dazwischen fahren morgens "
        "hunderte Kinder zwischen Elterntaxis.",
        "quarter": "zechengarten",
        "theme": "rad-und-fuss",
        "at": (388, 232),
        "where": "Schachtstraße zwischen Nummer 40 und 62",
        "days": 64,
        "supporters": 36,
        "sender": {"reply": "email", "email": "rad.eltern@beispiel.example"},
        "then": [
            (64, "confirm"),
            (61, "publish"),
            (28, "note", "Ilse Demandt", "Ginge nur, wenn sechs Parkplätze wegfallen. Mit dem Werbering sprechen?"),
            (3, "agenda_to_come"),
        ],
    },
    "sprachklub": {
        "title": "Мовний клуб для дітей після школи",
        "text": "Наші діти добре вчаться, але після уроків їм ні з ким говорити німецькою. Двічі на тиждень година "
        "ігор і читання в бібліотеці школи дуже допомогла б. Ми готові приводити й чай приносити.",
        "language": "uk",
        "quarter": "zechengarten",
        "theme": "kita-und-schule",
        "days": 39,
        "supporters": 16,
        "sender": {"reply": "email", "email": "oksana@beispiel.example", "name": "Oksana Melnyk"},
        "then": [
            (39, "confirm"),
            (36, "publish"),
            (
                8,
                "answer",
                "done",
                "Das passt gut: Die Schulbücherei ist dienstags und donnerstags von 14 bis 15 Uhr frei. Zwei "
                "Lesepatinnen fangen nach den Ferien an.",
            ),
        ],
    },
    "foerderturm": {
        "title": "Förderturm am Abend beleuchten",
        "text": "Der Turm ist unser Wahrzeichen und nachts unsichtbar. Ein paar Strahler, die um elf ausgehen.",
        "quarter": "zechengarten",
        "theme": "kultur",
        "at": (378, 286),
        "days": 120,
        "supporters": 7,
        "then": [
            (117, "publish"),
            (
                66,
                "answer",
                "declined",
                "Der Turm bleibt nachts dunkel.",
                "Oben brüten Wanderfalken, und Licht zieht Insekten an. Zum Lichterfest im Dezember darf er einen "
                "Abend lang leuchten.",
            ),
        ],
    },
    "muell-kolonie": {
        "title": "Mehr Mülleimer in der Kolonie",
        "text": "Zwischen Bäckerei und Haltestelle gibt es keinen einzigen Mülleimer. Die Becher liegen in unseren "
        "Vorgärten.",
        "quarter": "zechengarten",
        "theme": "sauberkeit",
        "where": "Koloniestraße",
        "days": 21,
        "supporters": 9,
        "then": [(18, "publish")],
    },
    "muell-doppelt": {
        "title": "Papierkörbe Koloniestraße",
        "text": "In der Koloniestraße fehlen Papierkörbe, besonders an der Haltestelle.",
        "quarter": "zechengarten",
        "theme": "sauberkeit",
        "days": 13,
        "supporters": 2,
        "then": [(11, "merge", "muell-kolonie")],
    },
    "tornetze": {
        "title": "Netze für die Tore auf dem Bolzplatz",
        "text": "Die Tore haben keine Netze mehr, die Bälle fliegen in die Gärten.",
        "quarter": "zechengarten",
        "theme": "sport",
        "at": (416, 300),
        "days": 5,
        "supporters": 1,
        "sender": {"reply": "phone", "phone": "02899 555-905", "name": "Familie Yıldız"},
        "then": [(4, "publish")],
    },
    "schwimmkurse": {
        "title": "Schwimmkurse, die nicht sofort ausgebucht sind",
        "text": "Unsere Tochter wartet seit zwei Jahren auf einen Platz im Seepferdchenkurs. Kann das Lehrbecken der "
        "Gesamtschule auch am Wochenende genutzt werden?",
        "quarter": "zechengarten",
        "theme": "sport",
        "days": 93,
        "supporters": 41,
        "sender": {"reply": "email", "email": "seepferdchen@beispiel.example"},
        "then": [
            (93, "confirm"),
            (90, "publish"),
            (
                30,
                "answer",
                "further",
                "Wir wollen das Lehrbecken samstags öffnen. Es fehlt noch jemand mit Rettungsschein.",
                "Der Turnverein sucht bis Januar. Findet sich niemand, fragen wir die Stadtwerke.",
                75,
            ),
        ],
    },
    "parken-schacht": {
        "title": "Elterntaxis vor der Gesamtschule",
        "text": "Bitte eine Haltezone 300 Meter vor der Schule, von der die Kinder das letzte Stück laufen.",
        "quarter": "zechengarten",
        "theme": "parken-und-tempo",
        "days": 3,
        "sender": {"reply": "email", "email": "schulweg@beispiel.example"},
        "then": [(3, "confirm")],
    },
}

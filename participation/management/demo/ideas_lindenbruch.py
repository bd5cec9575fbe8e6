"""What people of Lindenbruch have handed in."""

IDEAS = {
    "weidenpfad": {
        "title": "Mehr Licht am Weidenpfad",
        "text": "Zwischen der Kita und der Bushaltestelle „Bruchtor“ ist der Weidenpfad abends dunkel. Meine Tochter "
        "geht dort nach dem Training nach Hause. Im Winter nimmt sie lieber den Umweg über die Hauptstraße.\n\n"
        "Vier oder fünf Leuchten würden reichen, gern solche, die erst heller werden, wenn jemand kommt.",
        "quarter": "lindenbruch",
        "theme": "sichere-wege",
        "at": (392, 118),
        "where": "Weidenpfad, zwischen Kita und Bruchtor",
        "days": 63,
        "supporters": 23,
        "sender": {"reply": "email", "email": "amira@beispiel.example", "name": "Amira Sayed"},
        "then": [
            (63, "confirm"),
            (60, "publish"),
            (50, "note", "Hanne Rieck", "Die Stadtwerke gehen den Weg am 14. mit uns ab. Ich bin dabei."),
            (46, "agenda"),
            (
                22,
                "answer",
                "partly",
                "Sie haben recht: Der Weg ist dunkel, und er ist der kürzeste zur Haltestelle. Wir haben ihn gemeinsam "
                "mit den Stadtwerken abgegangen.\n\nBis Ende April kommen vier Leuchten zwischen Kita und Spielplatz. "
                "Sie werden heller, wenn jemand vorbeigeht.",
                "Am Bach brüten Fledermäuse. Dort darf ohne Gutachten kein Licht stehen. Das Gutachten liegt im Juni "
                "vor, dann beraten wir neu.",
            ),
        ],
    },
    "bruchtor-bank": {
        "title": "Bank und Schatten an der Haltestelle Bruchtor",
        "text": "Wer auf den Bus wartet, steht im Sommer in der prallen Sonne. Ältere Leute setzen sich auf die Mauer. "
        "Eine Bank mit Dach oder ein Baum würde schon helfen.",
        "quarter": "lindenbruch",
        "theme": "bus-und-bahn",
        "at": (378, 132),
        "where": "Haltestelle Bruchtor, Richtung Altmarkt",
        "days": 12,
        "supporters": 12,
        "sender": {"reply": "phone", "phone": "02899 555-901", "name": "Hermann Pohl"},
        "then": [
            (10, "publish"),
            (5, "note", "Hanne Rieck", "Der Verkehrsbetrieb hat noch zwei Wartehäuschen auf Lager. Ich frage nach."),
            (3, "agenda_to_come"),
        ],
    },
    "nachhilfe": {
        "title": "Nachhilfe im Bürgerhaus auch samstags",
        "text": "Viele Kinder haben unter der Woche keine Zeit: Ganztag, Training, kleine Geschwister. Samstags steht "
        "das Bürgerhaus leer. Zwei Stunden am Vormittag, dazu ein paar ältere Schülerinnen und Schüler, die helfen.",
        "quarter": "lindenbruch",
        "theme": "kita-und-schule",
        "where": "Bürgerhaus Lindenbruch",
        "days": 75,
        "supporters": 31,
        "sender": {"reply": "email", "email": "nadia.k@beispiel.example"},
        "then": [
            (74, "confirm"),
            (71, "publish"),
            (20, "note", "Murat Gündoğan", "Schlüssel gäbe es beim Hausmeister. Wer macht die Aufsicht?"),
        ],
    },
    "hundewiese": {
        "title": "Hundewiese am Bruchwald",
        "text": "Am Bruchwald laufen viele Hunde frei, und mit den Joggern gibt es Streit. Eine eingezäunte Wiese "
        "hinter dem Parkplatz würde allen helfen.",
        "quarter": "lindenbruch",
        "theme": "freizeit",
        "at": (438, 66),
        "days": 79,
        "supporters": 9,
        "then": [
            (76, "publish"),
            (
                38,
                "answer",
                "declined",
                "Wir verstehen den Wunsch. Eine eingezäunte Wiese können wir am Bruchwald aber nicht anlegen.",
                "Die Fläche gehört zum Landschaftsschutzgebiet, Zäune sind dort nicht erlaubt. Eine Wiese für Hunde "
                "gibt es seit diesem Jahr am Deich, acht Minuten mit dem Rad.",
            ),
        ],
    },
    "tauschregal": {
        "title": "Tauschregal für Bücher am Wochenmarkt",
        "text": "Ein wetterfestes Regal neben dem Brunnen, um das sich die Marktleute kümmern. Wer ein Buch nimmt, "
        "stellt irgendwann eines zurück. In anderen Städten klappt das gut.",
        "quarter": "lindenbruch",
        "theme": "nachbarschaft",
        "at": (344, 84),
        "where": "Marktplatz, am Brunnen",
        "days": 9,
        "supporters": 4,
        "sender": {"name": "Ingrid Wessels", "name_public": True},
        "then": [(7, "publish")],
    },
    "baeume-bruchtor": {
        "title": "Bäume am Bruchtor nachpflanzen",
        "text": "Nach dem Sturm im Frühjahr wurden am Bruchtor drei Linden gefällt. Seitdem klaffen dort Löcher im "
        "Pflaster. Bitte wieder Linden, damit der Name Lindenbruch stimmt.",
        "quarter": "lindenbruch",
        "theme": "baeume-und-parks",
        "at": (372, 140),
        "days": 190,
        "supporters": 18,
        "then": [
            (187, "publish"),
            (
                150,
                "answer",
                "done",
                "Im November pflanzen wir drei Winterlinden nach. Sie bekommen größere Gruben als die alten, damit sie "
                "auch trockene Sommer überstehen. Wer eine Patenschaft fürs Gießen übernimmt, meldet sich bei uns.",
            ),
        ],
    },
    "sitzplaetze": {
        "title": "Sitzplätze für Ältere an der Hauptstraße",
        "text": "Vom Bürgerhaus bis zur Apotheke sind es 600 Meter ohne eine einzige Bank. Meine Mutter schafft das "
        "nicht mehr in einem Stück. Drei Bänke, so hoch, dass man gut wieder aufstehen kann.",
        "quarter": "lindenbruch",
        "theme": "plaetze",
        "where": "Hauptstraße zwischen Bürgerhaus und Apotheke",
        "days": 26,
        "supporters": 15,
        "sender": {"reply": "phone", "phone": "02899 555-902"},
        "then": [
            (24, "publish"),
            (12, "called"),
            (6, "draft", "done", "Zwei Bänke stellen wir im Frühjahr auf. Für die dritte suchen wir noch den Platz."),
        ],
    },
    "bruchtor-doppelt": {
        "title": "Überdachung Bushaltestelle Bruchtor",
        "text": "An der Haltestelle Bruchtor fehlt ein Wartehäuschen. Bei Regen stehen die Schulkinder im Hauseingang.",
        "quarter": "lindenbruch",
        "theme": "bus-und-bahn",
        "at": (379, 133),
        "days": 8,
        "supporters": 3,
        "sender": {"reply": "email", "email": "familie.petersen@beispiel.example"},
        "then": [(8, "confirm"), (7, "merge", "bruchtor-bank")],
    },
    "park-oyun": {
        "title": "Çocuk parkına gölge lazım",
        "text": "Yazın oyun parkındaki kaydırak o kadar ısınıyor ki çocuklar oynayamıyor. Bir güneş yelkeni ya da iki "
        "ağaç yeterli olur. Komşularla birlikte sulamaya yardım ederiz.",
        "language": "tr",
        "quarter": "lindenbruch",
        "theme": "spielen",
        "at": (420, 100),
        "where": "Spielplatz Weidenpfad",
        "days": 33,
        "supporters": 21,
        "sender": {"reply": "email", "email": "elif@beispiel.example", "name": "Elif Demirtaş"},
        "then": [
            (33, "confirm"),
            (31, "publish"),
            (17, "ask", "Welcher Spielplatz ist gemeint, der am Weidenpfad oder der hinter dem Bürgerhaus?"),
            (15, "reply", "Weidenpfad'daki, kreşin yanındaki park."),
            (4, "agenda_to_come"),
        ],
    },
    "reparatur": {
        "title": "Reparaturcafé im Bürgerhaus",
        "text": "Einmal im Monat gemeinsam Toaster, Lampen und Fahrräder reparieren. Werkzeug haben wir. Wir bräuchten "
        "nur einen Raum mit Strom und jemanden, der die Tür aufschließt.",
        "quarter": "lindenbruch",
        "theme": "nachbarschaft",
        "where": "Bürgerhaus Lindenbruch",
        "days": 100,
        "supporters": 27,
        "sender": {"name": "Jochen Brandt", "name_public": True},
        "then": [
            (97, "publish"),
            (44, "agenda"),
            (
                20,
                "answer",
                "done",
                "Gute Idee, und sie kostet fast nichts. Ab Januar ist der Werkraum jeden zweiten Samstag im Monat von "
                "10 bis 13 Uhr frei. Den Schlüssel bekommt der Verein im Quartiersbüro.",
            ),
        ],
    },
    "name": {
        "title": "Nachbar stellt Mülltonnen auf den Gehweg",
        "text": "Der Herr aus Nummer 12 stellt seine Tonnen immer schon sonntags quer auf den Gehweg, da kommt kein "
        "Kinderwagen durch. Kann man die Abholzeiten an die Häuser schreiben?",
        "quarter": "lindenbruch",
        "theme": "sauberkeit",
        "where": "Erlenweg",
        "days": 2,
    },
    "laufgruppe": {
        "title": "Trimmpfad im Bruchwald wieder herrichten",
        "text": "Die Stationen aus den Achtzigern sind morsch und teils abgebaut. Mit sechs neuen Geräten hätten wir "
        "wieder einen Rundkurs, der nichts kostet und für alle da ist.",
        "quarter": "lindenbruch",
        "theme": "sport",
        "at": (436, 48),
        "days": 58,
        "supporters": 14,
        "sender": {"reply": "email", "email": "laufgruppe@beispiel.example"},
        "then": [
            (58, "confirm"),
            (55, "publish"),
            (13, "ask", "Der Wald gehört zum Teil dem Land. Welche Stationen liegen Ihnen am meisten am Herzen?"),
        ],
    },
    "laerm": {
        "title": "Ruhezeiten am Bolzplatz",
        "text": "Auf dem Bolzplatz wird bis nach 22 Uhr gespielt. Ein Schild mit Zeiten und Licht, das um 21 Uhr "
        "ausgeht, wäre fair für beide Seiten.",
        "quarter": "lindenbruch",
        "theme": "jugend",
        "at": (350, 60),
        "days": 19,
        "supporters": 2,
        "then": [
            (17, "publish"),
            (11, "hand_over", "AK-BIL", "Zeiten auf Bolzplätzen regelt der Arbeitskreis für alle Quartiere gleich."),
        ],
    },
    "zebrastreifen": {
        "title": "Zebrastreifen vor der Apotheke",
        "text": "Vor der Apotheke queren den ganzen Tag Leute die Hauptstraße. Autos kommen aus der Kurve. Ein "
        "Zebrastreifen oder eine Mittelinsel, bevor etwas passiert.",
        "quarter": "lindenbruch",
        "theme": "sichere-wege",
        "at": (330, 112),
        "days": 41,
        "supporters": 19,
        "then": [(38, "publish"), (30, "note", "Gesine Abeln", "Verkehrszählung beim AK Mobilität angefragt.")],
    },
}

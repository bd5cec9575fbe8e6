"""What people of Deichfeld and Mühlenhorst have handed in."""

IDEAS = {
    "tempo-deichtor": {
        "title": "Tempo 30 vor der Grundschule am Deichtor",
        "text": "Vor der Schule gilt 50. Zweimal am Tag queren dort 300 Kinder. Bitte Tempo 30 auf 200 Metern, und "
        "jemand sollte messen.",
        "quarter": "deichfeld",
        "theme": "parken-und-tempo",
        "at": (236, 300),
        "where": "Deichtorstraße vor der Schule",
        "days": 72,
        "supporters": 39,
        "sender": {"reply": "email", "email": "klassenpflegschaft@beispiel.example"},
        "then": [
            (72, "confirm"),
            (69, "publish"),
            (
                23,
                "answer",
                "done",
                "Die Schilder stehen seit dem Monatsanfang. Die Polizei misst im Dezember nach, die Zahlen stellen "
                "wir hier ein.",
            ),
        ],
    },
    "deichtreppe": {
        "title": "Handlauf an der Deichtreppe",
        "text": "Die Treppe auf den Deich hat auf einer Seite keinen Handlauf. Bei Nässe traue ich mich nicht mehr.",
        "quarter": "deichfeld",
        "theme": "wasser",
        "at": (196, 330),
        "days": 95,
        "supporters": 14,
        "sender": {"reply": "phone", "phone": "02899 555-907"},
        "then": [
            (92, "publish"),
            (80, "called"),
            (
                45,
                "answer",
                "done",
                "Der Handlauf ist bestellt und wird vor dem Winter angebracht, auf beiden Seiten und mit einem "
                "zweiten in Kinderhöhe.",
            ),
        ],
    },
    "schafe": {
        "title": "Hundestrecke am Deich besser kennzeichnen",
        "text": "Niemand weiß, wo Hunde frei laufen dürfen. Die Schafe und die Hundehalter würden sich über Pfosten "
        "mit Farben freuen.",
        "quarter": "deichfeld",
        "theme": "wasser",
        "at": (204, 356),
        "days": 17,
        "supporters": 8,
        "then": [(14, "publish")],
    },
    "grillplatz": {
        "title": "Grillplatz auf der Deichwiese",
        "text": "Ein fester Grill aus Stein mit Ascheeimer, dann brennt der Rasen nicht mehr.",
        "quarter": "deichfeld",
        "theme": "freizeit",
        "days": 50,
        "supporters": 11,
        "sender": {"reply": "email", "email": "grillen@beispiel.example"},
        "then": [(50, "confirm"), (47, "publish"), (30, "withdraw")],
    },
    "turnhalle": {
        "title": "Turnhalle in den Ferien öffnen",
        "text": "In den Ferien stehen beide Hallen leer. Zwei Vormittage für Kinder ohne Urlaub wären toll.",
        "quarter": "deichfeld",
        "theme": "sport",
        "days": 135,
        "supporters": 19,
        "then": [
            (132, "publish"),
            (
                74,
                "answer",
                "partly",
                "Die kleine Halle öffnet in den Herbst- und Osterferien dienstags und donnerstags.",
                "Im Sommer wird die Halle gereinigt und geprüft, dann bleibt sie zu.",
            ),
            (
                26,
                "reopen",
                "Die Reinigung ist in diesem Jahr kürzer, der Turnverein fragt noch einmal nach dem Sommer.",
            ),
        ],
    },
    "lesestunde": {
        "title": "Lesestunde in der Schulbücherei für alle",
        "text": "Die Bücherei der Grundschule ist schöner als die meisten Wohnzimmer. Einen Nachmittag in der Woche "
        "könnte sie für das ganze Quartier öffnen.",
        "quarter": "deichfeld",
        "theme": "kita-und-schule",
        "days": 11,
        "supporters": 7,
        "then": [(9, "publish")],
    },
    "faehre": {
        "title": "Fähre auch an Wintersonntagen",
        "text": "Von November bis März sind wir auf der linken Seite abgeschnitten: 14 Kilometer bis zur Brücke, kein "
        "Bus. Wenigstens sonntags zwei Fahrten.",
        "quarter": "muehlenhorst",
        "theme": "bus-und-bahn",
        "at": (158, 200),
        "where": "Fähranleger Mühlenhorst",
        "days": 68,
        "supporters": 24,
        "sender": {"reply": "email", "email": "faehrfreunde@beispiel.example"},
        "then": [
            (68, "confirm"),
            (65, "publish"),
            (16, "ask", "Würden Sie auch eine Fahrt mit Anmeldung nutzen, etwa mit dem Rufbus?"),
            (13, "reply", "Besser als nichts. Aber viele hier haben kein Handy, also bitte auch mit Telefon."),
        ],
    },
    "muehlenfest": {
        "title": "Mühlentag mit offener Backstube",
        "text": "Einmal im Jahr den alten Ofen anheizen, Brot backen und die Mühle zeigen. Der Heimatverein ist dabei.",
        "quarter": "muehlenhorst",
        "theme": "kultur",
        "at": (96, 150),
        "where": "Alte Mühle, Horster Weg 1",
        "days": 77,
        "supporters": 13,
        "then": [(74, "publish"), (7, "agenda_to_come")],
    },
    "horst-wohnen": {
        "title": "Altenteil: kleine Wohnungen für uns Ältere",
        "text": "Wer in Mühlenhorst seinen Hof abgibt, muss wegziehen. Vier kleine Wohnungen ohne Stufen im alten "
        "Schulhaus, dann könnten wir bleiben.",
        "quarter": "muehlenhorst",
        "theme": "wohnen",
        "days": 43,
        "supporters": 15,
        "sender": {"reply": "phone", "phone": "02899 555-908", "name": "Johann Derksen"},
        "then": [
            (41, "publish"),
            (20, "note", "Yasemin Arslan", "Für Wohnen in Mühlenhorst hat noch niemand die Zuständigkeit."),
        ],
    },
    "horst-baenke": {
        "title": "Bank am Rheinblick erneuern",
        "text": "Die Bank unter den Pappeln ist durchgefault. Holz hätte ich.",
        "quarter": "muehlenhorst",
        "theme": "sauberkeit",
        "at": (120, 250),
        "days": 115,
        "supporters": 3,
        "then": [
            (113, "publish"),
            (104, "answer", "done", "Angenommen! Arend Vossmer kommt mit Werkzeug, Ihr Holz wird die neue Bank."),
        ],
    },
}

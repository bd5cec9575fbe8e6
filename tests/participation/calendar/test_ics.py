from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar

from participation.calendar.ics import Entry, ics

CHANGED = datetime(2026, 11, 20, 10, tzinfo=UTC)


def entry(**changes):
    fields = {
        "uid": "meeting-7@wesselwerth.example",
        "title": "Runder Tisch Hafen",
        "start": datetime(2027, 1, 14, 17, 30, tzinfo=UTC),
        "end": datetime(2027, 1, 14, 19, 30, tzinfo=UTC),
        "changed": CHANGED,
    }
    return Entry(**fields | changes)


def only_event(text):
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    return event


def test_event_read_back_keeps_uid_time_and_words():
    event = only_event(ics([entry(place="Bürgerhaus, Saal 2; Eingang Süd", description="Zeile 1\nZeile 2")], "T"))

    assert event["uid"] == "meeting-7@wesselwerth.example"
    assert event["dtstart"].dt.isoformat() == "2027-01-14T18:30:00+01:00"
    assert event["dtstamp"].dt == CHANGED
    assert event["location"] == "Bürgerhaus, Saal 2; Eingang Süd"
    assert event["description"] == "Zeile 1\nZeile 2"
    assert event["status"] == "CONFIRMED"


def test_cancelled_event_stays_with_a_higher_sequence():
    event = only_event(ics([entry(cancelled=True, sequence=3)], "T"))
    assert (event["status"], event["sequence"]) == ("CANCELLED", 3)


def test_calendar_brings_the_berlin_time_zone():
    calendar = Calendar.from_ical(ics([entry()], "Termine"))
    assert [zone["tzid"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]
    assert calendar["x-wr-calname"] == "Termine"


def test_summer_and_winter_times_keep_the_clock():
    summer = entry(uid="s@x.example", start=datetime(2027, 7, 8, 16, 30, tzinfo=UTC), end=None)
    winter, summer = Calendar.from_ical(ics([entry(), summer], "T")).walk("VEVENT")
    assert winter["dtstart"].dt.hour == summer["dtstart"].dt.hour == 18


def test_whole_day_is_a_date_without_a_time():
    event = only_event(ics([entry(start=date(2027, 5, 1), end=date(2027, 5, 2))], "T"))
    assert event["dtstart"].dt == date(2027, 5, 1)


def test_no_line_is_longer_than_75_octets_and_no_letter_is_torn():
    title = "Straßenfest für Größe, Übermut und نزهة في الحي " * 6
    text = ics([entry(title=title)], "T")

    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert only_event(text)["summary"] == title


def test_line_breaks_and_control_characters_open_no_new_property():
    event = only_event(ics([entry(title="Fest\r\nATTENDEE:mailto:x@example.org\x00\x07")], "T"))
    assert "attendee" not in event
    assert "\x00" not in event["summary"]


def test_empty_calendar_is_still_a_calendar():
    calendar = Calendar.from_ical(ics([], "Termine"))
    assert calendar["version"] == "2.0"
    assert not calendar.walk("VEVENT")


def test_same_entries_give_the_same_text():
    assert ics([entry()], "T") == ics([entry()], "T")
    assert entry().end - entry().start == timedelta(hours=2)

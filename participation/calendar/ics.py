"""Dates as iCalendar text that phones and calendar programs take in and keep up to date."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

BERLIN = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True)
class Entry:
    """One date in a calendar; `uid` stays the same for good, `sequence` rises with each change."""

    uid: str
    title: str
    start: date | datetime
    end: date | datetime | None
    changed: datetime
    sequence: int = 0
    place: str = ""
    description: str = ""
    url: str = ""
    cancelled: bool = False


def ics(entries: Iterable[Entry], name: str) -> str:
    """A whole calendar named `name`; times in Berlin's zone, lines folded, cancelled dates kept as such."""
    calendar = Calendar()
    calendar.add("prodid", "-//Quartierportal//DE")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", printable(name))
    calendar.add("x-wr-timezone", BERLIN.key)
    for entry in entries:
        calendar.add_component(event(entry))
    calendar.add_missing_timezones()
    return calendar.to_ical().decode()


def event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.changed)
    event.add("last-modified", entry.changed)
    event.add("sequence", entry.sequence)
    event.add("summary", printable(entry.title))
    event.add("dtstart", local(entry.start))
    if entry.end:
        event.add("dtend", local(entry.end))
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    for field in ("place", "description", "url"):
        if text := getattr(entry, field):
            event.add("location" if field == "place" else field, printable(text))
    return event


def local(moment: date | datetime) -> date | datetime:
    return moment.astimezone(BERLIN) if isinstance(moment, datetime) else moment


def printable(text: str) -> str:
    # A control character in one title would make the whole calendar unreadable for some programs.
    return "".join(char for char in text if char in "\n\t" or char.isprintable())

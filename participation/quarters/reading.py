"""Reading a GeoJSON file of quarters: every reason against it is a sentence with the number of the feature."""

import json
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from participation.quarters.geometry import flat
from participation.quarters.soundness import how_to_convert, validate
from participation.words.fold import fold

WGS84 = ("4326", "CRS84")
LONGEST_NAME, LONGEST_CODE = 120, 40


class ImportRefused(Exception):
    """Nothing was written; `reasons` are sentences."""

    def __init__(self, reasons: list[str]):
        super().__init__("\n".join(reasons))
        self.reasons = reasons


@dataclass(frozen=True)
class Entry:
    """One quarter as the file has it."""

    number: int
    name: str
    code: str
    boundary: dict


def read(path: Path) -> dict:
    """The FeatureCollection in a file."""
    try:
        collection = json.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ImportRefused([_("The file cannot be read: %(why)s.") % {"why": error.strerror}]) from error
    except UnicodeDecodeError as error:
        sentence = _(
            "The file is not UTF-8 (byte %(byte)s). Convert it, for example with: iconv -f ISO-8859-1 -t UTF-8"
        )
        raise ImportRefused([sentence % {"byte": error.start}]) from error
    except json.JSONDecodeError as error:
        sentence = _("The file is not JSON: line %(line)s, column %(column)s.")
        raise ImportRefused([sentence % {"line": error.lineno, "column": error.colno}]) from error
    except (ValueError, RecursionError) as error:
        raise ImportRefused([_("The file is not JSON that can be read.")]) from error
    if problem := wrong_collection(collection):
        raise ImportRefused([problem])
    return collection


def wrong_collection(collection) -> str:
    if not isinstance(collection, dict) or collection.get("type") != "FeatureCollection":
        return _("The file is not a GeoJSON FeatureCollection.")
    if not isinstance(collection.get("features"), list) or not collection["features"]:
        return _("The file has no features.")
    crs = json.dumps(collection.get("crs"))
    if crs != "null" and not any(name in crs for name in WGS84):
        return _("The file says its coordinates are not WGS 84: %(crs)s. %(how)s") % {
            "crs": crs[:120],
            "how": how_to_convert(),
        }
    return ""


def entries_of(collection: dict, name: str, code: str = "", progress=lambda done, total: None) -> list[Entry]:
    """All features as quarters; refuses the whole file when one of them is wrong or two have one name or code."""
    entries, reasons = [], []
    for number, feature in enumerate(collection["features"], start=1):
        found, problems = entry_of(number, feature, name, code)
        reasons += problems
        entries += [found] if found else []
        progress(number, len(collection["features"]))
    reasons += doubles(entries, "name", _("the name")) + doubles(entries, "code", _("the code"))
    if reasons:
        raise ImportRefused(reasons)
    return entries


def entry_of(number: int, feature, name: str, code: str) -> tuple[Entry | None, list[str]]:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        return None, [about(number, "", _("This is not a feature."))]
    properties = feature.get("properties")
    properties = properties if isinstance(properties, dict) else {}
    called, problems = words_of(properties, name, LONGEST_NAME)
    coded, more = words_of(properties, code, LONGEST_CODE) if code else ("", [])
    problems = problems + more + validate(feature.get("geometry"))
    if problems:
        return None, [about(number, called, problem) for problem in problems]
    return Entry(number, called, coded, flat(feature["geometry"])), []


def words_of(properties: dict, key: str, longest: int) -> tuple[str, list[str]]:
    """The value of a property as one line of text."""
    if key not in properties:
        there = ", ".join(sorted(map(str, properties))) or _("none")
        return "", [_("It has no property “%(key)s”. There are: %(there)s.") % {"key": key, "there": there[:300]}]
    value = properties[key]
    text = " ".join(str(value).split()) if type(value) in (str, int, float) else ""
    text = "".join(char for char in text if char.isprintable())
    if not text:
        return "", [_("Its property “%(key)s” is empty.") % {"key": key}]
    if len(text) > longest:
        sentence = _("Its property “%(key)s” is longer than %(most)s characters.")
        return text[:longest], [sentence % {"key": key, "most": longest}]
    return text, []


def doubles(entries: list[Entry], field: str, word: str) -> list[str]:
    first: dict[str, int] = {}
    reasons = []
    for entry in entries:
        value = getattr(entry, field)
        earlier = first.setdefault(fold(value) or value, entry.number)
        if value and earlier != entry.number:
            sentence = _("Feature %(earlier)s already has %(word)s “%(value)s”.")
            reasons.append(
                about(entry.number, entry.name, sentence % {"earlier": earlier, "word": word, "value": value})
            )
    return reasons


def about(number: int, name: str, problem: str) -> str:
    if name:
        return _("Feature %(number)s (%(name)s): %(problem)s") % {"number": number, "name": name, "problem": problem}
    return _("Feature %(number)s: %(problem)s") % {"number": number, "problem": problem}

"""What templates need to draw the portal: icons, seats, dates, form parts."""

from math import hypot

from django import template
from django.utils import timezone
from django.utils.dateformat import format as date_words
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from participation.quarters.atlas import town_drawing
from participation.quarters.labels import pins
from participation.town import icons

register = template.Library()
NO_BREAK = "\u00a0"


@register.simple_tag
def icon(name: str):
    css, drawing = icons.TURNING.get(name, "icon"), mark_safe(icons.ICONS[name])
    return format_html('<svg class="{}" viewBox="0 0 24 24" aria-hidden="true">{}</svg>', css, drawing)


@register.simple_tag
def chip_look(code: str) -> dict:
    name, tone = icons.look_of(code)
    return {"icon": name, "tone": tone}


@register.simple_tag
def seats(count) -> list[dict]:
    return [{"x": f"{x}", "y": f"{y}"} for x, y in icons.seats(count)]


# the town as a drawing


@register.inclusion_tag("components/_shapes.html")
def town_shapes() -> dict:
    """Each quarter's outline once per page; maps and locators only point at it."""
    return {"drawing": town_drawing()}


@register.inclusion_tag("components/_logo.html")
def town_logo() -> dict:
    drawing = town_drawing()
    return {"drawing": drawing, "here": _heart_of(drawing)}


def _heart_of(drawing):
    """The quarter nearest to the middle of the town: the yellow one in the logo."""
    middle = (drawing.width / 2, drawing.height / 2)
    return min(drawing.shapes, key=lambda shape: hypot(shape.x - middle[0], shape.y - middle[1]), default=None)


@register.inclusion_tag("components/_locator.html")
def locator(slug: str, words: str = "", big: bool = False) -> dict:
    """The town with one quarter filled; `words` describe it where it says more than the name beside it."""
    drawing = town_drawing()
    return {"drawing": drawing, "here": drawing.by_slug.get(str(slug)), "words": words, "big": big}


@register.inclusion_tag("components/_map.html")
def quarter_map(areas, label: str) -> dict:
    """The town's map; `areas` are dicts with slug, name, url and count, in the order of the list below it."""
    drawing = town_drawing()
    low, middle = steps_of([area["count"] for area in areas])
    drawn = [
        {**area, "number": number, "shape": drawing.by_slug[area["slug"]], "step": _step(area["count"], low, middle)}
        for number, area in enumerate(areas, 1)
        if area["slug"] in drawing.by_slug
    ]
    return {
        "drawing": drawing,
        "areas": drawn,
        "label": label,
        "low": low,
        "middle": middle,
        "from_middle": low + 1,
        "from_high": middle + 1,
    }


@register.inclusion_tag("components/_pins.html")
def pin_map(slug: str, places, label: str) -> dict:
    """One quarter (or with "" the town) with numbered pins; `places` are (number, longitude, latitude)."""
    drawing = town_drawing()
    here = drawing.by_slug.get(slug)
    window = drawing.window(here)
    shapes = [shape for shape in drawing.shapes if shape == here or not window.beside(shape)]
    named = {shape.slug for shape in shapes if shape != here and not drawing.crowded and window.shows(shape)}
    spots = [(number, *drawing.scale.units((east, north))) for number, east, north in places] if drawing.scale else []
    seen = {"shapes": shapes, "named": named, "pins": pins(spots)}
    return {"drawing": drawing, "here": here, "window": window, "label": label, **seen}


def steps_of(counts) -> tuple[int, int]:
    """The highest number that is still quiet, and the highest that is still busy."""
    most = max([*counts, 3])
    return most // 3, most * 2 // 3


def _step(count, low, middle) -> str:
    if count <= low:
        return "low"
    return "mid" if count <= middle else "high"


# dates and times, never broken over a line


def _local(moment):
    return timezone.localtime(moment) if hasattr(moment, "hour") and timezone.is_aware(moment) else moment


@register.filter
def day_month(moment) -> str:
    """2. Dezember"""
    return date_format(_local(moment), "MONTH_DAY_FORMAT", use_l10n=True).replace(" ", NO_BREAK) if moment else ""


@register.filter
def full_day(moment) -> str:
    """2. Dezember 2026"""
    return date_format(_local(moment), "DATE_FORMAT", use_l10n=True).replace(" ", NO_BREAK) if moment else ""


@register.filter
def when(moment) -> str:
    """The day, with its year only when that is not this one."""
    if not moment:
        return ""
    return day_month(moment) if _local(moment).year == timezone.localdate().year else full_day(moment)


@register.filter
def weekday(moment) -> str:
    return date_words(_local(moment), "l") if moment else ""


@register.filter
def clock(moment) -> str:
    """18 Uhr, 18:30 Uhr"""
    if not moment:
        return ""
    moment = _local(moment)
    pattern = _("%(hour)s:%(minute)s") if moment.minute else _("%(hour)s:00")
    return (pattern % {"hour": moment.hour, "minute": f"{moment.minute:02}"}).replace(" ", NO_BREAK)


@register.simple_tag
def leaf(moment) -> dict:
    """The three words on a calendar leaf and the attribute for <time>."""
    moment = _local(moment)
    return {
        "weekday": date_words(moment, "D"),
        "day": moment.day,
        "month": date_words(moment, "M"),
        "stamp": machine_day(moment),
    }


@register.filter
def machine_day(moment) -> str:
    """For the attribute datetime: a day, or a day and an hour."""
    if not moment:
        return ""
    moment = _local(moment)
    return moment.strftime("%Y-%m-%dT%H:%M") if hasattr(moment, "hour") else moment.isoformat()


@register.filter
def dial(number: str) -> str:
    """A phone number as it stands in a link."""
    digits = "".join(sign for sign in number if sign.isdigit() or sign == "+")
    return "+49" + digits[1:] if digits.startswith("0") and not digits.startswith("00") else digits


# parts of forms

CONTROLS = {
    "checkbox": "kern-form-check__checkbox",
    "radio": "kern-form-check__radio",
    "select": "kern-form-input__select",
}


@register.filter
def control_kind(field) -> str:
    """checkbox, choices, select, textarea, file, fieldset or input."""
    widget = field.field.widget
    kind = getattr(widget, "input_type", None)
    if kind in ("checkbox", "radio") and hasattr(widget, "choices"):
        return "choices"
    if kind in ("checkbox", "file", "select"):
        return kind
    if widget.use_fieldset:
        return "fieldset"
    return "textarea" if "textarea" in getattr(widget, "template_name", "") else "input"


@register.simple_tag
def control(field):
    """The bare control with its classes; Django adds the ids that describe it."""
    css = CONTROLS.get(control_kind(field), "kern-form-input__input")
    if field.errors and css.startswith("kern-form-input"):
        css += " kern-form-input__input--error"
    own = field.field.widget.attrs.get("class", "")
    return field.as_widget(attrs={"class": f"{css} {own}".strip()})


@register.simple_tag
def tiles(field) -> list[dict]:
    """The options of a radio or checkbox field; hints and locators by value may stand on the form field."""
    hints = getattr(field.field, "hints", {})
    locators = getattr(field.field, "locators", {})
    css = CONTROLS[field.field.widget.input_type]
    return [
        {
            "tag": _option_tag(option, css, field),
            "id": option.id_for_label,
            "label": option.choice_label,
            "hint": hints.get(str(option.data["value"]), ""),
            "locator": locators.get(str(option.data["value"]), ""),
        }
        for option in field.subwidgets
    ]


def _option_tag(option, css, field):
    option.data["attrs"]["class"] = css
    if field.errors:
        option.data["attrs"]["aria-describedby"] = f"{field.auto_id}_error"
        option.data["attrs"].pop("aria-invalid", None)
    return option.tag(wrap_label=False)


@register.simple_tag
def error_links(form) -> list[dict]:
    """Each error with the address of the control it belongs to, for the summary on top."""
    links = [{"text": error, "target": ""} for error in form.non_field_errors()]
    for field in form:
        links += [{"text": error, "target": first_control(field)} for error in field.errors]
    return links


@register.filter
def first_control(field) -> str:
    """The id to jump to; for a group of options, that of the first one."""
    if control_kind(field) in ("choices", "fieldset"):
        options = field.subwidgets
        return options[0].id_for_label if options else field.auto_id
    return field.id_for_label

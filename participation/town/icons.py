"""The portal's own drawings on a 24-pixel grid, and which icon and tone goes with which word."""

from math import cos, sin, tau

ICONS = {
    # states
    "tray": '<path d="M4 13.5V19h16v-5.5M4 13.5 6.5 5h11L20 13.5h-5a3 3 0 0 1-6 0z"/>',
    "table": (
        '<circle cx="12" cy="12" r="5"/><path stroke-width="3.2" d="M12 3v.01M12 21v.01M3 12h.01M21 12h.01'
        'M5.6 5.6v.01M18.4 5.6v.01M5.6 18.4v.01M18.4 18.4v.01"/>'
    ),
    "question": (
        '<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.9M12 16.8v.01"/>'
    ),
    "calendar": '<path d="M4 6h16v14H4zM4 10.5h16M8 3.5V7M16 3.5V7M12 14.5v2"/>',
    "speech": '<path d="M4 5h16v11h-8l-5 4v-4H4zM8.5 10.5l2.3 2.3 4.2-4.3"/>',
    "box": '<path d="M5 5h14v14H5zM8.5 12.2l2.5 2.5 4.5-5"/>',
    # outcomes
    "tick": '<circle cx="12" cy="12" r="9"/><path d="M8 12.3l2.8 2.8L16 9.5"/>',
    "half": ('<circle cx="12" cy="12" r="9"/><path d="M12 3v18a9 9 0 0 0 0-18z" fill="currentColor" stroke="none"/>'),
    "equals": '<circle cx="12" cy="12" r="9"/><path d="M8.5 10.2h7M8.5 13.8h7"/>',
    "clock": '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.2 2"/>',
    "cross": '<circle cx="12" cy="12" r="9"/><path d="M9 9l6 6M15 9l-6 6"/>',
    "arrow": '<path d="M4 12h15M13 6l6 6-6 6"/>',
    "join": '<path d="M6 4v4c0 3 6 3.5 6 7v5M18 4v4c0 3-6 3.5-6 7M9 17.5l3 3 3-3"/>',
    # controls and facts
    "bell": '<path d="M6 16.5c1.2-1.2 1.5-3 1.5-6a4.5 4.5 0 0 1 9 0c0 3 .3 4.8 1.5 6zM10 19.5a2 2 0 0 0 4 0"/>',
    "close": '<path d="M6 6l12 12M18 6L6 18"/>',
    "download": '<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14"/>',
    "eye": (
        '<path d="M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 '
        '12z"/><circle cx="12" cy="12" r="2.5"/>'
    ),
    "feed": '<path d="M5 11a8 8 0 0 1 8 8M5 5a14 14 0 0 1 14 14M6 18v.01"/>',
    "flag": '<path d="M6 21V4h11l-2.5 4 2.5 4H6"/>',
    "link": (
        '<path d="M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 '
        '0 0 5.7 5.7l1.3-1.3"/>'
    ),
    "lock": '<path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"/>',
    "mail": '<path d="M3.5 6h17v12h-17zM4 6.5l8 6.5 8-6.5"/>',
    "menu": '<path d="M4 6.5h16M4 12h16M4 17.5h16"/>',
    "person": '<circle cx="12" cy="8" r="3.8"/><path d="M4.5 20c.8-4 3.6-6 7.5-6s6.7 2 7.5 6"/>',
    "phone": (
        '<path d="M6 4h3.5l1.5 4.5-2 1.5a12 12 0 0 0 5 5l1.5-2L20 14.5V18a2 2 0 0 1-2 2'
        'C11 19.5 4.5 13 4 6a2 2 0 0 1 2-2z"/>'
    ),
    "photo": '<path d="M3.5 7H8l1.5-2.5h5L16 7h4.5v12h-17z"/><circle cx="12" cy="12.8" r="3.5"/>',
    "pin": (
        '<path d="M12 21c-4.5-5-6.5-8.3-6.5-11a6.5 6.5 0 0 1 13 0c0 2.7-2 6-6.5 11z"/><circle cx="12" cy="10" r="2"/>'
    ),
    "print": '<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"/>',
    "search": '<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5.5 5.5"/>',
    "support": (
        '<path d="M12 20C6 15.5 3.5 12.5 3.5 9A4.3 4.3 0 0 1 12 7.5 4.3 4.3 0 0 1 20.5 9c0 3.5-2.5 6.5-8.5 11z"/>'
    ),
    "warning": '<path d="M12 4L2.5 20h19zM12 10v4.5M12 17.3v.01"/>',
}
ICONS["back"] = ICONS["arrow"]
TURNING = {"back": "icon icon--back", "arrow": "icon icon--on"}  # mirrored with the direction of the script

# code of a state, outcome or other mark -> (icon, tone)
CHIPS = {
    "received": ("tray", "plain"),
    "with_board": ("table", ""),
    "waiting": ("question", "wait"),
    "on_agenda": ("calendar", ""),
    "answered": ("speech", ""),
    "closed": ("box", "plain"),
    "merged": ("join", "plain"),
    "withdrawn": ("close", "plain"),
    "hidden": ("lock", "plain"),
    "done": ("tick", "go"),
    "partly": ("half", "go"),
    "exists": ("equals", "plain"),
    "further": ("clock", "wait"),
    "declined": ("cross", "no"),
    "passed_on": ("arrow", "plain"),
    "overdue": ("warning", "no"),
    "soon": ("clock", "wait"),
    "in_time": ("clock", "plain"),
    "hole": ("warning", "wait"),
    "overlap": ("join", "no"),
    "internal": ("lock", "wait"),
}
UNKNOWN_CHIP = ("speech", "plain")


def look_of(code: str) -> tuple[str, str]:
    return CHIPS.get(str(code), UNKNOWN_CHIP)


def seats(count: int) -> list[tuple[float, float]]:
    """Where the seats stand round a table drawn at 32, 32: one per organisation, twelve at most."""
    count = min(count or 0, 12)
    angles = [tau * seat / count for seat in range(count)]
    return [(round(32 + 26 * sin(angle), 1), round(32 - 26 * cos(angle), 1)) for angle in angles]

"""The plan: which room stands on which floor, and which file names on which layer of a room."""

from dataclasses import dataclass
from pathlib import Path

GROUND = ["town", "calendar", "words", "organisations", "quarters", "themes", "occurrences", "outbox"]
UPPER = [
    ["routing"],
    ["home"],
    ["cases"],
    ["ideas", "surveys", "notices"],
    ["review", "events"],
    ["search", "follow", "figures", "reactions", "collections"],
    ["participation"],
    ["portal"],
]
# On the ground each room has a step of its own: the order listed counts.
FLOOR = {room: step - len(GROUND) for step, room in enumerate(GROUND)} | {
    room: floor for floor, rooms in enumerate(UPPER, start=1) for room in rooms
}
ROOF = "portal"
APPS = ["portal", "participation", "home", "events"]
DOORFRAMES = {"templatetags", "management", "migrations", "static", "templates"}

LAYERS = [
    ["states", "blocks"],
    ["models"],
    ["lookup", "rules", "coverage", "rights", "post", "desk", "results", "letters"],
    ["lifecycle", "decisions", "agenda", "filling", "registration"],
    ["forms"],
    ["views", "feeds", "admin"],
    ["urls", "wagtail_hooks", "tasks", "templatetags", "management"],
]
LAYER = {name: layer for layer, names in enumerate(LAYERS) for name in names}
FORMS = LAYER["forms"]
DOORS = LAYER["views"]


@dataclass(frozen=True)
class Module:
    """One Python file of the house."""

    path: Path
    name: str

    @property
    def parts(self):
        return self.name.split(".")

    @property
    def room(self):
        """The room it lies in; what lies directly in `participation/` are the doors of the whole app."""
        if self.parts[0] == "participation" and len(self.parts) > 1 and self.parts[1] in FLOOR:
            return self.parts[1]
        return self.parts[0]

    @property
    def layer(self):
        """The layer its name gives it, or None where the name says nothing."""
        if self.room == "participation":
            return LAYER["urls"]
        inside = self.parts[2:] if self.parts[0] == "participation" else self.parts[1:]
        return next((LAYER[part] for part in inside if part in LAYER), None)


def modules(root: Path) -> dict[str, Module]:
    """Every Python file of the four apps but the migrations, by dotted name."""
    found = {}
    for app in APPS:
        for path in sorted((root / app).rglob("*.py")):
            parts = list(path.relative_to(root).with_suffix("").parts)
            if "migrations" in parts:
                continue
            if parts[-1] == "__init__":
                parts.pop()
            found[".".join(parts)] = Module(path.relative_to(root), ".".join(parts))
    return found

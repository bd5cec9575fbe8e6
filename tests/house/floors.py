"""Rules 1 to 3: what may name what."""

from pathlib import Path

from tests.house import reading
from tests.house.plan import DOORFRAMES, DOORS, FLOOR, FORMS, ROOF, Module, modules

# the sign-in pages of allauth, in the words of the room whose people sign in
SIGN_IN = {"account", "allauth", "mfa", "socialaccount", "usersessions"}


def breaches(root: Path) -> list[str]:
    """Each line that names something on a floor or layer it may not know."""
    known = modules(root)
    return [
        *_unknown_rooms(root),
        *_between_modules(root, known),
        *_between_models(root, known),
        *_between_templates(root, known),
    ]


def _unknown_rooms(root):
    for folder in sorted((root / "participation").glob("*/")):
        if folder.name not in FLOOR and folder.name not in DOORFRAMES and any(folder.rglob("*.py")):
            yield f"participation/{folder.name}: no floor of the plan has this room"


def _between_modules(root, known):
    heights = _heights(root, known)
    for module in known.values():
        for line, target in reading.imports(root, module, known):
            if reason := _room_breach(module, target) or _layer_breach(module, target, heights):
                yield f"{module.path}:{line}: {module.name} imports {target.name}: {reason}"


def _room_breach(module: Module, target: Module) -> str:
    if target.room == module.room or target.name in ("participation",):
        return ""
    if target.room == ROOF:
        return "nobody imports portal"
    if FLOOR[target.room] >= FLOOR[module.room]:
        return f"{target.room} does not lie below {module.room}"
    hangs = module.room in ("participation", ROOF)
    if not hangs and target.layer is not None and target.layer >= FORMS:
        return "a door or form of another room"
    return ""


def _layer_breach(module, target, heights):
    if target.room != module.room or module.room in ("participation", ROOF) or target.name == module.name:
        return ""
    own = module.layer
    if own is not None and heights[target.name] > own:
        return "inside a room, down only"
    if own is None and heights[target.name] >= DOORS and module.path.name != "apps.py":
        return "only doors know doors"
    return ""


def _heights(root, known):
    """The layer of each module; where the name gives none, that of the highest it imports in its room."""
    heights = {name: module.layer if module.layer is not None else -1 for name, module in known.items()}
    free = {
        module.name: [other.name for _line, other in reading.imports(root, module, known) if other.room == module.room]
        for module in known.values()
        if module.layer is None
    }
    settled = False
    while not settled:
        settled = True
        for name, inside in free.items():
            height = max([heights[name], *(heights[other] for other in inside)])
            settled = settled and height == heights[name]
            heights[name] = height
    return heights


def _between_models(root, known):
    homes = reading.model_rooms(root, known)
    for module in known.values():
        for line, text in reading.named_models(root, module):
            target = homes.get(text if "." in text else f"{module.parts[0]}.{text}")
            if target and (reason := _room_breach(module, target)):
                yield f"{module.path}:{line}: {module.name} names {text}: {reason}"


def _template_room(path: str):
    parts = path.split("/")
    if parts[0] in SIGN_IN:
        return "review"
    if parts[0] == "participation" and len(parts) > 2 and parts[1] in FLOOR:
        return parts[1]
    return parts[0] if parts[0] in FLOOR and len(parts) > 1 else None


def _between_templates(root, known):
    portals = {name.rpartition(".")[2] for name in known if name.startswith("portal.templatetags.")}
    for path, text in reading.templates(root):
        inner = str(path).partition("templates/")[2]
        room = _template_room(inner)
        for line, name in reading.template_names(text):
            target = _template_room(name)
            if target and target != room and (room is None or FLOOR[target] >= FLOOR[room]):
                yield f"{path}:{line}: includes {name}: {target} does not lie below {room or 'the shared parts'}"
        for line, library in reading.loaded(text):
            if library in portals and room != ROOF:
                yield f"{path}:{line}: loads {library}: nobody imports portal"

"""What a file of the house names: imports, string foreign keys, and what a template loads and includes."""

import ast
import re
from functools import cache
from pathlib import Path

from tests.house.plan import Module

TEMPLATE_NAME = re.compile(r"""{%-?\s*(?:include|extends)\s+["']([^"']+)["']""")
LOADED = re.compile(r"{%\s*load\s+([^%]+?)\s*%}")
RELATIONS = {"ForeignKey", "OneToOneField", "ManyToManyField", "ParentalKey", "ParentalManyToManyField"}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(root: Path, module: Module, known: dict[str, Module]):
    """Pairs of line and known module for every import, wherever in the file it stands."""
    for node in ast.walk(tree(root / module.path)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = _base(module, node)
            names = [f"{base}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            while name and name not in known:
                name = name.rpartition(".")[0]
            if name:
                yield node.lineno, known[name]


def _base(module, node):
    if not node.level:
        return node.module or ""
    package = module.parts if module.path.name == "__init__.py" else module.parts[:-1]
    start = package[: len(package) - node.level + 1]
    return ".".join([*start, *([node.module] if node.module else [])])


def named_models(root: Path, module: Module):
    """Pairs of line and text for every model named by a string."""
    for node in ast.walk(tree(root / module.path)):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called not in RELATIONS | {"get_model"}:
            continue
        texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
        texts += [
            word.value.value for word in node.keywords if word.arg == "to" and isinstance(word.value, ast.Constant)
        ]
        if texts:
            yield node.lineno, ".".join(texts[:2]) if called == "get_model" else texts[0]


def model_rooms(root: Path, known: dict[str, Module]) -> dict[str, Module]:
    """Where each class that may be a model is written, by app.Name and by bare name."""
    found = {}
    for module in known.values():
        for node in tree(root / module.path).body:
            if isinstance(node, ast.ClassDef) and "models" in module.parts:
                found[f"{module.parts[0]}.{node.name}"] = module
    return found


def templates(root: Path):
    """Every template of the project with its text, by path from the root."""
    for folder in [root / "templates", *root.glob("*/templates")]:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield path.relative_to(root), path.read_text(encoding="utf-8")


def template_names(text: str):
    """Pairs of line and template name for every include and extends."""
    for match in TEMPLATE_NAME.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match.group(1)


def loaded(text: str):
    """Pairs of line and library for every load."""
    for match in LOADED.finditer(text):
        words = match.group(1).split()
        libraries = words[words.index("from") + 1 :] if "from" in words else words
        for library in libraries:
            yield text.count("\n", 0, match.start()) + 1, library

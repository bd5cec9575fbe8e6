"""Rules 4 and 5: no hidden imports, signals, side effects or test flags; sizes, names and docstrings."""

import ast
import re
from pathlib import Path

from tests.house import reading
from tests.house.plan import APPS, DOORS, modules

FILE_LINES, FUNCTION_LINES, TEMPLATE_LINES = 300, 40, 80
SIDE_EFFECTS = {"create", "bulk_create", "update", "delete", "delay", "send", "write", "get_or_create"}
ACTS = {"submission", "proposal", "contribution", "module", "project", "activity", "notification"}
BANNED = ACTS | {"object", "manager", "handler", "helper", "helpers", "service", "services"}
BANNED |= {"util", "utils", "data", "info"}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def breaches(root: Path) -> list[str]:
    """Each line that breaks a habit of the house."""
    found = []
    for module in modules(root).values():
        nodes = reading.tree(root / module.path)
        checks = (_hidden_imports, _signals, _saves, _test_flags, _docstring, _names)
        found += [f"{module.path}:{line}: {text}" for check in checks for line, text in check(module, nodes)]
    return found + _sizes(root)


def _hidden_imports(module, nodes):
    for function in (node for node in ast.walk(nodes) if isinstance(node, FUNCTIONS)):
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield node.lineno, f"import inside {function.name}()"


def _signals(module, nodes):
    door = module.layer is not None and module.layer >= DOORS
    for node in ast.walk(nodes):
        if isinstance(node, ast.Call) and _called(node) == "Signal":
            yield node.lineno, "a signal of our own"
        if (
            isinstance(node, FUNCTIONS)
            and any(_called(mark) == "receiver" for mark in node.decorator_list)
            and not door
        ):
            yield node.lineno, "a receiver stands in a door"


def _called(node):
    if isinstance(node, ast.Call):
        node = node.func
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _saves(module, nodes):
    for function in (node for node in ast.walk(nodes) if isinstance(node, FUNCTIONS)):
        if function.name not in ("save", "delete", "clean") or "models" not in module.parts:
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and _called(node) in SIDE_EFFECTS and not _super(node):
                yield node.lineno, f"{function.name}() with a side effect: {_called(node)}()"


def _super(call):
    value = getattr(call.func, "value", None)
    return isinstance(value, ast.Call) and _called(value) == "super"


def _test_flags(module, nodes):
    for node in ast.walk(nodes):
        flag = isinstance(node, ast.Attribute) and node.attr in ("TEST", "TESTING")
        word = isinstance(node, ast.Constant) and node.value in ("pytest", "PYTEST_CURRENT_TEST")
        if flag or word:
            yield node.lineno, "production code asks whether it is being tested"


def _docstring(module, nodes):
    if nodes.body and not ast.get_docstring(nodes):
        yield 1, "no docstring that says what lives here"


def _names(module, nodes):
    stem = module.path.stem
    classes = [(node.lineno, node.name) for node in ast.walk(nodes) if isinstance(node, ast.ClassDef)]
    for line, name in [(1, stem), *classes]:
        words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+", name)}
        if banned := words & BANNED:
            yield line, f"{name}: the house does not use the word {', '.join(sorted(banned))}"


def _sizes(root):
    found = []
    for path in _code(root):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines >= FILE_LINES:
            found.append(f"{path.relative_to(root)}: {lines} lines, a file stays under {FILE_LINES}")
        if path.suffix == ".py":
            found += _long_functions(root, path)
    for path, text in reading.templates(root):
        if (lines := len(text.splitlines())) >= TEMPLATE_LINES:
            found.append(f"{path}: {lines} lines, a template stays under {TEMPLATE_LINES}")
    return found


def _code(root):
    for folder in [*APPS, "tests", "bin"]:
        for suffix in ("py", "js", "mjs", "css"):
            yield from (path for path in sorted((root / folder).rglob(f"*.{suffix}")) if "migrations" not in path.parts)


def _long_functions(root, path):
    for node in ast.walk(reading.tree(path)):
        if isinstance(node, FUNCTIONS) and (lines := node.end_lineno - node.lineno + 1) >= FUNCTION_LINES:
            place = f"{path.relative_to(root)}:{node.lineno}"
            yield f"{place}: {node.name}() has {lines} lines, stays under {FUNCTION_LINES}"

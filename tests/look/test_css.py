"""Our stylesheets: logical properties only, no foreign address, tokens as the contrast table computes them."""

import re
from pathlib import Path

import pytest

from participation.town import contrast

STYLES = Path(__file__).parents[2] / "portal" / "static" / "portal"
PHYSICAL = re.compile(
    r"(?<![\w-])((margin|padding|border)-(left|right|top|bottom)|(left|right|top|bottom)|float|"
    r"(text-align)\s*:\s*(left|right)|(min-|max-)?(width|height))\s*(?=:)"
)
TOKEN = re.compile(r"--([a-z-]+):oklch\((.+?)\);")


def sheets():
    return sorted(STYLES.glob("*.css"))


def without_comments(path):
    return re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.S)


@pytest.mark.parametrize("path", sheets(), ids=lambda path: path.name)
def test_stylesheet_names_no_side_of_the_screen(path):
    text = re.sub(r"@media[^{]*\{|float:none", "", without_comments(path))

    assert [found.group(0) for found in PHYSICAL.finditer(text)] == []


@pytest.mark.parametrize("path", sheets(), ids=lambda path: path.name)
def test_stylesheet_asks_no_other_server_and_stays_readable(path):
    text = path.read_text()

    assert "//" not in text.replace("/* ", "")
    assert len(text.splitlines()) < 300


def test_every_contrast_token_has_the_formula_of_the_stylesheet():
    formulas = dict(TOKEN.findall((STYLES / "town.css").read_text()))
    values = {"h": 300.0, "c": 0.1, "a": 40.0}

    for night in (0, 1):
        computed = contrast.tokens(300.0, 0.1, 40.0, night)
        for name, rgb in computed.items():
            assert rgb == pytest.approx(contrast.linear(*parts(formulas[name], {**values, "n": night}))), name


def parts(formula, values):
    """The three numbers inside oklch(), the way a browser works them out."""
    warm = f"({values['a']} + {values['n']}*({values['h']} - {values['a']}))"
    formula = formula.replace("calc(", "(").replace("var(--warm)", warm)
    formula = re.sub(r"var\(--(\w)\)", lambda found: str(values[found.group(1)]), formula)
    depth, words = 0, [""]
    for sign in formula:
        depth += (sign == "(") - (sign == ")")
        if sign == " " and not depth:
            words.append("")
        else:
            words[-1] += sign
    return [float(eval(word, {"__builtins__": {}})) for word in words]  # noqa: S307  (our own stylesheet)

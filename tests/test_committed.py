"""What is committed names no machine, no registry and no secret."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TRACES = [
    re.compile(r"(?<![\w./-])/(?:work|root|home/\w+)/"),
    re.compile(r"(?:py[p]i|python[h]osted)\.(?:org|io)|registry\.np[m]|npm[m]irror|yarn[p]kg", re.IGNORECASE),
    re.compile(r"--(?:extra-)?index-url|--find-links|\"resolved\":"),
    re.compile(r"BEGIN [A-Z ]*PRIVATE KEY"),
]


def committed():
    """Files that git keeps or is about to keep; none where the tree is no repository."""
    ran = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    return [ROOT / name for name in ran.stdout.split("\0") if name]


def traces(text):
    return [found.group(0) for pattern in TRACES for found in pattern.finditer(text)]


def test_no_committed_file_names_a_machine_or_a_registry():
    found = {}
    for path in committed():
        if path == Path(__file__) or not path.is_file():
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture
        if seen := traces(text):
            found[str(path.relative_to(ROOT))] = seen[:3]

    assert found == {}


@pytest.mark.parametrize(
    "text",
    [
        f"see /{'root'}/notes",
        f'file("/{"work"}/x")',
        f"https://{'pypi'}.org/simple",
        "--index-url x",
        '"resolved": "x"',
    ],
)
def test_planted_trace_is_seen(text):
    assert traces(text)


def test_lock_files_carry_hashes_and_exact_versions():
    for path in ROOT.glob("requirements*.txt"):
        lines = [line for line in path.read_text().splitlines() if line and line[0].isalpha()]
        assert lines
        assert all("==" in line and line.endswith("\\") for line in lines), path.name

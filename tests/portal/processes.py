"""Looking at real processes: who lives, who descends from whom, and waiting with an end."""

import os
import time
from pathlib import Path


def parents():
    """Every living process with its parent; a zombie is dead."""
    found = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent = path.read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        if state != "Z":
            found[int(path.parent.name)] = int(parent)
    return found


def descendants(pid):
    living, found = parents(), set()
    while True:
        more = {child for child, parent in living.items() if parent in found | {pid}} - found
        if not more:
            return found
        found |= more


def living(pids):
    return set(pids) & set(parents())


def command(pid):
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except OSError:
        return ""


def wait_for(question, seconds=30):
    """The first truthy answer; a sentence when none came in time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if answer := question():
            return answer
        time.sleep(0.1)
    raise AssertionError(f"Nothing came within {seconds} s from {question}")


def kill(pid, number):
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return False
    return True

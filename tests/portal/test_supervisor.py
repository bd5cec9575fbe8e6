"""The supervisor with small programs in place of the portal's: restarts, order, and nothing left behind."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from portal.supervisor import PAUSES, Child
from tests.portal.processes import descendants, kill, living, wait_for

ROOT = Path(__file__).resolve().parent.parent.parent
# a program with a worker of its own, as gunicorn has
PARENT = """
import os, time
from portal.supervisor import die_with_parent
mother = os.getpid()
if os.fork() == 0:
    die_with_parent(mother)
time.sleep(600)
"""
SUPERVISED = f"""
import sys
from portal.supervisor import Child, Supervisor
stubborn = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"
sources = {PARENT!r}, "import time; time.sleep(600)", *([stubborn] if "stubborn" in sys.argv else [])
Supervisor([Child(str(n), [sys.executable, "-c", text]) for n, text in enumerate(sources)], patience=1).run()
"""


@pytest.fixture
def supervised():
    started = []

    def start(*words):
        program = [sys.executable, "-c", SUPERVISED, *words]
        started.append(subprocess.Popen(program, cwd=ROOT, stdout=subprocess.DEVNULL))
        wanted = 3 + len(words)
        wait_for(lambda: len(descendants(started[0].pid)) == wanted)
        return started[0]

    yield start
    for process in started:
        for pid in descendants(process.pid) | {process.pid}:
            kill(pid, signal.SIGKILL)
        process.wait()


def test_killed_child_is_started_again_and_its_worker_with_it(supervised):
    process = supervised()
    before = descendants(process.pid)

    for pid in before:
        kill(pid, signal.SIGKILL)

    wait_for(lambda: len(descendants(process.pid) - before) == 3)
    assert living(before) == set()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_told_to_stop_it_leaves_nobody_behind(supervised, number):
    process = supervised()
    everybody = descendants(process.pid)

    process.send_signal(number)

    assert process.wait(timeout=30) == 0
    assert living(everybody) == set()


def test_child_that_does_not_listen_is_ended_all_the_same(supervised):
    process = supervised("stubborn")
    everybody = descendants(process.pid)

    process.terminate()

    assert process.wait(timeout=40) == 0
    assert living(everybody) == set()


def test_killed_supervisor_leaves_no_orphan(supervised):
    process = supervised()
    everybody = descendants(process.pid)

    process.kill()

    wait_for(lambda: not living(everybody), seconds=10)


def test_child_that_keeps_dying_young_waits_longer_each_time():
    child = Child("brief", ["true"])

    pauses = []
    for _ in range(len(PAUSES) + 1):
        child.start()
        child.process.wait()
        pauses.append(child.wait_before_restart())

    assert pauses == [*PAUSES, PAUSES[-1]]

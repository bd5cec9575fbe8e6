"""`manage.py serve` with the real web, worker and clock, on a port the system chooses."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from tests.portal.processes import command, descendants, kill, living, wait_for

ROOT = Path(__file__).resolve().parent.parent.parent
pytestmark = pytest.mark.slow


@pytest.fixture
def served(tmp_path, django_db_setup):
    """Starts the portal over a copy of the migrated database and kills what is left of it."""
    whole = Path(os.environ["VAR_DIR"]) / "whole.sqlite3"
    if not whole.exists():
        pytest.skip("the migrated SQLite file is made when the tests run on SQLite")
    shutil.copyfile(whole, tmp_path / "db.sqlite3")
    given = {"DEBUG": "true", "VAR_DIR": str(tmp_path), "PORT": "0", "CELERY_BROKER_URL": "filesystem://localhost"}
    given |= {"DATABASE_URL": f"sqlite:///{tmp_path}/db.sqlite3", "EMAIL_URL": f"filemail://{tmp_path}/mail"}
    said = (tmp_path / "said.txt").open("w+")
    process = subprocess.Popen(
        [sys.executable, "manage.py", "serve"], cwd=ROOT, env=os.environ | given, stdout=said, stderr=subprocess.STDOUT
    )

    def spoken():
        assert process.poll() is None, Path(said.name).read_text()
        return re.search(r"The portal is at (\S+)", Path(said.name).read_text())

    try:
        yield process, wait_for(spoken, seconds=180).group(1)
    finally:
        everybody = descendants(process.pid) | {process.pid}
        for pid in everybody:
            kill(pid, signal.SIGKILL)
        process.wait()
        said.close()


def one(process, words):
    return next((pid for pid in descendants(process.pid) if words in command(pid)), None)


def test_killed_worker_comes_back_and_a_killed_supervisor_leaves_nobody(served):
    process, address = served
    with urllib.request.urlopen(f"{address}healthz", timeout=20) as answer:  # noqa: S310 (our own portal)
        assert answer.read() == b"ok\n"
    worker = wait_for(lambda: one(process, "portal -q worker"))
    wait_for(lambda: one(process, "portal -q beat"))

    kill(worker, signal.SIGKILL)

    wait_for(lambda: one(process, "portal -q worker") not in (None, worker))
    everybody = descendants(process.pid)
    process.kill()
    wait_for(lambda: not living(everybody), seconds=15)


def test_told_to_stop_all_processes_end(served):
    process, _address = served
    wait_for(lambda: one(process, "portal -q beat"))
    everybody = descendants(process.pid)

    process.terminate()

    assert process.wait(timeout=40) == 0
    assert living(everybody) == set()


def test_port_in_use_is_refused_in_one_sentence_that_says_how_to_go_on():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ran = subprocess.run(
            [sys.executable, "manage.py", "serve"],
            cwd=ROOT,
            env=os.environ | {"PORT": str(port)},
            capture_output=True,
            text=True,
            timeout=60,
        )

    assert ran.returncode != 0
    assert ran.stderr.strip().endswith(
        f"port {port} cannot be used: Address already in use. Choose another: PORT=8001 make demo"
    )
    assert "Traceback" not in ran.stderr

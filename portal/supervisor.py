"""Keeps the portal's processes alive: starts them, restarts a dead one, and leaves none behind."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field

PR_SET_PDEATHSIG = 1
PAUSES = [1, 2, 4, 8, 15, 30]
SETTLED = 60
PATIENCE = 15

_libc = ctypes.CDLL(None, use_errno=True)


def die_with_parent(parent: int, number: int = signal.SIGKILL) -> None:
    """Afterwards the kernel sends this process the signal when its parent dies, even by SIGKILL."""
    _libc.prctl(PR_SET_PDEATHSIG, number)
    if os.getppid() != parent:  # the parent died before the line above
        os._exit(1)


@dataclass
class Child:
    """One program that has to run; `start_at` is when it may be started next."""

    name: str
    command: list[str]
    pass_fds: tuple[int, ...] = ()
    start_at: float = 0.0
    started: float = 0.0
    failures: int = 0
    process: subprocess.Popen | None = field(default=None, repr=False)

    def start(self) -> None:
        parent = os.getpid()
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            self.command,
            pass_fds=self.pass_fds,
            start_new_session=True,  # Ctrl-C reaches the supervisor alone, which then stops all in order
            preexec_fn=lambda: die_with_parent(parent),
        )

    def died(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def wait_before_restart(self) -> float:
        """Afterwards it is due after a pause that grows while it keeps dying young."""
        now = time.monotonic()
        self.failures = 1 if now - self.started > SETTLED else self.failures + 1
        pause = PAUSES[min(self.failures, len(PAUSES)) - 1]
        self.start_at, self.process = now + pause, None
        return pause

    def signal(self, number: int) -> None:
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, number)


class Supervisor:
    """Runs its children until it is told to stop."""

    def __init__(self, children: list[Child], tell=print, patience=PATIENCE):
        self.children = children
        self.tell = tell
        self.patience = patience
        self.stopping = False

    def run(self, once_up=lambda: False) -> int:
        """Afterwards nothing of what was started is left; `once_up` is asked until it says yes."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self._stop_soon)
        up = False
        try:
            while not self.stopping:
                self._look_after_children()
                up = up or once_up()
                time.sleep(0.2)
        finally:
            self._stop_all()
        return 0

    def _stop_soon(self, number, frame):
        self.stopping = True

    def _look_after_children(self):
        for child in self.children:
            if child.died():
                code = child.process.returncode
                child.signal(signal.SIGKILL)  # workers whose master died alone
                pause = child.wait_before_restart()
                self.tell(f"{child.name} stopped ({code}), starting it again in {pause} s")
            elif child.process is None and time.monotonic() >= child.start_at:
                child.start()

    def _stop_all(self):
        running = [child for child in self.children if child.process is not None]
        for child in running:
            child.process.terminate()
        deadline = time.monotonic() + self.patience
        for child in running:
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.process.wait(timeout=max(0.1, deadline - time.monotonic()))
            child.signal(signal.SIGKILL)  # what the program itself left behind in its session
            child.process.wait()


def programs(listening: int, *, embedded: bool, loglevel: str) -> list[Child]:
    """Web at once, worker and clock two seconds later, so that the first page is not kept waiting."""
    python = sys.executable
    # a container runs as root on purpose; the warning would only stand in front of the address
    celery = [python, "-W", "ignore:You're running the worker", "-m", "celery", "-A", "portal", "-q"]
    web = [python, "-m", "gunicorn", "-c", "python:portal.web", "--bind", f"fd://{listening}", "portal.wsgi"]
    quiet = ["--loglevel", loglevel]
    alone = ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    pool = ["--pool", "solo"] if embedded else ["--concurrency", "2"]
    later = time.monotonic() + 2
    return [
        Child("web", web, pass_fds=(listening,)),
        Child("worker", [*celery, "worker", *quiet, *pool, *alone], start_at=later),
        Child("clock", [*celery, "beat", *quiet, "--pidfile="], start_at=later),
    ]

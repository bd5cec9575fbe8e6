"""`manage.py serve`: web, worker and clock under one supervising command."""

import http.client
import os
import socket

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from portal.supervisor import Supervisor, programs

BACKLOG = 512


class Command(BaseCommand):
    help = "Starts web, worker and clock, restarts what dies, stops all on SIGTERM. PORT and HOST choose the address."
    requires_system_checks = []

    def handle(self, *args, **options):
        host, port = os.environ.get("HOST", "127.0.0.1"), self._port()
        listening = listen(host, port)
        address = f"http://{'localhost' if host == '127.0.0.1' else host}:{listening.getsockname()[1]}/"
        embedded = settings.CELERY_BROKER_URL.startswith("filesystem")
        children = programs(listening.fileno(), embedded=embedded, loglevel=os.environ.get("LOG_LEVEL", "INFO"))
        self._say(f"Starting the portal at {address}")
        Supervisor(children, tell=self._say).run(once_up=lambda: self._welcome(listening, address))
        self._say("Stopped")

    def _port(self):
        text = os.environ.get("PORT", "8000")
        if not text.isdigit() or int(text) > 65535:
            raise CommandError(f"PORT={text} is not a port. Choose a number, for example: PORT=8001 make demo")
        return int(text)

    def _welcome(self, listening, address):
        """Says once where to go, as soon as the portal answers."""
        if not answers(listening.getsockname()[1]):
            return False
        self._say(f"The portal is at {address}  (Ctrl-C stops it)")
        sign_ins = settings.VAR_DIR / "demo_sign_ins.txt"
        if settings.DEMO and sign_ins.exists():
            self._say(sign_ins.read_text(encoding="utf-8").rstrip())
        return True

    def _say(self, text):
        self.stdout.write(text)
        self.stdout.flush()


def listen(host: str, port: int) -> socket.socket:
    """The listening socket, held here so that it outlives a restarted web process; refuses a port in use."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(BACKLOG)
    except PermissionError:
        raise CommandError(f"Port {port} needs more rights. Choose another: PORT=8001 make demo") from None
    except OSError as problem:
        raise CommandError(f"Port {port} is in use ({problem.strerror}). Choose another: PORT=8001 make demo") from None
    listening.set_inheritable(True)
    return listening


def answers(port: int) -> bool:
    """Whether /healthz says it is alive."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=1)
    try:
        connection.request("GET", "/healthz", headers={"Host": settings.ALLOWED_HOSTS[0].lstrip(".")})
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()

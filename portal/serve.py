"""Web, worker and clock under one command: `manage.py serve`, or `python -m portal.serve`, which is sooner there."""

import http.client
import os
import socket
import sys

from django.conf import settings

from portal.supervisor import Supervisor, programs

BACKLOG = 512


def serve() -> int:
    """Afterwards the portal has run until it was told to stop. PORT and HOST choose the address."""
    host, port = os.environ.get("HOST", "127.0.0.1"), _port()
    listening = listen(host, port)
    address = f"http://{'localhost' if host == '127.0.0.1' else host}:{listening.getsockname()[1]}/"
    embedded = settings.CELERY_BROKER_URL.startswith("filesystem")
    children = programs(listening.fileno(), embedded=embedded, loglevel=os.environ.get("LOG_LEVEL", "INFO"))
    say(f"Starting the portal at {address}")
    code = Supervisor(children, tell=say).run(once_up=lambda: _welcome(listening, address))
    say("Stopped")
    return code


def listen(host: str, port: int) -> socket.socket:
    """The listening socket, held here so that it outlives a restarted web process; refuses a port in use."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(BACKLOG)
    except PermissionError:
        sys.exit(f"Port {port} needs more rights. Choose another: PORT=8001 make demo")
    except OSError as problem:
        sys.exit(f"{host} port {port} cannot be used: {problem.strerror}. Choose another: PORT=8001 make demo")
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


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _port():
    text = os.environ.get("PORT", "8000")
    if not text.isdigit() or int(text) > 65535:
        sys.exit(f"PORT={text} is not a port. Choose a number, for example: PORT=8001 make demo")
    return int(text)


def _welcome(listening, address):
    """Says once where to go, as soon as the portal answers."""
    if not answers(listening.getsockname()[1]):
        return False
    say(f"The portal is at {address}  (Ctrl-C stops it)")
    sign_ins = settings.VAR_DIR / "demo_sign_ins.txt"
    if settings.DEMO and sign_ins.exists():
        say(sign_ins.read_text(encoding="utf-8").rstrip())
    return True


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    sys.exit(serve())

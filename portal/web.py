"""How gunicorn runs: one worker with threads, loaded before it is asked, gone when its master is."""

import os
import signal

from portal.supervisor import die_with_parent

worker_class = "gthread"
workers = int(os.environ.get("WEB_WORKERS", "1"))
threads = int(os.environ.get("WEB_THREADS", "4"))
preload_app = True
timeout = 60
graceful_timeout = 10
keepalive = 5
control_socket_disable = True
loglevel = os.environ.get("LOG_LEVEL", "info").lower()
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108 (gunicorn's heartbeat file)


def post_fork(server, worker):
    die_with_parent(server.pid, signal.SIGTERM)

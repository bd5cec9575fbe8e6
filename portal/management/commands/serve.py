"""`manage.py serve`: gives its place to the supervisor, which needs none of Django's memory."""

import os
import sys

from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Starts web, worker and clock, restarts what dies, stops all on SIGTERM. PORT and HOST choose the address."
    requires_system_checks = []

    def handle(self, *args, **options):
        os.execv(sys.executable, [sys.executable, "-m", "portal.serve"])  # noqa: S606 (our own module)

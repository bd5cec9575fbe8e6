"""`manage.py deliver_letters`: what the clock does every minute, by hand."""

from django.core.management.base import BaseCommand

from participation.outbox.models import Letter
from participation.outbox.post import deliver_waiting

MOST = 500


class Command(BaseCommand):
    help = "Try every waiting letter once; what fails waits for its next turn."

    def handle(self, *args, **options):
        sent = deliver_waiting(MOST)
        waiting = Letter.objects.filter(sent_at=None, dead_at=None).count()
        dead = Letter.objects.filter(sent_at=None).exclude(dead_at=None).count()
        given_up = f", {dead} given up" if dead else ""
        self.stdout.write(f"{sent} delivered, {waiting} waiting{given_up}.")

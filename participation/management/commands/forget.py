"""`manage.py forget`: what is over its promised time is gone; the clock does the same every night."""

from django.core.management.base import BaseCommand

from participation.review.forgetting import forget


class Command(BaseCommand):
    help = "Forget contact details, texts of letters, keys of browsers and drafts whose time is over."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="only count")

    def handle(self, *args, dry_run, **options):
        counts = forget(dry_run=dry_run)
        words = ", ".join(f"{number} {what}" for what, number in counts.items())
        self.stdout.write(f"Would forget: {words}." if dry_run else f"Forgotten: {words}.")

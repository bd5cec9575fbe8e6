"""Makes the pages of quarters and boards that are missing."""

from django.core.management.base import BaseCommand

from home.pages import make_pages


class Command(BaseCommand):
    help = "Make the home page, the lists and a page for each quarter and board in every language switched on."

    def handle(self, *args, **options):
        self.stdout.write(f"{make_pages()} new pages")

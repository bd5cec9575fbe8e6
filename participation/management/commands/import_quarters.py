"""`manage.py import_quarters FILE.geojson`: quarters with their boundaries from a town's own file."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from participation.quarters.importing import import_quarters
from participation.quarters.reading import ImportRefused

MOST_REASONS = 20


class Command(BaseCommand):
    help = "Import quarters from a GeoJSON FeatureCollection in WGS 84: all or none, as often as you like."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--name", default="name", help="property that holds the name (name)")
        parser.add_argument("--code", default="", help="property that holds the code or number")
        parser.add_argument("--type", default="Quartier", help="the town's word for these areas (Quartier)")
        parser.add_argument("--parent", default="", help="name of the quarter they all lie in")

    def handle(self, *args, file, name, code, type, parent, **options):
        try:
            counts = import_quarters(file, name=name, code=code, kind=type, parent=parent, progress=self.progress)
        except ImportRefused as refusal:
            raise CommandError(self.refusal(file, refusal.reasons)) from refusal
        before = f", {counts['as before']} as before" if counts["as before"] else ""
        self.stdout.write(self.style.SUCCESS(f"{counts['new']} new, {counts['changed']} changed{before}"))

    def progress(self, done, total):
        if done == total or done % max(1, total // 10) == 0:
            self.stdout.write(f"{done} of {total} checked")

    def refusal(self, file, reasons):
        more = [f"… and {len(reasons) - MOST_REASONS} more"] if len(reasons) > MOST_REASONS else []
        return "\n".join([f"{file.name}: nothing was imported.", *reasons[:MOST_REASONS], *more])

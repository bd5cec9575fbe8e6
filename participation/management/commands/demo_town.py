"""`manage.py demo_town`: Wesselwerth, an invented town with invented people, to look around in."""

from time import monotonic

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from participation.management.demo.load import OtherTown, is_there, load
from participation.management.demo.people import sign_ins


class Command(BaseCommand):
    help = "Loads the demo town into an empty database; run again it changes nothing."

    def handle(self, *args, **options):
        began = monotonic()
        try:
            there = is_there()
        except OtherTown:
            raise CommandError(
                "This database holds another town. The demo goes into an empty one: VAR_DIR=/another/folder make demo"
            ) from None
        if there:
            self.stdout.write("The demo town is there already, nothing changed.")
        else:
            load(tell=self.stdout.write)
            self.stdout.write(f"Wesselwerth is loaded ({monotonic() - began:.0f} s).")
        settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
        (settings.VAR_DIR / "demo_sign_ins.txt").write_text(sign_ins(), encoding="utf-8")

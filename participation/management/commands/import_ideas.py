"""`manage.py import_ideas FILE.csv`: ideas from a town's own file."""

from datetime import date
from pathlib import Path
from time import monotonic

from django.core.management.base import BaseCommand, CommandError

from participation.ideas.importing import Report, import_ideas
from participation.ideas.sheet import Columns, SheetRefused
from participation.routing.lookup import NoCoordination

MOST_REASONS = 50
NEEDED = ("source_id", "title", "text")
KNOWN = (*NEEDED, "quarter", "date")


def columns(text: str) -> dict[str, str]:
    """`title=Titel,text=Beschreibung` as names."""
    pairs = dict(pair.split("=", 1) for pair in text.split(",") if "=" in pair)
    pairs = {name.strip(): column.strip() for name, column in pairs.items()}
    if unknown := [name for name in pairs if name not in KNOWN]:
        raise CommandError(f"--map does not know {', '.join(unknown)}; it knows {', '.join(KNOWN)}.")
    if missing := [name for name in NEEDED if not pairs.get(name)]:
        raise CommandError(f"--map must name a column for {', '.join(missing)}, for example {missing[0]}=nummer")
    return pairs


class Command(BaseCommand):
    help = "Import ideas from a CSV file: all or none, as often as you like; nobody is written to."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--map", required=True, help="source_id=…,title=…,text=…,quarter=…: names of the columns")
        parser.add_argument("--date-field", default="", help="column with the date on which it was handed in")
        parser.add_argument("--date", type=date.fromisoformat, help="YYYY-MM-DD, for all rows without one (today)")
        parser.add_argument("--source", default="", help="a name before each number, where two sources count from 1")
        parser.add_argument("--publish", action="store_true", help="the formal check has been done elsewhere")
        parser.add_argument("--boundless", action="store_true", help="make unknown quarters, without a boundary")
        parser.add_argument("--skip-bad", action="store_true", help="import the other rows though some are bad")

    def handle(self, *args, file, **options):
        names = {**columns(options["map"]), **({"date": options["date_field"]} if options["date_field"] else {})}
        if options["date"] and options["date"] > date.today():
            raise CommandError("--date lies in the future.")
        began = monotonic()
        try:
            report = import_ideas(
                file,
                Columns(**names),
                day=options["date"],
                progress=self.progress,
                **{name: options[name] for name in ("source", "publish", "boundless", "skip_bad")},
            )
        except SheetRefused as refusal:
            raise CommandError(self.refusal(file, refusal.reasons)) from refusal
        except NoCoordination:
            raise CommandError("There is no coordination board yet; somebody must have what no rule catches.") from None
        self.tell(report, monotonic() - began)

    def progress(self, done, total):
        if done == total or done % max(1, total // 10) == 0:
            self.stdout.write(f"{done} of {total}")

    def refusal(self, file, reasons):
        more = [f"… and {len(reasons) - MOST_REASONS} more"] if len(reasons) > MOST_REASONS else []
        return "\n".join([f"{file.name}: nothing was imported.", *reasons[:MOST_REASONS], *more])

    def tell(self, report: Report, seconds: float):
        for row in report.bad:
            self.stdout.write(self.style.WARNING(str(row)))
        for name in report.quarters:
            self.stdout.write(f"New quarter without a boundary: {name}")
        for board, number in report.by_rule.most_common():
            self.stdout.write(f"{number:>6}  {board}")
        if report.to_coordination:
            self.stdout.write(f"{report.to_coordination:>6}  to coordination, no rule fits")
        new, pace = len(report.imported), len(report.imported) / max(seconds, 0.001)
        known = f", {report.known} were here before" if report.known else ""
        bad = f", {len(report.bad)} bad rows left out" if report.bad else ""
        self.stdout.write(
            self.style.SUCCESS(
                f"{new} of {report.rows} rows came in{known}{bad}, in {seconds:.1f} s ({pace:.0f} a second)."
            )
        )

"""`manage.py route_dry_run`: what a changed, new or removed remit would do to the latest cases; changes nothing."""

from dataclasses import replace
from datetime import date

from django.core.management.base import BaseCommand, CommandError

from participation.cases.references import spoken
from participation.cases.states import Kind
from participation.quarters.lookup import quarter_named
from participation.review.trial import YOUNGEST, Trial, try_out, try_without
from participation.routing.lookup import rules
from participation.routing.models import Board, Mode, Remit
from participation.routing.reasons import words_of
from participation.routing.rules import Rule
from participation.themes.models import Theme
from participation.words.fold import fold

YES = ("ja", "yes", "true", "1")


def quarters(text: str) -> frozenset[int]:
    return frozenset(_found(quarter_named(word), "quarter", word).pk for word in _words(text))


def themes(text: str) -> frozenset[int]:
    known = {fold(name): theme for theme in Theme.objects.all() for name in (theme.slug, theme.name)}
    return frozenset(_found(known.get(fold(word)), "theme", word).pk for word in _words(text))


def board(text: str) -> int:
    return _found(Board.objects.filter(code=text).first(), "board with the code", text).pk


def mode(text: str) -> str:
    return _found(text if text in Mode.values else None, f"mode ({', '.join(Mode.values)})", text)


def kinds(text: str) -> frozenset[str]:
    return frozenset(_found(word if word in Kind.values else None, "kind", word) for word in _words(text))


def day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise CommandError(f"“{text}” is not a day; write 2026-01-31.") from None


def number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise CommandError(f"“{text}” is not a number.") from None


FIELDS = {
    "board": board,
    "mode": mode,
    "quarters": quarters,
    "themes": themes,
    "kinds": kinds,
    "exclusive": lambda text: text.lower() in YES,
    "priority": number,
    "valid_from": day,
    "valid_until": day,
}


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _found(thing, what: str, word: str):
    if thing is None:
        raise CommandError(f"There is no {what} “{word}”.")
    return thing


def changed(rule: Rule, settings: list[str]) -> Rule:
    """The rule with `field=value` put in; an empty value means the whole town, all themes, all kinds, no limit."""
    for setting in settings:
        name, equals, text = setting.partition("=")
        if not equals or name not in FIELDS:
            raise CommandError(f"--set does not know “{setting}”; it knows {', '.join(FIELDS)}, each as name=value.")
        rule = replace(rule, **{name: FIELDS[name](text)})
    return rule


class Command(BaseCommand):
    help = "Show which of the latest cases would lie elsewhere if a remit were changed, new or gone. Changes nothing."

    def add_arguments(self, parser):
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("--list", action="store_true", help="the remits with their numbers")
        which.add_argument("--remit", type=int, metavar="ID", help="the remit to change, with --set")
        which.add_argument("--new", action="store_true", help="a remit that does not exist yet, with --set board=CODE")
        which.add_argument("--without", type=int, metavar="ID", help="the remit to leave out")
        parser.add_argument("--set", action="append", default=[], metavar="FIELD=VALUE", help=", ".join(FIELDS))
        parser.add_argument("--last", type=int, default=500, metavar="N", help="how many cases, latest first (500)")

    def handle(self, *args, remit, new, without, last, **options):
        if options["list"]:
            return self.list_remits()
        known = {rule.id: rule for rule in rules()}
        wanted = remit if remit is not None else without
        if not new and wanted not in known:
            raise CommandError(f"There is no remit {wanted}; --list shows them.")
        if without is None and not options["set"]:
            raise CommandError("Say what changes, for example: --set mode=joint")
        if new and not any(setting.startswith("board=") for setting in options["set"]):
            raise CommandError("A new remit needs a board: --set board=CODE")
        rule = known.get(remit) or Rule(YOUNGEST, 0, Mode.LEAD)
        self.tell(try_without(without, last) if without else try_out(changed(rule, options["set"]), last))

    def list_remits(self):
        for row in Remit.objects.select_related("board").prefetch_related("quarters", "themes"):
            alone = ", alone" if row.exclusive else ""
            self.stdout.write(f"{row.pk:>5}  {row.board.code:<8} {row.mode:<8} {words_of(row)}{alone}")

    def tell(self, trial: Trial):
        for change in trial.changes:
            case = change.case
            where = case.quarter.name if case.quarter else "–"
            self.stdout.write(f"{spoken(case.reference)}  {where}, {case.theme or '–'}: {case.title[:60]}")
            self.stdout.write(f"         {change.before} → {change.after}")
        self.stdout.write(
            self.style.SUCCESS(
                f"{trial.tried} cases tried as of {trial.day:%d.%m.%Y}: {len(trial.elsewhere)} would have another "
                f"leading board, {trial.still_open} of them open; {len(trial.changes)} differ at all. "
                f"Holes {trial.holes[0]} → {trial.holes[1]}, overlaps {trial.overlaps[0]} → {trial.overlaps[1]}."
            )
        )

"""An official answer as pages lay it out, for the part `_answer`."""

from django.utils.translation import gettext as _

from participation.cases.models import Case, Statement
from participation.cases.phrases import full_day, outcome_word, tag_of


def words_of(case: Case, statement: Statement) -> dict:
    """What it says, released or not."""
    return {
        "code": statement.outcome,
        "word": outcome_word(case, statement),
        "text": statement.text,
        "reason": statement.reason,
        "lang": tag_of(statement.language),
    }


def statements_of(case: Case) -> list[Statement]:
    """Every answer the case has been given, the latest first."""
    return list(case.statements.exclude(released_at=None).select_related("board"))


def released(case: Case, statements: list[Statement]) -> list[dict]:
    """Those answers in words, with who gave each when."""
    return [words_of(case, one) | {"byline": _byline(one), "id": f"antwort-{one.pk}"} for one in statements]


def _byline(statement: Statement) -> str:
    words = {"board": statement.board.name, "day": full_day(statement.released_at)}
    return _("Answered by %(board)s on %(day)s") % words

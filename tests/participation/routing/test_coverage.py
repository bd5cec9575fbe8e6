"""Holes and overlaps, and what a changed remit would have done."""

from datetime import date

from participation.routing.coverage import HOLE, OVERLAP, SINGLE, Fact, coverage, dry_run
from tests.participation.routing.test_rules import (
    ALTMARKT,
    DESK,
    GREEN,
    GROUP,
    LIGHT,
    LINDENBRUCH,
    PATHS,
    TABLE,
    TODAY,
    book,
    rule,
)

GIVEN = [
    rule(1, TABLE, quarters=[LINDENBRUCH]),
    rule(2, GROUP, themes=[PATHS]),
    rule(3, GROUP, quarters=[LINDENBRUCH], themes=[GREEN]),
    rule(4, TABLE, quarters=[LINDENBRUCH], themes=[GREEN]),
]


def test_table_tells_hole_single_and_overlap_apart():
    table = coverage([LINDENBRUCH, ALTMARKT], [PATHS, GREEN], "idea", TODAY, book(*GIVEN))

    assert [[cell.finding for cell in row] for row in table] == [[SINGLE, OVERLAP], [SINGLE, HOLE]]
    assert [[cell.decision.lead for cell in row] for row in table] == [[TABLE, GROUP], [GROUP, DESK]]


def test_table_of_another_day_follows_the_dates():
    ended = [rule(1, TABLE, valid_until=date(2026, 11, 30))]

    today = coverage([ALTMARKT], [PATHS], "idea", TODAY, book(*ended))
    later = coverage([ALTMARKT], [PATHS], "idea", date(2026, 12, 1), book(*ended))

    assert (today[0][0].finding, later[0][0].finding) == (SINGLE, HOLE)


def fact(case, quarter, theme, lead):
    return Fact(case, (quarter,), theme, "idea", TODAY, lead)


def test_dry_run_lists_only_cases_that_would_lie_elsewhere():
    past = [fact(1, LINDENBRUCH, LIGHT, TABLE), fact(2, ALTMARKT, LIGHT, GROUP), fact(3, ALTMARKT, GREEN, DESK)]
    changed = [*GIVEN[1:], rule(1, TABLE, quarters=[ALTMARKT])]

    differences = dry_run(changed, past, book(*GIVEN))

    assert [(one.case, one.before.lead, one.after.lead) for one in differences] == [
        (1, TABLE, GROUP),
        (2, GROUP, TABLE),
        (3, DESK, TABLE),
    ]


def test_dry_run_of_the_same_rules_finds_no_difference():
    assert dry_run(GIVEN, [fact(1, LINDENBRUCH, LIGHT, TABLE)], book(*GIVEN)) == []


def test_dry_run_sees_a_board_that_would_only_be_told():
    told = [*GIVEN, rule(9, GROUP, "informed", quarters=[LINDENBRUCH])]

    differences = dry_run(told, [fact(1, LINDENBRUCH, GREEN, GROUP), fact(2, LINDENBRUCH, None, TABLE)], book(*GIVEN))

    assert [(one.case, one.after.informed) for one in differences] == [(2, (GROUP,))]

"""The decision as one table: who leads, joins and is informed, and why the others do not."""

import random
from datetime import date

import pytest

from participation.routing import rules
from participation.routing.rules import Rule, Rulebook, decide

TODAY = date(2026, 11, 20)
TOWN, LINDENBRUCH, WEIDENPFAD, ALTMARKT = 1, 2, 3, 4
PATHS, LIGHT, GREEN = 10, 11, 20
DESK, TABLE, GROUP, OFFICE, OFFICER = 90, 91, 92, 93, 94
QUARTER_PARENTS = {TOWN: None, LINDENBRUCH: TOWN, WEIDENPFAD: LINDENBRUCH, ALTMARKT: TOWN}
THEME_PARENTS = {PATHS: None, LIGHT: PATHS, GREEN: None}
ALWAYS = [(None, None)]


def book(*given, seats=None, boards=None):
    everyone = [DESK, TABLE, GROUP, OFFICE, OFFICER]
    return Rulebook(
        rules=list(given),
        quarter_parents=QUARTER_PARENTS,
        theme_parents=THEME_PARENTS,
        coordination=DESK,
        boards={**dict.fromkeys(everyone, (None, None)), **(boards or {})},
        seats={**dict.fromkeys(everyone, ALWAYS), **(seats or {})},
    )


def rule(number, board, mode="lead", quarters=(), themes=(), kinds=(), **fields):
    return Rule(number, board, mode, frozenset(quarters), frozenset(themes), frozenset(kinds), **fields)


def asked(rulebook, quarters=(LINDENBRUCH,), theme=LIGHT, kind="idea", day=TODAY):
    return decide(quarters, theme, kind, day, rulebook)


ORDER = [
    ("deeper quarter", [rule(1, TABLE, quarters=[TOWN]), rule(2, GROUP, quarters=[LINDENBRUCH])]),
    ("quarter before whole town", [rule(1, TABLE), rule(2, GROUP, quarters=[TOWN])]),
    ("deeper theme in the same quarter", [rule(1, TABLE, themes=[PATHS]), rule(2, GROUP, themes=[LIGHT])]),
    ("theme before every theme", [rule(1, TABLE), rule(2, GROUP, themes=[PATHS])]),
    (
        "quarter before theme",
        [rule(1, TABLE, quarters=[TOWN], themes=[LIGHT]), rule(2, GROUP, quarters=[LINDENBRUCH], themes=[PATHS])],
    ),
    ("named kind before any", [rule(1, TABLE), rule(2, GROUP, kinds=["idea"])]),
    ("theme before kind", [rule(1, TABLE, kinds=["idea"]), rule(2, GROUP, themes=[PATHS])]),
    ("higher priority", [rule(1, TABLE, priority=1), rule(2, GROUP, priority=2)]),
    ("kind before priority", [rule(1, TABLE, priority=9), rule(2, GROUP, kinds=["idea"])]),
    ("lower number at last", [rule(2, TABLE), rule(1, GROUP)]),
    ("best of its places", [rule(1, TABLE, quarters=[TOWN, ALTMARKT]), rule(2, GROUP, quarters=[TOWN, LINDENBRUCH])]),
]


@pytest.mark.parametrize("given", [given for _name, given in ORDER], ids=[name for name, _given in ORDER])
def test_second_of_two_fitting_leads_goes_first_by_the_order(given):
    decision = asked(book(*given))

    assert decision.lead == GROUP
    assert {w.rule.board: w.verdict for w in decision.weighed} == {GROUP: rules.WON, TABLE: rules.OUTRANKED}


YESTERDAY, TOMORROW = date(2026, 11, 19), date(2026, 11, 21)
LOST = [
    ("another quarter", rule(1, TABLE, quarters=[ALTMARKT]), rules.PLACE),
    ("a part of the quarter only", rule(1, TABLE, quarters=[WEIDENPFAD]), rules.PLACE),
    ("another theme", rule(1, TABLE, themes=[GREEN]), rules.THEME),
    ("another kind", rule(1, TABLE, kinds=["survey_report"]), rules.KIND),
    ("over since yesterday", rule(1, TABLE, valid_until=YESTERDAY), rules.DAY),
    ("valid from tomorrow", rule(1, TABLE, valid_from=TOMORROW), rules.DAY),
    ("board without a member", rule(1, 95), rules.VACANT),
]


@pytest.mark.parametrize(("lost", "why"), [row[1:] for row in LOST], ids=[row[0] for row in LOST])
def test_remit_that_does_not_fit_leaves_the_case_to_coordination(lost, why):
    decision = asked(book(lost, boards={95: (None, None)}))

    assert (decision.lead, decision.rule, decision.is_fallback) == (DESK, None, True)
    assert [w.verdict for w in decision.weighed] == [why]


@pytest.mark.parametrize(
    "fitting",
    [
        rule(1, TABLE, valid_from=TODAY, valid_until=TODAY),
        rule(1, TABLE, quarters=[TOWN]),
        rule(1, TABLE, themes=[PATHS]),
        rule(1, TABLE, kinds=["idea", "survey_report"]),
    ],
    ids=["first and last day", "upper quarter covers lower", "upper theme covers lower", "one of the kinds"],
)
def test_remit_that_fits_leads(fitting):
    assert asked(book(fitting)).lead == TABLE


@pytest.mark.parametrize(
    ("spans", "manned"),
    [
        ([], False),
        ([(None, YESTERDAY)], False),
        ([(TOMORROW, None)], False),
        ([(None, YESTERDAY), (TODAY, None)], True),
        ([(TODAY, TODAY)], True),
    ],
)
def test_board_is_in_charge_only_while_somebody_sits_there(spans, manned):
    decision = asked(book(rule(1, TABLE), seats={TABLE: spans}))

    assert decision.lead == (TABLE if manned else DESK)


def test_board_that_has_ended_is_in_charge_of_nothing():
    assert asked(book(rule(1, TABLE), boards={TABLE: (None, YESTERDAY)})).lead == DESK


@pytest.mark.parametrize(
    ("quarters", "theme", "lead"),
    [([], LIGHT, GROUP), ([LINDENBRUCH], None, TABLE), ([], None, DESK), ([77], 78, DESK)],
    ids=["no place", "no theme", "neither", "unknown place and theme"],
)
def test_what_is_not_known_matches_only_what_asks_for_nothing(quarters, theme, lead):
    given = book(rule(1, TABLE, quarters=[LINDENBRUCH]), rule(2, GROUP, themes=[PATHS]))

    assert asked(given, quarters=quarters, theme=theme).lead == lead


def test_joint_boards_join_and_informed_ones_are_told():
    given = book(rule(1, TABLE), rule(2, GROUP, "joint", themes=[PATHS]), rule(3, OFFICE, "informed"))

    decision = asked(given)

    assert (decision.lead, decision.joint, decision.informed) == (TABLE, (GROUP,), (OFFICE,))


def test_joint_boards_join_although_coordination_leads():
    decision = asked(book(rule(2, GROUP, "joint"), rule(3, OFFICE, "informed")))

    assert (decision.lead, decision.joint, decision.informed) == (DESK, (GROUP,), (OFFICE,))


def test_exclusive_lead_silences_only_what_is_less_exact():
    alone = rule(1, TABLE, quarters=[LINDENBRUCH], themes=[PATHS], exclusive=True)
    equal = rule(2, GROUP, "joint", quarters=[LINDENBRUCH], themes=[PATHS])
    deeper = rule(3, OFFICE, "informed", quarters=[LINDENBRUCH], themes=[LIGHT])
    wider = rule(4, OFFICER, "informed", quarters=[LINDENBRUCH])

    decision = asked(book(alone, equal, deeper, wider))

    assert (decision.joint, decision.informed) == ((GROUP,), (OFFICE,))
    assert next(w.verdict for w in decision.weighed if w.rule.board == OFFICER) == rules.SILENCED


def test_no_board_has_the_same_case_twice():
    given = book(rule(1, TABLE), rule(2, TABLE, "joint"), rule(3, GROUP, "joint"), rule(4, GROUP, "informed"))

    decision = asked(given)

    assert (decision.lead, decision.joint, decision.informed) == (TABLE, (GROUP,), ())


def test_two_leads_of_the_same_rank_are_a_tie_that_everybody_can_see():
    decision = asked(book(rule(7, TABLE, themes=[PATHS]), rule(3, GROUP, themes=[PATHS])))

    assert (decision.lead, decision.ties) == (GROUP, (TABLE,))
    assert decision.reasons()["ties"] == [TABLE]


def test_two_remits_of_the_same_board_are_no_tie():
    assert asked(book(rule(1, TABLE), rule(2, TABLE))).ties == ()


def test_circle_of_quarters_ends():
    given = book(rule(1, TABLE, quarters=[5]))
    circle = Rulebook(given.rules, {5: 6, 6: 5}, {}, DESK, given.boards, given.seats)

    assert decide([6], None, "idea", TODAY, circle).lead == TABLE


@pytest.mark.parametrize("seed", range(20))
def test_same_input_gives_the_same_decision_whatever_the_order_of_the_rules(seed):
    given = [
        rule(number, board, mode, quarters, themes, priority=number % 3)
        for number, (board, mode, quarters, themes) in enumerate(
            [
                (board, mode, quarters, themes)
                for board in (TABLE, GROUP, OFFICE)
                for mode in ("lead", "joint", "informed")
                for quarters in ((), (TOWN,), (LINDENBRUCH,))
                for themes in ((), (PATHS,), (LIGHT,))
            ]
        )
    ]
    shuffled = random.Random(seed).sample(given, len(given))

    first, second = asked(book(*given)), asked(book(*shuffled))

    assert (first.lead, first.joint, first.informed, first.rule, first.ties) == (
        second.lead,
        second.joint,
        second.informed,
        second.rule,
        second.ties,
    )


def test_stored_reasons_name_winners_and_near_misses_and_count_the_others():
    given = book(rule(1, TABLE), rule(2, GROUP, themes=[GREEN]), rule(3, OFFICE, quarters=[ALTMARKT]))

    reasons = asked(given).reasons()

    assert reasons["weighed"] == [[1, TABLE, "lead", rules.WON], [2, GROUP, "lead", rules.THEME]]
    assert reasons["others"] == {rules.PLACE: 1}

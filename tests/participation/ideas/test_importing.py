"""Ideas from a town's own file: all or none, each with a board, nobody written to."""

from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone, translation

from participation.cases.models import Case, Handling, StepKind
from participation.cases.states import State
from participation.ideas.importing import import_ideas
from participation.ideas.models import Idea
from participation.ideas.sheet import Columns, SheetRefused
from participation.outbox.models import Letter
from participation.quarters.models import Quarter
from participation.review.desk import to_decide
from participation.review.reminders import day_at_the_desks
from tests import make

KREFELD = Path(__file__).resolve().parents[4] / "shared" / "data" / "krefeld-ideas.csv"
COLUMNS = Columns(source_id="nr", title="titel", text="text", quarter="ort")
HEAD = "nr,titel,text,ort\n"
GOOD = HEAD + 'a1,Mehr Licht,"Hier ist es dunkel, sehr.",lindenbruch\na2,Bänke,Wo man sitzen kann.,\n'

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english():
    """The reasons as they are written in the code."""
    with translation.override("en"):
        yield


@pytest.fixture
def sheet(tmp_path):
    """Writes a file and gives its path."""

    def write(text, encoding="utf-8"):
        path = tmp_path / "ideen.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return path

    return write


@pytest.fixture
def table():
    """Lindenbruch with a round table that hears of everything at once."""
    make.town()
    board = make.board("Runder Tisch Lindenbruch")
    make.remit(board, quarters=[make.quarter("Lindenbruch")])
    make.meeting(board)
    return board


def reasons_of(path, columns=COLUMNS, **options):
    with pytest.raises(SheetRefused) as refusal:
        import_ideas(path, columns, **options)
    assert not Idea.objects.exists()
    return refusal.value.reasons


def test_every_row_becomes_a_case_with_a_board_and_a_reason(sheet, table):
    report = import_ideas(sheet(GOOD), COLUMNS, day=date(2020, 2, 21))

    first, second = Idea.objects.order_by("pk")
    assert (first.lead, second.lead) == (table, make.coordination())
    assert (report.by_rule, report.to_coordination) == ({"Runder Tisch Lindenbruch": 1}, 1)
    assert (first.place, second.place, second.quarter) == ("quarter", "unknown", None)
    assert (first.title, first.text, first.source_id) == ("Mehr Licht", "Hier ist es dunkel, sehr.", "a1")
    assert timezone.localdate(first.created_at) == date(2020, 2, 21)
    assert all(idea.steps.get(kind=StepKind.ROUTED).reasons["lead"] == idea.lead_id for idea in (first, second))
    assert {first.state, second.state} == {State.RECEIVED}


def test_published_import_is_public_since_its_own_day_and_lies_on_the_desk(sheet, table):
    import_ideas(sheet(GOOD), COLUMNS, day=date(2020, 2, 21), publish=True)

    idea = Case.objects.public().get(source_id="a1")
    assert timezone.localdate(idea.published_at) == date(2020, 2, 21)
    assert list(to_decide(table)) == [Case.objects.get(pk=idea.pk)]


@pytest.mark.parametrize("publish", [True, False])
def test_nobody_is_written_to_and_nothing_is_overdue(sheet, table, publish):
    import_ideas(sheet(GOOD), COLUMNS, day=date(2020, 2, 21), publish=publish)
    day_at_the_desks()

    assert not Letter.objects.exists()
    assert not Case.objects.exclude(due=None).exists()
    assert not Case.objects.overdue().exists()
    assert not Handling.objects.filter(told_at=None).exists()


def test_second_run_changes_nothing(sheet, table):
    path = sheet(GOOD)
    import_ideas(path, COLUMNS, publish=True)
    before = list(Case.objects.order_by("pk").values())

    report = import_ideas(path, COLUMNS, publish=True)

    assert (len(report.imported), report.known) == (0, 2)
    assert list(Case.objects.order_by("pk").values()) == before


def test_file_with_one_new_row_brings_only_that(sheet, table):
    import_ideas(sheet(GOOD), COLUMNS)

    report = import_ideas(sheet(GOOD + "a3,Neu,Ganz neu.,\n"), COLUMNS)

    assert (len(report.imported), report.known, Idea.objects.count()) == (1, 2, 3)


def test_two_sources_may_count_from_one(sheet, table):
    import_ideas(sheet(GOOD), COLUMNS, source="2019")
    report = import_ideas(sheet(GOOD), COLUMNS, source="2020")

    assert len(report.imported) == 2
    assert set(Idea.objects.values_list("source_id", flat=True)) == {"2019:a1", "2019:a2", "2020:a1", "2020:a2"}


BAD = {
    "b1,,Ein Text.,": "Line 2 (b1): The title is missing.",
    "b1,Titel,  ,": "Line 2 (b1): The text is empty.",
    ",Titel,Ein Text.,": "Line 2: The number in the source is missing.",
    "b1,Titel,Ein Text.,Atlantis": "Line 2 (b1): There is no quarter “Atlantis”.",
    f"b1,{'x' * 151},Ein Text.,": "Line 2 (b1): The title is too long: 151 characters, at most 150.",
    f"b1,Titel,{'x' * 10_001},": "Line 2 (b1): The text is too long: 10001 characters, at most 10000.",
    f"{'9' * 81},Titel,Text,": "The number in the source is too long: 81 characters, at most 80.",
    "b1,Titel,Ein Text.,,mehr": "Line 2: There are too many columns: 5 instead of 4.",
    "b1,Titel": "Line 2: There are too few columns: 2 instead of 4.",
    "b1,BÃ¤nke,Ein Text.,": "Line 2 (b1): The encoding is broken; save the file as “CSV UTF-8”.",
    "b1,B\ufffdnke,Ein Text.,": "The encoding is broken",
    'b1,"Titel"x,Ein Text.,': "Line 2: The quotation marks do not fit.",
}


@pytest.mark.parametrize(("row", "reason"), BAD.items(), ids=[reason[:40] for reason in BAD.values()])
def test_bad_row_is_named_by_its_line_and_nothing_comes_in(sheet, table, row, reason):
    (said,) = reasons_of(sheet(f"{HEAD}{row}\na1,Gut,Gut.,\n"))

    assert reason in said


def test_good_rows_come_in_when_bad_ones_may_be_skipped(sheet, table):
    rows = "\n".join(BAD)

    report = import_ideas(sheet(f"{GOOD}{rows}\na3,Gut,Gut.,\n"), COLUMNS, skip_bad=True)

    assert [idea.source_id for idea in Idea.objects.order_by("pk")] == ["a1", "a2", "a3"]
    assert [row.line for row in report.bad] == list(range(4, 4 + len(BAD)))


def test_number_that_comes_twice_names_the_first_line(sheet, table):
    (said,) = reasons_of(sheet(GOOD + "a1,Noch einmal,Derselbe.,\n"))

    assert said == "Line 4 (a1): Line 2 has the same number in the source."


def test_file_in_latin_1_is_reported_row_by_row(sheet, table):
    said = reasons_of(sheet(GOOD, encoding="latin-1"))

    assert said == ["Line 3 (a2): The encoding is broken; save the file as “CSV UTF-8”."]


def test_line_is_the_one_a_text_of_several_lines_begins_on(sheet, table):
    (said,) = reasons_of(sheet(HEAD + 'a1,Gut,"Erste\nZweite\nDritte",\n\na2,,Text,\n'))

    assert said.startswith("Line 6 (a2)")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "The first line has no column"),
        (b"nummer,titel,text,ort\n", "“nr”"),
        (b"nr,titel,titel,text,ort\n", "twice"),
        (GOOD.encode("utf-16"), "UTF-16"),
        (HEAD.encode() + b'a1,"offen,Text,\na2,Titel,Text,\n', "never closed"),
    ],
)
def test_file_that_cannot_be_read_is_refused_whole(sheet, table, raw, reason):
    (said,) = reasons_of(sheet(raw), skip_bad=True)

    assert reason in said


@pytest.mark.parametrize("separator", [";", "\t"])
def test_spreadsheets_other_separators_and_its_mark_are_understood(sheet, table, separator):
    text = "\ufeff" + "nr,titel,text,ort\na1,Bänke,Text.,Lindenbruch\n".replace(",", separator)

    assert len(import_ideas(sheet(text), COLUMNS).imported) == 1


@pytest.mark.parametrize("word", ["31.01.2020", "2020-01-31", "2020-01-31T12:00:00"])
def test_date_of_a_row_goes_before_the_date_of_the_file(sheet, table, word):
    columns = Columns(source_id="nr", title="titel", text="text", date="tag")
    import_ideas(sheet(f"nr,titel,text,tag\na1,Titel,Text.,{word}\na2,Titel,Text.,\n"), columns, day=date(2019, 5, 1))

    days = [timezone.localdate(idea.created_at) for idea in Idea.objects.order_by("pk")]
    assert days == [date(2020, 1, 31), date(2019, 5, 1)]


@pytest.mark.parametrize("word", ["31.02.2020", "gestern", "2999-01-01"])
def test_wrong_date_and_one_to_come_are_bad_rows(sheet, table, word):
    columns = Columns(source_id="nr", title="titel", text="text", date="tag")

    (said,) = reasons_of(sheet(f"nr,titel,text,tag\na1,Titel,Text.,{word}\n"), columns)

    assert word in said


def test_unknown_quarter_is_made_without_a_boundary_when_asked(sheet, table):
    rows = "".join(
        f"b{number},Titel,Text.,{word}\n" for number, word in enumerate(["huels", "Huels", "hafen", "huels"])
    )

    report = import_ideas(sheet(HEAD + rows), COLUMNS, boundless=True)

    assert report.quarters == ["Huels", "Hafen"]
    made = Quarter.objects.get(name="Huels")
    assert (made.boundary, made.cases.count(), report.to_coordination) == (None, 3, 4)


def test_command_says_what_came_in_and_where_it_went(sheet, table, capsys):
    path = sheet(GOOD + "a3,,Text.,\n")
    words = "source_id=nr,title=titel,text=text,quarter=ort"

    with pytest.raises(CommandError, match="nothing was imported"):
        call_command("import_ideas", path, map=words)
    call_command("import_ideas", path, map=words, skip_bad=True, publish=True)

    said = capsys.readouterr().out
    assert "1  Runder Tisch Lindenbruch" in said
    assert "1  to coordination" in said
    assert "2 of 3 rows came in, 1 bad rows left out" in said


@pytest.mark.parametrize("words", ["title=titel,text=text", "source_id=nr,title=titel,text=text,colour=x"])
def test_command_refuses_a_map_that_is_short_or_unknown(sheet, table, words):
    with pytest.raises(CommandError, match="--map"):
        call_command("import_ideas", sheet(GOOD), map=words)


@pytest.mark.skipif(not KREFELD.exists(), reason="the file of Krefeld is not here")
def test_all_but_the_seven_empty_rows_of_krefeld_come_in():
    make.town()
    board = make.board("Runder Tisch Fischeln")
    make.remit(board, quarters=[make.quarter("Fischeln")])
    columns = Columns(source_id="source_id", title="title", text="text", quarter="quarter")

    report = import_ideas(KREFELD, columns, day=date(2020, 2, 21), publish=True, boundless=True, skip_bad=True)

    assert (report.rows, len(report.imported), len(report.bad)) == (337, 330, 7)
    assert all("The text is empty." in row.reasons for row in report.bad)
    assert report.by_rule[board.name] + report.to_coordination == 330
    assert not Case.objects.filter(lead=None).exists()


def test_name_of_the_source_leaves_less_room_for_the_number(sheet, table):
    with pytest.raises(SheetRefused) as refusal:
        import_ideas(sheet(GOOD), COLUMNS, source="q" * 78)

    assert "at most 1." in refusal.value.reasons[0]

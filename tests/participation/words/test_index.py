import pytest
from django.db import connection

from participation.words import index
from participation.words.models import IndexedText
from tests.participation.words.pairs import OTHERS, PAIRS

pytestmark = pytest.mark.django_db

TEXTS = {
    1: "Mehr Bäume am Marktplatz",
    2: "Baumpflanzung in der Schulstraße",
    3: "Straßenlaternen an der Uferstrasse",
    4: "Treffen für Einwohner*innen im Café",
    5: "Die Linie U1 soll öfter fahren",
    6: "ملعب جديد للأطفال قرب المدرسة",
    7: "Çocuk parkı için ağaç",
    8: "Дитячий майданчик біля школи",
    9: "100 % Ökostrom_für alle",
}


@pytest.fixture
def texts():
    for key, text in TEXTS.items():
        index.put("idea", key, text)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Baum", [2, 1]),
        ("Bäume", [2, 1]),
        ("Baeume", [2, 1]),
        ("BÄUMEN", [2, 1]),
        ("Pflanzung", [2]),
        ("Strasse", [3, 2]),
        ("Straße", [3, 2]),
        ("Straße Baum", [2]),
        ("Baum Straße", [2]),
        ("Baum Laterne", []),
        ("Einwohner", [4]),
        ("Einwohnerinnen", [4]),
        ("Einwohner:innen", [4]),
        ("EinwohnerInnen", [4]),
        ("cafe", [4]),
        ("U1", [5]),
        ("u1 linie", [5]),
        ("1", [9]),
        ("ملعب", [6]),
        ("للاطفال", [6]),
        ("Agac", [7]),
        ("ÇOCUK", [7]),
        ("школи", [8]),
        ("100%", [9]),
        ("Ökostrom_für", [9]),
    ],
)
def test_search_finds_every_spelling_bend_and_part_of_a_word(texts, query, found):
    assert index.find("idea", query) == found


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        "die und",
        "%",
        "_",
        "'",
        '"',
        '"" OR 1=1 --',
        "'; DROP TABLE x; --",
        "*^~(){}[]\\/:-+",
        "NEAR(a b)",
        "🌳🌳🌳",
        "\x00\ud800",
        "\u202e",
        "x" * 10_000,
        "wort " * 2_000,
        " ".join(f"wort{number}" for number in range(3_000)),
    ],
)
def test_search_survives_whatever_is_typed(texts, query):
    assert index.find("idea", query) == []
    assert isinstance(index.similar("idea", query), list)


def test_quotes_and_punctuation_around_a_word_change_nothing(texts):
    for query in ['"Baum"', "Baum!", "'Baum'", "Baum*", "(Baum)", "-Baum", "Baum 🌳", "„Baum“", "%Baum%"]:
        assert index.find("idea", query) == [2, 1]


def test_search_stays_within_its_kind(texts):
    index.put("measure", 1, "Baumschutz")
    assert index.find("measure", "Baum") == [1]
    assert index.similar("measure", "Baum") == [1]
    assert index.find("idea", "Baumschutz") == []


def test_new_text_of_a_row_takes_the_place_of_the_old(texts):
    index.put("idea", 1, "Mehr Sitzbänke")

    assert index.find("idea", "Baum") == [2]
    assert index.find("idea", "Bank") == [1]
    assert index.similar("idea", "Sitzbank") == [1]
    assert IndexedText.objects.filter(kind="idea", key=1).count() == 1


def test_dropped_row_is_found_no_more(texts):
    index.drop("idea", 1)
    index.drop("idea", 4711)
    assert index.find("idea", "Baum") == [2]
    assert 1 not in index.similar("idea", TEXTS[1])


def test_rows_deleted_in_bulk_leave_no_trigrams_behind(texts):
    IndexedText.objects.all().delete()
    index.put("idea", 50, "Brunnen")
    assert index.find("idea", "Baum") == []
    assert index.find("idea", "Brunnen") == [50]


def test_search_gives_the_newest_up_to_its_limit():
    for key in range(1, 8):
        index.put("idea", key, f"Baum {key}")
    assert index.find("idea", "Baum", limit=3) == [7, 6, 5]
    assert len(index.similar("idea", "Baum", limit=3)) == 3


def test_text_that_is_like_no_other_has_no_similar_ones(texts):
    assert index.similar("idea", "Xylophon quietscht") == []


@pytest.fixture
def ideas():
    for key, (_, text) in enumerate(PAIRS):
        index.put("idea", key, text)
    for key, text in enumerate(OTHERS, start=1_000):
        index.put("idea", key, text)


def test_people_who_wrote_of_the_same_thing_are_shown_each_other(ideas, capsys):
    found = sum(key in index.similar("idea", title) for key, (title, _) in enumerate(PAIRS))

    with capsys.disabled():
        print(f"\nsimilar texts on {connection.vendor}: hit@5 {found} of {len(PAIRS)}")  # noqa: T201
    assert found >= 30


def test_idea_that_nobody_had_before_is_mostly_shown_none(ideas):
    answered = [text for key, text in enumerate(OTHERS, start=1_000) if set(index.similar("idea", text)) - {key}]
    assert len(answered) <= len(OTHERS) / 2


def test_search_and_likeness_cost_few_queries(texts, django_assert_max_num_queries):
    with django_assert_max_num_queries(1):
        index.find("idea", "Baum Straße")
    with django_assert_max_num_queries(2):
        index.similar("idea", "Baum Straße")

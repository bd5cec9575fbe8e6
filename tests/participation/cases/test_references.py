import re

import pytest

from participation.cases.references import ALPHABET, LOOK_ALIKES, clean_reference, new_reference, spoken


def test_reference_has_six_letters_and_none_that_looks_like_another():
    for _ in range(500):
        assert re.fullmatch(f"[{ALPHABET}]{{6}}", new_reference())
    assert not set(ALPHABET) & set("0O1ILUVAE8B")


def test_thousand_references_are_hardly_ever_the_same():
    assert len({new_reference() for _ in range(1_000)}) > 990


@pytest.mark.parametrize(
    "spelling",
    ["K7M4RX", "k7m4rx", "K7M 4RX", " k7m-4rx ", "K7M–4RX", "K.7.M.4.R.X", "K7N4RX", "K7M 4RX\n", "#K7M4RX"],
)
def test_reference_is_understood_in_any_spelling(spelling):
    assert clean_reference(spelling) == "K7M4RX"


def test_letter_outside_the_alphabet_becomes_the_one_it_looks_like():
    assert clean_reference("O0I1G8") == "QQJ763"
    assert {chr(letter) for letter in LOOK_ALIKES}.isdisjoint(ALPHABET)
    assert set(LOOK_ALIKES.values()) <= set(ALPHABET) | {ord(letter) for letter in ALPHABET}


@pytest.mark.parametrize("text", ["", "🌳", "٣٤٥", "%_'\"", "x" * 100_000])
def test_nonsense_becomes_short_or_empty_and_never_fails(text):
    assert len(clean_reference(text)) <= 12


def test_reference_is_read_out_in_two_groups():
    assert spoken("K7M4RX") == "K7M 4RX"
    assert clean_reference(spoken("K7M4RX")) == "K7M4RX"
    assert spoken("") == ""


def test_cleaning_keeps_every_new_reference():
    for _ in range(500):
        reference = new_reference()
        assert clean_reference(reference) == reference

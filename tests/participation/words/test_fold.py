import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.words.fold import STOP_WORDS, fold, stem, stems, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bäume", "Baeume"),
        ("BÄUME", "bäume"),
        ("Ba\u0308ume", "Bäume"),
        ("Straße", "Strasse"),
        ("STRAẞE", "straße"),
        ("Größe", "Groesse"),
        ("Überweg", "Ueberweg"),
        ("café", "cafe"),
        ("İstanbul", "istanbul"),
        ("ISPARTA", "ısparta"),
        ("Łódź", "lodz"),
        ("مَدْرَسَة", "مدرسه"),
        ("أحمد", "احمد"),
        ("کتاب", "كتاب"),
        ("Київ", "КИЇВ"),
        ("Spiel\u00adplatz", "Spielplatz"),
        ("ﬁnden", "finden"),
    ],
)
def test_two_spellings_of_a_word_fold_to_one(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    "form",
    [
        "Einwohner*innen",
        "Einwohner:innen",
        "Einwohner_innen",
        "EinwohnerInnen",
        "Einwohner/innen",
        "Einwohner/-innen",
        "Einwohner·innen",
        "Einwohner(innen)",
        "EINWOHNER*INNEN",
    ],
)
def test_every_gender_form_is_one_word(form):
    assert fold(form) == "einwohnerinnen"
    assert stems(form) == stems("Einwohner") == stems("Einwohnerin")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Einwohner*innenversammlung", "einwohnerinnenversammlung"),
        ("jede*r Schüler*in", "jeder schulerin"),
        ("ein:e Ärzt:in", "eine arztin"),
        ("und/oder", "und oder"),
        ("Treffpunkt: in der Halle", "treffpunkt in der halle"),
        ("12:30 Uhr, Bus/Bahn", "12 30 uhr bus bahn"),
        ("„Grün“ – (und) 'blau'!?", "grun und blau"),
        ("neue Mauer, Quelle", "neue mauer quelle"),
        ("🌳🌳", ""),
        ("", ""),
        ("%_\\'\"*^", ""),
        ("дерево ağaç شجرة", "дерево agac شجره"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_punctuation_goes_and_every_script_stays(text, folded):
    assert fold(text) == folded


def test_stop_words_carry_no_meaning():
    assert words("Die Bank vor dem Haus ist für alle da") == ["bank", "haus"]


def test_list_of_stop_words_is_itself_folded():
    assert {fold(word) for word in STOP_WORDS} == STOP_WORDS


def test_forms_of_a_noun_share_a_stem():
    assert stems("Bäume Baum Baumes") == ["baum"] * 3
    assert stems("Spielplätzen") == stems("Spielplatz")


@given(st.text())
def test_folding_leaves_no_punctuation_and_no_capitals(text):
    folded = fold(text)
    assert not set(folded) & set(string.punctuation + string.ascii_uppercase)


@given(st.text(min_size=1))
def test_stem_is_a_beginning_of_its_word(text):
    for word in fold(text).split():
        assert stem(word)
        assert word.startswith(stem(word))

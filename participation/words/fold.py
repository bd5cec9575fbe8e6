"""Words as they are compared: without case, umlauts, punctuation and the many ways to write a gender."""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

MARKS = re.compile("[\u0300-\u036f\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060\ufeff]")
GENDER = re.compile(r"(?<=[^\W\d_])(?:[*:_·’']|/-?)(?=innen|in\b)|(?<=[^\W\d_])[*:_·](?=(?:[enrs]|e[nrs])\b)")
GENDER_IN_BRACKETS = re.compile(r"(?<=[^\W\d_])\((innen|in)\)")
UMLAUT = re.compile(r"(?<![aeq])ue")
LETTERS = str.maketrans({"ß": "ss", "ı": "i", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ł": "l", "ø": "o"})
WITHOUT_MEANING = """
    aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis bitte bzw
    da dabei dafur damit dann daran darauf das dass dazu dem den denn der deren des dessen dich die dies diese
    diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines einige er es etc etwas euch
    fur ganz gar gibt habe haben hat hatte hatten hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in
    ins ist ja jede jedem jeden jeder jedes jetzt kann kein keine keinen konnen konnte konnten leider man manche
    mehr mein meine meinen meiner mich mir mit mochte muss mussen nach nicht nichts noch nun nur ob oder ohne
    schon sehr sei sein seine seinen seiner seit sich sie sind so solche soll sollen sollte sollten sondern sonst
    uber um und uns unser unsere unserem unseren unserer unter viel viele vielen vom von vor war waren was wegen
    weil welche wenn wer werden wie wieder will wir wird wo wurde wurden ware waren z zb zu zum zur zwar zwischen
    the and of to in on for is are with that this there it at be we our not
"""
STOP_WORDS = frozenset(WITHOUT_MEANING.split())


def fold(text: str) -> str:
    """The words of a text, one space apart, such that every spelling of a word looks the same."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    text = MARKS.sub("", unicodedata.normalize("NFKD", plain)).translate(LETTERS)
    text = GENDER_IN_BRACKETS.sub(r"\1", GENDER.sub("", text))
    text = UMLAUT.sub("u", text.replace("ae", "a").replace("oe", "o"))
    text = unicodedata.normalize("NFC", text)
    return " ".join("".join(char if unicodedata.category(char)[0] in "LNM" else " " for char in text).split())


def words(text: str) -> list[str]:
    """The folded words that carry meaning."""
    return [word for word in fold(text).split() if word not in STOP_WORDS]


def stems(text: str) -> list[str]:
    """The words that carry meaning without their German endings, in their order."""
    return [stem(word) for word in words(text)]


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    # One stemmer for each call: its state is not safe among threads.
    short = snowballstemmer.stemmer("german").stemWord(word)
    # A stem is looked for inside whole words, so it must be a beginning of its word.
    while not word.startswith(short):
        short = short[:-1]
    return short

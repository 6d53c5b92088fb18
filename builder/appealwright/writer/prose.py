"""Small typographic habits of a letter: apostrophes, minus signs, where a stop goes."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape

__all__ = [
    "OMITTED",
    "before_stop",
    "begun",
    "bound",
    "cited",
    "closed",
    "lines",
    "pieces",
    "said",
    "sentences",
    "stopless",
    "tidied",
    "typed",
    "within_quotes",
]

OMITTED = "[\u2026]"
"""What stands in a quotation in place of words left out."""
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w|\s|$)")
_OPENS = re.compile(r"\u201c|(?<![^\s(\[])\"(?=\S)")
_BROKEN = re.compile(r"(?<!\n)[ \t]*\n[ \t]*(?!\n|[-*\u2022]|\(?(?:\d{1,2}|[a-z])[.)])")
"""A line break that neither parts paragraphs nor begins an item."""
_CLOSES = re.compile(r"\u201d|\"")
_MINUS = re.compile(r"(?<!\S)-(?=\d)")
_CLOSED = ".</cite>"
_SENTENCES = re.compile(
    r"(?<=[.!?])(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bSt\.)(?<!\b[Pp]\.[Oo]\.)(?<!\bby [A-Z]\.)(?<!\bby: [A-Z]\.)"
    r"(?<!\bDr\. [A-Z]\.)(?<!\b[A-Z]\. [A-Z]\.)(?!(?<=\b[Nn]o\.)\s+[\d#])"
    r"(?!(?<=\b[A-Z]\.)\s+[A-Z]\. ?[A-Z][\w'\u2019.-])(?!(?<=\d [NSEW]\.)\s+[A-Z\d])"
    r"(?!(?<=[ap]\.m\.)\s+(?:(?:Central|Eastern|Mountain|Pacific|Alaska|Hawaii|Local)\b|[CEMP][SD]?T\b))"
    r"(?!(?<=[ .][A-Z]\.)\s+[A-Z][\w'\u2019-]+, (?:MD|DO|PharmD|RPh|NP|PhD)\b)\s+"
)
"""Where a sentence ends: not behind a title, nor behind the first letter of a name ("by R. Feld"), nor before
the zone of an hour ("5:00 p.m. Central").
"""
_PIECES = re.compile(r"(?<=[.;!?])\s+")
_SENTENCE_BEGINS = re.compile(r"(?P<last>\w{2,}|[\d)%])[.!?]\s+[a-z]")
_SHORTENED = re.compile(
    r"mc?g|ml|k?g|cc|wks?|mos?|yrs?|hrs?|mins?|sec|[dm]r|ms|st|vs|eg|ie|i[vm]|approx|appt|dept|est|incl|max|avg|resp", re.IGNORECASE
)
"""Short forms whose stop ends no sentence."""
_SMALL_I = re.compile(r"(?<![\w.\u2019'-])i(?=(?: |[\u2019'](?:m|ve|ll|d|s)\b))(?! ?\.)")
"""Not "i.v." or "i.e.", which have no blank behind them."""

_LOOSE_COMMAS = re.compile(r"\s*,(?:\s*,)+\s*(?=(\w))|\s*[,;]+\s*(?=[.!?])|\s*,+\s*(?=[;:])")
"""Two commas before a word, or any before a stop."""


def typed(text: str) -> str:
    """`text` with a printer's apostrophes and minus signs: a minus, unlike a hyphen, stays with its number."""
    return _MINUS.sub("\N{MINUS SIGN}", _APOSTROPHE.sub("\N{RIGHT SINGLE QUOTATION MARK}", text.strip()))


def within_quotes(text: str) -> str:
    """`text` as it stands between quotation marks: its own double ones become single, as print has them, and a line that only a narrow page
    broke runs on.
    """
    text = _BROKEN.sub(" ", text)
    return _CLOSES.sub("\N{RIGHT SINGLE QUOTATION MARK}", _OPENS.sub("\N{LEFT SINGLE QUOTATION MARK}", text))


def closed(title: str) -> str:
    """A title with the quotation mark or the bracket that it opens and that nobody closed."""
    opened = title.count('"') % 2 == 1 or title.count("\N{LEFT DOUBLE QUOTATION MARK}") > title.count("\N{RIGHT DOUBLE QUOTATION MARK}")
    mark = "\N{RIGHT DOUBLE QUOTATION MARK}" if "\N{LEFT DOUBLE QUOTATION MARK}" in title else '"'
    return title + (mark if opened else "") + (")" if title.count("(") > title.count(")") else "")


def stopless(text: str) -> str:
    """`text` without its final stop, so that something can follow before it."""
    return text.rstrip().removesuffix(".")


@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of typed text, each with its stop."""
    return tuple(_SENTENCES.split(text))


def pieces(text: str) -> list[str]:
    """What stands between the stops of a quotation, semicolons among them: each says one thing."""
    return _PIECES.split(text)


def begun(text: str) -> str:
    """Typed text whose every sentence begins with a capital, and whose "i" is one."""
    return _SENTENCE_BEGINS.sub(_raised, _SMALL_I.sub("I", text))


def _raised(found: re.Match[str]) -> str:
    return found[0] if _SHORTENED.fullmatch(found["last"]) else found[0][:-1] + found[0][-1].upper()


def bound(citation: str) -> str:
    """A citation whose title, part and section do not part at the end of a line."""
    return re.sub(r"(\d+) (CFR|U\.S\.C\.) ", "\\1\u00a0\\2\u00a0", citation).replace("§ ", "§\u00a0")


def cited(row_id: str, words: str) -> Markup:
    """Words that rest on a row, escaped where they are not yet."""
    return Markup(f'<cite row="{row_id}">{escape(words)}</cite>')  # noqa: S704 - ids hold letters, digits, dots and hyphens


def said(answer: str, words: str) -> Markup:
    """Words that the person told us as this answer, escaped where they are not yet."""
    return Markup(f'<said name="{answer}">{escape(words)}</said>')  # noqa: S704 - names of answers hold letters, dots and _


def tidied(text: str) -> str:
    """What is left of typed words: no two commas, and none before a stop or at the end, as what fell between them leaves."""
    return _LOOSE_COMMAS.sub(lambda found: ", " if found[1] else "", text).rstrip(" ,;")


def lines(text: str) -> Markup:
    """Typed text with its line breaks, escaped."""
    kept = text.strip("\n")
    return Markup("<br>").join([escape(line) for line in kept.split("\n")]) if "\n" in kept else escape(kept)


def before_stop(sentence: Markup, citation: Markup) -> Markup:
    """A cited sentence with its citation set before the final stop."""
    if str(sentence).endswith(_CLOSED):
        return Markup(str(sentence)[: -len(_CLOSED)]) + Markup("</cite> ") + citation + Markup(".")  # noqa: S704 - both parts are escaped already
    return sentence + Markup(" ") + citation

"""The papers that a reason says were asked for and did not come, one by one, and the days of a table beside which alone it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.notice.record.unsent import asked_in_vain
from appealwright.writer.prose import sentences

__all__ = ["PaperAsked", "asks_for_papers_alone", "days_noted", "papers_asked"]

_FOR = re.compile(
    r"\b(?:asked|requested|called|contacted|wrote|reached out|faxed|phoned)\b[^.;]*?\b(?:for|requesting)\s+(?P<what>[^.;]+)", re.IGNORECASE
)
_REQUESTED = re.compile(r"\brequested\s+(?P<what>[^.;]+?)(?=\s+(?:from|on)\b|[.;]|\Z)", re.IGNORECASE)
_AND = re.compile(r"(,? and (?:for )?|, )")
_VAIN = re.compile(
    r",?\s+(?:and|but|which|that)\s+(?:we\s+)?(?:had|got|have|did|were|was|they|it|heard|received)\b.*\Z", re.IGNORECASE | re.DOTALL
)
_KINDS = {
    "list": re.compile(
        r"\b(?:list|medication (?:history|record)s?|(?:medications?|medicines|drugs) (?:tried|taken)|pharmacy)\b", re.IGNORECASE
    ),
    "scores": re.compile(r"\b(?:scores?|scales?|PHQ-?9|MADRS)\b", re.IGNORECASE),
    "notes": re.compile(r"\b(?:notes?|records?|charts?|logs?|documentation|documents|reports?)\b", re.IGNORECASE),
}
_ROW = re.compile(
    r"^[ \t|]*(?P<day>\d{1,2}/\d{1,2}/\d{2,4})\b[^\n]*?[ \t|](?P<marks>[A-Z\d]{1,2}(?: ?, ?[A-Z\d]{1,2})*)[ \t|]*$", re.MULTILINE
)
_MARK = r"(?:^|\n)[ \t]*[(\[]?(?P<mark>[A-Z]|\d{{1,2}})[)\].:]?[ \t]+{words}"


@dataclass(frozen=True, slots=True)
class PaperAsked:
    """One of them in the notice's words, and what it is: "notes", a "list" of medicines, or "scores"."""

    words: str
    kind: str


def papers_asked(quote: str) -> tuple[PaperAsked, ...]:
    """Those that a reason names; none where it says of no paper that it was asked for and did not come."""
    told = asked_in_vain(quote)
    found = (_FOR.search(told) or _REQUESTED.search(told)) if told else None
    if found is None:
        return ()
    pieces = _AND.split(_VAIN.sub("", " ".join(found["what"].split())))
    items = pieces[:1]
    for join, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        # "With doses and dates" goes on with the paper before it.
        if _kind(piece):
            items.append(piece)
        else:
            items[-1] += join + piece
    return tuple(PaperAsked(one.strip(), _kind(one)) for one in items if _kind(one))


def asks_for_papers_alone(quote: str) -> bool:
    """Whether a reason names such papers and says nothing else: no fact of the illness answers it, the papers do."""
    named = [one for one in sentences(quote) if re.search(r"[a-z]{3}", one)]
    return bool(papers_asked(quote)) and " ".join(named).split() == asked_in_vain(quote).split()


def days_noted(quote: str, text: str) -> tuple[str, ...]:
    """The days of the rows of the notice's table beside which the note stands that is this reason, as printed there; none where it stands
    beside every row, or no mark is found.
    """
    words = r"\s+".join(map(re.escape, quote.split()))
    note = re.search(_MARK.format(words=words), text) if quote.strip() else None
    rows = [(found["day"], re.split(r" ?, ?", found["marks"])) for found in _ROW.finditer(text)] if note else []
    beside = [day for day, marks in rows if note and note["mark"] in marks]
    return tuple(dict.fromkeys(beside)) if len(beside) < len(rows) else ()


def _kind(words: str) -> str:
    return next((kind for kind, pattern in _KINDS.items() if pattern.search(words)), "")

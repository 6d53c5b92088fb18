"""A verdict of the notice with the criterion that it draws from: the sentences of its paragraph that a quotation left behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from appealwright.answers import Answer, Known, Record
from appealwright.case import Case
from appealwright.denial.page.sentences import paragraphs
from appealwright.notice.words import concludes
from appealwright.writer.prose import sentences

__all__ = ["as_chosen", "as_told_with_criteria", "criterion_of", "from_its_criterion"]

_CHOSEN = "quoted"
"""The column of a reason that holds what letters quote of it, where its sentence is read with what led to it."""
_REASONS = "denial.reasons"
_DRAWS = re.compile(
    r"\W*(?:for (?:this|these|that|those) reasons?|therefore|thus|hence|accordingly|consequently|as a result|because of (?:this|that)"
    r"|(?:based on|given|in light of|in view of) (?:this|the above|the foregoing|these)|(?:this|these|that|those)"
    r"(?: (?:criteri(?:on|a)|requirements?|standards?|conditions?|rules?))? (?:is|are|was|were|has|have) not|none of (?:this|these|those)"
    r"|(?:it|they) (?:is|are|was|were|has|have) not)\b",
    re.IGNORECASE,
)
"""What opens a sentence that draws from those before it."""
_VERDICT = re.compile(
    r"\b(?:(?:not|never)(?: yet)?(?: been)?|cannot be|could not be) (?:clearly |adequately |sufficiently )?"
    r"(?:established|met|shown|demonstrated|satisfied|confirmed|supported|fulfilled|documented|verified)\W*\Z",
    re.IGNORECASE,
)
"""The end of a sentence that says no more of something than that it is not shown."""
_MORE = re.compile(
    r"\balso\b|[:;]|\b(?:effective\w*|efficacy|safe(?:ty)?|evidence|literature|stud(?:y|ies)|research|published)\b", re.IGNORECASE
)
"""What such a sentence has where it goes on from another reason, gives a fact, or is on what is known of the treatment."""
_CRITERION = re.compile(
    r"\b(?:polic(?:y|ies)|criteri(?:on|a)|guidelines?|rules?|standards?|plan|certificate|contract|coverage|approval|we|it|they|which)"
    r"(?: [\w.#()-]+){0,6}? (?:also )?(?:asks?(?: for)?|requires?|calls? for|wants?|needs?|expects?|must|covers?|says?|states?|limits?)\b"
    r"|\b(?:must|has to|have to|is required|are required|is covered (?:only )?(?:when|if|for)|required (?:to|for)|requirement is)\b",
    re.IGNORECASE,
)
_MOST = 25
"""A sentence of more words gives facts of its own."""
_FAR = 7
"""So many sentences of a paragraph may lie between a criterion and what is drawn from it."""


def as_told_with_criteria(case: Case) -> Case:
    """The case with each bare verdict among its reasons led by the criterion that stands before it in the paragraph of the notice, so that
    whoever reads a reason reads what it turns on; what letters quote stays as it was chosen. The very case where none is bare.
    """
    text, reasons = case.text("denial.text"), case.records(_REASONS)
    if not text or not any(_is_bare(reason.text("quote")) for reason in reasons):
        return case
    told = tuple(_led(reason, text, [one.text("quote") for one in reasons if one is not reason]) for reason in reasons)
    return case if told == reasons else case.with_told({_REASONS: Known(told)})


def as_chosen(reason: Record) -> Answer:
    """The words of a reason as they were chosen from the notice: what letters quote."""
    chosen = reason.get(_CHOSEN)
    return chosen if isinstance(chosen, Known) else reason.get("quote")


def criterion_of(reason: Record) -> str:
    """The sentence of the criterion that a verdict is read with; empty where it stands as it was chosen."""
    return sentences(reason.text("quote"))[0] if isinstance(reason.get(_CHOSEN), Known) else ""


def _led(reason: Record, text: str, others: Sequence[str]) -> Record:
    quote = reason.text("quote")
    # What only concludes from other reasons has its answer there; so has a criterion that another reason quotes.
    whole = quote if others and concludes(quote) else from_its_criterion(quote, text)
    criteria = [_folded(one) for one in sentences(whole) if _CRITERION.search(one)] if whole != quote else []
    if not criteria or any(one in _folded(other) for one in criteria for other in others):
        return reason
    cells = tuple((name, Known(whole) if name == "quote" else answer) for name, answer in reason.cells)
    return Record((*cells, (_CHOSEN, Known(quote))))


@lru_cache(maxsize=64)
def from_its_criterion(quote: str, text: str) -> str:
    """A bare verdict with the sentences of its paragraph from the criterion on; the quotation itself where it is none, or has none."""
    if not _is_bare(quote):
        return quote
    bare = _folded(quote)
    for paragraph in paragraphs(text):
        told = sentences(paragraph)
        ends = [at for at, one in enumerate(told) if _folded(one) and _folded(one) in bare and bare.startswith(_folded(one))]
        for end in ends:
            if (begin := _criterion_before(told, end)) is not None:
                return " ".join((*told[begin:end], quote))
    return quote


def _criterion_before(told: tuple[str, ...], end: int) -> int | None:
    """Where the criterion begins that stands nearest before a verdict, with the sentences right before it that are criteria too."""
    near = (at for at in range(end - 1, max(-1, end - 1 - _FAR), -1))
    found = next((at for at in near if _CRITERION.search(told[at])), None)
    while found and _CRITERION.search(told[found - 1]):
        found -= 1
    return found


def _is_bare(quote: str) -> bool:
    """Whether a quotation is one sentence that draws a conclusion and names no criterion of its own."""
    return (
        len(quote.split()) <= _MOST
        and len(sentences(quote)) == 1
        and bool(_DRAWS.match(quote) or _VERDICT.search(quote))
        and not _MORE.search(quote)
        and not any(character.isdigit() for character in quote)
    )


def _folded(words: str) -> str:
    return " ".join(words.casefold().split()).rstrip(".")

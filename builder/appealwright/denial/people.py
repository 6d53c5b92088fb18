"""Who wrote the letter: the insurer, by its letterhead, and the person who signed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.letter import Letter

__all__ = ["insurers", "signatories"]

_HEAD_LINES = 14
_FIRST_CELLS = 3
_TITLE = re.compile(
    r"\W*(?:notice|explanation|summary|statement|determination|denial|important|re:|subject|your|our|this|we|appeal|claims?\b|explanation|remittance"
    r"|medical necessity|dear|to:|from:|mr|ms|mrs|page|c/o|attn|appeals?|department|utilization|member services|customer)",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:Dr\.?\s+)?[A-Z][\w.'\u2019-]*(?:\s+(?:[A-Z][\w.'\u2019-]*|de|la|del|van|von|y)){1,4}(?:,\s*[A-Z][A-Za-z.]{1,7}){0,4}"
)
_RULE = "-_=*~ \t|"


def insurers(letter: Letter) -> Iterator[Find]:
    """The sender: by label, by its own name among the payers' rows, or by a line of the letterhead that names an organization."""
    yield from _by_label(letter)
    head = [cell for cell in _head(letter) if not _TITLE.match(letter.text, *cell)]
    for start, end in head:
        payer = next((hint for hint in letter.words.payers for hit in letter.hits(hint.terms) if start <= hit.start < end), None)
        if payer or letter.first_cue("organization", start, end) >= 0:
            sure, source = (Confidence.HIGH, payer.row.id) if payer else (Confidence.MEDIUM, "letterhead")
            yield _named(letter, (start, end), sure, source)
            return
    for start, end in head[:_FIRST_CELLS]:
        if letter.date_in(start, end) is None and not _is_title(letter, start, end):
            yield _named(letter, (start, end), Confidence.LOW, "first line")
            return


def _is_title(letter: Letter, start: int, end: int) -> bool:
    """Whether a line names the kind of letter ("Notice of Denial"), greets, or is a sentence."""
    part = letter.parts.at(start)
    return letter.text[start:end].rstrip()[-1] in ".!" or bool(
        part and part.cues & {"decision", "salutation", "rights", "appeal", "notice"}
    )


def _by_label(letter: Letter) -> Iterator[Find]:
    for hit in letter.labels(Kind.INSURER.value)[:1]:
        for start, end in letter.after(hit):
            if letter.text[start:end].strip() and end - start <= 70:
                yield _named(letter, (start, end), Confidence.MEDIUM, hit.term.row)
                return


def _named(letter: Letter, place: tuple[int, int], confidence: Confidence, source: str) -> Find:
    start, end = place
    while start < end and letter.text[start] in _RULE:
        start += 1
    while end > start and letter.text[end - 1] in _RULE:
        end -= 1
    return letter.find(Kind.INSURER, " ".join(letter.text[start:end].split()), (start, end), Basis(confidence, source))


def _head(letter: Letter) -> list[tuple[int, int]]:
    """The cells of the first lines that could be a name: short, no figures of an address, no label."""
    cells: list[tuple[int, int]] = []
    filled = [line for line in letter.lines if letter.text[line.start : line.end].strip(_RULE)][:_HEAD_LINES]
    for line in filled:
        for start, end in letter.cells(line.start, line.end):
            words = letter.text[start:end].strip(_RULE)
            if (
                3 < len(words) <= 70
                and sum(map(str.isdigit, words)) <= 2
                and words[-1] not in ".:;?"
                and not letter.is_labelled(start, end)
            ):
                cells.append((start, end))
    return cells


def signatories(letter: Letter) -> Iterator[Find]:
    """Who signed, with the title: the lines after the closing, or a labelled reviewer."""
    for closing in letter.cue("closing"):
        lines = _lines_after(letter, closing.end)
        named = next((at for at, (start, end) in enumerate(lines) if _is_name(letter.text[start:end])), None)
        if named is not None:
            yield _signed(letter, lines, named, Confidence.HIGH, closing.term.row)
    for hit in letter.labels(Kind.SIGNATORY.value):
        for start, end in letter.after(hit):
            if _NAME.match(letter.text, start, end):
                yield letter.find(
                    Kind.SIGNATORY, " ".join(letter.text[start:end].split()), (start, end), Basis(Confidence.MEDIUM, hit.term.row)
                )
                break


def _lines_after(letter: Letter, offset: int) -> list[tuple[int, int]]:
    after = [line for line in letter.lines if line.start >= offset and letter.text[line.start : line.end].strip(_RULE)]
    return [(line.start, line.end) for line in after[:5]]


def _is_name(words: str) -> bool:
    return len(words) <= 80 and _NAME.match(words.strip(_RULE)) is not None


def _signed(letter: Letter, lines: list[tuple[int, int]], named: int, confidence: Confidence, source: str) -> Find:
    """The name, and the lines under it that hold a title."""
    last = named
    for at in range(named + 1, min(named + 3, len(lines))):
        if letter.first_cue("title", *lines[at]) >= 0:
            last = at
    value = ", ".join(letter.text[start:end].strip(_RULE) for start, end in lines[named : last + 1])
    start = lines[named][0]
    while letter.text[start] in _RULE:
        start += 1
    return letter.find(Kind.SIGNATORY, value, (start, lines[last][1]), Basis(confidence, source))

"""Who sent the letter: the insurer, plan or administrator, by its letterhead, a label, its office, or how the letter speaks of it.

Every name that could be the sender's is a candidate; what speaks for a name is added up over all places, and the one with most is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from appealwright.denial.filing.plan_kinds import is_of_a_state
from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.parties.insurer_names import Names, names
from appealwright.denial.parties.person_names import as_written
from appealwright.denial.parties.row_labels import row_labels

__all__ = ["insurers"]

_HEAD_LINES, _LAST_LINES, _HEAD_WIDTH, _LONGEST, _SHORTEST = 16, 10, 300, 75, 4
_MOST_OF_A_LINE, _MOST_READ, _MOST_NAMES = 400, 60_000, 60
"""Characters of a line that may hold a name, of a letter that names its sender, and places that are weighed: more is no letter."""
_RULE = "-_=*~#> \t|\u2022\u00b7"
_ENDING = re.compile(r"\b(?:Inc|Co|Corp|Ltd|Assn|Assoc|Ins|L\.L\.C|P\.C)\.\Z", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:and|And|AND|&|of|OF) [A-Z]")
_UNFINISHED = re.compile(r"\b(?:and|AND|of|OF|&)\Z")
"""How the second line of a name begins, or its first one ends: "Anthem Blue Cross / and Blue Shield"."""
_BROKEN = re.compile(r"(?<=\w)-[ \t]*(?:\n|\Z)")
"""A word that goes on in the next line: half of it names nobody."""
_COPYRIGHT = re.compile(r"(?:\u00a9|\([cC]\)|Copyright)\s*(?:\d{4}\s+)?(?=[A-Z])")
_SPOILED = re.compile(r"(?<=[A-Za-z])[01](?=[A-Za-z])|(?<![A-Za-z0-9])[01](?=[A-Za-z]{2})|(?<=[A-Z])l(?=[A-Z])")
_LETTERS = {"0": "O", "1": "I", "l": "I"}
_OF_THE_MAIL = re.compile(
    r"\b(?:do not|don['\u2019]t|please|service requested|return to sender|undeliverable|postage|first[- ]class|presorted|confidential"
    r"|open immediately|time sensitive|secure message|for your records|not a bill)\b",
    re.IGNORECASE,
)
"""What tells the carrier or the reader what to do with the letter: "DO NOT REPLY TO THIS ADDRESS" names nobody."""
_STOPS = re.compile(r"[,;(]|\s[-\u2013\u2014/|]\s|\s{2,}|\t")
_POSSESSIVE = ("'s", "s'", "\u2019s", "s\u2019")
_WHAT_IT_IS = re.compile(r"An? (?:[\w'&-]+ ){1,8}(?:Plan|Company|Program|Organization|Subsidiary|Division)\b", re.IGNORECASE)
"""The line under a name that says what kind of sender it is: "A Florida Medicaid Managed Care Plan", "An Aetna Company"."""
_FIRST, _CAPITALS, _AGAIN, _ORGANIZATION, _PAYER, _LOWER = 3.0, 0.5, 2.0, 3.0, 8.0, 0.75
_SENDER, _PLAN, _INSURES, _ADMINISTERS, _PROGRAM, _OUTSIDE = 5.0, 0.5, 4.0, -1.0, -3.0, -6.0
_OFFICE, _DECIDES, _SPEAKS, _TOLD, _FOOT, _IN_TEXT, _FURTHER = 1.5, 8.0, 3.0, 2.0, 0.5, 0.5, 1.0
_LEAST, _SURE, _SETTLED, _MOST_FIGURES, _MOST_OF_SECOND, _A_TABLE, _PLANS = 2.0, 4.5, 7.5, 4, 6, 4, "label of the plan"


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A place that may name the sender, how much speaks for it, and what does."""

    start: int
    end: int
    score: float
    source: str


def insurers(letter: Letter, patient: str = "") -> Iterator[Find]:
    """The sender, if any name speaks for itself enough; never the `patient`, whose name can fill more lines than any other."""
    known = names(letter.words.names)
    first = [one for one in (*_head(letter, known), *_labelled(letter, known)) if not _is_of(letter, one, patient)]
    best = _best(letter, first)
    if best is None or best.score < _SETTLED:
        elsewhere = (one for one in _elsewhere(letter, known) if not _is_of(letter, one, patient))
        best = _best(letter, [*first, *elsewhere])
    if best is None or best.score < _LEAST:
        return
    sure = Confidence.HIGH if best.score >= _PAYER else Confidence.MEDIUM if best.score >= _SURE else Confidence.LOW
    value = " ".join(letter.text[best.start : best.end].split())
    yield letter.find(Kind.INSURER, as_written(letter.text, _mended(value)), (best.start, best.end), Basis(sure, best.source))


def _is_of(letter: Letter, one: _Candidate, patient: str) -> bool:
    """Whether the place names the patient, in whatever letters."""
    return bool(patient) and " ".join(letter.text[one.start : one.end].split()).casefold() == patient.casefold()


def _elsewhere(letter: Letter, known: Names) -> Iterator[_Candidate]:
    """The names below the letterhead, without a label."""
    yield from _spoken(letter, known)
    yield from _foot(letter, known)
    yield from _offices(letter, known)
    yield from _in_text(letter, known)


def _best(letter: Letter, candidates: list[_Candidate]) -> _Candidate | None:
    """The place with most that speaks for it, counting once what each other kind of place says of the same name."""
    sources: dict[str, set[str]] = {}
    for one in candidates:
        sources.setdefault(_key(letter, one), set()).add(one.source)
    summed = [replace(one, score=one.score + _FURTHER * (len(sources[_key(letter, one)]) - 1)) for one in candidates]
    best = max(summed, key=lambda one: (one.score, -one.start), default=None)
    if best is None or best.source != _PLANS:
        return best
    # A plan is called after the company that sells it: "Front Range Mutual Silver 3500". Where the company is named too, it is the sender.
    others = (one for one in summed if one.source != _PLANS and not best.start <= one.start < best.end)
    company = [one for one in others if _key(letter, one) == _key(letter, best)]
    return replace(max(company, key=lambda one: (one.score, -one.start), default=best), score=best.score)


def _key(letter: Letter, one: _Candidate) -> str:
    """The first two words of a name, by which it is known again."""
    words = re.findall(r"[a-z0-9&]+", _mended(letter.text[one.start : one.end]).lower())
    return " ".join([word for word in words if word != "the"][:2])


def _mended(value: str) -> str:
    """The name with the letters that a scanner took for others put right: "C0PPERLINE", "MERlDlAN"."""
    return _SPOILED.sub(lambda figure: _LETTERS[figure.group()], value)


def _head(letter: Letter, known: Names) -> Iterator[_Candidate]:
    """The names in the first lines, each without its label and without what follows a dash."""
    filled = [line for line in letter.lines if letter.text[line.start : line.end].strip(_RULE)][:_HEAD_LINES]
    labels = row_labels(letter, filled)
    for number, line in enumerate(one for one in filled if not re.match(r"\s*(?:To|TO|cc) ?:\s", letter.text[one.start : one.end])):
        cells = letter.cells(line.start, line.end)
        for start, end in cells if len(cells) < _A_TABLE else ():
            if end - start <= _MOST_OF_A_LINE and (start, end) not in labels:
                yield from _in_head(letter, known, start, end, first=max(0.0, _FIRST - number * _LOWER))


def _in_head(letter: Letter, known: Names, start: int, end: int, *, first: float) -> Iterator[_Candidate]:
    """What a cell of the head names, if it can be a name: alone, or after "underwritten by"."""
    text, score, source = letter.text, first, "letterhead"
    if ":" in text[start : start + 40] and not known.leads.match(text, start, end):
        return
    leads = known.leads.match(text, start, end)
    if leads:
        start, score, source = leads.end(), score + (_INSURES if leads["insures"] else _ADMINISTERS), "label"
        end = _stopped(text, start, _continued(letter, start, end))
        score += _DECIDES if _decided(text, start, end) else 0.0
    elif known.for_another.match(text, start, end) or _BROKEN.match(text, end - 1):
        return
    else:
        end = _on_two_lines(letter, start, end)
    yield from _scored(letter, known, (start, end), score, source)


def _decided(text: str, start: int, end: int) -> bool:
    """Whether the letter says below that the company named there decided: "Administered by Meridian Claims ...", "Meridian reviewed it"."""
    first, *others = [*map(re.escape, text[start:end].split()[:2]), ""][:2]
    named = rf"{first}(?: {others[0]})?" if others and others[0] else first
    said = rf"\b{named}(?: [A-Z]\w+){{0,3}},? (?:has )?(?:is denying|denied|reviewed|decided|determined|cannot approve|did not approve)\b"
    return len(first) >= _SHORTEST and re.search(said, text[end:_MOST_READ]) is not None


def _labelled(letter: Letter, known: Names) -> Iterator[_Candidate]:
    """The names after "Payer:", "Carrier:", "Health plan:"; of "(self-insured), claims administrator Brightwell" the latter too."""
    text = letter.text
    for number, match in enumerate(known.labelled.finditer(text, 0, _MOST_READ)):
        if number >= _MOST_NAMES:
            return
        _, line_end = letter.line_at(match.end())
        end = _stopped(text, match.end(), min(line_end, match.end() + _MOST_OF_A_LINE))
        score, source = (_PLAN, _PLANS) if match["plan"] else (_SENDER, "label")
        yield from _scored(letter, known, (match.end(), end), score, source)
        leads = known.leads.match(text, end, line_end)
        if leads:
            yield from _scored(letter, known, (leads.end(), _stopped(text, leads.end(), line_end)), _SENDER + _PLAN, "label")


def _spoken(letter: Letter, known: Names) -> Iterator[_Candidate]:
    """The names that the letter itself speaks of: "X complies with civil rights laws", "an appeal with X", "(c) 2025 X"."""
    for pattern, score in ((known.decides, _DECIDES), (known.speaks, _SPEAKS), (known.told, _TOLD)):
        for number, match in enumerate(pattern.finditer(letter.text, 0, _MOST_READ)):
            if number < _MOST_NAMES:
                start, end = _without_leading(letter, known, *match.span("name"))
                yield from _scored(letter, known, (start, end), score - _ORGANIZATION / 2, "name in the text")
    for match in _COPYRIGHT.finditer(letter.text, max(0, len(letter.text) - _MOST_READ)):
        _, line_end = letter.line_at(match.end())
        yield from _scored(letter, known, (match.end(), _stopped(letter.text, match.end(), line_end, ". ")), _SPEAKS, "foot of the letter")


def _foot(letter: Letter, known: Names) -> Iterator[_Candidate]:
    """The names that fill a line at the end, or begin one: "Marigold Health Plan of Georgia. Some services need authorization."."""
    filled = [line for line in letter.lines if letter.text[line.start : line.end].strip(_RULE)][_HEAD_LINES:][-_LAST_LINES:]
    for line in filled:
        end = _stopped(letter.text, line.start, min(line.end, line.start + _MOST_OF_A_LINE), ". ")
        if letter.first_cue("organization", line.start, end) >= 0:
            yield from _scored(letter, known, (line.start, end), _FOOT - 1.0, "foot of the letter")


def _offices(letter: Letter, known: Names) -> Iterator[_Candidate]:
    """The names before an appeals office: "Halcyon Behavioral, Appeals Dept.", "Brightwell Rx Secure Appeals"."""
    if not known.any_office.search(letter.text, 0, _MOST_READ):
        return
    for number, match in enumerate(known.office.finditer(letter.text, 0, _MOST_READ)):
        if number >= _MOST_NAMES:
            return
        start, end = _without_leading(letter, known, *(match.span("name") if match["name"] else match.span("before")))
        if len(letter.text[start:end].split()) > 1:
            yield from _scored(letter, known, (start, end), _OFFICE - 1.0, "appeals office")


def _in_text(letter: Letter, known: Names) -> Iterator[_Candidate]:
    """Names that the text holds, by words that end the names of insurers: counts where no letterhead speaks."""
    for number, match in enumerate(known.in_text.finditer(letter.text, 0, _MOST_READ)):
        if number >= _MOST_NAMES:
            return
        start, end = _without_leading(letter, known, *match.span())
        first = letter.text[start:end].split(maxsplit=1)
        if len(first) > 1 and not first[0].endswith(_POSSESSIVE) and letter.first_cue("elsewhere", start, end) < 0:
            yield from _scored(letter, known, (start, end), _IN_TEXT - _ORGANIZATION / 2, "name in the text")


def _scored(letter: Letter, known: Names, place: tuple[int, int], score: float, source: str) -> Iterator[_Candidate]:
    """A place with all that speaks for it, if it can be a name."""
    start, end = _trimmed(letter.text, known, *place)
    if _WHAT_IT_IS.match(letter.text, start, letter.line_at(start)[1]) or not _may_name(letter, known, start, end):
        return
    words = letter.text[start:end]
    program = known.program.match(words) is not None or is_of_a_state(letter, words)
    payer = None if program else next((row for at, row in letter.payers if start <= at < end), None)
    organization = letter.first_cue("organization", start, end) >= 0 or words.lower().startswith("department of")
    score += _PAYER * (payer is not None) + _ORGANIZATION * organization + _CAPITALS * words.isupper()
    score += _AGAIN * _stands_again(letter, start, end) + _PROGRAM * program
    score += _OUTSIDE * bool(known.outside.search(words))
    # A program's name stands in many places of a contractor's letter: all of them count as one.
    yield _Candidate(start, end, score, payer or ("program" if program else source))


def _continued(letter: Letter, start: int, end: int) -> int:
    """The end of a name that goes on in the next line ("underwritten by Old Meridian / Casualty Co.")."""
    _, last_line = letter.line_at(start)
    if end < last_line or end + 1 >= len(letter.text) or len(letter.text[start:end].split()) > 3:
        return end
    first, last = letter.line_at(end + 1)
    return last if 0 < last - first <= 30 and letter.text[first].isupper() and ":" not in letter.text[first:last] else end


def _on_two_lines(letter: Letter, start: int, end: int) -> int:
    """The end of a name that fills a line and, by its words, the next one too."""
    text, (first, last) = letter.text, letter.line_at(start)
    if text[first:start].strip() or text[end:last].strip() or last + 1 >= len(text):
        return end
    below, stop = letter.line_at(last + 1)
    words = text[below:stop].strip()
    joined = _GOES_ON.match(words) or (_UNFINISHED.search(text[start:end].rstrip()) and words[:1].isupper())
    return stop if joined and len(words.split()) <= _MOST_OF_SECOND and not any(map(str.isdigit, words)) else end


def _stopped(text: str, start: int, end: int, also: str = "") -> int:
    """Where the name ends that begins here: at a comma, a bracket, a dash, a wide space; "Co., Inc." goes on."""
    for stop in _STOPS.finditer(text, start, end):
        if not text.startswith((", Inc", ", LLC", ", Co", ", HMO"), stop.start()):
            end = stop.start()
            break
    dot = text.find(also, start, end) if also else -1
    return dot if dot > start and not _ENDING.search(text, start, dot + 1) else end


def _without_leading(letter: Letter, known: Names, start: int, end: int) -> tuple[int, int]:
    while lead := known.leading.match(letter.text, start, end):
        start = lead.end()
    return start, end


def _trimmed(text: str, known: Names, start: int, end: int) -> tuple[int, int]:
    tail = known.after.search(text, start, end)
    end = tail.start() if tail and tail.start() - start >= _SHORTEST else end
    while start < end and text[start] in _RULE:
        start += 1
    while end > start and text[end - 1] in _RULE + ",":
        end -= 1
    return start, end


def _may_name(letter: Letter, known: Names, start: int, end: int) -> bool:
    words = letter.text[start:end]
    short = len(words) < _SHORTEST and not _heads(letter, start, end)
    if short or len(words) > _LONGEST or not (words[0].isupper() or words[0].isdigit()) or known.not_a_name.match(words):
        return False
    if _OF_THE_MAIL.search(words) or re.fullmatch(r"(?:\w ){2,}\w|[A-Z]{2,5}(?:-[A-Z\d]{1,5})+", words):
        return False
    if sum(map(str.isdigit, words)) > _MOST_FIGURES or {"@", "$"} & set(words) or "www." in words or letter.date_in(start, end):
        return False
    if words[-1] in ".:;?!" and not _ENDING.search(words):
        return False
    if all(word.strip(".,:&()").lower() in known.general or not word.strip("&") for word in words.split()):
        return False
    small = sum(word[0].islower() and len(word) > 3 for word in words.split())
    part = letter.parts.at(start)
    return small <= 1 and not (part and part.cues & {"salutation^", "rights^"} and part.sentence.start >= start - 2)


def _heads(letter: Letter, start: int, end: int) -> bool:
    """Whether three capitals fill the first line and are named again below: "UMR" over its address is a sender, as "PPO" is none."""
    words = letter.text[start:end]
    alone = words.isalpha() and words.isupper() and len(words) == _SHORTEST - 1 and not letter.text[:start].strip(_RULE + "\n")
    return alone and letter.line_at(start)[1] == end and re.search(rf"\b{words}\b", letter.text[end:]) is not None


def _stands_again(letter: Letter, start: int, end: int) -> bool:
    """Whether the first words of the name stand elsewhere in the letter too, as they do before its appeals office."""
    name = " ".join(letter.text[start:end].split()[:2]).lower().rstrip(",.")
    told = (" " in name and name.replace(" ", "\n") in letter.lowered[:_HEAD_WIDTH]) or letter.lowered.find(name, end) >= 0
    return len(name) > 5 and (told or 0 <= letter.lowered.find(name) < start)

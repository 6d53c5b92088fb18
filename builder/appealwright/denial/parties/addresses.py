"""Addresses: blocks that end with a state and a postal code. The one to send the appeal to is told by the words before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.numerals import DIGIT
from appealwright.denial.page.sections import Section
from appealwright.denial.parties.addressee_lines import past_what_leads
from appealwright.denial.parties.person_names import name_at
from appealwright.reading import states

__all__ = ["addresses", "blocks", "has_street"]

_ZIP = re.compile(
    r"(?P<state>(?<![A-Za-z])[A-Z]{2}|[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})?)[.,]?(?:[ \t]{1,3}|[ \t]*\n[ \t]*)"
    rf"(?P<zip>[0-9Ol]{{5}}(?:-{DIGIT}{{4}})?)(?![\w-])"
)
_STREET = re.compile(
    r"(?:P\.?\s?[O0]\.?\s{0,3}|Post Office )(?:Box|B[O0]X|box|Drawer|B[Xx])\b"
    r"|\b(?:Rural Route|RR|Star Route|Drawer|Box|BOX|Route) \d+"
    r"|\b(?:Dept|DEPT|Department|Mail Code|MC|Lockbox)\.? \d+|\b(?:Mail ?stop|General Delivery)\b|\bApartado\b"
    r"|\b(?:Calle|Avenida|Avda\.?|Carrera|Camino|Urb\.?) (?:(?:de|del|la|las|los|el|[A-Z][\w\u00c0-\u024f]*) ){1,5}#? ?\d"
    r"|(?<![\w-])[NSEW]\d{2,5}(?: ?[NSEW]\d{2,5})?[ \t]+[A-Z]"
    r"|(?<![\w-])(?:\d{1,3}-(?=\d{2}))?\d[\dOl]{0,5}[A-Z]?[ \t]+(?:[NSEW]{1,2}\.?\s+)?"
    r"(?:[A-Z][A-Za-z]+|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)\b)",
    re.ASCII,
)
_CUT = re.compile(
    r"(?<!Attn)(?<!ATTN)(?<!Attention)(?<!ATTENTION):\s+"
    r"|\b(?:to|at|a|with|write|[Mm]ail|address is)\s+(?=(?:the\s+)?[A-Z0-9])(?!Stop|Code|Drop|Station)|\bthe following address[:.]?\s+"
)
_SENTENCE_END = re.compile(r"(?:(?<=[a-z]{3}[.!?])|(?<= \d{4}[.]))\s+(?=[A-Z])")
_UNTIL = re.compile(r"\b(?:days?|months?|before|within|receipt)\b", re.IGNORECASE)
"""What a sentence on the time to appeal says, before the one with the address."""
_SPACE = re.compile(r"\s+")
_VALUE = re.compile(r"[:#=\d]|\s{2}")
"""What a label has behind it; "Member Appeals Unit" is an office."""
_BOX_LINE = re.compile(
    r"\bP\.? ?O\.? ?Box \d|, (?:Dept|Department|Mail Code|Mail Stop|Suite|Floor|Room|Unit)\.? (?:[A-Z]{1,3}-?)?\d+[A-Z]?\Z"
    r"|, \d{1,2}(?:st|nd|rd|th) Floor\Z",
    re.IGNORECASE,
)
"""What makes "Member Appeals, P.O. Box 5588" or "Member Appeals, Dept. 40" a line of an address, and no label."""
_PAGE = re.compile(r"\s{3,}Page \d{1,2}(?: of \d{1,2})?\s*\Z", re.IGNORECASE)
_FOR = re.compile(r"(?:attn|attention|c/o|in care of)\b", re.IGNORECASE)
"""What names an office inside the block, though it begins small or looks like a label: "c/o Corby Services", "Attn: Member Appeals"."""
_RUNNING = re.compile(
    r"(?P<before>.+, .+?), (?P<town>(?!(?:New|North|South|West|Rhode) [A-Z][a-z]+ +\d)[A-Z][A-Za-z.' -]+,?"
    r" (?:[A-Z]{2}\.?|(?:(?:New|North|South|West|Rhode) )?[A-Z][a-z]{3,}) +[\d-]{5,10})"
)
_DOT = re.compile(r"\s[\u00b7\u2022|]\s")
"""What parts the lines of an address that stands on one: "Member Appeals \u00b7 PO Box 34593"."""
_FRAME = " \t|+"
_NO_PART = re.compile(
    r"[^A-Za-z0-9]+|(?:by )?(?:mail|fax|phone)(?: number)?:?|(?:fax|phone)?:? ?(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}", re.IGNORECASE
)
"""The frame of a table, its head, and the number in its next column."""
_NO_LINE = (
    r"(?:Inc|LLC|L\.L\.C|Co|Corp|Ltd|P\.?C|HMO|Suite|Ste|Unit|Floor|Room|Rm|Bldg|Building|Mail Stop|Apt|#|\d{1,2}(?:st|nd|rd|th) Floor)\b"
)
"""What behind a comma goes on with the line before it."""
_OF_PERSONS = re.compile(
    r"(?:The )?(?:Household|Family|Estate|Parents?(?:(?: and/or | or |/)(?:Legal )?Guardians?)?|(?:Legal )?Guardians?) of(?: the)?:?\s+",
    re.IGNORECASE,
)
_COUPLE = re.compile(r"(?:(?:Mr|Mrs|Ms)\.? )?(?:[A-Z][a-z]+ )?(?:and|&) (?=[A-Z])")
"""The first of two persons in "Aaron and Miriam Lindqvist": the second has the whole name."""
_LETTERS = re.compile(r"\A(?:,? \(?(?:[A-Z][a-z]?\.?){2,5}(?:-[A-Z]{1,3})?\)?)+\Z")
"""The letters of a clinician, or the service of a soldier, behind a name: "Nadia Okafor, MD", "Marcus Delano, USAF"."""
_STORE = re.compile(r"[A-Z][\w&' \u2019.-]+ #\d{2,5}\n")
"""A pharmacy with the number of its store, on whose slip an insurer's rejection is printed."""
_TITLED = re.compile(r"(?:(?:[A-Z0-9&-][\w&.'\u2019-]*|and|of|the|for) ){0,14}[A-Z][\w&.'\u2019-]*", re.ASCII)
"""A name, however long: "Great Lakes Pipe Trades Local 396 Health and Welfare Fund"; no line of running words."""
_THE = re.compile(r"\A[Tt]he (?=[A-Z])")
_MOST_OF_A_SENTENCE = 2
_SIDE_BY_SIDE = 2
"""From so many lines with columns, two addresses, or a label and its value, stand side by side: then the last line alone is read."""
_MOST_LINES = 6
_MOST_WORDS = 9
_NAME_WORDS = 6
_LONGEST = 300
_ENOUGH = 2
_SURE = 4
_NO_OFFICE = -9


def addresses(letter: Letter) -> Iterator[Find]:
    """Every address; those to send an appeal to as such, the likeliest first. Where the words name none, the likeliest is a guess."""
    scored: dict[tuple[int, int], int] = {}
    for place in blocks(letter):
        # A letter is sent to the person at its head, whatever office stands above; no appeal is, nor to a store.
        none = place[0] < letter.greeting and _takes_no_appeal(letter, place)
        scored.setdefault(place, _NO_OFFICE if none else _for_appeals(letter, *place))
    best = max(scored.values(), default=0)
    likeliest = max(
        (place for place, score in scored.items() if score == best and (best >= _ENOUGH or not _takes_no_appeal(letter, place))),
        default=None,
    )
    told = any(score >= _SURE and place[0] >= letter.greeting for place, score in scored.items())
    for place, score in scored.items():
        ours = score >= _ENOUGH or (place == likeliest and best < _ENOUGH)
        # A letterhead may name the office; where the letter itself says where to write, that is the address.
        above = told and place[0] < letter.greeting
        likely = (place == likeliest or above) and score >= _ENOUGH
        sure = Confidence.HIGH if score >= _SURE and not above else Confidence.MEDIUM if likely else Confidence.LOW
        value = _as_block(letter.text[place[0] : place[1]])
        yield letter.find(Kind.APPEAL_ADDRESS if ours else Kind.ADDRESS, value, place, Basis(sure, "postal code"))


def blocks(letter: Letter) -> Iterator[tuple[int, int]]:
    """Where every address stands."""
    for match in _ZIP.finditer(letter.text):
        if len(match["state"]) == 2 and match["state"] not in states():
            continue
        place = _block(letter, match.start(), match.end())
        if place:
            yield place


def has_street(letter: Letter, start: int, end: int) -> bool:
    """Whether a street or a box stands between two offsets."""
    return _STREET.search(letter.text, start, end) is not None


def _as_block(words: str) -> str:
    """The address a line each, as an envelope has it, also where a sentence gave it with commas ("Appeals, PO Box 12, Omaha, NE 68103")."""
    if "\n" not in words and words.count(" / ") >= _ENOUGH:
        return "\n".join(part.strip() for part in words.split(" / "))
    parts = [part.strip(_FRAME) for line in words.splitlines() for part in _DOT.split(_PAGE.sub("", line))]
    lines = [part for part in parts if part and not _NO_PART.fullmatch(part)]
    running = _RUNNING.fullmatch(" ".join(lines)) if len(lines) <= _MOST_OF_A_SENTENCE else None
    if running is None:
        return "\n".join(lines)
    first, *rest = re.split(rf", (?!{_NO_LINE})", _THE.sub("", running["before"]))
    return "\n".join((first, *rest, running["town"]))


def _takes_no_appeal(letter: Letter, place: tuple[int, int]) -> bool:
    """Whether the first line names a store, or a person, a couple, a household or a clinician alone: the letter was sent there."""
    if _STORE.match(letter.text, *place):
        return True
    start, end = place[0], min(letter.line_at(place[0])[1], place[1])
    for lead in (_OF_PERSONS, _COUPLE):
        found = lead.match(letter.text, start, end)
        start = found.end() if found else start
    name = name_at(letter, start, end)
    alone = name is not None and not _LETTERS.sub("", letter.text[name.end : end]).strip()
    # Whoever hears no further appeal takes none at the address above the letter.
    if letter.only_outside and place[0] < letter.greeting:
        return True
    # "KAISER PERMANENTE" reads as a name: the office in the lines below it tells.
    return alone and letter.first_cue("organization", start, end) < 0 and letter.first_cue("appeal", *place) < 0


def _block(letter: Letter, zip_start: int, end: int) -> tuple[int, int] | None:
    """From the first line of the address to its postal code; None where no street or box stands before the code."""
    start = letter.line_at(zip_start)[0]
    far = start < zip_start - _LONGEST
    start = max(start, zip_start - _LONGEST)
    found = _cut(letter.text, start, zip_start)
    if found is not None:
        return _if_street(letter, found, end)
    if far:  # in running words: from the sentence that it stands in
        return _if_street(letter, _sentence(letter.text, start, zip_start), end)
    behind = _sentence(letter.text, start, zip_start)
    if len(letter.text[start:behind].split()) > _NAME_WORDS or _UNTIL.search(
        letter.text, start, behind
    ):  # a line that begins with another sentence
        return _if_street(letter, behind, end)
    for _ in range(_MOST_LINES):
        if start == 0 or letter.text[start - 1] != "\n":
            break
        above, stop = letter.line_at(start - 1)
        above = max(above, stop - _LONGEST)
        words = letter.text[above:stop].strip()
        if not words or words[-1] in ":?!" or (words[-1] == "." and len(words.split()) > _NAME_WORDS):
            break
        cut = _cut(letter.text, above, stop)
        if cut is not None:
            start = cut
            break
        labelled = letter.is_labelled(above, stop) and _VALUE.search(words) and not _BOX_LINE.search(words)
        if not _FOR.match(words) and (words[0].islower() or labelled):
            break
        if len(words.split()) > _MOST_WORDS and not _TITLED.fullmatch(words):
            start = above if _STREET.search(letter.text, above, stop) else start
            break
        start = above
    return _if_street(letter, start, end)


def _cut(text: str, start: int, stop: int) -> int | None:
    """Where, on a line, the words that lead to an address end."""
    street = _STREET.search(text, start, stop)
    cuts = [match.end() for match in _CUT.finditer(text, start, street.start() + 1 if street else stop)]
    if not cuts or cuts[-1] >= stop:
        return None
    # Behind "STANDARD APPEAL:" sentences may stand before the one with the address.
    ends = [match.end() for match in _SENTENCE_END.finditer(text, cuts[-1], street.start() + 1 if street else stop)]
    return ends[-1] if ends and len(text[cuts[-1] : ends[-1]].split()) > _NAME_WORDS else cuts[-1]


def _sentence(text: str, start: int, stop: int) -> int:
    """Where the sentence of a street begins; the next word where none begins so near."""
    street = _STREET.search(text, start, stop)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, street.start() + 1 if street else stop)]
    word = _SPACE.search(text, start, stop)
    return ends[-1] if ends else word.end() if word else start


def _if_street(letter: Letter, start: int, end: int) -> tuple[int, int] | None:
    while start < end and letter.text[start].isspace():
        start += 1
    cells = [letter.cells(line.start, line.end) for line in letter.lines if line.start < end and line.end > start]
    if cells and len(cells[-1]) > 1 and sum(len(line) > 1 for line in cells) >= _SIDE_BY_SIDE:
        own = next((first for first, last in cells[-1] if first < end <= last), start)
        towns = len(list(_ZIP.finditer(letter.text, cells[-1][0][0], cells[-1][-1][1])))
        start = own if towns > 1 or _STREET.search(letter.text, own, end) else start
    street = _STREET.search(letter.text, start, end)
    if street is None:
        return None
    start = past_what_leads(letter.text, start, street.start())
    return start + len(letter.text[start:end]) - len(letter.text[start:end].lstrip()), end


def _for_appeals(letter: Letter, start: int, end: int) -> int:
    send, ours = letter.last_cue("appeal-send", start - 300, end), letter.last_cue("appeal", start - 300, end)
    others = -1 if letter.only_outside else letter.last_cue("elsewhere", start - 220, end)
    part = letter.parts.at(start)
    score = (2 if send >= 0 else 0) + (2 if ours >= start or (ours >= 0 and send >= 0) else 1 if ours >= 0 else 0)
    score += 1 if part and part.section is Section.RIGHTS else 0
    score -= 3 if start < letter.greeting and ours < start else 0
    return score - (5 if others > max(send, ours if ours >= start else -1) else 0)

"""Who sent the letter: the insurer, plan or administrator, by its letterhead, a label, or the name before its appeals office.

Every name that could be the sender's is a candidate; what speaks for it is added up, and the one with most is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.letter import Letter

__all__ = ["insurers"]

_HEAD_LINES = 16
_LONGEST, _SHORTEST = 75, 4
_MOST_OF_A_LINE, _MOST_READ = 400, 60_000
"""Characters of a line that may hold a name, and of a letter that names its sender: what goes on longer is no letter."""
_RULE = "-_=*~#> \t|\u2022"
_NO_NAME = re.compile(
    r"\W*(?:notice|explanation|summary|statement|determination|denial|important|re:|subject|your\b|our\b|this\b|we\b|appeals?\b"
    r"|claims? (?!partners)|remittance|medical necessity|dear|hi\b|hello|to:|mr\b|ms\b|mrs\b|page\b|c/o|attn|department$"
    r"|utilization (?:management|review)|member services|customer|thank|sincerely|approv|reason|status|questions|request|decision"
    r"|coverage (?!partners)|what\b|how\b|why\b|outcome|form\b|case\b|provider\b|patient\b|confidential|message|from the|to the"
    r"|fax\b|phone\b|p\.?\s?o\.? box|total\b)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\s*(?P<label>[A-Z][A-Za-z0-9 /'()-]{0,28}?)\s?:\s*(?=\S)")
_SENDS = re.compile(
    r"fr[o0]m|(?P<plan>(?:health )?plan)|insurer|issuer|carrier|payer|(?:claims|plan) administrator|contractor", re.IGNORECASE
)
_LEADS = re.compile(
    r"(?:\S.*?\b)?(?P<how>under\s?written by|insured by|issued by|(?:claims )?administered by|run by|offered by|a product of)\s+",
    re.IGNORECASE,
)
_FOR_ANOTHER = re.compile(
    r"(?:(?:(?:third[- ]party|claims|plan|benefit) )?administrator(?:,| for| of)|tpa for|for|on behalf of|acting for|as agent for"
    r"|plan sponsor|employer)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s+(?:[-\u2013\u2014|>:]+\s.*|UM|Utilization (?:Management|Review)(?: Department)?|Appeals(?: (?:&|and) Grievances)?(?: \w+)?"
    r"|\(.*\)?|Q&A|(?:Secure )?(?:Member )?(?:Portal|Message Center)(?: .*)?)\s*\Z"
)
_ENDING = re.compile(r"\b(?:Inc|Co|Corp|Ltd|Assn|Assoc|Ins|L\.L\.C|P\.C)\.\Z")
_OFFICE = re.compile(
    r"(?<!\w)(?:(?P<name>(?:[A-Z0-9][\w&.'\u2019/-]{0,30}(?: (?:of|the|and|&|for))?[ ]){1,6}?)"
    r"(?=(?:Member |Pharmacy |Medicare |Medical |Clinical |Standard )?"
    r"(?:Appeals?|Grievances?|Redeterminations?|Reconsiderations?|Claims? Review|Member Services|Customer (?:Service|Care))\b)"
    r"|(?P<before>[A-Z][\w&.'\u2019/-]{0,30}(?: (?:of|the|and|&|for|[A-Z0-9][\w&.'\u2019/-]{0,30})){1,5}), (?:Attn:? )?"
    r"(?:Member |Pharmacy |Pre-Service |Clinical )?(?:Appeals?|Grievances?|Review|Claims?|Reconsiderations?|Contested)\b)"
)
_BODY = re.compile(
    r"(?<!\w)(?:[A-Z][\w&'\u2019-]{1,30} (?:of |& |and )?){1,4}"
    r"(?:Health(?: (?:Plans?|Partners|Insurance|Alliance|Cooperative|Network))?|Insurance|Mutual|Rx|Sharing|Ministr(?:y|ies)|Fellowship"
    r"|Medicare|Medicaid|Behavioral(?: Health)?|Administrators|Trust|Fund|Benefits?|Scripts|Assurance|Advantage|Medical)(?![\w'\u2019-])"
    r"(?: (?:Insurance )?(?:Company|Corporation|Plan|Services))?"
)
_GENERAL_WORDS = (
    "medicare medicaid health plan plans benefit benefits behavioral medical pharmacy part d b c advantage original summary your the our "
    "insurance department of services state mental community care public human prescription drug member provider appeals management "
    "ketamine spravato esketamine united states u.s us office room review policy clinical utilization"
)
_GENERAL = frozenset(_GENERAL_WORDS.split())
_LEADING = re.compile(
    r"(?:The|To|Mail|Send|Write|Fax|Call|Contact|And|Or|At|Attn|Attention|Your|Our|Standard|Expedited|Level|First|Second|File|Address)\b[:\s]*"
)
_SPOILED = re.compile(r"(?<=[A-Za-z])[01](?=[A-Za-z])|(?<![A-Za-z0-9])[01](?=[A-Za-z]{2})")
_LETTERS = {"0": "O", "1": "I"}
_FIRST, _CAPITALS, _AGAIN, _ORGANIZATION, _LABELLED, _INSURES = 2.0, 0.5, 2.0, 3.0, 3.0, 4.0
_PAYER = 8.0
_LEAST, _SURE = 2.0, 4.5


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A place that may name the sender, how much speaks for it, and what does."""

    start: int
    end: int
    score: float
    source: str


def insurers(letter: Letter) -> Iterator[Find]:
    """The sender, if any name speaks for itself enough."""
    best = _best(_head(letter))
    if best is None or best.score < _SURE:
        best = _best([*([best] if best else ()), *_offices(letter), *_in_text(letter)])
    if best is None or best.score < _LEAST:
        return
    sure = Confidence.HIGH if best.score >= _PAYER else Confidence.MEDIUM if best.score >= _SURE else Confidence.LOW
    value = " ".join(letter.text[best.start : best.end].split())
    yield letter.find(Kind.INSURER, _mended(value), (best.start, best.end), Basis(sure, best.source))


def _best(candidates: Iterable[_Candidate]) -> _Candidate | None:
    """The one with most that speaks for it, of those alike the first."""
    return max(candidates, key=lambda one: (one.score, -one.start), default=None)


def _mended(value: str) -> str:
    """The name with the letters that a scanner read as figures put right: "C0PPERLINE"."""
    return _SPOILED.sub(lambda figure: _LETTERS[figure.group()], value)


def _head(letter: Letter) -> Iterator[_Candidate]:
    """The names in the first lines, each without its label and without what follows a dash."""
    filled = [line for line in letter.lines if letter.text[line.start : line.end].strip(_RULE)][:_HEAD_LINES]
    for number, line in enumerate(filled):
        for start, end in letter.cells(line.start, line.end):
            yield from _candidate(letter, start, end, first=max(0.0, _FIRST - number / 2), last_line=line.end)


def _candidate(letter: Letter, start: int, end: int, *, first: float, last_line: int) -> Iterator[_Candidate]:
    """What a cell of the head names, if it can be a name."""
    if end - start > _MOST_OF_A_LINE:
        return
    score, source, text = first, "letterhead", letter.text
    label = _LABEL.match(text, start, end)
    if label:
        sends = _SENDS.fullmatch(label["label"].strip())
        if not sends:
            return
        start, score, source = label.end(), score + (0 if sends["plan"] else _LABELLED), "label"
    leads = _LEADS.match(text, start, end)
    if leads:
        insures = not leads["how"].lower().startswith(("adm", "claims", "run"))
        start, score = leads.end(), score + (_INSURES if insures else -1.0)
        source = "label"
        end = _continued(letter, start, end, last_line)
    start, end = _trimmed(text, start, end)
    words = text[start:end]
    if not _may_name(letter, start, end) or (not label and _FOR_ANOTHER.match(words)):
        return
    payer = next((hint for hint in letter.words.payers for hit in letter.hits(hint.terms) if start <= hit.start < end), None)
    score += _PAYER if payer and not leads else 0
    organization = letter.first_cue("organization", start, end) >= 0 or words.lower().startswith("department of")
    score += _ORGANIZATION if organization else 0
    score += _CAPITALS if words.isupper() else 0
    score += _AGAIN if _stands_again(letter, start, end) else 0
    yield _Candidate(start, end, score, payer.row.id if payer else source)


def _continued(letter: Letter, start: int, end: int, last_line: int) -> int:
    """The end of a name that goes on in the next line ("underwritten by Old Meridian / Casualty Co.")."""
    if end < last_line or end + 1 >= len(letter.text) or len(letter.text[start:end].split()) > 3:
        return end
    first, last = letter.line_at(end + 1)
    return last if 0 < last - first <= 30 and letter.text[first].isupper() and ":" not in letter.text[first:last] else end


def _offices(letter: Letter) -> Iterator[_Candidate]:
    """The names before an appeals office: "Halcyon Behavioral, Appeals Dept.", "Brightwell Rx Secure Appeals"."""
    for match in _OFFICE.finditer(letter.text, 0, _MOST_READ):
        start, end = match.span("name") if match["name"] else match.span("before")
        lead = _LEADING.match(letter.text, start, end)
        while lead:
            start = lead.end()
            lead = _LEADING.match(letter.text, start, end)
        start, end = _trimmed(letter.text, start, end)
        if len(letter.text[start:end].split()) > 1 and _may_name(letter, start, end):
            named = letter.first_cue("organization", start, end) >= 0
            again = _stands_again(letter, start, end)
            yield _Candidate(start, end, 1.0 + (_ORGANIZATION - 1) * named + _AGAIN * again, "appeals office")


def _in_text(letter: Letter) -> Iterator[_Candidate]:
    """Names that the text holds, by words that end the names of insurers: counts where no letterhead speaks."""
    for match in _BODY.finditer(letter.text, 0, _MOST_READ):
        start, end = match.span()
        lead = _LEADING.match(letter.text, start, end)
        start = lead.end() if lead else start
        if _may_name(letter, start, end) and len(letter.text[start:end].split()) > 1:
            others = letter.first_cue("elsewhere", start, end) >= 0
            yield _Candidate(start, end, 2.0 + _AGAIN / 2 * _stands_again(letter, start, end) - 4 * others, "name in the text")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    tail = _ENDS.search(text, start, end)
    end = tail.start() if tail and tail.start() - start >= _SHORTEST else end
    while start < end and text[start] in _RULE:
        start += 1
    while end > start and text[end - 1] in _RULE + ",":
        end -= 1
    return start, end


def _may_name(letter: Letter, start: int, end: int) -> bool:
    words = letter.text[start:end]
    if not _SHORTEST <= len(words) <= _LONGEST or not (words[0].isupper() or words[0].isdigit()) or _NO_NAME.match(words):
        return False
    if sum(map(str.isdigit, words)) > 3 or "@" in words or "www." in words or letter.date_in(start, end):
        return False
    if words[-1] in ".:;?!" and not _ENDING.search(words):
        return False
    if all(word.strip(".,:&").lower() in _GENERAL or not word.strip("&") for word in words.split()):
        return False
    small = sum(word[0].islower() and len(word) > 3 for word in words.split())
    part = letter.parts.at(start)
    return small <= 1 and not (part and part.cues & {"salutation^", "rights^"} and part.sentence.start >= start - 2)


def _stands_again(letter: Letter, start: int, end: int) -> bool:
    """Whether the first words of the name stand elsewhere in the letter too, as they do before its appeals office."""
    name = " ".join(letter.text[start:end].split()[:2]).lower().rstrip(",.")
    lowered = letter.lowered
    return len(name) > 5 and (lowered.find(name, end) >= 0 or 0 <= lowered.find(name) < start)

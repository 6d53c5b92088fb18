"""What sounds like a reason beside another and is none: a count of the course, the name of what decides, a word on the review, what
somebody's letter says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from appealwright.denial.finds import Find
from appealwright.denial.page.labelled import alike, any_of
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Part
from appealwright.denial.treatment.course_words import CUT_FROM, NOT, PERHAPS, REST
from appealwright.notice.clauses.titles import names_its_basis
from appealwright.notice.reasons.set_aside import set_aside_behind

__all__ = ["without_mere_mentions"]

_LIMIT, _NEED = "ground.dose-frequency-limit", "ground.not-medically-necessary"
_RECORDS = "ground.documentation"
_OF_A_LETTER = re.compile(r"\b(?:letter|statement|note|appeal) (?:of|from|by) (?:Dr\b|your |[A-Z])|\byour (?:letter|appeal|statement)\b")
_IT_SAYS = re.compile(r"\s*(?:It|He|She|They|The letter) (?:also )?(?:say|state|note|report|describe|explain|argue|mention|tell)s? ")
_NO_CHANGE = re.compile(r"\s*(?:That|This|It) (?:does not|doesn't|did not|didn't) change\b")
"""What somebody wrote to the plan, told sentence by sentence; and how it sets that aside."""
_ONLY_POINTS = re.compile(
    r"(?:The|Our|This|That|Your plan's) (?:[\w-]+ ){0,3}?(?:policy|guidelines?|criteria|rules?|booklet|handbook) "
    r"(?:lists?|sets? out|explains?|describes?|gives?|tells?|says?) (?:what|when|which|how|the (?:criteria|conditions|requirements))\b"
    r"(?![^.;]*\b(?:not|no|only)\b)[^.;]*[.;]?",
    re.IGNORECASE,
)
"""Where it stands what has to be shown, and no word on what was."""
_CAN_STILL = re.compile(
    r"(?:If|When|Once|Unless)\b[^.;]*\b(?:you|they|(?:your|the) (?:doctor|provider|prescriber|clinic)) "
    r"(?:may|can|should|must|will need to) (?:still )?(?:send|submit|give|ask|call|fax|request)\b[^.;]*[.;]?",
    re.IGNORECASE,
)
"""What can be done where something is missing."""
_OF_EVERY_SERVICE = re.compile(
    r"(?:(?:(?:The|Your|This|Our)(?: [\w-]+){0,2} (?:plan|policy|program|coverage)|We|TRICARE|Medicare|Medicaid) (?:can |may )?"
    r"(?:only (?:pays?|covers?)(?: benefits)?(?: for)?|(?:pays?|covers?|cost-share)(?: benefits)?(?: for)? only)"
    r"[^.;:]* medically necessary\b[^.;:]*\."
    r"|To be (?:covered|eligible)[^.;:]* must be medically necessary\b[^.;:]*\."
    r"|(?:The|Your|Our) [^;:\"\u201c]{0,120}\bdefines? [\"\u201c]?medical(?:ly)? necess\w+[\"\u201d]? as"
    r" [\"\u201c][^\"\u201d]+[\"\u201d]\.?)",
    re.IGNORECASE,
)
"""What is asked of every service, or what the plan means by a word, and nothing on this service."""
_STANDARD = re.compile(
    r"(?:\A|(?<=[.:;!])\s+|\n\s*)"
    r"(?:(?:You|Please) (?:should |may want to |can |may )?(?:also )?(?:share|talk|discuss|speak|show|go over|review)\b"
    r"[^.;]*\b(?:your (?:doctor|provider|prescriber)|this (?:decision|notice|letter))"
    r"|If (?:your|the) (?:doctor|provider|prescriber) (?:requested|asked for|made) [^.;]*\b(?:on your behalf|for you)"
    r"|(?:We|A copy)\b[^.;]{0,20}\bsent\b[^.;]*\byour (?:doctor|provider|prescriber))\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""Where sentences begin that stand in every such notice, and what follows them: what to do with it, and who else has it."""
_BREATH = 260
_TELLS, _PAPERS = frozenset({"refusal", "unmet", "not"}), frozenset({"policy", "criteria"})


def without_mere_mentions(letter: Letter, grounds: list[Find], counted: Iterable[Find]) -> list[Find]:
    """The grounds but a limit that is heard only in sentences that count the course so far or what is left of it, a lack of need that is
    heard only where the basis of the decision is named, a lack of records only where it is told that they were looked at, and whatever is
    heard only where it is told what somebody's letter says or which paper was used, where it stands what has to be shown or what can still
    be done, or is said in the same breath not to have been decided; all of them where nothing else would be left.
    """
    at = [find.start for find in counted]
    basis, review, lacking = (any_of(letter.words.names[name]) for name in ("names-basis", "names-review", "says-lacking"))

    def plain(part: Part) -> str:
        return " ".join(alike(letter.text[part.sentence.start : part.sentence.end]).split())

    def counts(part: Part) -> bool:
        start, end = part.sentence.start, part.sentence.end
        words = letter.text[start:end]
        told = any(start <= one < end for one in at) and "refusal" not in part.cues and not (NOT.search(words) or CUT_FROM.search(words))
        return (told or (bool(at) and REST.search(words) is not None)) and not PERHAPS.search(words)

    def names(part: Part) -> bool:
        return basis.match(plain(part)) is not None and bool(part.cues & _PAPERS) and not part.cues & _TELLS

    def only_basis(part: Part) -> bool:
        return not part.sentence.heading and names_its_basis(letter.text[part.sentence.start : part.sentence.end])

    def looks(part: Part) -> bool:
        return review.match(plain(part)) is not None and not lacking.search(plain(part))

    def recounts(part: Part) -> bool:
        at = letter.parts.index(part.sentence.start)
        before = letter.parts.parts[max(at - 1, 0)].sentence
        of_it = _IT_SAYS.match(letter.text, part.sentence.start) and _OF_A_LETTER.search(letter.text, before.start, before.end)
        return of_it is not None or _NO_CHANGE.match(letter.text, part.sentence.start) is not None

    kinds: dict[str, Callable[[Part], bool]] = {_LIMIT: counts, _NEED: names, _RECORDS: looks}

    def mere(find: Find) -> bool:
        parts = _parts_of(letter, find)
        words = " ".join(find.quote.split())
        if any(one.fullmatch(words) for one in (_ONLY_POINTS, _CAN_STILL, _OF_EVERY_SERVICE, _STANDARD)):
            return True
        if set_aside_behind(find.quote, letter.written[find.start : find.end + _BREATH]):
            return True
        return (
            all(map(recounts, parts))
            or all(map(only_basis, parts))
            or (str(find.value) in kinds and all(map(kinds[str(find.value)], parts)))
        )

    kept = [find for find in grounds if not mere(find)] or grounds
    return [_only_its_own(find) for find in kept]


def _only_its_own(find: Find) -> Find:
    """The find without a first sentence that only says where it stands what has to be shown, or what is asked of every service; and without
    the standard sentences that follow it.
    """
    rest = find.quote
    while first := _ONLY_POINTS.match(rest) or _OF_EVERY_SERVICE.match(rest):
        rest = rest[first.end() :].lstrip()
    told = _STANDARD.sub("", rest).rstrip()
    start = find.end - len(rest)
    return replace(find, start=start, end=start + len(told), quote=told) if told else find


def _parts_of(letter: Letter, find: Find) -> list[Part]:
    """The sentences that a find quotes."""
    return [part for part in letter.parts.parts if part.sentence.start < find.end and part.sentence.end > find.start]

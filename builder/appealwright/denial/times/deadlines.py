"""The time to appeal as the letter states it: a date, or a count of days or months and from when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from appealwright.denial.finds import OF_OUTSIDE, Basis, Confidence, Find, Kind, Limit, Start
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.numerals import DIGIT, NUMBER_WORDS, digits
from appealwright.denial.page.sections import Part, Section
from appealwright.denial.times.later_step import waits_for_the_appeal
from appealwright.denial.times.letter_dates import letter_dates

__all__ = ["deadlines"]

_WORDS = "|".join(word.replace(" ", r"[\s-]{1,2}") for word in NUMBER_WORDS)
_PERIOD = re.compile(
    rf"(?<![\w.$/])(?:(?P<count>{DIGIT}{{1,3}})(?:st|nd|rd|th)?|(?P<words>{_WORDS}))\s{{0,2}}(?:\(\s?(?P<again>[\w-]{{1,12}})\s?\)\s{{0,2}})?-?\s{{0,2}}"
    r"(?P<kind>ca[l1I|]endar|business|working|consecutive)?\s{0,2}(?P<unit>days?|months?|weeks?|years?|d[i\u00ed]as?|mes(?:es)?)(?![A-Za-z])"
    r"(?P<kind2>\s(?:calendario|h[a\u00e1]biles|naturales))?",
    re.IGNORECASE,
)
_UNIT = re.compile(r"days?|months?|weeks?|years?|d[i\u00ed]as?|mes", re.IGNORECASE)
"""Without one of these nothing is a period: known far sooner than by trying every number."""
_AROUND = 100
"""No period has so many letters before its unit, or after it."""
_UNITS = {"d": "days", "w": "weeks", "m": "months", "y": "years"}
_BUSINESS = {"business", "working", "habiles", "h\u00e1biles"}
_LONGEST = {"days": 400, "business_days": 400, "weeks": 60, "months": 24, "years": 3}
_CALL = re.compile(r"(?:Please )?(?:[Cc]all|[Tt]o (?:schedule|set up|arrange))\b")
_OF_IT = re.compile(
    r"\b(?:request|ask for|file|seek|make|start) (?:it|one|this|that|such (?:a |an )?(?:request|review))\b"
    r"|\b(?:request|it) (?:must|should|has to)\b|\b(?:after|of|from) (?:the|our|that) final (?:\w+ )?(?:decision|determination)\b",
    re.IGNORECASE,
)
"""How a sentence goes on about the step that the one before it names."""
_BEFORE_COURT = re.compile(
    r"\b(?:this|that|the second) (?:level|step|appeal|review)(?: of (?:appeal|review))? (?:is|must be|has to be) \w+ before\b",
    re.IGNORECASE,
)
"""How a sentence says that court waits for the step that is next; what follows goes on about that step."""
_ENOUGH = 3
_LAST_DAY = re.compile(r"last (?:day|date) (?:is|to (?:appeal|file|ask))\b", re.IGNORECASE)
"""What ends the person's time on a page of rights; "the last 12 months" is another period, and "the last day of coverage" no such time."""
_TO_DECIDE = re.compile(r"\b(?:more|additional|extra) (?:days|time)\b[^.;]{0,40}\bto decide\b|\bto decide,? until\b", re.IGNORECASE)
"""What the insurer takes for itself: "We need 14 more days to decide, until September 23"."""
_REASONS = frozenset({Section.REASON, Section.CRITERIA})
_OF_A_COURSE = re.compile(r"\b(?:daily|weekly|monthly|(?:a|per|each|every) (?:day|week|month)),? (?:x|for) ?\Z", re.IGNORECASE)
"""How often, before how long: "twice weekly x 4 weeks"."""
_OF_BENEFITS = re.compile(r"\b(?:supplemental claim|higher-level review|board appeal)\b", re.IGNORECASE)
_CLINICAL = "clinical appeal"
"""How the VA's decisions on eligibility and payment are reviewed, and how those on treatment are, which have no time."""
_TO_KEEP = re.compile(
    r"\b(?:go(?:es|ing)? on|continu\w+|keep\w*|kept|stay\w*)\b[^.;]{0,80}"
    r"\b(?:while|during|until)\b[^.;]{0,40}\b(?:appeal|decid\w+|decision|review)\b",
    re.IGNORECASE,
)
"""What is asked for sooner than the appeal: that the treatment goes on meanwhile."""
_SUIT = re.compile(
    r"\b(?:civil|legal|court|such(?: an?)?|this|that|an) action\b|\b(?:law)?suits?\b|\bsue\b|\bin (?:\w+ ){0,3}court\b", re.IGNORECASE
)
_TOLD_SUIT = re.compile(r"\b(?:civil|legal|court) action\b|\b(?:law)?suit\b|\bsue\b|\b502\(a\)", re.IGNORECASE)
_OF_REVIEW = re.compile(r"\b(?:appeals?|reviews?|hearings?|grievances?|reconsiderations?)\b", re.IGNORECASE)
"""A limit for suing is no time for the next step; "any such action" takes its meaning from the sentence before."""
_YOU_GET = re.compile(r"\s+(?:after|of|from) (?:the (?:date|day) )?(?:(?:on )?which )?you (?:received?|get|got)\b", re.IGNORECASE)
_RECEIVING = re.compile(r"\s+(?:after|of|from) receiving (?:it|this|the (?:notice|letter|denial))\b", re.IGNORECASE)
"""A time from when the person has the letter is no time of the insurer's."""
_WE = re.compile(r"\bwe\b|\b(?:plan|company) (?:will|must|has)\b", re.IGNORECASE)
_SHORTEST, _TOO_SHORT = 5, 4
"""Up to so many days are for something else: no law lets an ordinary appeal run out so soon."""
_DATE_RULES = 2
_LONG = 30
_CLAIM = re.compile(r"\b(?:claims?|codes?|bills?|resubmi\w+|records|notes)\b", re.IGNORECASE)
_ABOUT = 2
"""Scores as near as this say little of which time is meant."""
_DAYS_OF = {"weeks": 7, "months": 30, "years": 365}


def deadlines(letter: Letter) -> Iterator[Find]:
    """Every period or date that the letter gives the person to appeal, the likeliest first. The insurer's own clocks are left out."""
    dated = next((find.value for find in letter_dates(letter) if find.kind is Kind.NOTICE_DATE), None)
    scored = [*_periods(letter), *_days(letter, dated if isinstance(dated, date) else None)]
    best = max((score for score, *_ in scored), default=0)
    if best < _ENOUGH:
        scored = [(_ENOUGH, value, place) for score, value, place in scored if score == best >= 1 and _is_long(value)][:1]
    first = _of_the_earliest(letter, scored, best)
    for score, value, place in sorted(scored, key=lambda one: (one[2] != first, -one[0], isinstance(one[1], Limit), one[2])):
        if score >= _ENOUGH:
            likely = place == first if first else score == best
            sure = Confidence.HIGH if likely and score >= 5 and score == best else Confidence.MEDIUM if likely else Confidence.LOW
            yield letter.find(Kind.DEADLINE, value, place, Basis(sure, _source(letter, value, place[0])))


def _of_the_earliest(letter: Letter, scored: list[tuple[int, Limit | date, tuple[int, int]]], best: int) -> tuple[int, int] | None:
    """Where the shortest stands of those that count from the notice, are about as likely as the likeliest, which counts so too, and are no
    time to hand in a paper: a day too early costs nothing, one too late the appeal.
    """
    likely = [one for one in scored if one[0] >= max(_ENOUGH, best - _ABOUT)]
    if best < _ENOUGH or any(not _since_notice(value) for score, value, _ in likely if score == best):
        return None
    counted = ((_since_notice(value), place) for _, value, place in likely if _is_of_an_appeal(letter, place))
    return min((one for one in counted if one[0] >= _LONG), default=(0, None))[1]


def _is_of_an_appeal(letter: Letter, place: tuple[int, int]) -> bool:
    """Whether the sentence itself counts from the notice, and speaks of no claim to be sent again."""
    part = letter.parts.at(place[0])
    if part is None or letter.first_cue("from-notice", place[1] - 1, part.sentence.end) < 0:
        return False
    return _CLAIM.search(letter.text, part.sentence.start, part.sentence.end) is None


def _since_notice(value: Limit | date) -> int:
    """About how many days a period has that counts from the notice; 0 for what counts from something else, or is a day."""
    return value.count * _DAYS_OF.get(value.unit, 1) if isinstance(value, Limit) and value.start is Start.NOTICE else 0


def _source(letter: Letter, value: Limit | date, start: int) -> str:
    part = letter.parts.at(start)
    outside = letter.only_outside or (part is not None and "elsewhere" in part.cues)
    return "date" if isinstance(value, date) else OF_OUTSIDE if outside else "period"


def _is_long(value: Limit | date) -> bool:
    """Whether a period that nothing else speaks for is at least as long as the shortest times to appeal."""
    return isinstance(value, date) or value.unit in {"months", "years"} or value.count >= _LONG


def _periods(letter: Letter) -> Iterator[tuple[int, Limit | date, tuple[int, int]]]:
    for match in (match for start, end in _around_units(letter.text) for match in _PERIOD.finditer(letter.text, start, end)):
        count = int(digits(match["count"])) if match["count"] else NUMBER_WORDS.get(_plain(match["words"]), 0)
        unit = _UNITS[match["unit"][0].lower()]
        if (match["kind"] or match["kind2"] or "").strip().lower() in _BUSINESS:
            unit = "business_days"
        if 0 < count <= _LONGEST[unit] and not waits_for_the_appeal(letter, match.start(), match.end()):
            start = _start(letter, match.end())
            score = _score(letter, match.start(), match.end(), ours=start is Start.NOTICE or _from_arrival(letter, match)) + (
                0 if start is Start.UNSAID else 1
            )
            score -= _TOO_SHORT if unit == "days" and count <= _SHORTEST else 0
            yield score, Limit(count, unit, start), match.span()


def _from_arrival(letter: Letter, period: re.Match[str]) -> bool:
    """Whether a period runs from when the person got the notice, and not the insurer the appeal: "We decide within 30 days of
    receiving it".
    """
    part = letter.parts.at(period.start())
    if _YOU_GET.match(letter.text, period.end()):
        return True
    ours = part is not None and _WE.search(letter.text, part.sentence.start, period.start()) is None
    return ours and _RECEIVING.match(letter.text, period.end()) is not None


def _around_units(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of the text in which a period can stand, apart from each other."""
    start, end = 0, -1
    for unit in _UNIT.finditer(text):
        if unit.start() - _AROUND > end:
            if end >= 0:
                yield start, end
            start = max(0, unit.start() - _AROUND)
        end = unit.end() + _AROUND
    if end >= 0:
        yield start, end


def _days(letter: Letter, dated: date | None) -> Iterator[tuple[int, Limit | date, tuple[int, int]]]:
    """Dates by which to appeal: after the date of the letter. A date is surer than a period, which has still to be counted."""
    for one in letter.dates:
        if dated and one.day <= dated:
            continue
        at = letter.parts.index(one.start)
        part = letter.parts.at(one.start)
        if part and at and letter.text[part.sentence.start : part.sentence.end].strip(" .*") == letter.text[one.start : one.end]:
            before = letter.parts.parts[at - 1].sentence
            if letter.last_cue("by", before.end - 30, before.end) >= 0:
                yield _score(letter, before.end - 1, before.end) + 2 + _DATE_RULES, one.day, (one.start, one.end)
        elif letter.last_cue("by", one.start - 45, one.start) >= 0:
            yield _score(letter, one.start, one.end) + _DATE_RULES, one.day, (one.start, one.end)


def _score(letter: Letter, start: int, end: int, *, ours: bool = False) -> int:
    """How much speaks for this being the person's time. `ours`: counted from the notice; an insurer counts its own from the appeal."""
    part = letter.parts.at(start)
    if part is None:
        return 0
    if _TO_DECIDE.search(letter.text, part.sentence.start, start):
        return 0
    if _CLINICAL in letter.lowered and _OF_BENEFITS.search(letter.text, part.sentence.start, part.sentence.end):
        return 0
    if _OF_A_COURSE.search(letter.text, part.sentence.start, start) or _is_of_the_reason(letter, part, start):
        return 0
    if _is_to_sue(letter, part, start) or _TO_KEEP.search(letter.text, part.sentence.start, start):
        return 0
    score = _near(letter, part, start)
    score += 2 if part.cues & {"appeal"} else 0
    score += 1 if part.cues & {"you-must"} else 0
    score += 1 if part.section is Section.RIGHTS else 0
    score -= 5 if part.cues & {"insurer-clock"} and not (ours and "appeal" in part.cues) else 0
    score -= 4 if (_is_other_step(letter, part) or _goes_on(letter, part, start)) and not letter.only_outside else 0
    first, last = max(part.sentence.start, start - 60), min(part.sentence.end, end + 30)
    others = {hit.start for hit in letter.cue("other-period") if first <= hit.start < last}
    named = {at.start() for at in _LAST_DAY.finditer(letter.text, first, start)} if part.section is Section.RIGHTS else set()
    return score + (2 if named else 0) - (4 if others - named else 0)


def _is_of_the_reason(letter: Letter, part: Part, start: int) -> bool:
    """Whether a period stands among the reasons, and neither its sentence nor the one before speaks of an appeal: the span
    of some records, or how soon somebody can be seen.
    """
    at = letter.parts.index(start)
    before = letter.parts.parts[at - 1].cues if at else frozenset()
    return part.section in _REASONS and not part.cues & {"appeal", "rights"} and not before & {"appeal", "rights"}


def _is_to_sue(letter: Letter, part: Part, start: int) -> bool:
    """Whether a period is the limit for suing: the suit is what the sentence names last before it, or all that it names."""
    first, end = part.sentence.start, part.sentence.end
    at = letter.parts.index(start)
    before = letter.parts.parts[at - 1].sentence if at else part.sentence
    told = _TOLD_SUIT.search(letter.text, before.start, end) is not None
    suits = [one.start() for one in _SUIT.finditer(letter.text, first, end)] if told else []
    reviews = [one.start() for one in _OF_REVIEW.finditer(letter.text, first, end)]
    if not suits or not reviews:
        return bool(suits)
    return max((one for one in suits if one < start), default=-1) > max((one for one in reviews if one < start), default=-1)


def _is_other_step(letter: Letter, part: Part) -> bool:
    """Whether the sentence offers another step than the appeal that is next: after a first one that is refused, the second is next."""
    if "elsewhere" in part.cues or "other-step" not in part.cues or not any("upheld" in one.cues for one in letter.parts.parts):
        return bool(part.cues & {"elsewhere", "other-step"})
    steps = (hit for hit in letter.cue("other-step") if part.sentence.start <= hit.start < part.sentence.end)
    return any(letter.lowered[hit.start : hit.end].split()[0:1] != ["second"] for hit in steps)


def _goes_on(letter: Letter, part: Part, start: int) -> bool:
    """Whether the sentence only says how soon to call for, or to ask for, the other step that the one before it offers."""
    at = letter.parts.index(start)
    before = letter.parts.parts[at - 1] if at else part
    same = before.sentence.paragraph == part.sentence.paragraph
    calls = _CALL.match(letter.text, part.sentence.start) is not None and "other-step" in before.cues
    next_one = _BEFORE_COURT.search(letter.text, before.sentence.start, before.sentence.end) and any(
        "upheld" in one.cues for one in letter.parts.parts
    )
    other = bool(before.cues & {"other-step", "elsewhere"}) and "appeal" not in before.cues and not next_one
    asks = other and _OF_IT.search(letter.text, part.sentence.start, part.sentence.end) is not None
    return same and "appeal" not in part.cues and (calls or asks)


def _near(letter: Letter, part: Part, start: int) -> int:
    """Whether the words right before speak of a limit; and of an appeal in the sentence before, after which a period may stand alone."""
    within = letter.last_cue("by", start - 30, start + 1) >= 0
    at = letter.parts.index(start)
    before = letter.parts.parts[at - 1].cues if at else frozenset()
    follows = "appeal" in before and "appeal" not in part.cues
    alone = _PERIOD.fullmatch(letter.text[part.sentence.start : part.sentence.end].strip(" .")) is not None
    return (2 if within else 0) + (2 if follows else 0) + (1 if follows and alone else 0)


def _start(letter: Letter, end: int) -> Start:
    near = [
        (at, start)
        for cue, start in (("from-receipt", Start.RECEIPT), ("from-notice", Start.NOTICE))
        if (at := letter.first_cue(cue, end - 1, end + 61)) >= 0
    ]
    return min(near, key=lambda one: one[0])[1] if near else Start.UNSAID


def _plain(words: str) -> str:
    spaced = re.sub(r"[\s]+", " ", words.lower())
    return spaced if spaced in NUMBER_WORDS else spaced.replace("-", " ")

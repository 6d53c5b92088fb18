"""What a notice says of the appeals inside the plan: how many, whether they are done, and one more that nobody has to make."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.days.dates import Holidays, after
from appealwright.denial.page.numerals import COUNT, number_told
from appealwright.denial.times.exhausted import EXHAUSTED
from appealwright.notice.clock.times import Told
from appealwright.notice.course.says import notice_sentences
from appealwright.writer.prose import sentences

__all__ = [
    "another_offered",
    "another_until",
    "by_its_levels",
    "calls_level_voluntary",
    "decides_the_second",
    "has_two",
    "next_is_voluntary",
    "outside_after_second",
    "says_steps_done",
    "second_in_time",
    "tells_of_one",
    "tells_of_two",
    "two_required",
]

_TWO = re.compile(
    r"\b(?:two|2|second|2nd)[- ]levels?\b[^.;]{0,40}\b(?:appeals?|grievances?|reviews?)\b"
    r"|\b(?:after|all|both)(?: the)? (?:two|2) (?:internal )?appeals\b|\bboth appeals\b"
    r"|\blevel (?:2|two|II)\b[^.;]{0,20}\b(?:appeal|grievance|review)\b|\b(?:second|2nd) (?:internal )?(?:appeal|grievance)\b",
    re.IGNORECASE,
)
_HAS_TWO = re.compile(
    r"\b(?:two|2)(?: required| mandatory| internal)?[- ]levels?\b[^.;]{0,40}\b(?:appeals?|grievances?|reviews?)\b", re.IGNORECASE
)
_HAS_ONE = re.compile(
    r"\b(?:plan|policy|coverage|contract|it|we|there|you) (?:has|have|is|provides?|offers?|gives?|allows?|gets?) (?:only |just )?"
    r"(?:one|1|a single)(?: required| mandatory| internal)? level of (?:internal |mandatory )?(?:appeals?|review|grievances?)\b",
    re.IGNORECASE,
)
_OF_EACH_LEVEL = re.compile(r" \([^()]*\b(?:each level|cada nivel)\b[^()]*\)")
_SECOND = re.compile(r"\b(?:second|2nd|level (?:2|two|II))\b", re.IGNORECASE)
_NO_DUTY = re.compile(
    r"\bvoluntary\b|\bnot required\b|\boptional\b|\bneed not\b|\bno (?:\w+ )?(?:second|2nd|level)\b"
    r"|\bnot\b(?! (?:\w+ )?(?:satisfied|happy|pleased|agree)\b)",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:second|2nd|another|additional|voluntary)[- ](?:level )?(?:\w+ )?appeal\b[^.;]{0,40}"
    r"\b(?:available|not required|optional|may|can|voluntary)\b|\byou (?:may|can)\b[^.;]{0,30}\bvoluntary\b[^.;]{0,20}\bappeal\b",
    re.IGNORECASE,
)
_NO_LEVEL = re.compile(
    r"\bno (?:\w+ ){0,2}(?:second|2nd|another|additional|voluntary|level|appeal)\b"
    r"|(?:\bnot|n[’']t|\bno longer) (?:be )?(?:available|offered)\b|\b(?:do|does) not (?:offer|have|provide)\b",
    re.IGNORECASE,
)
"""How a notice says that there is no such level."""
_WITHIN = re.compile(rf"\bwithin {COUNT} (?:calendar )?(?P<unit>day|month)s?\b", re.IGNORECASE)
_DONE = re.compile(
    rf"{EXHAUSTED}"
    r"|\b(?:completes?|exhausts?|concludes?)\b[^.;]{0,40}\binternal (?:appeals?|grievances?|review|remedies|process)\b"
    r"|\byou (?:do not (?:have|need) to|need not)\b[^.;]{0,60}\b(?:appeal|grievance|level)\b[^.;]{0,60}\bbefore\b",
    re.IGNORECASE,
)
_LEVEL = r"(?:levels?|appeals?|reviews?|reconsiderations?|grievances?)"
_VOLUNTARY = re.compile(rf"\bvoluntary\b[^.;\n]{{0,40}}?\b{_LEVEL}\b|\b(?:[\w-]+ )?{_LEVEL}\b[^.;\n]{{0,40}}?\bvoluntary\b", re.IGNORECASE)
_NOT_VOLUNTARY = re.compile(
    r"\b(?:not|never|rather than)\s+(?:(?:an?|considered|called|merely)\s+){0,2}voluntary\b|n[’']t\s+(?:an?\s+)?voluntary\b"
    r"|\bno\s+(?:\w+\s+)?voluntary\b|\b(?:not|n[’']t)\s+(?:offer|have|provide|include)\b[^.;]{0,30}\bvoluntary\b"
    r"|\bvoluntary\b[^.;]{0,40}(?:\bnot|n[’']t|\bno longer)\s+(?:be\s+)?(?:available|offered)\b",
    re.IGNORECASE,
)
"""How a sentence says that a level has to be used, or that there is no voluntary one."""
_NO_LEVEL_INSIDE = re.compile(r"\b(?:external|independent|outside|peer)\b", re.IGNORECASE)
_OUTSIDE = re.compile(
    r"\b(?:external|independent|outside) (?:\w+ )?(?:review|appeal)\b|\breview by an (?:independent|external|outside)\b", re.IGNORECASE
)
_AFTER_SECOND = re.compile(
    r"\b(?:if|after|once|when|until|unless|upon|following)\s+(?:(?!(?:may|can|choose|want|wish|request|ask|file)\b)[\w'’]+\s+){0,7}?"
    r"(?:(?:second|2nd)[- ](?:level|appeal)\b|(?:level (?:2|two|II)|(?:both|all|two|the two) (?:\w+ )?(?:levels|appeals))\b)",
    re.IGNORECASE,
)
"""How a sentence makes a step wait for the second appeal."""
_REQUIRED = re.compile(
    r"\b(?:this|that|second|2nd|second[- ]level|level (?:2|two|II)) (?:level|step|appeal|review)?\b[^.;,]{0,20}"
    r"\b(?:is|are) (?:required|mandatory)\b"
    r"|\b(?:must|have to|required to) (?:use|complete|finish|exhaust|request|ask for|file)\b[^.;]{0,20}"
    r"\b(?:second|2nd|both levels|level (?:2|two|II))\b",
    re.IGNORECASE,
)
"""How a notice says that the second appeal has to be used."""
_OF_LATER = re.compile(
    r"\bfinal (?:\w+ ){0,2}(?:decision|determination|denial|letter|notice)\b"
    r"|\bif (?:the|our) (?:\w+ ){0,2}(?:committee|board|panel|trustees)\b",
    re.IGNORECASE,
)
"""What outside review follows where it follows a decision that is still to come."""
_OF_THIS = re.compile(r"\bthis (?:letter|notice|decision|determination|denial)\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\byou(?:,? or your \w+,?)? (?:may|can|must|have)\b"
    r"|\b(?:request(?:ed)?|filed|submitted|asked for|received|made|sent)\b[^.;]{0,30}\bwithin\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"\bwe (?:will|must|have to|shall)\b|\bdecision (?:will|must|is)\b|\b(?:is|are|be) (?:decided|answered|resolved|completed)\b",
    re.IGNORECASE,
)
"""What a plan does within a time, and not who appeals."""
_CHOICE = re.compile(r"\b(?:voluntary|optional|not required|need not|not have to|instead|either)\b", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|once|when|after|until|unless|must|not (?:yet )?(?:finished|completed|exhausted))\b", re.IGNORECASE)
_IS_DECIDED = re.compile(r"\b(?:completed|finished|uph[eo]ld|decided|decision on|den(?:y|ied)|reviewed|considered)\b", re.IGNORECASE)
_OFFERED = re.compile(r"\b(?:may|can|could|if|voluntary|optional|right to|first)\b", re.IGNORECASE)


def tells_of_two(case: Case) -> bool:
    """Whether the notice says that the plan has two levels of appeal, the second not called voluntary."""
    return any(_TWO.search(one) and not _NO_DUTY.search(one) for one in notice_sentences(case))


def tells_of_one(case: Case) -> bool:
    """Whether the notice says that the plan has one level of appeal, and nowhere speaks of a second or a voluntary one."""
    text = case.text("denial.text")
    return bool(_HAS_ONE.search(text)) and not (_SECOND.search(text) or _TWO.search(text) or _VOLUNTARY.search(text))


def by_its_levels(words: str, case: Case) -> str:
    """A time to decide, without what it says of a plan with two levels where the notice says that there is one."""
    return _OF_EACH_LEVEL.sub("", words) if tells_of_one(case) else words


def two_required(text: str) -> bool:
    """Whether the notice says that the plan has two levels of appeal, and nowhere leaves the second to the person's choice: then the rule
    gives the plan less time at each.
    """
    told = sentences(text)
    says = any(_HAS_TWO.search(one) and not _NO_DUTY.search(one) for one in told) or outside_after_second(text)
    return says and not any(_SECOND.search(one) and _CHOICE.search(one) for one in told)


def calls_level_voluntary(text: str) -> bool:
    """Whether a notice calls a level of appeal inside the plan voluntary."""
    told = (found[0] for one in sentences(text) if not _NOT_VOLUNTARY.search(one) for found in _VOLUNTARY.finditer(one))
    return any(not _NO_LEVEL_INSIDE.search(one) for one in told)


def next_is_voluntary(case: Case) -> bool:
    """Whether the notice of a first appeal refused calls the level that is left voluntary."""
    return case.is_("denial.stage", "after_first_appeal") and calls_level_voluntary(case.text("denial.text"))


def has_two(case: Case) -> bool:
    """Whether the plan has two levels of appeal that must be used: the notice says so, or one is refused and the next is left, which it
    does not call voluntary.
    """
    if not case.is_("denial.stage", "after_first_appeal"):
        return two_required(case.text("denial.text"))
    return not (next_is_voluntary(case) or says_steps_done(case))


def outside_after_second(text: str) -> bool:
    """Whether the notice has outside review wait for a second appeal that it nowhere leaves to the person's choice: in so many words, or
    since it requires that appeal and has the review follow a decision that is still to come.
    """
    told = sentences(text)
    waits = any(_OUTSIDE.search(one) and _AFTER_SECOND.search(one) for one in told)
    required = any(_TWO.search(one) for one in told) and any(_REQUIRED.search(one) for one in told)
    waits |= required and any(_OUTSIDE.search(one) and _OF_LATER.search(one) and not _OF_THIS.search(one) for one in told)
    return waits and not any(_TWO.search(one) and _CHOICE.search(one) for one in told)


def second_in_time(case: Case) -> str:
    """The sentence in which the notice gives the person a time for the second appeal; empty where it gives none."""
    told = (one for one in notice_sentences(case) if _SECOND.search(one) and _WITHIN.search(one) and _ASKED.search(one))
    return next((one for one in told if not (_OUTSIDE.search(one) or _DECIDED.search(one))), "")


def says_steps_done(case: Case) -> str:
    """The sentence in which the notice says that the plan's own steps are done, or need not be taken; empty where it has none."""
    return next((one for one in notice_sentences(case) if _DONE.search(one) and not _IF.search(one)), "")


def another_offered(case: Case) -> str:
    """The sentence in which the notice offers one more appeal inside the plan; empty where it offers none, or says that there is none."""
    return next((one for one in notice_sentences(case) if _ANOTHER.search(one) and not _NO_LEVEL.search(one)), "")


def another_until(case: Case) -> Told | None:
    """The time that the notice gives for that appeal, counted from its own date; None where it gives none, or two."""
    dated, found = case.day("denial.date"), list(_WITHIN.finditer(another_offered(case)))
    count = number_told(found[0]["count"]) if len(found) == 1 else 0
    if dated is None or not count:
        return None
    return Told(found[0][0], count, after(dated, count, f"{found[0]['unit'].casefold()}s", Holidays(())))


def decides_the_second(case: Case) -> bool:
    """Whether a final notice says of itself that it decides a second appeal: one that only offers another level decides none."""
    told = (one for one in notice_sentences(case) if _TWO.search(one) and _IS_DECIDED.search(one) and not _OFFERED.search(one))
    return case.is_("denial.stage", "final") and next(told, None) is not None

"""Reasons whose words were learned for one ground and here say another: the treatment barred, a pill to go with it, who dispenses it."""

from __future__ import annotations

import re
from dataclasses import replace

from appealwright.denial.finds import Confidence, Find
from appealwright.denial.items.listed import LISTED
from appealwright.notice.money.supplied import refuses_the_benefit_alone
from appealwright.notice.reasons.oral_pill import asks_for_a_pill_beside
from appealwright.notice.reasons.risks import doubts_tolerance

__all__ = ["as_said", "by_its_words", "without_pointers", "without_second_of_supply"]

_BARRED = re.compile(
    r"\b(?:spravato|esketamine|ketamine|(?:this|the) (?:requested )?(?:drug|medicine|medication|treatment))\b[^.;]{0,30}"
    r"\bis contraindicated\b"
    r"|\bcontraindicat(?:ion|ed) (?:to|for|with) (?:spravato|esketamine|ketamine)\b",
    re.IGNORECASE,
)
_TRIED = re.compile(r"\b(?:tried|trials?|try|fail\w*|first|before|inadequate response|augment\w*)\b", re.IGNORECASE)
_TORN = re.compile(r"(?<=[a-z])- (?=[a-z]{3})")
"""Where a line ended within a word."""
_COMPARED = re.compile(
    r"\b(?:as|more|less) (?:safe|effective|efficacious|beneficial|good)\b[^.;]{0,25} (?:as|than)\b"
    r"|\b(?:superior|inferior|equal|equivalent) to\b"
    r"|\b(?:compar\w+|relative) (?:with|to)\b|\bthan (?:established|standard|conventional|other|available|existing|ECT|TMS)\b",
    re.IGNORECASE,
)
"""Another treatment that the evidence is measured by is not asked for."""
_TESTS = re.compile(r"\b(?:(?:randomi[sz]ed|controlled|clinical|comparative|open-label|blinded) )+trials?\b", re.IGNORECASE)
"""Trials of research, which are nobody's own."""
_DISPENSED = re.compile(r"\bspecialty pharmacy\b|\bbuy[- ]and[- ]bill\b", re.IGNORECASE)
_MADE = re.compile(r"compound|mix|bulk|powder|503|troche|lozenge|recipe|scratch|finished|\bmade\b", re.IGNORECASE)
_LACKING = re.compile(
    r"\b(?:records?|notes?|information|documentation)\b[^.;]{0,40} (?:do|does|did) not (?:include|contain|tell|say|give)\b"
    r"|\b(?:do|does|did) the (?:records?|notes?) (?:include|contain|tell|say|give)\b"
    r"|\b(?:was|were) not (?:in|found in|part of) the (?:\w+ )?(?:records?|notes?)\b|\b(?:could|did|do) not find an? "
    r"|\bwe (?:did|do) not (?:see|find|have|get) (?:proof|any|this|that|one)\b"
    r"|\b(?:notes|records?|chart) (?:do|does|did)(?: not|n['\u2019]t) have\b",
    re.IGNORECASE,
)
_POINTER = re.compile(r"(?:^|\n)[ \t]*(?:RARC )?N130\b[^\n]*(?:\n(?![ \t]*[A-Z]{1,4}-?\d)(?![ \t]*\n)[^\n]*)*")
"""A remark that says only to look into the plan's papers, with the lines on which it goes on."""
_STEP, _NEED, _MIXED, _PLACE, _PAPERS, _UNTESTED = (
    f"ground.{name}" for name in ("step-therapy", "not-medically-necessary", "compounded", "site-of-care", "documentation", "experimental")
)
_RESPONSE = "ground.no-continued-response"
_NETWORK = "ground.out-of-network"
_PROGRAM = re.compile(r"\bREMS\b|\bsafety program\b")
"""Whether the clinic or the patient is in the drug's program is asked of the place of treatment."""
_MISSED_VISITS = re.compile(r"\b(?:visits?|sessions?|appointments?)\b[^.;]{0,60}\bmissed\b", re.IGNORECASE)
"""No paper is missing where the person was."""
_UNCONTROLLED = re.compile(
    r"\bmust (?:first )?be (?:\w+ )?(?:controlled|stable|stabili[sz]ed|treated) (?:before|prior to|first)\b", re.IGNORECASE
)
"""An illness that is held against the treatment, whatever paper shows it."""
_HELD_UNTIL = re.compile(
    r"\b(?:must|needs? to|has to|have to) (?:first )?be (?:addressed|resolved|controlled|stable|stabili[sz]ed) (?:before|prior to|first)\b",
    re.IGNORECASE,
)
_OF_TRIALS = re.compile(r"\b(?:tried|trials?|fail\w*|inadequate)\b", re.IGNORECASE)
"""What has to be settled first is no treatment to try first."""
_ADVISED = re.compile(r"\bdid not (?:recommend|support)\b", re.IGNORECASE)
_STUDIED = re.compile(
    r"\b(?:studies|literature|research|trials?) (?:is|are|was|were|do|does|did|has|have)\b"
    r"|\b(?:articles|publications|papers|studies) (?:[\w'\u2019-]+ ){0,5}(?:describe|show|report|follow|cover|concern)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(r"\b(?:your|you|notes?|records?|member|patient|score|PHQ|MADRS)\b", re.IGNORECASE)
"""What research does not show is no response of this person."""
_LIMIT, _LEAST_OFTEN = "ground.dose-frequency-limit", re.compile(r"\bleast frequent\b|\bless (?:often|frequent\w*)\b", re.IGNORECASE)
_NOT_BETTER = re.compile(r"\b(?:not|no|less than|lack\w*|without|insufficient)\b", re.IGNORECASE)
_LABEL = "ground.off-label"
_NOT_TRIED = re.compile(r"\b(?:has|have|was|were) not (?:yet )?(?:been )?tried\b", re.IGNORECASE)
_UNAPPROVED = re.compile(r"\bnot (?:\w+ ){0,3}approved\b|\boff[- ]label\b|\bunapproved\b", re.IGNORECASE)
"""That another drug is approved is no word on this one."""
_CALLED_UNTESTED = re.compile(
    r"(?:The|This) (?:requested )?(?:service|treatment|drug|procedure) is (?:considered )?(?:investigational|experimental)\b", re.IGNORECASE
)
_APPROVAL = "ground.no-prior-authorization"
_NETWORK_ASKED = re.compile(
    r"(?=.*\breferral\b).*\b(?:non-?plan|out[- ]of[- ](?:network|plan)|outside) (?:provider|clinic|doctor)", re.IGNORECASE
)
_APPROVED = re.compile(r"approv|authori[sz]|certif|notif|permission|\bprior\b|request|\bask|referr|autoriz|aprob", re.IGNORECASE)
"""Without a word of these, nothing was said of an approval."""
_RESULT = re.compile(r"improv|respon|better|gain|reduc|score", re.IGNORECASE)
"""Words of a result: "a covered benefit" is none."""
_AUTHORIZED = re.compile(r"authori[sz]|certif", re.IGNORECASE)
_OF_GROUND = {
    _NEED: re.compile(r"necess", re.IGNORECASE),
    _RESPONSE: re.compile(r"improv|respon|benefit|better|gain|reduc|score", re.IGNORECASE),
    "ground.dose-frequency-limit": re.compile(r"\bdos(?:e|es|ing)\b|frequen|weekly|\bmg\b|number of", re.IGNORECASE),
}
"""Without a word of these, a sentence that only says what the notes lack was not heard for that ground."""
_EVIDENCE = re.compile(r"experiment|investiga|prove|evidence|stud(?:y|ies)|research|\bsafe|effective", re.IGNORECASE)

_NO_THERAPY = re.compile(
    r"(?:There (?:is|was) )?no (?:evidence|documentation|record|proof) of (?:an? |any |prior |current |adequate |(?:course|trial)s? of )*"
    r"(?:[\w-]+ )?(?:psychotherapy|talk therapy|therapy|counseling|augmentation|ECT|TMS)\b",
    re.IGNORECASE,
)
"""What is missing of this person is no evidence on the treatment."""


def as_said(find: Find) -> Find:
    """The find, by what its words say: that the treatment is contraindicated, or that a pill is to go with it, asks for no earlier trial;
    another treatment that the evidence is compared with is no step, and why it would be tolerated is asked of no place;
    what research does not show is the evidence, how seldom the drug is enough a limit; and which pharmacy is to dispense it is no word of
    how it is made.
    """
    words = _TORN.sub("", " ".join(find.quote.split()))
    barred = find.value == _STEP and not _TRIED.search(words) and (_BARRED.search(words) or asks_for_a_pill_beside(words))
    held = find.value == _STEP and _HELD_UNTIL.search(words) and not _OF_TRIALS.search(words)
    if barred or held or (find.value == _PLACE and doubts_tolerance(words)):
        return replace(find, value=_NEED, row=_NEED)
    if find.value == _STEP and _COMPARED.search(words) and _EVIDENCE.search(words) and not _TRIED.search(_TESTS.sub(" ", words)):
        return replace(find, value=_UNTESTED, row=_UNTESTED)
    if meant := _beside_its_ground(str(find.value), words):
        # What is missing of therapy is a step of its own, beside one on drugs.
        own = find.value == _UNTESTED
        sure, source = (max(find.confidence, Confidence.MEDIUM), LISTED) if own else (find.confidence, find.source)
        return replace(find, value=meant, row=meant, confidence=sure, source=source)
    if find.value == _RESPONSE and _LEAST_OFTEN.search(words) and not _NOT_BETTER.search(words):
        return replace(find, value=_LIMIT, row=_LIMIT)
    if find.value == _MIXED and _DISPENSED.search(words) and not _MADE.search(words):
        return replace(find, value=_PLACE, row=_PLACE)
    return find


def by_its_words(ground: str, words: str) -> str:
    """The ground of a sentence that stands alone for a reason: where it says only what the notes lack, that they lack it; and where it
    holds something against the person, and no word on evidence, that it is not needed; a referral out of the network is the network's,
    and a pill that is to go with the treatment is first heard as a step.
    """
    if not ground and asks_for_a_pill_beside(words):
        return _STEP  # apart from what else is held against the need; `as_said` puts it there
    if ground in {_RESPONSE, _PAPERS} and _PROGRAM.search(words):
        return _PLACE
    missed = ground == _PAPERS and _MISSED_VISITS.search(words)
    ground = _NEED if missed or (ground in {_PAPERS, _APPROVAL} and _UNCONTROLLED.search(words)) else ground
    if ground == _LABEL:
        return _beside_the_label(words)
    own = _OF_GROUND.get(ground)
    if own and _LACKING.search(words) and not own.search(words):
        return _PAPERS
    if ground == _APPROVAL and _NETWORK_ASKED.search(words) and not _AUTHORIZED.search(words):
        return "ground.out-of-network"
    of_person = ground == _UNTESTED and ("contraindicat" in words or _ADVISED.search(words)) and not _EVIDENCE.search(words)
    return _NEED if of_person else ground


def _beside_its_ground(ground: str, words: str) -> str:
    """Another ground, where the words that were heard for the label, an approval or a response say it; else empty."""
    if ground == _UNTESTED:
        return _STEP if _NO_THERAPY.match(words) else ""
    if ground == _RESPONSE:
        return _UNTESTED if _of_research(words) else ""
    meant = _beside_the_label(words) if ground == _LABEL else _beside_approval(words) if ground == _APPROVAL else ground
    return meant if meant != ground else ""


def _of_research(words: str) -> bool:
    """Whether what these words say of a response is said of studies, and of nobody's own."""
    told = [one for one in re.split(r"(?<=[.;]) ", words) if _OF_GROUND[_RESPONSE].search(one)] or [words]
    return all(_STUDIED.search(one) and not _PERSON.search(one) for one in told)


def _beside_approval(words: str) -> str:
    """The ground of a sentence that was heard for a lack of approval: a score or a missed visit is none."""
    if _APPROVED.search(words):
        return _APPROVAL
    return _RESPONSE if _RESULT.search(words) else _NEED if _MISSED_VISITS.search(words) or _UNCONTROLLED.search(words) else _APPROVAL


def _beside_the_label(words: str) -> str:
    """The ground of a sentence that was heard for the label: another drug that is approved and was not tried is a step, and an item that
    begins with "is investigational" says what it is, whatever it gives for it.
    """
    if _NOT_TRIED.search(words) and not _UNAPPROVED.search(words):
        return _STEP
    return _UNTESTED if _CALLED_UNTESTED.match(words) else _LABEL


def without_pointers(find: Find) -> tuple[Find, ...]:
    """The find without a remark that gives no reason; what stands on both sides of it are two, none where nothing else stands there."""
    pointer = _POINTER.search(find.quote)
    if not pointer:
        return (find,)
    sides = ((0, pointer.start()), (pointer.end(), len(find.quote)))
    kept = [(begin, end) for begin, end in sides if find.quote[begin:end].strip()]
    source = LISTED if len(kept) > 1 else find.source
    return tuple(_cut(find, begin, end, source) for begin, end in kept)


def without_second_of_supply(finds: list[Find]) -> list[Find]:
    """The finds without one on the network that is a part of another and says no more than which pharmacy supplies the drug."""

    def within_another(find: Find) -> bool:
        others = (one for one in finds if one.value != find.value)
        return any(one.start <= find.start and find.end <= one.end for one in others)

    return [find for find in finds if find.value != _NETWORK or not (refuses_the_benefit_alone(find.quote) and within_another(find))]


def _cut(find: Find, begin: int, end: int, source: str) -> Find:
    words = find.quote[begin:end]
    start = find.start + begin + len(words) - len(words.lstrip())
    return replace(find, quote=words.strip(), start=start, end=start + len(words.strip()), source=source)

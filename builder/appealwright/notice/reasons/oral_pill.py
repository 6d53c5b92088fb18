"""Words that ask for an oral antidepressant beside the treatment, as plans write them: one reading for every paper."""

from __future__ import annotations

import re

__all__ = ["asks_for_a_pill", "asks_for_a_pill_alone", "asks_for_a_pill_beside", "names_a_pill", "without_pill"]

_ANY = r"anti-?depressants?(?: (?:medications?|medicines?|drugs?|therapy|treatment))?"
_FORM = r"(?:pill|tablet|capsule)s?"
_TAKERS = r"(?:you|she|he|they|(?:the|your) (?:member|patient))"
_PILL = (
    rf"\b(?:oral anti-?depressants?|anti-?depressant {_FORM}|{_FORM} for (?:the |your |her |his )?depression"
    rf"|{_ANY},? (?:(?:that|which) )?(?:(?:is |are |being )?(?:taken |given )?(?:by mouth|orally)"
    rf"|{_TAKERS} (?:(?:also )?takes? by mouth|(?:are|is) taking by mouth|swallows?)|in (?:pill|tablet) form))\b"
)
_ALONG = (
    r"\b(?:combination|conjunction|concomitant\w*|concurrent\w*|together|along(?:side)?|in addition|at the same time"
    r"|given with|taken with|used with|prescribed with)\b"
)
_NAMED = re.compile(_PILL, re.IGNORECASE)
_UNTREATED = r"(?<!\btreated )(?<!\btreatment )(?<!\btherapy )(?<!\bcompared )(?<!\bbegin )(?<!\bstart )(?<!\bstarting )"
_NAME = r"(?:the |your |this )?(?:spravato|esketamine|nasal spray|spray)\b"
_SPRAY = rf"\b{_UNTREATED}with {_NAME}"
_BESIDE = re.compile(
    rf"{_ALONG}[^.;]{{0,40}}{_PILL}|{_PILL}[^.;]{{0,40}}(?:{_ALONG}|{_SPRAY})|\bnot (?:yet )?(?:started|begun) an? {_PILL}", re.IGNORECASE
)
_WHICH = (
    r"(?:(?:an?|your|another|any|one|at least one|the|her|his|their|other|some) )?"
    r"(?:(?:daily|standard|regular|usual|other|second|newly started|new|current|continuing|ongoing) )?"
)
_TOGETHER = r"(?:together|along|concurrently|concomitantly|in (?:combination|conjunction))"
_WITH = rf"(?:(?:only |daily )?(?:{_TOGETHER} )?with|alongside|beside|in addition to|at the same time as|as an (?:add-on|adjunct) to)"
_USED = (
    r"(?:us(?:e[ds]?|ing)|tak(?:en?|ing)|giv(?:en?|ing)|prescrib\w+|administ\w+|combin(?:ed?|ing)|pair(?:ed)?|cover(?:ed|s)?|approved"
    r"|dispensed|go(?:es)?|requires)"
)
_IT = r"(?:spravato|esketamine|spray|it|(?:drug|medicine|medication|treatment))"
_KIND = rf"(?:{_ANY}|SSRIs?|SNRIs?)"
_LOOSE = re.compile(
    # what is asked for is used with one
    rf"\b{_IT}\b[^.;]{{0,50}}?\b{_USED}(?: {_IT})?(?: (?:only|daily|always|also))* {_WITH} {_WHICH}{_KIND}\b"
    rf"|(?:^|[.;:] *)(?:must|should|has to|to|is to) be {_USED} {_WITH} {_WHICH}{_KIND}\b"
    rf"|\b{_IT}\b[^.;]{{0,50}}?\b(?:{_TOGETHER} with|alongside|in addition to|at the same time as) {_WHICH}{_KIND}\b"
    # one is used with it
    rf"|\b{_KIND}\b[^.;]{{0,40}}?\b(?:{_TOGETHER} with|at the same time as|alongside|beside|in addition to"
    rf"|while (?:on|using|taking|{_TAKERS} (?:(?:are|is) )?(?:on|us(?:e|es|ing)|tak(?:e|es|ing)|get(?:s|ting)?))|{_UNTREATED}with) {_NAME}"
    rf"|\b(?:spravato|esketamine|spray) requires {_WHICH}{_KIND}(?: or (?:an? )?{_KIND})? (?:{_TOGETHER} )?with it\b",
    re.IGNORECASE,
)
"""The same of an antidepressant that no word calls oral: beside the spray every other one is."""
_OTHER = re.compile(
    r"\b(?:augment\w*|anti-?psychotic\w*|lithium|quetiapine|olanzapine|aripiprazole|brexpiprazole|cariprazine|psychotherapy|counsel\w+|CBT"
    r"|ECT|electroconvulsive|TMS|transcranial|compar\w+)\b",
    re.IGNORECASE,
)
"""What else an antidepressant is combined with, or set beside."""
_OF_SPRAY = re.compile(r"\b(?:spravato|esketamine|spray)\b", re.IGNORECASE)
_NEAR = re.compile(r"depressa|SSRI|SNRI", re.IGNORECASE)
"""Without which the long pattern is not tried."""
_ALONE = re.compile(
    r"\bmonotherapy\b|\b(?:spravato|esketamine) alone\b|\b(?:no|with an?|and an?|without an?) oral anti-?depressant\b"
    r"|\bnot (?:be )?(?:on|taking|taken with) an? oral anti-?depressant\b"
    r"|\b(?:combination|conjunction|concomitant\w*|together|along) with an? oral\b"
    r"|\b(?:no|not|without|lacks?)\b[^.;]{0,60}\b(?:tak(?:e|ing)|continu\w+|(?:maintained|remain\w*|still) on)"
    rf" (?:to take )?(?:an?|any|your|the|her|his) {_PILL}"
    rf"|\bif {_TAKERS} also takes? (?:an?|your) {_PILL}"
    rf"|\A\W*(?:(?:\d{{1,2}}|[a-h])[.)] +)?{_PILL}\W+(?:is |was )?(?:not (?:met|shown|documented|on file)|missing|none)\b",
    re.IGNORECASE,
)

_TRIED = re.compile(r"\btri(?:al|ed)s?\b|\bfail\w*|\brespon\w+|\bfirst\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[^.;]+")


def names_a_pill(words: str) -> bool:
    """Whether words name an oral antidepressant."""
    return bool(_NAMED.search(words))


def without_pill(words: str) -> str:
    """The words without those that name it, so that nobody counts it among the medicines that were to be tried."""
    return _NAMED.sub("", _CLAUSE.sub(lambda one: "" if _asks_loosely(one[0]) and not _TRIED.search(one[0]) else one[0], words))


def asks_for_a_pill_beside(words: str) -> bool:
    """Whether a reason or criterion asks for an oral antidepressant beside the treatment."""
    return any(_asks_strictly(one) or _asks_loosely(one) for one in _CLAUSE.findall(words))


def asks_for_a_pill(quote: str) -> bool:
    """Whether a sentence of the notice holds it against the treatment that no oral antidepressant goes with it, in whatever words."""
    return asks_for_a_pill_beside(quote) or bool(_ALONE.search(quote))


def asks_for_a_pill_alone(quote: str) -> bool:
    """Whether that is all it asks of medicines: nothing that would have to be tried, or to have failed, first."""
    return asks_for_a_pill(quote) and not _TRIED.search(quote)


def _asks_strictly(clause: str) -> bool:
    return bool(_BESIDE.search(clause)) and (not _OTHER.search(clause) or bool(_OF_SPRAY.search(clause)))


def _asks_loosely(clause: str) -> bool:
    return bool(_NEAR.search(clause)) and bool(_LOOSE.search(clause)) and not _OTHER.search(clause)

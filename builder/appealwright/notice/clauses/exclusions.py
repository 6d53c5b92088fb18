"""What the clause turns on by which a treatment is excluded, and the exception that the clause itself makes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.notice.clauses.titles import without_titles
from appealwright.notice.reasons.oral_pill import names_a_pill
from appealwright.signs import signs_in

__all__ = ["Exclusion", "exclusion_of", "spared_in", "unless_in"]

_UNLESS = re.compile(r"\b(?:unless|except (?:where|when|if|that|for))\b[^.;\"\u201d]*", re.IGNORECASE)
_SPARES = re.compile(
    rf"{_UNLESS.pattern}|\b(?:this|the|such) (?:exclusion|limitation|provision)s?"
    r" (?:do(?:es)?|shall|will) not (?:apply|extend)\b[^.;\"\u201d]*",
    re.IGNORECASE,
)
"""An exception in the clause itself, or in a sentence after it."""
_NAMES = {"spravato": ("spravato", "esketamine"), "iv_ketamine": ("ketamine",)}
_ANESTHESIA = re.compile(r"\bana?esthe(?:tic|sia)", re.IGNORECASE)
_BODIES = re.compile(
    r"\b(?:national|professional|medical|recognized) (?:\w+ )?(?:bod(?:y|ies)|organizations?|societ(?:y|ies)|associations?)\b",
    re.IGNORECASE,
)
_COMPENDIA = re.compile(r"\bcompendi(?:um|a)\b|\breference books?\b|\bdrug (?:dictionar|book)\w+|\bDRUGDEX\b|\bAHFS\b", re.IGNORECASE)
_FORMULARY = re.compile(r"\b(?:not|non)[- ](?:on (?:the |our |your |its )?(?:\w+ ){0,2})?formulary\b", re.IGNORECASE)
_GAIN = re.compile(
    r"\bmaxim(?:um|al) (?:\w+ ){0,3}(?:improvement|recovery)\b"
    r"|\bmaxim(?:um|al) (?:\w+ )?(?:expected|medical|therapeutic|clinical|possible|attainable) (?:benefit|gain|potential)\b"
    r"|\bno (?:further|additional|significant|measurable) (?:\w+ ){0,2}(?:improvement|progress|gain)\b|\b(?:a|has) plateau(?:ed)?\b",
    re.IGNORECASE,
)
"""An end of improvement, and no maximum of money or of visits."""
_OF_THE_MIND = re.compile(
    r"\bfor (?:(?:the )?(?:treatment|management) of )?(?:any )?(?:psychiatric|mental|behavioral|psychological|emotional)(?: health)?"
    r"(?: (?:and|or) (?:psychiatric|mental|behavioral|psychological|emotional|nervous)(?: health)?)?"
    r" (?:conditions?|disorders?|illness(?:es)?|indications?|diagnos[ei]s|uses?|purposes?|reasons?)\b",
    re.IGNORECASE,
)
_SPARED = {
    "contraindicated": re.compile(r"\bcontra-?indicat\w*", re.IGNORECASE),
    "not_tolerated": re.compile(r"\bintoleran\w+|\btolerat\w+|\bside effects?\b|\badverse\b", re.IGNORECASE),
}
"""What an exception to a step names, by the ground that was told."""
_IN_PLACE = re.compile(
    r"(?:\bcontra-?indications?|\bintolerances?)(?:,? or (?:a |an )?(?:contra-?indications?|intolerances?))?\b(?= to\b)", re.IGNORECASE
)
"""What stands in place of a trial: "failure of, contraindication or intolerance to"."""
_BEGINS = 4
_TYPED = frozenset({"exclusion", "off_label"})


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A clause of exclusion as a reason quotes it, and as the person typed it from the plan.

    `on_dates`: it turns on when a condition was treated; `on_label`: on what the label of the drug says. Neither is a medical judgment.
    `saving` is the exception that the clause makes, in its own words, `typed` whether the plan's pages alone have it, or have it whole
    (`cut_short`: the notice quotes the first half); `by_studies`, `by_bodies`, `by_compendia`: that exception asks for studies,
    for a national body, for an entry in a reference book of drugs.
    `on_formulary`: it says only that the drug is on no list of drugs. `names`: the words quoted name it, and no title alone does;
    `of_pill`: it turns on an oral antidepressant beside it; `of_anesthesia`: it speaks of anesthetics. `of_the_mind`: its words that shut
    the treatment out for illness of the mind alone; `gain`: its words on improvement that has come to its end; empty where it has none.
    """

    on_dates: bool
    on_label: bool
    saving: str
    typed: bool
    cut_short: bool
    by_studies: bool
    by_bodies: bool
    by_compendia: bool
    names: bool
    of_pill: bool
    of_anesthesia: bool
    on_formulary: bool
    of_the_mind: str
    gain: str


def unless_in(words: str) -> str:
    """The exception that words make of what they say, as it stands there; empty where they make none."""
    found = _UNLESS.search(words)
    return found.group().strip().rstrip(",") if found else ""


def spared_in(words: str, ground: str) -> str:
    """The exception that words make for a ground of an exception to a step, as it stands there; empty where they make none for it."""
    wanted = _SPARED.get(ground)
    if wanted is None or not wanted.search(words):
        return ""
    found = unless_in(words) or (place.group() if (place := _IN_PLACE.search(words)) else "")
    return found if wanted.search(found) else ""


def exclusion_of(reason: Record, case: Case, facts: Facts) -> Exclusion:
    """What a reason's clause turns on. The exception is the quotation's own, else that of the clause as typed from the plan."""
    quote = reason.text("quote")
    said = without_titles(quote)
    pages = [passage.text("words") for passage in case.records("plan.passages") if passage.text("kind") in _TYPED]
    means = {sign.means for sign in signs_in(quote, "exclusion", facts)}
    quoted = _SPARES.search(quote)
    told = next((hit for words in pages if (hit := _SPARES.search(words))), None)
    ends = next((hit for words in (quote, *pages) if (hit := _GAIN.search(words))), None)
    cut_short = bool(quoted and told and _goes_on(told.group(), quoted.group()))
    found = told if cut_short else quoted or told
    saving = found.group().strip().rstrip(",") if found else ""
    return Exclusion(
        on_dates="dates" in means,
        on_label="label" in means and "dates" not in means,
        saving=saving,
        typed=found is not None and found is not quoted,
        cut_short=cut_short,
        by_studies="studies" in {sign.means for sign in signs_in(saving, "exclusion", facts)},
        by_bodies=bool(_BODIES.search(saving)),
        by_compendia=bool(_COMPENDIA.search(saving)),
        names=any(re.search(rf"\b{name}\b", said, re.IGNORECASE) for name in _NAMES.get(case.text("treatment.drug"), ())),
        of_pill=names_a_pill(quote),
        of_anesthesia=bool(_ANESTHESIA.search(quote)),
        on_formulary=bool(_FORMULARY.search(quote)),
        of_the_mind=mind.group() if (mind := _OF_THE_MIND.search(said)) else "",
        gain=ends.group() if ends else "",
    )


def _goes_on(whole: str, part: str) -> bool:
    """Whether an exception, which begins as this part of it does, names another way besides."""
    begins = part.casefold().split()[:_BEGINS]
    return (
        whole.casefold().split()[:_BEGINS] == begins and " or " in whole[len(part) // 2 :] and " or " not in part and len(whole) > len(part)
    )

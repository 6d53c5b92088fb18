"""Which of the treatments that are no drug for the pharmacy a sentence of a notice names: Spravato, ECT, TMS."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.notice.reasons.not_helped import without_not_helped
from appealwright.notice.reasons.of_psychiatry import without_drug_prescribed

__all__ = [
    "OTHERS",
    "TALKING",
    "is_a_procedure",
    "is_only_weighed",
    "is_out_of_reach",
    "is_talking",
    "others_alone",
    "others_named",
    "says_it_was_not_taken",
    "says_none_was_taken",
    "speaks_of_cost",
    "steps_alone",
    "weighs_another",
    "without_medicine_beside_talking",
    "without_talking",
    "without_trials_of_others",
]

OTHERS = {
    "alternatives.spravato": re.compile(r"\b(spravato|esketamine)\b", re.IGNORECASE),
    "alternatives.ect": re.compile(r"\bECT\b|\belectroconvulsive\b|\belectro-convulsive\b", re.IGNORECASE),
    "alternatives.tms": re.compile(r"\br?TMS\b|\btranscranial magnetic\b", re.IGNORECASE),
}
"""How a notice names a treatment that it asks for first, by the answer that tells what became of it."""

_CAPITAL = r"(?:[A-Z][\w-]*|\([A-Za-z]+\))"
_RUN = rf"{_CAPITAL}(?: (?:(?:and|or|for|of|in) )?{_CAPITAL})*"
_NUMBER = r"(?:(?i:number|no\.|#) ?)?(?:[A-Z]{1,5} )?[\w.-]*\d[\w.-]*"
_TITLE = re.compile(
    r"\b(?i:guideline|policy|bulletin|determination)"
    rf"(?:(?:,? (?:titled|entitled))? [\"\u201c]{_RUN},?[\"\u201d]"
    rf"| {_NUMBER}(?: {_RUN}|[,:] {_RUN}(?=\s*(?:[.;()\"\u201d]|\Z))))"
)
"""The title of a paper that a sentence names: "Guideline BH-22, Ketamine and Esketamine". It asks for none of what is named there. Behind
a comma a sentence may begin: "Under Policy 5.60.032, Spravato may be covered".
"""
_TRIAL_OF = re.compile(
    rf"\b(?:adequate )?trials? of (?=(?:\w+ ){{0,3}}?(?:{'|'.join(pattern.pattern for pattern in OTHERS.values())}))", re.IGNORECASE
)
"""A trial that is none of a medicine: "an adequate trial of ECT"."""
_NOT_TRIED = re.compile(
    rf"\b(?P<lead>(?:{'|'.join(pattern.pattern for pattern in OTHERS.values())})(?:, which [^.;,]*,)?[^.;,]{{0,40}}?\b(?:not|never)"
    r"(?: yet| ever)?(?: been)? )tried\b",
    re.IGNORECASE,
)
"""The same in other words: "ECT has not been tried"."""
_THESE_TRIED = re.compile(
    r"\b(?P<lead>(?:these|they|those|(?:any|either|each|one|all|none) of (?:these|them|those)|any)(?: \w+)? (?:has|have|had|was|were)"
    r"(?: (?:not|ever|yet|first|all|each))*(?: been)? )tried\b",
    re.IGNORECASE,
)
"""The same of a list: "the records do not show that these have been tried"."""
_NOT_SHOWN_TRIED = re.compile(
    rf"\b(?P<lead>not (?:show|document|indicate|establish|demonstrate|reflect) that "
    rf"(?:{'|'.join(pattern.pattern for pattern in OTHERS.values())})(?:(?!\b(?:and|or)\b|antidepress|medica|medicin)[^.;]){{0,100}}?"
    r" (?:has|have|had|was|were)(?: been)? )tried\b",
    re.IGNORECASE,
)
"""And "the records do not show that TMS, a covered service, has been tried"."""

TALKING = r"(?:psychotherapy|talk therapy|cognitive[- ]behaviou?ral(?: therapy)?|CBT|counsel\w+)"
_OF_TALKING = re.compile(rf"\b(?:[\w-]+ weeks? of )?{TALKING}\b[^.;,]*", re.IGNORECASE)
_TALKING_BESIDE = re.compile(
    rf"\b({TALKING}(?:\s*\([^)]*\))?),?\s+(?:(?:along|alongside|together|combined|concurrent\w*|in (?:combination|conjunction|addition)"
    r"|added|during|while (?:taking|on))\s+)(?:(?:with|to)\s+)?(?:an? |your |the )?(?:antidepressant )?"
    r"(?:medications?|medicines?|antidepressants?|drugs?)\b",
    re.IGNORECASE,
)
"""Psychotherapy as what goes beside a medicine: the medicine is not what is asked for."""
_DRUG = re.compile(
    r"\b(?:antidepressants?|antipsychotics?|medications?|medicines?|drugs?|augment\w*|lithium|ssris?|snris?)\b", re.IGNORECASE
)
_ASKED_FOR = re.compile(
    r"\b(?:before|prior to)\b[^.;,]*"
    r"|\b(?:this|the|your)(?: requested)? (?:drug|medication|medicine|spravato|esketamine)\b(?= (?:requires?|needs?|is|will|can|may)\b)",
    re.IGNORECASE,
)
"""What a sentence on a step says of what is asked for, and not of what comes first."""
_UNTAKEN = re.compile(
    r"\b(?:(?:do|does|did) not (?:show|document|indicate|establish|demonstrate|reflect)"
    r"|no (?:record|documentation|evidence|indication|proof))\b"
    r"[^.;]{0,80}\b(?:tried|trial|used|taken|received|completed)\b"
    r"|\b(?:has|have|had) not (?:been |yet |ever )*(?:tried|used|taken|received|completed)\b",
    re.IGNORECASE,
)
"""Words of a notice by which a treatment was not taken, or by which nothing shows that it was."""
_OF_ALL = re.compile(
    r"\b(?:any|none|neither|either|one) of (?:them|these|those|which|the)\b|\b(?:neither|none) (?:has|have|was|were|is)\b", re.IGNORECASE
)
_SPRAY = "spravato"

_WEIGHS = re.compile(
    r"\b(?:less costly|less expensive|cheaper|(?:lower|less|lesser|reduced|smaller|fraction of the) (?:\w+ )?(?:costs?|price|expense)"
    r"|costs? less"
    r"|more costly|more expensive|(?:more )?cost[- ]effective|more economical|(?:equally|similarly|just as|as) (?:effective|beneficial))\b",
    re.IGNORECASE,
)
_COSTS = re.compile(r"\b(?:costs?|costly|cost[- ]effective|expens\w+|cheaper|price|economical)\b", re.IGNORECASE)
_REQUIRES = re.compile(
    r"\b(?:must|requir\w*|first|before|prior to|step|steps|trials?|fail\w*|preferred|exhaust\w*|until|prerequisite)\b",
    re.IGNORECASE,
)
"""What makes a step of it: another treatment is to come before. That a cheaper one has not been tried requires none."""


def others_named(quote: str) -> tuple[str, ...]:
    """Which of the three this sentence names, in its order; the title of a paper names none."""
    said = _TITLE.sub("", quote)
    found = ((hit.start(), name) for name, pattern in OTHERS.items() if (hit := pattern.search(said)))
    return tuple(name.removeprefix("alternatives.") for _, name in sorted(found))


def others_alone(quote: str) -> tuple[str, ...]:
    """Which of the three a sentence would have first, where it asks for no medicine beside them."""
    first = _ASKED_FOR.sub("", without_not_helped(quote))
    return () if _DRUG.search(first) else others_named(first)


def is_talking(step: str) -> bool:
    """Whether a step is psychotherapy and no medicine: "twelve sessions of CBT"."""
    return re.search(rf"\b{TALKING}\b|\bpsychological therapy\b", step, re.IGNORECASE) is not None and not _DRUG.search(step)


def without_talking(quote: str) -> str:
    """A sentence without what it asks of psychotherapy: its weeks are none of a medicine."""
    return _OF_TALKING.sub("", quote)


def without_medicine_beside_talking(quote: str) -> str:
    """A sentence without the medicine with which it asks that psychotherapy goes: "psychotherapy along with medication"."""
    return _TALKING_BESIDE.sub(r"\1", quote)


def without_trials_of_others(quote: str) -> str:
    """A sentence without the word "trial", or "tried", where it is said of one of the three, and of no medicine; and without the drug that
    it asks a psychiatrist to prescribe.
    """
    bare = _bare_of_listed(without_not_helped(without_drug_prescribed(quote)))
    return _NOT_SHOWN_TRIED.sub(r"\g<lead>", _NOT_TRIED.sub(r"\g<lead>", _TRIAL_OF.sub("", bare)))


def _bare_of_listed(quote: str) -> str:
    """Without "these have been tried" behind a list of the three, where no medicine is named beside them."""
    return quote if _DRUG.search(quote) or not others_named(quote) else _THESE_TRIED.sub(r"\g<lead>", quote)


def says_it_was_not_taken(quote: str, told: str) -> bool:
    """Whether a sentence names a treatment that `told` names too, and says that it was not taken or that nothing shows it."""
    return bool(_UNTAKEN.search(quote)) and bool(set(others_named(quote)) & set(others_named(told)))


def says_none_was_taken(quote: str, key: str) -> bool:
    """The same of one of the three: it names no other, or says so of all that it names."""
    named = others_named(quote)
    return key in named and bool(_UNTAKEN.search(quote)) and (len(named) == 1 or bool(_OF_ALL.search(quote)))


def weighs_another(quote: str) -> bool:
    """Whether a sentence holds against the treatment that Spravato, ECT or TMS costs less or does as well, and requires none first."""
    return bool(others_named(quote) and _WEIGHS.search(quote)) and not _REQUIRES.search(quote)


def speaks_of_cost(quote: str) -> bool:
    """Whether a sentence holds what another treatment costs against this one: of its effect alone no cost is asked for."""
    return bool(_COSTS.search(quote))


def is_only_weighed(case: Case) -> bool:
    """Whether all that was sorted as a step weighs another treatment: nothing is required, so there is no step to be excepted from."""
    quotes = [reason.text("quote") for reason in case.records("denial.reasons") if reason.text("ground") == "ground.step-therapy"]
    return bool(quotes) and all(map(weighs_another, quotes))


def is_a_procedure(case: Case) -> bool:
    """Whether the step that the denial asks for is ECT or TMS alone: the laws on steps are of drugs, and so is a request under them."""
    named = steps_alone(case)
    return bool(named) and _SPRAY not in named


def is_out_of_reach(case: Case) -> bool:
    """Whether all that the denial asks for first is out of reach, as it was told, and no ground of a clinician's was: distance is no
    ground of an exception, so the appeal alone tells it.
    """
    named = () if case.text("step.ground") else steps_alone(case)
    return bool(named) and all(case.is_(f"alternatives.{one}", "not_reachable") for one in named)


def steps_alone(case: Case) -> tuple[str, ...]:
    """Which of the three the denial would have first, by its reasons and the answer on the step; none where it asks for a medicine."""
    quotes = (reason.text("quote") for reason in case.records("denial.reasons") if reason.text("ground") == "ground.step-therapy")
    return others_alone(". ".join((case.text("step.drug"), *quotes)))

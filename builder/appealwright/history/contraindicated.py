"""Whether anything that was typed names what the labels of Spravato and ketamine rule out, so that no letter hands it on unseen."""

from __future__ import annotations

import re
from collections.abc import Callable

from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.of_another import told_of_oneself
from appealwright.signs import signs_in
from appealwright.untold.as_there import ruled_out_unnamed
from appealwright.whole import whole_ended, whole_text

__all__ = [
    "EXPLAINING",
    "RULED_OUT",
    "TABLES",
    "TYPED",
    "contraindication_in",
    "contraindication_typed",
    "heart_against_ect",
    "heart_against_others",
    "stroke_in",
    "stroke_typed",
    "tells_of_one",
]

RULED_OUT = "treatment.ruled_out"
"""No question: the word that was named, where its sentences are left out of the case."""

EXPLAINING = ("alternatives.spravato_detail", "alternatives.ect_detail", "alternatives.tms_detail", "step.reason")
"""Answers that explain another treatment, and that a letter leaves out where they name one: the reviewer would take it as a ground."""

TYPED = (
    *EXPLAINING,
    "treatment.diagnosis",
    "treatment.dose",
    "treatment.schedule",
    "treatment.served",
    "treatment.function",
    "treatment.spacing",
    "earlier.told",
    "earlier.served",
    "appeal.new",
    "appeal.delay",
    "treatment.monitoring",
    "treatment.review",
    "history.now",
    "history.therapy",
    "step.drug",
    "approval.told",
    "network.distance",
)
TABLES = (
    ("treatment.risks", "fact"),
    ("history.trials", "drug"),
    ("history.trials", "stopped"),
    ("history.unseen", "drug"),
    ("plan.criteria", "fact"),
    ("appeal.points", "shown"),
    ("appeal.points", "decision"),
    ("appeal.points", "missing"),
    ("network.calls", "provider"),
    ("network.calls", "person"),
    ("network.calls", "result"),
)
"""With TYPED every question and column answered in free words, but for names, addresses and what quotes the plan."""


def contraindication_in(words: str, facts: Facts) -> str:
    """The word for one that `words` name, empty where they name none or say that there is none."""
    return _named("contraindication", words, facts) or ruled_out_unnamed(words)


def stroke_in(words: str, facts: Facts) -> str:
    """The word for a stroke that `words` name and do not call a clot: a bleed in the brain is ruled out, and it may have been one."""
    return _named("stroke", words, facts)


def contraindication_typed(case: Case, facts: Facts) -> str:
    """The first that any answer of the case names, where ketamine or esketamine is asked for."""
    return case.text(RULED_OUT) or _first(case, facts, contraindication_in)


def stroke_typed(case: Case, facts: Facts) -> str:
    """The same of a stroke of which no answer tells the kind."""
    return _first(case, facts, stroke_in)


def _named(means: str, words: str, facts: Facts) -> str:
    return next((sign.words for sign in signs_in(words, "typed", facts, deniable=True) if sign.means == means), "")


_HEART = re.compile(
    r"\b(?:SVT|a-?fib|atrial \w+|arr?h?yth?mi\w+|tachycardia|palpitations|pacemaker|irregular heart ?beat|cardiolog\w+|cardiac \w+"
    r"|heart (?:attack|failure|murmur|disease|condition|trouble|problems?|rhythm|rate|doctor|doc|dr|specialist)|(?:high )?blood pressure"
    r"|(?:(?:bc|because|cause|cuz) (?:of )?|due to |(?:my|his|her|the|high|raises?|raised|ups?) )(?:(?:my|his|her|the) )?pressure"
    r"(?! (?:from|at|to|on me|points?|cooker)\b)|pressure (?:(?:is|was|goes|went|gets|got|runs?|shot) )?(?:too |so |way |real )?(?:high|up)"
    r"|presi[oó]n(?: alta)?(?= (?:alta|arterial)|\W|\Z)"
    r"|hypertension|BP|aort\w+(?: valve)?|(?:heart|mitral) valve|angina|coronary(?: \w+)?|cardiomyopathy|CHF|stents?"
    r"|(?:my|his|her|the patient['\u2019]s|weak|bad) heart(?! (?:is not|was not|doctor|specialist)|['\u2019]t)|(?<=my )valve)\b",
    re.IGNORECASE,
)


def heart_against_others(case: Case) -> str:
    """The word for a trouble of heart or blood pressure by which an answer explains why another treatment was not taken, or ended."""
    told = (*map(case.text, EXPLAINING), *(one.text("stopped") for one in case.records("history.trials")))
    found = [one[0] for words in told for one in _HEART.finditer(words)]
    # The illness before whoever is asked about it.
    return next(iter(sorted(found, key=lambda one: one.casefold().startswith("cardi"))), "")


def heart_against_ect(case: Case) -> str:
    """The same word where ECT is not taken for it: whoever reads that asks why the treatment asked for is safe."""
    found = _HEART.search(case.text("alternatives.ect_detail")) if case.text("alternatives.ect") in ("not_suitable", "declined") else None
    return found[0] if found else ""


def heart_against_spray(case: Case) -> str:
    """The same word where Spravato was held unsuitable for it and IV ketamine is asked for: it speaks against both."""
    weighed = case.is_("treatment.drug", "iv_ketamine") and case.is_("alternatives.spravato", "not_suitable")
    found = _HEART.search(case.text("alternatives.spravato_detail")) if weighed else None
    return found[0] if found else ""


def tells_of_one(text: str, case: Case, facts: Facts) -> bool:
    """Whether a text names one that the patient has: of who writes for somebody else every "my" may be the patient's."""
    return bool(text) and bool(contraindication_in(_of_patient(text, case), facts))


def _of_patient(text: str, case: Case) -> str:
    return told_of_oneself(text) if case.text("sender.role") in ("", "patient") else text


def _first(case: Case, facts: Facts, named_in: Callable[[str, Facts], str]) -> str:
    if not case.text("treatment.drug"):
        return ""
    cells = (
        whole_ended(record) if column == "stopped" else record.text(column) for table, column in TABLES for record in case.records(table)
    )
    words = (*(whole_text(case, name) for name in TYPED), *cells)
    told = (_of_patient(one, case) for one in words)
    return next((found for one in told if one and (found := named_in(one, facts))), "")

"""Whether anything that was typed names what the labels of Spravato and ketamine rule out, so that no letter hands it on unseen."""

from __future__ import annotations

import re

from appealwright.case import Case

__all__ = ["contraindication_in", "contraindication_typed", "is_withheld"]

_NAMED = re.compile(
    r"\b(?:aneurysm\w*|arteriovenous malformations?|AVM|hemorrhagic stroke|bleed(?:ing)? (?:in|on|into) (?:the|her|his|my) brain"
    r"|(?:intracerebral|cerebral|brain) (?:ha?emorrhage|bleed)|(?:allerg(?:y|ic)|hypersensitiv(?:e|ity)) to (?:es)?ketamine)\b",
    re.IGNORECASE,
)
_DENIED_BEFORE = re.compile(r"\b(?:no|not|never|without|denies|excluded|negative for)\b[^.;]*$", re.IGNORECASE)
_DENIED_AFTER = re.compile(r"^[^.;]{0,30}\b(?:ruled out|excluded|not found)\b", re.IGNORECASE)

_WITHHELD = ("alternatives.spravato_detail", "alternatives.ect_detail", "alternatives.tms_detail", "step.reason")
"""Answers that explain another treatment, and that a letter leaves out where they name one: the reviewer would take it as a ground."""

_TYPED = (
    *_WITHHELD,
    "treatment.diagnosis",
    "treatment.function",
    "treatment.spacing",
    "treatment.monitoring",
    "treatment.review",
    "history.now",
    "history.therapy",
)
_TABLES = (("treatment.risks", "fact"), ("history.trials", "stopped"), ("plan.criteria", "fact"))


def contraindication_in(words: str) -> str:
    """The word for one that `words` name, empty where they name none or say that there is none."""
    for found in _NAMED.finditer(words):
        if not _DENIED_BEFORE.search(words[: found.start()]) and not _DENIED_AFTER.search(words[found.end() :]):
            return found[0]
    return ""


def contraindication_typed(case: Case) -> str:
    """The first that any answer of the case names, where ketamine or esketamine is asked for."""
    if not case.text("treatment.drug"):
        return ""
    cells = (record.text(column) for table, column in _TABLES for record in case.records(table))
    words = (*(case.text(name) for name in _TYPED), *cells)
    return next((found for found in map(contraindication_in, words) if found), "")


def is_withheld(case: Case, name: str) -> bool:
    """Whether this answer names one, so that it is for the clinician to weigh before any letter prints it."""
    return name in _WITHHELD and bool(contraindication_in(case.text(name)))

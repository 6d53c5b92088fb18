"""A case without the person's own words on thoughts of suicide: the clinician says what is needed of them, and no letter quotes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.case import Case
from appealwright.prose import sentences

__all__ = ["OF_THOUGHTS", "unspoken_in", "without_thoughts"]

OF_THOUGHTS = re.compile(
    r"\b(?:suicid\w*|self-harm\w*|overdose\w*|wants? to die|wanted to die|kill (?:my|him|her|them)sel\w+"
    r"|end(?:ing)? (?:my|his|her|their) life|better off dead|suicidio|matar(?:me|se)|morir(?:me|se)?|quitar(?:me|se) la vida)\b",
    re.IGNORECASE,
)
"""How people name such thoughts and acts, in both languages of the form."""

_ACCOUNT = (
    "treatment.function",
    "history.now",
    "history.therapy",
    "step.reason",
    "appeal.new",
    "alternatives.spravato_detail",
    "alternatives.ect_detail",
    "alternatives.tms_detail",
)
"""The answers in which somebody tells of the illness in words of their own, and letters print them."""


def unspoken_in(case: Case) -> tuple[str, ...]:
    """The answers with a sentence that no letter prints; none where a clinician writes, who judges what to say."""
    if case.is_("sender.role", "clinician"):
        return ()
    return tuple(name for name in _ACCOUNT if OF_THOUGHTS.search(case.text(name)))


def without_thoughts(case: Case) -> Case:
    """The case as letters tell it: each sentence that names such thoughts is left out, and an answer of nothing else is unknown."""
    told: Mapping[str, Answer] = {name: _without(case.text(name)) for name in unspoken_in(case)}
    return replace(case, answers={**case.answers, **told}) if told else case


def _without(text: str) -> Answer:
    kept = (" ".join(one for one in sentences(line) if not OF_THOUGHTS.search(one)) for line in text.split("\n"))
    left = "\n".join(line for line in kept if line.strip())
    return Known(left) if left else UNKNOWN

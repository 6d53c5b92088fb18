"""What a higher dose of a medicine did than the one in the table: the answer to a plan that asks for the highest tolerated."""

from __future__ import annotations

import re

from appealwright.answers import Record

__all__ = ["higher_dose_told"]

_DID = r"(?:made|gave|caused|brought|led|was (?:too much|not tolerated|not borne)|wasn['\u2019]?t tolerated|not tolerated)"
_HIGHER = re.compile(rf"\b(\d+(?:\.\d+)?)(?: ?mg)?,? {_DID}\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.;!?])\s+")


def higher_dose_told(trial: Record) -> str:
    """The sentence on why a trial ended that tells what more than its dose did: "90 made my pressure go up"; empty where none does."""
    dose = trial.text("dose_mg")
    for sentence in _SENTENCE.split(trial.text("stopped")):
        found = _HIGHER.search(sentence)
        if dose and found and float(found[1]) > float(dose):
            return sentence.strip(" .;")
    return ""

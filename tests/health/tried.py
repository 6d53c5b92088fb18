"""A table of medicines from before a depressive episode and from it, beside a step that counts those of the episode."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import spray
from tests.health.papers import Papers

IN_THIS = "You must have tried three antidepressants in the current depressive episode, each taken for at least 8 weeks."
Row = dict[str, object]


def row(drug: str, dose: int, span: tuple[str, str], result: str, *weeks: int) -> Row:
    """One medicine: its dose, from when to when, what came of it, and its weeks where they are told."""
    found: Row = {"drug": drug, "dose_mg": dose, "from": span[0], "to": span[1], "result": result, "source": "record"}
    return {**found, "weeks": weeks[0]} if weeks else found


OLD_LONG = row("Paxil", 20, ("2006", "2007"), "stopped_side_effect")
OLD_SHORT = row("Wellbutrin XL", 300, ("2013", "2013"), "stopped_side_effect", 3)
LOST = row("Lexapro", 20, ("2019", "2023-03"), "response_lost", 16)
PARTIAL = row("Effexor XR", 150, ("2023-04", "2023-12"), "partial_response", 28)
NOTHING = row("Viibryd", 40, ("2024-01", "2024-05"), "no_response", 12)
MORE = row("Zoloft", 150, ("2025-06", "2026-09"), "partial_response", 60)
BRIEF = row("mirtazapine", 15, ("2024-06-03", "2024-06-17"), "no_response", 2)
SIX = (OLD_LONG, OLD_SHORT, LOST, PARTIAL, NOTHING, MORE)


def papers(facts: Facts, *trials: Row) -> Papers:
    """What is made for somebody who took these, whose episode began in October 2022."""
    told = {"indication": "trd", "diagnosis": "major depressive disorder", "episode_start": "2022-10"}
    score = [{"scale": "phq-9", "score": 20, "date": "2026-11-09"}]
    return spray(
        facts,
        ("step-therapy", IN_THIS),
        history={"trials": list(trials)},
        treatment={**told, "scores": score},
        patient={"age_band": "from_18_to_64"},
    )

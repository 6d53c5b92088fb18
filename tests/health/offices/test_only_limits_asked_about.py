"""The questions on parity name a limit in the plan's words; a finding, an approval or a study is none, and stands by its number alone.

Director and lawyer of the thirtieth reading, 33. What such limits are, 29 CFR 2590.712(c)(4)(ii) lists: criteria, exclusions, steps.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

PLAN = "tx-insured-off-label"


def asked(facts: Facts, ground: str, quote: str) -> str:
    denial = {"text": {"unknown": True}, "reasons": [{"ground": ground, "quote": quote}]}
    return packet(facts, PLAN, {"denial": denial})["parity-request"].split("The limit", 1)[1].split("The classification")[0]


@pytest.mark.parametrize(
    ("ground", "quote"),
    [
        ("ground.off-label", "Ketamine is approved by the U.S. Food and Drug Administration as an anesthetic."),
        ("ground.off-label", "Ketamine is not FDA-approved for depression, and FDA-approved alternatives are available."),
        ("ground.not-medically-necessary", "The reviewer was unable to determine why further infusions are needed."),
        ("ground.experimental", "The published trials are small and of short duration."),
        ("ground.no-continued-response", "Your PHQ-9 was 22 in March and is 16 now."),
    ],
)
def test_what_is_no_limit_is_not_quoted_as_one(ground: str, quote: str, facts: Facts) -> None:
    told = asked(facts, ground, quote)
    assert "The criterion behind reason 1 of your notice" in told
    assert quote[:30] not in told


@pytest.mark.parametrize(
    ("ground", "rule", "beside"),
    [
        ("ground.off-label", "Coverage is limited to FDA-labeled indications.", "The requested drug is not FDA-approved for depression."),
        ("ground.step-therapy", "You must have tried an augmentation strategy for at least 6 weeks.", "Not found."),
        ("ground.experimental", "IV ketamine for depression is investigational under your guideline.", "The published trials are small."),
        (
            "ground.step-therapy",
            "You must have tried four antidepressants from two classes.",
            "We found fills for sertraline 100 mg (8 months) and bupropion XL 150 mg (1 fill, 30 days).",
        ),
        ("ground.dose-frequency-limit", "Only eight infusions are approved in a year.", "You have had eight."),
        ("ground.out-of-network", "The plan pays for infusions inside its network alone.", "Clear Path is not in it."),
    ],
)
def test_of_a_reason_the_rule_alone_is_quoted(ground: str, rule: str, beside: str, facts: Facts) -> None:
    told = asked(facts, ground, f"{rule} {beside}")
    assert rule in told
    assert beside not in told


@pytest.mark.parametrize(
    "quote",
    [
        "Continued treatment is not medically necessary because the records do not show sustained improvement.",
        "Services that are experimental or investigational are not covered.",
        "No prior authorization was on file.",
        "The drug is excluded from the formulary.",
    ],
)
def test_a_limit_in_one_sentence_stays_whole(quote: str, facts: Facts) -> None:
    assert quote in asked(facts, "ground.not-medically-necessary", quote)

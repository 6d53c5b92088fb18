"""Only a reason wholly about filing, dates or codes puts no clinical question: a psychiatrist or a screen that is missed is one."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions, spray

NONE = "This reason puts no clinical question."
BEERS = (
    'The intake mentions daily marijuana use and "a few beers most nights"; it was not shown that a substance use disorder has been ruled '
    "out or treated."
)


def signed(facts: Facts, quote: str, ground: str = "documentation", **more: Any) -> str:
    return infusions(facts, (ground, quote), **more)["clinician-letter"].partition("easons, answered")[2].partition("Statement")[0]


@pytest.mark.parametrize(
    "quote",
    [
        "There is nothing in the file from a psychiatrist.",
        "No psychiatric evaluation was received.",
        "We found no notes from a psychiatrist.",
    ],
)
def test_a_psychiatrist_who_is_missed_has_a_blank(quote: str, facts: Facts) -> None:
    answer = signed(facts, quote)
    assert NONE not in answer
    assert "____" in answer
    assert "sychiatr" in answer.partition(quote)[2] or "evaluation" in answer.partition(quote)[2]


@pytest.mark.parametrize(
    "quote",
    [
        "Nor were we able to tell from the notes whether the urine screen of 9/30/2026 (positive THC) was discussed.",
        "A drug screen dated 9/30/2026 was positive for marijuana.",
        "The lab results were not in the records.",
        "Informed consent is not shown in the chart.",
    ],
)
def test_a_screen_is_a_clinical_question(quote: str, facts: Facts) -> None:
    answer = signed(facts, quote)
    assert NONE not in answer
    assert "____" in answer


@pytest.mark.parametrize(
    ("ground", "quote"),
    [
        ("documentation", "The claim form was not signed."),
        ("coding", "The modifier does not match the HCPCS code."),
        ("deadline", "The claim was received after the deadline."),
    ],
)
def test_what_is_of_filing_alone_puts_none(ground: str, quote: str, facts: Facts) -> None:
    assert NONE in signed(facts, quote, ground)


def test_both_that_are_named_are_answered(facts: Facts) -> None:
    told = {"risks": [{"risk": "substance", "fact": "clean 11/3; beers only on weekends now", "source": "memory"}]}
    found = spray(facts, ("not-medically-necessary", BEERS), treatment=told)
    assert "You name marijuana use and alcohol." in found["internal-appeal"]
    assert "The finding on marijuana use and alcohol" in found["internal-appeal"]
    assert "On marijuana use and alcohol the patient reports" in found["clinician-letter"]
    assert "(of each: who assessed it, when, by which test" in found["clinician-letter"]
    alone = spray(facts, ("not-medically-necessary", "The intake mentions a substance use disorder of marijuana."), treatment=told)
    assert "You name marijuana use." in alone["internal-appeal"]

"""Whoever answers one of three marked reasons is told so at the top of the page, with the beginnings of the others."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.denial.marked_reasons import BY_PARAGRAPH, HOW, ITEMS, MEDICARE, NOTICE, PART_B, THESE
from tests.health.as_of import friday_paper

STEP = "ground.step-therapy"


def page(facts: Facts, lines: tuple[str, ...], quotes: list[str], lead: str = THESE, language: str = "en", **more: Any) -> str:
    text = NOTICE.format(lead=lead, gap="\n", items="\n\n".join(lines))
    reasons = [{"ground": STEP, "quote": quote} for quote in quotes]
    change = {"denial": {"text": text, "reasons": reasons, "appeal_address": {"unknown": True}}, **more}
    return " ".join(friday_paper(facts, "next-steps", "spravato-step-therapy", change, language).split())


def marked(marks: tuple[str, ...], items: tuple[str, ...] = ITEMS) -> tuple[str, ...]:
    return tuple(f"{mark} {item}" for mark, item in zip(marks, items, strict=True))


def test_one_of_three_was_answered(facts: Facts) -> None:
    told = page(facts, marked(("B.2:", "B.3:", "B.5:")), [ITEMS[0]])
    assert "Your notice seems to list three reasons; the letters answer one." in told
    assert '"B.3: There must be a trial of at least one ..."' in told
    assert '"B.5: There must be a baseline score on a standardized ..."' in told
    # It stands at the top: before what to do today.
    assert told.index("seems to list") < told.index("One thing")


def test_two_of_three_were_answered_one_of_them_by_its_finding_alone(facts: Facts) -> None:
    told = page(
        facts,
        marked(("1)", "2)", "3)"), MEDICARE),
        [MEDICARE[0], "The records show two antidepressants (citalopram, bupropion) and no augmentation agent."],
        lead=PART_B,
    )
    assert (
        "Your notice seems to list three reasons; the letters answer two. Left: "
        '"3) Blood pressure must be controlled before treatment. The note ...". If it is' in told
    )


def test_in_spanish(facts: Facts) -> None:
    told = page(facts, marked(("*", "*", "*")), [ITEMS[0]], language="es")
    assert "parece dar 3 razones; una tiene respuesta" in told


@pytest.mark.parametrize(
    ("lines", "quotes"),
    [
        (marked(("B.2:", "B.3:", "B.5:")), list(ITEMS)),
        # Who quotes of each what was found alone has answered all.
        (marked(("(a)", "(b)", "(c)")), ["We found venlafaxine only.", "The records show aripiprazole for less than 4 weeks.", ITEMS[2]]),
        # What was typed stands nowhere in the list: it may not be of the reasons.
        (marked(("(a)", "(b)", "(c)")), ["We cannot approve it."]),
    ],
)
def test_nothing_is_said_where_nothing_is_known_to_be_left(facts: Facts, lines: tuple[str, ...], quotes: list[str]) -> None:
    assert "seems to list" not in page(facts, lines, quotes)


def test_a_policy_by_its_paragraphs(facts: Facts) -> None:
    lines = marked(("  *  BH-114 para. 2:", "  *  BH-114 para. 5(c):", "  *  BH-114 para. 5(e):"), BY_PARAGRAPH)
    told = page(facts, lines, list(BY_PARAGRAPH[:2]), lead=HOW)
    assert 'answer two. Left: "* BH-114 para. 5(e): The member must have failed, or not be a ..."' in told

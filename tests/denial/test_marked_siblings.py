"""Reasons that a notice marks, whatever leads to them: where one is read, the lines beside it with the same mark are offered too, whole."""

from __future__ import annotations

from textwrap import indent

import pytest

from tests.denial.expectations import offered
from tests.denial.marked_reasons import BY_PARAGRAPH, GROUNDS, HOW, ITEMS, MEDICARE, NOTICE, PART_B, RULE, THESE


def told(lead: str, marks: tuple[str, ...], items: tuple[str, ...] = ITEMS, between: str = "\n\n") -> list[tuple[str, str]]:
    lines = (f"{mark} {item}" for mark, item in zip(marks, items, strict=True))
    text = NOTICE.format(lead=lead, gap=between[1:], items=between.join(lines))
    found = offered(text).get("denial.reasons", [])
    return [(str(one["ground"]).removeprefix("ground."), " ".join(str(one["quote"]).split())) for one in found]


@pytest.mark.parametrize("between", ["\n\n", "\n"], ids=["with blank lines", "without blank lines"])
@pytest.mark.parametrize(
    "marks",
    [
        ("  B.2 -", "  B.3 -", "  B.5 -"),
        ("B.2:", "B.3:", "B.5:"),
        ("B.2.", "B.3.", "B.5."),
        ("1.", "2.", "3."),
        ("1)", "2)", "3)"),
        ("(a)", "(b)", "(c)"),
        ("*", "*", "*"),
        ("  \u2022", "  \u2022", "  \u2022"),
        ("Criterion 2:", "Criterion 3:", "Criterion 5:"),
        ("RX-417 para. 2:", "RX-417 para. 3:", "RX-417 para. 5:"),
    ],
    ids=lambda marks: marks[1].strip(),
)
@pytest.mark.parametrize(
    "lead",
    [THESE, f"{RULE} These points are not met:", "The following criteria are not met:", RULE],
)
def test_each_line_that_the_notice_marks_is_a_reason_whole(lead: str, marks: tuple[str, ...], between: str) -> None:
    assert told(lead, marks, between=between) == list(zip(GROUNDS, ITEMS, strict=True))


@pytest.mark.parametrize("between", ["\n\n", "\n"], ids=["with blank lines", "without blank lines"])
def test_a_drug_of_part_b_is_refused_for_a_pill_a_step_and_a_pressure(between: str) -> None:
    found = told(PART_B, ("1)", "2)", "3)"), MEDICARE, between=between)
    assert found == list(zip(["not-medically-necessary", "step-therapy", "not-medically-necessary"], MEDICARE, strict=True))


@pytest.mark.parametrize("between", ["\n\n", "\n"], ids=["with blank lines", "without blank lines"])
@pytest.mark.parametrize("mark", ["  *  BH-114 para. {}:", "BH-114 para. {}:", "Para. {}:", "{}:", "  -  BH-114, sec. {}:", "Section {} -"])
def test_a_policy_is_quoted_by_its_paragraphs_and_none_is_cut_at_the_abbreviation(mark: str, between: str) -> None:
    marks = (mark.format("2"), mark.format("5(c)"), mark.format("5(e)"))
    assert told(HOW, marks, BY_PARAGRAPH, between=between) == list(
        zip(["experimental", "step-therapy", "step-therapy"], BY_PARAGRAPH, strict=True)
    )


def test_what_the_policy_asks_of_everybody_is_no_reason_beside_the_one_that_is_named_behind_it() -> None:
    items = (
        "The member is at least 18 years old.",
        "The member has not responded to at least three antidepressants in the current episode.",
        "The member has no history of aneurysm.",
    )
    found = told(f"{RULE} They are:", ("1)", "2)", "3)"), items)
    assert not any("aneurysm" in quote or "18 years" in quote for _, quote in found)


def test_what_a_person_may_do_is_no_reason() -> None:
    text = NOTICE.format(lead="We found that ketamine is investigational.", gap="\n", items="").replace(
        "You can file",
        "1) You may ask for your file. It is free.\n2) You have not much time: the records must be here by the last day.\n\nYou can file",
    )
    assert len(offered(text)["denial.reasons"]) == 1


def test_a_list_of_what_was_read_is_no_list_of_reasons() -> None:
    items = indent("1. Office notes of October 3, 2026.\n2. A score of June 2026.\n3. The request form.", "  ")
    text = NOTICE.format(lead="Ketamine for depression is investigational. We read:", gap="\n", items=items)
    assert len(offered(text)["denial.reasons"]) == 1

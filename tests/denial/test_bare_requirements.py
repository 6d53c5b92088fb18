"""A paragraph of the policy that a notice singles out beside others is a reason, though it only says what is required (reading 33, A)."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered
from tests.denial.marked_reasons import AGENT, HOW, NOTICE, RULE, UNPROVEN

NEED, STEP = "ground.not-medically-necessary", "ground.step-therapy"
FORMS = [
    ("Esketamine must be given together with an oral antidepressant.", NEED),
    ("Esketamine is covered only in combination with an oral antidepressant.", NEED),
    ("An oral antidepressant is required with esketamine.", NEED),
    ("Blood pressure must be controlled before treatment.", NEED),
    ("Blood pressure must be controlled before treatment. The note of 09/15/2026 shows 162/94.", NEED),
    ("Hypertension must be treated before the first dose.", NEED),
    ("You must first try electroconvulsive therapy (ECT) or transcranial magnetic stimulation (TMS).", STEP),
    ("ECT or TMS must be tried first.", STEP),
    ("ECT or TMS must be tried before ketamine.", STEP),
]


def told(lead: str, *items: str) -> list[tuple[str, str]]:
    text = NOTICE.format(lead=lead, gap="\n", items="\n\n".join(items))
    return [(one["ground"], " ".join(one["quote"].split())) for one in offered(text)["denial.reasons"]]


@pytest.mark.parametrize(("words", "ground"), FORMS)
def test_it_is_offered_beside_the_paragraph_that_is_read(words: str, ground: str) -> None:
    found = told(HOW, f"  *  BH-114 para. 2: {UNPROVEN}", f"  *  BH-114 para. 5(e): {words}")
    assert found == [("ground.experimental", UNPROVEN), (ground, words)]


@pytest.mark.parametrize(("words", "ground"), FORMS)
def test_it_is_offered_in_a_list_of_reasons(words: str, ground: str) -> None:
    assert (ground, words) in told("We denied the request because:", f"1) {words}", f"2) {AGENT}")


def test_where_the_policy_is_only_set_out_by_its_paragraphs_none_is_offered() -> None:
    found = told(f"Your request is experimental. {RULE}", f"B.1: {UNPROVEN}", f"B.2: {FORMS[3][0]}")
    assert not any(FORMS[3][0] in quote for _, quote in found)

"""A step that names IV ketamine before the spray is answered on it, and what was tried of the step is named by its row."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.packets import packet

BASE = "spravato-step-therapy"
STEP = "Step therapy requires a trial and failure of generic intravenous ketamine or of two oral antidepressants plus lithium."
LITHIUM = {
    "drug": "lithium",
    "dose_mg": 600,
    "from": "2018",
    "to": "2018",
    "result": "stopped_side_effect",
    "stopped": "tremor",
    "source": "memory",
}


def asked(quote: str) -> dict[str, object]:
    case = case_document(BASE)
    denial = {"text": f"{case['denial']['text']} {quote}", "reasons": [{"ground": "ground.step-therapy", "quote": quote}]}
    step = {
        "drug": quote.rpartition("failure of ")[2].rstrip("."),
        "ground": "contraindicated",
        "reason": "the kidney doctor said no more lithium",
    }
    return {"denial": denial, "step": step, "history": {"trials": [*case["history"]["trials"], LITHIUM]}}


def test_ketamine_as_a_step_is_answered_by_its_label_and_asked_of_the_clinician(facts: Facts) -> None:
    found = packet(facts, BASE, asked(STEP))
    assert "On IV ketamine, which you name too: it is not FDA-approved for depression" in found["internal-appeal"]
    assert "Lithium 600 mg: stopped for a side effect (tremor), row 1 of Table 1." in found["internal-appeal"]
    assert "IV ketamine, which the step names: ____ (tried, with the result; or why it does not come first)" in found["clinician-letter"]


def test_the_spray_by_its_other_name_is_no_ketamine(facts: Facts) -> None:
    found = packet(facts, BASE, asked("Esketamine requires a trial and failure of lithium."))
    assert "which you name too" not in found["internal-appeal"]
    assert "which the step names" not in found["clinician-letter"]


def test_an_outside_reviewer_reads_what_became_of_what_the_notice_names(facts: Facts) -> None:
    case = case_document("ca-dmhc-insured-experimental")
    quote = "The member has not had an adequate trial of lithium."
    told = asked(quote)
    denial = {**told["denial"], "text": f"{case['denial']['text']} {quote}", "stage": "final"}  # type: ignore[dict-item]
    request = packet(facts, case, {"denial": denial, "history": {"trials": [LITHIUM]}})["external-review-request"]
    assert "Of what the notice names: lithium 600 mg: stopped for a side effect (tremor), row 1 of Table 1." in request

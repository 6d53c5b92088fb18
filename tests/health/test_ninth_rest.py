"""What the ninth reading found and was left over: the second level, the call sheet, what a quoted reason tells all the same."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.words import words_in
from scripts.golden import CASE_FILES
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import packet
from tests.health.test_ninth_answers import IN_REMISSION, OVER, RISK, TRIALS, TWO_TRIALS, reasons
from tests.health.test_papers import LONGEST, body_words

PAST = (
    "not-medically-necessary",
    "In view of a suicide attempt in 2019 and cannabis use disorder, the benefit does not outweigh the risk.",
)
PRESENT = ("not-medically-necessary", "Suicidal ideation is better treated in hospital.")
KEPT = {"internal-appeal": frozenset({"danger", "conditions"})}


def second(facts: Facts, drug_case: str, change: dict[str, Any]) -> str:
    told = {**change, "denial": {**change["denial"], "stage": "after_first_appeal"}, "plan": {"criteria": {"unknown": True}}}
    return packet(facts, drug_case, told)["second-level-appeal"]


def test_at_the_second_level_every_sentence_of_a_ground_is_answered(facts: Facts) -> None:
    told = {"treatment": {"risks": IN_REMISSION}, "history": {"trials": TWO_TRIALS}}
    both = reasons(("not-medically-necessary", RISK), ("not-medically-necessary", TRIALS))
    letter = second(facts, "tx-insured-off-label", {"denial": both, **told})
    assert "The facts above are the ones that I ask you to weigh" in letter
    assert "Please name each criterion that was found unmet" in letter
    assert "Alcohol use disorder, in remission since March 2022" in letter
    alone = second(facts, "tx-insured-off-label", {"denial": reasons(("not-medically-necessary", RISK)), **told})
    assert "Please name each criterion that was found unmet" not in alone
    assert "Alcohol use disorder, in remission since March 2022" in alone


def test_at_the_second_level_another_dose_is_not_met_with_the_studied_one(facts: Facts) -> None:
    denial = reasons(("dose-frequency-limit", OVER))
    letter = second(
        facts, "tx-insured-off-label", {"denial": denial, "treatment": {"dose": "0.75 mg/kg over 40 minutes", "features": ["none"]}}
    )
    found = letter[letter.index("Reason 1:") :]
    assert "The dose asked for is 0.75 mg/kg over 40 minutes" in found
    assert "two or three times a week" not in found
    assert "the same course at the dose that you name" in found
    # Fava and colleagues, 2020: 0.5 and 1.0 mg/kg were better than midazolam; 0.75 lies between
    assert "Fava and colleagues, 2020" in found
    studied = second(facts, "tx-insured-off-label", {"denial": denial, "treatment": {"dose": "0.5 mg/kg over 40 minutes"}})
    assert "The dose asked for is" not in studied[studied.index("Reason 1:") :]


def call(facts: Facts, base: str, change: dict[str, Any]) -> str:
    return packet(facts, base, change)["call-sheet"]


def test_a_past_attempt_brings_no_studies_of_present_thoughts_into_the_call(facts: Facts) -> None:
    certified = {"urgency": {"level": "clinician_certified"}, "clinician": {"finds": ["disabling"]}}
    assert "suicid" not in call(facts, "ca-dmhc-insured-experimental", {"denial": reasons(PAST), **certified}).lower()
    certified["clinician"] = {"finds": ["life_threatening"]}
    assert "suicid" not in call(facts, "ca-dmhc-insured-experimental", {"denial": reasons(PAST), **certified}).lower()
    assert "Spravato is approved for suicidal depression" in call(
        facts, "ca-dmhc-insured-experimental", {"denial": reasons(PRESENT), **certified}
    )


STEP = ("step-therapy", "The member has not completed transcranial magnetic stimulation, which our guideline requires first.")
PLACE = ("site-of-care", "Infusion in an office setting is not covered.")
NEED = ("not-medically-necessary", "The records do not show two antidepressant trials of adequate dose and duration.")


def test_points_on_the_trials_stand_only_where_the_refusal_turns_on_them(facts: Facts) -> None:
    tried = {"history": {"trials": TWO_TRIALS}, "denial": reasons(STEP, PLACE)}
    sheet = call(facts, "tx-insured-off-label", tried)
    assert "Trials were not adequate" not in sheet
    assert "STAR*D" not in sheet
    sheet = call(facts, "tx-insured-off-label", {**tried, "denial": reasons(NEED)})
    assert "Trials were not adequate" in sheet
    assert "STAR*D" in sheet


@pytest.mark.parametrize("way", [{"route": "im"}, {"product": "compounded"}])
def test_trials_of_another_way_or_product_are_not_raised(way: dict[str, str], facts: Facts) -> None:
    denial = reasons(("experimental", "The use of ketamine for depression is investigational."))
    by_vein = {"route": "iv", "product": "commercial_vial"}
    assert "KARMA-Dep 2" in call(facts, "tx-insured-off-label", {"denial": denial, "treatment": by_vein})
    sheet = call(facts, "tx-insured-off-label", {"denial": denial, "treatment": {**by_vein, **way}})
    for trial in ("KARMA-Dep 2", "Lii 2023", "KetECT", "comparison trial with Spravato", "CANMAT"):
        assert trial not in sheet


def next_steps(
    facts: Facts, name: str, change: dict[str, Any], withheld: dict[str, frozenset[str]], language: str = "en"
) -> tuple[str, int]:
    case = case_from_json(json.dumps(changed(case_document(name), change)), TODAY)
    whole = Packet(case, facts, assess(case, facts, TODAY), withheld=withheld, words=words_in(language))
    made = whole.document("next-steps").document
    return " ".join(plain_text_bytes(made).decode().replace("\u00a0", " ").split()), body_words(made)


def test_next_steps_say_what_a_quoted_reason_tells_all_the_same(facts: Facts) -> None:
    change = {"denial": reasons(("experimental", "It is investigational."), PAST)}
    base = "ca-dmhc-insured-experimental"
    line = "The letters quote reason 2, which names something that you keep out."
    assert line in next_steps(facts, base, change, KEPT)[0]
    assert "Las cartas citan el motivo 2, que nombra algo" in next_steps(facts, base, change, KEPT, "es")[0]
    assert "that you keep out" not in next_steps(facts, base, change, {})[0]
    assert "that you keep out" not in next_steps(facts, base, change, {"internal-appeal": frozenset({"code"})})[0]
    plain = {"denial": reasons(("experimental", "It is investigational."))}
    assert "that you keep out" not in next_steps(facts, base, plain, KEPT)[0]


@pytest.mark.parametrize("name", sorted(CASE_FILES))
def test_that_line_stays_within_the_length_of_the_page(name: str, facts: Facts) -> None:
    told = [*case_document(name)["denial"].get("reasons", ()), {"ground": f"ground.{PAST[0]}", "quote": PAST[1]}]
    text, length = next_steps(facts, name, {"denial": {"text": {"unknown": True}, "reasons": told}}, KEPT)
    assert "that you keep out" in text
    assert length <= LONGEST["next-steps"]

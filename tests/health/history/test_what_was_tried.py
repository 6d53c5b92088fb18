"""What a letter says of the treatments tried, where the plain count would say too much: a low dose, another illness, an open end."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import Made, packet_of_case

BIPOLAR = {
    "treatment": {"features": ["bipolar"], "diagnosis": "bipolar II disorder, current episode depressed", "episode_start": "2025-12"},
    "history": {
        "trials": [
            {"drug": "sertraline", "dose_mg": 100, "from": "2015", "to": "2015", "result": "stopped_side_effect", "source": "memory"},
            {"drug": "lithium", "dose_mg": 600, "from": "2024-02", "result": "partial_response", "source": "record"},
            {"drug": "quetiapine XR", "dose_mg": 300, "from": "2026-01-05", "to": "2026-04-06", "result": "partial_response"},
        ]
    },
}


def packet(facts: Facts, *changes: dict[str, Any], base: str = "ca-dmhc-insured-experimental") -> Made[str]:
    document = case_document(base)
    for change in changes:
        document = changed(document, change)
    case = case_from_json(json.dumps(document), TODAY)
    return Made(packet_of_case(case, facts), lambda one: plain_text_bytes(one.document).decode().replace("\u00a0", " "))


def test_a_medicine_without_an_end_is_not_from_before_the_episode(facts: Facts) -> None:
    appeal = packet(facts, BIPOLAR)["internal-appeal"]
    assert "Row 1 is from before the present episode; row 2 began before it; whether it went on into it is not recorded" in appeal
    assert "row 3 began in it" in appeal


def test_bipolar_depression_is_not_measured_by_a_count_of_antidepressants(facts: Facts) -> None:
    found = packet(facts, BIPOLAR)
    counted = ("antidepressant trial", "antidepressants tried")
    assert not any(count in found[name] for name in ("internal-appeal", "clinician-letter", "call-sheet") for count in counted)
    assert re.search(r"1\. \w+ medicines tried: [^.;]*one stopped for a side effect", found["internal-appeal"])
    assert "this definition" not in found["clinician-letter"]
    assert "whom each" not in found["internal-appeal"]


def test_the_reply_to_the_trial_of_a_course_is_given_where_its_row_says_that_it_fits(facts: Facts) -> None:
    stock = "not required to have treatment-resistant depression"
    assert stock in packet(facts)["internal-appeal"]
    assert not any(stock in text or "not required to be treatment-resistant" in text for text in packet(facts, BIPOLAR).values())


def test_a_low_dose_and_a_short_time_are_named_and_not_counted(facts: Facts) -> None:
    trials = [
        {"drug": "sertraline", "dose_mg": 150, "from": "2026-03-02", "to": "2026-07-06", "result": "partial_response"},
        {"drug": "trazodone", "dose_mg": 50, "from": "2026-03", "result": "partial_response"},
        {"drug": "something for sleep, doxepin I think", "result": "no_response"},
    ]
    found = packet(facts, {"history": {"trials": trials}})
    appeal = found["internal-appeal"]
    assert "Two antidepressants tried (one at 50 mg), the other for at least 18 weeks in all: one with a partial response" in appeal
    assert "Row 3 is not counted: its name is not certain" in appeal
    assert "doxepin" not in appeal
    assert "STAR*D" not in found["call-sheet"]


def test_a_medicine_told_without_a_name_is_counted_by_nobody(facts: Facts) -> None:
    named = [
        {"drug": "sertraline", "dose_mg": 150, "from": "2026-03-02", "to": "2026-07-06", "result": "no_response"},
        {"drug": "bupropion", "dose_mg": 300, "from": "2025-03-02", "to": "2025-07-06", "result": "no_response"},
    ]
    for untold in ("some other one from the VA", "another pill", "a third one", "dont remember", "one more"):
        found = packet(facts, {"history": {"trials": [*named, {"drug": untold, "result": "no_response", "source": "memory"}]}})
        assert untold not in "".join(found[name] for name in ("internal-appeal", "clinician-letter", "call-sheet")), untold
        two = (
            "Two antidepressants tried in this episode: bupropion 300 mg, 18 weeks in all: no response; sertraline 150 mg, 18 weeks in all"
        )
        assert two in found["internal-appeal"]
        assert "Row 3 is not counted: its name is not recalled" in found["internal-appeal"]
        assert "Two antidepressants (Table 1)" in found["clinician-letter"]
    for told in ("one called Zelapar-X", "Onedrine", "Another-X"):
        letter = packet(facts, {"history": {"trials": [*named, {"drug": told, "result": "no_response"}]}})["internal-appeal"]
        assert told.casefold() in letter.casefold(), told


ASKED = "The submitted notes do not document an adequate trial of at least two antidepressants from different classes."
TWO = [
    {"drug": "escitalopram", "dose_mg": 20, "from": "2025-02", "to": "2025-07", "weeks": 18, "result": "partial_response"},
    {"drug": "duloxetine", "dose_mg": 60, "from": "2025-08", "to": "2026-01", "weeks": 16, "result": "no_response"},
]


def with_a_third(facts: Facts, third: str) -> dict[str, str]:
    text = case_document("ca-dmhc-insured-experimental")["denial"].get("text", "")
    denial = {"text": f"{text}\n{ASKED}", "reasons": [{"ground": "ground.step-therapy", "quote": ASKED}]}
    trials = [*TWO, {"drug": third, "result": "no_response", "source": "memory"}]
    return packet(facts, {"denial": denial, "history": {"trials": trials}})


@pytest.mark.parametrize(
    "third",
    ["prayer and vitamins", "yoga, long walks", "exercise and a diet", "fish oil from Costco", "vitaminas"],
)
def test_what_is_no_medicine_is_counted_nowhere(facts: Facts, third: str) -> None:
    """Reading 31, confirming 3: "three antidepressants from two classes are put forward: ...; prayer and vitamins"."""
    found = with_a_third(facts, third)
    assert "two antidepressants from two classes are put forward" in found["internal-appeal"]
    assert "Row 3 is not counted: it is no antidepressant" in found["internal-appeal"]
    assert "Two antidepressants tried" in found["internal-appeal"]
    assert f"and {third}" not in found["call-sheet"]


@pytest.mark.parametrize("third", ["Zelapar-X", "Onedrine"])
def test_a_name_that_no_row_knows_is_counted_nowhere(facts: Facts, third: str) -> None:
    found = with_a_third(facts, third)
    assert "two antidepressants from two classes are put forward" in found["internal-appeal"]
    assert "Row 3 is not counted: it is not known here as an antidepressant." in found["internal-appeal"]
    assert "Two antidepressants tried" in found["internal-appeal"]
    assert "Put forward: escitalopram and duloxetine" in found["call-sheet"]


def test_good_news_stands_beside_its_companion(facts: Facts) -> None:
    beside = {row.id: row.detail["beside"] for row in facts if row.detail.get("beside")}
    assert beside == {
        "study.anand-2023-elekt-d": ["study.ekstrand-2022-ketect"],
        "study.mcinnes-2022": ["study.pfeiffer-2024-va"],
        "study.zarate-2012-bipolar": ["study.diazgranados-2010"],
    }
    for base in ("ca-dmhc-insured-experimental", "tx-insured-off-label", "course-cut-caregiver"):
        for name, text in packet(facts, base=base).items():
            if name in {"internal-appeal", "clinician-letter", "external-review-request"}:
                assert "In ELEKT-D (Anand" not in text or "KetECT" in text, (base, name)
                assert "McInnes" not in text or "Pfeiffer" in text, (base, name)


def test_a_call_sheet_claims_no_stopping_rule_that_was_not_told(facts: Facts) -> None:
    sheet = packet(facts, base="tx-insured-off-label")["call-sheet"]
    assert "That is why I ask for a defined course" not in sheet
    assert "not a trial cut short" not in packet(facts, base="spravato-step-therapy")["call-sheet"]

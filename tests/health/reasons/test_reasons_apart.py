"""Each sentence of need has an answer of its own: an oral antidepressant, the label's limit, a hospital; and the heart, though unnamed."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.words import doubts_effect_on_suicidality, points_to_hospital
from tests.conftest import case_document
from tests.health.packets import packet

BASE = "spravato-step-therapy"
PILL = "Spravato must be used in conjunction with a newly started or optimized oral antidepressant."
LIMIT = "The effectiveness of esketamine in preventing suicide or in reducing suicidal ideation or behavior has not been demonstrated."
HOSPITAL = "Your symptoms can be managed with inpatient psychiatric care and you were discharged on November 12, 2026 as stable."


def acute(*quotes: str, **change: Any) -> dict[str, Any]:
    notice = " ".join((case_document(BASE)["denial"]["text"], *quotes))
    reasons = [{"ground": "ground.not-medically-necessary", "quote": quote} for quote in quotes]
    treatment = {"indication": "acute", "scores": [{"scale": "madrs", "score": 33, "date": "2026-11-18"}], **change}
    now = {"history": {"now": "mirtazapine 30 mg since November 18, 2026."}}
    return {"denial": {"text": notice, "reasons": reasons}, "treatment": treatment, **now}


def test_each_of_three_reasons_of_one_ground_has_its_answer(facts: Facts) -> None:
    found = packet(facts, BASE, acute(PILL, LIMIT, HOSPITAL))
    appeal, letter = found["internal-appeal"], found["clinician-letter"]
    assert "On reason 1: the use asked for is with an oral antidepressant; taken: mirtazapine 30 mg since November 18, 2026" in appeal
    assert "On reason 2: the label states this limit" in appeal
    assert "On reason 3: MADRS was 33 on November 18, 2026" in appeal
    assert 'what "stable" meant, is for the treating clinician' in appeal
    answers = letter[letter.index("Your reasons, answered") :]
    assert "The label says so too." in answers
    assert 'Hospital care: ____ (why it does not take the place of this; what "stable" meant; risk now)' in answers
    assert "____ (answer)" not in answers


@pytest.mark.parametrize(
    ("quote", "limit", "hospital"),
    [
        (LIMIT, True, False),
        ("An effect on suicidal ideation has not been shown.", True, False),
        ("The patient has suicidal ideation.", False, False),
        ("The records show no suicidal ideation.", False, False),
        (HOSPITAL, False, True),
        ("Psychiatric hospitalization is available.", False, True),
        ("It is covered only in a hospital outpatient department.", False, False),
    ],
)
def test_which_sentences_are_meant(quote: str, *, limit: bool, hospital: bool) -> None:
    assert doubts_effect_on_suicidality(quote) is limit
    assert points_to_hospital(quote) is hospital


def test_a_trial_of_younger_people_is_named_with_its_ages(facts: Facts) -> None:
    old = packet(facts, BASE, {**acute(LIMIT), "patient": {"age_band": "from_65"}, "clinician": {"finds": ["life_threatening"]}})
    young = packet(facts, BASE, {**acute(LIMIT), "clinician": {"finds": ["life_threatening"]}})
    assert "ASPIRE I (2020) took people of 18 to 64. I apply it at an older age because ____" in old["clinician-letter"]
    assert "took people of 18 to 64" not in young["clinician-letter"]
    assert "need of psychiatric admission" in young["clinician-letter"]


def test_the_heart_is_told_though_no_reason_names_it(facts: Facts) -> None:
    stent = {"risk": "heart", "fact": "a stent in 2019; cleared by the cardiologist on November 17, 2026", "source": "record"}
    drink = {"risk": "substance", "fact": "in remission since 2019", "source": "record"}
    found = packet(facts, BASE, acute(HOSPITAL, risks=[stent, drink]))
    assert "Heart: a stent in 2019; cleared by the cardiologist on November 17, 2026" in found["internal-appeal"]
    assert "What about the heart" in found["call-sheet"]
    assert "in remission since 2019" not in found["internal-appeal"]

"""A dose typed behind the name of a medicine is its dose: no letter says "dose not recorded" beside it."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

TRIAL = {"from": "2025-02", "to": "2025-07", "result": "no_response", "source": "record"}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("cymbalta 60", "Cymbalta (SNRI), 60 mg a day"),
        ("Cymbalta 60mg", "Cymbalta (SNRI), 60 mg a day"),
        ("effexor xr 150 mg daily", "Effexor XR (SNRI), 150 mg a day"),
        ("zoloft up to 200 mg", "Zoloft (SSRI), 200 mg a day"),
        ("lexapro (20mg)", "Lexapro (SSRI), 20 mg a day"),
        # Which of two was the dose, and what a day comes to, is for whoever typed it.
        ("zoloft 50 then 100", "dose not recorded"),
        ("wellbutrin 150 twice a day", "dose not recorded"),
    ],
)
def test_the_number_behind_the_name_is_the_dose(typed: str, told: str, facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, {"history": {"trials": [{**TRIAL, "drug": typed}]}})
    assert told in found["internal-appeal"]
    assert ("), dose not recorded, " in found["clinician-letter"]) is (told == "dose not recorded")


def test_a_dose_in_its_own_place_stays(facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, {"history": {"trials": [{**TRIAL, "drug": "cymbalta 60", "dose_mg": 90}]}})
    assert "90 mg a day" in found["internal-appeal"]

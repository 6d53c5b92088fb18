"""Which treatment a step asks for first is told by what comes first, and not by what is asked for."""

from __future__ import annotations

import json

import pytest

from appealwright.case import case_from_json
from appealwright.notice.reasons.treatments_named import is_a_procedure, others_named, without_trials_of_others
from tests.conftest import TODAY


@pytest.mark.parametrize(
    ("quote", "procedure"),
    [
        ("TMS must be tried first.", True),
        ("You must try TMS before this medication will be covered.", True),
        ("Plan requires a trial of ECT before this drug.", True),
        ("Before this drug, ECT must be tried.", True),
        ("ECT is required prior to approval of Spravato.", True),
        ("This drug requires a trial of TMS.", True),
        ("You must try TMS and two antidepressants before this medication will be covered.", False),
        ("Antidepressants come before TMS.", False),
        ("TMS or augmentation with lithium must be tried.", False),
        ("Before TMS, two medications must be tried.", False),
        ("TMS before this medication, and a trial of an SSRI.", False),
        ("Spravato must be tried before ketamine.", False),
        ("Spravato or ECT must be tried.", False),
        ("Medications must be tried before this drug.", False),
        ("A drug of the formulary, or ECT, is required.", False),
        ("Psychotherapy must be tried before this drug.", False),
    ],
)
def test_a_procedure_is_what_is_asked_for_first(quote: str, *, procedure: bool) -> None:
    told = {"case_version": 2, "denial": {"reasons": [{"ground": "ground.step-therapy", "quote": quote}]}}
    assert is_a_procedure(case_from_json(json.dumps(told), TODAY)) is procedure


@pytest.mark.parametrize(
    ("quote", "named"),
    [
        ("Not necessary under Clinical Guideline BH-22, Ketamine and Esketamine (effective 04/01/2026).", ()),
        ("Coverage Policy IP0209 (Esketamine) asks for ECT first.", ("ect",)),
        ('The policy "Esketamine (Spravato)" (BH 112) says that ECT comes first.', ("ect",)),
        ("Under Policy 5.60.032, Spravato may be covered first.", ("spravato",)),
        ("Per guideline HBG-27, ECT or TMS must be tried.", ("ect", "tms")),
        ("Criteria: TMS must be tried.", ("tms",)),
    ],
)
def test_the_title_of_a_paper_asks_for_none_of_what_it_names(quote: str, named: tuple[str, ...]) -> None:
    assert others_named(quote) == named


@pytest.mark.parametrize(
    ("quote", "of_a_medicine"),
    [
        ("The records do not show that TMS, a covered service, has been tried or is contraindicated.", False),
        ("The records do not show that ECT was tried.", False),
        ("The records do not show that TMS and an antidepressant have been tried.", True),
        ("The records do not show that TMS or medication was tried.", True),
        ("The records do not show that lithium has been tried.", True),
    ],
)
def test_a_procedure_that_was_not_tried_is_no_trial_of_a_medicine(quote: str, *, of_a_medicine: bool) -> None:
    assert ("tried" in without_trials_of_others(quote)) is of_a_medicine

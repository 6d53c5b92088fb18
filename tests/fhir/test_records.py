"""Records as portals, clinics and insurers export them, all invented: what is taken is in the record, and nothing else is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.fhir.found import FoundInRecord, Why
from appealwright.fhir.record import read_record
from appealwright.questions import interview
from appealwright.reading import answer_from
from tests.conftest import TODAY
from tests.fhir.records import BUNDLES


def found_in(name: str, facts: Facts) -> FoundInRecord:
    return read_record((BUNDLES / f"{name}.json").read_text(encoding="utf-8"), facts, TODAY)


def answers(found: FoundInRecord) -> dict[str, list[Any]]:
    told: dict[str, list[Any]] = {}
    for one in found.taken:
        told.setdefault(one.answer, []).append(dict(one.value) if isinstance(one.value, Mapping) else one.value)
    return told


def left(found: FoundInRecord) -> set[tuple[str, Why]]:
    return {(one.what, one.why) for one in found.left}


def test_a_record_as_synthea_makes_it(facts: Facts) -> None:
    found = found_in("synthea-like", facts)
    assert answers(found) == {
        "treatment.diagnosis": ["Major depressive disorder (disorder)"],
        # 99 is no PHQ-9, and a preliminary score is none yet.
        "treatment.scores": [{"scale": "phq-9", "score": 22, "date": "2026-09-03"}, {"scale": "phq-9", "score": 24, "date": "2026-03-10"}],
        "history.trials": [
            # "1 tablet" is no dose in milligrams, and the name's strength is none either.
            {"drug": "sertraline", "source": "record", "from": "2019-05-02"},
            {"drug": "bupropion", "source": "record", "from": "2020-01-15", "dose_mg": 150},
        ],
        "patient.name": ["Wren Ada Marsh"],
        "patient.address": ["12 Reed Lane\nAustin, TX 78701"],
        "patient.phone": ["555-010-0142"],
        "patient.age_band": ["from_18_to_64"],
    }
    assert left(found) == {
        ("Viral sinusitis (disorder)", Why.OTHER_CONDITION),
        ("lisinopril 10 MG Oral Tablet", Why.UNKNOWN_MEDICINE),
        ("Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]", Why.NO_SCORE),
        ("1", Why.OTHER_CLAIM),
    }


def test_a_portals_record_with_resources_inside_others(facts: Facts) -> None:
    found = found_in("portal-contained", facts)
    assert answers(found) == {
        "denial.insurer": ["Harbor & Pine Health Insurance Company"],
        "member.id": ["HPX204918837"],
        "member.group": ["88-1204"],
        "plan.name": ["Silver Choice PPO"],
        "treatment.diagnosis": ["Severe recurrent major depression"],
        "treatment.diagnosis_code": ["F33.2"],
        # An item of the scale is no total; a year is no day.
        "treatment.scores": [{"scale": "madrs", "score": 36, "date": "2026-10-01"}, {"scale": "madrs", "score": 31}],
        # Two doses were told, so none is taken; the reason was told once.
        "history.trials": [
            {"drug": "venlafaxine", "source": "record", "from": "2022-02", "to": "2023-01-15", "stopped": "Raised blood pressure"}
        ],
        "patient.name": ["Noor Haddad"],
        "patient.address": ["4 Elm Court\nApt 2\nTucson, AZ 85701"],
        "patient.phone": ["555-010-0177"],
        "patient.age_band": ["from_65"],
    }
    assert left(found) == {("Spravato 84 mg nasal", Why.THE_TREATMENT), ("Zorblaxine 5 mg", Why.UNKNOWN_MEDICINE)}


def test_an_explanation_of_benefits_as_carin_has_it(facts: Facts) -> None:
    found = found_in("carin-eob", facts)
    told = answers(found)
    assert told["denial.insurer"] == ["Harbor & Pine Health Insurance Company"]
    assert told["denial.reference"] == ["CLM-2026-55120"]
    assert told["treatment.code"] == ["J3490", "96365"]
    assert told["treatment.clinic"] == ["Bright Harbor Clinic"]
    # CARC 50 is the payer's word for "not medically necessary"; N130 has no ground of its own in the rows.
    assert told["denial.reasons"] == [{"ground": "ground.not-medically-necessary", "code": "50"}]
    assert ("N130 Consult plan benefit documents", Why.UNKNOWN_CODE) in left(found)
    assert (told["money.billed"], told["money.paid_by_plan"], told["money.paid_by_you"]) == ([730.5], [0], [730.5])
    assert told["member.id"] == ["HPX204918837"]
    assert ("9999 A code of the future", Why.UNKNOWN_CODE) in left(found)
    assert ("1", Why.OTHER_CLAIM) in left(found), "a claim for another service gives no reason"


@pytest.mark.parametrize("name", [path.stem for path in sorted(BUNDLES.glob("*.json"))])
def test_whatever_is_taken_is_an_answer_that_the_interview_accepts(name: str, facts: Facts) -> None:
    for one in found_in(name, facts).taken:
        value = [dict(one.value)] if isinstance(one.value, Mapping) else one.value
        assert answer_from(value, interview().question(one.answer), one.answer)[1] == []
        assert one.words


def test_neither_a_result_nor_weeks_nor_the_kind_of_plan_is_ever_made_up(facts: Facts) -> None:
    for path in BUNDLES.glob("*.json"):
        told = answers(found_in(path.stem, facts))
        assert not {"weeks", "result"} & {column for row in told.get("history.trials", []) for column in row}
        assert not [name for name in told if name in {"plan.kind", "plan.funding", "denial.date", "treatment.episode_start"}]

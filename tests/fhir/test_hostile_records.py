"""Files made to break the reader: refused with a reason or read without what is wrong, in bounded time."""

from __future__ import annotations

import json
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appealwright.facts import Facts
from appealwright.fhir.bundle import LONGEST, MOST_RESOURCES, UnreadableRecordError
from appealwright.fhir.record import MOST_LEFT, MOST_TAKEN, read_record
from tests.conftest import TODAY

KINDS = ("Patient", "Coverage", "Condition", "MedicationStatement", "MedicationRequest", "Observation", "ExplanationOfBenefit")
KEYS = (
    *("name", "given", "family", "address", "line", "telecom", "birthDate", "status", "payor", "class", "type", "coding", "code", "system"),
    *("text", "display", "reference", "id", "contained", "medicationReference", "medicationCodeableConcept", "dosage", "timing", "repeat"),
    *("valueQuantity", "value", "effectiveDateTime", "item", "adjudication", "category", "reason", "total", "amount", "productOrService"),
)


def bundle(*resources: Any) -> str:
    return json.dumps({"resourceType": "Bundle", "entry": [{"resource": one} for one in resources]})


def refused(text: str, facts: Facts) -> str:
    with pytest.raises(UnreadableRecordError) as error:
        read_record(text, facts, TODAY)
    return error.value.reason


def test_each_file_that_is_no_record_of_one_person_is_refused_with_its_reason(facts: Facts) -> None:
    assert refused('{"resourceType": "Bundle", "entry": [', facts) == "damaged"
    assert refused("[" * 200_000, facts) == "damaged"
    assert refused('{"a":' * 100_000, facts) == "damaged"
    assert refused('{"resourceType": "Patient"}', facts) == "no_bundle"
    assert refused('{"resourceType": "Bundle", "entry": {"resource": {}}}', facts) == "no_bundle"
    assert refused('["resourceType"]', facts) == "no_bundle"
    assert refused(" " * (LONGEST + 1), facts) == "too_large"
    assert refused(bundle(*[{}] * (MOST_RESOURCES + 1)), facts) == "too_large"
    assert refused(bundle({"resourceType": "Patient", "id": "a"}, {"resourceType": "Patient", "id": "b"}), facts) == "several_people"
    assert refused(bundle({"resourceType": "Patient"}, {"resourceType": "Patient"}), facts) == "several_people"


def test_references_that_go_in_a_circle_are_followed_once(facts: Facts) -> None:
    one = {"resourceType": "Medication", "id": "1", "code": {"text": ""}, "ingredient": [{"itemReference": {"reference": "Medication/1"}}]}
    request = {"resourceType": "MedicationRequest", "id": "2", "medicationReference": {"reference": "MedicationRequest/2"}}
    inside = {
        "resourceType": "MedicationStatement",
        "contained": [{"id": "x", "contained": []}],
        "medicationReference": {"reference": "#x"},
    }
    assert read_record(bundle(one, request, inside), facts, TODAY).taken == ()


def test_long_words_and_forbidden_characters_are_cut(facts: Facts) -> None:
    patient = {"resourceType": "Patient", "name": [{"text": "A\x00\ud800 " + "long " * 100_000}]}
    (taken,) = read_record(bundle(patient), facts, TODAY).taken
    assert str(taken.value).startswith("A long long")
    assert len(str(taken.value)) <= 302


def test_numbers_that_are_none_are_no_answers(facts: Facts) -> None:
    for value in ("1e999", "NaN", "-5", "12.5", "true", '"22"', "null", "[22]", "1" * 400):
        text = bundle({"resourceType": "Observation", "code": {"text": "PHQ-9"}, "valueInteger": "@"}).replace('"@"', value)
        assert read_record(text, facts, TODAY).taken == (), value


def test_thousands_of_entries_are_read_in_seconds_and_few_are_offered(facts: Facts) -> None:
    many = [
        {"resourceType": "MedicationStatement", "id": str(number), "medicationCodeableConcept": {"text": f"Invented{number} 5 mg"}}
        for number in range(9_000)
    ]
    many += [
        {
            "resourceType": "Observation",
            "code": {"text": "PHQ-9"},
            "valueInteger": number % 28,
            "effectiveDateTime": f"20{number % 25:02}-01-01",
        }
        for number in range(9_000)
    ]
    start = process_time()
    found = read_record(bundle(*many), facts, TODAY)
    assert process_time() - start < 20
    assert len(found.taken) <= MOST_TAKEN
    assert len(found.left) <= MOST_LEFT


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.sampled_from(KINDS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=25,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(KINDS), st.dictionaries(st.sampled_from(KEYS), ANYTHING, max_size=8)), max_size=4))
def test_a_resource_of_any_shape_is_read_or_left(facts: Facts, resources: list[tuple[str, dict[str, Any]]]) -> None:
    people = [one for one in resources if one[0] == "Patient"][:1]
    others = [one for one in resources if one[0] != "Patient"]
    read_record(bundle(*({**content, "resourceType": kind} for kind, content in (*people, *others))), facts, TODAY)

"""Who and what a letter is about: the patient, the clinician, the clinic, the treatment. Offered only where no other could be meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from appealwright.denial import suggested_answers
from tests.denial.expectations import reading_of

HERE = Path(__file__).parent
LABELS: Mapping[str, Mapping[str, Any]] = yaml.safe_load((HERE / "people.yaml").read_text(encoding="utf-8"))
ANSWERS = {
    "patient": "patient.name",
    "address": "patient.address",
    "clinician": "clinician.name",
    "credentials": "clinician.credentials",
    "clinic": "treatment.clinic",
    "drug": "treatment.drug",
    "route": "treatment.route",
}
LEAST_RIGHT = 0.95
FLOORS = {"patient": 0.45, "address": 0.5, "clinician": 0.5, "clinic": 0.4, "drug": 0.6}
"""How many of what stands in the letters is found, at the least; what is right of what is offered stands above."""


def text_of(name: str) -> str:
    return (HERE / "blind" / f"{name}.txt").read_text(encoding="utf-8")


def offered(text: str) -> dict[str, str]:
    answers = suggested_answers(reading_of(text))
    return {field: answers[answer] for field, answer in ANSWERS.items() if answer in answers}


def right(field: str, value: str, label: Mapping[str, Any]) -> bool:
    accepted = label.get(field, ())
    readings = accepted if isinstance(accepted, list) else [accepted] if accepted else []
    return [" ".join(value.split())] == [" ".join(one.split()) for one in readings if " ".join(one.split()) == " ".join(value.split())]


def test_what_is_offered_is_right_and_much_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    hits, wrong, wanted = Counter[str](), Counter[str](), Counter[str]()
    differences = []
    for name, label in LABELS.items():
        found = offered(text_of(name))
        wanted.update(list(label))
        hits.update(field for field, value in found.items() if right(field, value, label))
        wrong.update(field for field, value in found.items() if not right(field, value, label))
        differences += [f"{name}: {field}: {value!r}" for field, value in found.items() if not right(field, value, label)]
    with capsys.disabled():
        print(*(f"\n{field:12} found {hits[field] / wanted[field]:.2f} of {wanted[field]:2}, wrong {wrong[field]}" for field in ANSWERS))
    assert hits.total() / (hits.total() + wrong.total()) >= LEAST_RIGHT, differences
    low = {field: hits[field] / wanted[field] for field, floor in FLOORS.items() if hits[field] / wanted[field] < floor}
    assert not low


def test_a_clinics_name_is_no_treatment() -> None:
    text = "Provider: Tamarack Ketamine & Wellness\nWe have your claim from Tamarack Ketamine & Wellness. It came too late."
    assert offered(text) == {"clinic": "Tamarack Ketamine & Wellness"}


LETTER = """Plains Health
{label}: {name}
Service requested: ketamine infusion, 6 visits

{greeting}
We cannot cover the six infusions.
"""


@pytest.mark.parametrize(
    ("label", "name", "greeting", "patient"),
    [
        ("Member", "Ana Rivera", "Dear Ms. Rivera,", "Ana Rivera"),
        ("Member", "RIVERA, ANA", "Dear Ana Rivera,", "Ana Rivera"),
        ("Subscriber", "Ana Rivera", "Dear Ms. Rivera,", "Ana Rivera"),
        # Somebody else is written to, or holds the coverage: no name is offered that could be the wrong one.
        ("Member", "Ana Rivera", "Dear Mr. Soto,", None),
        ("Subscriber", "Ana Rivera", "Dear Member,", None),
        ("Subscriber", "Ana Rivera", "Dear Ms. Rivera,\nWe looked at the request for your son.", None),
        ("Patient", "Spouse (Leo Rivera)\nSubscriber: Ana Rivera", "Dear Ms. Rivera,", None),
        ("Member", "A. Rivera", "Dear Ms. Rivera,", None),
        ("Member", "Ana R1vera", "Dear Ms. Rivera,", None),
        ("Member", "Name on file", "Dear Member,", None),
    ],
)
def test_a_patients_name_is_offered_where_no_other_can_be_meant(label: str, name: str, greeting: str, patient: str | None) -> None:
    found = offered(LETTER.format(label=label, name=name, greeting=greeting)).get("patient")
    assert (found and found.title()) == patient


def test_an_address_is_offered_under_the_patients_own_name_only() -> None:
    head = "Plains Health\n\nLeo Rivera\n12 Elm Street\nOmaha, NE 68101\n\n"
    assert offered(f"{head}Member: Leo Rivera\n\nDear Mr. Rivera:\n")["address"] == "12 Elm Street\nOmaha, NE 68101"
    assert "address" not in offered(f"{head}Patient: Ana Rivera\n\nDear Member:\n")


def test_two_clinicians_are_none() -> None:
    text = "Requesting provider: Ellis Varga, MD\nOrdering physician: Odile Vance, DO\nService requested: Spravato, 8 visits"
    assert offered(text) == {"drug": "spravato"}


def test_a_treatment_is_offered_where_the_request_names_one() -> None:
    first = "Service requested: ketamine infusion, 6 visits\nYou must try Spravato first."
    assert offered(first) == {"drug": "iv_ketamine", "route": "iv"}
    assert offered("Service requested: TMS, 36 sessions\nKetamine was denied. Ketamine was tried in 2024.") == {}
    # One sentence alone that says who asked for it; but not one that asks for another thing, or for papers.
    assert offered("On May 4 Alta Psychiatry asked us to approve Spravato (esketamine) 84 mg. We denied this.") == {"drug": "spravato"}
    assert offered("On May 4 Alta Psychiatry asked us to approve TMS instead of Spravato. We denied this.") == {}
    assert offered("On May 4 we asked your doctor for records of Spravato. None came. We denied the request.") == {}

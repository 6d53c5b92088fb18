"""A medicine whose name alone tells of addiction, of HIV or of sex stands in no paper, whoever writes, unless a reason names that use.

Reading 32, second reader, 2: "suboxone 8", "methadone 60", "naltrexone 50" and "prep" under "Medicines now" were printed in the appeal, the
exception and the letter to sign.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

KETAMINE = "ca-dmhc-insured-experimental"

HELD = (
    ("Wellbutrin XL 300, suboxone 8", "suboxone"),
    ("Wellbutrin XL 300, methadone 60", "methadone"),
    ("Wellbutrin XL 300, naltrexone 50", "naltrexone"),
    ("Wellbutrin XL 300 and prep", "prep"),
    ("suboxone film 8/2 twice a day, Wellbutrin XL 300", "suboxone"),
    ("Wellbutrin XL 300 mg; buprenorphine patch", "buprenorphine"),
    ("Wellbutrin XL 300, PrEP, vitamin D", "prep"),
    ("Wellbutrin XL 300, truvada", "truvada"),
    ("Wellbutrin XL 300, Descovy once a day", "descovy"),
    ("Wellbutrin XL 300 plus Biktarvy", "biktarvy"),
    ("Wellbutrin XL 300, antabuse", "antabuse"),
    ("Wellbutrin XL 300, disulfiram 250", "disulfiram"),
    ("Wellbutrin XL 300, acamprosate 666 three times a day", "acamprosate"),
    ("Wellbutrin XL 300, vivitrol shot monthly", "vivitrol"),
    ("Wellbutrin XL 300, subs 8mg", "subs 8"),
    ("Wellbutrin XL 300, zubsolv 5.7", "zubsolv"),
    ("Wellbutrin XL 300, metadona 60", "metadona"),
    ("I take Wellbutrin XL 300. I also take suboxone in the morning.", "suboxone"),
    ("Wellbutrin XL 300, valtrex daily", "valtrex"),
    ("Wellbutrin XL 300, viagra as needed", "viagra"),
    ("Wellbutrin XL 300, LDN 4.5, methadone", "methadone"),
)


@pytest.mark.parametrize(("typed", "secret"), HELD)
@pytest.mark.parametrize("role", ["patient", "representative", "clinician"])
def test_it_is_held_from_the_medicines_now_and_the_rest_is_told(typed: str, secret: str, role: str, facts: Facts) -> None:
    sender = {"role": role, **({"name": "Ann Pickett", "relation": "wife"} if role == "representative" else {})}
    found = packet(facts, KETAMINE, {"history": {"now": typed}, "sender": sender})
    told = {name: words.casefold().replace("an opioid such as methadone", "") for name, words in found.items() if name != "next-steps"}
    assert [name for name, words in told.items() if f" {secret}" in words] == []
    assert "Wellbutrin XL 300" in found["internal-appeal"]
    steps = found["next-steps"]
    assert "Left out of the letters" in steps or "You wrote something private" in steps


@pytest.mark.parametrize(
    "change",
    [
        {"treatment": {"function": "I missed 19 days of work since June. I drive to the suboxone doctor every week."}},
        {"history": {"therapy": "CBT weekly since March. Then the suboxone program took my mornings."}},
        {"treatment": {"monitoring": "A nurse stays. They know about the suboxone."}},
        {"history": {"trials": [{"drug": "suboxone", "dose_mg": 8, "weeks": 9, "stopped": "no benefit"}]}},
    ],
)
def test_it_is_held_wherever_it_was_typed(change: dict[str, dict[str, object]], facts: Facts) -> None:
    found = packet(facts, KETAMINE, {**change, "sender": {"role": "patient"}})
    assert [name for name, words in found.items() if name != "next-steps" and "suboxone" in words.casefold()] == []


def test_a_reason_that_names_drug_use_is_answered_by_it(facts: Facts) -> None:
    reason = {"ground": "ground.not-medically-necessary", "quote": "The record does not show treatment of opioid use disorder."}
    change = {
        "denial": {"text": {"unknown": True}, "reasons": [reason]},
        "history": {"now": "Wellbutrin XL 300, suboxone 8"},
        "sender": {"role": "patient"},
    }
    assert "suboxone 8" in packet(facts, KETAMINE, change)["internal-appeal"]


@pytest.mark.parametrize(
    "typed", ["Wellbutrin XL 300, prep for work in the evening", "Wellbutrin XL 300, omeprazole 20", "Wellbutrin XL 300, lithium 900"]
)
def test_another_medicine_is_told(typed: str, facts: Facts) -> None:
    found = packet(facts, KETAMINE, {"history": {"now": typed}, "sender": {"role": "patient"}})
    assert "You wrote something private" not in found["next-steps"]

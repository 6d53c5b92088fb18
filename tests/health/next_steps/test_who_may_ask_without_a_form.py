"""Only a physician may ask Medicare's plan without a form: a nurse practitioner who treats is no physician (reading 36, I 3)."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.asked import spray

DAUGHTER = {"role": "representative", "name": "Marisol Quintero", "relation": "daughter"}
STEP = ("step-therapy", "You must have tried two antidepressants.")


def page(facts: Facts, credentials: str) -> str:
    clinician: dict[str, Any] = {"name": "Ana Ruiz", "credentials": credentials}
    return spray(facts, STEP, plan={"kind": "medicare_advantage"}, sender=DAUGHTER, clinician=clinician)["next-steps"]


def test_a_nurse_practitioner_is_not_sent_to_ask_as_a_physician(facts: Facts) -> None:
    told = page(facts, "PMHNP-BC")
    assert "A treating physician may ask without a form: does one treat" in told
    assert "ask Ana Ruiz first" not in told


def test_a_physician_is(facts: Facts) -> None:
    assert "The treating physician may ask without a form: ask Dr. Ana Ruiz first" in page(facts, "MD") or "ask Ana Ruiz first" in page(
        facts, "MD"
    )

"""The exception that a plan's own clause makes comes before the law, and a letter names only the papers that are enclosed."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

BASE = "ca-dmhc-insured-experimental"
UNKNOWN = {"unknown": True}
REFUSED = "The contract excludes drugs prescribed for an indication that the FDA has not approved."
SPARED = "This exclusion does not apply to a drug that is recognized for treatment of the condition in the medical literature."


def appeal(facts: Facts, page: str = "", reasons: tuple[str, ...] = ("off-label",), have: tuple[str, ...] = ("articles",)) -> str:
    told: dict[str, Any] = {
        "denial": {"text": UNKNOWN, "reasons": [{"ground": f"ground.{ground}", "quote": REFUSED} for ground in reasons]},
        "plan": {
            "issued_in": "MD",
            "licence": UNKNOWN,
            "covers_drugs": True,
            "definition": UNKNOWN,
            "passages": [{"kind": "off_label", "words": page, "page": "64"}] if page else [],
        },
        "treatment": {"product": "commercial_vial"},
        "exhibits": {"have": ["denial", "clinician-letter", *have]},
    }
    return packet(facts, BASE, told)["internal-appeal"]


def test_the_contracts_own_exception_comes_before_the_law(facts: Facts) -> None:
    letter = appeal(facts, SPARED)
    exception = letter.index('Your plan makes an exception: "This exclusion does not apply to a drug')
    assert exception < letter.index("A policy that provides coverage for drugs may not exclude")
    assert "the trials for and against are below, and I ask you to find it met" in letter
    # It asks for no body.
    assert "national body" not in letter


def test_trials_told_under_an_earlier_reason_are_not_said_to_follow(facts: Facts) -> None:
    letter = appeal(facts, SPARED, reasons=("experimental", "off-label"))
    assert "the trials for and against are under the reason on experimental treatment, and I ask you to find it met" in letter


@pytest.mark.parametrize("page", ["", "Off-label use is not covered.", "This section does not apply for care outside the country."])
def test_what_is_no_exception_is_not_called_one(page: str, facts: Facts) -> None:
    assert "makes an exception" not in appeal(facts, page)


@pytest.mark.parametrize(
    ("have", "says"),
    [
        (("articles",), "Peer-reviewed articles on the drug for this use are enclosed"),
        (("articles", "compendium"), "Peer-reviewed articles and a compendium entry on the drug for this use are enclosed"),
        (("compendium",), "A compendium entry on the drug for this use is enclosed"),
    ],
)
def test_only_what_is_enclosed_is_named(have: tuple[str, ...], says: str, facts: Facts) -> None:
    letter = appeal(facts, have=have)
    assert says in letter
    assert ", or a compendium entry" not in letter

"""What a first denial says of the level after the next one makes no final decision of it.

A tired person who takes "final" is sent to outside review, and the appeal that is due is not written.
"""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

NOTICE = """Summit Ridge Health Plan
November 18, 2026

Dear Corey Haskell,

We have denied IV ketamine infusions. They are experimental and investigational.

{}
"""


@pytest.mark.parametrize(
    "told",
    [
        "You may file a Level 1 appeal within 180 days. A level 2 appeal is not required.",
        "A second level appeal is voluntary.",
        "A second-level appeal is filed with the same office.",
        "The second level appeal decision is sent within 30 days.",
        "If your second level appeal was denied, you may ask for external review.",
    ],
)
def test_a_second_level_that_is_offered_is_not_decided(told: str) -> None:
    assert "denial.stage" not in offered(NOTICE.format(told))


@pytest.mark.parametrize(
    "told", ["Your second level appeal was denied.", "Your Level 2 appeal is denied.", "This is our second level appeal decision letter."]
)
def test_one_that_was_decided_is_final(told: str) -> None:
    assert offered(NOTICE.format(told))["denial.stage"] == "final"

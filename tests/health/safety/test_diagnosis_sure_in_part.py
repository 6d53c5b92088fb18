"""A diagnosis of which one part is a guess: the sure part is told, unless the guess would make it another illness."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

BLANK = "____ (the diagnosis, as the clinician wrote it) ____"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            "sever recurrent major depresion, treatment resistent, they also say maybe ptsd",
            "for sever recurrent major depresion, treatment resistent,",
        ),
        ("MDD recurrent and maybe adhd", "for MDD recurrent,"),
        ("major depressive disorder; possibly some anxiety?", "for major depressive disorder,"),
        ("major depression, maybe bipolar", BLANK),
        ("depression and i guess psychosis", BLANK),
        ("maybe depression, anxiety", BLANK),
        ("i think depression", BLANK),
        ("F33.2", "for F33.2,"),
    ],
)
def test_the_sure_part_of_a_diagnosis_is_told(typed: str, told: str, facts: Facts) -> None:
    change = {"treatment": {"diagnosis": typed, "diagnosis_code": "F33.2"}}
    assert told in packet(facts, "ca-dmhc-insured-experimental", change)["internal-appeal"]

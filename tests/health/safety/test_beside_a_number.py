"""Of a telephone field letters print the number: not what is said beside it (reading 30, P9)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet


@pytest.mark.parametrize(
    ("typed", "printed", "kept_out"),
    [
        ("218-555-0164 (not after 8, I'm up at 4 for the cows)", "218-555-0164", "cows"),
        ("559 555 0109 text first im at work", "559 555 0109", "text first"),
        ("(559) 555-0109, dont leave voicemail my ex has my pin", "(559) 555-0109", "voicemail"),
    ],
)
def test_the_number_alone_is_printed(typed: str, printed: str, kept_out: str, facts: Facts) -> None:
    made = packet(facts, CALIFORNIA, {"patient": {"phone": typed}})
    assert printed in made["internal-appeal"]
    for name, text in made.items():
        assert kept_out not in text, name


@pytest.mark.parametrize("typed", ["559-555-0177", "559-555-0177 ext. 12", "559-555-0177 or 559-555-0178 (cell)"])
def test_a_number_with_its_own_words_stays_whole(typed: str, facts: Facts) -> None:
    assert typed in packet(facts, CALIFORNIA, {"patient": {"phone": typed}})["internal-appeal"]

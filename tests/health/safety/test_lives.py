"""Papers to stay and to work, and work that is told to nobody, stay out of every paper.

Reading 31, patient P2 and P5: a husband's pending papers stood among the reasons to approve, before an agent of the employer.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from appealwright.facts import Facts
from appealwright.untold.private import Matter, matters_in, without_matters
from scripts.rowfiles import loaded_yaml
from tests.health.packets import packet

TOLD: dict[str, list[str]] = loaded_yaml(Path(__file__).with_name("lives.yaml"))
LIFE = frozenset({Matter.LIFE})


@pytest.mark.parametrize("words", TOLD["private"])
def test_what_may_cost_a_home_or_a_country_is_known(words: str) -> None:
    assert matters_in(words, LIFE) == LIFE


@pytest.mark.parametrize("words", TOLD["harmless"])
def test_what_sounds_alike_is_told(words: str) -> None:
    assert without_matters(words, LIFE) == words


def test_what_helps_beside_it_stays(facts: Facts) -> None:
    told = "I missed 19 days since June. " + TOLD["private"][0]
    found = packet(facts, "ca-dmhc-insured-experimental", {"treatment": {"function": told}, "sender": {"role": "patient"}})
    assert "I missed 19 days since June" in found["internal-appeal"]
    for name, words in found.items():
        assert "papers are pending" not in words, name
    assert "You wrote something private, and no letter prints it" in found["next-steps"]

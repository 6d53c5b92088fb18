"""The letter to sign chooses its studies as the appeal does: the trial of going on for who goes on, and no trial of the spray alone for
somebody who takes an oral antidepressant (reading 33, D 11).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray
from tests.health.course.lapsed import lapsed

UNPROVEN = ("experimental", "There is not enough evidence that esketamine is effective.")
AT_65 = {"patient": {"age_band": "from_65"}}


def test_a_request_to_go_on_after_a_lapse_has_the_trial_of_going_on_in_both_letters(facts: Facts) -> None:
    papers = lapsed(facts)
    for name in ("internal-appeal", "clinician-letter"):
        assert "In SUSTAIN-1" in papers[name]
        assert "TRANSFORM-2" not in papers[name]
    assert "The last score here is above the lowest, and more than half of the first" in papers["clinician-letter"]


def test_from_65_that_trial_left_such_people_out_and_no_trial_of_another_regimen_takes_its_place(facts: Facts) -> None:
    papers = lapsed(facts, AT_65)
    for name in ("internal-appeal", "clinician-letter"):
        assert "SUSTAIN-1" not in papers[name]
        assert "Janik" not in papers[name]


@pytest.mark.parametrize("name", ["internal-appeal", "clinician-letter"])
def test_who_takes_a_pill_is_told_of_no_trial_without_one_and_at_65_of_the_trial_that_went_the_other_way(name: str, facts: Facts) -> None:
    letter = spray(facts, UNPROVEN, history={"now": "Zoloft 100 mg since January 2026"}, **AT_65)[name]
    assert "Janik" not in letter
    assert "Against: In TRANSFORM-3" in letter
    alone = spray(facts, UNPROVEN, history={"now": "none"}, **AT_65)[name]
    assert "Janik" in alone
    assert "Against: In TRANSFORM-3" in alone

"""A pill of which nothing was told, or told with a doubt, is not called none: neither in the clinician's mouth nor in the appeal."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

PILL = ("step-therapy", "Our criteria also ask for documentation that it will be used in conjunction with an oral antidepressant.")


def told(facts: Facts, now: str) -> dict[str, str]:
    return spray(facts, PILL, history={"now": now} if now else {}, patient={"age_band": "from_18_to_64"})


@pytest.mark.parametrize(
    "now",
    [
        "",
        "He's supposed to take Zoloft 100 but half the time he skips it",
        "I think Zoloft 100, his regular doctor does it",
        "He takes Zoloft 100 mg every morning but I am not sure he takes it every day",
        "Zoloft 100 mg, when he doesn't forget",
        "Zoloft 100 mg if he remembers",
        "Zoloft 100 mg but he often misses it",
        "metformin and a water pill",
    ],
)
def test_what_is_not_known_is_left_to_the_clinician(facts: Facts, now: str) -> None:
    """Reading 33, D 2: "I do not advise one now, because ____", of a pill that is taken, or of which nobody had told."""
    made = told(facts, now)
    for paper in ("clinician-letter", "call-sheet"):
        assert "I do not advise one now" not in made[paper], paper
        assert "Whether one goes with it: ____" in made[paper], paper
    assert "Why none goes with it" not in made["internal-appeal"]
    assert "Whether one goes with it, and which," in made["internal-appeal"]
    assert "count that condition as met" not in made["internal-appeal"]
    if "Zoloft" in now or not now:  # the trial of the spray alone: of another regimen, for all that was told
        assert "Janik" not in made["clinician-letter"]


@pytest.mark.parametrize("now", ["none since May 2026", "no antidepressant since May 2026.", "nothing for depression now"])
def test_where_none_is_told_plainly_the_clinician_says_why(facts: Facts, now: str) -> None:
    made = told(facts, now)
    assert "I do not advise one now, because ____" in made["clinician-letter"]
    assert "Why none goes with it" in made["internal-appeal"]


@pytest.mark.parametrize(
    "now",
    [
        "Zoloft 100 mg from Dr. Baca since January 2026",
        "Zoloft 100 mg from St. Joseph's clinic since January 2026",
        "Zoloft 100 mg from Mrs. Baca since January 2026",
    ],
)
def test_a_title_with_its_full_stop_ends_no_sentence(facts: Facts, now: str) -> None:
    """Reading 33, D 12: "takes Zoloft 100 mg from Dr. Please count that condition as met": when it began was lost."""
    letter = told(facts, now)["internal-appeal"]
    assert "since January 2026" in letter
    for cut in ("from Dr. ", "from St. ", "from Mrs. "):
        assert cut + "Where" not in letter
        assert cut + "Please" not in letter
    assert "count that condition as met" in letter


def test_words_on_another_medicine_leave_the_pill_as_it_is(facts: Facts) -> None:
    letter = told(facts, "Zoloft 100 mg every day, never skips it, trazodone for sleep when he remembers")["internal-appeal"]
    assert "count that condition as met" in letter

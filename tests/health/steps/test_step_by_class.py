"""A step that counts medicines by their class, and one that nobody "tried or considered": each is answered by what was told."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import infusions


def test_what_was_not_tried_or_considered_is_told_as_considered(facts: Facts) -> None:
    quote = "There is no documentation that ECT or TMS was tried or considered."
    told = {"ect": "declined", "ect_detail": "because of my memory.", "tms": "not_reachable", "tms_detail": "I cannot drive."}
    letter = infusions(facts, ("step-therapy", quote), alternatives=told)["internal-appeal"]
    assert "Each was considered. I have declined ECT because of my memory." in letter
    # One that was simply not tried was not said to be weighed, and a policy that is "considered" is something else.
    untried = infusions(facts, ("step-therapy", quote), alternatives={**told, "tms": "not_tried"})["internal-appeal"]
    assert "was considered." not in untried
    other = infusions(facts, ("step-therapy", "Ketamine is considered after ECT was tried."), alternatives=told)["internal-appeal"]
    assert "was considered" not in other


def test_classes_that_a_step_counts_by_name_are_answered_by_the_table(facts: Facts) -> None:
    """The classes are those of the medicines' rows: escitalopram is an SSRI, venlafaxine an SNRI."""
    far = {"spravato": "not_reachable", "spravato_detail": "no certified site within 100 miles."}
    both = ("step-therapy", "Spravato and two SSRIs must be tried before infusions.")
    letter = infusions(facts, both, alternatives=far)["internal-appeal"]
    assert "Of SSRIs you ask for two; in Table 1 is escitalopram 10 mg" in letter
    assert "Spravato has not been tried, because it is not within reach" in letter
    none = infusions(facts, ("step-therapy", "A TCA must be tried before infusions."))["internal-appeal"]
    assert "Of TCAs you ask for one; none stands in Table 1." in none

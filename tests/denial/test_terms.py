"""Words that end alike stand there each: none hides a longer one, nor a shorter."""

from __future__ import annotations

from appealwright.denial import Kind, read
from appealwright.denial.page.skeleton import Skeleton
from appealwright.denial.page.terms import hits, terms, words_of
from appealwright.facts import Facts


def found(written: str, text: str) -> set[str]:
    wanted = terms([written], "row")
    return {text[hit.start : hit.end] for hit in hits(wanted, Skeleton(text, words_of(wanted)))}


def test_a_shorter_alternative_does_not_hide_a_longer_one_that_ends_with_it() -> None:
    text = "What experimental or investigational means here."
    assert found("[investigational|experimental or investigational] means", text) == {
        "experimental or investigational means",
        "investigational means",
    }
    assert found("[experimental or|] investigational", text) == {"experimental or investigational", "investigational"}
    # Words that do not stand there in full are not found.
    assert found("[unproven or investigational|investigational] means", text) == {"investigational means"}


def test_a_label_does_not_begin_at_the_end_of_the_line_above(facts: Facts) -> None:
    text = "Plan sponsor: Norbeck Milling Company Employee Health Plan\nMember ID: SV0093381172\nGroup no.: RL-20066\n"
    reading = read(text, facts)
    assert [one.value for one in reading.of(Kind.MEMBER_ID)] == ["SV0093381172"]
    assert [one.value for one in reading.of(Kind.GROUP_NUMBER)] == ["RL-20066"]
    # In running words a label may go on in the next line.
    running = "Thank you for sending in your bills from Stillwater Ketamine (reference\nnumber N-26-51094). We have looked at them all.\n"
    assert [one.value for one in read(running, facts).of(Kind.REFERENCE)] == ["N-26-51094"]


def test_of_two_labels_that_overlap_the_one_that_ends_stands_before_the_value(facts: Facts) -> None:
    reading = read("Claimant:           M. Yarborough\nPlan member no.:    SGM-41-7702\n", facts)
    assert [one.value for one in reading.of(Kind.MEMBER_ID)] == ["SGM-41-7702"]

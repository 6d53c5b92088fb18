"""A part of an answer stays out of the letters for its words: under the field stands which words, so that it can be said in others."""

from __future__ import annotations

from tests.interview.room import Room

BEFORE = "Couldn't work or even shower."
NAMED = "Letters of this kind do not use:"


def form_with(told: str) -> str:
    return Room().go_to_section("treatment").type(treatment__function=told).text("form")


def test_the_words_that_keep_a_clause_out_are_named_once_and_as_they_were_typed() -> None:
    form = form_with(f"{BEFORE} Now he works 40 hours, runs the Zgrobler and greased the zgrobler. Somebody slashed the tires.")
    assert f"{NAMED} Zgrobler, zgrobler, slashed." in form


def test_said_in_other_words_it_goes_in_and_nothing_is_named() -> None:
    form = form_with(f"{BEFORE} Now he works 40 hours.")
    assert NAMED not in form
    assert "These words go into a letter as you write them." in form


def test_of_many_words_the_first_are_named() -> None:
    odd = [f"zgrob{letter}" for letter in "abcdefgh"]
    form = form_with(f"{BEFORE} {', '.join(odd)} in May.")
    assert ", ".join(odd[:6]) + "." in form
    assert odd[6] not in form.partition(NAMED)[2][:120]


def test_what_keeps_a_private_part_out_is_named() -> None:
    """Reading 33, director C 19: half an answer fell, and she could not know for which word."""
    room = Room(narrow=True, example="ca-dmhc-insured-experimental").act("go-to", "treatment.function")
    form = room.type(treatment__function="I missed 9 shifts and we're behind on everything").text("form")
    assert 'No letter tells the part with "behind on everything"' in form


def test_an_answer_of_which_nothing_is_left_is_said_to_fall_whole() -> None:
    """Reading 33, patient D 8: "I sleep maybe 4 hours" was all that was left of work and home."""
    room = Room(narrow=True, example="ca-dmhc-insured-experimental").act("go-to", "treatment.function")
    form = room.type(treatment__function="I used up my sick days when my ex sued me for custody. I sleep maybe 4 hours.").text("form")
    assert "No letter prints this answer." in form
    assert "The rest goes in" not in form


def test_the_insurers_name_is_no_odd_word_where_the_address_for_appeals_has_it() -> None:
    """Reading 35, grave 9: with a sender read wrongly, "the one here doesnt take Ambetter" fell."""
    from_notice = {"denial__insurer": "Asked for by", "denial__appeal_address": "Zgrobler of Ohio\nPO Box 8\nColumbus, OH 43201"}
    room = Room().go_to_section("denial").type(**from_notice)
    form = room.go_to_section("treatment").type(treatment__function=f"{BEFORE} The one here does not take Zgrobler.").text("form")
    assert NAMED not in form

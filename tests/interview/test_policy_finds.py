"""The insurer's policy: its criteria are found, matched to what was told, corrected by the person, answered line by line."""

from __future__ import annotations

from tests.interview.found import answers, open_finds
from tests.interview.room import Room
from tests.papers.conftest import policy

POLICY = policy("esketamine-numbered")


def with_history() -> Room:
    """A person who has told of two medicines and no ECT."""
    room = Room().go_to_section("treatment").type(treatment__drug="spravato", patient__age_band="from_18_to_64")
    room.go_to_section("history").type(history__trials__0__drug="sertraline").press("add-row", "history.trials")
    room.type(history__trials__1__drug="bupropion", alternatives__ect="not_tried")
    return room.go_to_section("plan")


def test_criteria_are_offered_with_what_was_told_and_fill_nothing_by_themselves() -> None:
    room = with_history().type(plan__policy_text=POLICY)
    assert len(open_finds(room)) == 10
    assert "plan" not in answers() or "criteria" not in answers()["plan"]
    card = room.text("form")
    assert "2 medicines tried, listed in Table 1" in card
    assert "Not known from what you told us so far" in card


def test_the_letter_answers_line_by_line_what_was_taken_over() -> None:
    room = with_history().type(plan__policy_text=POLICY)
    for target in open_finds(room)[:5]:
        room.press("use-offer", target)
    rows = answers()["plan"]["criteria"]
    assert [row.get("status") for row in rows] == ["met", None, None, "met", None]
    assert rows[3]["words"] == "Trial of at least two antidepressants"
    assert rows[3]["fact"] == "2 medicines tried, listed in Table 1"
    letter = room.text("letter")
    assert "Trial of at least two antidepressants" in letter
    assert "2 medicines tried, listed in Table 1" in letter


def test_a_criterion_that_ran_over_lines_is_quoted_without_a_comma_for_each_line() -> None:
    room = with_history().type(plan__policy_text=POLICY)
    for target in open_finds(room)[:5]:
        room.press("use-offer", target)
    assert answers()["plan"]["criteria"][4]["words"].startswith("One of the following: a. The member has tried")
    assert "One of the following: a. The member has tried electroconvulsive therapy; or b." in " ".join(room.text("letter").split())


def test_the_person_corrects_and_is_not_overruled() -> None:
    room = with_history().type(plan__policy_text=POLICY)
    adult = open_finds(room)[0]
    room.press("use-offer", adult).type(plan__criteria__0__status="being_obtained", plan__criteria__0__fact="Copy of the ID is on its way")
    assert adult not in open_finds(room)
    assert answers()["plan"]["criteria"][0]["status"] == "being_obtained"


def test_what_is_told_later_is_offered_for_the_same_row() -> None:
    room = Room().go_to_section("plan").type(plan__policy_text=POLICY)
    adult = open_finds(room)[0]
    room.press("use-offer", adult)
    assert answers()["plan"]["criteria"] == [{"words": "The member is 18 years of age or older"}]
    room.go_to_section("treatment").type(patient__age_band="from_18_to_64").go_to_section("packet")
    room.press("use-offer", adult)
    (row,) = answers()["plan"]["criteria"]
    assert (row["words"], row["status"]) == ("The member is 18 years of age or older", "met")


def test_words_that_are_not_in_the_policy_are_not_quoted() -> None:
    room = Room().go_to_section("plan").type(plan__policy_text=POLICY).press("add-row", "plan.criteria")
    room.type(plan__criteria__0__words="Members must be left-handed")
    assert "left-handed" not in room.text("letter")
    room.press("next")
    assert "left-handed" in room.html("form")
    assert room.by_id("errors")


def test_beside_a_criterion_stands_only_what_tells_of_it() -> None:
    text = "Covered when the following criteria are met:\n1. Two antidepressants, each at a dose within the label\n2. No aneurysm\n"
    room = Room().go_to_section("treatment").type(treatment__drug="iv_ketamine", patient__age_band="from_18_to_64")
    room.go_to_section("history").type(history__trials__0__drug="sertraline", history__therapy="With A. Brandt, LPC.")
    room.go_to_section("plan").type(plan__policy_text=f"{text}3. Psychotherapy or one antidepressant, at least one trial\n")
    for target in open_finds(room):
        room.press("use-offer", target)
    facts = [row.get("fact", "") for row in answers()["plan"]["criteria"]]
    assert facts[:2] == ["1 medicine tried, listed in Table 1", ""]
    assert "LPC" in facts[2]
    assert ".." not in facts[2]


def test_what_tells_more_of_an_answer_goes_on_with_it_beside_the_criterion() -> None:
    room = with_history().go_to_section("history").type(alternatives__tms="tried")
    room.type(alternatives__tms_detail="36 sessions in 2025").go_to_section("plan")
    policy_text = "Covered when the following criteria are met:\n1. The member has tried TMS\n2. The member is an adult\n"
    room.type(plan__policy_text=policy_text).press("use-offer", open_finds(room)[0])
    assert answers()["plan"]["criteria"][0]["fact"] == "TMS: Tried, 36 sessions in 2025"


def test_beside_a_criterion_stands_no_more_of_an_answer_than_letters_tell() -> None:
    """Somebody else's ECT, and what he lost by it, went from an answer into the table of criteria, which letters print."""
    room = with_history().go_to_section("history").type(alternatives__ect="declined")
    room.type(alternatives__ect_detail="My uncle had it and lost a year of memory. I run machines all day.").go_to_section("plan")
    room.type(plan__policy_text="Covered when the following criteria are met:\n1. The member has tried ECT\n2. The member is an adult\n")
    room.press("use-offer", open_finds(room)[0])
    fact = answers()["plan"]["criteria"][0]["fact"]
    assert fact.startswith("ECT: ")
    assert "uncle" not in fact
    assert "uncle" not in room.text("letter")

"""A policy's choices: of several ways one is enough, and none of them is a criterion alone, however the page sets them."""

from __future__ import annotations

import pytest

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.facts import Facts
from appealwright.interview.papers.from_policy import criteria_offers
from appealwright.papers import criteria_of, verdict_on

HEAD = "Covered when the following criteria are met:\n"
TOLD: dict[str, Answer] = {
    "patient.age_band": Known("from_18_to_64"),
    "history.count": Known(3),
    "history.counted": Known(3),
    "history.classes": Known(1),
    "alternatives.tms": Known("tried"),
    "alternatives.ect": Known("not_tried"),
    "scores.fell_by_half": Known(value=True),
}


def criteria(text: str, facts: Facts) -> list[str]:
    return [" ".join(one.words.split()) for one in criteria_of(text, facts)]


def judged(words: str, facts: Facts, under: str = "") -> bool | None:
    return verdict_on(words, lambda name: TOLD.get(name, UNKNOWN), facts, under).met


def test_under_a_line_that_offers_a_choice_the_items_are_one_criterion(facts: Facts) -> None:
    items = "1. The member is under 18 years of age.\n2. It is the first infusion of the drug.\n"
    for words in ("one or more of the following are present", "any of the following is true", "ONE (1) of the following applies"):
        assert len(criteria(f"The infusion is medically necessary when {words}:\n{items}", facts)) == 1, words
    for words in ("every one of the following is true", "all of the following are present"):
        assert len(criteria(f"The infusion is medically necessary when {words}:\n{items}", facts)) == 2, words
    # What is left out is left out item by item.
    assert len(criteria(f"The infusion is not covered for any of the following:\n{items}", facts)) == 2


def test_ways_too_long_to_be_one_criterion_are_shown_and_never_judged(facts: Facts) -> None:
    way = "The member has tried TMS and " + "much else of which nobody is told here, " * 25
    text = f"Covered when one of the following is met:\n1. The member is under 18 years of age.\n2. {way}.\n3. {way}.\n"
    offers = list(criteria_offers(text, lambda name: TOLD.get(name, UNKNOWN), facts, lambda _: ""))
    assert len(offers) == 3
    assert all("status" not in offer.value for offer in offers)


def test_a_mark_on_a_line_of_its_own_begins_the_item_below_it(facts: Facts) -> None:
    text = f"{HEAD}-\nThe individual is 18 years of\nage or older;\nand\n-\nThe individual has tried\nbupropion.\n"
    assert criteria(text, facts) == ["The individual is 18 years of age or older", "The individual has tried bupropion."]


def test_ways_end_behind_the_last_or_where_nothing_is_set_in(facts: Facts) -> None:
    ways = "-\nONE (1) of the following:\n-\nBOTH of the following:\n-\nFirst half;\nand\n-\nSecond half;\nor\n-\nThe other way;\nand\n"
    after = "-\nThe individual is an adult;\nand\n-\nA score is on file.\n"
    found = criteria(f"{HEAD}{ways}{after}", facts)
    assert (len(found), found[0].endswith("The other way"), found[1:]) == (3, True, ["The individual is an adult", "A score is on file."])


def test_a_number_before_a_dash_marks_an_item_and_a_range_none(facts: Facts) -> None:
    text = (
        "Approval Criteria\n\n1 - Patient is an adult\n\nAND\n\n2 - One of the following:\n\n2.1 Tried TMS\n\nOR\n\n2.2 Tried bupropion\n"
    )
    assert criteria(text, facts) == ["Patient is an adult", "One of the following: 2.1 Tried TMS OR 2.2 Tried bupropion"]
    assert len(criteria(f"{HEAD}1. The course lasts for\n2 - 4 weeks in all\n2. An adult patient\n", facts)) == 2


def test_a_field_that_names_the_part_keeps_it_over_a_bare_heading(facts: Facts) -> None:
    items = "1 - Patient is an adult\n2 - A score is on file\n"
    stages = f"Therapy Stage: Initial Authorization\nApproval Criteria\n{items}Therapy Stage: Reauthorization\nApproval Criteria\n{items}"
    assert [one.part for one in criteria_of(stages, facts)] == ["approval"] * 2 + ["continuation"] * 2
    plain = f"Reauthorization\nApproval Criteria\n{items}"
    assert [one.part for one in criteria_of(plain, facts)] == ["approval"] * 2


def test_a_letter_over_a_list_that_the_next_line_opens_is_a_heading(facts: Facts) -> None:
    one = "We will approve it when the member meets each of these criteria:\n1. The member is an adult\n2. A score is on file\n"
    assert (
        criteria(f"Criteria for approval\nA. Treatment-resistant depression\n{one}B. Acute depression\n{one}", facts)
        == [
            "The member is an adult",
            "A score is on file",
        ]
        * 2
    )
    # The last item of a list before another part is none.
    last = f"{HEAD}1. The member is an adult\nRenewal will be approved when:\n1. A score is on file\n"
    assert criteria(last, facts) == ["The member is an adult", "A score is on file"]


def test_the_boxes_of_a_form_are_no_words_of_its_questions(facts: Facts) -> None:
    head = "CLINICAL CRITERIA FOR INITIAL APPROVAL (all questions must be answered; attach the notes of every visit)\n"
    first = "1. Is the member an adult?   \u2610 Yes  \u2610 No\nDrug: ____ Dates: ____\n"
    second = "2. \u2610 Yes \u2610 No  Has the member tried TMS?\n"
    assert criteria(f"{head}{first}{second}", facts) == ["Is the member an adult?", "Has the member tried TMS?"]


def test_headings_within_a_policy_in_capitals_belong_to_it(facts: Facts) -> None:
    said = "Chronic pain\nIt is considered investigational for pain.\n"
    assert len(criteria(f"POLICY STATEMENTS\nAcute pain\nSome words.\n\n{said}\nBACKGROUND\nIt is considered experimental.\n", facts)) == 1
    assert criteria(f"Policy statement\n\n{said}", facts) == []


@pytest.mark.parametrize(
    ("words", "under", "met"),
    [
        ("Has the member tried electroconvulsive therapy or TMS?", "", True),
        ("The member has tried TMS or has a score on file", "", True),
        ("Has failed electroconvulsive therapy or TMS", "", None),
        ("Has tried electroconvulsive therapy or TMS in the current episode", "", None),
        ("Two antidepressants of different classes or electroconvulsive therapy", "", None),
        ("Does not have a history of bipolar disorder or has tried TMS twice", "", None),
        # A line that an item ends asks for more.
        ("TMS or electroconvulsive therapy", "History of failure of each of the following:", None),
        ("TMS", "The member has tried both of the following:", True),
        ("The member is 18 years old", "Treatment-resistant depression (must meet all):", True),
        ("The member is 18 years old", "All of the following, in the last month:", None),
        ("One of the following:\na. Tried electroconvulsive therapy\nor\nb. Tried TMS", "", True),
        ("One of the following:\na. Tried electroconvulsive therapy\nb. A score on file", "", None),
        ("Failure of one of the following:\na. electroconvulsive therapy\nb. TMS", "", None),
        ("Two of the following:\na. Tried electroconvulsive therapy\nb. Tried TMS", "", None),
        ("Both of the following:\na. Tried electroconvulsive therapy\nb. Tried TMS", "", False),
        ("Patient does not have any of the following:\na. Age under 18\nb. Tried TMS", "", None),
        ("One of the following:\na. Both of:\nb. Tried TMS\nc. A score on file", "", None),
        # A way that is a list itself, of which each item is asked for.
        ("One of the following (a or b):\na. Both of the following:\n- Tried TMS; and\n- Is an adult\nor\nb. A score on file", "", True),
        ("One of the following:\na. Both of the following:\n- Tried TMS\n- Tried electroconvulsive therapy\nb. A score on file", "", None),
        ("One of the following:\na. Failure of both of the following:\n- TMS\n- Is an adult\nb. A score on file", "", None),
        ("One of the following:\na. Tried TMS with the help\nof a nurse\nb. A score on file", "", None),
        ("One of the following:\na. Is an adult member who has\ntried TMS\nb. A score on file", "", True),
        ("One of the following:\na. A score on file\nb. Tried TMS\nand in the last month", "", None),
        # One of several, of which two are asked.
        ("At least two of the following: a. electroconvulsive therapy b. TMS", "", None),
        ("The score has fallen by at least half since before treatment", "", True),
        ("The dose has fallen by half", "", None),
        ("The place of treatment is monitored", "", None),
    ],
)
def test_one_way_that_is_met_is_enough_and_a_way_that_asks_for_more_is_not(words: str, under: str, met: object, facts: Facts) -> None:
    assert judged(words, facts, under) is met


@pytest.mark.parametrize(
    ("words", "met"),
    [
        ("The prescriber is a psychiatrist or a psychiatric nurse practitioner", True),
        ("Prescribed by or in consultation with a psychiatrist", True),
        ("Administered under the supervision of a psychiatrist", None),
        ("Prescribed by a specialist in sleep", None),
        ("A psychiatrist has found that ECT is not suitable", None),
    ],
)
def test_who_prescribes_is_known_where_the_title_says_psychiatrist(words: str, met: object, facts: Facts) -> None:
    assert verdict_on(words, lambda name: Known(value=True) if name == "clinician.is_psychiatrist" else UNKNOWN, facts).met is met
    assert verdict_on(words, lambda _: UNKNOWN, facts).met is None


def test_another_sign_goes_deeper_where_no_line_is_set_in(facts: Facts) -> None:
    ways = "\u2022 One of the following:\n\u25aa Patient has tried ECT\n\u25aa Patient has tried TMS\nand\n"
    assert criteria(f"{HEAD}\u2022 Patient is an adult\n{ways}\u2022 A score is on file\n", facts)[1:] == [
        "One of the following: \u25aa Patient has tried ECT \u25aa Patient has tried TMS",
        "A score is on file",
    ]
    assert len(criteria(f"{HEAD}- One patient who is an adult\n\u2013 A score that is on file\n", facts)) == 2


def test_a_letter_can_open_its_list_itself(facts: Facts) -> None:
    items = "1. Is an adult patient\n2. Tried TMS once\n"
    first = f"A. It is considered medically necessary if the patient meets ALL of the following (1 and 2):\n{items}"
    going_on = "B. Patient Currently Receiving It. Approve for a year if the patient meets the following (1):\n1. The score has fallen\n"
    assert [one.part for one in criteria_of(f"{first}{going_on}", facts)] == ["approval"] * 2 + ["continuation"]
    cut = f"A. It is considered medically necessary if the patient meets ALL of the\nfollowing:\n{items}"
    assert criteria(cut, facts) == ["Is an adult patient", "Tried TMS once"]
    item = f"{HEAD}1. Is an adult patient\n2. Patient meets BOTH of the\nfollowing (a and b):\na) Tried TMS once\nb) A score is on file\n"
    assert criteria(item, facts) == ["Is an adult patient", "Tried TMS once", "A score is on file"]


def test_a_field_to_fill_is_no_criterion_and_a_blank_no_word_of_one(facts: Facts) -> None:
    fields = "\u2610 Date of last visit: ______\nOffice use only\n\u2610 Approved  \u2610 Denied\n"
    asked = "\u2610 Member is an adult\n\u2610 The prescriber tells why the benefit outweighs the risk: ______\n"
    assert criteria(f"Criteria (check all that apply):\n{asked}{fields}", facts) == [
        "Member is an adult",
        "The prescriber tells why the benefit outweighs the risk",
    ]


def test_the_answers_beside_a_question_in_a_table_are_no_words_of_it(facts: Facts) -> None:
    table = "1. Is the patient an adult?   Yes: Go to #2   No: Pass to RPh. Deny;\nmedical appropriateness\n"
    wrapped = "2. Has the patient tried\nTMS?\nYes: Approve for up\nto 6 months.\nNo: Deny\n"
    assert criteria(f"Approval Criteria\n{table}{wrapped}", facts) == ["Is the patient an adult?", "Has the patient tried TMS?"]
    # What goes on behind a question mark is a word of the criterion.
    assert criteria(f"{HEAD}1. Is the patient an adult? Send proof.\n2. Tried TMS once\n", facts)[0].endswith("Send proof.")


def test_a_list_that_lost_its_marks_keeps_its_items_apart_and_the_ways_below_a_line_together(facts: Facts) -> None:
    head = "It is medically necessary when all of the following criteria are met:\n\n"
    items = "Member is an adult patient; and\nMember has tried one of the following:\n\n"
    ways = "Electroconvulsive therapy\nMagnetic stimulation (TMS); and\n\nMember has no history of psychosis.\n\n"
    found = criteria(f"{head}{items}{ways}We consider all other uses experimental or investigational.\n", facts)
    assert found == [
        "Member is an adult patient",
        "Member has tried one of the following: Electroconvulsive therapy Magnetic stimulation (TMS)",
        "Member has no history of psychosis.",
    ]
    # A line that had no room for the next word goes on, whatever that word begins with.
    cut = "Member is treated at a place that is approved by the\nFood and Drug Administration.\nMember has no history of psychosis.\n"
    assert len(criteria(f"It is covered when all of the following are met:\n{cut}", facts)) == 2


def test_a_heading_below_an_item_ends_it_where_a_paragraph_follows(facts: Facts) -> None:
    head = "Spravato is unproven and not medically necessary for the treatment of:\n"
    wide = "This line shows how wide the page is on which all of the lines of this policy were set by its author.\n"
    found = criteria(f"{wide}{head}- Bipolar depression\nKetalar (Ketamine)\nKetamine is a drug of another kind.\n", facts)
    assert found == ["Bipolar depression"]
    cut = "- Use in a hospital that has not been approved or that has lost its approval, which was given by the\nState Board of Health\n"
    assert criteria(f"{wide}{head}{cut}- Home use only\n", facts)[0].endswith("State Board of Health")


def test_a_choice_of_lists_that_open_themselves_is_no_choice_of_ways(facts: Facts) -> None:
    opened = "A) Initial Therapy. Approve for a year if the patient meets ALL of the following (i and ii):\n"
    choice = "1. Approve if the patient meets ONE of the following (A or B):\n"
    text = f"Coverage is recommended if these criteria are met:\n{choice}{opened}i. Is an adult patient\nii. Tried TMS\n"
    assert criteria(text, facts) == ["Is an adult patient", "Tried TMS"]


def test_no_contraindication_to_a_drug_asks_for_no_trial_of_it(facts: Facts) -> None:
    told = {"alternatives.spravato": Known("not_tried")}
    wanted = {"Does not have a contraindication to esketamine": None, "Intolerance or contraindication to esketamine": None}
    assert {words: verdict_on(words, lambda name: told.get(name, UNKNOWN), facts).met for words in wanted} == wanted


def test_the_or_of_so_much_or_more_parts_no_ways(facts: Facts) -> None:
    told = {"scores.count": Known(1), "scores.fell_by_half": Known(value=False)}
    words = "Patient has had a reduction of 50% or more in a depression score"
    assert verdict_on(words, lambda name: told.get(name, UNKNOWN), facts).met is None


def test_beside_a_choice_stands_what_tells_of_the_way_that_is_met(facts: Facts) -> None:
    words = "One of the following:\na. Tried electroconvulsive therapy\nb. Both of the following:\n- Tried TMS\n- Is an adult"
    verdict = verdict_on(words, lambda name: TOLD.get(name, UNKNOWN), facts)
    assert (verdict.met, verdict.facts) == (True, ("alternatives.tms", "alternatives.tms_detail", "patient.age_band"))


def test_how_long_an_approval_lasts_asks_for_no_medicine(facts: Facts) -> None:
    for words in ("Initial authorization will be for no more than 3 months", "Approved for 12 months"):
        assert verdict_on(words, lambda name: TOLD.get(name, UNKNOWN), facts).facts == ()
    trial = "A trial of at least 8 weeks before authorization"
    assert "history.trials" in verdict_on(trial, lambda name: TOLD.get(name, UNKNOWN), facts).facts


def test_a_fall_of_scores_shows_nothing_of_another_treatment(facts: Facts) -> None:
    told = {"alternatives.tms": Known("tried"), "scores.count": Known(2), "scores.fell_by_half": Known(value=True)}
    told |= {"treatment.scores": Known(())}

    def met(words: str) -> bool | None:
        return verdict_on(words, lambda name: told.get(name, UNKNOWN), facts).met

    assert met("Patient has had an improvement of 50% in a depression score")
    assert met("Patient tried TMS and has had an improvement of 50% in a depression score") is None

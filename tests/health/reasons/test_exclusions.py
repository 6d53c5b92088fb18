"""A clause of the plan is answered by its own words and its own exception."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.as_of import paper
from tests.health.asked import infusions
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet
from tests.health.papers import Papers


def test_a_definition_that_asks_for_lawful_marketing_is_not_conceded(facts: Facts) -> None:
    change = {"plan": {"definition": "A drug is investigational if it cannot be lawfully marketed or is the subject of ongoing trials."}}
    letter = packet(facts, "ca-dmhc-insured-experimental", change)["internal-appeal"]
    assert "lawfully marketed" in letter
    assert "they are not met" not in letter
    approved = {"plan": {"definition": "A drug is investigational if it is not approved by the FDA for the use."}}
    conceded = packet(facts, "ca-dmhc-insured-experimental", approved)["internal-appeal"]
    # By such a word each use outside a label is shut out: whether the plan reads it so is asked once, and not granted.
    asked = "If these words shut out each use outside a label, please say so, and say whether you pay for any"
    assert "they are not met" not in conceded
    assert "other words decide" not in conceded
    assert conceded.count(asked) == 1
    assert asked not in letter
    compounded = packet(facts, "ca-dmhc-insured-experimental", approved | {"treatment": {"product": "compounded"}})["internal-appeal"]
    assert "So far as these words ask for approval of this product, they are not met." in compounded
    of_drug = {"plan": {"definition": "A technology must have final approval and improve the net health outcome."}}
    told = packet(facts, "ca-dmhc-insured-experimental", of_drug)["internal-appeal"]
    assert "they are not met" not in told
    assert "Depression is not a labeled use. These words ask about the drug and name no use." in told
    assert "of benefit, ELEKT-D (2023) and Singh (2016) in favor and KARMA-Dep 2 (2025) and KetECT (2022) against; of harm, the" in told


def test_without_a_definition_it_is_asked_for_once(facts: Facts) -> None:
    """The answer asks for the definition and the words that are not met: no "that test" comes after it."""
    unknown = {"plan": {"definition": "", "definition_page": ""}}
    letter = paper(facts, "internal-appeal", CALIFORNIA, unknown)
    assert "part of that test" not in letter
    assert letter.count("say which of its words is not met, and on what evidence.") == 1
    known = paper(facts, "internal-appeal", CALIFORNIA)
    assert (
        "Please find this course not experimental under the plan's own words, or say which of them make it so, and on what evidence."
        in known
    )


CLAUSE = (
    "7.14 Drugs used outside FDA labeling, unless the Committee finds the use to be supported by two or more published clinical studies."
)


def excluded(quote: str, passages: list[dict[str, str]], **plan: Any) -> dict[str, Any]:
    return {
        "plan": {"kind": "church", "funding": "self_funded", "excludes_by_name": False, "passages": passages, **plan},
        "denial": {"text": None, "reasons": [{"ground": "ground.benefit-exclusion", "quote": quote}]},
    }


def test_the_exception_of_a_clause_is_answered_by_what_it_asks_for(facts: Facts) -> None:
    """The plan's own words: an exclusion that excepts what two published studies support is answered with studies."""
    clause = excluded(
        "Treatment outside the labeled use of a drug is excluded under section 7.14.",
        [{"kind": "exclusion", "words": CLAUSE, "page": "41"}],
    )
    appeal = paper(facts, "internal-appeal", CALIFORNIA, clause)
    answer = appeal.partition("The clause turns on the drug's label.")[2].partition("Alternatives considered")[0]
    assert "Your notice leaves out the exception in that clause" in answer
    assert "“unless" in answer or '"unless the Committee finds the use' in answer
    assert "ELEKT-D" in answer
    assert "Singh" in answer
    assert "Against: KARMA-Dep 2" in answer
    assert "that is a medical judgment" not in appeal


def test_a_clause_on_dates_is_no_medical_judgment(facts: Facts) -> None:
    dates = excluded("The services are excluded because depression is a condition that was treated before the policy began.", [])
    appeal = paper(facts, "internal-appeal", CALIFORNIA, dates)
    assert "The clause turns on dates, and on nothing clinical." in appeal
    assert "how far back the clause looks" in appeal
    assert "medical judgment" not in appeal


def test_after_care_no_other_treatment_is_suggested_and_a_clause_on_dates_is_warned_of(facts: Facts) -> None:
    dates = excluded("The services are excluded because depression is a condition that was treated before the policy began.", [])
    after = {**dates, "denial": {**dates["denial"], "timing": "after"}, "alternatives": {"spravato": "not_tried", "spravato_detail": None}}
    steps = paper(facts, "next-steps", CALIFORNIA, after)
    assert "Ask the clinician whether Spravato is a fair next step" not in steps
    assert "Set the dates in Table 1 and in the clinic's record beside the policy's first day" in steps


PARTLY = "Off-label use is excluded under Section 7.2 unless it is recognized in a standard reference compendium."
WHOLE = "Off-label use is excluded unless it is recognized in a standard reference compendium or in two articles of major medical journals."
ELSE = "Off-label use is excluded unless it is ordered by a network physician or in an emergency."


def cut_short(facts: Facts, words: str) -> Papers:
    change: dict[str, Any] = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.off-label", "quote": PARTLY}]},
        "plan": {
            "kind": "student",
            "funding": "insured",
            "issued_in": "NC",
            "passages": [{"kind": "off_label", "words": words, "page": "33"}],
        },
        "exhibits": {"have": ["denial", "articles"]},
    }
    return packet(facts, "tx-insured-off-label", change)


def test_an_exception_that_the_notice_cuts_short_is_read_whole_from_the_plan(facts: Facts) -> None:
    made = cut_short(facts, WHOLE)
    letter = made["internal-appeal"]
    assert 'Off-label use is not covered. Answer: The clause has an exception: "unless it is recognized' in made["call-sheet"]
    assert 'or in two articles of major medical journals". Your notice quotes the first half alone.' in letter
    assert "I ask you to find it met (Exhibit" in letter
    assert 'Your policy has an exception: "unless it is recognized in a standard reference compendium or in two articles' in letter
    other = cut_short(facts, ELSE)["internal-appeal"]
    assert "first half alone" not in other
    assert "Your policy has an exception" not in other


def test_trials_are_no_answer_to_a_clause_of_exclusion_that_turns_on_something_else(facts: Facts) -> None:
    asked = "Whether the words of this exclusion reach what I ask for: ____"
    unproven = ("experimental", "Ketamine is unproven for depression.")
    for clause, open_ in (
        ("Boosters are not established and are excluded as maintenance care under Section 6.14(k).", True),
        ("Care by a spa is excluded under Section 6.", True),
        ("Unproven services are excluded under Section 6.", False),
    ):
        letter = infusions(facts, unproven, ("benefit-exclusion", clause))["clinician-letter"]
        assert (asked in letter) is open_


def test_a_clause_for_illness_of_the_mind_alone_is_set_beside_the_law_on_such_limits(facts: Facts) -> None:
    """29 U.S.C. 1185a(a)(3)(A)(ii): no separate treatment limitation that applies only to mental health benefits."""
    employer = {
        "kind": "employer",
        "funding": "insured",
        "issued_in": "NY",
        "employer_size": "over_50",
        "excludes_by_name": {"unknown": True},
    }

    def answer(quote: str) -> str:
        return infusions(facts, ("benefit-exclusion", quote), plan=employer)["internal-appeal"]

    alone = answer("Ketamine infusion therapy for psychiatric conditions is not a covered benefit.")
    assert 'The sentence shuts this treatment out "for psychiatric conditions".' in alone
    assert "no separate limitation that applies only to mental health benefits (29 U.S.C. § 1185a(a)(3)(A)(ii))" in alone
    assert "Please say whether the plan covers it for any other condition" in alone
    assert "shuts this treatment out" not in answer("Ketamine infusion therapy is not a covered benefit.")
    assert "1185a(a)(3)(A)(ii)" not in answer("Ketamine infusion therapy is not a covered benefit.")
    # Reading 35, B 1: what a paper is called shuts nothing out, and names no drug.
    titled = answer(
        "This was decided with Health Plan policy CP.MP.7, Ketamine for Behavioral Health Conditions, and your Evidence of Coverage."
    )
    assert "shuts this treatment out" not in titled
    assert "The sentence quoted names the drug" not in titled
    assert "1185a(a)(3)(A)(ii)" not in titled
    beside = answer("Infusions for mental health conditions are excluded under Guideline BH-61, Infusion Treatments for Mental Disorders.")
    assert 'The sentence shuts this treatment out "for mental health conditions".' in beside


def test_a_word_of_the_refusal_is_not_told_as_one_of_the_definition(facts: Facts) -> None:
    definition = (
        "Experimental means not generally accepted by the medical community, or for which the literature does not show that benefit"
        " outweighs risk."
    )
    quote = "IV ketamine is investigational. The literature does not establish durable benefit."
    letter = infusions(facts, ("experimental", quote), plan={"definition": definition, "definition_page": "88"})["internal-appeal"]
    assert 'You also write "durable": in Phillips (2019)' in letter
    assert '"generally accepted by the medical community": ' in letter
    assert '"benefit outweighs risk": of benefit, ELEKT-D (2023)' in letter
    without = infusions(facts, ("experimental", quote), plan={"definition": {"unknown": True}})["internal-appeal"]
    assert 'You also write "durable"' not in without


BOOKS = "Drugs are excluded for any use not approved by the FDA, unless a standard reference compendium supports the use."


def test_an_entry_in_a_compendium_is_asked_for_where_nobody_has_one(facts: Facts) -> None:
    """Reading 31, 7: "I ask you to find it met" with no compendium in hand, and a heading that the letter does not have."""
    without = infusions(facts, ("benefit-exclusion", BOOKS), ("experimental", "It is unproven."))["internal-appeal"]
    assert 'supports the use". Please say which of them you searched, and on what day, and send the entries found.' in without
    assert "find it met" not in without
    assert "said under its own reason" not in without
    assert "The use is off label." in without
    more = {"exhibits": {"have": ["denial", "compendium"]}}
    enclosed = infusions(facts, ("benefit-exclusion", BOOKS), ("experimental", "It is unproven."), **more)["internal-appeal"]
    assert "The entry is enclosed (Exhibit B): please say whether it meets these words." in enclosed
    assert (
        "said under its own reason" in infusions(facts, ("benefit-exclusion", BOOKS), ("off-label", "It is off label."))["internal-appeal"]
    )

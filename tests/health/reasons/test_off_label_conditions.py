"""The conditions of a law on off-label use, answered with what the letter holds, also before any paper is enclosed."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA, INSURED
from tests.health.packets import packet
from tests.health.refusals import read

NAMED = "The trials for this use and those against it are named in this letter, and their journals under"
TO_FOLLOW = "This is for the treating clinician to find, in a letter that I am asking for."


def test_trials_that_are_cited_answer_that_the_use_is_in_the_literature() -> None:
    letter = read(INSURED, {"exhibits": {"have": ["denial"]}}, "internal-appeal")
    assert NAMED in letter
    assert "full articles are enclosed" not in letter
    # letters.md B14: what is not shown yet is being obtained, and no law has the plan dispute it first.
    assert "the full articles are being obtained." in letter
    assert "Please say if this is disputed" not in letter
    assert "Each condition of that law, answered" not in letter


def test_what_the_clinician_is_to_find_is_said_to_follow_where_no_letter_is_enclosed() -> None:
    assert TO_FOLLOW in read(INSURED, {"exhibits": {"have": ["denial"]}, "clinician": {"finds": {"unknown": True}}}, "internal-appeal")
    enclosed = {"exhibits": {"have": ["denial", "clinician-letter"]}, "clinician": {"finds": {"unknown": True}}}
    assert TO_FOLLOW not in read(INSURED, enclosed, "internal-appeal")


def test_a_box_that_nobody_has_ticked_yet_is_asked_for_and_not_called_stated() -> None:
    finds = "the condition is life-threatening, or is chronic and seriously debilitating"
    assert f"[ ] {finds}" in read(CALIFORNIA, {}, "clinician-letter")
    appeal = read(CALIFORNIA, {}, "internal-appeal")
    assert "Please see the treating clinician's letter (Exhibit B)." in appeal
    assert "letter states it" not in appeal


def test_a_quotation_within_a_quotation_has_single_marks() -> None:
    quote = 'Our policy states: "Ketamine infusion is unproven for depression."'
    letter = read(
        INSURED, {"denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.experimental", "quote": quote}]}}, "internal-appeal"
    )
    assert "Our policy states: 'Ketamine infusion is unproven for depression.'" in letter


VIRGINIA = {"plan": {"issued_in": "VA"}}


def test_no_clinician_certifies_what_the_plan_covers(facts: Facts) -> None:
    """Readings 24, director B2: Va. Code § 38.2-3407.5(B) asks for a covered indication, which the plan knows and no clinician."""
    made = packet(facts, INSURED, VIRGINIA)
    assert "§ 38.2-3407.5" in made["internal-appeal"]
    assert (
        "That the drug is prescribed to treat an indication that the plan covers: The diagnosis is given in this letter"
        in made["internal-appeal"]
    )
    assert "the plan covers" not in made["clinician-letter"]
    # 18 Del. C. § 3566: the illness is the clinician's to name, and its coverage is not.
    delaware = packet(
        facts, INSURED, {"plan": {"issued_in": "DE", "formulary": "on_formulary"}, "clinician": {"finds": {"unknown": True}}}
    )["clinician-letter"]
    assert "[ ] the drug is prescribed for a chronic, disabling or life-threatening illness" in delaware


def refused_for(facts: Facts, ground: str, quote: str) -> str:
    reason = {"ground": ground, "quote": quote}
    first = {"treatment": {"sessions": 12, "schedule": "twice a week for three weeks, then weekly", "start": "2027-01-04"}}
    change = {"denial": {"reasons": [reason], "text": {"unknown": True}, "timing": "before"}, **first, **VIRGINIA}
    return packet(facts, INSURED, change)["internal-appeal"]


def test_the_law_on_off_label_use_answers_a_refusal_of_the_use_and_nothing_else(facts: Facts) -> None:
    """Readings 24, director B6: a block of four conditions on a reason that nobody gave."""
    for ground, quote in (
        ("ground.off-label", "The drug is not FDA approved for depression."),
        ("ground.experimental", "Ketamine for depression is investigational."),
        ("ground.benefit-exclusion", "Your policy excludes drugs used off label."),
    ):
        assert "§ 38.2-3407.5" in refused_for(facts, ground, quote), quote
    for ground, quote in (
        ("ground.benefit-exclusion", "Your policy excludes wellness services."),
        ("ground.not-medically-necessary", "The service is not medically necessary."),
        ("ground.experimental", "Maintenance infusions of ketamine are investigational."),
    ):
        assert "§ 38.2-3407.5" not in refused_for(facts, ground, quote), quote

"""A reason that speaks of misuse, or of alcohol or drugs, is on the person's safety: no trial of the treatment answers it, whatever ground
was chosen for it (reading 37, J 2).
"""

from __future__ import annotations

import pytest

from appealwright.denial import read, suggested_answers
from appealwright.facts import Facts
from tests.health.asked import infusions

NAMED = (
    "The notes mention alcohol use disorder. Ketamine is a controlled substance with potential for misuse and the notes do not describe "
    "how this risk will be managed."
)
CUT = "Ketamine is a controlled substance with potential for misuse and the notes do not describe how this risk will be managed."
UNPROVEN = ("experimental", "Ketamine infusion for depression is investigational. The studies are small.")
SOBER = "have not had a drink since June 2022. A urine test is done before the first infusion"
PLAN = {"kind": "individual", "issued_in": "GA"}
GROUNDS = ("experimental", "not-medically-necessary", "documentation", "step-therapy")
LETTER = """Ridge Health Plan

Notice of adverse determination                    Mailed: November 13, 2026

Dear Rhonda Castle:

A medical director looked at this request. Here is why the request was not approved:

(a) Ketamine infusion for depression is investigational under Clinical Policy BH.211. The studies we reviewed are small, most look at only
one to four weeks. Services that are investigational are not covered by your Evidence of Coverage (Section 9, item 14).

(b) Even for members with treatment-resistant depression, other treatments with better evidence have to be used first. Nothing we were sent
shows that electroconvulsive therapy (ECT) has been tried or could not be used.

(c) {held}

IF YOU DISAGREE
Appeal within 180 calendar days of the day you get this notice.
"""


def heard(held: str, facts: Facts) -> list[tuple[str, str]]:
    found = suggested_answers(read(LETTER.format(held=held), facts))["denial.reasons"]
    return [(one["ground"].removeprefix("ground."), " ".join(one["quote"].split())) for one in found]


@pytest.mark.parametrize(
    "held",
    [
        NAMED,
        "The notes mention alcohol use disorder, and ketamine is a controlled substance with potential for misuse.",
        "The notes do not describe how the risk of misuse will be managed.",
        "Ketamine is a Schedule III controlled substance with abuse potential, and a plan to prevent diversion was not described.",
        "You have a history of opioid use disorder. Ketamine can be misused. No plan for this was described.",
        "There is concern about misuse and diversion of ketamine given the member's history of alcohol use.",
        "The records show alcohol use disorder. The treatment plan does not address the risk of abuse.",
    ],
)
def test_it_is_read_whole_and_as_a_question_of_need(held: str, facts: Facts) -> None:
    found = heard(held, facts)
    assert [ground for ground, _ in found] == ["experimental", "step-therapy", "not-medically-necessary"]
    assert found[2][1] == held


def test_a_word_on_misuse_among_the_evidence_is_no_reason_of_its_own(facts: Facts) -> None:
    text = LETTER.format(held="The request is for more visits than the limit allows.").replace(
        "The studies we reviewed are small", "It is a controlled substance. The studies we reviewed are small"
    )
    found = suggested_answers(read(text, facts))["denial.reasons"]
    assert "ground.not-medically-necessary" not in [one["ground"] for one in found if "controlled" in one["quote"]]


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("quote", [NAMED, CUT])
def test_what_was_told_answers_it_under_a_heading_of_its_own(ground: str, quote: str, facts: Facts) -> None:
    risk = {"risk": "substance", "fact": SOBER, "source": "record"}
    papers = infusions(facts, UNPROVEN, (ground, quote), plan=PLAN, treatment={"risks": [risk]})
    appeal, letter, sheet = papers["internal-appeal"], papers["clinician-letter"], papers["call-sheet"]
    called = "alcohol and misuse" if quote == NAMED else "misuse"
    assert f" Reason 2: {called} " in appeal
    assert "Reasons 1 and 2" not in appeal
    assert all("not had a drink since June 2022" in paper for paper in (appeal, letter, sheet))
    assert "Answered under 1." not in letter
    assert f"What about {called}?" in sheet
    assert "In favor: " not in sheet.split(f"What about {called}?")[1].split(" ____")[0]


@pytest.mark.parametrize("ground", GROUNDS)
def test_without_an_answer_every_paper_has_a_blank_or_leaves_it_to_the_clinician(ground: str, facts: Facts) -> None:
    papers = infusions(facts, UNPROVEN, (ground, CUT), plan=PLAN)
    assert "The finding on misuse, and what is watched for it, is for the treating clinician" in papers["internal-appeal"]
    told = papers["clinician-letter"].split(CUT[:40])[1]
    assert "On misuse: my findings: ____" in told
    assert "how misuse is guarded against" in told
    assert "Answered under 1." not in told
    assert "What about misuse? Answer: My finding: ____" in papers["call-sheet"]


def test_that_the_notice_holds_no_illness_against_it_leaves_no_answer_out(facts: Facts) -> None:
    papers = infusions(facts, UNPROVEN, ("experimental", CUT), treatment={"risks": {"does_not_apply": True}})
    assert "Reason 2: misuse" in papers["internal-appeal"]
    assert "On misuse: my findings: ____" in papers["clinician-letter"]


def test_a_reason_on_evidence_and_misuse_is_answered_on_each(facts: Facts) -> None:
    quote = f"{UNPROVEN[1]} {CUT}"
    appeal = infusions(facts, ("experimental", quote))["internal-appeal"]
    assert f'2. "{CUT}"' in appeal.replace("\u201c", '"').replace("\u201d", '"')
    assert " Reason 2: misuse " in appeal


@pytest.mark.parametrize(
    "quote",
    [
        "The safety of ketamine in people with alcohol use disorder has not been established in clinical trials.",
        "Ketamine is investigational for members who use cannabis.",
    ],
)
def test_what_studies_show_of_such_people_stays_a_question_of_evidence(quote: str, facts: Facts) -> None:
    appeal = infusions(facts, ("experimental", quote))["internal-appeal"]
    assert " Reason 1: the evidence" in appeal


@pytest.mark.parametrize(
    "quote",
    [
        "Your alcohol misuse is not in remission.",
        "Ketamine has risks of sedation, dissociation, respiratory depression, abuse and misuse, so it must be given in a hospital.",
    ],
)
def test_misuse_of_alcohol_and_the_list_of_the_label_are_no_misuse_of_the_drug(quote: str, facts: Facts) -> None:
    appeal = infusions(facts, ("not-medically-necessary", quote))["internal-appeal"]
    assert " and misuse You name" not in appeal
    assert ": misuse You name" not in appeal

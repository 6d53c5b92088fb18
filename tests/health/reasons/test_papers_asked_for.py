"""Papers that a plan asked for and did not get are answered by the papers, in every paper of the packet (reading 37, L R 7, K 6)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.record.papers_asked import asks_for_papers_alone, days_noted, papers_asked
from tests.health.asked import infusions
from tests.health.papers import Papers

TWO = (
    "We asked your provider on November 2, 2026 for office notes from the last six months and for a list of the medications tried with"
    " doses and dates. We did not receive these by November 13."
)
NOTES = "On September 21 we asked the provider for treatment notes for these dates. We did not get them."
TABLE = (
    " Date        Service        Billed     Notes\n"
    " 08/17/26    J3490/96365    $550.00    1, 2\n"
    " 08/24/26    J3490/96365    $550.00    1, 2, 3\n"
    " 08/26/26    J3490/96365    $550.00    1, 2, 3\n\n"
    "1. This service is experimental.\n2. No approval is on file.\n"
    f"3. {NOTES}\n"
)
HAVE = {"have": ["denial", "clinician-letter", "history", "scales", "records"]}
SENT = {"provider": "Erie Shore Infusion", "date": "2026-11-20", "result": "they faxed 31 pages on Nov 9"}


def made(facts: Facts, quote: str, **more: Any) -> Papers:
    return infusions(facts, ("documentation", quote), **{"exhibits": HAVE, "plan": {"kind": "individual", "issued_in": "OH"}, **more})


def test_each_paper_is_named_with_what_holds_it_and_no_trial_is_argued(facts: Facts) -> None:
    papers = made(facts, TWO)
    answer = papers["internal-appeal"].partition("Reason 1: ")[2].partition("Alternatives")[0]
    assert 'You asked for "office notes from the last six months": the treatment records are enclosed (Exhibit E)' in answer
    assert '; for "a list of the medications tried with doses and dates": it is Table 1 (Exhibit C).' in answer
    assert "no response" not in answer
    assert "The papers that you asked for are here: the treatment records are enclosed (Exhibit E)" in papers["internal-appeal"]
    signed = papers["clinician-letter"].partition(TWO)[2]
    assert '"office notes from the last six months" and "a list of' in signed
    assert "[ ] enclosed [ ] sent on ____" in signed
    sheet = papers["call-sheet"]
    assert "Do you have them before you?" in sheet
    assert "do you hold not shown" not in sheet.partition("We asked your provider")[2].partition("before you?")[0]


def test_what_is_not_at_hand_is_ticked_with_who_sends_it(facts: Facts) -> None:
    papers = made(facts, NOTES, exhibits={"have": ["denial"]})
    assert 'You asked for "treatment notes for these dates": ☐ enclosed ☐ the clinic sends them by ____' in papers[
        "internal-appeal"
    ].replace("[ ]", "☐")
    assert "The papers that you asked for are here" not in papers["internal-appeal"]


def test_a_note_beside_some_days_is_answered_for_these(facts: Facts) -> None:
    reasons = [{"ground": "ground.documentation", "quote": NOTES}]
    denial = {"text": TABLE, "reasons": reasons, "timing": "after", "stage": "first"}
    letter = made(facts, NOTES, denial=denial)["internal-appeal"]
    assert "Your table sets this note beside 08/24/26 and 08/26/26 alone: please decide on the other days without it" in letter


def test_what_the_clinic_said_of_its_fax_is_told_there_with_its_proof(facts: Facts) -> None:
    papers = made(facts, TWO, network={"calls": [SENT]}, treatment={"clinic": "Erie Shore Infusion"})
    answer = papers["internal-appeal"].partition("Reason 1: ")[2].partition("Alternatives")[0]
    assert "On their sending: Erie Shore Infusion (November 20, 2026), they faxed 31 pages on Nov 9. The proof: ____" in answer


def test_what_was_told_of_it_under_another_question_stands_there_alone(facts: Facts) -> None:
    review = "She stops if the score is not down by half. Her office faxed 31 pages of notes on Nov 9."
    letter = made(facts, TWO, treatment={"review": review})["internal-appeal"]
    assert letter.count("faxed 31 pages") == 1
    assert 'On their sending, as told: "Her office faxed 31 pages of notes on Nov 9".' in letter
    assert "She stops if the score is not down by half." in letter


@pytest.mark.parametrize(
    ("quote", "kinds", "alone"),
    [
        (TWO, ["notes", "list"], True),
        (NOTES, ["notes"], True),
        ("We called on October 29 for newer notes and had no answer.", ["notes"], True),
        ("It has no rating score. We called on October 29 for newer notes and had no answer.", ["notes"], False),
        ("The notes do not show two adequate trials.", [], False),
    ],
)
def test_which_papers_a_reason_names(quote: str, kinds: list[str], *, alone: bool) -> None:
    assert [paper.kind for paper in papers_asked(quote)] == kinds
    assert asks_for_papers_alone(quote) is alone


def test_a_note_beside_every_row_is_of_no_day_alone() -> None:
    assert days_noted(NOTES, TABLE) == ("08/24/26", "08/26/26")
    assert days_noted("No approval is on file.", TABLE) == ()
    assert days_noted(NOTES, NOTES) == ()

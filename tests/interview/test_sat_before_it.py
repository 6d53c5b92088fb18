"""What one person found who sat down before the builder and used it to the end: each was so once, and must not come back."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright import browser
from tests.conftest import case_document
from tests.interview.room import Room

# One sentence stands in another reason, and its lines end where the printer's did.
NOTICE = """NORTHSTAR BENEFIT ADMINISTRATORS
P.O. Box 7711, Columbus, OH 43207

11/16/2026

Member #: NBA4471902
Auth request #: A-5520931

The request does not meet criteria. Per plan guideline MH-44 Esketamine, the member must have had an
inadequate response to two antidepressants AND one augmentation strategy. Documentation of augmentation was not received.
The service is therefore not medically necessary.

Appeals must be received within 180 days of receipt of this notice. Mail to: Northstar Benefit Administrators, Appeals,
P.O. Box 7720, Columbus, OH 43207 or fax 614-555-0168.
"""


def answers() -> dict[str, Any]:
    """The case file as it would be saved now."""
    saved: dict[str, Any] = json.loads(browser.export('{"document": "answers", "format": "json"}').data)
    return saved


def confirmed(notice: str) -> Room:
    """Each find in the notice taken over, one after another."""
    room = Room().type(denial__text=notice)
    while offers := [one["data-target"] for one in room.all("form") if one["data-action"] == "use-offer"]:
        room.press("use-offer", offers[0])
    return room


def test_a_sentence_that_another_reason_holds_is_no_second_one_and_none_keeps_the_ends_of_printed_lines() -> None:
    """What a step's own words say of papers is answered with the step (reading 35, B, A6)."""
    room = confirmed(NOTICE)
    reasons = {one["ground"]: one["quote"] for one in answers()["denial"]["reasons"]}
    assert "ground.documentation" not in reasons
    assert "Documentation of augmentation was not received." in reasons["ground.step-therapy"]
    assert not any("\n" in quote for quote in reasons.values())
    assert "All of it is checked." in room.text("form")


def test_a_policy_is_named_without_the_words_that_lead_to_it() -> None:
    confirmed(NOTICE.replace("Per plan guideline MH-44 Esketamine", 'Per Medical Policy BH.217 "Ketamine for Psychiatric Indications"'))
    assert answers()["denial"]["policy"] == 'Medical Policy BH.217 "Ketamine for Psychiatric Indications"'


def test_names_and_numbers_can_be_taken_at_once_but_each_reason_is_weighed() -> None:
    room = Room().type(denial__text=NOTICE).press("use-all", "denial.text")
    denial = answers()["denial"]
    assert denial["reference"] == "A-5520931"
    assert "reasons" not in denial
    assert "date" not in denial, "a date that is only likely stays open"
    assert room.view["focus"] == "finds-denial-text"


def test_a_fact_kept_out_is_listed_once_in_its_place_and_the_letter_does_not_say_that_there_is_none() -> None:
    document = case_document("ca-dmhc-insured-experimental")
    document["treatment"]["diagnosis"] = "major depressive disorder, recurrent, severe"
    room = Room().act("restore", json.dumps(document))

    def switches() -> list[str]:
        return [one["id"] for one in room.all("head") if one["name"].startswith("tells.")]

    before = switches()
    room._event({"type": "input", "name": "tells.history", "value": ""})
    assert switches() == before
    assert not room.by_id("tells-history")["checked"]
    assert "fewer than two antidepressant trials" not in room.text("letter")
    assert "mostly enrolled people with treatment-resistant depression" in room.text("letter")


def test_not_knowing_is_read_back_as_an_answer_and_a_number_says_what_it_counts() -> None:
    room = Room().act("restore", json.dumps(case_document("ca-dmhc-insured-experimental")))
    room.act("change", "plan.grandfathered").type(plan__grandfathered="unknown").press("next")
    lines = {one.text.strip() for one in room.all("form") if one.tag == "span" and "checklist__answer" in one["class"]}
    assert "I don't know" in lines
    first = case_document("ca-dmhc-insured-experimental")["history"]["trials"][0]
    assert any(line.startswith(first["drug"]) and f"Dose: {first['dose_mg']}" in line for line in lines)


def test_the_browsers_back_leads_to_the_question_before_and_from_a_letter_to_the_questions() -> None:
    room = Room(narrow=True)
    assert room.view["can_go_back"] is False
    room.press("next").press("next")
    assert room.by_id("f-denial-insurer")
    room.press("show", "letter").act("step-back")
    assert room.view["shown"] == "form"
    assert room.by_id("f-denial-insurer")
    assert room.act("step-back").by_id("f-denial-reasons-0-ground")
    assert room.act("step-back").view["can_go_back"] is False


def test_after_a_document_was_read_the_list_is_where_it_was_left() -> None:
    room = Room(narrow=True).act("restore", json.dumps(case_document("ca-dmhc-insured-experimental")))
    room.press("document", "claim-file-request").act("step-back")
    assert room.view["focus"] == "read-claim-file-request"


def test_the_plans_own_words_are_not_asked_for_twice() -> None:
    room = Room().act("go-to", "plan.passages")
    assert any(one["name"] == "plan.definition" for one in room.all("form"))
    room.press("add-row", "plan.passages").enter("plan.passages.0.words", "Experimental means not proven.")
    assert not any(one["name"] == "plan.definition" for one in room.all("form"))


@pytest.mark.parametrize("table", ["plan.passages", "plan.criteria"])
def test_a_table_that_a_paper_fills_waits_empty(table: str) -> None:
    room = Room(narrow=True).act("go-to", table)
    assert not any(one["name"].startswith(f"{table}.0.") for one in room.all("form"))
    room.press("add-row", table)
    assert room.view["focus"] == f"f-{table.replace('.', '-')}-0-{'kind' if table == 'plan.passages' else 'words'}"


def test_a_step_with_one_page_does_not_say_its_name_twice() -> None:
    room = Room(narrow=True).act("go-to", "urgency.level")
    assert room.text("form").count("How urgent it is") == 1


def test_what_was_found_is_still_said_when_a_paste_comes_in_pieces() -> None:
    room = Room(narrow=True).enter("denial.text", NOTICE)
    said = room.view["announce"]
    assert said.endswith("things in it. Check them below the text.")
    assert room.enter("denial.text", NOTICE + "\n").view["announce"] == said


def test_a_draft_of_another_tab_is_neither_overwritten_nor_erased() -> None:
    room = Room().press("draft", "on").act("no-draft", "other")
    assert room.view["draft"] == ""
    assert "already keeps a draft" in room.text("side")
    assert room.by_id("draft")["data-target"] == "on"

"""What a person meets first: a page that asks little, a letter that stands at once, and nothing that jumps."""

from __future__ import annotations

import json

import pytest

from tests.conftest import case_document, changed
from tests.interview.room import Room


def test_the_room_opens_with_questions_a_letter_and_findings() -> None:
    room = Room()
    assert set(room.regions) == {"bar", "steps", "form", "head", "letter", "side", "tabs"}
    assert room.view["focus"] == "step"
    assert room.view["title"] == "The denial letter – Appealwright"
    assert all(f'data-region="{name}"' in room.view["room"] for name in room.regions)


def test_with_two_answers_the_letter_stands_and_its_gaps_are_marked() -> None:
    room = Room()
    room.type(denial__insurer="Acme Health", denial__timing="before")
    assert "Acme Health" in room.text("letter")
    assert 'class="blank"' in room.html("letter")
    assert "Draft" in room.text("head")
    assert "Member ID" in room.text("side")


def test_typing_leaves_the_field_alone_and_redraws_only_what_it_changed() -> None:
    room = Room()
    room.type(denial__insurer="Acme")
    assert room.drawn["form"] == []
    # Two passages say that they come from this answer: whom the letter goes to, and who is asked to decide.
    assert room.drawn["letter"] == ["internal-appeal:recipient", "internal-appeal:procedure"]
    room.type(denial__insurer="Acme Health")
    assert room.drawn["form"] == []


def test_what_is_typed_arrives_as_text() -> None:
    room = Room()
    hostile = "<script>alert(1)</script>{{ 7*7 }}]]>&amp; ' \" \u202eabc \U0001f600"
    room.type(denial__insurer=hostile, denial__reference=hostile)
    for region in room.regions:
        assert "<script" not in room.html(region)
    assert "{{ 7*7 }}" in room.text("letter")
    room.press("next").press("back")
    assert room.value("denial.insurer") == hostile


def test_nothing_of_one_person_is_left_for_the_next() -> None:
    Room().type(denial__insurer="CANARY")
    following = Room()
    assert all("CANARY" not in following.html(region) for region in following.regions)
    assert "CANARY" not in following.view["state"]


def test_a_title_never_tells_an_answer() -> None:
    room = Room()
    room.type(denial__insurer="CANARY", denial__reference="CANARY")
    for section in ("plan", "treatment", "history", "urgency", "people", "packet"):
        room.go_to_section(section)
        assert "CANARY" not in room.view["title"]


def test_a_dead_worker_loses_nothing() -> None:
    before = Room(narrow=True, door={"sender.role": "clinician"})
    before.press("next").press("next").type(denial__insurer="Acme Health")
    after = Room(narrow=True, state=before.view["state"])
    assert after.value("denial.insurer") == "Acme Health"
    assert {name: list(region) for name, region in after.regions.items()} == {name: list(region) for name, region in before.regions.items()}
    assert (after.regions["letter"], after.regions["side"]) == (before.regions["letter"], before.regions["side"])


def test_what_was_answered_at_the_door_is_not_asked_again() -> None:
    room = Room(door={"sender.role": "clinician", "letter.how": "photo"})
    room.go_to_section("people")
    assert all(element["name"] != "sender.role" for element in room.all("form"))
    room.act("go-to", "sender.role")
    chosen = [element for element in room.all("form") if element["name"] == "sender.role" and element["checked"]]
    assert [element["value"] for element in chosen] == ["clinician"]


def test_a_phone_shows_one_question_or_the_few_that_go_together() -> None:
    room = Room(narrow=True)
    asked = {element["name"].removesuffix(".state") for element in room.all("form") if element["name"]}
    assert asked == {"denial.text"}
    room.press("next").press("next")
    assert [element.text for element in room.all("form") if element.tag == "h1"] == ["Who wrote the letter, and when"]
    assert {"denial.insurer", "denial.date.day", "denial.received.day"} <= {element["name"] for element in room.all("form")}
    assert room.view["focus"] == "step"


def test_an_answer_brings_what_follows_from_it_onto_the_same_page_of_a_phone() -> None:
    room = Room(narrow=True).act("go-to", "alternatives.ect")
    assert all(element["name"] != "alternatives.ect_detail" for element in room.all("form"))
    room.type(alternatives__ect="declined")
    assert any(element["name"] == "alternatives.ect_detail" for element in room.all("form"))
    # TMS, which is remembered with it, stands there too; Continue leads on from both.
    assert room.by_id("f-alternatives-tms-tried")
    room.type(alternatives__ect_detail="fear of memory loss").press("next")
    assert any(element["name"] == "urgency.level" for element in room.all("form"))


def test_of_questions_that_go_together_one_alone_is_the_title() -> None:
    room = Room(narrow=True).act("go-to", "plan.name")
    assert [element.text.strip() for element in room.all("form") if element.tag == "h1"] == ["Name of the plan"]


@pytest.mark.parametrize(("place", "answer"), [("treatment.drug", "iv_ketamine"), ("plan.kind", "employer"), ("money.billed", "3200")])
def test_a_question_that_brings_others_stays_the_title_of_its_page(place: str, answer: str) -> None:
    room = Room(narrow=True).act("go-to", place)

    def titles() -> list[str]:
        return [element.text.strip() for element in room.all("form") if element.tag == "h1"]

    before, asked = titles(), len(room.all("form"))
    room.type(**{place.replace(".", "__"): answer})
    assert len(room.all("form")) > asked
    assert titles() == before
    assert len(before) == 1


def test_a_phone_keeps_the_place_when_turned() -> None:
    room = Room(narrow=True)
    room.press("next").press("next")
    assert room.by_id("f-denial-insurer")
    room.turn(narrow=False)
    assert room.by_id("f-denial-insurer")
    assert room.by_id("f-denial-text")
    room.turn(narrow=True).press("back")
    assert room.by_id("f-denial-reasons-0-ground")


def test_the_panes_of_a_phone_are_one_press_away() -> None:
    room = Room(narrow=True)
    for pane in ("letter", "side", "form"):
        room.press("show", pane)
        assert room.view["shown"] == pane
        assert [tab["data-target"] for tab in room.all("tabs") if tab["aria-current"]] == [pane]


def test_on_a_phone_every_pane_has_a_title_of_its_own() -> None:
    room = Room(narrow=True)
    for region in ("form", "head", "side"):
        assert len([element for element in room.all(region) if element.tag == "h1"]) == 1
    room.turn(narrow=False)
    assert [region for region in room.regions if any(element.tag == "h1" for element in room.all(region))] == ["form"]


def test_what_the_label_rules_out_stands_before_the_steps_of_the_last_page() -> None:
    """The Spravato label: contraindicated in aneurysmal vascular disease."""
    room = Room().act("restore", json.dumps(case_document("later/nm-county-second-level"))).go_to_section("packet")
    page = room.text("form")
    assert page.index("What to do first") < page.index("Read this first: send nothing yet.") < page.index("Call the plan")


def test_what_the_clinician_must_hear_stands_among_the_first_things_of_the_last_page() -> None:
    for level in ("not_urgent", {"unknown": True}):
        hidden = {"treatment": {"function": "I have thoughts of death."}, "urgency": {"level": level}}
        room = Room().act("restore", json.dumps(changed(case_document("tx-insured-off-label"), hidden))).go_to_section("packet")
        page = room.text("form")
        assert page.index("What to do first") < page.index("must hear before any session") < page.index("Your documents")

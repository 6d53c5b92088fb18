"""Every page of the interview, wide and narrow: labels, one title, no choice made for the person, no help from the browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from appealwright.questions import interview
from tests.interview.room import Element, Room

HEALTH = {question.name for question in interview().questions() if question.health}


def pages(*, narrow: bool) -> Iterator[Room]:
    """Every page on the way of a person with an employer's insured plan in California."""
    room = Room(narrow=narrow)
    for _ in range(120):
        yield room
        answers = {"plan.kind": "employer", "plan.issued_in": "CA", "plan.funding": "insured", "treatment.drug": "iv_ketamine"}
        for name, value in answers.items():
            if any(element["name"] == name for element in room.all("form")):
                room.enter(name, value)
        room.press("next")
        if room.view["title"].startswith("Check"):
            yield room
            return


def controls(room: Room) -> list[Element]:
    return [element for element in room.all("form") if element.tag in {"input", "select", "textarea"}]


@pytest.fixture(scope="module", params=[False, True], ids=["wide", "narrow"])
def every_page(request: pytest.FixtureRequest) -> list[dict[str, list[Element]]]:
    return [{region: room.all(region) for region in room.regions} for room in pages(narrow=request.param)]


def fields(page: dict[str, list[Element]]) -> list[Element]:
    return [element for element in page["form"] if element.tag in {"input", "select", "textarea"}]


def test_every_page_has_one_title_that_can_take_the_focus(every_page: list[dict[str, list[Element]]]) -> None:
    for page in every_page:
        titles = [element for element in page["form"] if element.tag == "h1"]
        assert [(title["id"], title["tabindex"]) for title in titles] == [("step", "-1")]


def test_ids_stand_once(every_page: list[dict[str, list[Element]]]) -> None:
    for page in every_page:
        ids = [element["id"] for region in page.values() for element in region if element["id"]]
        assert len(ids) == len(set(ids))


def test_every_field_has_a_label_of_its_own(every_page: list[dict[str, list[Element]]]) -> None:
    for page in every_page:
        labels = {element["for"]: element.text.strip() for element in page["form"] if element.tag == "label"}
        for element in fields(page):
            assert labels.get(element["id"]), element


def test_descriptions_point_to_what_is_there(every_page: list[dict[str, list[Element]]]) -> None:
    for page in every_page:
        ids = {element["id"] for region in page.values() for element in region}
        for region in page.values():
            for element in region:
                for target in f"{element['aria-describedby']} {element['aria-labelledby']}".split():
                    assert target in ids


def test_nothing_is_chosen_for_the_person_but_what_they_chose(every_page: list[dict[str, list[Element]]]) -> None:
    for page in every_page:
        assert not [element for element in page["form"] if element["checked"] and element["name"] != "treatment.drug"]
        assert not [element for element in page["form"] if element["required"]]


def test_browsers_keep_their_hands_off_health_answers(every_page: list[dict[str, list[Element]]]) -> None:
    for page in every_page:
        for element in fields(page):
            asked = ".".join(element["name"].split(".")[:2])
            assert element["autocomplete"] in {"off", "name", "street-address", "tel"}, element
            if asked in HEALTH:
                assert element["autocomplete"] == "off"
                if element.tag == "textarea" or element["type"] == "text":
                    assert (element["spellcheck"], element["translate"]) == ("false", "no")


def test_a_phone_shows_the_keys_that_the_answer_needs(every_page: list[dict[str, list[Element]]]) -> None:
    keys = {element["name"]: element["inputmode"] or element["type"] for page in every_page for element in fields(page)}
    parts = [name for name in keys if name.endswith((".day", ".year"))]
    assert len(parts) > 4
    assert {keys[name] for name in parts} == {"numeric"}
    assert {keys[name] for name in keys if name.endswith(".month")} == {"text"}, "a month may be a word"
    assert (keys["history.trials.0.dose_mg"], keys["patient.phone"]) == ("decimal", "tel")


def test_what_is_repeated_under_each_question_names_the_question(every_page: list[dict[str, list[Element]]]) -> None:
    for page in every_page:
        ticks = [element.text for element in page["form"] if element.tag == "label" and element.text.startswith("I don't know:")]
        whys = [element.text for element in page["form"] if element.tag == "summary" and element.text.startswith("Why we ask")]
        assert len(set(ticks)) == len(ticks)
        assert len(set(whys)) == len(whys)


def test_every_question_says_why_it_is_asked(every_page: list[dict[str, list[Element]]]) -> None:
    said = {element["id"] for page in every_page for element in page["form"] if element["class"] == "why-asked"}
    # The text of a paper is no answer: it stands under the question that its finds answer.
    names = {element["name"] for page in every_page for element in fields(page) if not element["name"].startswith("paper.")}
    asked = {".".join(name.split(".")[:2]) for name in names}
    assert {f"f-{name.replace('.', '-').replace('_', '-')}-why" for name in asked} == said


def test_buttons_inside_the_form_do_not_send_it_by_accident(every_page: list[dict[str, list[Element]]]) -> None:
    for page in every_page:
        buttons = [element for region in page.values() for element in region if element.tag == "button"]
        assert all(button["type"] for button in buttons)
        assert len([element for element in page["form"] if element.tag == "button" and element["type"] == "submit"]) <= 1

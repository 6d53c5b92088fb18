"""A save file or an event that somebody made to do harm is refused with a sentence, or harmless. So is whatever chance makes."""

from __future__ import annotations

import io
import json
import time
import zipfile
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from appealwright import browser
from appealwright.case import parsed
from appealwright.questions import Kind, interview
from tests.interview.room import Room

NOT_OPENED = "This file could not be opened"
ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onfocus='alert(1)' autofocus='",
    "{{ 7*7 }}{% for x in [1] %}{{ self.__init__.__globals__ }}{% endfor %}",
    "${7*7} #{7*7} <%= 7*7 %>",
    "]]><!ENTITY x SYSTEM 'file:///etc/passwd'>&x;",
    '=HYPERLINK("http://x")',
    "\x00\x08\ud800\uffff",
    "[[row:study.anand-2023-elekt-d]]",
]

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)
names = st.sampled_from([question.name for question in interview().questions()])


def restored(text: str) -> tuple[Room, dict[str, Any]]:
    """The room after this save file was chosen, and the view."""
    room = Room()
    return room, json.loads(browser.handle(json.dumps({"type": "action", "action": "restore", "target": text})))


def poisoned(name: str, value: Any) -> dict[str, Any]:
    group, _, key = name.partition(".")
    return {"case_version": 1, group: {key: value}}


@pytest.mark.parametrize(
    "text",
    [
        *("", "null", "[]", "7", '"x"', "{", "\x00", "NaN", "PK\x03\x04", "%PDF-1.7", "{}"),
        '{"case_version": 1e999}',
        '{"case_version": -1}',
        '{"case_version": "1"}',
        '{"case_version": [1]}',
        "[" * 100_000,
        '{"a":' * 50_000,
        '{"case_version": 1, "history": {"trials": [' + ",".join(["{}"] * 5000) + "]}}",
        '{"case_version": 1, "denial": {"text": "' + "x" * 6_000_000 + '"}}',
    ],
    ids=lambda text: text[:24] or "empty",
)
def test_what_is_no_save_file_is_refused_with_a_sentence_and_at_once(text: str) -> None:
    began = time.process_time()
    _, view = restored(text)
    assert NOT_OPENED in view["announce"]
    assert time.process_time() - began < 5


@pytest.mark.parametrize("key", ["__proto__", "constructor", "prototype", "__class__", "toString", "", "a.b", "0"])
def test_unknown_keys_are_left_out(key: str) -> None:
    _, view = restored(json.dumps({"case_version": 1, key: {"polluted": "yes-9"}, "patient": {key: "yes-9", "name": "Maria Example"}}))
    assert "Maria Example" in json.dumps(view)
    assert "yes-9" not in json.dumps(view)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(names, json_values)
def test_any_value_in_any_place_opens_or_is_refused(name: str, value: Any) -> None:
    _, view = restored(json.dumps(poisoned(name, value)))
    assert view["announce"]
    parsed(poisoned(name, value), date(2026, 11, 23))


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.text(max_size=8), json_values, max_size=4))
def test_any_object_is_a_case_or_is_named_why_not(document: dict[str, Any]) -> None:
    _, problems = parsed(document, date(2026, 11, 23))
    assert all(str(problem) for problem in problems)


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_an_attack_in_every_field_stays_text_on_the_page_and_in_the_files(attack: str) -> None:
    document: dict[str, Any] = {"case_version": 1, "treatment": {"drug": "iv_ketamine"}}
    for question in interview().questions():
        group, _, key = question.name.partition(".")
        if question.kind in {Kind.TEXT, Kind.LINES, Kind.LONG}:
            document.setdefault(group, {})[key] = attack
        elif question.kind is Kind.TABLE:
            document.setdefault(group, {})[key] = [{column.name: attack for column in question.columns}]
    _, view = restored(json.dumps(document))
    html = "".join(text for region in view["regions"].values() for text in region["html"].values())
    page = BeautifulSoup(html, "html.parser")
    assert page.find(["script", "img", "iframe", "object", "link", "base", "meta"]) is None
    assert [tag for tag in page.select("*") if any(name.startswith("on") for name in tag.attrs)] == []
    assert "7*7" in html or "7*7" not in attack
    assert ">49<" not in html
    word = browser.export(json.dumps({"document": "internal-appeal", "format": "docx"}))
    with zipfile.ZipFile(io.BytesIO(word.data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                body = archive.read(name)
                assert b"<!ENTITY" not in body
                ET.fromstring(body)  # noqa: S314 - our own writer's output, which must be well-formed
    browser.export(json.dumps({"document": "packet", "format": "zip"}))


def test_python_calls_by_name_only_what_is_an_action() -> None:
    Room()
    for event in (
        {"type": "action", "action": "__init__", "target": ""},
        {"type": "input", "name": "__class__", "value": "x"},
        {"type": "x"},
    ):
        with pytest.raises((KeyError, ValueError)):
            browser.handle(json.dumps(event))

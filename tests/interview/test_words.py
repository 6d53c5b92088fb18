"""The words of the interview: none missing, none left over, short enough to be read tired."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.questions import Kind, Question, interview
from appealwright.reading import STATES
from appealwright.words import words_in
from scripts.rowfiles import PACKAGE, loaded_yaml

MESSAGES: dict[str, Any] = loaded_yaml(PACKAGE / "messages" / "en.yaml")
CHOSEN = {Kind.CHOICE, Kind.CHOICES}


def chosen() -> Iterator[tuple[str, Question]]:
    """Every question or column with options of its own, under the name of its words."""
    for question in interview().questions():
        if question.kind in CHOSEN:
            yield question.name, question
        for column in question.columns:
            if column.kind in CHOSEN:
                yield f"{question.name}.{column.name}", column


def test_every_question_has_its_words_and_no_words_are_left_over() -> None:
    assert set(MESSAGES["question"]) == {question.name for question in interview().questions()}
    for question in interview().questions():
        said = MESSAGES["question"][question.name]
        assert {"label", "short", "why"} <= set(said), question.name
        assert set(said.get("columns", {})) == {column.name for column in question.columns}
        if question.kind is Kind.TABLE:
            assert {"row", "add", "remove"} <= set(said)


def test_every_section_has_its_words() -> None:
    assert set(MESSAGES["section"]) == {section.id for section in interview().sections} | {"packet"}


def test_every_option_has_its_words_and_no_words_are_left_over() -> None:
    assert set(MESSAGES["option"]) == {name for name, _ in chosen()} | {"state"}
    for name, question in chosen():
        said = {key for key in MESSAGES["option"][name] if not key.endswith("_hint")}
        assert said == set(question.options), name
    assert set(MESSAGES["option"]["state"]) == set(STATES)


def test_every_mistake_has_its_sentence() -> None:
    source = "".join((PACKAGE / name).read_text(encoding="utf-8") for name in ("reading.py", "case.py", "contradicted.py"))
    codes = set(re.findall(r'_RefusedError\("(\w+)"', source)) | set(re.findall(r'Problem\([^,()]+(?:\([^)]*\))?, "(\w+)"', source))
    assert {"no_such_date", "not_in_text", "date_before"} <= codes
    of_a_file = {"unknown_field", "not_json", "not_object", "version"}
    words = words_in("en")
    for code in codes - of_a_file:
        assert words("error", code, name="X", accepted="Y", limit="Z")


def test_hints_are_one_line_without_a_full_stop() -> None:
    for name, said in MESSAGES["question"].items():
        for hint in filter(None, (of.get("hint") for of in (said, *said.get("columns", {}).values()))):
            assert not hint.endswith("."), name
            assert len(hint) <= 110, name


def test_what_is_asked_ends_as_a_question_does() -> None:
    """Read aloud or with tired eyes, "Has the treatment started" is a sentence cut off."""
    for language, asks in {"en": r"(?:.*\. )?(?:Is|Are|Has|Have|Do|Does|Did|Who|Which)\b.*", "es": r".*¿.*"}.items():
        for name, said in loaded_yaml(PACKAGE / "messages" / f"{language}.yaml")["question"].items():
            for label in (of["label"] for of in (said, *said.get("columns", {}).values())):
                plain = re.sub(r" \(op\w+\)$", "", label)
                assert not re.fullmatch(asks, plain) or plain.endswith("?"), f"{name}: {label}"


@pytest.mark.parametrize("section", ["section", "question", "option", "error", "view", "letter_view"])
def test_sentences_are_short(section: str) -> None:
    for sentence in _sentences(MESSAGES[section]):
        assert len(sentence.split()) <= 22, sentence


def test_the_words_read_at_grade_eight_or_below() -> None:
    text = [
        sentence for section in ("section", "question", "view") for sentence in _sentences(MESSAGES[section]) if len(sentence.split()) >= 4
    ]
    words = [word for sentence in text for word in re.findall(r"[A-Za-z']+", sentence)]
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", word.lower().removesuffix("e")))) for word in words)
    grade = 0.39 * len(words) / len(text) + 11.8 * syllables / len(words) - 15.59
    assert grade <= 8, f"Flesch-Kincaid grade {grade:.1f}"


def _sentences(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for child in node.values():
            yield from _sentences(child)
    elif isinstance(node, list):
        for child in node:
            yield from _sentences(child)
    else:
        yield from (part for part in re.split(r"(?<=[.!?:])\s+", str(node)) if part)


def test_every_topic_of_a_rule_has_its_name(facts: Facts) -> None:
    assert {row.topic for row in facts.of_kind("rule")} <= set(MESSAGES["view"]["topic"])

"""One question of a case, answered as a person would: typed, chosen, picked from the letter, taken over from a paper."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from appealwright import browser
from appealwright.interview.papers.papers import PAPERS
from appealwright.questions import Kind, Question, interview
from scripts.typist.giving import give
from scripts.typist.sitting import Sitting
from scripts.typist.told import agrees, answered, same, told_since


def go_to(sitting: Sitting, question: Question) -> None:
    """Go to the section of a question, where it is not on the screen."""
    add = f'data-action="add-row" data-target="{question.name}"'
    if sitting.shows(f'name="{question.name}') or (question.kind is Kind.TABLE and sitting.shows(add)):
        return
    section = next(section for section in interview().sections if question in section.questions)
    target = re.search(rf'id="to-{section.id}" data-action="go-to" data-target="([^"]+)"', sitting.html("steps"))
    if target is None:
        raise LookupError(f"no way to section {section.id}")
    sitting.press("go-to", target[1])


def answer(sitting: Sitting, document: Mapping[str, Any], question: Question, *, rows: int | None = None) -> None:
    """Give one answer of the case as a person would; one that was taken over from the letter already is left alone."""
    value = answered(document, question.name)
    if value is None or same(value, answered(browser._desk.session.case_document(), question.name)):
        return
    go_to(sitting, question)
    if isinstance(value, Mapping):
        state = "does_not_apply"
        sitting.choose(f"{question.name}.state" if question.kind not in {Kind.CHOICE, Kind.YES_NO} else question.name, state)
    elif question.kind is Kind.TABLE:
        table(sitting, question, value[:rows], document)
    elif question.quote_of and document["denial"].get("text"):
        take_over(sitting, question.name, value)
    else:
        give(sitting, question, question.name, value)
        if question.name in PAPERS:
            take_finds(sitting, document)


def take_finds(sitting: Sitting, document: Mapping[str, Any]) -> None:
    """Take over what was found in a paper, find by find, where it is what the case says."""
    for offer in re.findall(r'data-action="use-offer" data-target="([^"]+)"', sitting.html("form")):
        if not sitting.shows(f'data-action="use-offer" data-target="{offer}"'):
            continue
        before, kept = browser._desk.session.case_document(), sitting.state
        log, choices = len(sitting.log), sitting.choices
        sitting.press("use-offer", offer)
        if not all(agrees(document, group, key, value) for group, key, value in told_since(before)):
            # A person who sees that a find is not theirs leaves it: a look, no press.
            sitting.resume(kept)
            del sitting.log[log:]
            sitting.choices = choices


def table(sitting: Sitting, question: Question, rows: list[Mapping[str, Any]], document: Mapping[str, Any]) -> None:
    """Fill the rows of a table; a quotation is picked from the pasted letter, sentence by sentence. What was taken over stands."""
    group, _, key = question.name.partition(".")
    told = browser._desk.session.case_document().get(group, {}).get(key) or []
    for index, row in enumerate(rows):
        if not sitting.shows(f'name="{question.name}.{index}.'):
            sitting.press("add-row", question.name)
        for column in question.columns:
            value = row.get(column.name)
            if value is None or (index < len(told) and same(value, told[index].get(column.name))):
                continue
            if column.quote_of == "denial.text" and answered(document, column.quote_of):
                pick(sitting, f"{question.name}.{index}", str(value))
            else:
                give(sitting, column, f"{question.name}.{index}.{column.name}", value)


def pick(sitting: Sitting, row: str, quote: str) -> None:
    """Pick the sentences of a quotation from the letter."""
    sitting.press("pick", row)
    shown = re.findall(
        rf'data-action="use-sentence" data-target="({re.escape(row)}\.\d+)"[^>]*><span class="pick__text">(.*?)</span>',
        sitting.html("form"),
        re.DOTALL,
    )
    wanted = [target for target, text in shown if " ".join(unescape(text).split()) in " ".join(quote.split())]
    if not wanted:
        raise LookupError(f"no sentence of {quote!r} is offered")
    for target in wanted:
        sitting.press("use-sentence", target)


def take_over(sitting: Sitting, name: str, value: str) -> None:
    """Copy a passage of the pasted letter: mark, copy, paste."""
    sitting.paste(name, value)
    sitting.choices += 2

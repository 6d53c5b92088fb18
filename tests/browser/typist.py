"""Types a case file into the builder as a person would: section by section, field by field, by the names on the form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator, Page

from appealwright.questions import Kind, Question, interview

YES_NO = {True: "yes", False: "no"}


def type_case(visited: Page, document: Mapping[str, Any]) -> None:
    """Fill every question that `document` answers, in the order they are asked."""
    page = visited.locator("#room")
    for section in interview().sections:
        page.locator(f"[data-action=go-to][data-target='{section.questions[0].name}']").first.click()
        for question in section.questions:
            group, name = question.name.split(".", 1)
            value = document.get(group, {}).get(name)
            if value is None or (isinstance(value, dict) and question.kind is not Kind.TABLE):
                continue
            if question.kind is Kind.TABLE:
                _type_table(page, question, value)
            else:
                _type_answer(page, question, question.name, value)


def _type_table(page: Locator, question: Question, rows: list[Mapping[str, Any]]) -> None:
    # Until the section is shown no row is: counted too early, a row would be added that nobody asked for.
    page.locator(f"[data-action=add-row][data-target='{question.name}']").wait_for()
    for index, row in enumerate(rows):
        first = question.columns[0]
        if not page.locator(f"[name^='{question.name}.{index}.{first.name}']").count():
            page.locator(f"[data-action=add-row][data-target='{question.name}']").click()
            page.locator(f"[name^='{question.name}.{index}.{first.name}']").first.wait_for()
        for column in question.columns:
            if row.get(column.name) is not None:
                _type_answer(page, column, f"{question.name}.{index}.{column.name}", row[column.name])


def _type_answer(page: Locator, question: Question, name: str, value: Any) -> None:
    # A question that follows from another comes only when Python has heard the answer before it.
    page.locator(f"[name='{name}'], [name^='{name}.']").first.wait_for(state="attached")
    match question.kind:
        case Kind.DATE | Kind.PARTIAL_DATE:
            parts = [*str(value).split("-"), None, None][:3]
            for part, text in zip(("year", "month", "day"), parts, strict=True):
                if text is not None:
                    page.locator(f"[name='{name}.{part}']").fill(str(int(text)))
        case Kind.YES_NO if page.locator(f"select[name='{name}']").count():
            page.locator(f"select[name='{name}']").select_option(YES_NO[value])
        case Kind.YES_NO:
            page.locator(f"[name='{name}'][value='{YES_NO[value]}']").check()
        case Kind.CHOICE if page.locator(f"input[name='{name}']").count():
            page.locator(f"[name='{name}'][value='{value}']").check()
        case Kind.CHOICE | Kind.STATE | Kind.GROUND:
            page.locator(f"select[name='{name}']").select_option(str(value))
        case Kind.CHOICES:
            for option in value:
                page.locator(f"[name='{name}.{option}']").check()
        case _:
            page.locator(f"[name='{name}']").fill(str(value))

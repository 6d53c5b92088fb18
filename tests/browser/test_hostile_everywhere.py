"""Markup and programs in every field that takes text, in a real browser: they stay words wherever the page shows them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from appealwright.questions import Kind, Question, interview
from tests.browser.visits import Visit

pytestmark = pytest.mark.browser

MARK = "owned"
RUNS = f"document.title+='{MARK}'"
ATTACK = (
    f"""x'"><aw-{MARK} autofocus onfocus={RUNS}></aw-{MARK}></textarea><img src=x onerror={RUNS}>"""
    f"""<svg onload={RUNS}><style>@import '//{MARK}'</style></svg><script>{RUNS}</script>{{{{ 7*7 }}}}"""
)
"""Ends an attribute, a field and an element, and would then make elements of its own, four of which act."""
MADE = f"""() => {{
  const all = [...document.querySelectorAll("#room *, .sheaf *")];
  const made = all.filter(one => /^(aw-{MARK}|img|script|style|iframe|object)$/i.test(one.tagName));
  const acts = all.filter(one => one.getAttributeNames().some(name => name.startsWith("on")));
  return [...made, ...acts].map(one => one.outerHTML.slice(0, 80));
}}"""
HELD = f"""() => [...document.querySelectorAll("#room :is(input, textarea)")].filter(field => field.value.includes("aw-{MARK}"))
  .map(field => field.name)"""
"""The fields that hold it."""


def attacked(question: Question, name: str) -> Any:
    """The answer that this question is given, nothing where it takes no text."""
    if question.kind is Kind.TABLE:
        row = {column.name: attacked(column, name) for column in question.columns}
        return [{key: value for key, value in row.items() if value is not None}]
    return f"{name} {ATTACK}" if question.kind in {Kind.TEXT, Kind.LINES, Kind.LONG} else None


def hostile_file(folder: Path) -> Path:
    """A save file that holds it in every field, beside the few answers by which all papers are made."""
    document = json.loads(Path("builder/appealwright/examples/ca-dmhc-insured-experimental.json").read_text(encoding="utf-8"))
    for question in interview().questions():
        group, _, key = question.name.partition(".")
        if (answer := attacked(question, question.name)) is not None:
            document.setdefault(group, {})[key] = answer
    path = folder / "appeal.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def targets(page: Page, buttons: str) -> list[str]:
    found: list[str] = page.locator(f"#room {buttons}").evaluate_all("all => all.map(one => one.dataset.target)")
    return found


def looked_at(page: Page) -> None:
    """Nothing in the room is anything but words of ours and theirs."""
    assert page.evaluate(MADE) == []
    assert MARK not in page.title()


def test_in_every_field_it_stays_words_in_form_letter_assessment_papers_and_print(visit: Visit, tmp_path: Path) -> None:
    page = visit.page
    visit.open()
    page.locator("#restore").set_input_files(hostile_file(tmp_path))
    expect(page.locator("#step")).to_have_text("Check your answers")
    looked_at(page)
    held, shown = set(), {"side": 0, "letter": 0}
    for target in targets(page, "[data-region=steps] [data-action=go-to]"):
        button = page.locator(f"#room [data-region=steps] [data-action=go-to][data-target='{target}']")
        step = button.get_attribute("id")
        button.click()
        # The form of a step is there with its mark, however busy the machine.
        expect(page.locator(f"#{step}[aria-current]")).to_have_count(1)
        held |= set(page.evaluate(HELD))
        looked_at(page)
    papers = targets(page, "#documents button")
    for paper in papers:
        page.locator(f"#document-{paper}").dispatch_event("click")
        expect(page.locator(f"#document-{paper}[aria-current]")).to_have_count(1)
        for region in shown:
            shown[region] += MARK in (page.locator(f"#room [data-region={region}]").text_content() or "")
        looked_at(page)
    assert len(held) > 35, "most questions that take text were given it"
    assert shown["letter"] > 5, "most papers print it"
    assert shown["side"] > 5, "what stands beside them says it"
    page.evaluate("window.print = () => {}")
    page.locator("[data-local=printAll][data-format=sheaf]:visible").first.click()
    page.locator(".sheaf").wait_for(state="attached")
    assert f"<aw-{MARK}" in (page.locator(".sheaf").text_content() or "")
    looked_at(page)
    # That the eye sees what would be there: what stands in the page as an element is found.
    page.evaluate(f"document.getElementById('room').append(document.createElement('aw-{MARK}'))")
    assert page.evaluate(MADE) == [f"<aw-{MARK}></aw-{MARK}>"]
    assert visit.complaints == []

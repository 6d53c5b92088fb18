"""A whole case, typed into the real page: the same letter as from the shell, and not a word of it anywhere else."""

from __future__ import annotations

import io
from datetime import date

import pytest
from docx import Document as WordDocument

from appealwright.questions import Kind, interview
from scripts.serve import Host
from tests.browser.files import from_the_shell, parts
from tests.browser.typist import type_case
from tests.browser.visits import Visit
from tests.conftest import case_document

pytestmark = pytest.mark.browser

CANARY = "Zq7canary"


def downloaded(visit: Visit, kind: str) -> tuple[str, bytes]:
    """The file that the button for `kind` (docx or txt) gives: its name and bytes."""
    with visit.page.expect_download() as waiting:
        visit.page.locator(f"[data-local=download][data-document=internal-appeal][data-format={kind}]").first.click()
    path = waiting.value.path()
    return waiting.value.suggested_filename, path.read_bytes()


def test_a_whole_case_typed_gives_the_letter_that_the_shell_gives(visit: Visit) -> None:
    """With a mouse. By keys alone: test_by_keyboard."""
    document = case_document("ca-dmhc-insured-experimental")
    visit.open()
    type_case(visit.page, document)
    # No waiting: a file asked for right after the last keystroke holds that keystroke.
    word, text = from_the_shell(document)
    assert downloaded(visit, "txt")[1].decode() == text.decode()
    file_name, data = downloaded(visit, "docx")
    assert file_name == f"appeal-letter-{date.today().isoformat()}.docx"
    assert parts(data) == parts(word)
    opened = WordDocument(io.BytesIO(data))
    assert document["denial"]["reasons"][0]["quote"] in "\n".join(paragraph.text for paragraph in opened.paragraphs)
    assert visit.complaints == []


def test_a_word_typed_into_every_field_is_nowhere_but_in_the_page(visit: Visit, ours: Host) -> None:
    said: list[str] = []
    asked: list[str] = []
    visit.page.on("console", lambda message: said.append(message.text))
    visit.open()
    ours.forget()
    visit.page.on("request", lambda request: asked.append(request.url))
    document = case_document("ca-dmhc-insured-experimental")
    canaries = 0
    for question in interview().questions():
        group, name = question.name.split(".", 1)
        if question.kind in {Kind.TEXT, Kind.LINES, Kind.LONG} and document.get(group, {}).get(name):
            canaries += 1
            document[group][name] = f"{document[group][name]} {CANARY}{canaries}"
    document["denial"]["text"] += f"\n{document['denial']['appeal_address']}"
    type_case(visit.page, document)
    visit.page.wait_for_timeout(500)
    assert canaries > 20
    assert CANARY in visit.page.locator('[data-region="letter"]').inner_text()
    kept = visit.page.evaluate(
        "async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, document.title, location.href, name,"
        " history.state, (await indexedDB.databases()).map((base) => base.name),"
        " (await caches.keys()).filter((name) => !/ (snapshot|site \\S+)$/.test(name))])"
    )
    assert CANARY not in kept
    assert [url for url in asked if not url.startswith(("blob:", "data:"))] == []
    assert ours.log == []
    assert said == []


def test_what_is_typed_while_python_is_busy_stays_in_its_field(visit: Visit) -> None:
    visit.open()
    page = visit.page.locator("#room")
    page.locator("[data-action=go-to][data-target='history.trials']").first.click()
    page.locator("[name='history.trials.0.drug']").wait_for()
    # Adding a row makes the table anew; these keystrokes are on their way meanwhile.
    visit.page.evaluate(
        """() => {
          const field = (name) => document.querySelector(`[name="${name}"]`);
          const type = (name, value) => {
            field(name).value = value;
            field(name).dispatchEvent(new Event("input", { bubbles: true }));
          };
          document.querySelector("[data-action=add-row][data-target='history.trials']").click();
          type("history.trials.0.drug", "sertraline");
          type("history.trials.0.dose_mg", "200");
        }"""
    )
    page.locator("[name='history.trials.1.drug']").wait_for()
    assert page.locator("[name='history.trials.0.drug']").input_value() == "sertraline"
    assert page.locator("[name='history.trials.0.dose_mg']").input_value() == "200"
    assert "sertraline" in downloaded(visit, "txt")[1].decode()


ODD = ["<script>document.title='x'</script>", "{{ 7*7 }}", "]]>", "محمد بن علي", "林美玲", "😀 O'Brien"]


def test_odd_text_stays_text_on_the_page_and_in_the_file(visit: Visit) -> None:
    visit.open()
    notice = f"We denied this request because it is considered experimental and investigational {' '.join(ODD)}."
    type_case(visit.page, {"treatment": {"drug": "iv_ketamine"}, "patient": {"name": "Somebody"}, "denial": {"text": notice}})
    assert visit.page.locator("#room script").count() == 0
    # The typist ends at the last section, whatever that is.
    visit.page.locator("[data-action=go-to][data-target='sender.role']").first.click()
    for typed in ODD:
        visit.page.locator("[name='patient.name']").fill(typed)
        opened = WordDocument(io.BytesIO(downloaded(visit, "docx")[1]))
        assert typed in opened.paragraphs[0].text
        assert typed in visit.page.locator('[data-region="letter"]').inner_text()
        assert visit.page.title() != "x"
    assert visit.complaints == []

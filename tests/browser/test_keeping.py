"""Files and drafts in a real browser: what is locked cannot be read, what is kept comes back, what is erased is gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scripts.serve import Host
from tests.browser.visits import Visit

pytestmark = pytest.mark.browser

CANARY = "Canary-4711"
INSURER = "[name='denial.insurer']"
PASSPHRASE = "correct horse battery stapl\u00e9"  # noqa: S105 - of no use anywhere
STORED = (
    "async () => { const found = []; for (const { name } of await indexedDB.databases()) {"
    " const base = await new Promise((done) => { const asking = indexedDB.open(name); asking.onsuccess = () => done(asking.result); });"
    " for (const store of base.objectStoreNames) { const all = await new Promise((done) => {"
    " const asking = base.transaction(store).objectStore(store).getAll(); asking.onsuccess = () => done(asking.result); });"
    " for (const value of all) found.push(value instanceof CryptoKey ? `extractable ${value.extractable}`"
    " : new TextDecoder('latin1').decode(value.data)); } base.close(); } return found; }"
)


def saved(page: Page, passphrase: str, folder: Path) -> Path:
    page.locator("#passphrase").fill(passphrase)
    with page.expect_download() as waiting:
        page.locator("[data-local=keepFile]").click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def opened(page: Page, path: Path) -> None:
    page.locator("#restore").set_input_files(path)


@pytest.fixture
def written(visit: Visit) -> Page:
    visit.open()
    visit.page.locator(INSURER).fill(CANARY)
    return visit.page


def test_a_locked_file_opens_with_its_passphrase_alone(written: Page, tmp_path: Path) -> None:
    path = saved(written, PASSPHRASE, tmp_path)
    data = path.read_bytes()
    assert path.suffix == ".locked"
    assert CANARY.encode() not in data
    assert int.from_bytes(data[7:11]) >= 600_000
    assert written.locator("#passphrase").input_value() == ""
    written.locator(INSURER).fill("something else")
    opened(written, path)
    written.locator("#unlock").fill("wrong")
    written.locator("[data-local=unlockFile]").click()
    expect(written.locator("#unlock-error")).to_contain_text("does not open the file")
    # The same phrase from another keyboard, which writes the accent as a character of its own.
    written.locator("#unlock").fill("correct horse battery staple\u0301")
    written.locator("[data-local=unlockFile]").click()
    expect(written.locator("#step")).to_have_text("Check your answers")
    assert CANARY in written.locator('[data-region="form"]').inner_text()
    assert "something else" not in written.content()


def test_a_record_of_a_portal_is_offered_line_by_line_where_a_saved_file_is_opened(written: Page, ours: Host) -> None:
    ours.forget()
    opened(written, Path("tests/fhir/bundles/portal-contained.json"))
    expect(written.locator("#finds-record")).to_be_focused()
    assert written.locator(INSURER).input_value() == CANARY
    written.locator("#finds-record-all").click()
    expect(written.locator("#finds-record-all")).to_have_count(0)
    assert written.locator(INSURER).input_value() == CANARY
    written.locator("#finds-record-done").click()
    expect(written.locator("#finds-record")).to_have_count(0)
    assert ours.log == []


def test_two_files_of_the_same_answers_are_not_alike(written: Page, tmp_path: Path) -> None:
    first = saved(written, PASSPHRASE, tmp_path).read_bytes()
    assert saved(written, PASSPHRASE, tmp_path).read_bytes()[11:] != first[11:]


@pytest.mark.parametrize("harm", ["cut", "changed", "newer", "not ours"])
def test_a_file_that_cannot_be_opened_says_why(written: Page, tmp_path: Path, harm: str) -> None:
    path = saved(written, PASSPHRASE, tmp_path)
    data = bytearray(path.read_bytes())
    match harm:
        case "cut":
            data = data[:-7]
        case "changed":
            data[60] ^= 1
        case "newer":
            data[6] = 2
        case _:
            data = bytearray(b"\x89PNG nothing of ours")
    path.write_bytes(data)
    opened(written, path)
    if harm != "not ours":
        written.locator("#unlock").fill(PASSPHRASE)
        written.locator("[data-local=unlockFile]").click()
    said = {"cut": "damaged", "changed": "damaged", "newer": "newer version", "not ours": "saved here"}
    expect(written.locator("#restore-error")).to_contain_text(said[harm])
    expect(written.locator(INSURER)).to_have_value(CANARY)


def test_without_a_passphrase_the_file_is_plain(written: Page, tmp_path: Path) -> None:
    path = saved(written, "", tmp_path)
    assert path.suffix == ".json"
    assert CANARY in path.read_text()


def test_a_draft_survives_a_dropped_tab_and_cannot_be_read_on_the_device(written: Page) -> None:
    written.locator("#draft").click()
    expect(written.locator("#draft")).to_have_attribute("data-target", "off")
    written.locator(INSURER).fill(f"{CANARY} 2")
    written.wait_for_timeout(800)
    stored = written.evaluate(STORED)
    assert "extractable false" in stored
    assert not any(CANARY in value for value in stored)
    written.on("dialog", lambda dialog: dialog.accept())
    written.reload()
    written.locator("[data-draft=open]").click()
    written.locator(INSURER).wait_for()
    expect(written.locator(INSURER)).to_have_value(f"{CANARY} 2")
    expect(written.locator("#draft")).to_have_attribute("data-target", "off")


def test_erasing_a_draft_leaves_no_store(written: Page, ours: Host) -> None:
    written.locator("#draft").click()
    written.wait_for_timeout(500)
    assert written.evaluate("async () => (await indexedDB.databases()).length") == 1
    written.locator("#draft").click()
    written.wait_for_timeout(500)
    assert written.evaluate("async () => (await indexedDB.databases()).length") == 0
    written.locator("#draft").click()
    written.wait_for_timeout(500)
    written.locator("[data-action=erase]").click()
    written.locator("[data-local=erase]").click()
    written.wait_for_url(ours.address)
    assert written.evaluate("async () => (await indexedDB.databases()).length") == 0


def test_a_draft_is_erased_on_the_porch(written: Page) -> None:
    written.locator("#draft").click()
    written.wait_for_timeout(500)
    written.on("dialog", lambda dialog: dialog.accept())
    written.reload()
    written.locator("[data-draft=erase]").click()
    expect(written.locator("#draft-kept")).to_be_hidden()
    written.wait_for_timeout(300)
    assert written.evaluate("async () => (await indexedDB.databases()).length") == 0


@pytest.mark.parametrize(("trouble", "said"), [("QuotaExceededError", "no room"), ("SecurityError", "does not let")])
def test_where_nothing_can_be_stored_the_page_says_so_and_loses_nothing(visit: Visit, trouble: str, said: str) -> None:
    visit.page.add_init_script(
        "const real = indexedDB.open.bind(indexedDB); indexedDB.open = (...given) => {"
        f" if (globalThis.deny) throw new DOMException('', '{trouble}'); return real(...given); }}"
    )
    visit.open()
    visit.page.locator(INSURER).fill(CANARY)
    visit.page.evaluate("globalThis.deny = true")
    visit.page.locator("#draft").click()
    expect(visit.page.locator("#draft")).to_have_attribute("data-target", "on")
    expect(visit.page.locator('[data-region="side"] .fault')).to_contain_text(said)
    expect(visit.page.locator(INSURER)).to_have_value(CANARY)

"""Files and drafts in a real browser: what is locked cannot be read, what is kept comes back, what is erased is gone."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, expect

from scripts.serve import Host
from tests.axe import violations
from tests.browser import whole
from tests.browser.patience import PATIENCE_MS
from tests.browser.visits import Visit

pytestmark = pytest.mark.browser
browser = whole.browser

CANARY = "Canary-4711"
INSURER = "[name='denial.insurer']"
PASSPHRASE = "correct horse battery stapl\u00e9"  # noqa: S105 - of no use anywhere
STORES = "async count => (await indexedDB.databases()).length === count"
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


def test_a_locked_file_opens_with_its_passphrase_alone_and_without_one_it_is_plain(written: Page, tmp_path: Path) -> None:
    plain = saved(written, "", tmp_path)
    assert plain.suffix == ".json"
    assert CANARY in plain.read_text()
    first = saved(written, PASSPHRASE, tmp_path).read_bytes()
    path = saved(written, PASSPHRASE, tmp_path)
    data = path.read_bytes()
    assert data[11:] != first[11:], "two files of the same answers are alike"
    assert path.suffix == ".locked"
    assert CANARY.encode() not in data
    assert int.from_bytes(data[7:11]) >= 600_000
    assert written.locator("#passphrase").input_value() == ""
    written.locator(INSURER).fill("Other-0815")
    opened(written, path)
    written.locator("#unlock").fill("wrong")
    written.locator("[data-local=unlockFile]").click()
    expect(written.locator("#unlock-error")).to_contain_text("does not open the file")
    # The same phrase from another keyboard, which writes the accent as a character of its own.
    written.locator("#unlock").fill("correct horse battery staple\u0301")
    written.locator("[data-local=unlockFile]").click()
    expect(written.locator("#step")).to_have_text("Check your answers")
    assert CANARY in written.locator('[data-region="form"]').inner_text()
    assert "Other-0815" not in written.content()
    # One that somebody made to do harm to the page's own objects is read for its answers alone.
    poison = {"__proto__": {"polluted": "yes"}, "constructor": {"prototype": {"polluted": "yes"}}}
    poison["denial"] = {"insurer": f"{CANARY} again", **poison}
    plain.write_text(json.dumps(json.loads(plain.read_text()) | poison))
    opened(written, plain)
    expect(written.locator('[data-region="form"]')).to_contain_text(f"{CANARY} again")
    assert written.evaluate("[({}).polluted, [].polluted, (() => {}).polluted].every(one => one === undefined)")


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


HARMS = {
    "cut": (lambda data: data[:-7], "damaged"),
    "changed": (lambda data: data[:60] + bytes([data[60] ^ 1]) + data[61:], "damaged"),
    "newer": (lambda data: data[:6] + b"\x02" + data[7:], "newer version"),
    "not ours": (lambda _: b"\x89PNG nothing of ours", "saved here"),
}


def test_a_file_that_cannot_be_opened_says_why(written: Page, tmp_path: Path) -> None:
    path = saved(written, PASSPHRASE, tmp_path)
    whole = path.read_bytes()
    for harm, (harmed, said) in HARMS.items():
        path.write_bytes(harmed(whole))
        opened(written, path)
        if harm != "not ours":
            written.locator("#unlock").fill(PASSPHRASE)
            written.locator("[data-local=unlockFile]").click()
        expect(written.locator("#unlock-error, #restore-error")).to_contain_text(said)
        expect(written.locator(INSURER)).to_have_value(CANARY)


def opened_after_a_crash(page: Page) -> Page:
    """The same page anew, in the same browser, after the whole tab died under the person's hands."""
    address = page.url
    page.on("dialog", lambda dialog: dialog.accept())
    with page.expect_event("crash"), contextlib.suppress(Error):
        page.goto("chrome://crash")
    fresh = page.context.new_page()
    fresh.goto(address)
    return fresh


def test_a_draft_survives_a_dropped_tab_and_cannot_be_read_on_the_device(written: Page) -> None:
    written.locator("#draft").click()
    expect(written.locator("#draft")).to_have_attribute("data-target", "off")
    written.locator(INSURER).fill(f"{CANARY} 2")
    written.wait_for_timeout(800)
    stored = written.evaluate(STORED)
    assert "extractable false" in stored
    assert not any(CANARY in value for value in stored)
    written = opened_after_a_crash(written)
    written.on("dialog", lambda dialog: dialog.accept())
    written.locator("[data-draft=open]:enabled").wait_for()
    assert violations(written, "#porch") == []
    written.locator("[data-draft=open]").click()
    written.locator(INSURER).wait_for()
    expect(written.locator(INSURER)).to_have_value(f"{CANARY} 2")
    expect(written.locator("#draft")).to_have_attribute("data-target", "off")
    # Another tab that has not opened it does not put its own in its place.
    other = written.context.new_page()
    other.goto(written.url)
    other.locator("#start").click()
    other.locator("#draft").click()
    other.get_by_text("already keeps a draft").first.wait_for()
    other.close(run_before_unload=False)
    written.reload()
    written.locator("[data-draft=open]:enabled").click()
    expect(written.locator(INSURER)).to_have_value(f"{CANARY} 2")


def test_where_no_draft_was_asked_for_a_dropped_tab_loses_all_as_the_porch_has_said_before(visit: Visit) -> None:
    visit.page.goto(visit.address)
    expect(visit.page.get_by_text("Your answers live in this tab only. If you close it, they are gone.")).to_be_visible()
    visit.begin()
    visit.page.locator(INSURER).fill(CANARY)
    visit.page.wait_for_timeout(800)
    fresh = opened_after_a_crash(visit.page)
    fresh.locator("html[data-builder=ready]").wait_for()
    expect(fresh.locator("#draft-kept")).to_be_hidden()
    assert fresh.evaluate(STORED) == []
    fresh.locator("#start").click()
    expect(fresh.locator(INSURER)).to_have_value("")


def test_erasing_a_draft_leaves_no_store(written: Page, ours: Host) -> None:
    for count in (1, 0, 1):
        written.locator("#draft").click()
        written.wait_for_function(STORES, arg=count)
    written.locator("[data-action=erase]").click()
    written.locator("[data-local=erase]").click()
    written.wait_for_url(ours.address)
    assert written.evaluate("async () => (await indexedDB.databases()).length") == 0


def test_a_draft_is_erased_on_the_porch(written: Page) -> None:
    written.locator("#draft").click()
    # The store stands a moment before the draft lies in it.
    written.wait_for_function(f"async () => (await ({STORED})()).length > 1")
    written.on("dialog", lambda dialog: dialog.accept())
    # On a phone, scrolled down: what was kept is seen without looking for it.
    written.set_viewport_size({"width": 390, "height": 844})
    written.evaluate("scrollTo(0, 600)")
    written.reload()
    expect(written.locator("#draft-kept")).to_be_in_viewport(ratio=1, timeout=PATIENCE_MS)
    written.wait_for_load_state()
    written.wait_for_timeout(300)
    expect(written.locator("#draft-kept")).to_be_in_viewport(ratio=1)
    written.locator("[data-draft=erase]").click()
    expect(written.locator("#draft-kept")).to_be_hidden()
    written.wait_for_function(STORES, arg=0)


def test_where_nothing_can_be_stored_the_page_says_so_and_loses_nothing(visit: Visit) -> None:
    visit.page.add_init_script(
        "const real = indexedDB.open.bind(indexedDB); indexedDB.open = (...given) => {"
        " if (globalThis.deny === 'SecurityError') throw new DOMException('', globalThis.deny); return real(...given); };"
        "const { put } = IDBObjectStore.prototype; IDBObjectStore.prototype.put = function (...given) {"
        " if (globalThis.deny === 'QuotaExceededError') throw new DOMException('', globalThis.deny); return put.apply(this, given); };"
    )
    visit.open()
    visit.page.locator(INSURER).fill(CANARY)
    for trouble, said in (("QuotaExceededError", "no room"), ("SecurityError", "does not let")):
        visit.page.evaluate("trouble => { globalThis.deny = trouble; }", trouble)
        visit.page.locator("#draft").click()
        expect(visit.page.locator('[data-region="side"] .fault')).to_contain_text(said)
        expect(visit.page.locator("#draft")).to_have_attribute("data-target", "on")
        expect(visit.page.locator(INSURER)).to_have_value(CANARY)
    # Of one that is kept already, the first word that no longer fits says so, and the old one goes: it would lack what is typed since.
    visit.page.evaluate("() => { delete globalThis.deny; }")
    visit.page.locator("#draft").click()
    visit.page.wait_for_function(f"async () => (await ({STORED})()).length > 1")
    visit.page.evaluate("() => { globalThis.deny = 'QuotaExceededError'; }")
    visit.page.locator(INSURER).fill(f"{CANARY} 2")
    expect(visit.page.locator('[data-region="side"] .fault')).to_contain_text("no room")
    expect(visit.page.locator("#draft")).to_have_attribute("data-target", "on")
    visit.page.wait_for_function(STORES, arg=0)


def given_room(page: Page, size: int) -> None:
    """Lets the browser give our site so many bytes, as one does whose disk is full."""
    origin = page.evaluate("location.origin")
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": size})


def test_where_the_device_is_full_the_page_says_so_loses_nothing_and_gives_a_file_instead(written: Page, tmp_path: Path) -> None:
    fault, draft = written.locator('[data-region="side"] .fault'), written.locator("#draft")
    given_room(written, 1000)
    draft.click()
    expect(fault).to_contain_text("There is no room left on this device for a draft. Nothing is lost. Save a file instead.")
    expect(draft).to_have_attribute("data-target", "on")
    written.locator(INSURER).fill(f"{CANARY} 2")
    assert f"{CANARY} 2" in saved(written, "", tmp_path).read_text()
    written.wait_for_function(STORES, arg=0)
    given_room(written, 10**9)
    draft.click()
    expect(draft).to_have_attribute("data-target", "off")
    expect(fault).to_have_count(0)
    written.wait_for_function(f"async () => (await ({STORED})()).length > 1")

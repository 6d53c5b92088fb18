"""Ways of getting to the first letter, ours and others, and single visits by them. `make bench` prints the table (scripts/bench/table.py).

Each way shows the same invented case. The line is slowed by the host; a quarter of a core is had by stopping every process of the browser
three quarters of the time. Figures depend on the machine and its load, which is printed too.
"""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, Playwright

from scripts import chromium
from scripts.bench import wire
from scripts.bench.host import Counted
from scripts.bench.paces import Pace

FOLDER = Path("build/bench")
PAGES = Path("scripts/bench/pages")
PYSCRIPT = Path("build/pyscript/node_modules/@pyscript/core/dist")
LETTER = Path("tests/golden/spravato-step-therapy.internal-appeal.txt")
WHOLE = "() => performance.getEntriesByName('whole').length > 0"
OPEN = "() => performance.getEntriesByName('open').length > 0"
KEPT = "() => performance.getEntriesByName('snapshot').length > 0"
AT = "() => performance.getEntriesByName('open')[0].startTime"
PATIENCE_MS = 240_000
PRESS = """(button) => {
  const found = document.querySelector(`#porch ${button}:enabled`);
  found?.click();
  return Boolean(found);
}"""


def folder() -> Path:
    """The site, and beside it the other ways of getting to the same letter."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    shutil.copytree("site", FOLDER)
    shutil.copytree("build/wheels", FOLDER / "wheels")
    shutil.copytree("node_modules/pyodide", FOLDER / "pyodide")
    wheels = sorted(path.name for path in Path("build/wheels").glob("*.whl"))
    for page in PAGES.glob("*.html"):
        files = json.dumps({f"./wheels/{wheel}": f"./{wheel}" for wheel in wheels})
        text = page.read_text(encoding="utf-8").replace("WHEELS", json.dumps(wheels)).replace("FILES", files)
        (FOLDER / page.name).write_text(text, encoding="utf-8")
    letter = (PAGES / "letter.py").read_text(encoding="utf-8")
    (FOLDER / "letter.py").write_text(letter, encoding="utf-8")
    call = "browser.open(json.dumps(options))"
    shown = letter.replace(f"\n{call}", f"\nimport js\njs.showView({call})")
    (FOLDER / "shown.py").write_text(f"import sys\nsys.path[:0] = {wheels}\n{shown}", encoding="utf-8")
    (FOLDER / "letter.json").write_text(json.dumps({"text": LETTER.read_text(encoding="utf-8"), "name": "Invented"}), encoding="utf-8")
    if PYSCRIPT.exists():
        shutil.copytree(PYSCRIPT, FOLDER / "pyscript")
    return FOLDER


def ours(page: Page, host: Counted, button: str = "[data-example]") -> float:
    """To the letter of the example, pressed as soon as the porch lets one. The visit goes on until all is here: a letter waits for less."""
    page.goto(f"{host.address}builder/", wait_until="commit")
    page.wait_for_function(PRESS, arg=button, timeout=PATIENCE_MS)
    taken = opened(page)
    page.wait_for_function(WHOLE, timeout=PATIENCE_MS)
    return taken


def first_question(page: Page, host: Counted) -> float:
    """To the first question that can be answered."""
    return ours(page, host, "#start")


Visited = Callable[[Page, Counted], float]
"""A visit in a page, and the milliseconds it took."""


def other(name: str) -> Visited:
    """To the letter on one of the pages beside."""

    def visited(page: Page, host: Counted) -> float:
        page.goto(f"{host.address}{name}.html", wait_until="commit")
        return opened(page)

    return visited


def opened(page: Page) -> float:
    """Milliseconds from the start of the visit until the letter stood there."""
    page.wait_for_function(OPEN, timeout=PATIENCE_MS)
    return float(page.evaluate(AT))


@contextmanager
def fresh(play: Playwright) -> Iterator[BrowserContext]:
    """A browser that was never anywhere."""
    with tempfile.TemporaryDirectory() as profile:
        context = play.chromium.launch_persistent_context(
            profile, executable_path=chromium.found(), args=["--no-sandbox", "--disable-gpu"], viewport={"width": 1280, "height": 900}
        )
        yield context
        context.close()


def visit(context: BrowserContext, visited: Visited, host: Counted, pace: Pace) -> float:
    """One visit in a tab of its own."""
    page = context.new_page()
    with pace.kept(host):
        taken = visited(page, host)
    page.close()
    return taken


def left_behind(context: BrowserContext, host: Counted) -> None:
    """A visit that stays on the porch until all is kept for the next."""
    page = context.new_page()
    page.goto(f"{host.address}builder/")
    page.wait_for_function(KEPT, timeout=PATIENCE_MS)
    page.wait_for_timeout(500)
    page.close()


CLICKED = "addEventListener('click', (event) => { localStorage.clicked = performance.timeOrigin + event.timeStamp }, { capture: true })"
SINCE = "performance.timeOrigin + performance.getEntriesByName('open')[0].startTime - localStorage.clicked"


def after_a_guide(host: Counted) -> float:
    """From the press on a guide's link to the builder, once that was made ready, to the letter of the example there: a reader points at the
    link and reads on, some eight seconds on a quick line. Where the browser does so, the page is then open already.
    """
    with wire.tab() as tab:
        tab.page("about:blank").tell("Page.navigate", url=f"{host.address}privacy/")
        guide = tab.page("/privacy/")
        guide.wait_for("document.readyState === 'complete'")
        guide.value(CLICKED)
        guide.point('a[href$="/builder/"]')
        guide.wait_for("document.querySelector('[data-ahead]')")
        time.sleep(1)
        guide.point('a[href$="/builder/"]', click=True)
        builder = tab.page("/builder/")
        builder.wait_for(f"({PRESS})('[data-example]')")
        builder.wait_for(f"({OPEN})()")
        return float(builder.value(SINCE))

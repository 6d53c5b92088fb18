"""What acts by itself is taken out of markup before it enters a page. No template lets any in; were one to, it would end here."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from scripts.serve import Host

pytestmark = pytest.mark.browser

ENTER = """async ([source, given]) => {
  const { nodesOf } = await import(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  document.title = "";
  const entered = given.map(html => {
    const place = document.createElement("div");
    document.body.append(place);
    place.append(nodesOf(html));
    for (const one of place.querySelectorAll("a")) one.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    return place.innerHTML;
  });
  await new Promise(done => setTimeout(done, 300));
  return entered;
}"""
OWN = "document.title='owned'"
MARKUP = {
    f"<p>one<script>{OWN}</script> two</p>": "<p>one two</p>",
    f'<img src="data:," onerror="{OWN}" alt="x">': '<img src="data:," alt="x">',
    f'<details open ontoggle="{OWN}"><summary>x</summary></details>': '<details open=""><summary>x</summary></details>',
    f'<svg onload="{OWN}"><script>{OWN}</script><a xlink:href="javascript:{OWN}">x</a></svg>': "<svg><a>x</a></svg>",
    f'<a href="javascript:{OWN}">x</a>': "<a>x</a>",
    f'<a href=" java&#9;Script:{OWN}">x</a>': "<a>x</a>",
    f'<form action="javascript:{OWN}"><button formaction="JAVASCRIPT:{OWN}">x</button></form>': "<form><button>x</button></form>",
    f'<iframe srcdoc="<script>{OWN}</script>"></iframe><object data="x"></object><base href="//x/"><meta http-equiv="refresh">x': "x",
    # What a person may well type is none of that.
    '<input value="onset=2019 javascript:" name="a">': '<input value="onset=2019 javascript:" name="a">',
    '<p>onset=2019 &lt;script&gt; javascript:</p><a href="#on">x</a>': '<p>onset=2019 &lt;script&gt; javascript:</p><a href="#on">x</a>',
}


def test_what_acts_is_taken_out_and_the_words_stay(context: BrowserContext, ours: Host) -> None:
    page = context.new_page()
    page.goto(f"{ours.address}robots.txt")
    # A page without any policy: nothing else stops what is let in.
    assert page.evaluate(f"() => {{ (0, eval)(`{OWN}`); return document.title; }}") == "owned"
    source = Path("builder/web/markup.mjs").read_text(encoding="utf-8")
    entered = page.evaluate(ENTER, [source, list(MARKUP)])
    assert dict(zip(MARKUP, entered, strict=True)) == MARKUP
    assert page.title() == ""


def test_no_other_place_of_ours_sets_markup() -> None:
    scripts = [path for path in Path("builder/web").rglob("*.*js") if "createHTML" in path.read_text("utf-8") or "HTML" in _sinks(path)]
    assert [path.as_posix() for path in scripts] == ["builder/web/markup.mjs"]


def _sinks(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return " ".join(sink for sink in ("innerHTML", "outerHTML", "insertAdjacentHTML", "parseFromString", "setHTMLUnsafe") if sink in text)

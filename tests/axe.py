"""axe-core in a page that is open: what it finds against WCAG 2.2 A and AA, named so that it can be mended.

It is pinned in tests/tools, it is never part of the site, and it asks nobody for anything.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page

AXE = Path(__file__).parent / "tools/node_modules/axe-core/axe.min.js"
# Of what axe calls best practice: that everything lies in a landmark, that headings go down in steps, that no order is forced.
RUN = """async ([within, onlyColors]) => {
  const shut = [...document.querySelectorAll(".aw-article details:not([open])")];
  const open = (now) => shut.forEach((part) => { part.open = now; });
  open(true);
  const landmarks = axe.getRules(["best-practice"]).map(({ ruleId }) => ruleId).filter((id) => /^(landmark|region|page-has)/.test(id));
  const also = [...landmarks, "target-size", "heading-order", "empty-heading", "tabindex", "skip-link", "label-title-only"];
  const { violations } = await axe.run(within || document, {
    runOnly: onlyColors ? ["color-contrast"] : ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    rules: onlyColors ? {} : Object.fromEntries(also.map((id) => [id, { enabled: true }])),
    resultTypes: ["violations"],
    preload: false,
  });
  open(false);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`));
}"""


@cache
def _source() -> str:
    if not AXE.exists():
        pytest.fail(f"{AXE} is not there: run `npm ci --prefix tests/tools`")
    return AXE.read_text(encoding="utf-8")


def violations(page: Page, within: str = "") -> list[str]:
    """What axe finds in the page as it is now, or in one part of it: the rule, the element, what is wrong with it.

    What waits behind a button of a guide is opened for it: axe passes over what is not shown.

    Every rule in light colors; in dark ones the rule of contrast alone, since nothing else differs.
    """
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(_source())
    found: list[str] = page.evaluate(RUN, [within, False])
    page.emulate_media(color_scheme="dark")
    found += [f"in the dark: {line}" for line in page.evaluate(RUN, [within, True])]
    page.emulate_media(color_scheme="light")
    return found

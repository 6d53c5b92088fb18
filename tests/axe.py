"""axe-core in a page that is open: what it finds against WCAG 2.2 A and AA, named so that it can be mended.

It is a development dependency of package.json, it is never part of the site, and it asks nobody for anything.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page

AXE = Path(__file__).parents[1] / "node_modules/axe-core/axe.min.js"
RUN = """async ([within, colors]) => {
  const landmarks = axe.getRules(["best-practice"]).map(({ ruleId }) => ruleId).filter((id) => /^(landmark|region|page-has)/.test(id));
  const also = [...landmarks, "target-size", "heading-order", "empty-heading", "tabindex", "skip-link", "label-title-only"];
  const { violations } = await axe.run(within || document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    rules: { ...Object.fromEntries(also.map((id) => [id, { enabled: true }])), "color-contrast": { enabled: colors } },
    resultTypes: ["violations"],
    preload: false,
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`));
}"""


@cache
def _source() -> str:
    if not AXE.exists():
        pytest.fail(f"{AXE} is not there: run `npm ci`")
    return AXE.read_text(encoding="utf-8")


def violations(page: Page, within: str = "", *, colors: bool = True) -> list[str]:
    """What axe finds in the page as it is now, or in one part of it: the rule, the element, what is wrong with it.

    Contrast takes half of the time; every pair of colors is measured in tests/site/test_contrast.py too.
    """
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(_source())
    found: list[str] = page.evaluate(RUN, [within, colors])
    return found

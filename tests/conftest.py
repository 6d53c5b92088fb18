"""What several tests share: the rows, and the cases, which read as people's situations."""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, BrowserType, sync_playwright

from appealwright.examples import TOLD_ON
from appealwright.facts import Facts, our_facts
from scripts import chromium
from scripts.golden import CASE_FILES

# A property is true or not; how fast it is shown says how busy the machine is.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

# Built pages and rows are millions of objects that stay. Python looked through them for cycles so often that it took a quarter of the time.
gc.set_threshold(100_000, 20, 50)

# Of the hundred processes that write letters, the first compiles each template; Jinja compiles anew what was written otherwise since.
os.environ.setdefault("APPEALWRIGHT_TEMPLATES", str(Path(__file__).parents[1] / "build" / "templates"))

TODAY = TOLD_ON
"""The day the case files are told on."""

LATER = Path(__file__).parent / "cases" / "later"
"""Cases of later stages and other kinds of plans, for stories only ("later/..."): no golden letters are kept of them."""


@pytest.fixture(scope="session")
def facts() -> Facts:
    return our_facts()


def case_document(name: str) -> dict[str, Any]:
    """The case file of this name, as an object; "later/..." is one of those for stories only, "full/..." one as full as cases come."""
    path = CASE_FILES.get(name) or LATER.parent / f"{name}.json"
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


def changed(document: Mapping[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    """`document` with the groups of `change` laid over its own, answer by answer."""
    merged = dict(document)
    for group, answers in change.items():
        merged[group] = {**merged.get(group, {}), **answers} if isinstance(answers, Mapping) else answers
    return merged


ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)

COMPILED_ONCE = "--js-flags=--liftoff-only"
"""WebAssembly compiled quickly, and not a second time with more care while it runs: that pays only where a page computes for long
(tests/browser/careful.py), and is half of what a visit to the builder costs."""


DRAWN_ALIKE = "--font-render-hinting=none"
"""Letters as wide in the engine alone as in the whole browser, which else fit a line there and not here."""


@pytest.fixture(scope="session")
def chromiums() -> Iterator[BrowserType]:
    if chromium.found() is None:
        pytest.fail(chromium.ADVICE)
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="session")
def browser(chromiums: BrowserType) -> Iterator[Browser]:
    """The engine alone where it can be had: to open a page it takes half of what a whole browser does (tests/browser/whole.py)."""
    started = chromiums.launch(executable_path=chromium.light(), args=[*ARGUMENTS, COMPILED_ONCE, DRAWN_ALIKE])
    yield started
    started.close()


@pytest.fixture(scope="session")
def whole(chromiums: BrowserType) -> Iterator[Browser]:
    """The browser that a visitor has."""
    started = chromiums.launch(executable_path=chromium.found(), args=[*ARGUMENTS, COMPILED_ONCE])
    yield started
    started.close()

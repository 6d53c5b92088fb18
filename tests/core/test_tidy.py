"""Between two events the page lets Python look for garbage; in an event it is never looked for."""

from __future__ import annotations

import gc
import json
import weakref

from appealwright import browser
from appealwright.facts import Facts


class Knot:
    """Something that holds itself, as garbage does that counting alone does not find."""

    def __init__(self) -> None:
        self.itself = self


def test_garbage_goes_once_enough_has_come_together_and_not_before() -> None:
    browser.tidy()  # of what other stories dropped
    gc.collect()
    gc.disable()
    try:
        knot = weakref.ref(Knot())
        browser.tidy()
        assert knot() is not None
        more = [[number] for number in range(gc.get_threshold()[0] + 1)]
        browser.tidy()
        assert knot() is None
        assert more
    finally:
        gc.enable()


def test_what_was_begun_for_nobody_goes_though_it_was_set_aside_as_staying_for_good(facts: Facts) -> None:
    browser._desk.facts = facts
    knot = weakref.ref(Knot())
    gc.freeze()
    try:
        browser.open(json.dumps({"as_of": "2026-11-23", "language": "en", "porch": {}, "narrow": False, "state": None, "example": ""}))
        gc.collect()
        assert knot() is not None
        browser.tidy()
        assert knot() is None
    finally:
        gc.unfreeze()

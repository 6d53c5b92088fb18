"""A limit in kits is a limit on how often; an exception that was met comes first, and is doubted by nobody who signs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.notice.course.quantity import quantity_limit
from tests.conftest import TODAY, changed
from tests.health.course.spaced import EXCEPTION
from tests.health.packets import packet
from tests.health.told import MAINTENANCE

LIVED = "In May sessions were two weeks apart, three times. MADRS went from 9 to 19. Weekly again it was 11."
LIMIT = "Exceeds the quantity limit of two 84 mg kits per 28 days during maintenance."
DEVICES = "The quantity you asked for, 12 devices every 28 days, is over the limit. The plan covers 6 devices every 28 days after week 8."


@pytest.mark.parametrize(
    ("quote", "dose", "schedule", "found"),
    [
        (LIMIT, "84 mg", "once a week", ("two 84 mg kits per 28 days", 2, 4)),
        ("Limited to 1 kit every 14 days.", "56 mg", "weekly", ("1 kit every 14 days", 2, 2)),
        ("Limited to 4 kits per 28 days.", "84 mg", "once a week", None),
        (LIMIT, "84 mg", "once a week for six months", ("two 84 mg kits per 28 days", 2, 4)),
        (LIMIT, "56 mg", "once a week", None),
        (LIMIT, "84 mg", "every two weeks", None),
        (LIMIT, "84 mg", "weekly for four weeks, then every two weeks", None),
        ("Limited to three 84 mg kits per 28 days.", "84 mg", "once a week", None),
        ("Two doses per 28 days are covered.", "84 mg", "once a week", None),
        (DEVICES, "84 mg", "once a week", ("6 devices every 28 days", 2, 12)),
        (DEVICES, "84 mg", "every two weeks", None),
        (DEVICES, "56 or 84 mg", "once a week", None),
        ("Limited to 4 nasal spray devices per 28 days.", "56 mg", "weekly", ("4 nasal spray devices per 28 days", 2, 8)),
        ("The limit is 6 units per 28 days.", "84 mg", "weekly", ("6 units per 28 days", 2, 12)),
        ("The limit is 2 units per 28 days.", "56 mg", "weekly", None),
    ],
)
def test_a_limit_in_kits_leaves_an_interval(quote: str, dose: str, schedule: str, found: tuple[str, int, int] | None) -> None:
    """Arithmetic: 28 days by two kits are 14, two weeks; four weekly sessions fall into 28 days. A device holds 28 mg: three make 84 mg.
    Two units may be two kits or two devices: what may mean either is not read."""
    told = {"case_version": 1, "treatment": {"dose": dose, "schedule": schedule}}
    limit = quantity_limit(quote, case_from_json(json.dumps(told), TODAY), 28)
    assert (limit and (limit.words, limit.weeks, limit.needed)) == found


def kept(change: dict[str, Any] | None = None) -> dict[str, Any]:
    text = f"{MAINTENANCE['denial']['text']} {EXCEPTION}"
    return changed({"denial": {"text": text, "policy": "Policy SP-88"}, "treatment": {"spacing": LIVED}}, change or {})


def test_an_exception_that_is_met_is_the_first_line_of_the_box_and_of_no_doubt(facts: Facts) -> None:
    """Letters.md B5: strongest first. The exception asks for a loss at the longer interval, and not for its cause."""
    found = packet(facts, MAINTENANCE, kept())
    box = found["internal-appeal"].partition("Reasons to approve this")[2]
    assert box.lstrip().startswith("1. Your rule makes an exception")
    assert "prove the cause" not in found["internal-appeal"]
    letter = found["clinician-letter"]
    assert "prove the cause" not in letter
    assert "after sessions were spread out" in letter
    assert "By those words that is ____" in letter
    plain = packet(facts, MAINTENANCE, {"treatment": {"spacing": LIVED}})["internal-appeal"]
    assert "Scores alone do not prove the cause" in plain
    page = found["next-steps"]
    assert "One paper decides" in page
    assert "One paper decides" not in packet(facts, MAINTENANCE)["next-steps"]


def test_one_sentence_under_two_grounds_is_printed_once(facts: Facts) -> None:
    quote = "Weekly dosing is not medically necessary because the records show a stable response."
    two = [{"ground": "ground.dose-frequency-limit", "quote": quote}, {"ground": "ground.not-medically-necessary", "quote": quote}]
    found = packet(facts, MAINTENANCE, {"denial": {"reasons": two, "text": quote}})
    for name in ("internal-appeal", "clinician-letter"):
        assert found[name].count(quote) == 1
        assert 'In the sentence quoted under 1, too: "not medically necessary".' in found[name]
    other = [two[0], {"ground": "ground.not-medically-necessary", "quote": "It is not needed."}]
    assert (
        "In the sentence quoted under"
        not in packet(facts, MAINTENANCE, {"denial": {"reasons": other, "text": f"{quote} It is not needed."}})["internal-appeal"]
    )


def test_a_limit_in_devices_is_asked_for_and_answered_in_devices(facts: Facts) -> None:
    """What a plan approves is a number of devices: the yes that is asked for names it (letters.md B2)."""
    dose = {"treatment": {"dose": "84 mg"}}
    reasons = [{"ground": "ground.dose-frequency-limit", "quote": DEVICES}]
    letter = packet(facts, MAINTENANCE, dose | {"denial": {"reasons": reasons, "text": DEVICES}})["internal-appeal"]
    assert "84 mg, once a week for six months; 12 devices every 28 days." in letter
    assert '"6 devices every 28 days" is one session every two weeks, three devices each; the interval asked for takes twelve.' in letter
    assert "devices" not in packet(facts, MAINTENANCE, dose)["internal-appeal"]

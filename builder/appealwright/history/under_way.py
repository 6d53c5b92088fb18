"""Whether what is asked for is more of a treatment that was begun, by what was told and by what the notice says."""

from __future__ import annotations

import re
from collections.abc import Callable

from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.drugs import drug_row
from appealwright.history.spacing_told import none_was_given, tells_of_spacing
from appealwright.history.standing import standing
from appealwright.history.taken_for import is_for_sleep
from appealwright.notice.course.later_visits import later_visits
from appealwright.notice.course.limits import limits_named, mental_limit
from appealwright.notice.reasons.oral_pill import asks_for_a_pill_alone
from appealwright.notice.reasons.refiled import reasons_as_worded
from appealwright.whole import whole_text

__all__ = [
    "going_on",
    "limited_or_lapsed",
    "names_antidepressant",
    "pill_asked_beside",
    "pill_now",
    "pill_taken",
    "says_ended",
]

_LISTED = re.compile(r"[,;]|\band\b|\bwith\b")
_STEP = "ground.step-therapy"
_NAMES = {"spravato": ("spravato", "esketamine"), "iv_ketamine": ("ketamine",)}


def says_ended(now: str, names: Callable[[str], object]) -> bool:
    """Whether words on medicines now say of each that they `name` that it is none of them any more, is not taken, or is not begun yet. "It
    does not help much" beside it says no such thing.
    """
    return not names(standing(now, names))


def going_on(case: Case) -> bool:
    """Whether the treatment asked for is named among the medicines now: it has begun, though the sessions asked for have not."""
    now = whole_text(case, "history.now").casefold()
    called = re.compile("|".join(rf"\b{name}" for name in _NAMES.get(case.text("treatment.drug"), ())) or r"(?!)")
    return bool(called.search(now)) and not says_ended(now, called.search)


def limited_or_lapsed(case: Case) -> bool:
    """Whether a reason of the notice limits how often a treatment is given, or finds no improvement under it."""
    reasons = reasons_as_worded(case)
    quotes = (one.text("quote") for one in reasons if one.text("ground") == "ground.dose-frequency-limit")
    # A number of visits for the mind alone, or a word on the later visits of a course, limits care that has not begun as well;
    # so does a dose, and a number with nothing told of sessions given.
    told = tells_of_spacing(case) or case.text("course.given") not in ("", "0")
    # Of a treatment of which nothing was given, as it was told, every limit is one on a first course.
    limits = (
        [] if none_was_given(case) else [quote for quote in quotes if mental_limit(quote) is None and (told or later_visits(quote) is None)]
    )
    of_any_course = {("dose",), *(() if told else (("number",), ("dose", "number")))}
    return any(limits_named(quote) not in of_any_course for quote in limits) or any(
        one.text("ground") == "ground.no-continued-response" for one in reasons
    )


def pill_asked_beside(case: Case) -> bool:
    """Whether all that a step asks for is an oral antidepressant beside the treatment: nothing that would have to fail first."""
    steps = [one.text("quote") for one in case.records("denial.reasons") if one.text("ground") == _STEP]
    return bool(steps) and all(asks_for_a_pill_alone(quote) for quote in steps)


def pill_taken(case: Case, facts: Facts) -> bool:
    """Whether a step asks for that alone, and the medicines now name one: nothing is left to ask an exception from, whatever ground was
    told for one.
    """
    return pill_asked_beside(case) and pill_now(case, facts)


def pill_now(case: Case, facts: Facts) -> bool:
    """Whether the words on medicines now name an oral antidepressant, for more than sleep, and do not say that it ended."""
    now = standing(whole_text(case, "history.now").casefold(), lambda one: names_antidepressant(one, facts))
    return names_antidepressant(";".join(one for one in _LISTED.split(now) if not is_for_sleep(one)), facts)


def names_antidepressant(words: str, facts: Facts) -> bool:
    """Whether one of the medicines that words list is an antidepressant that a row knows."""
    rows = (drug_row(one, facts) for one in _LISTED.split(words))
    return any(row.detail.get("role") == "antidepressant" for row in rows if row)

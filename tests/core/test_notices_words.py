"""What a sentence of a notice turns on is read from its own words, and from no others."""

from __future__ import annotations

import pytest

from appealwright.notice.course.limits import limits_named
from appealwright.notice.reasons.evidence import doubts_named
from appealwright.notice.words import asks_that_all_be_used_up, concludes, says_benefit_ended, words_in_no_criterion


@pytest.mark.parametrize(
    ("quote", "limits"),
    [
        ("The dose requested exceeds the dose of 0.5 mg/kg supported by our policy.", ("dose",)),
        ("No more than six infusions a year are covered.", ("often",)),
        ("The request exceeds the number of infusions for which a protocol exists.", ("number",)),
        ("Maintenance ketamine is not covered.", ("going-on",)),
        ("Maintenance infusions beyond six months are not covered.", ("going-on",)),
        ("No more than six infusions, and no maintenance infusions, are covered.", ("number", "going-on")),
        ("The dose and the frequency exceed the policy.", ("dose", "often")),
        ("The request exceeds the policy.", ()),
    ],
)
def test_a_limit_is_the_one_that_is_named(quote: str, limits: tuple[str, ...]) -> None:
    assert limits_named(quote) == limits


@pytest.mark.parametrize(
    ("quote", "asked"),
    [
        ("Standard treatments have not been exhausted.", True),
        ("Other treatments must be tried first.", True),
        ("The appropriate treatment setting was not shown.", False),
        ("The service is not medically necessary.", False),
    ],
)
def test_all_has_to_be_used_up_only_where_the_notice_says_so(quote: str, *, asked: bool) -> None:
    assert asks_that_all_be_used_up(quote) is asked


@pytest.mark.parametrize(
    ("quote", "ended"),
    [
        ("Earlier benefit was not maintained.", True),
        ("There was no sustained improvement.", True),
        ("The expected benefit does not outweigh the risk.", False),
        ("This is not a covered benefit.", False),
    ],
)
def test_a_benefit_that_ended_is_told_from_a_benefit_of_the_plan(quote: str, *, ended: bool) -> None:
    assert says_benefit_ended(quote) is ended


def test_doubts_are_quoted_in_the_words_of_the_notice() -> None:
    quote = "The studies are small and short and do not establish durable benefit."
    assert doubts_named(quote) == (("size", ("small",)), ("lasting", ("short", "durable")))


def test_a_result_that_a_criterion_asks_for_is_none_too_much() -> None:
    quote = "PHQ-9 scores have fluctuated and remission has not been achieved."
    assert words_in_no_criterion([quote], ["Sustained improvement from baseline"]) == ("fluctuated", "remission")
    assert words_in_no_criterion([quote], ["Remission or response on a scale"]) == ("fluctuated",)


@pytest.mark.parametrize(
    ("quote", "drawn"),
    [
        ("Therefore the requested drug is not medically necessary.", True),
        ("Therefore the requested drug is not medically necessary as defined in your Certificate of Coverage.", True),
        ("For these reasons the service is not medically necessary under the terms of your plan.", True),
        ("The drug is not medically necessary because two trials are asked for.", False),
        ("Therefore it is not medically necessary, and the dose is too high.", False),
    ],
)
def test_a_conclusion_has_no_fact_of_its_own(quote: str, *, drawn: bool) -> None:
    assert concludes(quote) is drawn

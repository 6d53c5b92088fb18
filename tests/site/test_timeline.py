"""Lines of time: each row at its own day, as far apart as the days are."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from built_guides import BuiltPage
from guide_samples import facts, row

from scripts.site.timeline import LEFT, RIGHT, Timelines
from scripts.site.words import long_date

ROWS = facts(
    row("label.c", kind="label", effective="2025-01-01"),
    row("label.a", kind="label", effective="2021-01-01"),
    row("label.month", kind="label", effective="unknown", detail={"date": "2023-01"}),
    row("label.none", kind="label", effective="unknown", detail={"date": None}),
)


def drawn(of: str) -> BeautifulSoup:
    return BeautifulSoup(Timelines(ROWS, long_date).drawn(of), "html.parser")


def points(soup: BeautifulSoup) -> list[float]:
    return [float(str(point["cx"]).removesuffix("%")) for point in soup.select("circle")]


def test_days_lie_on_the_line_as_far_apart_as_they_are() -> None:
    first, middle, last = points(drawn("label.c label.a label.month"))
    assert (first, last) == (LEFT, RIGHT)
    assert middle == pytest.approx((LEFT + RIGHT) / 2, abs=0.1)  # two of four years, one of which has a day more


def test_the_first_and_the_last_day_are_written_out() -> None:
    assert [end.text for end in drawn("label.c label.month label.a").select("span")] == ["January 1, 2021", "January 1, 2025"]


@pytest.mark.parametrize(
    ("of", "fault"), [("label.a label.none", "label.none has no day"), ("label.a", "two days"), ("label.a label.a", "two days")]
)
def test_what_cannot_be_drawn_is_refused(of: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        drawn(of)


@pytest.mark.parametrize(
    ("path", "count", "ends"),
    [
        ("guides/ketamine-and-spravato/index.html", 4, ("March 5, 2019", "March 13, 2026")),
        ("es/guides/ketamine-and-spravato/index.html", 4, ("5 de marzo de 2019", "13 de marzo de 2026")),
        ("law/parity/index.html", 4, ("November 22, 2024", "May 15, 2025")),
    ],
)
def test_approvals_and_the_2024_rule_are_drawn_and_told_in_the_list_below(
    pages: list[BuiltPage], path: str, count: int, ends: tuple[str, str]
) -> None:
    (line,) = next(page for page in pages if page.path == path).soup.select(".aw-timeline")
    assert len(line.select("circle")) == count
    assert tuple(end.text for end in line.select("span")) == ends
    told = line.find_next_sibling(["ul", "ol"])
    assert told
    assert len(told.select("li")) == count

"""What a jurisdiction's page says, worked out from its rows on the day of the build."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property

from appealwright.facts import Doubt, Facts, Place, Row, Status, Time, Verified
from scripts.site.drafts import TRUST, slug

LAW = ("off-label", "step-therapy", "medical-necessity", "parity", "internal-appeal", "continuity", "documents", "network")
"""The topics of rules a page goes through, in the order of the page; outside review has a part of its own."""

MOST = 5
"""A rule for this many kinds of plan is for the usual ones, and one more makes it no more usual."""


class Reach(Enum):
    """Whether a jurisdiction's off-label law reaches depression, as a reader needs to tell it apart."""

    YES = "yes"
    ARGUABLE = "arguable"
    OTHER_ILLNESS = "other_illness"
    NONE_FOUND = "none_found"


@dataclass(frozen=True)
class Jurisdiction:
    """One state, district or territory: its own row, and all others of it that a guide may print."""

    row: Row
    rows: tuple[Row, ...]
    as_of: date
    shown: bool = True
    """Whether this copy of the site has a page of it."""

    @property
    def code(self) -> str:
        """Its two letters."""
        return str(self.row.detail["code"])

    @property
    def name(self) -> str:
        """Its name."""
        return str(self.row.detail["name"])

    @property
    def slug(self) -> str:
        """Its part of the address, from its name."""
        return slug(str(self.row.detail.get("name_in_addresses") or self.name))

    @property
    def reach(self) -> Reach:
        """How far its off-label law goes, as its row concludes; a law that no letter may state yet is no plain yes."""
        if self.row.detail["reaches_depression"] == "no":
            return Reach.NONE_FOUND if self.row.detail["off_label_scope"] == "none" else Reach.OTHER_ILLNESS
        return Reach(self.row.detail["reaches_depression"]) if self.in_letters else Reach.ARGUABLE

    @property
    def in_letters(self) -> bool:
        """Whether a letter may state its off-label law today."""
        laws = (row for row in self.rows if row.topic == "off-label" and row.in_force_on(self.as_of))
        return any(row.printable(self.as_of, Place.LETTER) for row in laws)

    @cached_property
    def _by_topic(self) -> Mapping[str, tuple[Row, ...]]:
        topics: dict[str, list[Row]] = {}
        for row in sorted(self.rows, key=lambda row: (TRUST.index(row.verified), row.kind == "definition", row.id)):
            if row.in_force_on(self.as_of):
                topics.setdefault(row.topic, []).append(row)
        orders: dict[str, Callable[[Row], tuple[object, ...]]] = dict.fromkeys(LAW, as_needed)
        orders |= {"off-label": lambda row: (row.kind == "definition", self._is_beside(row), *as_needed(row)), "external-review": as_asked}
        return {topic: tuple(sorted(rows, key=orders[topic]) if topic in orders else rows) for topic, rows in topics.items()}

    def _is_beside(self, row: Row) -> bool:
        """Whether an off-label law is not the one its verdict is about: for other illness, or for more than that."""
        return (row.detail.get("scope") == "cancer") is not (self.reach is Reach.OTHER_ILLNESS)

    def on(self, topic: str) -> tuple[Row, ...]:
        """Its rows in force on one topic: rules in the order people need them, the rest with the best established first."""
        return self._by_topic.get(topic, ())

    def first(self, topic: str) -> Row | None:
        """The one rule on a topic to name where there is room for one."""
        return next(iter(self.on(topic)), None)

    @property
    def expected(self) -> tuple[Row, ...]:
        """What has been announced and is not in force yet, the soonest first."""
        coming = [row for row in self.rows if row.status_on(self.as_of) is Status.EXPECTED]
        return tuple(sorted(coming, key=lambda row: (row.effective or date.max, row.id)))

    @property
    def ending(self) -> tuple[Row, ...]:
        """What is in force and has a last day, the soonest first."""
        last = [row for row in self.rows if row.kind == "rule" and row.until and row.in_force_on(self.as_of)]
        return tuple(sorted(last, key=lambda row: (row.until or date.max, row.id)))

    @property
    def contacts(self) -> tuple[Row, ...]:
        """The offices to name first: the best established that help people, else the best established that supervise."""
        for offices in (self.on("help"), self.on("regulator")):
            if offices and offices[0].verified is not Verified.UNVERIFIED:
                return tuple(row for row in offices if row.verified is offices[0].verified)
        return self.on("regulator")

    @property
    def doubtful(self) -> tuple[tuple[Row, Doubt], ...]:
        """Every statement on its page that is less sure than the row it stands in."""
        shown = [self.row, *[row for row in self.rows if row.in_force_on(self.as_of) or row in self.expected]]
        return tuple((row, doubt) for row in shown for doubt in row.doubtful if doubt.verified is not Verified.PRIMARY)

    @cached_property
    def reviews(self) -> tuple[Row, ...]:
        """The rows of outside review to name first: those that say where to file, else the first that sets a time to ask."""
        asking = [row for row in self.on("external-review") if any(time.what == "external-request" for time in row.times)]
        return tuple([row for row in asking if row.detail.get("file_with")] or asking[:1])

    def clocks(self, what: str) -> tuple[tuple[Row, Time], ...]:
        """The clocks of that kind in those rows."""
        return tuple((row, time) for row in self.reviews for time in row.times if time.what == what)


def as_needed(row: Row) -> tuple[object, ...]:
    """Where a rule stands among those on its topic: first what a letter may rest on, for the most kinds of plan."""
    plans = len(row.binds.regimes) if row.binds else 0
    return row.kind == "definition", not row.letter, TRUST.index(row.verified), -min(plans, MOST), row.id


def as_asked(row: Row) -> tuple[object, ...]:
    """Where a rule of outside review stands: how to ask, then the special ways, and court after all of them."""
    clocks = {time.what for time in row.times}
    asks = "external-request" in clocks
    return not (asks and row.detail.get("file_with")), not asks, "court" in clocks, TRUST.index(row.verified), row.id


def jurisdictions(facts: Facts, as_of: date, shows: Callable[[str], bool] = lambda _: True) -> tuple[Jurisdiction, ...]:
    """All of them, by name; `shows` tells of which the copy has a page."""
    rows: dict[str, list[Row]] = {}
    for row in facts:
        if row.jurisdiction != "US" and row.kind != "jurisdiction" and row.guide and row.status_on(as_of) is not Status.ENDED:
            rows.setdefault(row.jurisdiction, []).append(row)
    made = [
        Jurisdiction(row, tuple(rows.get(row.jurisdiction, ())), as_of, shows(str(row.detail["code"])))
        for row in facts.of_kind("jurisdiction")
    ]
    return tuple(sorted(made, key=lambda place: place.name))

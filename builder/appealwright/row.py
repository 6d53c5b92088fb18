"""One row of law, medicine or payers, as facts.py hands it out, and what it is read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

__all__ = ["Binds", "Condition", "Doubt", "Met", "Place", "Predicate", "Row", "Status", "Time", "Verified", "row_from"]


class Verified(Enum):
    """How well a row is established (primary: the text itself was read)."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


class Status(Enum):
    """Where a row stands on a given day."""

    IN_FORCE = "in_force"
    NOT_ENFORCED = "not_enforced"
    EXPECTED = "expected"
    ENDED = "ended"


class Place(Enum):
    """Where a row would be printed."""

    LETTER = "letter"
    GUIDE = "guide"


Predicate = Mapping[str, Any]
"""A test over answers, as rows and questions hold it: `{"answer": "denial.stage", "is": "final"}`, or `all`, `any`, `not` of such."""


@dataclass(frozen=True, slots=True)
class Binds:
    """Which plans a rule binds: kinds of coverage, a further test, and both in words (which the browser does without)."""

    regimes: frozenset[str]
    when: Predicate | None
    words: str


@dataclass(frozen=True, slots=True)
class Met:
    """What a letter may say of a condition that is met: to the plan, and to an office outside it, which cannot do what a plan can."""

    plan: str
    outside: str


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a rule, with its own words so that a letter can take conditions one by one."""

    id: str
    says: str
    test: Predicate | None
    """None: true by the row's own subject."""
    shown: Met
    missing: str
    """What to do where it is not met yet; empty where the rows were cut to what letters need."""
    exhibit: str | None
    variants: tuple[tuple[Predicate, Met], ...] = ()
    """Closer words for some ways of meeting the condition: the first whose test holds is said in place of `shown`."""


@dataclass(frozen=True, slots=True)
class Time:
    """A clock: who must act, within what, counted from what."""

    what: str
    whose: str
    count: int
    unit: str
    start: str
    when: Predicate | None
    words: str
    rolls: bool
    verified: Verified
    or_later: str | None = None
    """The answer that dates the period's end where that day is later."""
    allows: int | None = None
    """How many of the unit the rule itself gives, where `count` is fewer and safe to act by."""
    unless_came: str | None = None
    """The answer that dates the receipt which `allows` presumes: `count` from that day ends the period where that is sooner."""
    or_from: str | None = None
    """The event from which the rule itself counts, where `start` is an earlier one that its office counts from."""
    or_sooner: int | None = None
    """How many of the unit whoever answers has in a case that nobody has told of."""
    extended: int | None = None
    """How many of `count` only a notice adds, that tells why: without it whoever answers has fewer."""
    from_first: bool = False
    """Whether the first denial starts it too, and not only the final one."""
    before: bool = False
    """Whether the step must come before the day that ends the count, so that the day before it is the last."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One statement of a row that is less sure than the row itself."""

    says: str
    verified: Verified


@dataclass(frozen=True, slots=True)
class Row:
    """One legal, clinical or payer fact. `detail` holds what only its kind has (see rows/schemas)."""

    id: str
    kind: str
    title: str
    jurisdiction: str
    topic: str
    citation: str | None
    official: str | None
    says: str
    letter: str | None
    guide: str | None
    binds: Binds | None
    conditions: tuple[Condition, ...]
    times: tuple[Time, ...]
    effective: date | None
    until: date | None
    status: Status
    checked: date
    verified: Verified
    corroborated: bool
    sources: tuple[str, ...]
    note: str | None
    detail: Mapping[str, Any]
    doubtful: tuple[Doubt, ...] = ()
    """For readers: what a browser loads leaves it out."""
    by_site: str = ""
    """`changed` or `added` where this copy's own overlay has it; empty where it is everybody's."""

    def status_on(self, day: date) -> Status:
        """The row's status on `day`: an announced change counts only from its own date, an ended one never."""
        if self.status is Status.ENDED or (self.until is not None and day > self.until):
            return Status.ENDED
        if self.effective is not None and day < self.effective:
            return Status.EXPECTED
        if self.status is Status.EXPECTED:
            return Status.IN_FORCE if self.effective is not None else Status.EXPECTED
        return self.status

    def in_force_on(self, day: date) -> bool:
        """Whether the row is law (or holds) on `day`, enforced or not."""
        status = self.status_on(day)
        return status is Status.IN_FORCE or status is Status.NOT_ENFORCED

    def printable(self, day: date, place: Place) -> bool:
        """Whether the row may be printed in `place` on `day`.

        Letters take primary rows, and secondary ones only where two independent sources agree; guides take all rows
        in force and mark how well each is established.
        """
        if not self.in_force_on(day):
            return False
        if place is Place.GUIDE:
            return self.guide is not None
        trusted = self.verified is Verified.PRIMARY or (self.verified is Verified.SECONDARY and self.corroborated)
        return trusted and self.letter is not None


def row_from(raw: Mapping[str, Any]) -> Row:
    """The row that stands in a line of compiled facts."""
    binds = raw.get("binds")
    return Row(
        id=raw["id"],
        kind=raw["kind"],
        title=raw["title"],
        jurisdiction=raw["jurisdiction"],
        topic=raw["topic"],
        citation=raw.get("citation"),
        official=raw.get("official"),
        says=raw.get("says", ""),
        letter=raw.get("letter"),
        guide=raw.get("guide"),
        binds=Binds(frozenset(binds["regimes"]), binds.get("when"), binds.get("words", "")) if binds else None,
        conditions=tuple(_condition(item) for item in raw.get("conditions") or ()),
        times=tuple(_time(item, raw["verified"]) for item in raw.get("times") or ()),
        effective=_day(raw["effective"]),
        until=_day(raw.get("until")),
        status=Status(raw["status"]),
        checked=date.fromisoformat(raw["checked"]),
        verified=Verified(raw["verified"]),
        corroborated=bool(raw.get("corroborated")),
        sources=tuple(raw.get("sources", ())),
        note=raw.get("note"),
        detail=raw["detail"],
        doubtful=tuple(Doubt(item["says"], Verified(item["verified"])) for item in raw.get("doubtful") or ()),
        by_site=raw.get("by_site", ""),
    )


def _condition(raw: Mapping[str, Any]) -> Condition:
    test = raw["test"]
    return Condition(
        raw["id"], raw["says"], None if test == "row" else test, _met(raw), raw.get("missing", ""), raw.get("exhibit"), _variants(raw)
    )


def _variants(raw: Mapping[str, Any]) -> tuple[tuple[Predicate, Met], ...]:
    return tuple((item["test"], _met(item)) for item in raw.get("variants") or ())


def _met(raw: Mapping[str, Any]) -> Met:
    return Met(raw["shown"], raw.get("outside", raw["shown"]))


def _time(raw: Mapping[str, Any], verified: str) -> Time:
    return Time(
        what=raw["what"],
        whose=raw["whose"],
        count=raw["count"],
        unit=raw["unit"],
        start=raw["from"],
        when=raw.get("when"),
        words=raw["words"],
        rolls=bool(raw.get("rolls")),
        verified=Verified(raw.get("verified", verified)),
        from_first=bool(raw.get("from_first")),
        before=bool(raw.get("before")),
        **{name: raw.get(name) for name in ("or_later", "allows", "unless_came", "or_from", "or_sooner", "extended")},
    )


def _day(text: str | None) -> date | None:
    return None if text is None or text == "unknown" else date.fromisoformat(text)

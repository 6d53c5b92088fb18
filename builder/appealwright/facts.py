"""The rows of law, medicine and payers, and the one question asked of each: may it be printed on this day?

Rows are authored as YAML and compiled to a file of JSON lines; this module only reads that. No lookup ever falls back to an
older or unprintable row: no row in force, no sentence.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

from appealwright.compiled import compiled, used
from appealwright.listed import Listing

__all__ = ["Binds", "Condition", "Doubt", "Facts", "Met", "Place", "Predicate", "Row", "Status", "Time", "Verified", "our_facts"]


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


class Facts:
    """All rows, looked up by id, kind, topic and jurisdiction. A row is parsed when it is first asked for."""

    def __init__(self, listed: Listing, line: Mapping[str, bytes], digest: str, whole: Facts | None = None) -> None:
        self._listed, self._line = listed, line
        self._whole = whole or self
        self._made: dict[str, Row] = whole._made if whole else {}
        self._narrower: dict[Listing, Facts] = {}
        # Asked at every keystroke, and the same for all of them on one day.
        self._binding: dict[tuple[str, str, date], tuple[Row, ...]] = {}
        self._in_letters: dict[tuple[str, date], bool] = {}
        self.digest = digest

    @classmethod
    def load(cls, data: bytes) -> Facts:
        """Read compiled facts. Raises ValueError where the bytes are no whole facts file of version 1."""
        first, *lines = data.split(b"\n")
        try:
            head = json.loads(first)
            if head["version"] != 1:
                raise ValueError("the facts file has another version than 1; build it with `python -m scripts.compile`")
            line = {entry[0]: line for entry, line in zip(head["index"], lines, strict=True)}
            return cls(Listing(head["index"]), line, head["hash"])
        except (KeyError, TypeError, json.JSONDecodeError) as error:
            raise ValueError("this is no facts file; build it with `python -m scripts.compile`") from error

    def about(self, illness: str) -> Facts:
        """What a case of this illness is judged by: asked by kind, topic or place, the rows of other illnesses alone are not among these.
        By its id each row can still be had.
        """
        whole = self._whole
        listed = whole._listed.about(illness)
        if listed is whole._listed:
            return whole
        if listed not in whole._narrower:
            whole._narrower[listed] = Facts(listed, whole._line, whole.digest, whole)
        return whole._narrower[listed]

    def __contains__(self, row_id: str) -> bool:
        return row_id in self._line

    def __len__(self) -> int:
        return len(self._listed.entries)

    def __iter__(self) -> Iterator[Row]:
        return (self.row(entry[0]) for entry in self._listed.entries)

    def row(self, row_id: str) -> Row:
        """The row with this id. Raises KeyError where there is none: a template naming a missing row is a bug."""
        made = self._made.get(row_id)
        if made is None:
            made = self._made[row_id] = _row(json.loads(self._line[row_id]))
        return made

    def of_kind(self, kind: str) -> tuple[Row, ...]:
        """All rows of one kind, by id."""
        return tuple(self.row(row_id) for row_id in self._listed.by_kind.get(kind, ()))

    @property
    def grounds(self) -> frozenset[str]:
        """The ids of the denial grounds."""
        return frozenset(self._listed.by_kind.get("ground", ()))

    def on_topic(self, topic: str, jurisdiction: str) -> tuple[Row, ...]:
        """All rows on one topic in one jurisdiction ("US" or a state's two letters), by id."""
        return tuple(self.row(row_id) for row_id in self._listed.by_topic.get((topic, jurisdiction), ()))

    def rules(self, jurisdictions: Iterable[str], regime: str, day: date) -> tuple[Row, ...]:
        """Every rule in force on `day` that can bind this kind of coverage and then print or set a clock."""
        return tuple(row for place in jurisdictions for row in self._rules_on(place, regime, day))

    def in_letters(self, row_id: str, day: date) -> bool:
        """Whether there is such a row and a letter may print it on `day`."""
        if (row_id, day) not in self._in_letters:
            self._in_letters[row_id, day] = row_id in self and self.row(row_id).printable(day, Place.LETTER)
        return self._in_letters[row_id, day]

    def _rules_on(self, place: str, regime: str, day: date) -> tuple[Row, ...]:
        if (place, regime, day) not in self._binding:
            rows = (self.row(row_id) for row_id in self._listed.deciding.get(place, ()))
            self._binding[place, regime, day] = tuple(
                row for row in rows if row.binds and regime in row.binds.regimes and row.in_force_on(day)
            )
        return self._binding[place, regime, day]


def our_facts() -> Facts:
    """The facts that ship with the package, or lie in the folder that the shell was told to use."""
    return _facts_in(used())


@cache
def _facts_in(_: Hashable) -> Facts:
    """Loaded once a folder: a row that was parsed, and what was made of all rows, is there for whoever asks next."""
    return Facts.load(compiled("facts.jsonl"))


def _day(text: str | None) -> date | None:
    return None if text is None or text == "unknown" else date.fromisoformat(text)


def _row(raw: Mapping[str, Any]) -> Row:
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

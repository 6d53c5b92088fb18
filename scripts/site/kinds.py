"""What a kind of plan's page says, worked out from its rows on the day of the build."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.facts import Facts, Row, Time
from appealwright.predicates import View, answers_in, holds

PARTS = ("urgent", "course", "inside", "outside", "special", "documents", "parity", "proof", "grandfathered", "law", "turn")
"""The parts of a page beside its steps, each with rows of its own."""
_NOT_IN_SELF_FUNDED = ("insurer",)
_POLICIES, _NOT_IN_POLICIES = ("individual", "student_insured"), ("plan-administrator", "claims-administrator")
"""Whom a plan does not have: an insurer where the employer pays itself, an administrator of ERISA where a policy is bought."""
_PROGRAMS = ("medicaid_managed", "chip", "medicare_advantage", "medicare_part_d")
"""Where the company that decides is called the plan: by the program, on the card and in the notice."""
_COURSE = ("ongoing-course", "continued-coverage", "course-extension", "keep-benefits")
_ASKS = ("internal-appeal", "second-appeal", "external-request", "hearing-request", "court")
_ANSWERS = ("internal-decision", "external-decision", "hearing-decision", "exception-decision", "initial-decision")
_FIRST = (
    *("claim-file", "criteria-on-request", "clinical-judgment-on-request", "plan-documents", "whom-to-ask"),
    *("full-and-fair-review", "qualified-reviewer", "representative", "clock-start", "two-levels", "burden"),
    *("external-de-novo", "external-weighs", "external-information", "external-skip-internal"),
    *("who", "nqtl-test", "nqtl-test-hhs", "parity"),
    *("urgent-meaning", "urgent-deference", "physician-expedites", "provider-expedites", "prescriber-expedites"),
    *("urgent-request", "urgent-decision"),
    *("initial-urgent-decision", "external-review-expedited", "external-review-expedited-final"),
    *("ongoing-course", "continued-coverage", "course-extension"),
)
"""What a part says before the rest: the names of its rows, without what they share."""
_BY_TOPIC: Mapping[str, str] = {
    "internal-appeal": "inside",
    "craft": "inside",
    "external-review": "outside",
    "documents": "documents",
    "parity": "parity",
    "regime": "law",
    "status": "law",
    "regulator": "turn",
    "help": "turn",
    "continuity": "course",
}


@dataclass(frozen=True)
class Step:
    """One step of a ladder: its name, who decides, whether that is outside the plan, and the rows that speak of it."""

    name: str
    who: str
    outside: bool
    rows: tuple[Row, ...]
    address: str = ""
    """Whom to write to, where the regime says it: of the first step."""
    again: tuple[Row, ...] = ()
    """Those of its rows that a step before has told, since one rule may speak of several steps."""

    @property
    def new(self) -> tuple[Row, ...]:
        """The rows that its part of the page tells."""
        return tuple(row for row in self.rows if row not in self.again)

    @property
    def clocks(self) -> tuple[tuple[Row, Time], ...]:
        """The clocks of the step, each with the row it rests on."""
        return tuple((row, time) for row in self.rows for time in row.times)

    def runs(self, *, for_you: bool) -> tuple[Time, ...]:
        """The clocks to take the step, which run for the person, or those to answer it."""
        kinds = _ASKS if for_you else _ANSWERS
        return tuple(time for _, time in self.clocks if time.what in kinds)


@dataclass(frozen=True)
class Regime:
    """One kind of coverage, and the federal rows that bind it on the day."""

    row: Row
    rows: tuple[Row, ...]
    steps: tuple[Step, ...]
    codes: tuple[str, ...]

    @property
    def id(self) -> str:
        """Its name among the regimes."""
        return str(self.row.detail["regime"])

    @property
    def title(self) -> str:
        """Its name for readers."""
        return self.row.title

    @property
    def slug(self) -> str:
        """Its part of the address."""
        return self.row.id.removeprefix("regime.")

    def asked(self, names: Sequence[str]) -> tuple[str, ...]:
        """Those of the people whom a right to papers names that this kind of plan has."""
        absent = _NOT_IN_SELF_FUNDED if self.id.endswith("self_funded") else _NOT_IN_POLICIES if self.id in _POLICIES else ()
        said = {"insurer": "plan"} if self.id in _PROGRAMS else {}
        return tuple(said.get(name, name) for name in names if name not in absent)

    @property
    def outside(self) -> Step | None:
        """The first step at which someone outside the plan decides."""
        return next((step for step in self.steps if step.outside), None)

    @cached_property
    def parts(self) -> Mapping[str, tuple[Row, ...]]:
        """The rows of each part, but those that a step has said."""
        in_steps = {row.id for step in self.steps for row in step.rows}
        parts: dict[str, list[Row]] = {name: [] for name in PARTS}
        for row in self.rows:
            if row.id not in in_steps:
                parts[self._part(row)].append(row)
        return {name: tuple(sorted(rows, key=_order)) for name, rows in parts.items()}

    def only_in(self, row: Row) -> tuple[str, ...]:
        """The places where alone this row binds this kind of plan; empty where it binds in most."""
        where = self._places(row)
        return where if len(where) < len(self.codes) / 2 else ()

    @property
    def not_in(self) -> tuple[str, ...]:
        """The places where most of its rules do not bind it."""
        first = self._places(self.steps[0].rows[0])
        return tuple(code for code in self.codes if code not in first) if first else ()

    def _places(self, row: Row) -> tuple[str, ...]:
        when = row.binds.when if row.binds else None
        if not when or "plan.issued_in" not in set(answers_in(when)):
            return self.codes
        return tuple(code for code in self.codes if holds(when, _view({"regime": self.id, "plan.issued_in": code})) is not False)

    def _part(self, row: Row) -> str:
        suffix = row.id.rsplit(".", 1)[-1]
        if row.id.startswith("us.grandfathered."):
            return "grandfathered"
        if self.only_in(row):
            return "special"
        if "urgent" in suffix or "expedite" in suffix:
            return "urgent"
        if suffix in _COURSE:
            return "course"
        return _BY_TOPIC.get(row.topic, "proof")


def regimes(facts: Facts, as_of: date) -> tuple[Regime, ...]:
    """All kinds of coverage, in the order of their rows' names."""
    codes = tuple(sorted(str(row.detail["code"]) for row in facts.of_kind("jurisdiction")))
    federal = [row for row in facts if row.jurisdiction == "US" and row.kind != "regime" and row.guide and row.in_force_on(as_of)]
    return tuple(
        Regime(row, tuple(_binding(federal, str(row.detail["regime"]))), _steps(row, facts, as_of), codes)
        for row in facts.of_kind("regime")
    )


def regimes_by_state_law(all_regimes: Iterable[Regime]) -> Mapping[str, tuple[Regime, ...]]:
    """The kinds of coverage that state insurance law binds, may bind, or does not bind."""
    groups: dict[str, list[Regime]] = {"applies": [], "by-choice": [], "not": []}
    for regime in all_regimes:
        says = regime.row.detail["state_law"]
        groups[says if says in groups else "not"].append(regime)
    return {name: tuple(found) for name, found in groups.items()}


def _binding(rows: Iterable[Row], regime: str) -> Iterable[Row]:
    """The rules and notes that bind this kind of plan, and the offices that say they are for it."""
    for row in rows:
        named = row.binds.regimes if row.binds else row.detail.get("regimes") or () if row.kind == "agency" else ()
        if regime in named:
            yield row


def _steps(row: Row, facts: Facts, as_of: date) -> tuple[Step, ...]:
    made: list[Step] = []
    for step in row.detail["ladder"]:
        rows = tuple(found for found in map(facts.row, step["rows"]) if found.in_force_on(as_of))
        address = "" if made else str(row.detail["send_to"]).split(";", 1)[0]
        told = tuple(row for before in made for row in before.rows)
        made.append(Step(step["step"], step["who"], step["outside"], rows, address, tuple(row for row in rows if row in told)))
    return tuple(made)


def _order(row: Row) -> int:
    """Rows to say first, in their order; the rest as they come."""
    names = [part for part in row.id.split(".") if part in _FIRST]
    return _FIRST.index(names[0]) if names else len(_FIRST)


def _view(known: Mapping[str, str]) -> View:
    def view(name: str) -> Answer:
        return Known(known[name]) if name in known else UNKNOWN

    return view

"""What a reading holds: finds, each with its value, its verbatim quote, its place and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, IntEnum
from typing import Any

__all__ = ["OF_OUTSIDE", "REASONS", "SCORES", "Basis", "Confidence", "Find", "Kind", "Limit", "Reading", "Start", "Suggestion"]

OF_OUTSIDE = "outside-period"
"""The source of a period that the letter gives for a review outside the plan."""

REASONS = "denial.reasons"
SCORES = "treatment.scores"
"""The answers of several rows: each row is a suggestion of its own."""


class Confidence(IntEnum):
    """How sure a find is. The person confirms every find; the confidence says how closely to look."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3


class Kind(Enum):
    """What was found. The values are the words that the rows of signals use."""

    GROUND = "ground"
    CODE = "code"
    GROUP_CODE = "group-code"
    SERVICE_CODE = "service-code"
    DIAGNOSIS = "diagnosis"
    ILLNESS = "illness"
    NOTICE_DATE = "notice-date"
    SERVICE_DATE = "service-date"
    REFERENCE = "reference"
    CLAIM = "claim"
    AUTHORIZATION = "authorization"
    MEMBER_ID = "member-id"
    GROUP_NUMBER = "group-number"
    DEADLINE = "deadline"
    APPEAL_ADDRESS = "appeal-address"
    ADDRESS = "address"
    APPEAL_FAX = "appeal-fax"
    FAX = "fax"
    PHONE = "phone"
    INSURER = "insurer"
    SIGNATORY = "signatory"
    POLICY = "policy"
    DEFINITION = "definition"
    CRITERIA = "criteria"
    PATIENT = "patient"
    PATIENT_ADDRESS = "patient-address"
    TREATMENT = "treatment"
    CLINICIAN = "clinician"
    CREDENTIALS = "credentials"
    CLINIC = "clinic"
    SESSIONS = "sessions"
    DOSE = "dose"
    SCHEDULE = "schedule"
    COURSE_APPROVED = "course-approved"
    COURSE_GIVEN = "course-given"
    COURSE_CUT = "course-cut"
    SCORE = "score"
    PLAN_NAME = "plan-name"
    URGENT = "urgent"
    PLAN_HINT = "plan-hint"
    STAGE_HINT = "stage-hint"


class Start(Enum):
    """From when a stated period runs."""

    RECEIPT = "receipt"
    NOTICE = "notice"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Limit:
    """A period to appeal as the letter states it: so many units, from when."""

    count: int
    unit: str
    start: Start


@dataclass(frozen=True, slots=True)
class Basis:
    """What a find rests on: how sure it is, the row or the form of words that led to it, the row that it is, if any, and
    answers that this row speaks for."""

    confidence: Confidence
    source: str
    row: str | None = None
    suggests: tuple[tuple[str, str | bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Find:
    """One thing read in the letter. `text[start:end] == quote`, always.

    `value` is normalised: a ground row's id, "CARC 50", a date, a number as printed, lines of an address.
    `source` is the id of the row that led to it, or the term or form of words where no row did.
    `row` is the id of the row that the find *is* (a code, a ground, a hint), where there is one, and `suggests` what that row
    speaks for: answer names with values for a hint, ("ground", id) for a code.
    `told` holds the words of a column, whose lines stand apart in the letter: the quote is then one line of them.
    """

    kind: Kind
    value: str | date | Limit
    quote: str
    start: int
    end: int
    confidence: Confidence
    source: str
    row: str | None = None
    suggests: tuple[tuple[str, str | bool], ...] = ()
    told: str = ""

    def touches(self, start: int, end: int) -> bool:
        """Whether some of text[start:end] is quoted."""
        return self.start < end and self.end > start


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read in one letter, the surest of each kind first."""

    finds: tuple[Find, ...] = ()

    def of(self, kind: Kind) -> tuple[Find, ...]:
        """The finds of one kind, the surest first."""
        return tuple(find for find in self.finds if find.kind is kind)

    def best(self, kind: Kind) -> Find | None:
        """The surest find of one kind, None where nothing was found."""
        return next((find for find in self.finds if find.kind is kind), None)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An answer's name, the value in the shape of a case file (of reasons and scores one row), and the find that says so."""

    answer: str
    value: Any
    find: Find

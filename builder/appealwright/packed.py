"""The packet as the person finds it: its papers by number, what they still lack, who takes them outside the plan."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from appealwright.assessment import Assessment
from appealwright.case import Case
from appealwright.document import Run
from appealwright.facts import Facts
from appealwright.kinds import by_turn, first_kind, kinds_for, makes
from appealwright.next_steps.recipients import Recipient, outside_recipient
from appealwright.untold.looked_for import NOTHING, LookedFor
from appealwright.words import LETTERS, Words, words_in
from appealwright.writer.prose import typed

__all__ = ["Gap", "Packed", "Paper", "Unfilled"]

Unfilled = tuple[str, tuple[Run, ...]]
"""The name of a letter and its ruled blanks, each once."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of the packet: its number, the name of its kind, its title, the stem of its file name."""

    number: int
    name: str
    title: str
    stem: str


@dataclass(frozen=True, slots=True)
class Gap:
    """An answer that a document cannot do without: its name, what it is called, where to find it (empty: not told)."""

    name: str
    label: str
    where: str


@dataclass(frozen=True, slots=True)
class Packed:
    """The packet of a case. What it says to the person is in the language of `words`."""

    case: Case
    facts: Facts
    assessment: Assessment
    missing: tuple[str, ...] = ()
    words: Words = field(default_factory=lambda: words_in(LETTERS), compare=False)
    pen: tuple[Unfilled, ...] = ()
    counted: tuple[Unfilled, ...] = ()
    kept_out: frozenset[str] = frozenset()
    """The sensitive facts that the person keeps out of some document of the packet."""
    drafts: tuple[str, ...] = ()
    """The names of the documents of the packet that say DRAFT."""
    left_out: tuple[str, ...] = ()
    """The answers of which no paper prints what they tell of thoughts of dying, or of an act (`unspoken.py`)."""
    to_come: tuple[str, ...] = ()
    """What was told of new papers that nobody has yet (`to_come.py`)."""
    parted: tuple[str, ...] = ()
    """The answers of which no paper tells a stay in a hospital, or alcohol and drugs."""
    sums: tuple[str, ...] = ()
    """The answers of which no paper prints a sum."""
    nobodys: tuple[str, ...] = ()
    """The answers of which no paper tells what is nobody's business, such as an arrest or an abortion."""
    harming: tuple[str, ...] = ()
    """The answers of which no paper tells what helps the plan alone."""
    printed: frozenset[str] | None = None
    """The answers that the papers of the packet tell; None where nobody has written them yet."""
    pleaded: tuple[str, ...] = ()
    """The answers in which somebody asked that something not be said."""
    unusual: tuple[str, ...] = ()
    """The answers of which no paper prints a part, for words that letters of this kind do not use (`unusual.py`)."""
    turned: tuple[str, ...] = ()
    """The answers of which no paper prints what was, for what was told of now stays out (`turned.py`)."""
    lone: tuple[str, ...] = ()
    """The answers of which no paper prints anything, for what would be left tells of another cause (`leftovers.py`)."""
    said: str = ""
    """The words of the papers that leave the person's hands (`own.plain_words`)."""
    told: Case | None = None
    """The case as letters tell it, where it is not this one."""
    looked_for: LookedFor = NOTHING
    """What stays out of every paper though a reviewer looks for it (`looked_for.py`)."""

    @property
    def made(self) -> tuple[str, ...]:
        """The names of the documents this case can use, in the order of the packet."""
        return tuple(kind.name for kind in kinds_for(self.assessment.view))

    @property
    def first(self) -> str:
        """The first of them."""
        return first_kind(self.assessment.view).name

    def makes(self, name: str) -> bool:
        """Whether this is one of them; the others are not looked at."""
        return makes(name, self.assessment.view)

    @property
    def papers(self) -> tuple[Paper, ...]:
        """The documents of the packet as the person finds them: by number, title and file name, in the order to take them up."""
        return tuple(
            Paper(number, kind.name, self.words("document_title", kind.name), kind.stem)
            for number, kind in enumerate(by_turn(kinds_for(self.assessment.view)), start=1)
        )

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What the documents of the packet still lack, and where to look for it."""
        named = ((name, self.words.maybe("question", name, "short")) for name in self.missing)
        return tuple(Gap(name, label, self.words.maybe("question", name, "where")) for name, label in named if label)

    @property
    def blanks(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The titles of the letters with ruled blanks that a pen fills, each with what they ask for."""
        return tuple((self.words("document_title", name), self._asked(asked)) for name, asked in self.pen)

    @property
    def blanks_that_count(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The titles of the letters whose ruled blanks make them drafts, each with what they ask for."""
        return tuple((self.words("document_title", name), self._asked(asked)) for name, asked in self.counted)

    @property
    def office_is_asked(self) -> bool:
        """Whether a blank that makes the request for outside review a draft is the office's to tell, and no answer of the form."""
        return any(name == "external-review-request" and not run.answer for name, asked in self.counted for run in asked)

    def _asked(self, blanks: tuple[Run, ...]) -> tuple[str, ...]:
        """What blanks ask for: as they stand in the letter, and, for who reads another language, as that says it."""
        where = {typed(outside_recipient(self.assessment).find): typed(self.outside.find)}
        return tuple(
            where.get(run.text) or self.words.maybe("blank", _key(run.text)) or self._question(run.answer) or run.text for run in blanks
        )

    def _question(self, answer: str) -> str:
        return "" if self.words.is_of_letters else self.words.maybe("question", answer, "short")

    @property
    def has_drafts(self) -> bool:
        """Whether a document of the packet says DRAFT."""
        return bool(self.drafts)

    @property
    def titles_of_drafts(self) -> tuple[str, ...]:
        """Their titles."""
        return tuple(self.words("document_title", name) for name in self.drafts)

    @property
    def certified_in(self) -> str:
        """The document that ends with the page on which the clinician certifies urgency; empty where the packet has no such page."""
        if self.makes("expedited-appeal"):
            return "expedited-appeal"
        urgent = self.case.is_("urgency.level", "clinician_certified") and self.case.text("denial.timing") in {"before", "during"}
        return "external-review-request" if urgent and self.makes("external-review-request") else ""

    @property
    def outside(self) -> Recipient:
        """Who takes the request for outside review, and where to find them in the language of this paper."""
        taker = outside_recipient(self.assessment)
        if taker.row is None:
            return taker
        again = self.words.of_row(taker.row)
        return replace(
            taker,
            perhaps=again(taker.perhaps),
            find=again(taker.find),
            not_to=again(taker.not_to),
            form=again(taker.form),
            form_of_clinician=again(taker.form_of_clinician),
            fee=again(taker.fee),
            mailed=again(taker.mailed),
        )


def _key(label: str) -> str:
    """The label of a blank as a key of the messages."""
    return "_".join(re.findall(r"[a-z0-9]+", label.replace("\N{RIGHT SINGLE QUOTATION MARK}", "").lower()))

"""The whole screen: which fragments stand in which region."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from appealwright.document import BOXES, Document
from appealwright.examples import EXAMPLES
from appealwright.export.printing import page_properties
from appealwright.facts import Facts
from appealwright.interview.answers import Typed
from appealwright.interview.fields import Option
from appealwright.interview.findings import Findings
from appealwright.interview.form import Form
from appealwright.interview.fragments import Canvas, Fragment
from appealwright.interview.judged import Judged
from appealwright.interview.letter import Preview
from appealwright.interview.offered import Downloads, packet_list
from appealwright.interview.papers.held import Held
from appealwright.interview.papers.papers import Papers
from appealwright.interview.place import Keeping, Place
from appealwright.interview.printed import left_out, printed_words
from appealwright.interview.steps import PACKET, Way
from appealwright.ledger import Ledger
from appealwright.questions import Interview, Kind, Question
from appealwright.reading import states
from appealwright.site import our_site
from appealwright.untold.disclosure import Withheld, switches_of
from appealwright.words import Words

__all__ = ["LETTER", "REGIONS", "Screen"]

LETTER = "letter"
REGIONS = ("bar", "steps", "form", "head", LETTER, "side", "tabs")
"""Where things stand on the page."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The line over everything: that this is an example, if it is, and the ways to keep or erase one's work."""

    example: str
    day: str
    erasing: bool
    keeping: bool


@dataclass(frozen=True, slots=True)
class Keep:
    """The file of the person's own."""

    now: Keeping
    narrow: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft on the device: whether one is kept, why not, and whether this is an example, of which none is."""

    kept: bool
    fault: str
    in_example: bool


@dataclass(frozen=True, slots=True)
class NextPerson:
    """The way to begin with somebody else: whether it is being asked, and whether a clinic asks."""

    asking: bool
    clinic: bool


@dataclass(frozen=True, slots=True)
class Examples:
    """The worked cases, and the one that is shown."""

    names: tuple[str, ...]
    shown: str


@dataclass(frozen=True, slots=True)
class Screen:
    """Everything a view is drawn from."""

    typed: Typed
    place: Place
    held: Held
    judged: Judged
    way: Way
    facts: Facts
    interview: Interview
    words: Words
    as_of: date
    canvas: Canvas
    example: str
    withheld: Withheld
    shares: tuple[str, ...]
    ledger: Ledger
    reads: bool
    """Whether what is found in the papers is on it: that takes reading."""

    def room(self) -> str:
        """The frame of the regions, drawn once."""
        return self.canvas.html("room", tuple(str(row.detail["name"]) for row in self.facts.of_kind("drug")))

    def regions(self, in_hand: str | None, names: Iterable[str] = REGIONS) -> dict[str, Any]:
        """What changed in these regions."""
        return {name: self.canvas.changes(name, self._fragments(name), in_hand) for name in names}

    def _fragments(self, region: str) -> Iterator[Fragment]:
        chosen = self.judged.document(self.place.document)
        match region:
            case "bar":
                yield self._bar()
            case "steps":
                yield self._form().steps()
            case "form":
                yield from self._form_fragments(self._form())
            case "head":
                yield self._preview().head(self.judged.packet, chosen)
                yield self._tells(chosen.document)
            case "side":
                yield from self._side()
            case "tabs":
                yield Fragment("tabs", "tabs", self.place.shown)
            case _:
                yield from self._preview().fragments(chosen)

    def title(self) -> str:
        """The page's title: the step, never an answer."""
        title = self.words("view", "title", step=self.words("section", self.way.page_at(self.place.at).section, "title"))
        return f"{self.words('error', 'prefix')}: {title}" if self.place.faults else title

    def print_properties(self) -> dict[str, str]:
        """What stands in the margins of a printed sheet, as custom properties of the page."""
        return page_properties(self.judged.document(self.place.document).document)

    def choices(self, question: Question) -> tuple[Option, ...]:
        """The options that are rows or places: grounds of denial by name, states by name."""
        if question.kind is Kind.GROUND:
            return tuple(Option(row.id, self.words.of_row(row)(row.detail["name"])) for row in self.facts.of_kind("ground"))
        named = sorted((Option(state, self.words("option", "state", state)) for state in states()), key=lambda option: option.label)
        # Those of a copy's own settings first; none is ever chosen for the person.
        first = our_site().places
        return tuple(sorted(named, key=lambda option: first.index(option.value) if option.value in first else len(first)))

    def papers(self) -> Papers:
        """The insurer's papers, and what was found in them."""
        return Papers(
            self.typed,
            self.held,
            self.judged.case,
            lambda: self.judged.packet.told,
            self.judged.assessment.view,
            self.facts,
            self.interview,
            self.words,
            self.choices,
            self.reads,
        )

    def _bar(self) -> Fragment:
        return Fragment(
            "bar",
            "bar",
            Bar(self.example, self.words.day(self.as_of), self.place.erasing, self.place.shown == "keep" and self.place.narrow),
        )

    def _form(self) -> Form:
        return Form(
            way=self.way,
            page=self.way.page_at(self.place.at),
            typed=self.typed,
            case=self.judged.case,
            facts=self.facts,
            words=self.words,
            choices=self.choices,
            papers=self.papers(),
            kinds=self.judged.packet.in_turn,
            faults=self.place.faults,
            narrow=self.place.narrow,
            picking=self.place.picking,
            returning=self.place.returning,
            ledger=self.ledger,
        )

    def _form_fragments(self, form: Form) -> Iterator[Fragment]:
        fragments = form.fragments()
        if form.page.section == PACKET:
            yield next(fragments)
            yield from packet_list(self.judged.packet, self.words, narrow=self.place.narrow)
            yield from left_out(self.judged.packet, self.interview, self.words)
            yield from printed_words(self.judged.packet, self.interview, self.words, narrow=self.place.narrow)
        yield from fragments

    def _preview(self) -> Preview:
        return Preview(
            self.judged.case,
            self.facts,
            self.interview,
            self.words,
            self.choices,
            self.as_of,
            self.place.narrow,
            self.place.editing,
            self.ledger,
        )

    def _tells(self, document: Document) -> Fragment:
        """The switches of the sensitive facts that this document tells or could tell."""
        return Fragment("tells", "tells", switches_of(document, self.withheld.get(document.id, frozenset())))

    def _side(self) -> Iterator[Fragment]:
        if self.place.narrow and self.place.shown == "keep":
            yield from self._keep()
            return
        needs = self.judged.document(self.place.document).needs
        findings = Findings(
            self.judged.case,
            self.judged.assessment,
            self.facts,
            self.words,
            self.way,
            tuple(need.answer for need in needs if need.required),
            tuple(need.answer for need in needs if not need.required),
            self.place.narrow,
            tuple((kind.name, self.words("document_title", kind.name)) for kind in self.judged.packet.kinds),
        )
        hangs_on = (self.judged.assessment.judged, findings.way, findings.required, findings.helpful, findings.narrow, findings.documents)
        first, *others = self.ledger.of("side", hangs_on, lambda: tuple(findings.fragments()))
        yield first
        yield self._downloads()
        yield from others
        if not self.place.narrow:
            yield from self._keep()

    def _keep(self) -> Iterator[Fragment]:
        """What the person can do with their work as a whole."""
        yield Fragment("keep", "keep", Keep(self.place.keeping, self.place.narrow))
        yield Fragment("draft", "draft", Draft(self.place.draft, self.place.keeping.draft_fault, bool(self.example)))
        yield Fragment("next", "next_person", NextPerson(self.place.clearing, self.typed.text("sender.role") == "clinician"))
        yield Fragment("examples", "examples", Examples(EXAMPLES, self.example))

    def _downloads(self) -> Fragment:
        document = self.judged.document(self.place.document).document
        title = self.words("document_title", document.id)
        note = "get_example" if self.example else "get_draft" if document.draft else ""
        return Fragment(
            "downloads", "downloads", Downloads(document.id, title, document.stem, note, self.shares, BOXES if document.asks else ())
        )

"""What a letter template writes with.

Templates hold the words of letters; rows hold law and medicine. A template can print a row only through `say`, `cite` and
`study` (writer/citing.py, writer/studied.py), which refuse what may not be printed for this case today, and an answer only through `said`,
`cell` and `blank`, which mark where it came from. What it chooses by is worked out further down: each class adds one noun to the
one that it is made from (Asked, Noticed, Tried, Scored, Weighed, Answering, ByName, Offered, Narrated, Ruled).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from appealwright.answers import Known, Record
from appealwright.exhibits import exhibits_of
from appealwright.facts import Row
from appealwright.notice.reasons.of_psychiatry import is_physician
from appealwright.notice.reasons.with_criterion import as_chosen
from appealwright.writer.citing import NotPrintableError
from appealwright.writer.of_function import fits_in_box
from appealwright.writer.once import Once, once
from appealwright.writer.over_a_name import (
    is_anothers,
    is_hearsay,
    leaves_to_signer,
    quotes_signer,
    stands_as_account,
    stands_as_talk,
    stopped,
    told_to_signer,
    told_whole,
)
from appealwright.writer.prose import closed, lines, said, stopless, typed, within_quotes
from appealwright.writer.spelled import is_story, plain_dose, spelled_out
from appealwright.writer.studied import Studied
from appealwright.writer.uttered import Uttered
from appealwright.writer.voice import in_first_person, is_no_line, tells_of_others
from appealwright.writer.written import dates_in_full, written

__all__ = ["Ink", "Inked"]

_QUOTED = frozenset({"plan.definition", ("denial.reasons", "quote"), ("plan.passages", "words")})
"""Answers, and columns of tables, that letters print between quotation marks."""
_REGIMEN = {"treatment.dose": "the dose", "treatment.schedule": "how often"}
"""What of the course stands in a sentence, and what a blank for it asks."""
_NAMED_PART = re.compile(r"\u00a7|(?!pages?\b)[A-Za-z]{3,}\b[ .]", re.IGNORECASE)
"""A part of a booklet told by its own name, "Section 8.14", and no page."""
_TITLE = re.compile(r"^\s*Dr\.?\s+")
_DEGREE = re.compile(r"\s*(?:M\.?D|D\.?O|Ph\.?D|Psy\.?D|D\.?N\.?P)\b")


@dataclass(frozen=True, slots=True)
class Inked:
    """How a letter stands at one place, as far as what follows hangs on it: what it has listed, stated and cited, its title."""

    references: tuple[Row, ...]
    stated: frozenset[str]
    cited: frozenset[str]
    title: str


@dataclass(slots=True)
class Ink(Studied):
    """What a template writes with."""

    needs: dict[str, bool] = field(default_factory=dict)
    """The answers that the letter lacks, each with whether it stays a draft without it."""
    title: str = ""
    names_exhibits: bool = True
    """Whether exhibits are named by their letters: not in a paper that is signed before the packet is complete."""

    def titled(self, title: str) -> str:
        """Set the document's title (no health word); prints nothing."""
        self.title = title
        return ""

    @property
    def inked(self) -> Inked:
        """How the letter stands here."""
        return Inked(tuple(self.references), frozenset(self.stated), frozenset(self.cited), self.title)

    def go_on_from(self, inked: Inked) -> None:
        """Let the letter stand so, as if what led there had been written."""
        self.references, self.title = list(inked.references), inked.title
        self.stated, self.cited = Uttered(inked.stated), Uttered(inked.cited)

    def said(self, name: str) -> Markup:
        """The answer as printed, with its line breaks. Raises NotPrintableError where it is not known."""
        answer = self.answer(name)
        if not isinstance(answer, Known):
            raise NotPrintableError(f"{name} is not known")
        words = closed(written(answer.value)) if name == "denial.policy" else written(answer.value)
        return said(name, lines(within_quotes(words) if name in _QUOTED else words))

    def regimen(self, name: str) -> Markup:
        """The answer as printed within a sentence: of a dose or a schedule abbreviations are spelled out; of a story the dose that can be
        read in it, else a blank, for nobody quotes oneself on what is asked for.
        """
        if not self._tells_story(name):
            return self.told_regimen(name)
        if name == "treatment.dose" and (dose := plain_dose(self.case.text(name))):
            return said(name, dose)
        return Markup('<blank name="">{}</blank>').format(_REGIMEN[name])

    def told_regimen(self, name: str) -> Markup:
        """The same over a name that is not the teller's: a story is quoted."""
        if self._tells_story(name):
            return Markup("as told, \u201c{}\u201d").format(said(name, lines(within_quotes(stopless(self.case.text(name))))))
        return said(name, lines(stopless(spelled_out(self.case.text(name))))) if name in _REGIMEN else self.said(name)

    def _tells_story(self, name: str) -> bool:
        return name in _REGIMEN and is_story(self.case.text(name)) and not self.case.is_("sender.role", "clinician")

    def told_signer(self, name: str) -> Markup:
        """An answer as it is quoted to the signer, with a mark in place of what only the signer can tell; marked as told."""
        return told_to_signer(self.case, name) or self.said(name)

    def leaves_to_signer(self, name: str) -> bool:
        """Whether an answer says last what the signer did or advised."""
        return leaves_to_signer(self.case, name)

    def dollars(self, name: str) -> Markup:
        """An amount of dollars as printed: $2,600, $150.60. Raises NotPrintableError where it is not known."""
        answer = self.answer(name)
        if not isinstance(answer, Known):
            raise NotPrintableError(f"{name} is not known")
        return said(name, f"${answer.value:,.2f}".removesuffix(".00"))

    def cell(self, record: Record, column: str, table: str) -> Markup:
        """One cell of a table answer, or nothing where it is not known."""
        answer = as_chosen(record) if (table, column) == ("denial.reasons", "quote") else record.get(column)
        words = written(answer.value) if isinstance(answer, Known) else ""
        # Of why a medicine ended the sentence goes on: what was cut behind a stop leaves none.
        words = stopless(words) if column == "stopped" else words
        text = lines(within_quotes(words) if (table, column) in _QUOTED else words)
        return said(table, text) if text else text

    def blank(self, name: str, label: str) -> Markup:
        """The answer, or a marked blank: without it the letter stays a draft."""
        if self.known(name):
            return self.said(name)
        self.needs[name] = True
        return Markup('<blank name="{}">{}</blank>').format(name, label)

    def beside_degree(self, label: str) -> Markup:
        """The clinician's name where the credentials follow it: no "Dr." before a doctor's degree, which says the same."""
        if not (self.known("clinician.name") and _DEGREE.match(self.case.text("clinician.credentials"))):
            return self.blank("clinician.name", label)
        return said("clinician.name", lines(_TITLE.sub("", self.case.text("clinician.name"))))

    @property
    def no_physician_signs(self) -> bool:
        """Whether the clinician's credentials are told and are no physician's: a rule on what a physician says is no rule of this page."""
        return self.known("clinician.credentials") and not is_physician(self.case.text("clinician.credentials"))

    def want(self, *names: str) -> str:
        """Note answers that would add a sentence; prints nothing."""
        for name in names:
            if not self.assessment.view.knows(name) and not self.does_not_apply(name):
                self.needs.setdefault(name, False)
        return ""

    def need(self, name: str) -> str:
        """Note an answer without which the letter stays a draft; prints nothing."""
        if not self.known(name):
            self.needs[name] = True
        return ""

    def lack(self, name: str) -> str:
        """Note an answer that is known in part, and without the rest of which the letter stays a draft; prints nothing."""
        self.needs[name] = True
        return ""

    def sentence(self, name: str, slot: str = "") -> Markup:
        """A typed answer as the end of a sentence: its exhibit, then one stop."""
        exhibit = self.exhibit(slot) if slot else Markup("")
        # It asks who the clinician is, but seldom says it.
        return once(self, f"{name}.{exhibit}", lambda: stopped(self.case, name, stopless(self.left_of(name)), exhibit))

    def whole(self, name: str, slot: str = "") -> Markup:
        """A typed answer as a sentence of its own: a capital, its exhibit, one stop; a note is quoted."""
        return told_whole(self.case, name, stopless(self.case.text(name)), self.exhibit(slot) if slot else Markup(""))

    def is_anothers(self, words: str) -> bool:
        """Whether these words may be the patient's "I", which the signer of this paper would say as the signer's own."""
        return is_anothers(self.case, words)

    def is_talk(self, words: str) -> bool:
        """Whether these words are typed as one talks: a letter quotes them, and no box has them."""
        return stands_as_talk(self.case, words)

    @staticmethod
    def is_no_line(words: str) -> bool:
        """Whether the box has these words in quotation marks alone."""
        return is_no_line(words)

    def is_account(self, words: str) -> bool:
        """Whether these words in a cell of a table are quoted: somebody tells in them of somebody."""
        return stands_as_account(self.case, words)

    @property
    def function_in_box(self) -> bool:
        """Whether the effect on work and home stands beside the scores in the box: where it is a result, or is in question, told shortly
        and as a letter tells it. Elsewhere it stands with the diagnosis.
        """
        limited = self.refused_as("dose-frequency-limit") and not self.course.result_first
        asked = self.course.result_first or self.severity_in_question or self.refused_as("no-continued-response")
        if not asked or not self.latest_score or self.answers_each_in_box or (limited and self.tells_scores("treatment.spacing")):
            return False
        return fits_in_box(self.case)

    def is_hearsay(self, name: str) -> bool:
        """Whether this answer tells what the clinician says or wants: in a letter of the clinician's it is a blank."""
        return is_hearsay(self.case, name)

    def quotes_signer(self, words: str) -> bool:
        """The same of a cell of a table."""
        return quotes_signer(self.case, words)

    @staticmethod
    def tells_of_others(typed: str) -> bool:
        """Whether a typed answer tells what "they" do, as nobody says it who does it."""
        return tells_of_others(typed)

    @staticmethod
    def in_first_person(typed: str) -> bool:
        """Whether a typed answer speaks as "I" or "my"."""
        return in_first_person(typed)

    @staticmethod
    def in_full(words: str) -> str:
        """Typed words as a letter says them: dates in numbers are written out."""
        return dates_in_full(words)

    @staticmethod
    def typed(text: str) -> str:
        """A row's words as a letter sets them."""
        return typed(text)

    @property
    def refuses_payment_too(self) -> bool:
        """Whether a notice that cuts a course also refuses, in a reason, to pay for sessions given: that is never urgent."""
        return self.course.cut and any("payment" in one.text("quote").lower() for one in self.case.records("denial.reasons"))

    @Once
    def exhibits(self) -> tuple[tuple[str, str], ...]:
        """The exhibits of this case, each with its letter; none in a paper that names no letters."""
        return exhibits_of(self.case, self.assessment) if self.names_exhibits else ()

    def exhibit(self, slot: str, *also: str) -> Markup:
        """ " (Table 1; Exhibit C)": what is named in `also`, then the exhibit of this slot if the person has that paper."""
        letters = [f"Exhibit\u00a0{letter}" for letter, found in self.exhibits if found == slot]
        named = "; ".join([*also, *letters])
        return Markup(" ({})").format(named) if named else Markup("")

    def exhibit_of(self, trials: Sequence[Record], *also: str) -> Markup:
        """The same for medicines tried: each paper is named for the rows that it shows, and none for what is told from memory."""
        rows = [str(self.row_of(trial)) for trial in trials if trial.text("source") == "memory"]
        if rows and len(rows) == len(trials):
            return self.exhibit("", *also, "recollection")
        told = (f"{_listed(rows)}: recollection",) if rows else ()
        papers = self.papers_of(trials) if self.names_exhibits else ()
        if len(papers) == 1 and self.papers_of_all(trials):
            return self.exhibit(papers[0][0], *also, *told)
        letters = {slot: letter for letter, slot in self.exhibits}
        shown = (f"Exhibit\u00a0{letters[slot]}: {_listed([str(row) for row in found])}" for slot, found in papers)
        return self.exhibit("", *also, *shown, *told)

    def exhibits_of(self, trials: Sequence[Record], *also: str) -> Markup:
        """The same in brief: of several papers their letters alone, since Table 1 says which shows which row."""
        papers = self.papers_of(trials) if self.names_exhibits else ()
        if len(papers) < 2:
            return self.exhibit_of(trials, *also)
        letters = {slot: letter for letter, slot in self.exhibits}
        recalled = [str(self.row_of(trial)) for trial in trials if trial.text("source") == "memory"]
        told = (f"{_listed(recalled)}: recollection",) if recalled else ()
        return self.exhibit("", *also, f"Exhibits\u00a0{_joined(sorted(letters[slot] for slot, _ in papers))}", *told)

    @staticmethod
    def quotable(words: str) -> str:
        """Words as they stand between quotation marks."""
        return typed(within_quotes(words))

    @property
    def definition_place(self) -> Markup:
        """Where the plan's definition stands, as it was told: " on page 61", or " in Section 8.14"; empty where that is not known."""
        name = "plan.definition_page"
        if not self.known(name):
            return Markup()
        place = self.case.text(name)
        words = place if (named := _NAMED_PART.match(place)) else f"page {place.removeprefix('page ')}"
        return Markup(f" {'in' if named else 'on'} ") + said(name, words)  # noqa: S704 - one of two words

    def page_of(self, passage: Record) -> Markup:
        """Where a passage stands and which exhibit shows it: " (page 61; Exhibit D)"."""
        page = passage.text("page")
        named = (f"page {page}" if page[:1].isdigit() else page,) if page else ()
        return self.exhibit("plan-pages", *named)


def _listed(rows: list[str]) -> str:
    """The rows of a table as they are named: "row 2", "rows 1, 3 and 4"."""
    return f"rows {_joined(rows)}" if len(rows) > 1 else f"row {rows[0]}"


def _joined(names: list[str]) -> str:
    """Two names or more as they are read: "1, 3 and 4"."""
    return f"{', '.join(names[:-1])} and {names[-1]}"

"""How a letter prints studies: each with its number among the references, what stands beside it, and what a contrary one leaves open."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markupsafe import Markup

from appealwright.evidence import Evidence
from appealwright.facts import Predicate, Row
from appealwright.history.denser import gave_two_a_week, is_at_most_weekly
from appealwright.notice.reasons.evidence import accepted_in, compared_in
from appealwright.predicates import holds
from appealwright.writer.citing import Citing
from appealwright.writer.once import Once
from appealwright.writer.prose import cited, said, typed

__all__ = ["Studied"]

_ALWAYS: Predicate = {"all": []}
"""A test that always holds."""
_FOR_THE_USE = "argument.experimental-rebuttal"
_ON_SAFETY = "study.short-2018-safety"
_OF_SPRAY, _COMPARISONS = "argument.spravato-inadequate", 2
_AUTHORS = re.compile(r"^([\w'’ -]+ [A-Z]{1,3}(?: Jr)?)(?:, [\w'’ -]+ [A-Z]{1,3}(?: Jr)?)+(?:, et al)?\. ")
_MEMORY = re.compile(r"\bmemor(?:y|ies)\b", re.IGNORECASE)
_MEMORY_KEPT = re.compile(r"\b(?:no|without|not any) (?:\w+ ){0,3}memor(?:y|ies)\b|\bmemory (?:was|is|stayed) (?:fine|good)", re.IGNORECASE)
"""Who tells that memory was spared holds nothing against ECT by it."""


def _with_paper(row: Row) -> tuple[str, str]:
    """What a trial found of memory, and the later paper that tells it, which the row has in brackets; empty where it has none."""
    words, _, paper = row.detail.get("on_memory", "").removesuffix(")").partition(" (")
    return words, paper


def _borne(row_id: str) -> str:
    """What a letter has stated that told how the treatment was borne in a study."""
    return f"borne.{row_id}"


@dataclass(slots=True)
class Studied(Citing):
    """The same case, with the studies that its letter names."""

    references: list[Row] = field(default_factory=list)
    """Those listed at the end, in the order of their numbers."""

    def study(self, row_id: str) -> Markup:
        """A study's sentence with the number of its reference, which is then listed at the end, and once that its course was denser."""
        words = self.row(row_id).letter or ""
        # The schedule is asked for last: what asks for an answer is written anew with it.
        denser = not self.cites(row_id) and gave_two_a_week(words) and is_at_most_weekly(self.case.text("treatment.schedule"))
        told = self.referred(row_id, words)
        return told + Markup(" ") + said("treatment.schedule", "That course was denser than this one.") if denser else told

    def referred(self, row_id: str, words: str) -> Markup:
        """Words on a study with the number of its reference, which is then listed at the end."""
        row = self.row(row_id)
        if row not in self.references:
            self.references.append(row)
        return cited(row.id, f"{typed(words)}\u00a0[{self.references.index(row) + 1}]")

    def cites(self, row_id: str) -> bool:
        """Whether this letter has cited a study so far."""
        return self.row(row_id) in self.references

    def named(self, row_ids: tuple[str, ...]) -> Markup:
        """The short names of studies, as a letter lists them: "ELEKT-D (2023) and Singh (2016)"."""
        names = [cited(row_id, self.row(row_id).detail["short"]) for row_id in row_ids]
        return Markup(", ").join(names[:-1]) + Markup(" and ") + names[-1] if len(names) > 1 else Markup("").join(names)

    def brief(self, row_id: str) -> Markup:
        """A study's one finding with its one limit, as the box of reasons has room for, with the number of its reference."""
        return self.referred(row_id, self.row(row_id).detail["brief"])

    def on_doubt(self, row_id: str, doubt: str) -> Markup:
        """What a study has to say to one doubt of its size or length, with the number of its reference."""
        return self.referred(row_id, self.row(row_id).detail[doubt])

    def studies_on(self, doubt: str, of_letter: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the letter's studies that have a line on one doubt; on blinding every trial in favor that was blinded, before them; on
        safety over time the review of it, whatever the letter cites.
        """
        if doubt == "safety":
            return tuple(one for one in (_ON_SAFETY,) if of_letter and self.can(one))
        more = self.evidence_of(_FOR_THE_USE) if doubt == "blinding" and of_letter else ()
        return tuple(one for one in dict.fromkeys((*more, *of_letter)) if self.row(one).detail.get(doubt))

    def tolerated(self) -> tuple[Markup, ...]:
        """How ketamine was borne in the studies of this letter, for and against, each by its row; told once."""
        wanted = (*self.evidence.studies, *self.evidence.against)
        fresh = [one for one in wanted if self.row(one).detail.get("tolerated") and self.first_said(_borne(one))]
        return tuple(self.referred(one, self.row(one).detail["tolerated"]) + Markup(".") for one in fresh)

    def reference(self, row: Row) -> str:
        """A reference as the end of a letter lists it: of several authors the first, and one number by which it is found, only where that
        was read, not recalled. A later paper on the same patients follows where this letter has told what it found.
        """
        doi, pmid = (row.detail.get("doi"), row.detail.get("pmid")) if row.detail.get("ids_read") else (None, None)
        number = f"doi {doi}." if doi else f"PMID {pmid}." if pmid else ""
        told = _AUTHORS.sub(r"\1, et al. ", str(row.detail.get("reference") or row.citation or row.title))
        paper = _with_paper(row)[1]
        return " ".join(filter(None, (told, number, f"On memory: {paper}" if paper in self.cited else "")))

    def on_memory(self, ahead: tuple[str, ...] = ()) -> tuple[Markup, ...]:
        """What the trials of this letter, those still `ahead` in it among them, found of memory after ECT: where what was told of ECT,
        tried or not wished, speaks of memory that was lost or may be.
        """
        told = self.told_of("ect")
        weighs = self.case.text("alternatives.ect") in {"tried", "declined", "not_suitable"} and _MEMORY.search(told)
        if not weighs or _MEMORY_KEPT.search(told):
            return ()
        rows = dict.fromkeys([*(row.id for row in self.references), *ahead])
        return tuple(self._recalled(one) for one in rows if self.row(one).detail.get("on_memory"))

    def _recalled(self, row_id: str) -> Markup:
        words, paper = _with_paper(self.row(row_id))
        self.cited.add(paper)
        return self.referred(row_id, words) + Markup(".")

    @property
    def guideline_is_wanted(self) -> bool:
        """Whether a reviewer outside is shown what an expert body has published: its pages are enclosed, or the law on need that it
        pleads counts guidelines among its sources.
        """
        pleads = self.refused_as("not-medically-necessary")
        laws = self.assessment.on("medical-necessity") if pleads else ()
        return self.encloses("guidelines") or any("guideline" in (rule.row.letter or "") for rule in laws)

    @property
    def accepted_words(self) -> str:
        """The words of a refusal that turn on what the profession accepts, where the plan has no definition that holds such a test."""
        return "" if self.told_definition else accepted_in(self.quotes_of("experimental"))

    @property
    def compared_words(self) -> str:
        """The words of a refusal that set the treatment beside others, where no limb of a definition does."""
        held = any(limb.means == "alternatives" for limb in self.limbs)
        return "" if held else compared_in(self.quotes_of("experimental"))

    @property
    def beside_spray(self) -> tuple[str, ...]:
        """The comparisons with Spravato that found neither better, by their rows: where a reason names it and it was not given in full."""
        named = any("spravato" in self.asked_for_in(one.text("quote")) for one in self.case.records("denial.reasons"))
        given = self.case.is_("alternatives.spravato", "tried") and not self.only_begun("spravato")
        rows = self.against_of(_OF_SPRAY, _COMPARISONS) if named and not given else ()
        return tuple(one for one in rows if "intranasal" in str(self.row(one).detail.get("comparator")))

    @property
    def experts_asked_for(self) -> tuple[str, ...]:
        """The expert body, by its row, that answers a definition which turns on what experts agree on or have determined."""
        turns = {limb.means for limb in self.limbs} & {"consensus", "determination"}
        return self.evidence.bodies[:1] if turns and self.evidence.studies else ()

    @property
    def controlled_studies(self) -> tuple[str, ...]:
        """Those of the studies in favor that were randomized against something, by their rows."""
        rows = (self.facts.row(row_id) for row_id in self.evidence.studies)
        return tuple(row.id for row in rows if row.detail.get("comparator") and "randomized" in str(row.detail.get("design")))

    @Once
    def evidence(self) -> Evidence:
        """The studies, guidelines and payers of this letter, by row id."""
        return Evidence.of(self.assessment, self.facts)

    @property
    def fall_short(self) -> tuple[str, ...]:
        """The studies named against the use, where each row says why it does not settle the matter; none where one does not."""
        against = self.evidence.against
        return against if all(self.row(row_id).detail.get("falls_short") for row_id in against) else ()

    def of_bipolar(self, row_ids: tuple[str, ...]) -> tuple[str, ...]:
        """Those of these studies that were of people with bipolar depression alone."""
        return tuple(row_id for row_id in row_ids if "bipolar" in (self.row(row_id).detail.get("includes_only") or ()))

    def is_of_minors(self, row_id: str) -> bool:
        """Whether a study was of people under 18 alone."""
        return "minor" in (self.row(row_id).detail.get("includes_only") or ())

    def beside(self, *row_ids: str) -> tuple[str, ...]:
        """The studies that have to stand beside these, by their rows, and are not among them."""
        wanted = (other for row_id in row_ids for other in self.row(row_id).detail.get("beside", ()))
        return tuple(other for other in dict.fromkeys(wanted) if other not in row_ids and self.can(other))

    def against_beside(self, studies: tuple[str, ...], against: tuple[str, ...]) -> tuple[str, ...]:
        """Of what stands beside these studies, that which went against this treatment and is not already named against it."""
        return tuple(row_id for row_id in self.beside(*studies) if row_id in self.evidence.against and row_id not in against)

    def answer_to(self, row_id: str, *, more: bool = True) -> Markup:
        """What a contrary study does and does not settle: its row's answer, and what follows for the course asked for (`more`), where
        the row's own test holds.
        """
        row = self.row(row_id)
        follows = more and holds(row.detail.get("answer_more_when") or _ALWAYS, self.assessment.view)
        fits = holds(row.detail.get("answer_when") or _ALWAYS, self.assessment.view) and _borne(row_id) not in self.stated
        said = (row.detail.get("answer" if fits else "answer_otherwise"), row.detail.get("answer_more") if follows else None)
        return cited(row.id, typed(" ".join(part for part in said if part)))

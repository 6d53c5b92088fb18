"""What the answers of an appeal take up: the sentences of one ground, what they turn on, and what the file has to say to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from appealwright.answers import Record
from appealwright.arguments import population_fits
from appealwright.binding import RuleFinding
from appealwright.characters import folded
from appealwright.facts import Place
from appealwright.history.drugs import drugs_in
from appealwright.history.label_use import doses_by_weight
from appealwright.notice.clauses.certified_site import names_certified_site
from appealwright.notice.clauses.limbs import Item, items_named, parts_of
from appealwright.notice.clauses.provision import names_a_provision
from appealwright.notice.clock.day import other_notice_day
from appealwright.notice.reasons.dose_asked import dose_asked
from appealwright.notice.reasons.evidence import (
    doubts_answered,
    doubts_named,
    lacks_information,
    questions_evidence,
    words_beside_definition,
)
from appealwright.notice.reasons.of_psychiatry import asks_for_psychiatrist, is_psychiatrist
from appealwright.notice.reasons.treatments_named import is_talking, others_named, without_trials_of_others
from appealwright.notice.words import (
    asks_that_all_be_used_up,
    concludes,
    doubts_effect_on_suicidality,
    offers_pill,
    only_unneeded,
    points_to_hospital,
    says_benefit_ended,
    says_well_enough,
    words_in_no_criterion,
)
from appealwright.writer.coded import Coded

__all__ = ["Answering"]

_SITE = re.compile(
    r"\b(?:only (?:at|in|when (?:given|performed|provided) (?:at|in)|if (?:given|performed) (?:at|in)))\s+((?:an?|the) (?:[\w-]+ ){0,3}"
    r"(?:hospital(?: outpatient (?:department|setting))?|outpatient department|facility|clinic|office|center))\b",
    re.IGNORECASE,
)
_TRIALS = re.compile(r"\b(?<!compounded )(?:antidepressant|medication|medicine|drug trial)|\badequate (?:dose|trial)s?\b", re.IGNORECASE)
_TALKING = re.compile(r"\b(?:psychotherapy|talk therapy|cognitive[- ]behaviou?ral|CBT|interpersonal therapy)\b", re.IGNORECASE)
_ONE_ADDED = re.compile(
    r"\b(?:(?:medicine|medication|drug|agent)s? (?:that (?:is|was) )?added to"
    r"|add(?:ing|ed)? (?:a|another|a second) (?:medicine|medication|drug|agent)"
    r"|add-on (?:medicine|medication|drug|agent|therapy|treatment)|adjunctive (?:medicine|medication|drug|agent))\b",
    re.IGNORECASE,
)
_OWN_WORDS = {
    ground: re.compile(words, re.IGNORECASE)
    for ground, words in {
        "ground.experimental": r"experimental(?: (?:or|and|/) investigational)?|investigational|unproven"
        r"|not (?:been )?(?:proven|established)|insufficient evidence",
        "ground.not-medically-necessary": r"not (?:\w+ ){0,3}medically necessary|medical necessity|not necessary",
        "ground.off-label": r"off[- ]label(?: use)?",
        "ground.benefit-exclusion": r"excluded|exclusion|not (?:\w+ ){0,2}covered(?: benefit)?",
    }.items()
}
_KETAMINE = re.compile(r"ketamine|spravato|\binfusion|off[- ]label|\bpsychiatr|\bmental", re.IGNORECASE)
_UNPROVEN = re.compile(r"\b(?:experimental|investigational|unproven)\b", re.IGNORECASE)
_UNNEEDED = re.compile(r"\bnot (?:\w+ ){0,2}medically necessary\b", re.IGNORECASE)
_NO_WORD = re.compile(r"(?!)")
_OF_LIMIT = "ground.experimental"
"""What a rule's own condition has that binds where care is limited as experimental."""
_OTHER = re.compile(r"\balternat|\b(?:more|less|lower|least)[- ](?:cost|expensive)|\bequivalent\b|\bas effective\b", re.IGNORECASE)
_FEW = 2
_DOSES_TRIED = "study.fava-2020"
"""The one trial that gave several doses by weight; which of them were better than the control stands in its row."""


@dataclass(slots=True)
class Answering(Coded):
    """The same case, beside the sentences of the notice."""

    def told_in(self, reason: Record) -> int:
        """The number of an earlier reason whose quotation holds this one; 0 where none does."""
        quote = folded(reason.text("quote"))
        for number, one in enumerate(self.case.records("denial.reasons"), start=1):
            if one is reason or not quote:
                return 0
            if quote in folded(one.text("quote")):
                return number
        return 0

    def own_word_for(self, reason: Record) -> str:
        """What the sentence of a reason itself calls its ground ("unproven"), for no other word is handed to the notice; else empty."""
        found = _OWN_WORDS.get(reason.text("ground"), _NO_WORD).search(reason.text("quote"))
        return found[0] if found else ""

    def concludes(self, quote: str) -> bool:
        """Whether the notice gives this sentence beside other reasons, and it only draws its conclusion from them: of a course that is cut
        for another reason, each that says no more than that it is not needed.
        """
        drawn = concludes(quote) or (self.known("course.cut") and only_unneeded(quote))
        return drawn and len(self.case.records("denial.reasons")) > 1

    @staticmethod
    def asks_that_all_be_used_up(quote: str) -> bool:
        """Whether a sentence says that other treatments have to be used first."""
        return asks_that_all_be_used_up(quote)

    @staticmethod
    def names_therapy(quote: str) -> bool:
        """Whether a sentence names talking as a treatment."""
        return bool(_TALKING.search(quote))

    def turns_on_talking_alone(self, quote: str) -> bool:
        """Whether a sentence names talking as a treatment, and neither a medicine nor several trials."""
        drugs = (row for row in drugs_in(quote, self.facts) if row.detail.get("role") != "psychotherapy")
        return self.names_therapy(quote) and is_talking(quote) and "trials" not in quote.casefold() and not any(drugs)

    @staticmethod
    def asks_for_one_added(quote: str) -> bool:
        """Whether a sentence asks in plain words for a medicine beside an antidepressant."""
        return bool(_ONE_ADDED.search(quote)) and "augment" not in quote.casefold()

    @staticmethod
    def asks_for_augmenting(quote: str) -> bool:
        """Whether a sentence asks for such a medicine, in plain words or not."""
        return "augment" in quote.casefold() or bool(_ONE_ADDED.search(quote))

    @staticmethod
    def asks_for_psychiatrist(quote: str) -> bool:
        """Whether a sentence asks that a psychiatrist prescribes, sees the patient or is consulted."""
        return asks_for_psychiatrist(quote)

    @property
    def is_psychiatrists_request(self) -> bool:
        """Whether the treating clinician is told by name and as a psychiatrist."""
        return self.known("clinician.name") and is_psychiatrist(self.case.text("clinician.credentials"))

    @staticmethod
    def says_benefit_ended(quote: str) -> bool:
        """Whether a sentence says that an earlier benefit did not last."""
        return says_benefit_ended(quote)

    @staticmethod
    def doubts_effect_on_suicidality(quote: str) -> bool:
        """Whether a sentence holds against the treatment that an effect on suicidality is not shown."""
        return doubts_effect_on_suicidality(quote)

    @staticmethod
    def points_to_hospital(quote: str) -> bool:
        """Whether a sentence names care in a hospital, or the discharge from one, against the treatment."""
        return points_to_hospital(quote)

    @staticmethod
    def says_well_enough(quote: str) -> bool:
        """Whether a sentence refuses more because the person is well, or not well enough."""
        return says_well_enough(quote)

    def pills_lost(self, quote: str) -> tuple[tuple[int, Record], ...]:
        """Where a sentence offers an antidepressant by mouth instead: those that did not help or helped no longer, with their rows."""
        lost = (one for one in self.antidepressants if one.text("result") in {"no_response", "response_lost"})
        return tuple((self.row_of(one), one) for one in lost) if offers_pill(quote) else ()

    @staticmethod
    def doubts_answered(quote: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The same, a size of the studies of going on with how long they are."""
        return doubts_answered(quote)

    @staticmethod
    def doubts_named(quote: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What a sentence holds against the studies, each with the words it uses."""
        return doubts_named(quote)

    @staticmethod
    def lacks_information(quote: str) -> bool:
        """Whether a sentence refuses because the papers sent do not show enough."""
        return lacks_information(quote)

    @property
    def results_in_no_criterion(self) -> tuple[str, ...]:
        """The words by which the refusal asks for a result and that none of the plan's criteria, as they were typed, holds."""
        criteria = [one.text("words") for one in self.case.records("plan.criteria")]
        return words_in_no_criterion([self.quotes_of("no-continued-response")], criteria) if criteria else ()

    @property
    def words_beside_definition(self) -> tuple[str, ...]:
        """The words by which the refusal as experimental tests the evidence, and that the definition quoted does not hold."""
        return words_beside_definition(self.quotes_of("experimental"), self.definition)

    @property
    def points(self) -> tuple[Record, ...]:
        """The points of the first appeal that the decision leaves open: those of which something is said to be missing, or that it is not
        said to take up. What only a new paper shows it could not answer.
        """
        open_still = (one for one in self.case.records("appeal.points") if one.text("missing") or not one.text("decision"))
        return tuple(one for one in open_still if one not in self.points_now_shown)

    @property
    def points_now_shown(self) -> tuple[Record, ...]:
        """The points that the decision did take up, and of which what is missing is a treatment that only a new paper shows."""
        new = set(others_named(self.case.text("appeal.new")))
        told = (one for one in self.case.records("appeal.points") if one.text("decision"))
        return tuple(one for one in told if new & set(others_named(one.text("missing"))) and not new & set(others_named(one.text("shown"))))

    @property
    def is_full(self) -> bool:
        """Whether the notice gives reasons of three kinds or more: each is answered in brief, and nothing twice (letters.md 1.5).

        A sentence that nobody sorted has an answer of its own, and so is a kind of its own.
        """
        reasons = self.case.records("denial.reasons")
        return len({reason.text("ground") or reason.text("quote") for reason in reasons} - {""}) > _FEW

    @property
    def no_provision(self) -> bool:
        """Whether the notice, as it was pasted, holds no word for a term, a policy or a criterion, and nobody typed one beside it."""
        told = self.known("denial.policy") or self.known("plan.definition") or self.case.records("plan.criteria")
        text = f"{self.case.text('denial.text')} {' '.join(one.text('quote') for one in self.case.records('denial.reasons'))}"
        return self.known("denial.text") and not told and not names_a_provision(text)

    @property
    def questions_evidence(self) -> bool:
        """Whether the notice calls the treatment experimental, or a reason speaks of what is known of it."""
        return self.refused_as("experimental") or any(questions_evidence(one.text("quote")) for one in self.case.records("denial.reasons"))

    def laws_on(self, *, need: bool) -> tuple[RuleFinding, ...]:
        """The rules on medical necessity that the answer on need prints; else those that bind a limit on experimental care alone."""
        return tuple(rule for rule in self.assessment.on("medical-necessity") if (_OF_LIMIT not in str(rule.row.binds)) is need)

    def silent_definition(self, asked: tuple[str, ...]) -> Record | None:
        """The plan's own definition of necessity, if it speaks of no alternative and names none of what the notice asks for first."""
        found = (one for one in self.case.records("plan.passages") if one.text("kind") == "necessity")
        silent = (one for one in found if not _OTHER.search(one.text("words")))
        return next((one for one in silent if asked and not set(asked) & set(others_named(one.text("words")))), None)

    @staticmethod
    def parts_of(passage: Record) -> int:
        """How many parts a passage numbers, in words of its own."""
        return parts_of(passage.text("words"))

    @property
    def items_refused(self) -> tuple[Item, ...]:
        """The numbered items of the plan's own words on necessity that the refusal names."""
        quote = self.quotes_of("not-medically-necessary")
        clauses = (one.text("words") for one in self.case.records("plan.passages") if one.text("kind") == "necessity")
        return tuple(item for clause in clauses for item in items_named(quote, clause))

    @property
    def doses_tried(self) -> str:
        """The study that gave several doses, where one asked for lies among those that were better than its control; else empty."""
        row = self.facts.row(_DOSES_TRIED)
        better = row.detail["better_doses"]
        asked = doses_by_weight(self.assessment.view)
        fits = row.printable(self.assessment.as_of, Place.LETTER) and population_fits(row, self.assessment.view)
        return row.id if fits and asked and all(better[0] <= dose <= better[-1] for dose in asked) else ""

    def response_to_ketamine(self, *row_ids: str) -> tuple[tuple[str, str, float], ...]:
        """Of these studies those that give a share of people who responded: the row, its short name, the percentage."""
        found = []
        for row in map(self.facts.row, row_ids):
            for share in row.detail.get("shares") or ():
                groups = [group for group in share["groups"] if group["name"] == "ketamine"]
                if share["outcome"] == "response" and groups:
                    found.append((row.id, str(row.detail["short"]), float(groups[0]["percent"])))
        return tuple(found)

    def invoked(self, passage: Record) -> bool:
        """Whether a passage of the booklet is no exclusion that nobody has raised: no ground is handed over that the notice lacks."""
        words = passage.text("words")
        if passage.text("kind") != "exclusion" or _KETAMINE.search(words):
            return True
        unproven, unneeded = _UNPROVEN.search(words), _UNNEEDED.search(words)
        raised = (unproven and self.refused_as("experimental", "off-label")) or (unneeded and self.refused_as("not-medically-necessary"))
        return bool(raised) or not (unproven or unneeded)

    @staticmethod
    def dose_asked(words: str) -> str:
        """The dose that a sentence of the plan asks for, in its own word."""
        return dose_asked(words)

    @staticmethod
    def asks_for_trials(quote: str) -> bool:
        """Whether a sentence of the notice asks for trials of medicines."""
        return bool(_TRIALS.search(without_trials_of_others(quote)))

    def names_certified_site(self, quote: str) -> bool:
        """Whether a sentence speaks of a place of treatment that is certified."""
        return names_certified_site(quote, self.facts)

    @staticmethod
    def site_named(quote: str) -> str:
        """The one kind of place that a sentence of the notice accepts, in its own words; empty where it names none."""
        found = _SITE.search(quote)
        return found[1] if found else ""

    @property
    def other_notice_date(self) -> date | None:
        """The day that the pasted notice bears on a line of its own, where the day typed as its date stands nowhere in it."""
        return other_notice_day(self.case)

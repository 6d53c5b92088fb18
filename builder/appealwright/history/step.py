"""The step that a plan asks for first, as it was told: where it stands in the papers, and what compares it with what is asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.binding import RuleFinding
from appealwright.facts import Verified
from appealwright.history.alone import taken_alone
from appealwright.history.causes import ended_otherwise, other_cause
from appealwright.history.drugs import drug_row, drugs_in, is_antidepressant, is_named
from appealwright.history.misspelt import meant_by
from appealwright.history.step_kind import is_one_medicine, is_told_by_table, names_a_kind
from appealwright.history.step_met import step_is_met
from appealwright.history.step_reach import says_it_may_work, tells_of_reach
from appealwright.history.step_told import step_helped, told_in
from appealwright.notice.clauses.exclusions import spared_in
from appealwright.notice.reasons.treatments_named import is_a_procedure, is_only_weighed, is_talking, others_named
from appealwright.untold.unsure import is_unsure
from appealwright.whole import whole_ended, whole_text
from appealwright.writer.weighed import Weighed

__all__ = ["Step"]

_STEP_THERAPY = "ground.step-therapy"
_ANTIDEPRESSANT = "antidepressant"
_ANTIPSYCHOTIC = "antipsychotic"
"""The kind of drug that plans ask to have added first."""
_COMPARED_WITH = "drug.quetiapine-xr"
"""The drug that was added in the trial which compared such a step with the spray."""
_UNTAKEN = frozenset({"not_reachable", "declined", "not_tried"})
_STILL = re.compile(r"\b(?:still|ongoing|currently|(?:is |am )?taking it|taken now|has(?: not|n['’]t) (?:ended|stopped))\b", re.IGNORECASE)
_COMPARES = "argument.spravato-another-step"
_TOO_LITTLE = frozenset({"no_response", "partial_response"})


@dataclass(frozen=True, slots=True)
class Step:
    """The step of a case. Nothing is judged: what is told is only put in its place."""

    told: Weighed

    @property
    def _drug(self) -> str:
        return self.told.case.text("step.drug").lower()

    @property
    def has_a_time(self) -> bool:
        """Whether a law that binds gives an exception a time of its own, as it was read and not as others report it."""
        rules = self.told.assessment.on("step-therapy")
        return any(time.verified is Verified.PRIMARY for rule in rules for time in rule.row.times)

    @property
    def named(self) -> tuple[str, ...]:
        """Which of Spravato, ECT and TMS the denial asks for first."""
        return tuple(dict.fromkeys(name for quote in self._quotes for name in others_named(quote)))

    @property
    def untaken(self) -> bool:
        """Whether each reason of a step names one of those that was not taken, and no ground of a clinician's says why."""
        case = self.told.case
        asked = [self.told.asked_for_in(quote) for quote in self._quotes]
        return bool(asked and not case.text("step.ground")) and all(
            any(case.text(f"alternatives.{name}") in _UNTAKEN for name in names) for names in asked
        )

    @property
    def is_pill_beside(self) -> bool:
        """Whether all that is asked for is an oral antidepressant beside the spray, whatever ground was told for an exception from it."""
        return self.told.found("step.pill_beside")

    @property
    def pill_not_borne(self) -> bool:
        """Whether all that is asked for is such a pill, and it was told what became of the one that was taken: the label answers first."""
        told = self.told.known("step.ground", "step.reason") and not self.left_to_clinician
        return told and self.is_pill_beside and not self.told.found("step.taken_now")

    @property
    def is_met(self) -> bool:
        """Whether what each sentence on steps asks for was told as taken: recognition is asked for, and an exception only beside it."""
        return step_is_met(self.told, tuple(one for one in self._quotes if one))

    @property
    def is_of_a_known_kind(self) -> bool:
        """Whether its words name what a step can be: of other words no paper says that the step "was tried"."""
        return names_a_kind(self.told, self._quotes)

    @property
    def laws(self) -> tuple[RuleFinding, ...]:
        """The rules on steps that a letter may plead: none for a procedure, a treatment only weighed or a pill beside the treatment, which
        are no failure first; and of a treatment that was not taken for a reason of no clinician's, only how many drugs may be required,
        since no ground of an exception is told.
        """
        rules = self.told.assessment.on("step-therapy")
        if is_a_procedure(self.told.case) or is_only_weighed(self.told.case) or self.is_pill_beside or self.is_talking:
            return ()
        if not self.untaken:
            return rules
        return tuple(rule for rule in rules if rule.row.detail.get("drugs_at_most"))

    @property
    def pleaded(self) -> tuple[RuleFinding, ...]:
        """The same in the order of a request for an exception: a limit on the step, what follows where it is not kept, the other rules,
        and last the exception that a prescriber certifies.
        """
        told = ("drugs_at_most", "remedy")
        return tuple(sorted(self.laws, key=lambda rule: ("certifies" in rule.row.detail, *(name not in rule.row.detail for name in told))))

    @property
    def in_table(self) -> bool:
        """Whether a row of the table of medicines has it."""
        rows, trials = drugs_in(self._drug, self.told.facts), self.told.case.records("history.trials")
        by_row = any(drug_row(trial.text("drug"), self.told.facts) in rows for trial in trials)
        return by_row or any(name in self._drug for trial in trials for name in self._names(trial))

    @property
    def is_antidepressant(self) -> bool:
        """Whether it is an antidepressant, by that word or by a name that a row knows: the label of Spravato asks for two itself."""
        known = bool(self.told.drug_class(self._drug)) and is_antidepressant(self._drug, self.told.facts)
        return known or (_ANTIDEPRESSANT in self._drug and _ANTIPSYCHOTIC not in self._drug)

    @property
    def named_another_cause(self) -> bool:
        """Whether what was told of a step not tolerated names another cause of its end: whether the side effects alone forbid it is for
        the clinician.
        """
        return self.told.case.is_("step.ground", "not_tolerated") and other_cause(whole_text(self.told.case, "step.reason"))

    @property
    def has_two_causes(self) -> bool:
        """Whether it names what the body did besides."""
        return self.named_another_cause and not ended_otherwise(whole_text(self.told.case, "step.reason"))

    @property
    def not_tolerated(self) -> str:
        """The drug of the step as the table of medicines names it, where it was stopped for a side effect and that is the ground."""
        if not self.told.case.is_("step.ground", "not_tolerated") or self.named_another_cause:
            return ""
        stopped = (trial.text("drug") for trial in self.told.trials if trial.text("result") == "stopped_side_effect")
        return next((drug for drug in stopped if is_named(drug, self._drug)), "")

    @property
    def beside_table(self) -> bool:
        """Whether it was tried and stands in no row of the table: then it is told beside it, so that the papers agree."""
        tried = self.told.case.text("step.ground") in {"tried", "not_tolerated"} and self.told.known("step.drug", "step.reason")
        told_by_table = self.is_unsure or (self.in_reason and not is_one_medicine(self.told)) or is_told_by_table(self.told)
        told = self.in_table or told_by_table or (self.is_talking and self.told.known("history.therapy"))
        return tried and not told and not self.told.asked_for_in(self.told.case.text("step.drug"))

    @property
    def is_talking(self) -> bool:
        """Whether it is psychotherapy, which has a line and papers of its own."""
        return is_talking(self._drug)

    @property
    def brought_too_little(self) -> bool:
        """Whether the table itself has each medicine of the step, or else each that the reason names, without enough benefit."""
        named = [trial for trial in self.told.trials if trial.text("drug") and trial.text("drug").split()[0].lower() in self._drug]
        found = named or self._all_in_reason
        return bool(found) and not self.helped and all(trial.text("result") in _TOO_LITTLE for trial in found)

    @property
    def helped(self) -> bool:
        """Whether it was told as tried, and by its words helped and ended for another reason: no paper says that it failed."""
        return step_helped(self.told)

    @property
    def told_in(self) -> str:
        """The answer that has the facts of the step; empty where none has."""
        return told_in(self.told)

    @property
    def is_unsure(self) -> bool:
        """Whether the reason was told in doubt, and Table 1 has the medicine that it names: then the table tells it."""
        return is_unsure(whole_text(self.told.case, "step.reason")) and bool(self.in_reason)

    @property
    def in_reason(self) -> tuple[Record, ...]:
        """The trials whose medicine the reason names first, of those that the step asks for where it names one of them."""
        named = self._all_in_reason
        return (tuple(one for one in named if one in self.told.of_step) or named)[:1]

    @property
    def _all_in_reason(self) -> tuple[Record, ...]:
        """The trials whose medicines the reason names, in its order."""
        reason = whole_text(self.told.case, "step.reason").lower()
        named = [(reason.find(name), trial) for trial in self.told.trials for name in self._names(trial)]
        return tuple(trial for place, trial in sorted(named, key=lambda one: one[0]) if place >= 0)

    @property
    def ended_so(self) -> tuple[Record, ...]:
        """Those of them of which it was told why they ended, where the step is said to have been tried and its reason does not say so;
        none that is taken still.
        """
        reason = self.told.case.text("step.reason").casefold()
        tried = self.in_reason if self.told.case.is_("step.ground", "tried") else ()
        ended = (trial for trial in tried if trial.text("to") or not (self.told.taken_now(trial) or _STILL.search(whole_ended(trial))))
        return tuple(trial for trial in ended if (why := trial.text("stopped").strip(" .").casefold()) and why not in reason)

    @property
    def alone(self) -> tuple[Record, ...]:
        """Those of them that are no antidepressant and that were, by the dates of the table, taken with none."""
        return tuple(trial for trial in self.in_reason if trial in self.told.added and taken_alone(self.told, trial))

    def _names(self, trial: Record) -> tuple[str, ...]:
        """The first word of a medicine of the table as it was typed, and the name that it nearly is: one medicine is not told as two."""
        typed = trial.text("drug").casefold()
        meant = meant_by(typed, self.told.facts)
        return tuple(name.casefold() for name in (typed.split()[:1] + ([meant.meant] if meant else [])))

    @property
    def of_a_kind(self) -> bool:
        """Whether the notice asks for a kind of drug and the answer names one of that kind, for which no reason of it asks by name."""
        if not self.told.drug_class(self.told.case.text("step.drug")):
            return False
        return any(self._quotes) and not any(self._drug.split()[0] in quote for quote in self._quotes)

    @property
    def is_read_into(self) -> bool:
        """Whether the answer names a drug, among other words, that the notice does not: its sentence is then told in the person's words."""
        words = re.findall(r"[a-z]{4,}", self.told.case.text("step.drug").casefold())
        drugs = [word for word in words if self.told.drug_class(word)] if len(words) > 1 else []
        quoted = " ".join(self._quotes)
        return bool(quoted.strip()) and any(drug not in quoted for drug in drugs)

    @property
    def left_to_clinician(self) -> bool:
        """Whether the reason for an exception is one that the clinician holds: another's "I" is never set behind it."""
        held = self.told.case.text("step.ground") in {"contraindicated", "expected_ineffective"} and not self.is_out_of_reach
        return held and not self.told.case.is_("sender.role", "clinician")

    @property
    def is_out_of_reach(self) -> bool:
        """Whether what was told of the one treatment asked for first is that it cannot be reached, whatever ground was chosen beside."""
        of_reach = len(self.named) == 1 and self.told.case.is_(f"alternatives.{self.named[0]}", "not_reachable")
        return of_reach and tells_of_reach(whole_text(self.told.case, "step.reason"))

    @property
    def tells_no_ground(self) -> bool:
        """Whether a ground of the clinician's was chosen, and what was told is the way there, or that the step could work: no paper then
        says that the clinician holds it.
        """
        ground, reason = self.told.case.text("step.ground"), whole_text(self.told.case, "step.reason")
        if ground not in {"contraindicated", "expected_ineffective"}:
            return False
        return self.is_out_of_reach or (ground == "expected_ineffective" and says_it_may_work(reason))

    @property
    def parts_untaken(self) -> tuple[str, ...]:
        """Which of Spravato, ECT and TMS a step told as tried names, where one of them was not taken, or of several one only begun."""
        case, tried = self.told.case, self.told.case.text("step.ground") in {"tried", "not_tolerated"} and not self.told.goes_on
        named = self.told.asked_for_in(case.text("step.drug")) if tried else ()
        known = tuple(key for key in named if case.text(f"alternatives.{key}"))
        short = (not case.is_(f"alternatives.{key}", "tried") or (len(named) > 1 and self.told.only_begun(key)) for key in known)
        return known if any(short) else ()

    @property
    def excepted(self) -> str:
        """The exception to the step that the plan's own words make for the ground that was told, as it stands there; empty where they make
        none.
        """
        ground = "" if self.named_another_cause else self.told.case.text("step.ground")
        criteria = (one.text("words") for one in self.told.case.records("plan.criteria"))
        quotes = (reason.text("quote") for reason in self.told.case.records("denial.reasons") if reason.text("ground") == _STEP_THERAPY)
        return next((found for words in (*quotes, *criteria) if (found := spared_in(words, ground))), "")

    @property
    def tells_added(self) -> bool:
        """Whether an added medicine of the table is named as the step, or in its facts with dose and time: a name leaves these out."""
        reason = self.told.case.text("step.reason").lower()
        told = reason if re.search(r"\b(?:weeks?|wks?|months?)\b", reason) else ""
        named = ((one.text("drug").split()[0].lower(), one.text("dose_mg")) for one in self.told.added if one.text("drug"))
        return any(name in self._drug or (name in told and dose in re.findall(r"\d+", told)) for name, dose in named)

    @property
    def is_as_compared(self) -> bool:
        """Whether it is the drug of the trial that compared such a step with the spray."""
        return str(self.told.facts.row(_COMPARED_WITH).detail["name"]) in self._drug

    @property
    def unlike_compared(self) -> bool:
        """Whether it is one medicine, by a name that a row knows, and another than that."""
        typed = self.told.case.text("step.drug")
        return bool(self.told.drug_class(typed)) and len(typed.split()) < 3 and not self.is_as_compared

    @property
    def compared(self) -> tuple[str, ...]:
        """The trial that compared the spray with an added antipsychotic, where the plan asks for one; its limits are in its row."""
        spray = self.told.case.is_("treatment.drug", "spravato") and not self.told.case.is_("treatment.indication", "acute")
        asked = spray and self.told.refused_as("step-therapy") and self._adds_antipsychotic
        return self.told.evidence_of(_COMPARES, 1) if asked else ()

    @property
    def compared_here(self) -> tuple[str, ...]:
        """The same for the person's own letters: only where the drug of that trial is the one asked for."""
        return self.compared if self.is_as_compared else ()

    @property
    def _adds_antipsychotic(self) -> bool:
        named = _ANTIPSYCHOTIC in self._drug or self.is_as_compared or _ANTIPSYCHOTIC in self.told.drug_class(self._drug).lower()
        return named or any(_ANTIPSYCHOTIC in quote for quote in self._quotes)

    @property
    def _quotes(self) -> tuple[str, ...]:
        reasons = self.told.case.records("denial.reasons")
        return tuple(reason.text("quote").lower() for reason in reasons if reason.text("ground") == _STEP_THERAPY)

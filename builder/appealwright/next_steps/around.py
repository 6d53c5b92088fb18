"""What the papers around the letters tell: who supervises the plan, what the insurer may say, what its words mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from appealwright.arguments import ArgumentFinding, Counter, Fit, population_fits
from appealwright.binding import RuleFinding, opens_at_once
from appealwright.days.deadline import Deadline
from appealwright.facts import Place, Row
from appealwright.history.fitful import misses_doses
from appealwright.next_steps.acting import Acting
from appealwright.next_steps.danger import tells_of_danger
from appealwright.next_steps.doors import Doors
from appealwright.next_steps.office_lines import OfficeLines
from appealwright.next_steps.recipients import outside_recipient
from appealwright.notice.clock.counted_from import counts_from_receipt
from appealwright.notice.gives import Gives
from appealwright.notice.money.withdrawn import Withdrawn, withdrawn_in
from appealwright.notice.people.addressed import holds_hearings, names_the_plan, of_an_office, same_place
from appealwright.notice.people.administrators import administrator_decided, employers_office, of_trustees, run_by_trustees
from appealwright.notice.people.review_address import ReviewAddress
from appealwright.notice.steps.decided_before import decided_before_cut
from appealwright.notice.steps.face import Face
from appealwright.notice.steps.hearing import Hearing
from appealwright.untold.diagnosis import as_sender_tells
from appealwright.untold.doubted import bare_dose, doubted_in
from appealwright.untold.guessed import guess_trimmed
from appealwright.untold.no_therapy import tells_no_therapy
from appealwright.untold.thoughts import names_thoughts
from appealwright.untold.unsure import doubt_in
from appealwright.view import ground_ids
from appealwright.writer.call import Reply, begins_in
from appealwright.writer.prose import cited, typed

__all__ = ["Around", "Reply"]

PER_ARGUMENT = 3
"""How many points a sheet takes of one argument, so that it does not turn on one of them (our own advice on form)."""
_PROTOCOL = "label.protocol.iv"
"""How the studies gave it by vein."""


@dataclass(frozen=True, slots=True)
class Around(OfficeLines):
    """What a template of a paper for the person, the clinician or an office writes with, besides ink."""

    def replies(self, most: int) -> tuple[Reply, ...]:
        """At most `most` points on the arguments that answer this denial, those that fit the case first."""
        found = [
            Reply(finding.row.id, counter.insurer_says, counter.honest_reply, counter.raised_by)
            for finding in self.assessment.arguments
            if self._answers_the_denial(finding)
            for counter in self._likely(finding.counters)
        ]
        # Two arguments may meet the same point: it is answered once, as the argument that fits better does.
        once = {reply.insurer_says: reply for reply in reversed(found)}
        return tuple(reply for reply in found if once[reply.insurer_says] is reply)[:most]

    def _likely(self, counters: Sequence[Counter]) -> tuple[Counter, ...]:
        """As many of one argument as a sheet takes, in their order: those that the notice raises before any other."""
        quotes = " ".join(one.text("quote") for one in self.case.records("denial.reasons"))
        chosen = sorted(counters, key=lambda one: not begins_in(quotes, one.raised_by))[:PER_ARGUMENT]
        return tuple(one for one in counters if one in chosen)

    def suiting(self, *row_ids: str) -> tuple[str, ...]:
        """Those of these rows that a letter may print today and whose people are like this person."""
        rows = [self.facts.row(row_id) for row_id in row_ids if row_id in self.facts]
        return tuple(
            row.id for row in rows if row.printable(self.assessment.as_of, Place.LETTER) and population_fits(row, self.assessment.view)
        )

    @property
    def gives(self) -> Gives:
        """What the pasted notice gives besides its reasons."""
        return Gives(self.case)

    @property
    def decides_before_cut(self) -> str:
        """The notice's own promise to decide an appeal before the course is cut; empty where it makes none, or an appeal was decided."""
        return decided_before_cut(self.case, self.assessment.as_of) if self.case.text("denial.stage") in ("", "first") else ""

    @property
    def doors(self) -> Doors:
        """The doors beside this appeal."""
        return Doors(self.case, self.facts, self.sums)

    @property
    def counts_from_receipt(self) -> bool:
        """Whether the notice counts from the day on which it came."""
        return counts_from_receipt(self.case.text("denial.text"))

    @property
    def acting(self) -> Acting:
        """Who acts for the member, and by which right."""
        return Acting(self.case)

    @property
    def withdrawn(self) -> Withdrawn | None:
        """What the notice says of care that it had approved and does not pay after all; None where it undoes no approval."""
        return withdrawn_in(self.case)

    @property
    def hearing(self) -> Hearing:
        """What it tells of the hearing outside the plan."""
        return Hearing(self.case)

    def told_of(self, date: Deadline) -> str:
        """The sentence in which the notice gives a time for a step that comes later: theirs to decide an ordinary appeal, where it is
        shorter than that of the rule, and the person's to ask for a hearing after it, where it is no shorter. Else empty.
        """
        if date.what == "internal-decision" and not date.urgent:
            return self.told_to_decide.words if self.told_to_decide else ""
        if date.what != "hearing-request" or date.act_by or not date.row_id:
            return ""
        words, days = self.hearing.after_appeal
        time = next(one for one in self.facts.row(date.row_id).times if one.words == date.words)
        return words if time.unit == "days" and days >= time.count else ""

    @property
    def review(self) -> ReviewAddress:
        """Where it says that a request for outside review is sent, or was copied from it as the address for appeals."""
        taker, typed = outside_recipient(self.assessment), self.case.text("denial.appeal_address")
        if any(taker.has_left(one) for one in (typed, self._told_review.address)):
            return ReviewAddress("")
        if not self.address_is_outside or holds_hearings(typed):
            return self._told_review
        return ReviewAddress(*(self.case.text(f"denial.{name}") for name in ("text", "appeal_address", "appeal_fax")))

    @property
    def _told_review(self) -> ReviewAddress:
        return ReviewAddress(self.case.text("denial.text"))

    @property
    def face(self) -> Face:
        """What it shows on its face of review outside and of its reasons."""
        return Face(self.case)

    @property
    def outside_in_state(self) -> str:
        """The State's rule that opens outside review of this plan's decisions and says who takes the request; empty where none binds."""
        found = (one.row for one in self.assessment.on("external-review") if one.row.jurisdiction != "US")
        return next((row.id for row in found if row.detail.get("file_with")), "")

    @property
    def own_form(self) -> Row | None:
        """The rule that names the program's own form by which somebody is appointed to act for a member; None where none is known."""
        return next((rule.row for rule in self.assessment.rules if rule.certain and rule.row.detail.get("form")), None)

    @property
    def danger(self) -> bool:
        """Whether waiting may be dangerous by what was told, or an approved course is being cut and nobody has said."""
        return tells_of_danger(self.case, self.assessment.view, thoughts=bool(self.left_out))

    @property
    def diagnosis_names_thoughts(self) -> bool:
        """Whether the diagnosis typed names them, which some paper then prints."""
        return names_thoughts(self.case.text("treatment.diagnosis"), self.facts)

    @property
    def diagnosis_is_whole(self) -> bool:
        """Whether the letters that the sender signs print the diagnosis as it was typed."""
        return as_sender_tells(self.case, self.facts) is self.case

    @property
    def misses_doses(self) -> bool:
        """Whether an answer says that doses of a medicine are missed: the clinician hears of it first."""
        return misses_doses(self.case)

    @property
    def doubted(self) -> tuple[str, ...]:
        """What the answers are called that no letter prints whole, because whoever gave them was not sure."""
        asked_apart = {*(["treatment.dose"] if bare_dose(self.case) else []), *(["history.therapy"] if self.no_therapy else [])}
        return tuple(self.words("question", name, "short") for name in doubted_in(self.case) if name not in asked_apart)

    @property
    def no_therapy(self) -> bool:
        """Whether the answer on talk therapy says that there is none."""
        return tells_no_therapy(self.case.text("history.therapy"))

    @property
    def guess_trimmed(self) -> bool:
        """Whether letters print the medicines now without a guess at a detail."""
        return bool(guess_trimmed(self.case, self.facts))

    def doubt_in(self, name: str) -> str:
        """The words by which this answer says that whoever gave it is not sure; empty where it does not."""
        return doubt_in(self.case.text(name))

    @property
    def dose_meant(self) -> tuple[str, str] | None:
        """The number of a dose that was told without a unit, and the unit by weight with which the studies of a row gave it, empty where
        they gave no such dose; None where the dose has one.
        """
        number = bare_dose(self.case)
        if not number:
            return None
        row = self.facts.row(_PROTOCOL)
        given = (
            re.search(rf"(?<![\d.]){re.escape(number)} (\w+)/", row.letter or "")
            if self.case.is_("treatment.drug", "iv_ketamine")
            else None
        )
        return number, given[1] if given else ""

    @property
    def names_the_plan(self) -> bool:
        """Whether the address typed says already who takes the paper: the insurer, without a plan the office that holds the hearing, or
        somebody else who decides appeals.
        """
        return self.hears_appeals or self.takes_as_administrator or self._names_the_insurer

    @property
    def address_is_anothers(self) -> bool:
        """Whether the address for appeals is not of the company that decided, but of the employer's office or of trustees."""
        return bool(self.case.text("denial.insurer")) and self.takes_as_administrator and not self._names_the_insurer

    @property
    def to_employer(self) -> bool:
        """Whether the appeal goes to an office of the employer."""
        return employers_office(self.case)

    @property
    def administrator_decided(self) -> bool:
        """Whether the plan administrator, by the answer or by the notice, is the company that decided."""
        return administrator_decided(self.case)

    @property
    def tells_no_employer(self) -> bool:
        """Whether whoever is asked as the plan administrator is no employer."""
        return self.by_trustees or self.administrator_decided

    @property
    def takes_as_administrator(self) -> bool:
        """Whether whoever takes the appeals is to be asked for the plan's documents as well: the employer's office, or trustees."""
        return self.to_employer or (self.by_trustees and of_trustees(self.case.text("denial.appeal_address")))

    @property
    def by_trustees(self) -> bool:
        """Whether a board of trustees runs the plan: what goes to it goes to no employer."""
        return run_by_trustees(self.case)

    @property
    def _names_the_insurer(self) -> bool:
        return names_the_plan(self.case.text("denial.appeal_address"), self.case.text("denial.insurer"))

    @property
    def hears_appeals(self) -> bool:
        """Whether the address typed is that of a hearing office to which the appeal itself goes, as in fee-for-service Medicaid."""
        return self.assessment.regime.regime == "medicaid_ffs" and holds_hearings(self.case.text("denial.appeal_address"))

    @property
    def address_is_outside(self) -> bool:
        """Whether the address typed is that of the office that decides outside the plan or supervises it: no paper to the plan takes it."""
        taker, offices = outside_recipient(self.assessment), self.supervisors
        address = self.case.text("denial.appeal_address")
        if holds_hearings(address) and not self.hears_appeals:
            return True
        names = [
            name.partition(",")[0]
            for name in (taker.name, taker.perhaps, taker.named_as, taker.left, *(row.detail["name"] for row in offices))
        ]
        addresses = (taker.address, self._told_review.address, *(row.detail.get("address") or "" for row in offices))
        return taker.to != "plan" and (of_an_office(address, names, addresses) or same_place(address, self._told_review.address))

    @property
    def levels(self) -> tuple[str, ...]:
        """The steps that this kind of plan has; none where the kind is not known."""
        row = self.assessment.regime_row
        return tuple(self.words.of_row(row)(level) for level in row.detail["levels"]) if row else ()

    def reaches(self, row_id: str) -> bool:
        """Whether what this row says holds of this kind of coverage, so far as the kind is known."""
        return row_id in self.facts and self.assessment.regime.regime not in self.facts.row(row_id).detail.get("not_for", ())

    def means(self, row_id: str) -> Markup:
        """What the word of this rule means, in the language of this paper."""
        row = self.facts.row(row_id)
        return cited(row.id, typed(self.words.of_row(row)(row.detail["means"])))

    @property
    def crisis(self) -> str:
        """How to reach the crisis line in the language of this paper."""
        line = self.facts.row("agency.lifeline-988").detail
        call = self.words("safety", "crisis", "call", call=line["phone"], press=line["in_spanish"]["press"])
        text = self.words("safety", "crisis", "text", text=line["text"], word=line["in_spanish"]["word"])
        return f"{call}, {self.words('safety', 'crisis', 'or')} {text}"

    @property
    def at_once(self) -> tuple[RuleFinding, ...]:
        """The rules that open outside review without the plan's own appeal first."""
        return tuple(rule for rule in self.assessment.rules if opens_at_once(rule, self.assessment.view))

    def _answers_the_denial(self, finding: ArgumentFinding) -> bool:
        return finding.fit is not Fit.DOES_NOT_FIT and bool(set(ground_ids(self.case)) & set(finding.row.detail["grounds"]))

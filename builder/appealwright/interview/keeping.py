"""Keeping, opening and erasing: what the person does with their work as a whole."""

from __future__ import annotations

from dataclasses import replace

from appealwright.fhir.found import looks_like_record
from appealwright.interview.clinic import is_of_clinic_alone
from appealwright.interview.desk import Desk, Outcome
from appealwright.interview.judged import Before
from appealwright.interview.papers.from_record import RECORD
from appealwright.interview.papers.held import Held
from appealwright.interview.place import Keeping, Place
from appealwright.interview.saved import NotOpenedError, opened
from appealwright.interview.steps import PACKET
from appealwright.ledger import Ledger

__all__ = ["KeepingWork"]


class KeepingWork(Desk):
    """What the person does to all of it."""

    def _restore(self, text: str) -> Outcome:
        if looks_like_record(text):
            return self._take_record(text)
        try:
            typed, self._made = opened(text, self._interview)
        except NotOpenedError as error:
            return self._not_opened(error.reason)
        # A clinic's own file begins a patient; whoever opens a case goes on where it is looked through.
        is_clinics = is_of_clinic_alone(typed)
        begins = self._interview.questions()[0].name if is_clinics else PACKET
        # Who writes is not asked of the clinic again, where the file says what was chosen at the door.
        before = self._place.at_the_door if is_clinics else ()
        same = frozenset(name for name in before if typed.text(name) == self._typed.text(name))
        self._place = Place(begins, narrow=self._place.narrow, draft=self._place.draft, at_the_door=same)
        # What was found in somebody else's papers goes with their answers, and so does what was kept of their words.
        self._held = Held(reads=self._held.reads)
        self._before, self._ledger = Before(), Ledger()
        from appealwright.interview.forgotten import forget  # noqa: PLC0415 - who reads papers is imported with it; a first view needs neither

        forget()
        self._keep(typed)
        said = self._words("next_person", "begun") if is_clinics else self._words("view", "restored")
        return Outcome(focus="step", announce=said)

    def _take_record(self, text: str) -> Outcome:
        """Nothing that is here gives way: what the record holds is offered line by line."""
        from appealwright.fhir.bundle import UnreadableRecordError  # noqa: PLC0415 - few have a record; the builder starts without it
        from appealwright.fhir.record import read_record  # noqa: PLC0415 - the same

        try:
            found = read_record(text, self._facts, self._as_of)
        except UnreadableRecordError as error:
            return self._not_opened(f"record_{error.reason}")
        self._held = replace(self._held, record=found)
        self._place = replace(self._place, shown="form", keeping=Keeping())
        papers = self._papers()
        return Outcome(focus=papers.head(RECORD), announce=self._words("papers", "record_read", count=len(papers.offers(RECORD))))

    def _record_done(self, _: str) -> Outcome:
        self._held = replace(self._held, record=None)
        return Outcome(focus="step", announce=self._words("papers", "record_closed"))

    def _locked(self, _: str) -> Outcome:
        self._place = replace(self._place, keeping=Keeping(locked=True))
        return Outcome(focus="unlock")

    def _not_opened(self, reason: str) -> Outcome:
        locked = reason == "wrong_passphrase"
        self._place = replace(self._place, keeping=Keeping(locked=locked, fault=reason))
        return Outcome(focus="unlock" if locked else "restore", announce=self._words("error", reason))

    def _draft(self, target: str) -> Outcome:
        self._place = replace(self._place, draft=target == "on", keeping=Keeping())
        said = self._words("draft", "on_said" if target == "on" else "off_said")
        return Outcome(focus="draft", announce=said, draft="erase")

    def _no_draft(self, reason: str) -> Outcome:
        self._place = replace(self._place, draft=False, keeping=Keeping(draft_fault=reason))
        # One that another tab or an earlier visit keeps is not ours to erase.
        return Outcome(announce=self._words("draft", reason), draft="" if reason == "other" else "erase")

    def _clear(self, _: str) -> Outcome:
        # Asked from the last page of a phone, it stands where one's work is kept.
        self._place = replace(self._place, clearing=True, shown="keep")
        return Outcome(focus="clear-title")

    def _clear_not(self, _: str) -> Outcome:
        self._place = replace(self._place, clearing=False)
        return Outcome(focus="clear")

    def _erase(self, _: str) -> Outcome:
        self._place = replace(self._place, erasing=True)
        return Outcome(focus="erase-title")

    def _erase_not(self, _: str) -> Outcome:
        self._place = replace(self._place, erasing=False)
        return Outcome(focus="erase")

"""The trials of a history that a notice says are not on record, or leaves out, and that are; and those that it grants itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Known, PartialDate, Record
from appealwright.facts import Verified
from appealwright.history.counted import counted
from appealwright.history.drugs import drug_row
from appealwright.notice.record.trials_said import (
    clauses,
    disputes_dose,
    said_missing_of,
    says_all_tried,
    says_found,
    says_missing,
)
from appealwright.numerals import NUMBER, value_of
from appealwright.writer.weighed import Weighed

__all__ = ["Told", "doses_disputed", "doses_undefended", "granted", "left_out", "longer_than_said", "missed_and_recorded"]

_ON_RECORD = ("record", "pharmacy")
_MG = re.compile(r"\b(\d+(?:\.\d+)?) ?mg\b", re.IGNORECASE)
_WEEKS = re.compile(rf"\b{NUMBER}(?: ?\(\d+\))?[- ]weeks?\b", re.IGNORECASE)
_ASKS = re.compile(r"\b(?:must|requires?|required|needs?|at least|minimum|should)\b", re.IGNORECASE)
_BETWEEN = r"(?:,? (?:\d+(?:\.\d+)? ?mg|a|day|daily|was|were|taken|tried|used|given|at|only|just|for|about)){0,6} "


@dataclass(frozen=True, slots=True)
class Told:
    """What the notice says, in its own words, and the trials of the table that it says it of, or that it leaves out (`beyond`)."""

    words: str
    trials: tuple[Record, ...]
    beyond: bool = False


def missed_and_recorded(told: Weighed, quote: str) -> tuple[Told, ...]:
    """The clauses that miss a medicine of the table of which a record or the pharmacy gives dose, length and result, and that counts by
    the same quotation.
    """
    count = counted(told, quote)
    found = ((clause, _named(told, clause)) for clause in clauses(quote) if says_missing(clause))
    return tuple(
        Told(said_missing_of([_first_word(one) for one in trials], clause), trials)
        for clause, trials in found
        if trials and all(_is_recorded(told, one) and (count is None or one in count.counts) for one in trials)
    )


def left_out(told: Weighed, quote: str) -> tuple[Told, ...]:
    """The clause that lists what was tried as if that were all, with the antidepressants of the table that a record or the pharmacy shows
    beside those it names. A clause that names none of them, but only medicines that are added to one, lists no antidepressants.
    """
    for clause in (one for one in clauses(quote) if says_all_tried(one)):
        listed = _named(told, clause)
        named = {one.text("drug").split()[0].casefold() for one in listed}
        others = tuple(
            one for one in told.antidepressants if one.text("drug").split()[0].casefold() not in named and _is_recorded(told, one)
        )
        if others and any(one in told.antidepressants for one in listed):
            return (Told(clause, others, beyond=True),)
    return ()


def granted(told: Weighed, quote: str) -> tuple[Told, ...]:
    """The clauses that find a medicine of the table at the dose and for the weeks that were told, long enough by the same quotation."""
    count = counted(told, quote)
    enough = count.counts if count else ()
    found = ((clause, _named(told, clause)) for clause in clauses(quote) if says_found(clause) and _WEEKS.search(clause))
    return tuple(
        Told(clause, trials) for clause, trials in found if len(trials) == 1 and trials[0] in enough and _agrees(told, trials[0], clause)
    )


def longer_than_said(told: Weighed, quote: str) -> tuple[Told, ...]:
    """What the notice says of the weeks of a medicine ("sertraline for six weeks") of which the table tells more, each with that trial;
    none where the sentence asks for them, or where the table has the medicine twice.
    """
    found = []
    for clause in (one for one in clauses(quote) if not _ASKS.search(one)):
        for trial in _named(told, clause):
            name = trial.text("drug").split()[0]
            whole = bool(trial.text("dose_mg") and trial.text("result") and _dated(trial))
            alone = whole and sum(one.text("drug").casefold().split()[:1] == [name.casefold()] for one in told.counted_trials) == 1
            said = re.search(rf"\b{re.escape(name)}{_BETWEEN}{NUMBER}(?: ?\(\d+\))?[- ]weeks?\b", clause, re.IGNORECASE)
            if alone and said and value_of(said[1]) < int(told.weeks(trial) or told.least_weeks(trial)):
                found.append(Told(said.group(), (trial,)))
    return tuple(found)


def doses_disputed(told: Weighed, quote: str) -> tuple[tuple[Record, str], ...]:
    """The trials whose dose a clause of the notice holds too low though the label, as it was read, has it as one for depression: each with
    the row of its medicine.
    """
    found = ((trial, drug_row(trial.text("drug"), told.facts)) for trial in _held_low(told, quote))
    least = ((trial, row, (row.detail.get("min_adequate") or {}).get("mg_per_day")) for trial, row in found if row)
    return tuple(
        (trial, row.id)
        for trial, row, enough in least
        if row.verified is Verified.PRIMARY and row.letter and enough and float(trial.text("dose_mg")) >= float(enough)
    )


def doses_undefended(told: Weighed, quote: str) -> tuple[Record, ...]:
    """The other trials that such a clause holds inadequate: no label speaks for them; none that the table has as low or short."""
    defended = tuple(trial for trial, _ in doses_disputed(told, quote))
    return tuple(trial for trial in _held_low(told, quote) if trial not in defended and trial not in told.all_short)


def _held_low(told: Weighed, quote: str) -> tuple[Record, ...]:
    named = (trial for clause in clauses(quote) if disputes_dose(clause) for trial in _named(told, clause))
    return tuple(trial for trial in named if trial.text("dose_mg"))


def _named(told: Weighed, clause: str) -> tuple[Record, ...]:
    words = set(re.findall(r"[a-z]+", clause.casefold()))
    return tuple(one for one in told.counted_trials if one.text("drug") and _first_word(one) in words)


def _first_word(trial: Record) -> str:
    return trial.text("drug").split()[0].casefold()


def _is_recorded(told: Weighed, trial: Record) -> bool:
    whole = bool(trial.text("dose_mg") and trial.text("result") and (told.weeks(trial) or told.least_weeks(trial) > 1))
    return whole and trial.text("source") in _ON_RECORD and trial not in told.all_short and _dated(trial)


def _dated(trial: Record) -> bool:
    days = (trial.get("from"), trial.get("to"))
    return all(isinstance(one, Known) and isinstance(one.value, PartialDate) for one in days)


def _agrees(told: Weighed, trial: Record, clause: str) -> bool:
    """Whether the clause and the table say the same of a trial."""
    doses, weeks = _MG.findall(clause), [value_of(one) for one in _WEEKS.findall(clause)]
    said = [float(one) == float(trial.text("dose_mg")) for one in doses] if trial.text("dose_mg") else []
    return all(said) and bool(told.weeks(trial)) and all(one <= int(told.weeks(trial)) for one in weeks)

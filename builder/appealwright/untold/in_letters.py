"""A case as letters tell it: of what every paper is written from, without what no letter states."""

from __future__ import annotations

from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.untold.amounts_drunk import without_amounts_drunk
from appealwright.untold.borrowed import without_borrowed
from appealwright.untold.diagnosis import without_others
from appealwright.untold.doubted import without_doubts
from appealwright.untold.guessed import without_guesses_at_details
from appealwright.untold.half_truths import without_half_truths
from appealwright.untold.loose_lengths import without_loose_lengths
from appealwright.untold.missed_doses import without_missed_doses
from appealwright.untold.names_meant import with_names_meant
from appealwright.untold.other_illness import without_other_illness
from appealwright.untold.recalled_names import with_names_recalled
from appealwright.untold.short_forms import with_forms_in_full
from appealwright.untold.unlikely_trials import without_unlikely
from appealwright.untold.unusual import unusual_in, without_unusual

__all__ = ["as_letters_tell", "as_surely_told"]


def as_letters_tell(case: Case, facts: Facts) -> Case:
    """The same case as it is surely told, in the words that letters use."""
    sure = as_surely_told(case, facts)
    return without_half_truths(without_unusual(sure, unusual_in(sure, facts), facts), case, facts)


def as_surely_told(case: Case, facts: Facts) -> Case:
    """The same case without doubts, illnesses beside the depression and medicines for them or of others, loose lengths and names that
    nobody recalls, a clinic's short forms in full, and a name with one letter wrong put right.
    """
    sure = without_doubts(without_missed_doses(without_guesses_at_details(with_names_meant(case, facts), facts), facts))
    told = without_borrowed(without_others(without_amounts_drunk(with_forms_in_full(sure, facts))))
    return with_names_recalled(without_unlikely(without_other_illness(without_loose_lengths(told), facts), facts), facts)

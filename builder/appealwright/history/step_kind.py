"""Whether the words in which a step was told name what a step can be."""

from __future__ import annotations

import re

from appealwright.history.drugs import drugs_in
from appealwright.history.misspelt import meant_by
from appealwright.notice.reasons.treatments_named import is_talking, others_named
from appealwright.numerals import trials_asked
from appealwright.untold.short_forms import antidepressants_in_full
from appealwright.writer.weighed import Weighed

__all__ = ["names_a_kind"]

_KINDS = re.compile(
    r"\bantidepress\w+|\b(?:SSRI|SNRI|TCA|MAOI|tricyclic|lithium|thyroid|stimulant|augment\w*"
    r"|adjunct\w*|anti-?psychotic|mood stabili[sz]er)s?\b"
    r"|\b(?:es)?ketamine\b|\bsprays?\b|\binfusions?\b|\bmedic(?:ine|ation)s?\b",
    re.IGNORECASE,
)


def names_a_kind(told: Weighed, quotes: tuple[str, ...]) -> bool:
    """A medicine of the rows, a kind of medicines, a procedure, talking, or the plan's own words. `quotes`: those on the step, in small
    letters.
    """
    words = antidepressants_in_full(told.case.text("step.drug"))
    named = drugs_in(words, told.facts) or any(meant_by(word, told.facts) for word in words.split())
    if named or others_named(words) or is_talking(words) or _KINDS.search(words) or trials_asked(words):
        return True
    bare = words.casefold().strip(" .")
    return bool(bare) and any(bare in quote for quote in quotes)

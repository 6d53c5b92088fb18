"""Whether the words in which a step was told name what a step can be."""

from __future__ import annotations

import re

from appealwright.history.drugs import drug_row, drugs_in, is_antidepressant
from appealwright.history.misspelt import meant_by
from appealwright.notice.reasons.treatments_named import is_talking, others_named
from appealwright.numerals import trials_asked
from appealwright.untold.short_forms import antidepressants_in_full
from appealwright.whole import whole_text
from appealwright.writer.weighed import Weighed

__all__ = ["asks_for_antidepressants", "is_one_medicine", "is_told_by_table", "names_a_kind", "without_one_added_to"]

_KINDS = re.compile(
    r"\bantidepress\w+|\b(?:SSRI|SNRI|TCA|MAOI|tricyclic|lithium|thyroid|stimulant|augment\w*"
    r"|adjunct\w*|anti-?psychotic|mood stabili[sz]er)s?\b"
    r"|\b(?:es)?ketamine\b|\bsprays?\b|\binfusions?\b|\bmedic(?:ine|ation)s?\b",
    re.IGNORECASE,
)
_KIND_OF_FIRST = re.compile(r"\bantidepressants?\b|\b(?:SSRI|SNRI|TCA|MAOI|tricyclic)s?\b", re.IGNORECASE)
_TO_WHICH_ADDED = re.compile(
    r"\bto (?:an?|the|your|my|his|her|their) (?:\w+ ){0,2}antidepressants?\b"
    r"|\b(?:an?|the|your|one) (?:\w+ ){0,2}antidepressants? (?:(?:was|were|is|are|be|been|must|to|has|have|had|should|shall) ){0,3}"
    r"(?:augmented|combined|supplemented)(?: with\b)?",
    re.IGNORECASE,
)
_MORE = re.compile(r"\bantidepressants\b|\band\b|\bplus\b|[+&]", re.IGNORECASE)
"""How a step of more than one medicine is told."""
_SEVERAL = re.compile(
    r"\b(?:and|or|plus|then|such as|e\.g\.|like|another|augment\w*|adjunct\w*|add\w*|antidepressants?)\b|[+&]",
    re.IGNORECASE,
)
"""What makes of a medicine's name an example, or a part of a longer demand."""


def asks_for_antidepressants(told: Weighed) -> bool:
    """Whether a step asks for antidepressants, by that word, a kind or a name, and not only for what is added to one."""
    words = without_one_added_to(antidepressants_in_full(told.case.text("step.drug")))
    named = any(is_antidepressant(str(row.detail["name"]), told.facts) for row in drugs_in(words, told.facts))
    return named or bool(_KIND_OF_FIRST.search(words)) or trials_asked(words) > 1


def without_one_added_to(words: str) -> str:
    """Words of a demand without the antidepressant to which another medicine is to be added."""
    return _TO_WHICH_ADDED.sub("", words)


def is_one_medicine(told: Weighed) -> bool:
    """Whether a step is one medicine by its name, which so has a class, and no demand that names some as examples."""
    words = antidepressants_in_full(told.case.text("step.drug"))
    return bool(told.drug_class(words)) and len(drugs_in(words, told.facts)) < 2 and not _SEVERAL.search(words)


def is_told_by_table(told: Weighed) -> bool:
    """Whether a step of antidepressants and more, or one that is no medicine by its name, has rows of the table, and its reason names no
    medicine that the table lacks: of the second it names one.
    """
    reason = drugs_in(whole_text(told.case, "step.reason"), told.facts)
    rows = [drug_row(one.text("drug"), told.facts) for one in told.trials]
    more = asks_for_antidepressants(told) and bool(_MORE.search(told.case.text("step.drug")))
    by_reason = bool(reason) and not is_one_medicine(told)
    return (more or by_reason) and bool(rows) and all(one in rows for one in reason)


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

"""Recognises a medicine by the name a person types, among the rows of medicines."""

from __future__ import annotations

import re
from functools import lru_cache

from appealwright.answers import Record
from appealwright.facts import Facts, Row
from appealwright.history.drug_rows import drug_row, names_of_drugs, plain
from appealwright.history.given_for import MOOD
from appealwright.history.misspelt import meant_by
from appealwright.history.trials import may_overlap
from appealwright.whole import whole_ended

__all__ = [
    "OTHER_USES",
    "by_session",
    "drug_class",
    "drug_row",
    "drugs_in",
    "is_added",
    "is_antidepressant",
    "is_for_another_use",
    "is_known_otherwise",
    "is_named",
    "is_no_antidepressant",
    "is_taken_with",
    "is_trial_of_antidepressant",
    "names_another_use",
    "names_within",
    "was_against_drink",
]


_BY_SESSION = frozenset({"drug.ketamine-iv", "drug.esketamine-nasal"})
_ADDED = r"added (?:on )?(?:to|on top of)"
_BESIDE = r"\b(?<!not )(?<!never )(?:{}) (?:my |the |his |her )?([\w-]+)"
_ADDED_TO = re.compile(_BESIDE.format(_ADDED), re.IGNORECASE)
_TAKEN_WITH = re.compile(_BESIDE.format(f"{_ADDED}|on top of|together with|taken with|alongside"), re.IGNORECASE)
_BOTH = re.compile(
    r"(?<!never )(?<!not )\b(?:took|taken|taking|tried|on) (?:my |the |his |her )?([\w-]+)(?: \d+ ?mg)?"
    r" (?:along )?with (?:my |the |his |her )?([\w-]+)",
    re.IGNORECASE,
)
"""Two medicines taken together, in either order: "She took Zoloft with Abilify"."""
_PHRASE = re.compile(r"[.;!?,]\s|\b(?:and|plus|or|but|then)\b", re.IGNORECASE)
_WHOSE = r"\b(?:for|to) (?:my |his |her |the |help (?:me |him |her )?)?"
_DRINK = r"(?:drinking|drink|alcohol\w*|cravings|(?:opioid|opiate|heroin|drug) \w+)"
OTHER_USES = (
    _WHOSE + rf"(?:(?:stop |quit |cut |cut down )?(?:{_DRINK}|smoking)"
    r"|seizures?|epilepsy|nightmares|migraines?|headaches?|itching|hives|allerg\w+|tremors?|adhd|hot flashes)\b"
)
"""What a medicine was taken for that is neither sleep, pain nor the mood."""
_AGAINST_DRINK = re.compile(
    rf"\bfor (?:my |his |her |the )?{_DRINK}\b"
    r"|\bto (?:help (?:me |him |her )?)?(?:stop|quit|cut down(?: on)?) (?:my |his |her |the )?(?:drinking|alcohol)\b",
    re.IGNORECASE,
)
_FOR_ANOTHER_USE = re.compile(rf"{_WHOSE}(?:sleep|insomnia|pain|nerve pain)\b|{OTHER_USES}", re.IGNORECASE)
_NO_MEDICINE = re.compile(
    r"\b(?:pray(?:er|ers|ed|ing)|church|faith|god|vitamins?|multi-?vitamins?|supplements?|minerals?|magnesium|zinc|probiotics?|omega-?3\w*"
    r"|fish oil|herb(?:s|al)?|teas?|homeopath\w+|essential oils?|CBD|hemp|yoga|exercis\w+|gym|running|walk(?:s|ing)|hik(?:es|ing)|swimming"
    r"|meditat\w+|mindful\w+|breathing|journal(?:s|ing)?|diets?|keto|fasting|sunlight|light ?box|acupuncture|massages?|chiropract\w+"
    r"|reiki|hypnosis|counsel\w+|(?:psycho)?therapy|oraci[oó]n|rezar|vitaminas?|suplementos?|ejercicio|meditaci[oó]n|dieta|tés?)\b",
    re.IGNORECASE,
)
"""What people do for a low mood beside medicines, as they put it into the table of medicines."""
_TAKEN = " - "
"""In place of a name that was found: no word, and nothing that joins the words on its sides."""


def by_session(typed: str, facts: Facts) -> bool:
    """Whether the medicine is ketamine or esketamine, which is given by the session and has no dose a day."""
    row = drug_row(typed, facts)
    return row is not None and row.id in _BY_SESSION


def is_no_antidepressant(typed: str, facts: Facts) -> bool:
    """Whether no row knows what was typed, as it stands or a letter wrong, as a medicine given or added for depression by mouth."""
    row = _row_meant(typed, facts)
    return row is None or row.detail.get("role") not in {"antidepressant", "augmentation"}


def is_known_otherwise(typed: str, facts: Facts) -> bool:
    """Whether what was typed is known to be no antidepressant: by its row, or as what people do for a low mood beside medicines."""
    return _row_meant(typed, facts) is not None or _NO_MEDICINE.search(typed) is not None


def drug_class(typed: str, facts: Facts) -> str | None:
    """The class of the medicine named in `typed`, or None where no row knows it."""
    row = drug_row(typed, facts)
    return str(row.detail["class"]) if row else None


@lru_cache(maxsize=256)
def drugs_in(text: str, facts: Facts) -> tuple[Row, ...]:
    """The medicines that a sentence names, each by a name of its own and no part of a longer one."""
    words, found = plain(text), dict[str, Row]()
    for name, row in names_of_drugs(facts):
        while name in words:
            found.setdefault(row.id, row)
            words = words.replace(name, _TAKEN)
    return tuple(found.values())


def names_within(typed: str, text: str, facts: Facts) -> tuple[str, ...]:
    """The names, in small letters, by which a text names the medicine that was typed, by that name or by another: abilify where it has
    aripiprazole.
    """
    row, words = drug_row(typed, facts), plain(text)
    return tuple(name.strip() for name, one in names_of_drugs(facts) if row and one.id == row.id and name in words)


@lru_cache(maxsize=512)
def is_named(typed: str, text: str) -> bool:
    """Whether a text names the medicine that was typed, by its first word, and not within the name of another."""
    first = next(iter(typed.split()), "").strip(".,;:()/")
    return bool(first) and re.search(rf"(?<![\w-]){re.escape(first)}s?(?!\w|-[a-z]{{5}})", text, re.IGNORECASE) is not None


def is_antidepressant(typed: str, facts: Facts) -> bool:
    """Whether a row knows what was typed, as it stands or a letter wrong, as an antidepressant; none that was taken for something else."""
    row = _row_meant(typed, facts)
    return row is not None and row.detail.get("role") == "antidepressant" and not names_another_use(typed)


def is_added(trial: Record, facts: Facts) -> bool:
    """Whether the words on a medicine say that it was added to another antidepressant, by its name: it was no trial of its own."""
    own = drug_row(trial.text("drug"), facts)
    found = (drug_row(name, facts) for name in _ADDED_TO.findall(whole_ended(trial)))
    return own is not None and any(row is not None and row is not own and row.detail.get("role") == "antidepressant" for row in found)


def is_taken_with(trial: Record, other: Record, facts: Facts, besides: str = "") -> bool:
    """Whether the words on a medicine say that it was added to this other one, or taken together with it: by its name as it was typed,
    or by another that its row knows. `besides`: an answer on several medicines, of which such a place names this one first, where the dates
    of both allow it.
    """
    typed = other.text("drug")
    row = drug_row(typed, facts)
    by_others = _beside_by(trial.text("drug"), besides, facts) if besides and may_overlap(trial, other) else []
    if besides and may_overlap(trial, other):
        by_others += _together_with(trial.text("drug"), besides, facts)
    named = (*_TAKEN_WITH.findall(whole_ended(trial)), *by_others)
    return any(is_named(typed, name) or (row is not None and drug_row(name, facts) is row) for name in named)


def _beside_by(typed: str, words: str, facts: Facts) -> list[str]:
    """Beside what words say that this medicine was taken: "plus Abilify added to the Effexor"."""
    places = list(_TAKEN_WITH.finditer(words))
    starts = (0, *(one.end() for one in places))
    leads = (_PHRASE.split(words[start : one.start()])[-1] for start, one in zip(starts, places, strict=False))
    return [one[1] for one, lead in zip(places, leads, strict=True) if names_within(typed, lead, facts) or is_named(typed, lead)]


def _together_with(typed: str, words: str, facts: Facts) -> list[str]:
    """With what words say that this medicine was taken, whichever of the two they name first."""
    pairs = [pair for one in _BOTH.finditer(words) for pair in ((one[1], one[2]), (one[2], one[1]))]
    return [name for name, own in pairs if names_within(typed, own, facts) or is_named(typed, own)]


def is_trial_of_antidepressant(trial: Record, facts: Facts) -> bool:
    """Whether a trial counts as one of an antidepressant, taken for itself."""
    return is_antidepressant(trial.text("drug"), facts) and not is_added(trial, facts)


def is_for_another_use(typed: str, facts: Facts) -> bool:
    """Whether what was typed was taken for something else than depression: by the person's own word, or by the medicine's row."""
    return names_another_use(typed) or is_no_antidepressant(typed, facts)


def was_against_drink(typed: str) -> bool:
    """Whether the words typed for a medicine say that it was taken for drinking or a craving."""
    return _AGAINST_DRINK.search(typed) is not None


def names_another_use(typed: str) -> bool:
    """Whether the words typed for a medicine say that it was taken for something else, and not for the mood besides."""
    return bool(_FOR_ANOTHER_USE.search(typed)) and not MOOD.search(typed)


def _row_meant(typed: str, facts: Facts) -> Row | None:
    row = drug_row(typed, facts)
    meant = None if row else meant_by(typed, facts)
    return drug_row(meant.meant, facts) if meant else row

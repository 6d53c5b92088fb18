"""The words of an own account that need stand in no vocabulary: numbers, names of medicines, of who treats and of places, and what other
answers name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from appealwright.facts import Facts
from appealwright.history.drug_rows import names_of_drugs
from appealwright.untold.vocabulary import everyday, is_one_off, is_usual, named_alone, needs_company, stems

__all__ = ["Names", "Word", "is_named", "known_names", "words_in", "words_told"]

_WORD = re.compile(r"\b(?:[^\W_]{1,2}\.)+[^\W_]{1,2}\b|[^\W_]+(?:['\u2019][^\W_]+)*")
_WILL = re.compile(r"(?<=[^\W_])['\u2019]ll\Z")
"""What a word is without: "she'll" is no "shell"."""
_OF_CARE = frozenset({"history.therapy", "history.now", "appeal.new", "earlier.told", "treatment.monitoring", "step.reason"})
"""Where whoever treats is named without "Dr."."""
_OF_TOWNS = frozenset({"network.distance", "appeal.new"})
"""Where a town, or who signed a paper, is named."""
_OF_PAPERS = "appeal.new"
_OF_RISKS = "treatment.risks."
_TITLES = frozenset(
    {"dr", "doctor", "doc", "ms", "mrs", "mr", "miss", "nurse", "therapist", "counselor", "psychiatrist", "psychologist", "np", "pa"}
)
_DEGREE = re.compile(
    r"MD|DO|[AP]?RN|NP|PA|PMHNP|DNP|PhD|PHD|Ph\.D|Psy\.?D|PSYD|MSW|LI?C?SW|L[MI]SW|LCSW-?R?|L?MFT|LPCC?|LCPC|L?C?MHC|LAC|LC?A?DC|CADC"
)
"""Behind a name, the degree or the license of who treats."""
_BEFORE_PLACES = frozenset({"saw", "see", "seeing", "at", "from", "near", "in", "through", "to", "by", "via", "outside"})
_OPEN_PLACES = frozenset({"saint", "st", "san", "santa", "mount", "mt", "fort"})
"""How the name of a place begins that is two words, of which the first may be one of a medicine too: "at Saint Francis"."""
_NEARER = frozenset({"closer", "nearer", "further", "farther"})
"""Before "than" and the name of a town."""
_FAR = frozenset({"mile", "miles", "mi", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs"})
_BEFORE_TOWNS = frozenset({"is", "was", "of", "around", "reach", "towards", "past", "beyond"})
"""Behind these a name is one of a town, beside how far that is."""
_OF_PLACES = re.compile(
    r"counsell?ing|clinic|cent(?:er|re)|hospital|health(?:care)?|medical|medicine|psychiatr(?:y|ic)|behavioral|wellness|university|college|school"
    r"|associates|institute|services|therapy|recovery|care|group|practice|ketamine|infusion|neuroscience|county|pharmacy|street|road|ave|trail|pass|lake|river|bridge|valley|island|highway|mountain|park|creek|beach"
)
_OF_OTHERS = frozenset({"alternatives.spravato_detail", "alternatives.ect_detail", "alternatives.tms_detail", "step.reason"})
"""Where it is told who gives another treatment, and how far that is: a clause that says so names a clinic or a town, and nobody."""
_GIVES = re.compile(
    r"(?:quit|stop(?:s|ped)?|dropped|ended|gave up|discontinued|closed|shut(?: down)?)"
    r" (?:doing|offering|giving|taking|covering|(?:(?:its|their|the|that) )?(?:\w+ )?(?:TMS|ECT|spravato|program|clinic|unit|suite))\b"
    r"|(?:only )?(?:does|offers|gives|no longer) (?:it|that|TMS|ECT|spravato)\b"
    r"|has (?:no|an?) (?:[\w-]+ ){0,3}(?:list|waitlist|wait|slots?|openings?|spots?)\b"
    r"|(?:doesn['\u2019]?t (?:do|offer|have|take|accept)|won['\u2019]?t (?:do|take))\b"
    r"|(?:is|was|['\u2019]s) (?:(?:\w+ ){0,2}(?:closest|nearest|full|booked)\b|.*\b(?:(?:each|one) way|round trip|by car))",
    re.IGNORECASE,
)
"""What stands right behind the name of a clinic or a town at the head of a clause."""
_CARE = re.compile(
    r"\b(?:TMS|ECT|spravato|esketamine|(?:do(?:es|ing)?|offer(?:s|ing)?|giv(?:es|ing)) (?:it|that)|new (?:people|patients)"
    r"|list|slots?|appointments?|program|clinic|hospital|closest|nearest"
    r"|miles?|hours?|minutes?|wait\w*|booked|full)\b",
    re.IGNORECASE,
)
_WAY = re.compile(r"\b(?:closest|nearest|miles?|hours?|minutes?|side|nothing)\b", re.IGNORECASE)
_ONTO_TOWNS = frozenset({"is", "its", "was", "the", "to", "around", "past", "beyond", "reach", "or", "between"})
"""Behind these stands the name of a town or of mountains, beside how far that is."""
_SOMEBODY = re.compile(
    r"\b(?:he|she|him|her|hers|his|drives?|drove|driving|friend|ex|too|also"
    r"|my (?!doctor|insur|plan|routes?|job|work|shift|memory)\w+)\b",
    re.IGNORECASE,
)
"""What makes it a clause on a person."""
_OF_CALLS = frozenset({"call", "rep", "representative", "ref", "reference"})
"""Beside which a name is that of whoever answered for the plan: "Teresa told the clinic, call I-88213"."""
_STAFF = frozenset({"lady", "rep", "reps", "guy", "gal", "agent", "woman", "man", "girl"})
_OWN = frozenset({"my", "our", "his", "her"})
_LOOKED_UP = frozenset(
    {"find", "found", "finding", "looked", "look", "searched", "checked", "named", "name", "list", "said", "says", "told", "know"}
)
_FOR_OFFICE = re.compile(
    r"(?:at|from|in) (?:(?:the|my|our|his|her|their|Dr) )?(?:\w+ )?"
    r"(?:office|clinic|front desk|desk|pharmacy|billing|insurance|plan|practice|center|hospital)(?: \w+)?"
    r" (?:told|said|says|tells|confirmed|wrote|called|faxed|checked|sent|got|found|is|was)\b",
    re.IGNORECASE,
)
"""Right behind a first name: who speaks for a clinic, a pharmacy or the plan. Whoever calls is told to note the name."""
_CALLED = frozenset({"named", "called"})
_LONG = 6
"""So long a medicine's name may be a letter wrong."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was typed, and in small letters without marks."""

    typed: str
    plain: str


@dataclass(frozen=True, slots=True)
class Names:
    """What letters name besides their usual words: what other answers and the rows of medicines do. `care`, `places`:
    who treats, or a town, stands here too; `papers`: so does whoever wrote one; `others`: so does who gives another treatment; `asked`: the
    everyday words for what a reason names, where this answers it, and those by which a relative who writes names the patient.
    """

    told: frozenset[str]
    drugs: frozenset[str]
    care: bool
    places: bool
    papers: bool
    others: bool
    asked: frozenset[str] = frozenset()


def known_names(name: str, named: tuple[str, ...], facts: Facts, called: frozenset[str] = frozenset()) -> Names:
    """The names for the answer of this name, where `named` are the answers whose words stand in letters in any case. What is told of a risk
    has the risk behind its name: "treatment.risks.substance". `called`: how a relative who writes names the patient.
    """
    told, drugs = words_told(named), _words_of_drugs(facts)
    asked = everyday(name.removeprefix(_OF_RISKS)) if name.startswith(_OF_RISKS) else frozenset[str]()
    return Names(told, drugs, name in _OF_CARE, name in _OF_TOWNS, name == _OF_PAPERS, name in _OF_OTHERS, asked | called)


@lru_cache(maxsize=8)
def words_told(named: tuple[str, ...]) -> frozenset[str]:
    """The words of answers, in small letters."""
    return frozenset(word.plain for text in named for word in words_in(text))


def words_in(text: str) -> tuple[Word, ...]:
    """The words of a text, in their order."""
    return tuple(
        Word(one, _WILL.sub("", one.casefold()).replace("'", "").replace("\u2019", "").replace(".", "")) for one in _WORD.findall(text)
    )


def is_named(at: int, found: tuple[Word, ...], names: Names) -> bool:
    """Whether the word at this place is a usual one, or a name by what it is or where it stands: behind "Dr.", behind "at", beside
    "Counseling".
    """
    word = found[at]
    if _is_known(word.plain, names) or (names.places and not names.papers and _is_staff(at, found)):
        return True
    before = found[at - 1].plain if at else ""
    raised = word.typed[0].isupper() and not all(one.typed.isupper() for one in found if len(one.plain) > 1)
    if before in _TITLES or (raised and (names.places or not _OF_CALLS.isdisjoint(one.plain for one in found))):
        return True
    if (raised and names.care and _has_degree(found[at + 1 : at + 3])) or _speaks_for_office(at, found):
        return True
    if raised and names.others and _gives_treatment(at, found):
        return True
    if not raised or not at:
        opens = not at and names.care and _is_of_place(found)
        return raised and (opens or any(_OF_PLACES.fullmatch(one.plain) for one in found[at + 1 : at + 3]))
    far = before in _BEFORE_TOWNS and not (at > 1 and found[at - 2].plain == "because") and any(one.plain in _FAR for one in found)
    nearer = before == "than" and at > 1 and found[at - 2].plain in _NEARER
    behind = far or nearer or before in _BEFORE_PLACES or (names.care and (before in {"with", "and"} or len(before) == 1))
    beside = any(_OF_PLACES.fullmatch(one.plain) for one in (found[at - 1], *found[at + 1 : at + 3]))
    # A first name may be an everyday word: "with Joy Mbeki".
    is_first = names.care and at > 1 and found[at - 2].plain == "with"
    follows = found[at - 1].typed[0].isupper() and at > 1 and (is_first or not _is_known(before, names)) and is_named(at - 1, found, names)
    opened = at > 1 and before in _OPEN_PLACES and found[at - 1].typed[0].isupper() and found[at - 2].plain in _BEFORE_PLACES
    return behind or beside or follows or opened or (at > 1 and found[at - 2].plain in _TITLES)


def _is_staff(at: int, found: tuple[Word, ...]) -> bool:
    """Whether the word at this place is for whoever looked a clinic up at the plan: "the lady at Ambetter couldn't find one"."""
    before = found[at - 1].plain if at else ""
    return found[at].plain in _STAFF and before not in _OWN and not _LOOKED_UP.isdisjoint(one.plain for one in found)


def _speaks_for_office(at: int, found: tuple[Word, ...]) -> bool:
    """Whether the word at this place names who spoke for a clinic or a plan: "Kim at the office told me", "a lady named Kim at ..."."""
    behind = found[at + 1 : at + 10]
    if found[at].plain in _STAFF and len(behind) > 1 and behind[0].plain in _CALLED:
        at, behind = at + 2, behind[2:]
    return found[at].typed[0].isupper() and _FOR_OFFICE.match(" ".join(one.typed for one in behind)) is not None


def _is_of_place(found: tuple[Word, ...]) -> bool:
    """Whether a name opens what is told and its place of care stands behind it: "Gwen at Riverside Counseling"."""
    behind = found[2:5]
    return (
        len(found) > 1
        and found[1].plain in {"at", "from"}
        and bool(behind)
        and behind[0].typed[0].isupper()
        and any(_OF_PLACES.fullmatch(one.plain) for one in behind)
    )


def _has_degree(behind: tuple[Word, ...]) -> bool:
    """Whether a degree stands right behind a name, or behind the surname that follows."""
    degree = next((at for at, word in enumerate(behind) if _DEGREE.fullmatch(word.typed)), None)
    return degree is not None and all(word.typed[0].isupper() for word in behind[:degree])


def _gives_treatment(at: int, found: tuple[Word, ...]) -> bool:
    """Whether a name at the head of a clause, or behind "is" or "the", is of who gives a treatment or where: "Covenant quit doing TMS"."""
    clause = " ".join(one.typed for one in found)
    if not _CARE.search(clause) or _SOMEBODY.search(clause):
        return False
    first, last = at, at
    while first and found[first - 1].typed[0].isupper():
        first -= 1
    while last + 1 < len(found) and (found[last + 1].typed[0].isupper() or found[last + 1].plain in {"in", "of"}):
        last += 1
    before = found[first - 1].plain if first else ""
    if before in {"", "and", "but", "so", "since", "because"}:
        return bool(_GIVES.match(" ".join(one.typed for one in found[last + 1 :])))
    return before in _ONTO_TOWNS and bool(_WAY.search(clause))


@lru_cache(maxsize=2)
def _words_of_drugs(facts: Facts) -> frozenset[str]:
    return frozenset(word for name, _ in names_of_drugs(facts) for word in name.split())


def _is_known(word: str, names: Names) -> bool:
    if names.asked and word in named_alone():
        return word in names.told
    if len(word) == 1 or any(map(str.isdigit, word)) or is_usual(word) or needs_company(word):
        return True
    if names.asked and not names.asked.isdisjoint(stems(word)):
        return True
    return word in names.told or word in names.drugs or (len(word) >= _LONG and any(is_one_off(word, one) for one in names.drugs))

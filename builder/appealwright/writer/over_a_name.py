"""A typed answer over the name of whoever signs: a patient's own "I" would be the clinician's there, and stands in quotation marks, and so
does what is typed as one talks; what it says last of the signer is the signer's own to write.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from appealwright.case import Case
from appealwright.history.standing import is_to_come
from appealwright.writer.prose import OMITTED, begun, lines, said, stopless, within_quotes
from appealwright.writer.quoted import as_quoted
from appealwright.writer.voice import begins_as_note, in_first_person, is_account, is_talk, says_you, speaks_as_patient
from appealwright.writer.written import dates_in_full

__all__ = [
    "is_anothers",
    "is_hearsay",
    "leaves_to_signer",
    "names_what_signer_had",
    "quotes_signer",
    "stands_as_account",
    "stands_as_talk",
    "stopped",
    "told_to_signer",
    "told_whole",
]

_NOTHING = Markup("")
_I_REPORT, _AS_I_REPORT = Markup("I report: "), Markup("as I report, ")
"""Before words with an "I" in them, in a sentence of its own and within one: whoever acts for the patient says whose report they are."""
_ORDERS = frozenset({"treatment.monitoring", "treatment.review"})
"""What only the clinician orders."""
_DOCTOR = (
    r"(?:(?:my|the|his|her) (?:doctor|doc|dr|psychiatrist|provider|clinician)|doc)\b"
    r"(?! (?:there|over there|in|at|from|who (?:did|gave|ran))\b)"
)
"""None of another place: what the doctor there said is no finding of whoever signs here."""
_PRESCRIBES = re.compile(
    rf"\b(?:{_DOCTOR}|doctor|dr\.?(?: \w+)?|psychiatrist|(?:my|the|his|her) (?:np|nurse|pcp)) (?:just |has |had )?"
    r"(?:re)?(?:start\w*|put|puts|plac\w+|switch\w+|rais\w+|increas\w+|gave|gives|has|added|adds|prescrib\w+|wants|says|said|took)\b",
    re.IGNORECASE,
)
_SAYS = r"(?:says?|said|told|tells|wants?|thinks?|mentioned)"
_NOW = "history.now"
_TO_COME = r"\b(?:will|shall|plans? to|is (?:going )?to|intends? to)\b"
"""How words tell what the signer is to do: a rule of the course, and no advice that was given."""
_REVIEW = "treatment.review"
_REVIEWED = r"(?:looked|reviewed|checked|decided|stopped)"
"""What the signer did once a course was over: told, it is no rule of the course, and the signer writes it."""
_HELD = re.compile(
    rf"[,;]?\s+(?:(?:so|but|and|because|since|as)\s+)(?:that )?{_DOCTOR}[^.;]{{0,12}}?\b"
    r"(?:(?:did|does|do|has|had|was|is)(?:n['\u2019]t| not)|never|forgot|lacks?|lacked|knew|knows)\b[^.;]*",
    re.IGNORECASE,
)
"""A clause on what the signer had, knew or did: only the signer can tell it."""
_WHO = rf"{_DOCTOR}|(?:my|the|his|her) (?:nurse|clinic)|she|he|they"
"""Of an order also who works for the signer, and whoever "she" is; elsewhere "she said" may be the patient's."""


def is_anothers(case: Case, words: str) -> bool:
    """Whether the words may be the patient's "I" and somebody else signs: a clinic that has opened what a patient typed, or who acts for
    the patient and types what the patient tells ("made me fall" would be the signer's own fall). The other's own "I" in quotation marks
    is as true.
    """
    if case.is_("sender.role", "representative"):
        return in_first_person(words)
    return case.is_("sender.role", "clinician") and speaks_as_patient(words)


def stands_as_talk(case: Case, words: str) -> bool:
    """Whether the words are typed as one talks, by a patient or who acts for one: no letter says them as its own sentence."""
    return is_talk(words) and not case.is_("sender.role", "clinician")


def stands_as_account(case: Case, words: str) -> bool:
    """Whether a cell is quoted: what somebody tells of somebody is, in every row alike, and a reason told in a word is not."""
    return is_anothers(case, words) or stands_as_talk(case, words) or (is_account(words) and not case.is_("sender.role", "clinician"))


def stopped(case: Case, name: str, words: str, exhibit: Markup = _NOTHING) -> Markup:
    """The words of this answer, which end without a stop, with their exhibit and one."""
    if (
        stands_as_talk(case, words)
        or (name in _ORDERS and _is_told_of_it(case, name))
        or (name == _NOW and _tells_of_prescriber(case, words))
    ):
        quoted = _quoted(case, name, words, exhibit)
        return quoted if words.startswith("because") else Markup("{}, ").format(_whose(case).lower()) + quoted
    if is_anothers(case, words):
        return (_AS_I_REPORT if case.is_("sender.role", "representative") else _NOTHING) + _quoted(case, name, words, exhibit)
    return said(name, lines(begun(dates_in_full(words)))) + exhibit + Markup(".")


def told_whole(case: Case, name: str, words: str, exhibit: Markup = _NOTHING) -> Markup:
    """The words of this answer as a sentence of its own, with a capital; a note without a subject, or what is talk, is quoted."""
    told = words[:1].upper() + words[1:]
    as_typed = begins_as_note(words) or is_talk(words)
    if as_typed and not case.is_("sender.role", "clinician"):
        return Markup("{}: ").format(_whose(case)) + _quoted(case, name, told, exhibit)
    if is_anothers(case, told) and case.is_("sender.role", "representative"):
        return _I_REPORT + _quoted(case, name, told, exhibit)
    return stopped(case, name, told, exhibit)


def _tells_of_prescriber(case: Case, words: str) -> bool:
    """Whether words on medicines now are no list of them: they tell what a doctor did, or what is still to be begun."""
    return not case.is_("sender.role", "clinician") and bool(_PRESCRIBES.search(words) or is_to_come(words))


def _is_told_of_it(case: Case, name: str) -> bool:
    """Whether an order is told by who is treated: what "you" have to do, or what the clinician says."""
    return is_hearsay(case, name) or (says_you(case.text(name)) and not case.is_("sender.role", "clinician"))


def _whose(case: Case) -> str:
    """What stands before an answer that is quoted."""
    return "As told" if case.is_("sender.role", "representative") else "In my words"


def _quoted(case: Case, name: str, words: str, exhibit: Markup) -> Markup:
    told = said(name, lines(within_quotes(as_quoted(case, name, words))))
    end = _NOTHING if words[-1:] in {"!", "?"} else Markup(".")
    return Markup("\u201c") + told + end + Markup("\u201d") + exhibit + (Markup(".") if exhibit else _NOTHING)


def is_hearsay(case: Case, name: str) -> bool:
    """Whether somebody else tells in this answer what the signer says or wants: a signer says that, and quotes nobody on it."""
    who = _WHO if name in _ORDERS else _DOCTOR
    return _is_said_by(case, who, case.text(name)) or (name == _REVIEW and _is_said_by(case, _DOCTOR, case.text(name), _REVIEWED))


def quotes_signer(case: Case, words: str) -> bool:
    """The same of a cell of a table."""
    return _is_said_by(case, _DOCTOR, words)


def _is_said_by(case: Case, who: str, words: str, verbs: str = _SAYS) -> bool:
    name = "|".join(re.escape(one) for one in re.findall(r"[^\W\d_]{3,}", case.text("clinician.name")))
    told = rf"\b(?:{name or '(?!)'}|{who})\b[^.;,]{{0,20}}?\b{verbs}\b"
    return not case.is_("sender.role", "clinician") and re.search(told, words, re.IGNORECASE) is not None


def told_to_signer(case: Case, name: str) -> Markup:
    """An answer as it is quoted to the signer: whole where the words say what the signer is to do, "Dr. Quint will stop if ..."; else a
    mark stands in place of what they say last of the signer. Nothing where they tell nothing of that.
    """
    words = case.text(name)
    if _tells_orders(case, words):
        return said(name, words)
    kept = _without_signer(case, words)
    if kept != words:
        return said(name, kept) + f" {OMITTED}"
    left = _HELD.sub(f" {OMITTED}", words)
    if left != words:
        return said(name, stopless(left))
    marked = as_quoted(case, name, words)
    return said(name, lines(marked)) if marked != words else _NOTHING


def names_what_signer_had(case: Case, name: str) -> bool:
    """Whether an answer has a clause on what the signer had, knew or did, in place of which a mark stands."""
    words = case.text(name)
    return not leaves_to_signer(case, name) and not _tells_orders(case, words) and _HELD.search(words) is not None


def leaves_to_signer(case: Case, name: str) -> bool:
    """Whether an answer says last what the signer did or advised."""
    return _without_signer(case, case.text(name)) != case.text(name)


def _tells_orders(case: Case, words: str) -> bool:
    named = _named(case)
    return bool(named) and re.search(rf"{named}\b[^.;]{{0,60}}?{_TO_COME}", words) is not None


def _named(case: Case) -> str:
    surname = "".join(case.text("clinician.name").split()[-1:])
    return rf"(?:\bDr\.?\s+)?\b{re.escape(surname)}\b" if surname else ""


def _without_signer(case: Case, words: str) -> str:
    """The words without a last clause on the signer: "none since May, on Dr. Lucero's advice" tells Dr. Lucero what Dr. Lucero advised."""
    surname = "".join(case.text("clinician.name").split()[-1:])
    last = rf"[,;]\s+(?:(?:on|by|at|after|as)\b[^,;]{{0,40}})?(?:Dr\.?\s+)?{re.escape(surname)}\b[^,;]*$"
    return re.sub(last, "", words) if surname else words

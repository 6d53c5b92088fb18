"""Who the letter is about, and where that person lives. Silent wherever two names could be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.labelled import alike, labelled, one_of
from appealwright.denial.page.letter import Letter
from appealwright.denial.parties.address_columns import column_under
from appealwright.denial.parties.addresses import blocks, has_street
from appealwright.denial.parties.clinicians import TO_PRESCRIBER
from appealwright.denial.parties.own_address import labelled_address
from appealwright.denial.parties.person_names import RANK, SERVICE, Name, as_written, key_of, name_at, same_person

__all__ = ["patients"]

_GREETING = re.compile(r"(?:Dear|DEAR|Estimad[oa](?:\(a\))?|Hello|Hi)\s+(?P<rest>[^\n]{2,60}?)\s*(?:[,:]|$)", re.MULTILINE)
_TO_MEMBER = re.compile(
    r"^Dear (?:Valued |Plan |Health Plan )?(?:Member|Enrollee|Patient|Participant|Beneficiary|Subscriber)\s*[,:]?\s*$",
    re.MULTILINE | re.IGNORECASE,
)
"""A greeting that names nobody: whom the letter is sent to is the member."""
_TO_A_PATIENT = re.compile(
    r"\byour (?:\w+ )?(?:doctor|prescriber|provider|clinician|psychiatrist|chart|depression|condition|illness"
    r"|diagnosis|symptoms|coverage)\b",
    re.IGNORECASE,
)
_WITH_NUMBER = re.compile(r" \((?:(?:[Mm]ember|[Ee]nrollee|[Ss]ubscriber) )?ID\b")
"""Whose number stands behind the name in a greeting is the member: "Hi Jamal Whitaker (Member ID ST-5519),"."""
_EMAIL = re.compile(r"^(?:From|Sent): ", re.MULTILINE)
"""Whom an email goes to by first name may be anybody who helps; but for who has a doctor."""
_BY_FIRST_NAME = re.compile(r"[A-Z][a-z]{1,20}\Z")
_BY_SURNAME = re.compile(rf"(?:(?:Mr|Ms|Mrs|Miss|Mx|MR|MS|MRS|Sr|Sra|Srta)\.?|{RANK.pattern}) (?P<last>[^\n,:]{{2,40}})\Z")
_ADDRESSED, _HOLDER, _SENT_TO, _GREETED = "addressee", "holder-label", "addressee-label", "greeting"
_PATIENT, _LABEL = "patient-only-label", "patient-label"
"""A label that names the patient and nobody else, and those that can name whose coverage it is ("Member", "Enrollee")."""
_HOME = re.compile(r"General Delivery|\d+[A-Z]? |P\.? ?O\.? Box|(?:RR|HC|Apt|APT|Unit|UNIT) \d", re.IGNORECASE)
_TO_CUSTOMER = re.compile(r"\W*you\b", re.IGNORECASE)
"""What speaks to the customer behind such a label names nobody: "Customer: you have the right ..."."""
_FEWEST_LINES, _LONGEST, _HEAD_LINES = 2, 60, 20
_NO_ADDRESS = re.compile(
    r":|\bc/o\b|\battn\b|(?<!\S)(?<!Apt )(?<!Apt\. )(?<!Unit )(?<!Lot )(?<!# )(?![NSEW](?!\S))[a-z](?!\S)"
    r"|(?!\A[NSEW]\d)[a-z][0-9]|[A-Z]0[A-Z]",
    re.IGNORECASE,
)


def patients(letter: Letter) -> Iterator[Find]:
    """The patient's name, and the address that stands under it."""
    named = _patient(letter)
    if named is None:
        return
    name, sure, source = named
    yield letter.find(Kind.PATIENT, as_written(letter.text, " ".join(name.value.split())), (name.start, name.end), Basis(sure, source))
    place = _address(letter, name)
    if place:
        value = "\n".join(line.strip() for line in letter.text[place[0] : place[1]].splitlines() if line.strip())
        yield letter.find(Kind.PATIENT_ADDRESS, value, place, Basis(sure, source))
    elif column := column_under(letter, name):
        value = "\n".join(letter.text[slice(*line)].strip() for line in column)
        yield letter.find(Kind.PATIENT_ADDRESS, value, (column[0][0], column[-1][1]), Basis(sure, source))
    elif told := labelled_address(letter, name, only_patients=source == _PATIENT):
        yield letter.find(Kind.PATIENT_ADDRESS, *told, Basis(sure, source))


def _patient(letter: Letter) -> tuple[Name, Confidence, str] | None:
    found = labelled(letter, (_PATIENT, _LABEL, _HOLDER))
    names = [(one.meaning, name) for one in found if (name := name_at(letter, one.start, one.end))]
    only = [name for meaning, name in names if meaning == _PATIENT]
    others = [name for meaning, name in names if meaning == _LABEL]
    patients = [*only, *(name for name in others if same_person(name.value, only[0].value))] if only else others
    greeting = _greeted(letter)
    if patients:
        # Where the patient is told from whose coverage it is, the letter may be written to the latter.
        greeted = [*patients, *(others if only else [])]
        if not _all_one(patients) or not any(greeting.fits(name) for name in greeted):
            return None
        told = greeting.somebody or len(patients) > 1 or _address(letter, patients[0]) is not None
        label = _PATIENT if only else _LABEL
        return max(patients, key=lambda name: len(name.value)), Confidence.HIGH if told else Confidence.MEDIUM, label
    # Whoever holds the coverage, or is written to, may be a relative of the patient ("Patient: Spouse (Renata Odell)").
    labels = (one for one in found if one.meaning in {_PATIENT, _LABEL} and not _TO_CUSTOMER.match(letter.text, one.start, one.end))
    if any(any(map(str.isalpha, letter.text[one.start : one.end])) for one in labels):
        return None
    holders = [name for _, name in names]
    if _speaks_of_another(letter) or not _all_one(holders):
        return None
    to_member = _TO_MEMBER.search(letter.text) is not None
    by_first = bool(greeting.first) and (not _EMAIL.search(letter.text) or _TO_A_PATIENT.search(letter.text) is not None)
    unaddressed = (not letter.greeting or to_member or by_first) and not holders
    source = _HOLDER if holders else _SENT_TO if unaddressed else _ADDRESSED
    to_ill = not letter.greeting and not _EMAIL.search(letter.text) and _TO_A_PATIENT.search(letter.text) is not None
    sent_to = list(_sent_to(letter, to_member=to_member or by_first or to_ill)) if unaddressed else []
    others = holders or sent_to or list(_addressees(letter))
    if not others and greeting.name:
        over_address = bool(column_under(letter, greeting.name))
        ill = over_address or _TO_A_PATIENT.search(letter.text) or _WITH_NUMBER.match(letter.text, greeting.name.end)
        return (greeting.name, Confidence.MEDIUM if over_address else Confidence.LOW, _GREETED) if ill else None
    # A statement greets nobody: whose coverage it is, is the person to whom it is sent.
    sent = bool(holders) and not letter.greeting and any(same_person(one.value, holders[0].value) for one in _addressees(letter))
    sure = bool(others) and (greeting.somebody or unaddressed or sent) and _all_one(others) and greeting.fits(others[0])
    return (others[0], Confidence.MEDIUM, source) if sure else None


def _all_one(names: list[Name]) -> bool:
    return all(same_person(name.value, names[0].value) for name in names[1:])


@dataclass(frozen=True, slots=True)
class _Greeting:
    """Whom the letter greets: a whole name, a surname or a first name; none where it is an office, a clinician or nobody. What stands
    behind "Mr." may be a surname of two words.
    """

    name: Name | None = None
    surname: str = ""
    first: str = ""
    titled: str = ""

    @property
    def somebody(self) -> bool:
        return bool(self.name or self.surname or self.first)

    def fits(self, name: Name) -> bool:
        """Whether this name can be the one greeted."""
        if self.titled and alike(name.value).endswith(f" {alike(self.titled)}"):
            return True
        if self.name:
            return same_person(self.name.value, name.value)
        if self.first:
            return key_of(name.value)[0] == alike(self.first)
        return not self.surname or key_of(name.value)[1] == alike(self.surname).split()[-1]


def _greeted(letter: Letter) -> _Greeting:
    found = _GREETING.search(letter.text)
    if not found:
        return _Greeting()
    name, surname, first = name_at(letter, *found.span("rest")), _BY_SURNAME.match(found["rest"]), _BY_FIRST_NAME.match(found["rest"])
    if name and not (surname and RANK.match(found["rest"]) and name.start == found.start("rest")):
        return _Greeting() if name.doctor else _Greeting(name, titled=surname["last"].strip() if surname else "")
    somebody = first is not None and not _TO_MEMBER.match(found.group()) and not TO_PRESCRIBER.match(found.group())
    return _Greeting(surname=surname["last"].strip() if surname else "", first=found["rest"] if somebody else "")


def _addressees(letter: Letter) -> Iterator[Name]:
    """The names that stand alone over an address above the greeting; among the first lines of a letter that greets nobody."""
    head = letter.greeting or max((line.end for line in letter.lines[:_HEAD_LINES]), default=0)
    for start, end in blocks(letter):
        if end <= head:
            line = letter.line_at(start)
            name = name_at(letter, start, line[1])
            place = _address(letter, name) if name else None
            # Where nobody is greeted it may be who pays, with an office in its address ("Claims Service Center, PO Box 14700").
            if name and place and (letter.greeting or _HOME.match(letter.text, place[0])):
                yield name


def _sent_to(letter: Letter, *, to_member: bool) -> Iterator[Name]:
    """The one name behind "To:", over an address, in a letter that greets nobody; or with no address in one that greets its member."""
    named = [name for one in labelled(letter, (_SENT_TO,)) if (name := name_at(letter, one.start, one.end))]
    if named and _all_one(named) and (to_member or _address(letter, named[0])):
        yield named[0]


def _speaks_of_another(letter: Letter) -> bool:
    told = re.finditer(rf"(?<!\w)(?:{one_of(letter.words.names['another-person'])})(?!\w| you\b)", alike(letter.text))
    # Who signs on behalf of a plan speaks of no person.
    return any(letter.first_cue("organization", one.end(), letter.line_at(one.end())[1]) < 0 for one in told)


def _address(letter: Letter, name: Name) -> tuple[int, int] | None:
    """The lines under the name to the postal code, where the name alone fills the line over them."""
    for start, end in blocks(letter):
        lines = [(max(line.start, start), min(line.end, end)) for line in letter.lines if line.end > start and line.start < end]
        at = next((number for number, line in enumerate(lines) if _is_line_of(letter, *line, name)), None)
        below = lines[at + 1 :] if at is not None else []
        enough = len(below) >= _FEWEST_LINES or (len(below) == 1 and has_street(letter, *below[0]))
        if enough and all(_is_plain(letter, *line) for line in below):
            first, last = below[0][0], below[-1][1]
            return first + len(letter.text[first:last]) - len(letter.text[first:last].lstrip()), last
    return None


def _is_plain(letter: Letter, start: int, end: int) -> bool:
    """Whether a line is one of an address and of nothing else, and no scanner tore its words apart."""
    words = letter.text[start:end].strip()
    return bool(words) and len(words) <= _LONGEST and len(letter.cells(start, end)) == 1 and not _NO_ADDRESS.search(words)


def _is_line_of(letter: Letter, start: int, end: int, name: Name) -> bool:
    """The line holds the name alone, or the name behind its label ("To: ...")."""
    words = letter.text[start:end]
    labelled_here = start < name.start < end and letter.text[start : name.start].rstrip().endswith(":")
    there = name_at(letter, name.start if labelled_here else start + len(words) - len(words.lstrip()), end)
    return there is not None and same_person(there.value, name.value) and not SERVICE.sub("", letter.text[there.end : end]).strip()

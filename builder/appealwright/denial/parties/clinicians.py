"""The clinician who asked: by a label, by a title or by the letters behind the name. Silent wherever two could be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from appealwright.denial.page.labelled import alike, one_of
from appealwright.denial.page.letter import Letter
from appealwright.denial.parties.person_names import Name, key_of, name_at
from appealwright.denial.treatment.treatments import ASIDE

__all__ = ["DOCTOR", "TO_PRESCRIBER", "Person", "clinician_begins", "clinicians_from", "clinicians_told", "person_at"]

_STATES = frozenset({"MD", "PA"})
"""Letters of a clinician that are a State's too: behind a town of two words no person is meant ("Shore Psychiatry, Ocean City MD")."""
DOCTOR = r"Dr\.? (?:[A-Z][\w'\u2019-]*\.? ){1,2}[A-Z][\w'\u2019-]+"
"""A doctor by title and whole name."""
_DOCTOR = re.compile(DOCTOR)
_HAS_ASKED = re.compile(r"(?: has| have)? (?:asked|requested)\b")
_FROM = re.compile(
    r"\b(?:from|by) (?:you or )?(?:your |the )?(?:prescriber|provider|doctor|clinician|psychiatrist),? (?=[A-Z])"
    r"|\b(?:[Oo]rdered|[Pp]rescribed|[Rr]equested|[Ss]ubmitted) by (?=[A-Z])"
    r"|\brequests? (?:(?:dated|of|made on) [\w ,./-]{6,18} )?(?:from|by) (?=[A-Z])"
    r"|\brequests? for [^.;:\n]{3,120}, (?:from|by) (?=[A-Z])"
)
_BEFORE_VERB = re.compile(r"(?:Dr\.? )?[A-Z][\w.'\u2019-]*(?: [A-Z]\.?)? [A-Z][\w'\u2019-]+, [A-Z][A-Za-z., -]{1,20}\Z")
_GREETED = re.compile(r"^Dear Dr\.? (?:[A-Z][\w'\u2019-]+ )?(?P<last>[A-Z][\w'\u2019-]+)[,:]", re.MULTILINE)
TO_PRESCRIBER = re.compile(r"^Dear (?:Prescriber|Provider|Doctor|Clinician|Practitioner)\s*[,:]", re.MULTILINE)
_TO_A_PATIENT = re.compile(
    r"\byour (?:\w+ )?(?:doctor|prescriber|provider|clinician|psychiatrist)\b"
    r"|\byour (?:\w+ )?(?:depression|condition|illness|diagnosis|symptoms|coverage|benefits)\b",
    re.IGNORECASE,
)
"""How a letter speaks to the person who is ill: a doctor whom it greets is the patient."""
_TO = re.compile(r"^[ \t]*(?:To|TO|Attn|ATTN):[ \t]+", re.MULTILINE)
_TOWN = re.compile(r"\b([A-Z]{2})\.? +\d{5}(?!\d)")
_LONGEST = 70


class Person(NamedTuple):
    """A clinician's name, the letters behind it, and where those stand."""

    name: Name
    letters: str
    letters_at: tuple[int, int]


def clinicians_told(letter: Letter) -> Iterator[Person]:
    """The clinicians of whom a sentence says that they asked."""
    yield from _in_text(letter)
    yield from _who_asked(letter)
    yield from clinicians_from(letter)
    yield from _written_to(letter)


def clinician_begins(letter: Letter, start: int, end: int) -> bool:
    """Whether a doctor by title stands here, or a name with a clinician's letters; a town with its State is none."""
    person = person_at(letter, start, end)
    if person is None or not person.letters:
        return person is not None
    behind = letter.text[person.name.end : end].strip()
    if behind not in _STATES or re.match(r"[A-Z]\.? ", person.name.value):
        return True
    # In a letter whose addresses all lie elsewhere it is no State.
    towns = {state for state in _TOWN.findall(letter.text) if state != behind}
    return bool(towns) and not re.search(rf"\b{behind}\.? +\d{{5}}", letter.text)


def person_at(letter: Letter, start: int, end: int, *, doctor: bool = False) -> Person | None:
    """A clinician: by the label (`doctor`), titled so, or with the letters of one. The first name may be a letter, as many
    letters print it.
    """
    lead = _letters_before(letter.words.names["credential"]).match(alike(letter.text), start, end)
    name = name_at(letter, lead.end() if lead else start, end, shortest_first=1)
    if name is None:
        return None
    if lead:
        return Person(name, letter.text[start : lead.end()].strip(), (start, lead.end() - 1))
    letters = _letters_after(letter.words.names["credential"]).match(alike(letter.text), name.end, end)
    if letters is None:
        return Person(name, "", (name.end, name.end)) if name.doctor or doctor else None
    words = letter.text[letters.start() : letters.end()]
    first = letters.start() + len(words) - len(words.lstrip(", ("))
    return Person(name, words.strip(", ()"), (first, letters.end()))


@cache
def _letters_before(credentials: tuple[str, ...]) -> re.Pattern[str]:
    """Letters that stand before the name ("CRNP Teresa Amsel"): none that are a State's or a word's too."""
    sure = [one for one in credentials if len(one) > 2 and one.isupper()]
    return re.compile(rf"(?:{one_of(sure)}) (?=\w)")


@cache
def _letters_after(credentials: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:,? ?\(?(?:{one_of(credentials)})(?![\w-])\)?)+")


def _in_text(letter: Letter) -> Iterator[Person]:
    """Doctors of whom the letter says that they asked."""
    text = alike(letter.text)
    # "Your psychiatrist," and with the plan's name before it: "your Redwood psychiatrist,".
    your = alike("your") + r"\s+"
    asks = one_of(letter.words.names["asks"]).replace(your, rf"{your}(?:\w+\s+)?")
    leads = re.compile(rf"(?<!\w)(?:{asks})\s+(?=dr)")
    for lead in leads.finditer(text):
        part = letter.parts.at(lead.start())
        if part and part.section in ASIDE:
            continue
        stop = part.sentence.end if part else len(text)
        words = _DOCTOR.match(letter.text, lead.end(), stop + 1)
        if words and (name := name_at(letter, lead.end(), words.end())):
            yield Person(name, "", (name.end, name.end))


def _who_asked(letter: Letter) -> Iterator[Person]:
    """Clinicians with their letters who a sentence says have asked: "Nadia Farouk, MD has asked us to approve ..."."""
    for verb in _HAS_ASKED.finditer(letter.text):
        start = letter.line_at(verb.start())[0]
        words = _BEFORE_VERB.search(letter.text, max(start, verb.start() - _LONGEST), verb.start())
        person = person_at(letter, words.start(), verb.start()) if words else None
        if person and person.letters:
            yield person


def clinicians_from(letter: Letter) -> Iterator[Person]:
    """Clinicians with their letters from whom a request is said to be: "your request from prescriber A. Whitcomb, NP"."""
    for lead in _FROM.finditer(letter.text):
        person = person_at(letter, lead.end(), letter.line_at(lead.end())[1])
        if person and person.letters and lead.end() in (person.name.start, person.letters_at[0]):
            yield person


def _written_to(letter: Letter) -> Iterator[Person]:
    """The clinician whom a letter greets by the surname ("Dear Dr. Okafor"), where its head is addressed to one with the letters; or the
    one to whom it goes, by title or with the letters, where it greets its prescriber.
    """
    greeted = _GREETED.search(letter.text)
    prescriber = None if greeted else TO_PRESCRIBER.search(letter.text)
    greeting = greeted or prescriber
    for to in _TO.finditer(letter.text, 0, greeting.start()) if greeting and not _TO_A_PATIENT.search(letter.text) else ():
        person = person_at(letter, to.end(), letter.line_at(to.end())[1])
        named = greeted and person and person.letters and key_of(person.name.value)[1] == alike(greeted["last"])
        if person and (prescriber or named):
            yield person

"""What was asked for, by whom and where: the treatment, the clinician, the clinic. Silent wherever more than one could be meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.labelled import Labelled, alike, labelled
from appealwright.denial.page.letter import Letter
from appealwright.denial.parties.clinicians import Person, clinician_begins, clinicians_told, person_at
from appealwright.denial.parties.clinics import clinic_at, clinic_on_two_lines, clinics_asked, doctors_asking
from appealwright.denial.parties.person_names import key_of
from appealwright.denial.treatment.treatments import REQUEST, SUBJECT, drugs_in, treatments

__all__ = ["asked"]

_ASKER, _DOCTOR, _PLACE = "asker-label", "doctor-label", "place-label"
_STROKE = re.compile(r" +/ +|[,;] (?=[A-Z])| \((?=[A-Z])")
_BEHIND_DRUG = re.compile(r", (?=[A-Z])|\((?=Dr\b|[A-Z][^()\n]{3,60}, Dr\b)|\b(?:with|at|by|from) (?=[A-Z])|; (?=[A-Z])")
_WIDEST = 200
"""A row of a table: a longer line is a sentence."""
_ITEM = 90
"""A line of its own without columns: "HCPCS G2083, esketamine 84 mg, 12 units"."""

_GIVERS = re.compile(r"(?:CRNA|RN|LPN|LVN|EMT(?:-P)?|BSN|MSN)(?:,? (?:CRNA|RN|LPN|LVN|EMT(?:-P)?|BSN|MSN))*")
"""The letters of those who give an infusion that somebody ordered."""
_ASKS = re.compile(r"request|prescri|order|referr|submitt|treating|attending", re.IGNORECASE)
_TO = re.compile(r"^[ \t]*(?:To|TO):[ \t]+", re.MULTILINE)
_FIELD, _FIELD_MOST = re.compile(r"[ \t]*[A-Z][A-Za-z/ ]{3,40}: "), 240
"""A label of the notice's own, with what it says behind it on one line."""


def asked(letter: Letter, found_codes: Iterable[Find]) -> Iterator[Find]:
    """The treatment, then the clinician and the clinic that asked for it. What was billed is told by the rows of a table with its codes."""
    # Finds stand in the letter as written, lines in the order in which it is read.
    billed = {code.quote for code in found_codes if code.kind is Kind.SERVICE_CODE}
    lines = [letter.line_at(one.start()) for code in sorted(billed) for one in re.finditer(rf"\b{re.escape(code)}\b", letter.text)]
    yield from treatments(letter, [line for line in lines if line[1] - line[0] <= _most(letter, line)])
    found = [part for one in labelled(letter, (_ASKER, _DOCTOR, _PLACE)) for part in _parts(letter, one)]
    found += [behind for one in found if (behind := _behind_second_line(letter, one))]
    found = found or [part for one in labelled(letter, (REQUEST, SUBJECT)) for part in _beside_drug(letter, one)]
    found = found or [part for one in _faxed_to(letter) for part in _parts(letter, one)]
    people = [
        (one.meaning, person)
        for one in found
        if (person := person_at(letter, one.start, one.end, doctor=one.meaning == _DOCTOR)) and not _only_gives(letter, person)
    ]
    clinics = [(one.meaning, place) for one in found if (place := _clinic(letter, one))]
    clinics = clinics or [(SUBJECT, place) for place in clinics_asked(letter, lines)]
    yield from _clinician(letter, people or [(_ASKER, person) for _, place in clinics if (person := _in_brackets(letter, place[1]))])
    clinics = clinics or [(SUBJECT, place) for _, place in doctors_asking(letter) if place]
    where = [place for meaning, place in clinics if meaning == _PLACE] or [place for _, place in clinics]
    if where and len({_key(letter, place) for place in where}) == 1:
        sure = Confidence.HIGH if any(meaning == _PLACE for meaning, _ in clinics) or len(clinics) > 1 else Confidence.MEDIUM
        yield letter.find(Kind.CLINIC, " ".join(letter.text[slice(*where[0])].split()), where[0], Basis(sure, _PLACE))


def _most(letter: Letter, line: tuple[int, int]) -> int:
    """How long a line with a code may be that tells what was billed or asked for: a field, a row of a table, or an item."""
    return _FIELD_MOST if _FIELD.match(letter.text, *line) else _WIDEST if len(letter.cells(*line)) > 1 else _ITEM


def _clinic(letter: Letter, one: Labelled) -> tuple[int, int] | None:
    return clinic_on_two_lines(letter, one.start, one.end) or clinic_at(letter, one.start, one.end)


def _behind_second_line(letter: Letter, one: Labelled) -> Labelled | None:
    """What stands behind the comma that ends a clinic's name on the next line: "Clinic, Joy Nakamura, APRN"."""
    place = clinic_on_two_lines(letter, one.start, one.end)
    end = letter.line_at(place[1])[1] if place else 0
    behind = place is not None and letter.text.startswith(", ", place[1]) and clinician_begins(letter, place[1] + 2, end)
    return Labelled(one.meaning, place[1] + 2, end) if place and behind else None


def _clinician(letter: Letter, people: list[tuple[str, Person]]) -> Iterator[Find]:
    asking = [person for meaning, person in people if meaning != _PLACE] or [person for _, person in people]
    sure = Confidence.MEDIUM
    if not asking:
        asking = [*clinicians_told(letter), *(doctor for doctor, _ in doctors_asking(letter))]
    if not asking or len({key_of(person.name.value) for person in asking}) != 1:
        return
    best = max(asking, key=lambda person: (len(person.letters), len(person.name.value)))
    name = best.name
    yield letter.find(Kind.CLINICIAN, " ".join(name.value.split()), (name.start, name.end), Basis(sure, _ASKER))
    if best.letters:
        yield letter.find(Kind.CREDENTIALS, best.letters, best.letters_at, Basis(sure, _ASKER))


def _only_gives(letter: Letter, person: Person) -> bool:
    """Whether the letters behind a name are of one who gives the treatment, where the line does not say that this one asked, or treats the
    patient.
    """
    line = letter.text[letter.line_at(person.name.start)[0] : person.name.start]
    return _GIVERS.fullmatch(person.letters) is not None and not _ASKS.search(line)


def _faxed_to(letter: Letter) -> Iterator[Labelled]:
    """The clinician with the clinic to whom the letter went as well: "To: Dr. Abel Nakamura, Two Rivers Medicine". Without a clinic it may
    be anybody.
    """
    for to in _TO.finditer(letter.text, 0, letter.greeting):
        end = next((last for first, last in letter.cells(*letter.line_at(to.end() - 1)) if first <= to.end() < last), to.end())
        one = Labelled(_ASKER, to.end(), end)
        if clinician_begins(letter, to.end(), end) and any(_clinic(letter, part) for part in _parts(letter, one)):
            yield one


def _in_brackets(letter: Letter, start: int) -> Person | None:
    """The clinician with letters whom a bracket right behind a clinic names: "Brookline Ketamine (Anya Petrov, MD, anesthesiology)"."""
    end = letter.text.find(")", start, start + _ITEM)
    person = person_at(letter, start + 2, end) if end > 0 and letter.text.startswith(" (", start) else None
    return person if person and person.letters else None


def _parts(letter: Letter, one: Labelled) -> Iterator[Labelled]:
    """The value of a label; each of two that a stroke parts ("Elm Street Psychiatry / A. Reyes, NP"), or a comma or bracket before a
    title or a clinician's name with its letters.
    """
    start = one.start
    for stroke in _STROKE.finditer(letter.text, one.start, one.end):
        if letter.text.startswith((",", ";", " ("), stroke.start()) and not clinician_begins(letter, stroke.end(), one.end):
            continue
        yield Labelled(one.meaning, start, stroke.start())
        start = stroke.end()
    yield Labelled(one.meaning, start, one.end)


def _beside_drug(letter: Letter, one: Labelled) -> Iterator[Labelled]:
    """What a subject names behind the treatment: "ketamine infusions, Cascade Infusion & Wellness (Dr. Rolf Lindqvist)"."""
    if not drugs_in(letter, alike(letter.text), one.start, one.end):
        return
    for behind in _BEHIND_DRUG.finditer(letter.text, one.start, one.end):
        if not drugs_in(letter, alike(letter.text), behind.end(), one.end):
            yield Labelled(_ASKER, behind.end(), one.end)


def _key(letter: Letter, place: tuple[int, int]) -> str:
    return re.sub(r"\W", "", alike(letter.text[slice(*place)]))

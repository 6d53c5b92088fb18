"""The patient's address behind a label of its own, or behind the name: "Member address: 77 Tannery Lane, Apt 3, Farmville, VA 23901"."""

from __future__ import annotations

import re

from appealwright.denial.page.letter import Letter
from appealwright.denial.parties.addresses import has_street
from appealwright.denial.parties.person_names import Name

__all__ = ["labelled_address"]

_WHOSE = r"(?:Member|Patient|Enrollee|Participant|Beneficiary|Recipient|Covered person)(?:['\u2019]s)?"
_LABEL = re.compile(
    rf"(?:^|(?<=[ \t]{{2}})|(?<=\|))[ \t>*]*(?P<whose>{_WHOSE} )?(?:mailing |home |street )?address(?P<of> of (?:the )?{_WHOSE})?"
    r"[ \t]*(?::|\||\.{2,}|(?=[ \t]{3}))[ \t.|]*",
    re.IGNORECASE | re.MULTILINE,
)
_TOWN = r"[A-Za-z][A-Za-z .'\u2019-]{1,40},? [A-Z]{2},? \d{5}(?:-\d{4})?"
_ON_ONE_LINE = re.compile(rf"(?P<street>[^,\n]{{4,50}}(?:, [^,\n]{{1,30}})?), (?P<town>{_TOWN})(?=[ \t]*(?:$|[ \t]{{2}}|\|))", re.MULTILINE)
_ON_SEVERAL = re.compile(rf"(?P<street>[^\n:]{{4,50}}(?:\n[^\n:]{{2,40}})?)\n[ \t]*(?P<town>{_TOWN})[ \t]*$", re.MULTILINE)
_OF_A_PATIENT = re.compile(r"\bpatient\b", re.IGNORECASE)


def labelled_address(letter: Letter, name: Name, *, only_patients: bool) -> tuple[str, tuple[int, int]] | None:
    """The address, a line to a line, and where it stands; None where there is none, or two. A bare "Address" is the patient's right below
    the line with the name. `only_patients`: another is labelled as the member.
    """
    found: dict[str, tuple[int, int]] = {}
    behind = _ON_ONE_LINE.match(letter.text, name.end + 2) if letter.text.startswith(", ", name.end) else None
    if behind and has_street(letter, *behind.span()):
        return "\n".join((behind["street"], behind["town"])), behind.span()
    for label in _LABEL.finditer(letter.text):
        whose = (label["whose"] or "") + (label["of"] or "")
        above = letter.text[: label.start()].rstrip().rpartition("\n")[2]
        if (not whose and name.value not in " ".join(above.split())) or (only_patients and whose and not _OF_A_PATIENT.search(whose)):
            continue
        start = label.end() + len(letter.text[label.end() :]) - len(letter.text[label.end() :].lstrip())
        told = (_ON_ONE_LINE if letter.line_at(label.start()) == letter.line_at(start) else _ON_SEVERAL).match(letter.text, start)
        told = told or _ON_SEVERAL.match(letter.text, start)
        if told and has_street(letter, told.start(), told.end()):
            lines = [*re.split(r"\n", told["street"]), told["town"]]
            found.setdefault("\n".join(" ".join(line.split()) for line in lines), told.span())
    return next(iter(found.items())) if len(found) == 1 else None

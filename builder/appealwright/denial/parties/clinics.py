"""The clinic at which the treatment is to be given: an organization by a word of its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from appealwright.denial.page.labelled import alike, one_of
from appealwright.denial.page.letter import Letter
from appealwright.denial.parties.clinicians import DOCTOR, Person, clinicians_from, person_at
from appealwright.denial.parties.person_names import name_at
from appealwright.denial.treatment.treatments import ASIDE, drugs_in

__all__ = ["clinic_at", "clinic_on_two_lines", "clinics_asked", "doctors_asking"]

_DOCTOR_ASKS = re.compile(
    rf"(?P<who>{DOCTOR})(?: \((?P<where>[^()\n]{{6,60}})\)|, your [^,.;\n]{{3,40}}(?=,))?,? (?:has |have )?"
    r"(?:asked|requested|entered|ordered)\b"
)
"""A doctor of whom a sentence says that they asked, with the clinic in brackets: "Dr. Samir Qazi (Lakeview Wellness) asked us"."""
_REQUEST_FROM = re.compile(
    rf"\brequest\b[^.;:\n]{{0,40}} (?:from|by) (?P<who>{DOCTOR}), (?P<where>[A-Z][^.;:\n]{{6,60}}?)(?:,? for\b|[.;:])"
)
"""From whom a request came: "received a request on November 6, 2026 from Dr. Ananya Pillai, Maumee Mood Center, for:"."""
_LETTERED = r"(?P<who>(?<!\w)[A-Z][\w.'\u2019-]{0,20}(?: [A-Z]\.?)? [A-Z][\w'\u2019-]{1,30}, [A-Z][A-Za-z., -]{1,20}?)"
_PLACED = r",? (?:of|at|with) (?P<where>[A-Z][^.;:]{6,70}?)"
_LETTERED_ASKS = (
    re.compile(rf"{_LETTERED}{_PLACED},? (?:has |have )?(?:asked|requested)\b"),
    re.compile(rf"\brequest from {_LETTERED}{_PLACED},? for\b"),
)
"""A clinician with the letters, and the place: "Denise Combs, APRN, of Three Forks Behavioral Health asked us to approve"."""
_HAS_ASKED = re.compile(
    r",? (?:(?:has|have) )?(?:asked|requested)\b|(?: le| nos)?(?: ha)? (?:pidi\u00f3|pedido|solicit\u00f3|solicitado)\b"
)
_OF = re.compile(r",? (?:of|at|from|with) (?=[A-Z])")
_ARTICLE = re.compile(r"(?:On [A-Z][a-z]+ \d{1,2}(?:, \d{4})?,? )?[Yy]our (?:provider|clinic|facility), |(?:The|La|El) ")
_TAIL = re.compile(
    r"\s*(?:\(|\s{2}|\s[-\u2013\u2014]\s|;|, \d|\. "
    r"|(?<=\w),? (?:NPI|Fax|Tel|Phone|TIN|Tax|Dates?|in network|out of network)\b).*\Z",
    re.DOTALL,
)
_ORGANIZATION = re.compile(r"[A-Z][\w&'\u2019.-]*(?:,? (?:of|and|the|for|at|in|de|[A-Z&][\w&'\u2019.,-]*))*\.?")
_BEHIND_COMMA = re.compile(
    r", (?:LLC|PLLC|Inc\.?|[A-Z](?:\.?[A-Z]){1,2}\.?|(?!Dr\b)"
    r"(?:(?:La|Le|El|St\.?|Ft\.?|Mt\.?|De|Du) )?[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?(?: [A-Z]{2})?)"
)
_AT = re.compile(r"\b(?:at|with|(?:submitted|requested|provided) by) (?=[A-Z])")
_SERVED = re.compile(r"^[ \t]*(?:For )?services (?:provided|rendered) by[: ] *(?=[A-Z])", re.IGNORECASE | re.MULTILINE)
"""The line over a statement's table: "For services provided by Willamette Infusion Suites PC"."""
_REFERS = re.compile(r"\basked (?:that|us to|for) [^.;]{0,40}?\brefer (?:you|the \w+|him|her) to (?=[A-Z])")
"""Where somebody asked that the person be referred."""
_SMALL_END = re.compile(r"(?: in [A-Z].*|(?:[,.]? (?:of|and|the|for|at|in|de))+)\Z|[.,]+\Z")
_JOINS = re.compile(r"(?:\s(?:of|and|the|for|at|in|de))+\Z")
_WORD = r"[A-Z][\w&'\u2019.-]*"
_SECOND_LINE = re.compile(
    rf"[ \t]*(?P<more>(?:and |& )?{_WORD}(?: (?:and |& |of )?{_WORD}){{0,3}}(?:, (?:LLC|PLLC|Inc\.?|PC))?)(?=,|[ \t]*$)", re.MULTILINE
)
_SHORTEST, _LONGEST, _MOST = 6, 70, 20


def clinic_at(letter: Letter, start: int, end: int) -> tuple[int, int] | None:
    """An organization by a word of its name, without what follows it; after a clinician's name what stands behind the comma."""
    behind = _behind_person(letter, start, end)
    if behind is None:
        return None
    start = behind
    tail = _TAIL.search(letter.text, start, end)
    stop = tail.start() if tail else end
    # Behind a comma stand letters of the company or its town; a clinician, or what was cut, does not belong to the name.
    first, *rest = re.split(r"(?=, )", letter.text[start:stop].rstrip(" ,;-"))
    words = first
    for piece in rest:
        if not _BEHIND_COMMA.fullmatch(piece):
            break
        words += piece
    # "Delta Mood Clinic for Spravato": what is asked for is no part of the name.
    wanted = words.rfind(" for ")
    asked = wanted > 0 and bool(drugs_in(letter, alike(words[wanted:]), 0, len(words) - wanted))
    words = _JOINS.sub("", words[:wanted] if asked else words)
    names = letter.words.names
    bare = {token.strip(",&'\u2019()").replace(".", "") for token in alike(words).split()}
    if not _SHORTEST <= len(words) <= _LONGEST or not _ORGANIZATION.fullmatch(words.replace("\n", " ")) or any(map(str.isdigit, words)):
        return None
    is_clinic = bare & set(map(alike, names["clinic-word"])) and not bare & set(map(alike, names["no-clinic"]))
    return (start, start + len(words)) if len(bare) > 1 and is_clinic else None


def _behind_person(letter: Letter, start: int, end: int) -> int | None:
    """Where what stands behind a clinician's name and its comma begins; the start where no clinician is named, None without a comma."""
    person = person_at(letter, start, end)
    if not person:
        return start
    comma = re.compile(r"\s*[,\u2013\u2014-]\s*").match(letter.text, max(person.name.end, person.letters_at[1]), end)
    return comma.end() if comma else None


def clinic_on_two_lines(letter: Letter, start: int, end: int) -> tuple[int, int] | None:
    """A clinic's name that fills the rest of a line and goes on in the next one, to a word that ends such names: "Three Rivers Ketamine /
    and Wellness Center".
    """
    text, behind = letter.text, _behind_person(letter, start, end)
    if behind is None:
        return None
    start = behind
    if text[end : letter.line_at(start)[1]].strip() or not _ORGANIZATION.fullmatch(text[start:end].strip()):
        return None
    below = letter.line_at(min(letter.line_at(start)[1] + 1, len(text)))
    more = _SECOND_LINE.match(text, *below)
    if not more or any(map(str.isdigit, more["more"])):
        return None
    *_, last = alike(re.sub(r", .*", "", more["more"])).split()
    bare = {token.strip(",&'\u2019()") for token in alike(f"{text[start:end]} {more['more']}").split()}
    names = letter.words.names
    ends = last in set(map(alike, names["clinic-word"])) and not bare & set(map(alike, names["no-clinic"]))
    return (start, more.end("more")) if ends and more.end("more") - start <= _LONGEST + _SHORTEST else None


def clinics_asked(letter: Letter, coded: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Clinics at which a sentence that asks, or a line with a code of the service, says the drug is to be given: "a request for six
    ketamine infusions at Alta Psychiatry"; and behind the clinician from whom the request is: "your doctor, Priya Nand MD of Alta
    Psychiatry".
    """
    text, names = alike(letter.text), letter.words.names
    asks, beside = (re.compile(rf"(?<!\w)(?:{one_of(names[name])})(?!\w)") for name in ("of-request", "beside-request"))
    led = False
    for line in _SERVED.finditer(letter.text):
        place = clinic_at(letter, line.end(), letter.line_at(line.start())[1])
        yield from [place] if place else []
    for person in clinicians_from(letter):
        of = _OF.match(letter.text, max(person.name.end, person.letters_at[1]))
        named = _ORGANIZATION.match(letter.text, of.end(), letter.line_at(of.start())[1]) if of else None
        place = clinic_at(letter, named.start(), named.end()) if named else None
        yield from [place] if place else []
    for part in letter.parts.parts:
        start, end = part.sentence.start, part.sentence.end
        asks_itself = asks.search(text, start, end) is not None
        asked_here = asks_itself or led or any(first <= start < last for first, last in coded)
        # "Your doctor asked us to pay for this:" leads to the line that says what, and where.
        led = asks_itself and text[:end].rstrip().endswith(":")
        if part.section in ASIDE or beside.search(text, start, end):
            continue
        yield from _asking(letter, start, end) if drugs_in(letter, text, start, end) else ()
        if not asked_here:
            continue
        refers = _REFERS.search(letter.text, start, end)
        for at in (*_AT.finditer(letter.text, start, end), *([refers] if refers else [])):
            named = _ORGANIZATION.match(letter.text, at.end(), end)
            if named and (at is refers or drugs_in(letter, text, start, at.start())):
                stop = at.end() + len(_SMALL_END.sub("", named.group()))
                place = clinic_at(letter, at.end(), stop)
                yield from [place] if place else []


def _asking(letter: Letter, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clinic with which a sentence begins, and which it says has asked: "Lakeside Mood Clinic asked us to approve ketamine"."""
    article = _ARTICLE.match(letter.text, start, end)
    start = article.end() if article else start
    named = _ORGANIZATION.match(letter.text, start, end)
    if named and _HAS_ASKED.match(letter.text, named.end(), end):
        place = clinic_at(letter, start, named.end())
        yield from [place] if place else []


def doctors_asking(letter: Letter) -> Iterator[tuple[Person, tuple[int, int] | None]]:
    """Clinicians whom a sentence says have asked, by title or with their letters, and the clinic behind each name."""
    for told in (*_DOCTOR_ASKS.finditer(letter.text), *_REQUEST_FROM.finditer(letter.text)):
        name = name_at(letter, *told.span("who"))
        part = letter.parts.at(told.start())
        if name and not (part and part.section in ASIDE):
            yield Person(name, "", (name.end, name.end)), clinic_at(letter, *told.span("where")) if told["where"] else None
    for told in islice((one for pattern in _LETTERED_ASKS for one in pattern.finditer(letter.text)), _MOST):
        person, part = person_at(letter, *told.span("who")), letter.parts.at(told.start())
        place = clinic_at(letter, *told.span("where"))
        if person and person.letters and place and not (part and part.section in ASIDE):
            yield person, place

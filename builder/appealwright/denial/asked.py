"""What was asked for, by whom and where: the treatment, the clinician, the clinic. Silent wherever more than one could be meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.labelled import Labelled, alike, any_of, labelled, one_of
from appealwright.denial.letter import Letter
from appealwright.denial.persons import Name, key_of, name_at
from appealwright.denial.sections import Part, Section

__all__ = ["asked"]

_ASKER, _DOCTOR, _PLACE, _REQUEST, _SUBJECT = "asker-label", "doctor-label", "place-label", "request-label", "subject-label"
_TAIL = re.compile(
    r"\s*(?:\(|\s{2}|\s[-\u2013\u2014]\s|;|, \d|\. "
    r"|(?<=\w),? (?:NPI|Fax|Tel|Phone|TIN|Tax|Dates?|in network|out of network)\b).*\Z",
    re.DOTALL,
)
_ORGANIZATION = re.compile(r"[A-Z][\w&'\u2019.-]*(?:,? (?:of|and|the|for|at|in|de|[A-Z&][\w&'\u2019.,-]*))*\.?")
_BEHIND_COMMA = re.compile(r", (?:LLC|PLLC|Inc\.?|[A-Z](?:\.?[A-Z]){1,2}\.?|(?!Dr\b)[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?(?: [A-Z]{2})?)")
_STROKE = re.compile(r" +/ +|, (?=[A-Z])| \((?=[A-Z])")
_BEHIND_DRUG = re.compile(r", (?=[A-Z])|\((?=Dr\b)|\b(?:with|at|by|from) (?=[A-Z])|; (?=[A-Z])")
_STATES = frozenset({"MD", "PA"})
"""Letters of a clinician that are a State's too: behind a town of two words no person is meant ("Shore Psychiatry, Ocean City MD")."""
_SOMETHING = re.compile(r"[a-z]{4,}")
_HAS_ASKED = re.compile(r"(?: has| have)? (?:asked|requested)\b")
_FROM = re.compile(
    r"\b(?:from|by) (?:your |the )?(?:prescriber|provider|doctor|clinician|psychiatrist),? (?=[A-Z])|\brequests? (?:from|by) (?=[A-Z])"
)
_BEFORE_VERB = re.compile(r"(?:Dr\.? )?[A-Z][\w.'\u2019-]*(?: [A-Z]\.?)? [A-Z][\w'\u2019-]+, [A-Z][A-Za-z., -]{1,20}\Z")
_DOCTOR_ASKS = re.compile(
    r"(?P<who>Dr\.? (?:[A-Z][\w'\u2019-]*\.? ){1,2}[A-Z][\w'\u2019-]+)(?: \((?P<where>[^()\n]{6,60})\))?,?"
    r" (?:has |have )?(?:asked|requested)\b"
)
"""A doctor of whom a sentence says that they asked, with the clinic in brackets: "Dr. Samir Qazi (Lakeview Wellness) asked us"."""
_AT = re.compile(r"\b(?:at|with) (?=[A-Z])")
_SMALL_END = re.compile(r"(?: in [A-Z].*|(?:[,.]? (?:of|and|the|for|at|in|de))+)\Z|[.,]+\Z")
_SHORTEST, _LONGEST, _FEWEST = 6, 70, 2
_NUMBERED_REQUEST = re.compile(r"(?<!\w)request (?:no\. |# ?)?\w*\d[\w-]*\s*\(")
"""A request by its number, with what was asked for in brackets: "request 77A-90211 (SPRAVATO 56MG/84MG)"."""
_WIDEST = 200
"""A row of a table: a longer line is a sentence."""
_ITEM = 90
"""A line of its own without columns: "HCPCS G2083, esketamine 84 mg, 12 units"."""
_BY_CODE = "spravato-code"
_ROUTES = {"by-vein": "iv", "by-muscle": "im", "under-skin": "sc", "by-mouth": "oral", "by-nose": "nasal"}
_OUT = frozenset({Section.RIGHTS, Section.NOTICE, Section.LIST, Section.CRITERIA})


class _Person(NamedTuple):
    name: Name
    letters: str
    letters_at: tuple[int, int]


def asked(letter: Letter, found_codes: Iterable[Find]) -> Iterator[Find]:
    """The treatment, then the clinician and the clinic that asked for it. What was billed is told by the rows of a table with its codes."""
    lines = [letter.line_at(code.start) for code in found_codes if code.kind is Kind.SERVICE_CODE]
    yield from _treatment(letter, [line for line in lines if line[1] - line[0] <= (_WIDEST if len(letter.cells(*line)) > 1 else _ITEM)])
    found = [part for one in labelled(letter, (_ASKER, _DOCTOR, _PLACE)) for part in _parts(letter, one)]
    found = found or [part for one in labelled(letter, (_REQUEST, _SUBJECT)) for part in _beside_drug(letter, one)]
    people = [(one.meaning, person) for one in found if (person := _person(letter, one.start, one.end, doctor=one.meaning == _DOCTOR))]
    clinics = [(one.meaning, place) for one in found if (place := _clinic(letter, one.start, one.end))]
    yield from _clinician(letter, people)
    clinics = clinics or [(_SUBJECT, place) for place in _where_asked(letter, lines)]
    clinics = clinics or [(_SUBJECT, place) for _, place in _doctors_asking(letter) if place]
    where = [place for meaning, place in clinics if meaning == _PLACE] or [place for _, place in clinics]
    if where and len({_key(letter, place) for place in where}) == 1:
        sure = Confidence.HIGH if any(meaning == _PLACE for meaning, _ in clinics) or len(clinics) > 1 else Confidence.MEDIUM
        yield letter.find(Kind.CLINIC, " ".join(letter.text[slice(*where[0])].split()), where[0], Basis(sure, _PLACE))


def _clinician(letter: Letter, people: list[tuple[str, _Person]]) -> Iterator[Find]:
    asking = [person for meaning, person in people if meaning != _PLACE] or [person for _, person in people]
    sure = Confidence.MEDIUM
    if not asking:
        asking = [*_in_text(letter), *_who_asked(letter), *_from_whom(letter), *(doctor for doctor, _ in _doctors_asking(letter))]
    if not asking or len({key_of(person.name.value) for person in asking}) != 1:
        return
    best = max(asking, key=lambda person: (len(person.letters), len(person.name.value)))
    name = best.name
    yield letter.find(Kind.CLINICIAN, " ".join(name.value.split()), (name.start, name.end), Basis(sure, _ASKER))
    if best.letters:
        yield letter.find(Kind.CREDENTIALS, best.letters, best.letters_at, Basis(sure, _ASKER))


def _parts(letter: Letter, one: Labelled) -> Iterator[Labelled]:
    """The value of a label; each of two that a stroke parts ("Elm Street Psychiatry / A. Reyes, NP"), or a comma or bracket before a
    title or a clinician's name with its letters.
    """
    start = one.start
    for stroke in _STROKE.finditer(letter.text, one.start, one.end):
        if letter.text.startswith((",", " ("), stroke.start()) and not _clinician_begins(letter, stroke.end(), one.end):
            continue
        yield Labelled(one.meaning, start, stroke.start())
        start = stroke.end()
    yield Labelled(one.meaning, start, one.end)


def _beside_drug(letter: Letter, one: Labelled) -> Iterator[Labelled]:
    """What a subject names behind the treatment: "ketamine infusions, Cascade Infusion & Wellness (Dr. Rolf Lindqvist)"."""
    if not _drugs(letter, alike(letter.text), one.start, one.end):
        return
    for behind in _BEHIND_DRUG.finditer(letter.text, one.start, one.end):
        if not _drugs(letter, alike(letter.text), behind.end(), one.end):
            yield Labelled(_ASKER, behind.end(), one.end)


def _clinician_begins(letter: Letter, start: int, end: int) -> bool:
    """Whether a doctor by title stands here, or a name with a clinician's letters; a town with its State is none."""
    person = _person(letter, start, end)
    if person is None or not person.letters:
        return person is not None
    return letter.text[person.name.end : end].strip() not in _STATES or re.match(r"[A-Z]\.? ", person.name.value) is not None


def _person(letter: Letter, start: int, end: int, *, doctor: bool = False) -> _Person | None:
    """A clinician: by the label (`doctor`), titled so, or with the letters of one. The first name may be a letter, as many
    letters print it.
    """
    name = name_at(letter, start, end, shortest_first=1)
    if name is None:
        return None
    letters = _letters_after(letter.words.names["credential"]).match(alike(letter.text), name.end, end)
    if letters is None:
        return _Person(name, "", (name.end, name.end)) if name.doctor or doctor else None
    words = letter.text[letters.start() : letters.end()]
    first = letters.start() + len(words) - len(words.lstrip(", ("))
    return _Person(name, words.strip(", ()"), (first, letters.end()))


@cache
def _letters_after(credentials: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:,? ?\(?(?:{one_of(credentials)})(?![\w-])\)?)+")


def _in_text(letter: Letter) -> Iterator[_Person]:
    """Doctors of whom the letter says that they asked."""
    text = alike(letter.text)
    # "Your psychiatrist," and with the plan's name before it: "your Redwood psychiatrist,".
    your = alike("your") + r"\s+"
    asks = one_of(letter.words.names["asks"]).replace(your, rf"{your}(?:\w+\s+)?")
    leads = re.compile(rf"(?<!\w)(?:{asks})\s+(?=dr)")
    for lead in leads.finditer(text):
        part = letter.parts.at(lead.start())
        if part and part.section in _OUT:
            continue
        stop = part.sentence.end if part else len(text)
        words = re.compile(r"Dr\.? (?:[A-Z][\w'\u2019-]*\.? ){1,2}[A-Z][\w'\u2019-]+").match(letter.text, lead.end(), stop + 1)
        if words and (name := name_at(letter, lead.end(), words.end())):
            yield _Person(name, "", (name.end, name.end))


def _who_asked(letter: Letter) -> Iterator[_Person]:
    """Clinicians with their letters who a sentence says have asked: "Nadia Farouk, MD has asked us to approve ..."."""
    for verb in _HAS_ASKED.finditer(letter.text):
        start = letter.line_at(verb.start())[0]
        words = _BEFORE_VERB.search(letter.text, max(start, verb.start() - _LONGEST), verb.start())
        person = _person(letter, words.start(), verb.start()) if words else None
        if person and person.letters:
            yield person


def _doctors_asking(letter: Letter) -> Iterator[tuple[_Person, tuple[int, int] | None]]:
    """Doctors by title whom a sentence says have asked, and the clinic in brackets behind each name."""
    for told in _DOCTOR_ASKS.finditer(letter.text):
        name = name_at(letter, *told.span("who"))
        part = letter.parts.at(told.start())
        if name and not (part and part.section in _OUT):
            yield _Person(name, "", (name.end, name.end)), _clinic(letter, *told.span("where")) if told["where"] else None


def _from_whom(letter: Letter) -> Iterator[_Person]:
    """Clinicians with their letters from whom a request is said to be: "your request from prescriber A. Whitcomb, NP"."""
    for lead in _FROM.finditer(letter.text):
        person = _person(letter, lead.end(), letter.line_at(lead.end())[1])
        if person and person.letters and person.name.start == lead.end():
            yield person


def _clinic(letter: Letter, start: int, end: int) -> tuple[int, int] | None:
    """An organization by a word of its name, without what follows it; after a clinician's name what stands behind the comma."""
    person = _person(letter, start, end)
    if person:
        start = max(person.name.end, person.letters_at[1])
        comma = re.compile(r"\s*[,\u2013\u2014-]\s*").match(letter.text, start, end)
        if not comma:
            return None
        start = comma.end()
    tail = _TAIL.search(letter.text, start, end)
    stop = tail.start() if tail else end
    # Behind a comma stand letters of the company or its town; a clinician, or what was cut, does not belong to the name.
    first, *rest = re.split(r"(?=, )", letter.text[start:stop].rstrip(" ,;-"))
    words = first
    for piece in rest:
        if not _BEHIND_COMMA.fullmatch(piece):
            break
        words += piece
    names = letter.words.names
    bare = {token.strip(",&'\u2019()").replace(".", "") for token in alike(words).split()}
    if not _SHORTEST <= len(words) <= _LONGEST or not _ORGANIZATION.fullmatch(words) or any(map(str.isdigit, words)):
        return None
    is_clinic = bare & set(map(alike, names["clinic-word"])) and not bare & set(map(alike, names["no-clinic"]))
    return (start, start + len(words)) if len(bare) > 1 and is_clinic else None


def _where_asked(letter: Letter, coded: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Clinics at which a sentence that asks, or a line with a code of the service, says the drug is to be given: "a request for six
    ketamine infusions at Alta Psychiatry".
    """
    text, names = alike(letter.text), letter.words.names
    asks, beside = (re.compile(rf"(?<!\w)(?:{one_of(names[name])})(?!\w)") for name in ("of-request", "beside-request"))
    for part in letter.parts.parts:
        start, end = part.sentence.start, part.sentence.end
        asked_here = asks.search(text, start, end) is not None or any(first <= start < last for first, last in coded)
        if part.section in _OUT or beside.search(text, start, end) or not asked_here:
            continue
        for at in _AT.finditer(letter.text, start, end):
            named = _ORGANIZATION.match(letter.text, at.end(), end)
            if named and _drugs(letter, text, start, at.start()):
                stop = at.end() + len(_SMALL_END.sub("", named.group()))
                place = _clinic(letter, at.end(), stop)
                yield from [place] if place else []


def _key(letter: Letter, place: tuple[int, int]) -> str:
    return re.sub(r"\W", "", alike(letter.text[slice(*place)]))


def _treatment(letter: Letter, billed: list[tuple[int, int]]) -> Iterator[Find]:
    """Spravato or ketamine, and the way it is given: by what stands behind the label of the request, else in the rows billed, else by the
    words of the decision.
    """
    text, names = alike(letter.text), letter.words.names
    if not any(any_of(names[drug]).search(text) for drug in ("spravato", "ketamine", _BY_CODE)):
        return
    labels = labelled(letter, (_REQUEST, _SUBJECT))
    telling = [(one.start, one.end) for one in labels if _drugs(letter, text, one.start, one.end)]
    sure = Confidence.HIGH
    if not telling and any(_drugs(letter, text, *place, billed=True) for place in billed):
        telling, sure = billed, Confidence.MEDIUM
    if not telling:
        if any(one.meaning == _REQUEST and _SOMETHING.search(text, one.start, one.end) for one in labels):
            return
        parts = [
            part for part in letter.parts.parts if part.section not in _OUT and _drugs(letter, text, part.sentence.start, part.sentence.end)
        ]
        telling, sure = [(part.sentence.start, part.sentence.end) for part in parts], Confidence.MEDIUM
        asks = re.compile(rf"(?<!\w)(?:{one_of(letter.words.names['of-request'])})")
        if not _tells_request(text, parts, asks) and not _asked_for(letter, text, telling):
            return
        telling = _of_this_request(letter, text, telling, asks)
    drugs = {drug for place in telling for drug in _drugs(letter, text, *place, billed=telling is billed)}
    if len(drugs) != 1:
        return
    drug = drugs.pop()
    route = _route(letter, text, telling) if drug == "iv_ketamine" else ""
    suggests = (("treatment.drug", drug), *([("treatment.route", route)] if route else []))
    yield letter.find(Kind.TREATMENT, drug, telling[0], Basis(sure, _REQUEST, None, suggests))


def _of_this_request(letter: Letter, text: str, places: list[tuple[int, int]], asks: re.Pattern[str]) -> list[tuple[int, int]]:
    """Of sentences that name two drugs those without one that was tried, comes first or is offered, where they ask for one."""
    beside = any_of(letter.words.names["beside-request"])
    if len({drug for place in places for drug in _drugs(letter, text, *place)}) == 1:
        return places
    left = [place for place in places if not beside.search(text, *place)]
    drugs = {drug for place in left for drug in _drugs(letter, text, *place)}
    return left if len(drugs) == 1 and any(asks.search(text, *place) for place in left) else places


def _asked_for(letter: Letter, text: str, places: list[tuple[int, int]]) -> bool:
    """Whether one sentence alone names the drug, and says that the request was for it: "a request was received for Spravato"."""
    names = letter.words.names
    named = one_of((*names["spravato"], *names["ketamine"]))
    pattern = re.compile(rf"(?<!\w){one_of(['request'])}\b[^.;]{{0,60}}?\b{one_of(['for'])}\s+(?:[\w-]+\s+){{0,5}}?(?:{named})(?!\w)")
    return len(places) == 1 and pattern.search(text, *places[0]) is not None


def _tells_request(text: str, parts: list[Part], asks: re.Pattern[str]) -> bool:
    """Whether the sentences that name the drug tell what was asked for: two of them, or one that gives the request its number."""
    places = [(part.sentence.start, part.sentence.end) for part in parts]
    if any("upheld" in part.cues for part in parts):
        return True
    return any(asks.search(text, *place) for place in places) and (
        len(places) >= _FEWEST or bool(_NUMBERED_REQUEST.search(text, *places[0]))
    )


def _drugs(letter: Letter, text: str, start: int, end: int, *, billed: bool = False) -> set[str]:
    names = letter.words.names
    named = {"spravato": (*names["spravato"], *(names[_BY_CODE] if billed else ())), "iv_ketamine": names["ketamine"]}
    of_clinic = _clinics_rest(names["clinic-word"], names["clinic-beside"])
    return {
        drug
        for drug, words in named.items()
        if any(not of_clinic.match(text, found.end()) for found in any_of(words).finditer(text, start, end))
    }


@cache
def _clinics_rest(words: tuple[str, ...], beside: tuple[str, ...]) -> re.Pattern[str]:
    """What goes on after "Tamarack Ketamine": "& Wellness" makes a clinic's name of it, "infusion" alone does not."""
    others = [word for word in words if not word.startswith("infusion")]
    return re.compile(rf"(?:\s*(?:{one_of(beside)})(?!\w))*\s*(?:{one_of(others)})(?!\w)")


def _route(letter: Letter, text: str, places: list[tuple[int, int]]) -> str:
    """The one way that these words name; none where they name several."""
    names = letter.words.names
    ways = {way for meaning, way in _ROUTES.items() if any(any_of(names[meaning]).search(text, *place) for place in places)}
    return ways.pop() if len(ways) == 1 else ""

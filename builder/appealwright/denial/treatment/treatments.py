"""The treatment that was asked for, and the way it is given. Silent wherever more than one could be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.labelled import alike, any_of, labelled, one_of
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Part, Section
from appealwright.denial.treatment.sessions import is_led_to

__all__ = ["ASIDE", "REQUEST", "SUBJECT", "drugs_in", "treatments"]

REQUEST, SUBJECT = "request-label", "subject-label"
ASIDE = frozenset({Section.RIGHTS, Section.NOTICE, Section.LIST, Section.CRITERIA})
"""The sections in which nothing is said of what was asked for."""
_SOMETHING = re.compile(r"[a-z]{4,}")
_UNITS = one_of(("infusions", "sessions", "visits", "treatments", "doses"))
_COUNTS_MORE = re.compile(rf"\s*\w+ (?:{one_of(('more', 'additional', 'further'))}) (?:{_UNITS})\b")
_FEWEST = 2
_NUMBERED_REQUEST = re.compile(r"(?<!\w)request (?:no\. |# ?)?\w*\d[\w-]*\s*\(")
"""A request by its number, with what was asked for in brackets: "request 77A-90211 (SPRAVATO 56MG/84MG)"."""
_COMPOUNDED = re.compile(r"(?<!\bnot )(?<!\bnon-)(?<!\bnon )\bcompounded\b")
"""Behind the label of the request: how the notice itself calls what was asked for."""
_LISTS = re.compile(r"[^:\n]*\blisted below\b[^:\n]{0,40}\brequested\b[^:\n]{0,40}:[ \t]+", re.IGNORECASE)
"""Words that list what was asked for, on the line of the list."""
_BY_CODE = "spravato-code"
_ROUTES = {"by-vein": "iv", "by-muscle": "im", "under-skin": "sc", "by-mouth": "oral", "by-nose": "nasal"}


def treatments(letter: Letter, billed: list[tuple[int, int]]) -> Iterator[Find]:
    """Spravato or ketamine, and the way it is given: by what stands behind the label of the request or is listed as it, else in the rows
    billed, else by the words of the decision.
    """
    text, names = alike(letter.text), letter.words.names
    if not any(any_of(names[drug]).search(text) for drug in ("spravato", "ketamine", _BY_CODE)):
        return
    labels = labelled(letter, (REQUEST, SUBJECT))
    telling = [(one.start, one.end) for one in labels if drugs_in(letter, text, one.start, one.end)]
    telling = telling or [place for place in _led_to(letter) if drugs_in(letter, text, *place)]
    sure = Confidence.HIGH
    if not telling and any(drugs_in(letter, text, *place, billed=True) for place in billed):
        telling, sure = billed, Confidence.MEDIUM
    if not telling:
        if any(one.meaning == REQUEST and _names_something(text, one.start, one.end) for one in labels):
            return
        parts = [
            part
            for part in letter.parts.parts
            if part.section not in ASIDE and drugs_in(letter, text, part.sentence.start, part.sentence.end)
        ]
        telling, sure = [(part.sentence.start, part.sentence.end) for part in parts], Confidence.MEDIUM
        asks = re.compile(rf"(?<!\w)(?:{one_of(letter.words.names['of-request'])})")
        if not _tells_request(text, parts, asks) and not _asked_for(letter, text, telling):
            return
        telling = _of_this_request(letter, text, telling, asks)
    drugs = {drug for place in telling for drug in drugs_in(letter, text, *place, billed=telling is billed)}
    if len(drugs) != 1:
        return
    drug = drugs.pop()
    route = _route(letter, text, telling) if drug == "iv_ketamine" else ""
    compounded = drug == "iv_ketamine" and any(_COMPOUNDED.search(text, *place) for place in telling) and telling is not billed
    product = (("treatment.product", "compounded"),) if compounded and sure is Confidence.HIGH else ()
    suggests = (("treatment.drug", drug), *([("treatment.route", route)] if route else []), *product)
    yield letter.find(Kind.TREATMENT, drug, telling[0], Basis(sure, REQUEST, None, suggests))


def _led_to(letter: Letter) -> Iterator[tuple[int, int]]:
    """The lines under words that list what was asked for: "the drug listed below requested by your doctor:"."""
    for part in letter.parts.parts:
        start, end = part.sentence.start, part.sentence.end
        if part.section not in ASIDE and is_led_to(letter, start):
            yield start, end
        elif part.section not in ASIDE and (lead := _LISTS.match(letter.text, start, end)):
            yield lead.end(), end


def _names_something(text: str, start: int, end: int) -> bool:
    """Whether the value of a label can name another treatment: one that only counts more of what goes on names none."""
    return _SOMETHING.search(text, start, end) is not None and _COUNTS_MORE.match(text, start, end) is None


def _of_this_request(letter: Letter, text: str, places: list[tuple[int, int]], asks: re.Pattern[str]) -> list[tuple[int, int]]:
    """Of sentences that name two drugs those without one that was tried, comes first or is offered, where they ask for one."""
    beside = any_of(letter.words.names["beside-request"])
    if len({drug for place in places for drug in drugs_in(letter, text, *place)}) == 1:
        return places
    left = [place for place in places if not beside.search(text, *place)]
    drugs = {drug for place in left for drug in drugs_in(letter, text, *place)}
    return left if len(drugs) == 1 and any(asks.search(text, *place) for place in left) else places


def _asked_for(letter: Letter, text: str, places: list[tuple[int, int]]) -> bool:
    """Whether one sentence alone names the drug, and says that the request was for it: "a request was received for Spravato", "Alta
    Psychiatry asked us to approve Spravato", "we are unable to approve Spravato", "la solicitud de infusiones de ketamina".
    """
    names = letter.words.names
    named = one_of((*names["spravato"], *names["ketamine"]))
    told = one_of(["request", "consult", "referral", "submitted", "billed", "claim", "claims", "need"])
    spanish = rf"(?:{one_of(['solicitud', 'autorizacion'])})\b[^.;]{{0,60}}?\b(?:{one_of(['de', 'para'])})"
    wanted = one_of(["for", "to go on with", "to continue", "to keep getting"])
    was_for = rf"(?:(?:{told})\b(?:[^.;]|(?<=dr)\.){{0,80}}?\b(?:{wanted})|{one_of(['denial of'])}|{spanish})"
    has_asked = rf"{one_of(['asked us to'])}\s+(?:{one_of(['approve', 'authorize', 'cover', 'pay for'])})"
    refused = rf"{one_of(['unable to', 'not able to', 'cannot', 'did not', 'will not'])}\s+{one_of(['approve', 'authorize', 'pay for'])}"
    between = rf"(?:(?!(?:{one_of(['after', 'before', 'instead', 'not', 'than', 'with', 'without'])})\b)[\w'-]+\s+)"
    pattern = re.compile(rf"(?<!\w)(?:{was_for}\s+(?:[\w'-]+\s+){{0,5}}?|(?:{has_asked}|{refused})\s+{between}{{0,3}}?)(?:{named})(?!\w)")
    return len(places) == 1 and pattern.search(text, *places[0]) is not None


def _tells_request(text: str, parts: list[Part], asks: re.Pattern[str]) -> bool:
    """Whether the sentences that name the drug tell what was asked for: two of them, or one that gives the request its number."""
    places = [(part.sentence.start, part.sentence.end) for part in parts]
    if any("upheld" in part.cues for part in parts):
        return True
    return any(asks.search(text, *place) for place in places) and (
        len(places) >= _FEWEST or bool(_NUMBERED_REQUEST.search(text, *places[0]))
    )


def drugs_in(letter: Letter, text: str, start: int, end: int, *, billed: bool = False) -> set[str]:
    """Which of the two drugs these words name; the name of a clinic names none."""
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

"""How many sessions were asked for: "12 more treatments with Spravato", "8 visits"; silent wherever two numbers could be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section
from appealwright.denial.treatment.course_words import NUMBER, PERHAPS, SAID_BY_SOMEBODY, number_of
from appealwright.denial.treatment.phased import PHASED, number_in_all

__all__ = ["is_led_to", "places_asking", "sessions_asked"]

_MORE = r"(?:more|additional|further|weekly|outpatient|total)"
_KIND = r"(?:(?:intravenous|iv|ketamine|esketamine|spravato|nasal(?: spray)?|maintenance|induction)(?:\s+\([^)\n]{2,20}\))?)"
_NO_RATE = r"(?!\s*(?:a|an|per|each|every|/)\s*(?:(?:other|two|three|four|[2-4])\s+)?(?:day|week|month)s?\b|\s*(?:weekly|daily|monthly)\b)"
_OF_OTHER = r"(?!\s+(?:of|with|for)\s+(?:TMS|transcranial|ECT|electro\w+|[a-z]* ?(?:psycho)?therapy)\b)"
_COUNTED = re.compile(
    rf"(?<![\w.,/#$-])(?P<count>{NUMBER})\s+(?:{_MORE}\s+)?(?:{_KIND}\s+){{0,2}}(?:sessions?|infusions?|treatments?|visits?|administrations?|doses)\b"
    rf"{_NO_RATE}(?![^.\n]{{0,40}}\b(?:then|plus|followed by)\b){_OF_OTHER}"
    rf"|(?<![\w.,/#$-])(?P<sesiones>{NUMBER})\s+(?:sesiones|infusiones|tratamientos|visitas)\b(?!\s+(?:por|a la|al)\b)"
    rf"|(?<![\w.,/#$-])(?P<service>{NUMBER})\s+(?:\(\d{{1,2}}\)\s+)?units?\s+of\s+service\b"
    r"|\b(?:infusions|sessions|treatments|visits|doses) ?[x\u00d7] ?(?P<many>\d{1,2})\b(?!\s?(?:mg|ml|min|hours?|days?|weeks?|w\b|per))"
    r"|\bIV\s?[x\u00d7]\s?(?P<given>\d{1,2})\b(?!\s?(?:mg|ml|min|h|d|w))"
    r"|\b(?:96365|96413|G208[23]),?\s?[x\u00d7]\s?(?P<times>\d{1,2})\b(?!\s?(?:mg|ml|min))"
    rf"|(?<![\w.,/#$-])(?P<visits>{NUMBER})\s+units?,?\s+\(?(?:of )?G208[23]\b"
    r"|\b96365\b\)?,?[ ]{1,4}(?:units:?[ ]{1,3}(?P<infused>\d{1,2})\b|(?P<infusions>\d{1,2})[ ]units\b)"
    r"|\bG208[23]\b(?:[ ]\([^)\n]{3,40}\))?,?[ ]{1,4}(?:units:?[ ]{1,3}(?P<units>\d{1,2})\b|(?P<of>\d{1,2})[ ]units\b)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:request\w*|asked (?:us |the plan |for |to |(?:[\w&.'-]+ ){1,6}to (?:approve|authorize|cover|pay))"
    r"|asks? (?:us )?(?:for|to approve)|wants?|seeks?|service denied"
    r"|denied (?=[^.;:\n]{0,60}\d{1,2} (?:sessions|infusions|treatments|visits)\b)"
    r"|(?:could|can)(?: ?not) be (?:approved|authorized|certified))\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"\W*(?:services?|drugs?|items?|subject|treatments?|procedures?|re|request|what (?:was|is) asked|asked for)\b[^:\n.;]{0,40}(?::|\s{3})",
    re.IGNORECASE,
)
"""A line that names what was asked for."""
_NOT_ASKED = re.compile(
    r"\b(?:had"
    r"|received(?! (?:a|an|your|the|this) )|completed|given|failed|tried|history|approved(?= (?:only|for|up to)\b|:)|number approved"
    r"|more than(?! \d+ ?mg)|(?:we|plan) (?:have |had )?approved|authorized|covers|limit\w*|allows?|appeal"
    r"|previous\w*|prior (?!auth)|so far|exceeds?|up to|at least|last year|already)\b",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"units? of service|sesion|infusion|doses|\bIV ?[x\u00d7]|session|infusion|treatment|visit|administration|G208|96365|96413",
    re.IGNORECASE,
)
_FARTHEST = 6_000
_LONGEST_LEAD = 200
_WHAT = re.compile(r"\s*what (?:was|is) the (?:service|treatment|drug|request)\?", re.IGNORECASE)


def sessions_asked(letter: Letter) -> Iterator[Find]:
    """The one number of sessions that the lines of the request, or a sentence on it, name."""
    found: dict[int, tuple[int, int]] = {}
    for start, end in places_asking(letter, _UNIT):
        phased = list(PHASED.finditer(letter.text, start, end))
        for match in _COUNTED.finditer(letter.text, start, end):
            if any(course.start() <= match.start() < course.end() for course in phased):
                continue
            group = str(match.lastgroup)
            found.setdefault(number_of(match[group]), match.span(group))
        found |= {number_in_all(course): course.span() for course in phased}
    if len(found) == 1:
        ((number, place),) = found.items()
        if number > 1:
            yield letter.find(Kind.SESSIONS, str(number), place, Basis(Confidence.MEDIUM, "sessions asked for"))


def is_led_to(letter: Letter, start: int) -> bool:
    """Whether the words right before end with a colon and ask: "... listed below requested by you or your doctor:"."""
    before = letter.text[max(0, start - _LONGEST_LEAD) : start].rstrip()
    lead = re.split(r"[.\n]", before)[-1] if before.endswith((":", "?")) else ""
    return _ASKS.search(lead) is not None or _WHAT.match(lead) is not None


def places_asking(letter: Letter, unit: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where the lines of the request stand, and the sentences on it, that hold such words and tell only what was asked for."""
    for part in letter.parts.parts:
        start, end = part.sentence.start, part.sentence.end
        if start > _FARTHEST:
            break
        words = letter.text[start:end]
        if not unit.search(words):
            continue
        line = letter.line_at(start)[0]
        labelled = _LABELLED.match(words) or (line < start and _LABELLED.match(letter.text, line, start))
        named = part.section is Section.REQUEST or bool(labelled) or is_led_to(letter, start)
        asks = named or (part.section in {Section.BODY, Section.REASON} and _ASKS.search(words) is not None)
        if asks and not (_NOT_ASKED.search(words) or PERHAPS.search(words) or SAID_BY_SOMEBODY.search(words)):
            yield start, end

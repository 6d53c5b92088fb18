"""A policy told by its number behind the word for it, with what stands between: "criteria for re-authorization, ELH Rx-MH 31.4"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section

__all__ = ["REVISED", "numbered_papers"]

_PIECE = r"[A-Z][A-Za-z]{0,4}"
_NUMBER = rf"(?:{_PIECE}[ .-]){{0,2}}(?:{_PIECE}[ .-]?)\d[\d.]{{0,8}}(?<!\.)(?![\w%/-])"
_TITLE = r"(?:(?: [-\u2013]|[,:])?[ \n]\(?(?:[A-Z][\w/-]+|(?:of|for|and|in|the|to|with)(?=[ \n](?:[A-Z]|(?:the|and) [A-Z])))\)?){0,9}"
_NAME = rf"(?P<name>{_NUMBER}{_TITLE})"
_WORD = r"(?:polic(?:y|ies)|guidelines?|criteria|protocol|coverage rules?)"
_BEHIND = re.compile(rf"\b(?i:{_WORD})\b[^.;:()\n]{{0,50}}?(?:, |: |\"|\u201c| in | under | no\. | number ){_NAME}")
_LABELLED = re.compile(rf"^[ \t]*(?i:(?:[\w-]+ )?{_WORD}(?: [\w-]+)?):[ \t]+(?P<name>[A-Z][^\n:;]{{3,70}}, {_NUMBER})[ \t]*$", re.MULTILINE)
_DOCUMENT = re.compile(r"\b(?i:criteria|policy|guideline) (?:document|set) (?P<name>[A-Z]{2,6}(?:-[A-Z]{2,6}){0,2}-\d[\w.-]*\w)")
"""What a page of rights says can be had."""
_LIST = re.compile(
    r"\b(?:used|applied|under|by|followed) (?:the |our )?"
    r"(?P<name>(?:[A-Z][\w&]*[ \n]){1,7}(?:Step Therapy|Preferred Drug|Drug|Prior Authorization)[ \n](?:List|Requirements?)(?:, item \d+)?)"
)
"""A list of drugs that has a name, and no number."""
REVISED = r"(?:,? \(?(?i:form )?(?i:revised|effective|version|rev\.|dated) (?:[A-Z][a-z]+ (?:\d{1,2}, )?\d{4}|[\d/.-]*\d)\)?)"
"""Of what day a paper is."""
_OF_A_DRUG = re.compile(
    r"\b(?:used|applied|followed|with|under|by|against|in) (?:the |our )?"
    r"(?P<name>(?:[A-Z][\w&]*[ \n]){1,6}(?:[a-z]+[ \n]){0,4}(?:document|criteria|policy|guideline|requirements)[ \n]for[ \n]"
    rf"(?:(?i:spravato|esketamine|ketamine)\b(?:[ \n]\([A-Za-z]+\))?(?: (?:nasal spray|infusions?))?){REVISED}?)"
)
"""A paper named after the drug that it is on: "the Elmwood Part B step and criteria document for Spravato (revised 03/2026)"."""
_A_CODE = re.compile(
    r"(?:[A-Z]\d{4}|(?:PHQ|MADRS|HAM|HAMD|QIDS|CARC|RARC|CO|PR|OA|PO|NPI|ICD|DSM|CFR|USC|CPT|HCPCS|BP|Dr|Mr|Ms|Part|Page)\b.*)"
)
"""What is a code of the service or of the claim, a scale, a law or a page, and no paper of the plan."""
_SECTIONS = frozenset({Section.REASON, Section.BODY, Section.CRITERIA, Section.REQUEST})


def numbered_papers(letter: Letter) -> Iterator[tuple[int, int]]:
    """Where such names stand, each with the title behind it, or before it behind a label."""
    for pattern in (_BEHIND, _LABELLED, _DOCUMENT, _LIST, _OF_A_DRUG):
        for match in pattern.finditer(letter.text):
            part = letter.parts.at(match.start("name"))
            if (
                part
                and (part.section in _SECTIONS or pattern is _DOCUMENT)
                and "appeal" not in part.cues
                and not _A_CODE.match(match["name"])
            ):
                yield match.span("name")

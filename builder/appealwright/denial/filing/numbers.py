"""The numbers by which the insurer finds its file: reference, claim, authorization, member, group."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.terms import Hit
from appealwright.denial.parties.addresses import has_street

__all__ = ["SAME_COLUMN", "numbers"]

SAME_COLUMN = "same column"
"""The source of a number that stands under another, in a table of claims that are all refused, or behind it under one label."""

_KINDS = (Kind.MEMBER_ID, Kind.GROUP_NUMBER, Kind.CLAIM, Kind.AUTHORIZATION, Kind.REFERENCE)
_ASIDE = r"\((?=[^)\d]*\):)[^)]{1,40}\)"
"""Between a label and its number: "Member ID (Medicaid billing number): 91004"."""
_FILLER = re.compile(
    rf"(?:(?:is|es|no|nos|number|num|id|for this (?:case|letter|request|decision) is|on file)\b[.:#\s]{{0,3}}|{_ASIDE}|[#:.(\s]){{1,4}}",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"(?:[A-Z]{1,4} (?=\d|l\d{4})|[A-Z]{1,2}\d (?=\d{3}))?(?:[A-Za-z0-9][A-Za-z0-9\-/_.*]{2,34}|\d{1,2}(?= \d{3}))"
    r"(?: (?=[A-Z]{0,3}\d)[A-Z0-9][A-Z0-9\-]{1,14}(?![\w/]|, \d{4}\b)){0,4}"
    r"(?: [\dA-Z](?=[ \t]{2}|[ \t]*(?:\n|\Z)))?"
)
_DATE_OR_PHONE = re.compile(
    r"(?:(?:0?[1-9]|1[0-2])[/.\-](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[/.\-](?:0?[1-9]|1[0-2]))[/.\-]\d{2,4}|(?:1-)?\d{3}[-.]\d{3}[-.]\d{4}|\d{4}-\d{2}-\d{2}"
)
_TELEPHONE = re.compile(r"(?:FAX|TEL|PHONE|CALL|TTY)\b")
_REST_OF_PHONE = re.compile(r"\)[ ]?\d{3}[-. ]\d{4}")
"""What follows the area code: "Fax to appeal: (888) 555-0153"."""
_OF_A_PLAN = re.compile(r"plan (?:no|number|#)\.?", re.IGNORECASE)
"""Beside a member's own number, that of the plan is none."""
_OF_A_PAGE = re.compile(r"[ \t]*page \d{1,3} of \d{1,3}\b", re.IGNORECASE)
"""A line that numbers the pages holds the number of the form: "Page 1 of 4    ID-2201"."""
_POSTAL = re.compile(r"83\d{3}(?!\d)")
_JOINT = re.compile(r"[,;]\s{1,3}(?:(?:and|&)\s{1,3})?|\s{1,4}(?:and|&)\s{1,4}|\s?/\s?(?=[A-Z0-9])")
_THROUGH = re.compile(r"\s(?:through|thru|to)\s|\s?[\u2013\u2014]\s?|\s-\s", re.IGNORECASE)
_FEWEST_DIGITS = 3
_MOST_ROWS = 12
_NO_GROUPS = frozenset(
    {"HEALTH", "PLAN", "NAME", "NUMBER", "BENEFITS", "BENEFIT", "INSURANCE", "HMO", "PPO", "POLICY", "MEMBER", "GROUP", "TRUST", "LLC"}
)
_PREFIX = re.compile(r"[A-Z]{1,4}|[A-Za-z]*-[\w-]*|[A-Z][A-Z/._]*[-/_.][\w/._-]*")
_SPOILED = re.compile(
    r"(?<![A-Za-z0-9])(?=[\dOlI]*\d[OlI]*\d)\d[\dOlI]+(?![A-Za-z0-9])|(?<=\d-)O+\d+(?=-\d)|(?<![A-Za-z0-9])l(?=\d{5,}(?![A-Za-z0-9]))"
    r"|(?<=[A-Z] )[OlI]{1,2}\d{1,4}(?= \d)|(?<![a-z])(?:(?<=\d)l+(?![a-z])|(?<=[\dA-Z-])l+(?=\d)(?!\d[a-z]))"
    r"|(?<=[A-Z]-)(?=[\dOlI]*\d[OlI]*\d)[OlI]*\d[\dOlI]*(?![A-Za-z0-9])"
)
"""Between marks, a figure first, and no letters but those that look like figures; a small l before many of them; or an O before figures
between a prefix and more of them ("GPH OO4 518"); a small l beside a figure, and figures behind a prefix and its mark ("PA-l82O44")."""
_FIGURES = str.maketrans("OlI", "011")
_LETTERED = re.compile(
    r"[A-Z][A-Z0-9]{2,11}(?:-[A-Z0-9]{1,8}){0,2}(?![\w'-])(?! [A-Z]{2,}(?![\w-]))"
    r"|[A-Z]{2,6}[- ]\d{1,2}(?![\w-])|\d[A-Z]\d(?!\w)|\d{2}(?=\s*(?:$|[ ]{2}))",
    re.MULTILINE,
)
"""A group's number may be letters alone ("HALC-22", "OVH"), but no word, and not the first of a name in capitals ("UNITED AIRFRAME")."""
_NAMED = re.compile(r"(?<=\d{4})-[A-Z]{4,}\Z")
"""A group's number and the name of who holds it in one word: "0071882-NORTHLAND FABRICATION"."""
_UNDER = re.compile(r"\bunder (?:the |your |an? )?(?:prior |earlier )?\Z", re.IGNORECASE)
"""What stands before the approval under which care was given."""
_MIXED = re.compile(r"(?=[A-Z]*\d)[A-Z][A-Z0-9]{6,13}")
"""A member's number of capitals and a figure or two, as no word is: "MEBQ7L2R"."""
_OF_ITS_CONTRACT = re.compile(r"\b(?:under|through|pursuant to|by) (?:(?:a|our|its|the (?:carrier|plan)(?:'s|\u2019s)) )?\Z", re.IGNORECASE)
_CONTRACT = re.compile(r"(?:CS|RI)[ -]?\d{4}|[HRSE]\d{4}(?:-\d{3}){0,2}")
"""How a contract of the plan with the government is numbered: "administered under contract CS 2931", "Contract H1234-005"."""
_MAIL_CODE = re.compile(r"\d{3}[A-Z]{0,2}\d?/[\dA-Z]{1,6}\Z")
"""The office's own code in a letter of the VA ("In Reply Refer To: 636/136")."""
_BILLED = re.compile(r"[CGJQS]\d{4}(?:/(?:[CGJQS]\d{4}|\d{5}))*")
"""Codes of what was billed, of which none numbers a request: "Subject of Request: J3490/S0013"."""
_MASKED = re.compile(r"[Xx*]{3}-?[Xx*]{2}-?\w*\d")

_BEHIND_NAME = re.compile(
    r"^[ \t]*(?:Re: )?(?:Member|Enrollee|Patient|Subscriber|Beneficiary|Insured)(?::[ \t]+|[ \t]{3,})[A-Z][\w.,' -]{3,40} "
    r"\((?P<number>[A-Z]{0,4}[- ]?\d(?:[ -]?\d){5,11}[A-Z]?)\)",
    re.MULTILINE,
)
"""A member's number in brackets behind the name: "Member: Carl Ott (R58112094)"."""
_BEHIND_GROUP = re.compile(
    r"^[ \t]*(?:Employer )?Group(?: name)?"
    r"(?::[ \t]+[A-Z][^:\n\d]{2,60}?, (?:(?:[Nn]o|[Nn]umber)\.? ?|#)?|(?::[ \t]+|[ \t]{3,})[A-Z][^:\n\d(]{2,60}? \()"
    r"(?P<number>\d[\d-]{3,11})(?!\w)",
    re.MULTILINE,
)
"""A group's number behind the name of who holds it: "Group: Bluebonnet Title Company, No. 0081154", "(0081154)"."""


def numbers(letter: Letter) -> Iterator[Find]:
    """Every labelled number, each value of a kind once, the first place it stands; one that is masked only where no whole one is."""
    seen: set[tuple[Kind, str]] = set()
    for kind in _KINDS:
        for hit in letter.labels(kind.value):
            place = next(_values(letter, hit), None) or (next(_lettered(letter, hit), None) if kind is Kind.GROUP_NUMBER else None)
            if kind is Kind.MEMBER_ID and _OF_A_PLAN.fullmatch(letter.text[hit.start : hit.end]) and len(letter.labels(kind.value)) > 1:
                continue
            if place is None or (kind is Kind.AUTHORIZATION and _is_of_earlier_care(letter, hit)):
                continue
            place = _with_the_last(letter, place) if kind is Kind.CLAIM else place
            below = (*_beside(letter, place), *_rows_below(letter, hit, place)) if kind is Kind.CLAIM else ()
            for source, (start, end) in ((hit.term.row, place), *((SAME_COLUMN, row) for row in below)):
                value = _mended(" ".join(letter.text[start:end].split()))
                if (kind, value) not in seen:
                    seen.add((kind, value))
                    sure = Confidence.MEDIUM if _MASKED.match(value) else Confidence.HIGH
                    yield letter.find(kind, value, (start, end), Basis(sure, source))
    grouped = None if any(kind is Kind.GROUP_NUMBER for kind, _ in seen) else _BEHIND_GROUP.search(letter.text)
    if grouped:
        yield letter.find(Kind.GROUP_NUMBER, grouped["number"], grouped.span("number"), Basis(Confidence.MEDIUM, "behind the name"))
    behind = None if any(kind is Kind.MEMBER_ID for kind, _ in seen) else _BEHIND_NAME.search(letter.text)
    if behind:
        yield letter.find(Kind.MEMBER_ID, _mended(behind["number"]), behind.span("number"), Basis(Confidence.MEDIUM, "behind the name"))


def _with_the_last(letter: Letter, first: tuple[int, int]) -> tuple[int, int]:
    """The number, up to the last where it is the first of several: "Claim numbers: 26-0417 through 26-0422"."""
    joint = _THROUGH.match(letter.text, first[1])
    end = joint.end() + first[1] - first[0] if joint else first[1]
    alike = joint is not None and _shape(letter.text[joint.end() : end]) == _shape(letter.text[slice(*first)])
    return (first[0], end) if alike and not letter.text[end : end + 1].isalnum() else first


def _beside(letter: Letter, first: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The further numbers of one label, each made as the first is: "Claim numbers: 26188-40712 and 26203-11946"."""
    shape, end = _shape(letter.text[slice(*first)]), first[1]
    while (joint := _JOINT.match(letter.text, end)) and _shape(letter.text[joint.end() : joint.end() + len(shape)]) == shape:
        end = joint.end() + len(shape)
        if letter.text[end : end + 1].isalnum():
            return
        yield joint.end(), end


def _rows_below(letter: Letter, label: Hit, first: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The further numbers of a column, each made of figures and letters as the first is and under it: one notice can refuse two claims."""
    line, heads = letter.line_at(first[0]), letter.line_at(label.start)
    shape, indent = _shape(letter.text[slice(*first)]), first[0] - line[0]
    below = [one for one in letter.lines if one.start > line[0]] if heads != line else []
    for row in below[:_MOST_ROWS]:
        start, end = row.start + indent, row.start + indent + first[1] - first[0]
        if end > row.end or _shape(letter.text[start:end]) != shape or letter.text[end : end + 1].strip():
            return
        yield start, end


def _shape(number: str) -> str:
    return re.sub(r"[A-Z]", "A", re.sub(r"\d", "9", number))


def _is_of_earlier_care(letter: Letter, label: Hit) -> bool:
    """Whether care was given under this authorization, and the decision is on a claim: its number is then the claim's."""
    return bool(letter.labels(Kind.CLAIM.value)) and _UNDER.search(letter.text, max(0, label.start - 24), label.start) is not None


def _mended(value: str) -> str:
    """The number with the figures that a scanner read as letters put right: "77O-41" is 770-41, since a letter stands at no other end.
    One that is put right tells of the next.
    """
    for _ in range(2):
        value = _SPOILED.sub(lambda part: part.group().translate(_FIGURES), value)
    return value


def _values(letter: Letter, label: Hit) -> Iterator[tuple[int, int]]:
    for start, end in letter.after(label):
        filler = _FILLER.match(letter.text, start, end)
        match = _VALUE.match(letter.text, filler.end() if filler else start, end)
        mixed = label.term in letter.words.labels.get(Kind.MEMBER_ID.value, ()) and match is not None and _MIXED.fullmatch(match.group())
        if (
            match
            and (mixed or _is_number(match.group()))
            and not _REST_OF_PHONE.match(letter.text, match.end())
            and not _OF_A_PAGE.match(letter.text, letter.line_at(label.start)[0])
            and not _is_idaho(letter, label, match.group())
            and not _is_of_the_plan(letter, label, match.group())
            and not _is_billed(letter, label, match.group())
            and not _begins_a_street(letter, label, match)
        ):
            words = match.group().rstrip("-/_.")
            named = _NAMED.search(words) if label.term in letter.words.labels.get(Kind.GROUP_NUMBER.value, ()) else None
            yield match.start(), match.start() + (named.start() if named else len(words))


def _lettered(letter: Letter, label: Hit) -> Iterator[tuple[int, int]]:
    """Groups that are named by letters, on the line of their label and after a mark or in capitals."""
    for start, end in letter.after(label):
        filler = _FILLER.match(letter.text, start, end)
        match = _LETTERED.match(letter.text, filler.end() if filler else start, end)
        if match and match.group() not in _NO_GROUPS and letter.line_at(match.start()) == letter.line_at(label.start):
            yield match.span()


def _is_idaho(letter: Letter, label: Hit, value: str) -> bool:
    """Whether "ID 83999" ends an address: a postal code, after words on the same line."""
    before = letter.text[letter.line_at(label.start)[0] : label.start].rstrip(" ")
    return label.term.words == "ID" and _POSTAL.match(value) is not None and before.rstrip(",")[-1:].isalpha()


def _is_of_the_plan(letter: Letter, label: Hit, value: str) -> bool:
    """Whether the number is that of the plan's own contract, and of no member."""
    if "contract" not in letter.text[label.start : label.end].casefold():
        return False
    return _OF_ITS_CONTRACT.search(letter.text, max(0, label.start - 24), label.start) is not None or bool(_CONTRACT.fullmatch(value))


def _is_billed(letter: Letter, label: Hit, value: str) -> bool:
    """Whether it is codes of what was asked for, behind the label of a request."""
    return _BILLED.fullmatch(value) is not None and label.term in letter.words.labels.get(Kind.REFERENCE.value, ())


def _begins_a_street(letter: Letter, label: Hit, value: re.Match[str]) -> bool:
    """Whether the figures on a line below the label are those of a house: "c/o P. Lind (subscriber)", and below it "118 Fennel Street"."""
    line = letter.line_at(value.start())
    return line[0] > label.end and value.group().isdigit() and has_street(letter, value.start(), line[1])


def _is_number(words: str) -> bool:
    if _TELEPHONE.match(words):
        return False
    first = words.split(" ", 1)[0]
    if not any(map(str.isdigit, first)) and not _PREFIX.fullmatch(first) and not _MASKED.match(words):
        return False
    figures = sum(character.isdigit() for character in words)
    enough = figures >= _FEWEST_DIGITS or bool(_MASKED.match(words))
    return enough and not _DATE_OR_PHONE.fullmatch(words.rstrip(".")) and not _MAIL_CODE.match(words)

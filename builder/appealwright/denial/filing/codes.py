"""Codes in the letter: why a claim was adjusted (CARC, RARC, group), what was billed, which diagnosis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.numerals import DIGIT, digits
from appealwright.denial.page.sections import Section
from appealwright.facts import Facts, Row

__all__ = ["codes"]

_KINDS = {"group": Kind.GROUP_CODE, "hcpcs": Kind.SERVICE_CODE, "cpt": Kind.SERVICE_CODE, "icd-10-cm": Kind.DIAGNOSIS}
_WITH_GROUP = re.compile(
    rf"(?<![A-Za-z0-9,])(C[O0]|PR|[O0]A|P[I1l]|CR)(\s{{0,2}}[-\u2013\u2014:/]\s{{0,2}}|\s)?({DIGIT}{{1,3}}|B{DIGIT}{{1,2}})(?!\w|\.\d|-\d|,\d)"
)
_REMARK = re.compile(rf"(?<![A-Za-z0-9.\-])(N|M[A]?)[\s-]?({DIGIT}{{2,3}}|\d)(?![\w.%]|-\d)")
_NUMBER = re.compile(rf"[\s:#.,=|\u2013\u2014()-]{{0,6}}(?:(?:is|was|CO|PR|OA|PI|CR)[\s:-]{{0,2}})?({DIGIT}{{1,3}})(?![\w/%]|\.\d)")
_MORE = re.compile(rf"\s?(?:,|/|;|and|&|y)\s?(?:(?:CO|PR|OA|PI)[\s-]?)?({DIGIT}{{1,3}})(?![\w/%]|\.\d)")
_WITH_REMARK = re.compile(r"(?<![\w.$/-])(\d{1,3})\s{0,3}[/,-]\s{0,3}(?=(?:N|MA?)\d{1,3}(?!\w))")
_IN_WORDS = re.compile(r"\b[Cc]ode\s{1,2}(\d{1,3})(?!\w)")
_LEGEND = re.compile(r"^[ \t]{0,20}(\d{1,3})(?:[ \t]{2,20}|[ \t]{0,3}[-:=\u2013][ \t]{1,9})(?=[A-Z][a-z])", re.MULTILINE)
_CELL = re.compile(r"(?<=[ \t|])\d{1,3}(?=[ \t]*(?:\||$)|[/, -]{1,4}(?:N|MA?)\d|,[ ]?\d{1,3}(?:,|$))", re.MULTILINE)
_BESIDE = re.compile(r"(?:[/,-][ ]{0,3}|^[ \t]{0,12})\Z", re.MULTILINE)
_AFTER_REASON = re.compile(r"(?<![A-Za-z0-9])(?:CO|PR|OA|PI|CR)-?[ ]?[A-Z]?\d{1,3}[ ,;/]{1,3}\Z")
"""Before a remark code: another code, or the beginning of its line; a group and a reason."""
_OWN = re.compile(
    r"(?<![\w-])(?P<label>(?:Msg|MSG|Message|Note|NOTE|Remark|REMARK|Rsn|RSN|Reason|EOB|Expl)\.?)"
    r"[ ]{1,2}(?:[Cc]ode\s)?(?P<code>[A-Z]?\d{2,4}[A-Z]?)(?!\w)"
    r"|\[(?P<bracketed>[A-Z]{1,3}\d{2,4})\]"
    r"|(?i:status|decision|outcome|denial|reason|disposition|action) (?i:codes?)[ \t:#.]{1,25}(?P<alone>[A-Z]{1,3}-?\d{1,4})(?![\w-])"
    r"|(?:Remarks?|Reason|Message)\b[^:\n]{1,25}:[ ]{1,3}(?P<remarked>[A-Z]{2,4}-[A-Z]{0,2}\d{1,4})(?![\w-])"
    r"|(?:Msg|Outcome|Sub-outcome|Note):[ ]{1,3}(?P<valued>[A-Z]{2}|[A-Z]?\d{1,3})(?![\w-])"
)
_LISTED = re.compile(r"(?i:codes):[ ]{1,3}(?P<listed>[A-Z0-9][A-Z0-9\-]+(?:,[ ]?[A-Z0-9][A-Z0-9\-]+){0,9})")
_OF_PAYER = re.compile(r"(?<![\w-])(?!(?:CO|PR|OA|PI|CR)-)[A-Z]{2,5}-[A-Z]?\d{1,4}(?![\w-])")
_AMOUNT = re.compile(r"\d\.\d\d(?!\d)")
_TABLE_AMOUNTS = 2
_BILLED = ("hcpcs", "cpt", "icd-10-cm")
_TOKEN = re.compile(r"(?<![A-Za-z0-9])[A-Z]?\d[0-9A-Z]{1,4}(?:\.[0-9A-Z]{1,4})?(?![A-Za-z0-9])")


def codes(letter: Letter) -> Iterator[Find]:
    """Every code, each place once. A list of what codes can mean names none of them."""
    rows = _by_code(letter.facts)
    found = (
        *_adjustments(letter, rows),
        *_named(letter, rows),
        *_plain(letter, rows),
        *_remarks(letter, rows),
        *_billed(letter, rows),
        *_own(letter),
    )
    yield from {(find.kind, find.value, find.start): find for find in found}.values()


def _by_code(facts: Facts) -> dict[tuple[str, str], Row]:
    return {(str(row.detail["system"]), str(row.detail["code"])): row for row in facts.of_kind("code")}


def _find(letter: Letter, row: Row | tuple[str, str], place: tuple[int, int], *, sure: bool) -> Find:
    """The find of a code whose row is known, or of one that is only known by system and number."""
    if isinstance(row, tuple):
        system, code = row
        return letter.find(_kind(system), _shown(system, code), place, Basis(Confidence.MEDIUM if sure else Confidence.LOW, system))
    system, code, ground = str(row.detail["system"]), str(row.detail["code"]), row.detail.get("ground")
    basis = Basis(Confidence.HIGH if sure else Confidence.MEDIUM, row.id, row.id, (("ground", str(ground)),) if ground else ())
    return letter.find(_kind(system), _shown(system, code), place, basis)


def _kind(system: str) -> Kind:
    return _KINDS.get(system, Kind.CODE)


def _shown(system: str, code: str) -> str:
    """A code as it is named: a reason code by its system, since it is only a number."""
    return f"CARC {code}" if system == "carc" else code


def _known(rows: dict[tuple[str, str], Row], system: str, code: str) -> Row | tuple[str, str]:
    return rows.get((system, code), (system, code))


def _adjustments(letter: Letter, rows: dict[tuple[str, str], Row]) -> Iterator[Find]:
    """Group and reason together: CO-50, PR 204, C0-5O."""
    for match in _WITH_GROUP.finditer(letter.text):
        group, number = match[1].replace("0", "O").replace("1", "I").replace("l", "I"), _number(match[3])
        joined = bool((match[2] or "").strip())
        known = ("carc", number) in rows
        in_table = len(_AMOUNT.findall(letter.text, *letter.line_at(match.start()))) >= _TABLE_AMOUNTS
        if not (joined or known or in_table) or _listed(letter, match.start()):
            continue
        yield _find(letter, _known(rows, "carc", number), match.span(), sure=joined)
        yield _find(letter, _known(rows, "group", group), match.span(1), sure=joined)


def _named(letter: Letter, rows: dict[tuple[str, str], Row]) -> Iterator[Find]:
    """A number after the words that announce a reason code."""
    for hit in letter.labels("code"):
        for start, end in () if _listed(letter, hit.start) else letter.after(hit):
            at: re.Match[str] | None = _NUMBER.match(letter.text, start, end)
            while at:
                yield _find(letter, _known(rows, "carc", _number(at[1])), at.span(1), sure=True)
                at = _MORE.match(letter.text, at.end(), end)
            break


def _plain(letter: Letter, rows: dict[tuple[str, str], Row]) -> Iterator[Find]:
    """Reason codes that are only a number: "code 29", "16 / N350", or a number that ends a line of amounts and begins a line of words."""
    found = [match for pattern in (_WITH_REMARK, _IN_WORDS) for match in pattern.finditer(letter.text)]
    ending = set()
    for line in letter.lines:
        if len(_AMOUNT.findall(letter.text, line.start, line.end)) >= _TABLE_AMOUNTS:
            ending |= {match.group() for match in _CELL.finditer(letter.text, line.start, line.end)}
    found += [match for match in _LEGEND.finditer(letter.text) if match[1] in ending]
    for match in found:
        known = ("carc", _number(match[1])) in rows or match.re is _LEGEND
        if known and not _listed(letter, match.start(1)):
            yield _find(letter, _known(rows, "carc", _number(match[1])), match.span(1), sure=match.re is not _IN_WORDS)


def _own(letter: Letter) -> Iterator[Find]:
    """The insurer's own codes, which no list explains: as they are printed."""
    for match in _OWN.finditer(letter.text):
        alone = match["bracketed"] or match["alone"] or match["remarked"] or match["valued"]
        value = alone or f"{match['label'].rstrip('.')} {match['code']}"
        if not _listed(letter, match.start()):
            yield letter.find(Kind.CODE, value, match.span(), Basis(Confidence.LOW, "the insurer's own code"))
    for line in _LISTED.finditer(letter.text):
        for match in _OF_PAYER.finditer(letter.text, *line.span("listed")):
            yield letter.find(Kind.CODE, match.group(), match.span(), Basis(Confidence.LOW, "the insurer's own code"))


def _remarks(letter: Letter, rows: dict[tuple[str, str], Row]) -> Iterator[Find]:
    named = bool(letter.hits(letter.words.cues.get("remark-codes", ())))
    for match in _REMARK.finditer(letter.text):
        code = match[1] + _number(match[2])
        known = ("rarc", code) in rows
        beside = len(code) > 2 and _BESIDE.search(letter.text, max(0, match.start() - 12), match.start())
        after = _AFTER_REASON.search(letter.text, max(0, match.start() - 12), match.start())
        if (known or named or after or (beside and _legend(letter, match))) and not _listed(letter, match.start()):
            yield _find(letter, _known(rows, "rarc", code), match.span(), sure=named or known or after is not None)


def _legend(letter: Letter, code: re.Match[str]) -> bool:
    """Whether a line of the letter begins with this code and explains it."""
    return re.search(rf"^[ \t]{{0,20}}{re.escape(code.group())}[ \t:=\u2013-]{{1,20}}[A-Z][a-z]", letter.text, re.MULTILINE) is not None


def _billed(letter: Letter, rows: dict[tuple[str, str], Row]) -> Iterator[Find]:
    known = {code for system, code in rows if system in _BILLED}
    for match in _TOKEN.finditer(letter.text):
        if match.group() not in known:
            continue
        for system in _BILLED:
            if (system, match.group()) in rows:
                yield _find(letter, _known(rows, system, match.group()), match.span(), sure=True)


def _number(text: str) -> str:
    return re.sub(r"\A0+(?=\d)", "", digits(text))


def _listed(letter: Letter, offset: int) -> bool:
    """Whether the code stands in a list of all codes there are, or in what is told of an earlier decision."""
    part = letter.parts.at(offset)
    return part is not None and (part.section is Section.LIST or ("earlier" in part.cues and "upheld" not in part.cues))

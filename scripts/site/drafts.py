"""Pages made from rows: Markdown out of templates, so that citations, links and tables work as in the guides written by hand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from appealwright.facts import Row, Time, Verified
from scripts.site.bytecode import kept_bytecode
from scripts.site.incase import in_case
from scripts.site.markup import PHONE
from scripts.site.translated import OPEN
from scripts.site.words import long_date

TEMPLATES = Path(__file__).parent / "pages"
TRUST = (Verified.PRIMARY, Verified.SECONDARY, Verified.UNVERIFIED)
"""How well something is established, the best first."""
SPECIAL = re.compile(r"([\\`*_{}\[\]|])")
"""What Markdown or our extensions would read as more than a character."""
INSURER = re.compile(r"\b(?:health plan|insurer|policy)\b")
"""The words by which twin laws differ, one for insurers and one for plans."""
WAYS = re.compile(r"\s*(?:;\s*(?:or\s+)?|\bor\s+|\((?=[^()]*\d{3}-\d{3}-\d{4}))\s*")
"""What stands between two telephone numbers of an office."""
DECIDED = re.compile(r"\b(?:decision|decides?|decided|answers?)\b", re.IGNORECASE)
"""What a sentence on the time for an answer speaks of."""
TITLE = 70
"""The most letters of a title that search engines show."""
DAYS_OF = {"hours": 1 / 24, "days": 1, "business_days": 1.4, "weeks": 7, "months": 30.4, "years": 365}


def rendered(template: str, values: Mapping[str, Any]) -> str:
    """The Markdown of one page, from a template of `pages/`."""
    return _environment().get_template(template).render(values)


def has_template(name: str) -> bool:
    """Whether there is such a template: a language may not have all yet."""
    return (TEMPLATES / name).is_file()


def plain(text: str) -> Markup:
    """Text of a row as Markdown that shows those very characters."""
    return Markup(SPECIAL.sub(r"\\\1", str(escape(text))))  # noqa: S704 - escaped on the same line


def cited(row: Row) -> Markup:
    """The mark that opens this row as a source."""
    return Markup(f"[[row:{row.id}]]")  # noqa: S704 - an id has no character that means anything


def said(row: Row) -> Markup:
    """What a guide may say of this row, with its mark."""
    return plain(row.guide or "") + cited(row)


def twins(rows: Iterable[Row]) -> tuple[tuple[Row, ...], ...]:
    """These rows, with those together of which guides say the same: one law for plans, and one for insurers."""
    return _together(rows, lambda row: INSURER.sub("plan", row.guide or ""))


def told_once(rows: Iterable[Row]) -> tuple[tuple[Row, ...], ...]:
    """These rows, with those together of which guides say the same: one rule that stands in two laws.

    A row whose sentences another one begins with, and goes on from, is told by that other one.
    """
    found = tuple(rows)
    fullest = {row.id: max((other.guide or "" for other in found if _tells(other, row)), key=len) for row in found}
    return tuple(
        tuple(sorted(alike, key=lambda row: -len(row.guide or "")))
        for alike in _together(found, lambda row: (fullest[row.id], row.detail.get("from_whom")))
    )


def _tells(other: Row, row: Row) -> bool:
    same_office = other.detail.get("from_whom") == row.detail.get("from_whom")
    return same_office and bool(row.guide) and f"{other.guide} ".startswith(f"{row.guide} ")


def bound(rows: Iterable[Row]) -> tuple[tuple[Row, int | None], ...]:
    """Each rule, with how many rules right after it bind the very same plans; None where one before it has told that."""
    runs = [list(run) for _, run in groupby(rows, key=lambda row: row.binds.words if row.binds else row.id)]
    return tuple((row, None if place else len(run) - 1) for run in runs for place, row in enumerate(run))


def by_office(rows: Iterable[Row]) -> tuple[tuple[Row, ...], ...]:
    """Rows of offices, with those together that tell of the same one: it takes complaints, and it helps.

    The same is one of the same name, or, where both are confirmed, one of the same site that shares a telephone number.
    """
    found: list[list[Row]] = []
    for row in rows:
        same = next((alike for alike in found if any(_same_office(row, other) for other in alike)), None)
        if same is None:
            found.append([row])
        else:
            same.append(row)
    return tuple(map(tuple, found))


def _same_office(one: Row, other: Row) -> bool:
    if one.detail["name"] == other.detail["name"]:
        return True
    confirmed = Verified.UNVERIFIED not in (one.verified, other.verified)
    sites = {host(row.detail.get("url") or "") for row in (one, other)}
    shared = _numbers(one.detail.get("phone") or "") & _numbers(other.detail.get("phone") or "")
    return confirmed and len(sites) == 1 and sites != {""} and bool(shared)


def _together(rows: Iterable[Row], told: Callable[[Row], object]) -> tuple[tuple[Row, ...], ...]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(repr(told(row)), []).append(row)
    return tuple(map(tuple, found.values()))


def said_of(alike: tuple[Row, ...]) -> Markup:
    """What a guide may say of twins, once, with the mark of each."""
    return plain(alike[0].guide or "") + Markup("").join(map(cited, alike))


def less_sure(time: Time, row: Row) -> bool:
    """Whether a clock is less well established than the row it stands in, whose mark would promise too much."""
    return TRUST.index(time.verified) > TRUST.index(row.verified)


def told_already(time: Time, row: Row) -> bool:
    """Whether the row's own sentence says all that this clock does: how long a decision takes, not from when, nor by whose account."""
    hedged = less_sure(time, row) or "report" in time.words.lower()
    if not time.what.endswith("-decision") or hedged or not time.words.endswith(f" {span(time)}."):
        return False
    return any(DECIDED.search(part) and span(time) in part for part in (row.guide or "").split(". "))


def in_english(row: Row) -> bool:
    """Whether what a guide says of this row is marked as English: on a page of another language, not translated yet."""
    return OPEN in (row.guide or "")


def linked(words: str) -> Markup:
    """Words of ours that hold a link in Markdown."""
    return Markup(words)  # noqa: S704 - from the messages, where nothing a row or a person said can stand


def sentence(text: str) -> str:
    """A clause of a row as a sentence of its own."""
    stripped = text.strip().rstrip(".;")
    return f"{stripped[:1].upper()}{stripped[1:]}."


def dialed(text: str) -> Markup:
    """Text of a row with its telephone numbers as links, to call at a tap."""
    return Markup(re.sub(PHONE, r'<a href="tel:+1-\1">\g<0></a>', str(escape(text))))  # noqa: S704 - escaped on the same line


def untold(numbers: str | None, sentence: str | None) -> str:
    """Those of an office's telephone numbers that the sentence over them does not give already, each with its own words."""
    told = _numbers(sentence or "")
    ways = [way.rstrip(")") if way.count(")") > way.count("(") else way for way in WAYS.split(numbers or "")]
    return "; ".join(way for way in ways if way and not (_numbers(way) and _numbers(way) <= told))


def _numbers(text: str) -> set[str]:
    return set(re.findall(PHONE, text))


def breakable(email: str) -> Markup:
    """An e-mail address that a narrow card breaks where its second half begins, not in the middle of a name."""
    return Markup("@<wbr>").join(email.split("@"))


def host(address: str) -> str:
    """The name of the site at a web address, for people to read."""
    return urlsplit(address).netloc.removeprefix("www.")


def slug(name: str) -> str:
    """A name as a part of an address."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower().replace(".", "")).strip("-")


def place_link(name: str, *, there: bool = True) -> Markup:
    """The name of a place, leading from a page of another folder to its own page where there is one."""
    return Markup("[{}](../states/{}.md)").format(plain(name), slug(name)) if there else plain(name)


def fitting(titles: Iterable[str], name: str) -> str:
    """The first of these titles that search engines show whole with this name in it; where none is, the last, the shortest."""
    made = [title.format(name=name) for title in titles]
    return next((title for title in made if len(title) <= TITLE), made[-1])


def askable(name: str, words: Mapping[str, Any]) -> str:
    """Whom a document right names as the one to ask, in words."""
    return str(words["plans"]["ask"][name])


def span(time: Time, units: Mapping[str, Any] | None = None) -> str:
    """How long a clock runs, such as 4 months; `units` has the words of another language for one and for more."""
    if units is not None:
        return f"{time.count} {units[time.unit][0 if time.count == 1 else 1]}"
    unit = time.unit.replace("_", " ")
    return f"{time.count} {unit.removesuffix('s') if time.count == 1 else unit}"


def days(time: Time) -> float:
    """About how many days a clock runs: for putting clocks in order, never for a date."""
    return round(time.count * DAYS_OF[time.unit], 2)


@cache
def _environment() -> Environment:
    made = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.bytecode_cache = kept_bytecode()
    made.filters["linked_place"] = lambda place: place_link(place.name, there=place.shown)
    made.filters.update(
        plain=plain,
        cited=cited,
        breakable=breakable,
        by_office=by_office,
        dialed=dialed,
        untold=untold,
        linked=linked,
        said=said,
        said_of=said_of,
        told_once=told_once,
        host=host,
        slug=slug,
        askable=askable,
        bound=bound,
        fitting=fitting,
        sentence=sentence,
        span=span,
        days=days,
        in_case=in_case,
        long_date=long_date,
    )
    made.tests["less_sure_than"] = less_sure
    made.tests["told_already_by"] = told_already
    made.tests["in_english"] = in_english
    return made

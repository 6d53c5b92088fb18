"""The words to search: parted by language, since a reader searches one, and with what people type beside what pages say."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from appealwright.words import LETTERS
from scripts.site.sections import sections_of

INDEX = Path("search") / "search_index.json"
WORKERS = "assets/javascripts/workers/search.*.js"
JOINED = "e=e+s+o.id}return e}"
"""How the theme's search names a node of its words: with nothing between, so that 1 and 23 is named like 12 and 3."""
HEARD = (
    "(p=>addEventListener('message',({{data:m}})=>{{if(m.type===2)"
    "m.data=p.reduce((said,[two,flags,name])=>said.replace(new RegExp(two,flags),name),m.data)}}))({places});\n"
)
"""Before the theme's worker: what is asked (its message 2) reaches it with the names of places."""
SPENT = r"\bno puedo m[aá]s\b|\bcan['’]?t (?:go on|take (?:it|this)|do this) ?(?:any ?more)?$"
"""Small words that find nothing by themselves, and who types them is in danger."""
HERE = Path(__file__).parent
PLACE = re.compile(r"states/([a-z-]+)/")
NOT_NAMES = {"compare", "new", "of", "us"}
"""Parts of the addresses of places that name none: whoever types "new" does not mean New York."""


@cache
def weights() -> Mapping[str, Any]:
    """How much words weigh in the search."""
    return _data("search")


@cache
def asked(code: str) -> Mapping[str, Any]:
    """What people type in a language: `small` words, `named` pages, `asked` pages; nothing where nobody has said."""
    return _data(f"asked.{code}")


def tell_words_apart(site: Path) -> None:
    """Puts a comma between the parts of such a name in the theme's worker at `site`: else words with digits may be taken for others.

    Before it stands what hears "PA external review" as of Pennsylvania.

    A search that meets two of them ends in an error, and finds nothing (docs/decisions/0089-words-with-digits-are-told-apart.md).
    """
    workers = list(site.glob(WORKERS))
    if not workers:
        raise ValueError(f"{site}: expected the theme's worker at {WORKERS!r}, found none: words with digits would be taken for others")
    for worker in workers:
        script = worker.read_text(encoding="utf-8")
        if script.count(JOINED) != 1:
            raise ValueError(f"{worker.name}: expected one {JOINED!r}, found {script.count(JOINED)}: look at lunr's TokenSet anew")
        told_apart = script.replace(JOINED, JOINED.replace("o.id", 'o.id+","'))
        worker.write_text(HEARD.format(places=json.dumps(_heard())) + told_apart, encoding="utf-8")


def _heard() -> list[tuple[str, str, str]]:
    """Patterns of letters that stand for a place, those of two beside words of law, each with its flags and what is heard instead."""
    law = re.sub(r"\|\s+", "|", weights()["law"].strip())
    named = [(letters, "i", name) for letters, name in weights()["beside_law"].items()]
    named += [(letters, "", name) for letters, name in weights()["beside_law_in_capitals"].items()]
    before = [(rf"^\s*{letters}(?=\s+(?:{law})\b)", flags, name) for letters, flags, name in named]
    behind = [(rf"\b({law})(\s+in)?\s+{letters}\s*$", flags, f"$1 {name}") for letters, flags, name in named]
    whole = [(r"\bw\.?\s?va\b", "i", "West Virginia"), (r"\bco[\s-]insurance\b", "i", "coinsurance"), (SPENT, "i", "crisis")]
    return [*whole, *before, *behind]


def entries(html: str, url: str, title: str, boost: float | None) -> list[dict[str, Any]]:
    """What the search finds of a page: each of its parts, as the theme's index has them. `title`: of what stands before any title."""
    weight = {} if boost is None else {"boost": boost}
    return [
        {
            "location": f"{url}#{section.anchor}" if section.anchor else url,
            "title": "".join(section.title).strip() if section.title else title,
            "text": "".join(section.text).strip(),
            **weight,
        }
        for section in sections_of(html)
    ]


def split_index(site: Path, found: list[dict[str, Any]], folders: Mapping[str, str]) -> None:
    """Fills the theme's index at `site` with what is found, one a language: the reference's there, the others' in their folders."""
    file = site / INDEX
    if not file.is_file():
        return
    whole: dict[str, Any] = {**json.loads(file.read_text(encoding="utf-8")), "docs": found}
    for code, folder in folders.items():
        own = {**whole, "config": {**whole["config"], "lang": [code]}, "docs": _under(folder, whole["docs"])}
        whole["docs"] = [doc for doc in whole["docs"] if not doc["location"].startswith(folder)]
        if own["docs"]:
            _write(site / folder / INDEX, with_asked(own, asked(code)))
    _write(file, with_asked(whole, asked(LETTERS)))


def with_asked(index: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """The index, in which a page is found by what people type for it, and small words find nothing."""
    config = index["config"]
    fields = {**config["fields"], **{name: {"boost": weights()[name]} for name in ("asked", "named")}}
    separator = config["separator"] + (f"|{_small(said['small'].split())}" if "small" in said else "")
    docs = [{**doc, **_found_by(doc["location"], said)} for doc in index["docs"]]
    return {**index, "config": {**config, "fields": fields, "separator": separator}, "docs": docs}


def _found_by(location: str, said: Mapping[str, Any]) -> dict[str, str]:
    place = PLACE.fullmatch(location)
    name = " ".join(part for part in place[1].split("-") if part not in NOT_NAMES) if place else ""
    named = " ".join(filter(None, (said.get("named", {}).get(location, name), _short_names().get(place[1]) if place else None)))
    words = {"asked": said.get("asked", {}).get(location, ""), "named": named}
    return {name: _also_plain(text) for name, text in words.items() if text}


@cache
def _short_names() -> Mapping[str, str]:
    """The two letters that stand for each place, but for those that mean something else."""
    return {place: letters for letters, place in weights()["short"].items()}


def _also_plain(text: str) -> str:
    """The words, and behind them those with accents once more without: few people type accents on a phone."""
    plain = {word: _without_accents(word) for word in text.replace(",", " ").split()}
    return " ".join([text, *dict.fromkeys(bare for word, bare in plain.items() if bare != word)])


def _without_accents(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _small(words: list[str]) -> str:
    """A pattern of these words, whole and written small or with a capital: the theme takes what parts words out of the question.

    No look-behind: phones a few years old do not know it, and would find nothing at all.
    """
    return rf"\b(?:{'|'.join(f'[{word[0].upper()}{word[0]}]{word[1:]}' for word in words)})(?![\w'’áéíóúüñ])"


def _under(folder: str, docs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**doc, "location": doc["location"].removeprefix(folder)} for doc in docs if doc["location"].startswith(folder)]


def _write(file: Path, index: Mapping[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _data(name: str) -> Mapping[str, Any]:
    file = HERE / f"{name}.yaml"
    found: Mapping[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return found

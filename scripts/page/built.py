"""A page of the builder: the same template filled for a place, a language and what it reads."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jinja2
from markupsafe import Markup

from appealwright.examples import EXAMPLES
from appealwright.facts import Facts
from appealwright.words import LETTERS
from scripts.fork.settings import Settings, settings
from scripts.page.asked import plan_questions, porch_options
from scripts.page.copied import GUARD, data_part
from scripts.page.places import DATA, SITE, WAYS, WEB, Place
from scripts.page.policy import first_policy, ways_out
from scripts.page.styles import CHECK, READER, ROOM
from scripts.site.languages import Twin, in_language, prefix, twins
from scripts.site.words import CRISIS_ROW, crisis_bar

LOGO = Path("overrides/partials/logo.html")
ICON = Path("docs/assets/mark.svg")
MAIN = "boot/main.js"
"""The script that opens the builder."""
AHEAD = "boot/ahead.js"
"""The one that makes ready for it, from a guide."""
SPOKEN = "letters-"
"""How the part of a language's own templates is called, before the language (scripts/runtime/pack.py)."""


@dataclass(frozen=True)
class Built:
    """Everything that the pages are made of. `readers` are the parts that read PDFs and photos, `cited` the rows that a letter may cite."""

    web: str
    manifest: dict[str, Any]
    readers: Mapping[str, Any]
    cited: Mapping[str, Any]
    info: Mapping[str, str]
    blanks: list[dict[str, str]]
    spoken: tuple[str, ...]

    def ahead(self, place: Place) -> dict[str, Any]:
        """What a guide in the place's language does ahead, addresses from where the builder lies in that language: `files` to fetch, its
        page first and the largest last, then the script `run` with what it is `given`.
        """
        root, under = place.root, f"{place.root}builder/"
        manifest = self._manifest(place.language, under)
        parts = sorted(manifest.values(), key=lambda part: int(part["bytes"]))
        scripts = (f"{under}{self.web}/{name}" for name in (MAIN, AHEAD))
        files = ["./", *scripts, *self.styles(root, under), *(str(part["url"]) for part in parts)]
        given = {"manifest": manifest, "version": _version(manifest), "info": self.info, "language": place.language}
        return {"files": files, "run": f"{under}{self.web}/{AHEAD}", "given": given}

    def _manifest(self, language: str, under: str) -> dict[str, Any]:
        """The parts that a page in that language starts Python with, `under` being the way to the builder."""
        common = {name: part for name, part in self.manifest.items() if not name.startswith(SPOKEN)}
        own = {} if language == LETTERS else self._spoken(language)
        return {name: _seen_from(under, part) for name, part in (common | own).items()}

    def _spoken(self, language: str) -> dict[str, Any]:
        """What the pages in that language alone load: its words, and the templates of what stays with the person."""
        return {
            "messages": data_part(f"messages.{language}.json", f"words-{language}"),
            "letters": self.manifest[f"{SPOKEN}{language}"],
        }

    def styles(self, root: str, under: str, sheets: Iterable[str] = ROOM) -> list[str]:
        """The page's style sheets, `root` being the way to the site."""
        return [f"{root}assets/tokens.css", *(f"{under}{self.web}/{name}" for name in sheets)]

    def page(self, template: str, place: Place, reads: tuple[str, ...]) -> str:
        """A page as it is served from its place, with the parts that it `reads` files with."""
        language, root = place.language, place.root
        messages = json.loads((DATA / f"messages.{language}.json").read_bytes())
        crisis = crisis_bar(messages["safety"]["crisis"], Facts.load((DATA / "facts.jsonl").read_bytes()).row(CRISIS_ROW))
        guard = (WEB / GUARD).read_text(encoding="utf-8")
        words, own = messages["page"], settings()
        under = f"{root}builder/"
        manifest = self._manifest(language, under)
        readers = {name: _seen_from(under, part) for name, part in self.readers.items() if name in reads}
        return _template(template).render(
            language=language,
            root=root,
            home=f"{root}{in_language(SITE, '', language)}",
            page_at=lambda path: f"{root}{in_language(SITE, path, language)}",
            twins=self._twins(place),
            tongue=messages["language"],
            foreign=language != LETTERS,
            newer=bool(messages.get("newer")),
            found_at=self._addresses(place),
            card=_card(own),
            policy=first_policy(guard, reads=bool(reads), keeps=place.bare.startswith("builder/")),
            guard=Markup(guard),  # noqa: S704 - our own file
            ways_out=ways_out(self.blanks, crisis, self.spoken),
            styles=self.styles(root, under),
            check_styles=self.styles(root, under, CHECK),
            reader_styles=self.styles(root, under, READER),
            font=f"{root}assets/fonts/atkinson-hyperlegible-next.woff2",
            under=f"{under}{self.web}",
            main=f"{under}{self.web}/{MAIN}",
            icon=_drawing(own.mark or ICON),
            # A copy's own mark is a picture: what it draws cannot touch the page.
            mark=Markup('<img class="aw-mark" width="32" height="32" alt="" src="{}">').format(_drawing(own.mark))
            if own.mark
            else Markup(LOGO.read_text(encoding="utf-8")),  # noqa: S704 - our own file
            keeper=own.contact,
            data={
                "manifest": manifest,
                "version": _version(manifest),
                "readers": readers,
                "info": self.info,
                "language": language,
                "words": {"recovered": words["recovered"]},
            },
            reader_data={"readers": readers},
            check_data={
                "manifest": _without_letters(manifest) | {"facts": _seen_from(under, self.cited)},
                "info": self.info,
                "language": language,
            },
            here="./" if place.name == "index" else f"{place.name}.html",
            reader=f"{root}{prefix(language)}reader/",
            plan_questions=plan_questions(messages),
            troubles=messages["papers"]["trouble"],
            done_part=messages["papers"]["done_part"],
            done_but=messages["papers"]["done_but"],
            roles=porch_options(),
            ways=[{"url": "./" if name == "index" else f"{name}.html", "name": name, "here": name == place.name} for name in WAYS],
            examples={name: messages["example"]["names"][name] for name in EXAMPLES},
            words=words,
            site=messages["site"],
            disclaimer=messages["safety"]["disclaimer"],
            crisis=crisis,
            blanks=[{"url": f"{root}{blank['url']}", "title": words["blank"][blank["title"]]} for blank in self.blanks],
        )

    def _twins(self, place: Place) -> tuple[Twin, ...]:
        """The same page in the other languages."""
        return twins(place.bare.removesuffix("index.html"), place.language, self.spoken, DATA)

    def _addresses(self, place: Place) -> Mapping[str, str]:
        """The whole address of the page in each language, for search engines, its own first; none where the site knows no address."""
        site = _site_url(settings())
        codes = (place.language, *(code for code in self.spoken if code != place.language))
        return {code: Place(code, place.bare).found_at(site) for code in codes} if site else {}


def _site_url(own: Settings) -> str:
    """Where the site will live, if that is known."""
    return os.environ.get("SITE_URL") or own.address


def _card(own: Settings) -> str:
    """The address of the picture that is shown where a link is shared, if the site knows its own, and the picture is of it."""
    site = _site_url(own)
    return f"{site.rstrip('/')}/assets/card.png" if site and own.name == Settings().name and not own.mark else ""


def _seen_from(under: str, part: Mapping[str, Any]) -> dict[str, Any]:
    """The part, its addresses as a page names them."""
    return {**part, **{key: f"{under}{part[key]}" for key in ("url", "ready") if key in part}}


def _without_letters(manifest: Mapping[str, Any]) -> dict[str, Any]:
    """The parts of a page that writes none."""
    return {name: part for name, part in manifest.items() if name != "letters"}


def _drawing(path: Path) -> str:
    """An SVG as an address that needs no request."""
    return f"data:image/svg+xml,{quote(path.read_text(encoding='utf-8'))}"


def _template(name: str) -> jinja2.Template:
    loader = jinja2.FileSystemLoader(WEB)
    environment = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
    environment.filters["json"] = _script_json
    return environment.get_template(name)


def _script_json(value: object) -> Markup:
    """JSON that cannot close the script element it stands in."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))  # noqa: S704 - escaped here


def _version(manifest: Mapping[str, Any]) -> str:
    """A name for these very parts."""
    return hashlib.sha256("".join(sorted(part["sha256"] for part in manifest.values())).encode()).hexdigest()[:12]

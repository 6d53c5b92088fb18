"""Puts the builder into the finished site: `python -m scripts.page`, after the guides and the browser's Python are built.

site/builder/ gets the page itself, the parts it loads (named by hash), our scripts and styles (in a folder named by the hash
of them all), and the blank letters. The page is static: its words are filled in here, and its first policy is made here.
Of another language than the letters' there is a page of its own under that language, site/es/builder/, which loads the same
parts and one more: its words.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jinja2
from markupsafe import Markup

from appealwright.examples import EXAMPLES
from appealwright.facts import Facts
from appealwright.words import LETTERS
from scripts.fork.settings import settings
from scripts.runtime.wire import compressed
from scripts.site.languages import Twin, in_language, other_languages, prefix, twins
from scripts.site.policy import script_hashes
from scripts.site.words import CRISIS_ROW, crisis_bar

SITE = Path("site")
BUILDER = SITE / "builder"
RUNTIME = Path("build/runtime")
BLANKS = Path("build/blank")
WEB = Path("builder/web")
DATA = Path("builder/appealwright/data")
LOGO = Path("overrides/partials/logo.html")
ICON = Path("docs/assets/mark.svg")
READERS = Path("build/readers")
GUARD = "guard.js"
# The guard stands in the page itself, the service worker at the top of the site.
APART = {GUARD, "sw.js"}
PORCH_ANSWER = "sender.role"
# How the person has the letter: one page each, alike but for the parts that it loads before the lock.
WAYS: Mapping[str, tuple[str, ...]] = {
    "index": (),
    "pdf": ("pdf", "pdf-worker"),
    "photo": ("pdf", "pdf-worker", "ocr", "ocr-wasm", "ocr-worker", "english"),
}
# Large enough that asking for them before the first script runs is felt.
EARLY = ("wasm", "library", "app", "asm")


def main() -> None:
    """Write site/builder/ and site/reader/ anew."""
    spoken = (LETTERS, *other_languages(DATA, settings()))
    for folder in (SITE / prefix(language) / name for language in spoken for name in ("builder", "reader")):
        shutil.rmtree(folder, ignore_errors=True)
    assets = json.loads((RUNTIME / "assets.json").read_bytes())
    web = copied_web()
    manifest = copied_parts(RUNTIME, assets["parts"]) | {"worker": code_part(f"{web}/worker.mjs")}
    readers = copied_parts(READERS, json.loads((READERS / "assets.json").read_bytes())) | {
        "ocr-worker": code_part(f"{web}/read/ocr.worker.mjs")
    }
    built = Built(web, manifest, readers, assets["info"], copied_blanks(), spoken)
    for language in spoken:
        for name, reads in WAYS.items():
            _write(Place(language, f"builder/{name}.html"), built, "page.html.j2", reads)
        _write(Place(language, "reader/index.html"), built, "reader.html.j2", WAYS["photo"])
    (BUILDER / "ahead.json").write_text(json.dumps(built.ahead()), encoding="utf-8")


def _write(place: Place, built: Built, template: str, reads: tuple[str, ...]) -> None:
    target = SITE / place.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(built.page(template, place, reads), encoding="utf-8")


def copied_web() -> str:
    """Copy our scripts and styles; the folder's name, from the page, changes whenever one of them does."""
    files = sorted(path for path in WEB.rglob("*") if path.suffix in {".js", ".mjs", ".css"} and path.name not in APART)
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.relative_to(WEB).as_posix().encode() + b"\0" + path.read_bytes())
    folder = f"web-{digest.hexdigest()[:12]}"
    for path in files:
        target = BUILDER / folder / path.relative_to(WEB)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return folder


def copied_parts(source: Path, parts: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Copy the parts of a build; what the page must know to fetch and check each."""
    (BUILDER / "parts").mkdir(parents=True, exist_ok=True)
    for part in parts.values():
        shutil.copyfile(source / part["file"], BUILDER / "parts" / part["file"])
    return {name: {"url": f"parts/{part['file']}", **_kept(part)} for name, part in parts.items()}


def code_part(url: str) -> dict[str, Any]:
    """A worker's own code, fetched and checked like every other part."""
    body = (BUILDER / url).read_bytes()
    return {"url": url, "sha256": hashlib.sha256(body).hexdigest(), "bytes": len(body)}


def copied_blanks() -> list[dict[str, str]]:
    """Copy the blank letters; their addresses and titles, for when there is no builder."""
    if not BLANKS.exists():
        return []
    shutil.copytree(BLANKS, BUILDER / "blank", ignore=shutil.ignore_patterns("*.json"))
    titles: dict[str, str] = json.loads((BLANKS / "titles.json").read_bytes())
    return [{"url": f"builder/blank/{name}", "title": title} for name, title in titles.items()]


def words_part(language: str) -> dict[str, Any]:
    """The compiled words of a language as one more part."""
    body = (DATA / f"messages.{language}.json").read_bytes()
    packed = compressed(body)
    digest = hashlib.sha256(packed).hexdigest()
    file = f"words-{language}-{digest[:12]}.gz"
    (BUILDER / "parts" / file).write_bytes(packed)
    return {"url": f"parts/{file}", "sha256": digest, "bytes": len(packed), "inflated": len(body)}


def ways_out(blanks: list[dict[str, str]], crisis: Mapping[str, str], spoken: tuple[str, ...]) -> list[str]:
    """The only addresses the page may be left for: our own pages, the blank letters, and the crisis line."""
    ways = [
        f"{prefix(language)}{way}"
        for language in spoken
        for way in ("builder/", *(f"builder/{name}.html" for name in WAYS if name != "index"), "reader/")
    ]
    pages = sorted(path.parent.relative_to(SITE).as_posix() for path in SITE.rglob("index.html"))
    own = [page for page in ("" if page == "." else f"{page}/" for page in pages) if page not in ways]
    return [*own, *ways, "manifest.json", *(blank["url"] for blank in blanks), crisis["call_href"], crisis["text_href"]]


def first_policy(guard: str, *, reads: bool, keeps: bool) -> str:
    """The policy until the lock: our own origin and nothing else. Nothing may ever be framed, submitted or re-based.

    A page that `reads` files may make the workers for that; one that `keeps` itself on the device may register the service worker.
    """
    own = " 'self'"
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' blob: 'wasm-unsafe-eval' {' '.join(script_hashes(f'<script>{guard}</script>'))}",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            f"worker-src blob:{own * keeps}",
            "form-action 'none'",
            "base-uri 'none'",
            "require-trusted-types-for 'script'",
            f"trusted-types appealwright appealwright-worker{' appealwright-reader' * reads}{' appealwright-offline' * keeps}",
        ]
    )


@dataclass(frozen=True)
class Place:
    """Where a page stands: its language, and its path without that."""

    language: str
    bare: str

    @property
    def path(self) -> str:
        """Its path in the site."""
        return f"{prefix(self.language)}{self.bare}"

    @property
    def root(self) -> str:
        """The way from it to the root of the site."""
        return "../" * self.path.count("/")

    @property
    def name(self) -> str:
        """Its file, without the ending."""
        return Path(self.bare).stem


@dataclass(frozen=True)
class Built:
    """Everything that the pages are made of. `readers` are the parts that read PDFs and photos."""

    web: str
    manifest: Mapping[str, Any]
    readers: Mapping[str, Any]
    info: Mapping[str, str]
    blanks: list[dict[str, str]]
    spoken: tuple[str, ...]

    def ahead(self) -> list[str]:
        """What guides fetch ahead, from where the builder lies: its page, then all it loads, the largest last."""
        parts = sorted(self.manifest.values(), key=lambda part: int(part["bytes"]))
        return ["./", *self.modules(""), *self.styles("../", ""), *(str(part["url"]) for part in parts)]

    def modules(self, under: str) -> list[str]:
        """The page's scripts, `under` being the way to the builder."""
        scripts = (*sorted((WEB / "boot").glob("*.js")), *sorted((WEB / "read").glob("*.mjs")), *sorted(WEB.glob("*.mjs")))
        return [f"{under}{self.web}/{path.relative_to(WEB).as_posix()}" for path in scripts if not path.name.endswith("worker.mjs")]

    def styles(self, root: str, under: str) -> list[str]:
        """The page's style sheets, `root` being the way to the site."""
        return [f"{root}assets/tokens.css", *(f"{under}{self.web}/{name}" for name in _styles())]

    def page(self, template: str, place: Place, reads: tuple[str, ...]) -> str:
        """A page as it is served from its place, with the parts that it `reads` files with."""
        language, root = place.language, place.root
        messages = json.loads((DATA / f"messages.{language}.json").read_bytes())
        crisis = crisis_bar(messages["safety"]["crisis"], Facts.load((DATA / "facts.jsonl").read_bytes()).row(CRISIS_ROW))
        guard = (WEB / GUARD).read_text(encoding="utf-8")
        words, own = messages["page"], settings()
        under = f"{root}builder/"
        parts = self.manifest if language == LETTERS else {**self.manifest, "messages": words_part(language)}
        manifest = {name: part | {"url": f"{under}{part['url']}"} for name, part in parts.items()}
        readers = {name: part | {"url": f"{under}{part['url']}"} for name, part in self.readers.items() if name in reads}
        return _template(template).render(
            language=language,
            root=root,
            home=f"{root}{in_language(SITE, '', language)}",
            page_at=lambda path: f"{root}{in_language(SITE, path, language)}",
            twins=self._twins(place),
            tongue=messages["language"],
            foreign=language != LETTERS,
            newer=bool(messages.get("newer")),
            policy=first_policy(guard, reads=bool(reads), keeps=place.bare.startswith("builder/")),
            guard=Markup(guard),  # noqa: S704 - our own file
            ways_out=ways_out(self.blanks, crisis, self.spoken),
            preloads=[manifest[name]["url"] for name in EARLY],
            modules=self.modules(under),
            styles=self.styles(root, under),
            font=f"{root}assets/fonts/atkinson-hyperlegible-next.woff2",
            under=f"{under}{self.web}",
            main=f"{under}{self.web}/boot/main.js",
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
            troubles=messages["papers"]["trouble"],
            roles=_roles(),
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


def _drawing(path: Path) -> str:
    """An SVG as an address that needs no request."""
    return f"data:image/svg+xml,{quote(path.read_text(encoding='utf-8'))}"


def _styles() -> list[str]:
    # The page's own style comes first, so that what stands in the room can refine it.
    return sorted((path.name for path in WEB.glob("*.css")), key=lambda name: (name != "page.css", name))


def _roles() -> list[str]:
    interview = json.loads((DATA / "interview.json").read_bytes())
    questions = (question for section in interview["sections"] for question in section["questions"])
    return next(question["options"] for question in questions if question["name"] == PORCH_ANSWER)


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


def _kept(part: Mapping[str, Any]) -> dict[str, Any]:
    return {key: part[key] for key in ("sha256", "bytes", "inflated")}


if __name__ == "__main__":
    main()

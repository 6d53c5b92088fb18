"""Puts the builder into the finished site: `python -m scripts.page`, after the guides and the browser's Python are built.

site/builder/ gets the page itself, the parts it loads (named by hash), our scripts and styles (in a folder named by the hash
of them all), and the blank letters. The page is static: its words are filled in here, and its first policy is made here.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jinja2
from markupsafe import Markup

from appealwright.examples import EXAMPLES
from appealwright.facts import Facts
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
TEMPLATE, GUARD = "page.html.j2", "guard.js"
LANGUAGE = "en"
PORCH_ANSWER = "sender.role"
# Large enough that asking for them before the first script runs is felt.
EARLY = ("wasm", "library", "app", "asm")


def main() -> None:
    """Write site/builder/ anew."""
    shutil.rmtree(BUILDER, ignore_errors=True)
    assets = json.loads((RUNTIME / "assets.json").read_bytes())
    web = copied_web()
    manifest = copied_parts(assets["parts"]) | {"worker": worker_part(web)}
    page = rendered(manifest, assets["info"], web, copied_blanks())
    (BUILDER / "index.html").write_text(page, encoding="utf-8")


def copied_web() -> str:
    """Copy our scripts and styles; the folder's name, from the page, changes whenever one of them does."""
    files = sorted(path for path in WEB.rglob("*") if path.suffix in {".js", ".mjs", ".css"} and path.name != GUARD)
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.relative_to(WEB).as_posix().encode() + b"\0" + path.read_bytes())
    folder = f"web-{digest.hexdigest()[:12]}"
    for path in files:
        target = BUILDER / folder / path.relative_to(WEB)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return folder


def copied_parts(parts: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Copy the browser's Python; what the page must know to fetch and check each part."""
    (BUILDER / "parts").mkdir(parents=True)
    for part in parts.values():
        shutil.copyfile(RUNTIME / part["file"], BUILDER / "parts" / part["file"])
    return {name: {"url": f"parts/{part['file']}", **_kept(part)} for name, part in parts.items()}


def worker_part(web: str) -> dict[str, Any]:
    """The worker's own code, fetched and checked like every other part."""
    body = (BUILDER / web / "worker.mjs").read_bytes()
    return {"url": f"{web}/worker.mjs", "sha256": hashlib.sha256(body).hexdigest(), "bytes": len(body)}


def copied_blanks() -> list[dict[str, str]]:
    """Copy the blank letters; their addresses and titles, for when there is no builder."""
    if not BLANKS.exists():
        return []
    shutil.copytree(BLANKS, BUILDER / "blank", ignore=shutil.ignore_patterns("*.json"))
    titles: dict[str, str] = json.loads((BLANKS / "titles.json").read_bytes())
    return [{"url": f"blank/{name}", "title": title} for name, title in titles.items()]


def ways_out(blanks: list[dict[str, str]], crisis: Mapping[str, str]) -> list[str]:
    """The only addresses the page may be left for: our own pages, the blank letters, and the crisis line."""
    pages = sorted(path.parent.relative_to(SITE).as_posix() for path in SITE.rglob("index.html"))
    own = ["" if page == "." else f"{page}/" for page in pages if page != "builder"]
    return [*own, "builder/", *(f"builder/{blank['url']}" for blank in blanks), crisis["call_href"], crisis["text_href"]]


def first_policy(guard: str) -> str:
    """The policy until the lock: our own origin and nothing else. Nothing may ever be framed, submitted or re-based."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' blob: 'wasm-unsafe-eval' {' '.join(script_hashes(f'<script>{guard}</script>'))}",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src blob:",
            "form-action 'none'",
            "base-uri 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types appealwright appealwright-worker",
        ]
    )


def rendered(manifest: Mapping[str, Any], info: Mapping[str, str], web: str, blanks: list[dict[str, str]]) -> str:
    """The page as it is served."""
    messages = json.loads((DATA / f"messages.{LANGUAGE}.json").read_bytes())
    crisis = crisis_bar(messages["safety"]["crisis"], Facts.load((DATA / "facts.jsonl").read_bytes()).row(CRISIS_ROW))
    guard = (WEB / GUARD).read_text(encoding="utf-8")
    words = messages["page"]
    return _template().render(
        language=LANGUAGE,
        policy=first_policy(guard),
        guard=Markup(guard),  # noqa: S704 - our own file
        ways_out=ways_out(blanks, crisis),
        preloads=[manifest[name]["url"] for name in EARLY],
        modules=[
            f"{web}/{path.relative_to(WEB).as_posix()}"
            for path in (*sorted((WEB / "boot").glob("*.js")), *(path for path in sorted(WEB.glob("*.mjs")) if path.name != "worker.mjs"))
        ],
        styles=["../assets/tokens.css", *(f"{web}/{name}" for name in _styles())],
        main=f"{web}/boot/main.js",
        icon=f"data:image/svg+xml,{quote(ICON.read_text(encoding='utf-8'))}",
        mark=Markup(LOGO.read_text(encoding="utf-8")),  # noqa: S704 - our own file
        data={"manifest": manifest, "info": info, "language": LANGUAGE, "words": {"recovered": words["recovered"]}},
        roles=_roles(),
        examples={name: messages["example"]["names"][name] for name in EXAMPLES},
        words=words,
        site=messages["site"],
        disclaimer=messages["safety"]["disclaimer"],
        crisis=crisis,
        blanks=blanks,
    )


def _styles() -> list[str]:
    # The page's own style comes first, so that what stands in the room can refine it.
    return sorted((path.name for path in WEB.glob("*.css")), key=lambda name: (name != "page.css", name))


def _roles() -> list[str]:
    interview = json.loads((DATA / "interview.json").read_bytes())
    questions = (question for section in interview["sections"] for question in section["questions"])
    return next(question["options"] for question in questions if question["name"] == PORCH_ANSWER)


def _template() -> jinja2.Template:
    loader = jinja2.FileSystemLoader(WEB)
    environment = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
    environment.filters["json"] = _script_json
    return environment.get_template(TEMPLATE)


def _script_json(value: object) -> Markup:
    """JSON that cannot close the script element it stands in."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))  # noqa: S704 - escaped here


def _kept(part: Mapping[str, Any]) -> dict[str, Any]:
    return {key: part[key] for key in ("sha256", "bytes", "inflated")}


if __name__ == "__main__":
    main()

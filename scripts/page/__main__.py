"""Puts the builder into the finished site: `python -m scripts.page`, after the guides and the browser's Python are built.

site/builder/ gets the page itself, the parts it loads (named by hash), our scripts and styles (in a folder named by the hash
of them all), and the blank letters. The page is static: its words are filled in here, and its first policy is made here.
Of another language than the letters' there is a page of its own under that language, site/es/builder/, which loads the same
parts and one more: its words.
"""

from __future__ import annotations

import json
import shutil

from appealwright.words import LETTERS
from scripts.fork.settings import settings
from scripts.page.built import Built
from scripts.page.copied import code_part, copied_blanks, copied_parts, copied_web, data_part
from scripts.page.places import DATA, READERS, RUNTIME, SITE, WAYS, Place
from scripts.site.languages import other_languages, prefix


def main() -> None:
    """Write site/builder/, site/reader/ and site/check/ anew."""
    spoken = (LETTERS, *other_languages(DATA, settings()))
    for folder in (SITE / prefix(language) / name for language in spoken for name in ("builder", "reader", "check")):
        shutil.rmtree(folder, ignore_errors=True)
    assets = json.loads((RUNTIME / "assets.json").read_bytes())
    web = copied_web()
    manifest = copied_parts(RUNTIME, assets["parts"]) | {"worker": code_part(f"{web}/worker.mjs")}
    readers = copied_parts(READERS, json.loads((READERS / "assets.json").read_bytes())) | {
        "ocr-worker": code_part(f"{web}/read/ocr.worker.mjs")
    }
    built = Built(web, manifest, readers, data_part("facts.check.jsonl", "cited"), assets["info"], copied_blanks(), spoken)
    for language in spoken:
        for name, reads in WAYS.items():
            _write(Place(language, f"builder/{name}.html"), built, "page.html.j2", reads)
        _write(Place(language, "reader/index.html"), built, "reader.html.j2", WAYS["photo"])
        _write(Place(language, "check/index.html"), built, "check.html.j2", ())
        ahead = Place(language, "builder/ahead.json")
        (SITE / ahead.path).write_text(json.dumps(built.ahead(ahead)), encoding="utf-8")


def _write(place: Place, built: Built, template: str, reads: tuple[str, ...]) -> None:
    target = SITE / place.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(built.page(template, place, reads), encoding="utf-8")


if __name__ == "__main__":
    main()

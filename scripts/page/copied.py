"""What the pages load, copied into the site: our scripts and styles, the parts of the runtime and the readers, the blank letters."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scripts.page.places import BLANKS, BUILDER, DATA, JOINED, WEB
from scripts.page.styles import SHEETS
from scripts.runtime.wire import compressed
from scripts.site.sheets import joined_sheets

GUARD = "guard.js"
WORKERS = ("read/ocr.worker.mjs",)
"""What runs behind the lock in a worker of its own and stands in one file. The guard stands in the page itself, the service worker at the
top of the site.
"""


def copied_web() -> str:
    """Copy our scripts and styles; the folder's name, from the page, changes whenever one of them does."""
    bodies = {path.relative_to(JOINED).as_posix(): path.read_bytes() for path in JOINED.rglob("*.*js")}
    bodies |= {name: (WEB / name).read_bytes() for name in WORKERS}
    bodies |= {name: joined_sheets(paths).encode() for name, paths in SHEETS.items()}
    digest = hashlib.sha256(b"".join(name.encode() + b"\0" + body for name, body in sorted(bodies.items())))
    folder = f"web-{digest.hexdigest()[:12]}"
    for name, body in bodies.items():
        target = BUILDER / folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)
    return folder


def copied_parts(source: Path, parts: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Copy the parts of a build; what the page must know to fetch and check each."""
    (BUILDER / "parts").mkdir(parents=True, exist_ok=True)
    for part in parts.values():
        shutil.copyfile(source / part["file"], BUILDER / "parts" / part["file"])
    return {name: {"url": f"parts/{part['file']}", **_kept(part), **_ready(name, part)} for name, part in parts.items()}


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


def data_part(compiled: str, name: str) -> dict[str, Any]:
    """Compiled words or rows as one more part, for the pages alone that ask for it."""
    body = (DATA / compiled).read_bytes()
    packed = compressed(body)
    digest = hashlib.sha256(packed).hexdigest()
    file = f"{name}-{digest[:12]}.gz"
    (BUILDER / "parts" / file).write_bytes(packed)
    return {"url": f"parts/{file}", "sha256": digest, "bytes": len(packed), "inflated": len(body)}


def _ready(name: str, part: Mapping[str, Any]) -> dict[str, str]:
    """Under which address an engine lies once it was inflated (docs/decisions/0073): it lies on the device alone."""
    return {"ready": f"parts/{Path(part['file']).stem}.wasm"} if name.endswith("wasm") else {}


def _kept(part: Mapping[str, Any]) -> dict[str, Any]:
    return {key: part[key] for key in ("sha256", "bytes", "inflated", "pieces") if key in part}

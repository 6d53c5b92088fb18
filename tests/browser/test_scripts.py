"""Rules that our few scripts keep, read from their text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

WEB = Path("builder/web")
SCRIPTS = sorted(path for path in WEB.rglob("*") if path.suffix in {".js", ".mjs"})
FORBIDDEN = {
    "the address": r"\b(location|history|navigation)\b",
    "another window": r"\b(window|self|globalThis)\.open\b",
    "a peer connection": r"RTC|WebTransport",
    "storage": r"\b(localStorage|sessionStorage|indexedDB|cookie)\b",
    "the console": r"\bconsole\b",
    "evaluation": r"\beval\(|new Function",
}


TAKEN_AWAY = re.compile(
    r"for \(const name of \[[^\]]*\]\) \{\s*Object\.defineProperty\(self, name, \{ value: undefined, writable: false[^}]*\}\);\s*\}"
)
"""What a worker takes from itself, as the guard takes it from the page: named to be gone."""


def uncommented(script: str) -> str:
    return re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", script, flags=re.DOTALL)


ALLOWED = {"guard.js": set(FORBIDDEN), "draft.mjs": {"storage"}}
"""What one script may do so that no other need: the guard keeps the rules; the draft is the one thing that is stored."""


@pytest.mark.parametrize("path", SCRIPTS, ids=str)
@pytest.mark.parametrize("what", FORBIDDEN)
def test_only_the_guard_touches(path: Path, what: str) -> None:
    if what in ALLOWED.get(path.name, ()):
        return
    assert re.findall(FORBIDDEN[what], TAKEN_AWAY.sub("", uncommented(path.read_text(encoding="utf-8")))) == []


def test_the_rule_would_be_noticed() -> None:
    assert re.findall(FORBIDDEN["the address"], uncommented("location.href = 1; // fine"))
    assert re.findall(FORBIDDEN["another window"], uncommented("window.open(1)"))
    assert not re.findall(FORBIDDEN["another window"], uncommented("core.open({})"))
    gone = 'for (const name of ["WebTransport"]) {\n  Object.defineProperty(self, name, { value: undefined, writable: false });\n}'
    assert TAKEN_AWAY.sub("", gone) == ""
    assert "WebTransport" in TAKEN_AWAY.sub("", f"new WebTransport(); {gone}")


def test_only_parts_are_fetched() -> None:
    """The parts are loaded, what loaded is kept, a guide lays the engine aside, it is shown that nothing can be fetched any more; and
    the service worker is apart.
    """
    fetching = {path.name for path in SCRIPTS if re.search(r"(?<!\.)\bfetch\(", uncommented(path.read_text(encoding="utf-8")))}
    assert fetching == {"attempt.js", "engine.js", "offline.js", "parts.js", "sw.js"}


def test_the_service_worker_hears_nobody_and_no_script_of_the_builder_speaks_to_it() -> None:
    program = uncommented((WEB / "offline/sw.js").read_text(encoding="utf-8"))
    assert re.findall(r'addEventListener\("(\w+)"', program) == ["install", "activate", "fetch"]
    assert not re.search(r"\bon\w+ *=|postMessage|BroadcastChannel|importScripts|clients\.openWindow", program)
    speaking = {path.name for path in SCRIPTS if "serviceWorker" in uncommented(path.read_text(encoding="utf-8"))}
    assert speaking == {"guard.js", "offline.js"}

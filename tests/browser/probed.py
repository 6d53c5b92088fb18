"""A copy of the site whose worker does what a test asks of it, and pages of the same host without any lock: the control.

The workers' one change is an ear: Python's and those that read papers hear a `BroadcastChannel`, the service worker messages. Page,
policies and lock are the ones that are served to people.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.browser.channels import PYTHON, WORKER

HASH = re.compile(r"\b[0-9a-f]{64}\b")
PYODIDE = Path("node_modules/pyodide")
PYODIDE_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")

_SCRIPTS = ",\n".join(f"{json.dumps(channel.name)}: {channel.script}" for channel in WORKER)
_PROGRAMS = json.dumps({channel.name: channel.script for channel in PYTHON})
EAR = f"""
const untouched = {{ fetch: self.fetch.bind(self) }};
const scripts = {{ {_SCRIPTS} }};
const programs = {_PROGRAMS};
const probe = new BroadcastChannel("probe-worker");
probe.addEventListener("message", async ({{ data: {{ name, url, question }} }}) => {{
  try {{
    if (question) return probe.postMessage({{ answer: String(self.python.runPython(question)) }});
    if (scripts[name]) Promise.resolve(scripts[name](url)).catch(() => null);
    else {{
      self.python.globals.set("url", url);
      self.python.runPython(programs[name]);
    }}
  }} catch {{}}
  probe.postMessage({{ tried: name }});
}});
"""
READERS = {"pdf": "parts/pdf-worker-*.gz", "photo": "web-*/read/ocr.worker.mjs"}
"""The workers that read papers, each with an ear under its own name: others' code, which has what it needs of names."""
SERVICE_EAR = """
self.addEventListener("message", ({ data }) => fetch(data, { mode: "no-cors" }));
"""
OPEN_WORKER = f"""
import {{ loadPyodide }} from "PYODIDEpyodide.mjs";
self.python = await loadPyodide({{ indexURL: "PYODIDE" }});
{EAR}
probe.postMessage({{ answer: "ready" }});
"""
"""The control's worker, once PYODIDE is replaced by where the runtime is."""
TRY_IN_WORKER = """(tries, patience, worker) => new Promise(done => {
  const probe = new BroadcastChannel(`probe-${worker}`);
  const end = all => { probe.close(); done(all); };
  setTimeout(end, patience, false);
  let left = tries.length;
  probe.onmessage = ({ data }) => { if (data.tried && --left === 0) end(true); };
  for (const one of tries) probe.postMessage(one);
})"""
"""Whether the worker tried them all. A worker of Firefox that starts another sometimes hangs for ever when the machine is busy."""
ASK_PYTHON = """question => new Promise(done => {
  const probe = new BroadcastChannel("probe-worker");
  probe.onmessage = ({ data }) => { if ("answer" in data) { probe.close(); done(data.answer); } };
  probe.postMessage({ question });
})"""
START_OPEN_WORKER = """code => new Promise(done => {
  const probe = new BroadcastChannel("probe-worker");
  probe.onmessage = ({ data }) => { if (data.answer === "ready") { probe.close(); done(true); } };
  self.kept = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })), { type: "module" });
})"""


def probed_site(site: Path, target: Path) -> Path:
    """The copy, under `target`: the builder with an ear, `bare.html` without protection, and the runtime for the control."""
    shutil.copytree(site, target, copy_function=os.link)
    changed = dict(_with_ears(target / "builder"))
    for page in target.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        for was in changed.keys() & set(HASH.findall(html)):
            _written(page, html := _replaced(html, was, changed[was]))
    service = target / "sw.js"
    _written(service, service.read_text(encoding="utf-8") + SERVICE_EAR)
    _written(target / "bare.html", "<!doctype html><meta charset=utf-8><title>bare</title><body>")
    (target / "pyodide").mkdir()
    for name in PYODIDE_FILES:
        os.link(PYODIDE / name, target / "pyodide" / name)
    return target


def _with_ears(builder: Path) -> Iterator[tuple[str, str]]:
    """Gives each worker its ear; its hash before and after."""
    (python,) = builder.glob("web-*/worker.mjs")
    starts = "browser ??= interpreter.pyimport"
    yield _changed(python, lambda body: EAR + _replaced(body, starts, f"self.python = interpreter; {starts}"))
    for name, pattern in READERS.items():
        (worker,) = builder.glob(pattern)
        ear = EAR.replace("probe-worker", f"probe-{name}")
        yield _changed(worker, lambda body, ear=ear: f"{{{ear}}}\n{body}")


def _changed(path: Path, change: Callable[[str], str]) -> tuple[str, str]:
    """The hash of the file before and after this change to what it holds, packed as it was."""
    was = path.read_bytes()
    packed = path.suffix == ".gz"
    text = change((gzip.decompress(was) if packed else was).decode()).encode()
    now = gzip.compress(text, 1) if packed else text
    path.unlink()  # a link to the site's own
    path.write_bytes(now)
    return hashlib.sha256(was).hexdigest(), hashlib.sha256(now).hexdigest()


def _replaced(text: str, was: str, now: str) -> str:
    assert len(re.findall(re.escape(was), text)) == 1, was
    return text.replace(was, now)


def _written(path: Path, text: str) -> None:
    # A new file: the old one may be a link to the site's own.
    path.unlink(missing_ok=True)
    path.write_text(text, encoding="utf-8")

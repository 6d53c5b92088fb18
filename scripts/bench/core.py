"""Times the core on a full case: `make bench-core` runs it in CPython and, from the built archive, in Pyodide under Node.

Prints medians: assess a case, compose its whole packet, write it as Word and as text, all of that from the answers to the ZIP file, of
which a person waits for the first; read a denial of two pages.
"""

from __future__ import annotations

import platform
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

APP = Path("build/app.zip")
DATA = Path("builder/appealwright/data")
CASE = Path("tests/cases/tx-insured-off-label.json")
LETTER = Path("tests/denial/letters/42-medicare-advantage-idn.txt")
TODAY = date(2026, 11, 23)
BUDGET = 3.0
"""Seconds that each may be repeated."""

if sys.platform == "emscripten":
    sys.path.insert(0, str(APP))

from appealwright.assessment import assess  # noqa: E402 - in Pyodide from the archive
from appealwright.case import case_from_json  # noqa: E402
from appealwright.denial import read  # noqa: E402
from appealwright.export.docx import docx_bytes  # noqa: E402
from appealwright.export.packet_zip import packet_zip_bytes  # noqa: E402
from appealwright.export.text import plain_text_bytes  # noqa: E402
from appealwright.facts import Facts  # noqa: E402
from appealwright.packet import Packet, documents  # noqa: E402
from appealwright.words import words_in  # noqa: E402


def times(work: Callable[[], object]) -> tuple[float, float]:
    """The median and the least of processor time in milliseconds, after a run that fills the caches.

    In Pyodide processor time is the time on the clock: on a busy machine the least says more than the median.
    """
    work()
    taken: list[float] = []
    end = time.process_time() + BUDGET
    while not taken or (time.process_time() < end and len(taken) < 500):
        start = time.process_time()
        work()
        taken.append((time.process_time() - start) * 1000)
    return sorted(taken)[len(taken) // 2], min(taken)


def main() -> None:
    """Print a line a measurement."""
    rows = (DATA / "facts.browser.jsonl").read_bytes()  # a page has them in memory
    start = time.process_time()
    facts = Facts.load(rows)
    loaded = (time.process_time() - start) * 1000
    case, words = case_from_json(CASE.read_bytes(), TODAY), words_in("en")
    letter = LETTER.read_text(encoding="utf-8")

    def zipped() -> bytes:
        return packet_zip_bytes(Packet(case, facts, assess(case, facts, TODAY), words=words), words)

    start = time.process_time()
    zipped()
    first_zip = (time.process_time() - start) * 1000
    assessment = assess(case, facts, TODAY)
    composed = documents(case, facts, assessment)
    start = time.process_time()
    read(letter, facts)
    first = (time.process_time() - start) * 1000
    measured = {
        "load the rows, once": (loaded, loaded),
        "assess": times(lambda: assess(case, facts, TODAY)),
        "compose the packet": times(lambda: documents(case, facts, assessment)),
        "write the Word files": times(lambda: [docx_bytes(one.document, TODAY) for one in composed]),
        "write the text files": times(lambda: [plain_text_bytes(one.document) for one in composed]),
        "the ZIP of all, first": (first_zip, first_zip),
        "the ZIP of all": times(zipped),
        "read a denial, first": (first, first),
        "read a denial": times(lambda: read(letter, facts)),
    }
    print(f"{platform.python_implementation()} {platform.python_version()} on {sys.platform}")
    for name, (middle, least) in measured.items():
        print(f"  {name:22} median {middle:9.2f} ms, least {least:9.2f} ms")


if __name__ == "__main__":
    main()

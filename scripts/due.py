"""Says what of the rows is due: `python -m scripts.due [--links] [--as-of DATE]`, as Markdown; nothing where nothing is.

Rows not checked for twelve months; changes that were announced for a day that has come; links that do not answer, of those that readers
are shown: of rows, and in guides and templates. A workflow runs it every week and keeps one issue with it
(.github/workflows/freshness.yml).
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from urllib.parse import urlsplit

from appealwright.facts import Facts, Row, Status, our_facts
from scripts.rowrules import MONTHS_BEFORE_STALE, months_between

__all__ = ["Answer", "Link", "dead_links", "due_text", "overdue_rows", "rows_whose_day_has_come", "shown_links", "written_links"]

ROOT = Path(__file__).resolve().parent.parent
_WRITTEN = re.compile(r"(?:\]\(|href=\"|<)(https?://[^)\"<>\s{}]+)(?=[)\">])")

MOST = 150
"""Lines of one kind that an issue shows: it takes 65,536 characters in all."""
HOSTS_AT_ONCE, SECONDS, PAUSE = 12, 30, 1.0
AGENT = "Mozilla/5.0 (compatible; appealwright-freshness; checks that cited official pages still exist)"


class Answer(Enum):
    """What became of a link."""

    THERE = "there"
    GONE = "gone"
    SILENT = "silent"


Ask = Callable[[str], Answer]


@dataclass(frozen=True, slots=True)
class Link:
    """A link that did not answer as it should, and the rows and pages that name it."""

    address: str
    answer: Answer
    named_by: tuple[str, ...]


def main(arguments: list[str] | None = None) -> int:
    """Print what is due; the exit code is 0 whatever it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--links", action="store_true", help="ask every link that readers are shown too, which takes some minutes")
    parser.add_argument("--as-of", type=date.fromisoformat, default=date.today())
    options = parser.parse_args(arguments)
    facts = our_facts()
    links = tuple(dead_links(shown_links(facts, options.as_of) | written_links(), asked)) if options.links else ()
    sys.stdout.write(due_text(facts, options.as_of, links))
    return 0


def overdue_rows(facts: Facts, day: date) -> tuple[Row, ...]:
    """Rows in use whose last check is twelve months back or more, the oldest first."""
    rows = (row for row in facts if row.status_on(day) is not Status.ENDED and months_between(row.checked, day) >= MONTHS_BEFORE_STALE)
    return tuple(sorted(rows, key=lambda row: (row.checked, row.id)))


def rows_whose_day_has_come(facts: Facts, day: date) -> tuple[Row, ...]:
    """Rows written as announced whose date is here: what was announced may have come otherwise, or not at all."""
    rows = (row for row in facts if row.status is Status.EXPECTED and row.effective is not None and row.effective <= day)
    return tuple(sorted(rows, key=lambda row: (row.effective or day, row.id)))


def shown_links(facts: Facts, day: date) -> dict[str, tuple[str, ...]]:
    """What a reader who opens a source is led to, with the rows: the official text, or the first source where none is known."""
    links: dict[str, tuple[str, ...]] = {}
    for row in facts:
        address = row.official or next(iter(row.sources), None)
        if address and row.status_on(day) is not Status.ENDED:
            links[address] = (*links.get(address, ()), row.id)
    return links


def written_links(root: Path = ROOT) -> dict[str, tuple[str, ...]]:
    """The links to other sites in guides and in the templates of pages, with the files."""
    links: dict[str, tuple[str, ...]] = {}
    for folder in ("docs", "scripts/site/pages", "overrides", "builder/web"):
        for path in sorted(path for path in (root / folder).rglob("*") if path.suffix in {".md", ".j2", ".html"}):
            if "decisions" not in path.parts:
                for address in sorted(set(_WRITTEN.findall(path.read_text(encoding="utf-8")))):
                    links[address] = (*links.get(address, ()), path.relative_to(root).as_posix())
    return links


def dead_links(links: Mapping[str, tuple[str, ...]], ask: Ask) -> Iterator[Link]:
    """The links that are gone, then those that gave a machine no answer; each is asked once, a host by one line of asking."""
    hosts: dict[str, list[str]] = {}
    for address in sorted(links):
        hosts.setdefault(urlsplit(address).netloc, []).append(address)
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        found = [pair for pairs in pool.map(lambda addresses: [(one, ask(one)) for one in addresses], hosts.values()) for pair in pairs]
    for wanted in (Answer.GONE, Answer.SILENT):
        yield from (Link(address, answer, links[address]) for address, answer in found if answer is wanted)


def asked(address: str) -> Answer:
    """What a site says of one of its pages, asked twice before it is called silent; hosts are not hurried."""
    request = urllib.request.Request(address.partition("#")[0], headers={"User-Agent": AGENT, "Accept": "text/html,*/*"})  # noqa: S310 - the rows hold web addresses only
    for _ in range(2):
        time.sleep(PAUSE)
        try:
            with urllib.request.urlopen(request, timeout=SECONDS):  # noqa: S310 - as above
                return Answer.THERE
        except urllib.error.HTTPError as error:
            error.close()
            if error.code in {404, 410}:
                return Answer.GONE
        except (OSError, ValueError):
            continue
    return Answer.SILENT


def due_text(facts: Facts, day: date, links: Iterable[Link] = ()) -> str:
    """What is due as Markdown, or nothing."""
    by_answer: Mapping[Answer, list[str]] = {answer: [] for answer in Answer}
    for link in links:
        by_answer[link.answer].append(f"- [ ] <{link.address}>: {', '.join(f'`{name}`' for name in link.named_by)}")
    parts = [
        (
            "Announced, and the day has come",
            "Read the law as it is now. Set `status` and `checked`, or correct the date.",
            [f"- [ ] `{row.id}` since {row.effective}: {row.title}" for row in rows_whose_day_has_come(facts, day)],
        ),
        (
            "Not checked for twelve months",
            "Read the source again. Set `checked`, and change what has changed.",
            [f"- [ ] `{row.id}`, checked {row.checked}: {row.title}" for row in overdue_rows(facts, day)],
        ),
        ("Links that are gone", "Find where the text is now, and read it there.", by_answer[Answer.GONE]),
        ("Links that gave a machine no answer", "Often the page is there and refuses machines. Open it.", by_answer[Answer.SILENT]),
    ]
    text = "\n\n".join(_part(*part) for part in parts if part[2])
    return f"{text}\n\nHow to correct a row, from the source to the changelog: docs/correct-a-row.md.\n" if text else ""


def _part(title: str, what: str, lines: list[str]) -> str:
    more = [f"- and {len(lines) - MOST} more: `python -m scripts.due`"] if len(lines) > MOST else []
    return "\n".join([f"## {title}: {len(lines)}", "", what, "", *lines[:MOST], *more])


if __name__ == "__main__":
    sys.exit(main())

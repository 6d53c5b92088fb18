"""Says what of the rows is due: `python -m scripts.due [--links] [--as-of DATE]`, as Markdown; nothing where nothing is.

Rows not checked for twelve months; changes that were announced for a day that has come; official links that do not answer. A
workflow runs it every week and keeps one issue with it (.github/workflows/freshness.yml).
"""

from __future__ import annotations

import argparse
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from enum import Enum
from urllib.parse import urlsplit

from appealwright.facts import Facts, Row, Status, our_facts
from scripts.rowrules import MONTHS_BEFORE_STALE, months_between

__all__ = ["Answer", "Link", "dead_links", "due_text", "overdue_rows", "rows_whose_day_has_come"]

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
    """A link that did not answer as it should, and the rows that name it."""

    address: str
    answer: Answer
    rows: tuple[str, ...]


def main(arguments: list[str] | None = None) -> int:
    """Print what is due; the exit code is 0 whatever it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--links", action="store_true", help="ask every official link too, which takes some minutes")
    parser.add_argument("--as-of", type=date.fromisoformat, default=date.today())
    options = parser.parse_args(arguments)
    facts = our_facts()
    links = tuple(dead_links(facts, options.as_of, asked)) if options.links else ()
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


def dead_links(facts: Facts, day: date, ask: Ask) -> Iterator[Link]:
    """The official links that are gone, then those that gave a machine no answer."""
    rows: dict[str, list[str]] = {}
    for row in facts:
        if row.official and row.status_on(day) is not Status.ENDED:
            rows.setdefault(row.official, []).append(row.id)
    hosts: dict[str, list[str]] = {}
    for address in sorted(rows):
        hosts.setdefault(urlsplit(address).netloc, []).append(address)
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        found = [pair for pairs in pool.map(lambda addresses: [(one, ask(one)) for one in addresses], hosts.values()) for pair in pairs]
    for wanted in (Answer.GONE, Answer.SILENT):
        yield from (Link(address, answer, tuple(rows[address])) for address, answer in found if answer is wanted)


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
        by_answer[link.answer].append(f"- [ ] <{link.address}>: {', '.join(f'`{row_id}`' for row_id in link.rows)}")
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
        ("Official links that are gone", "Find where the text is now, and read it there.", by_answer[Answer.GONE]),
        ("Links that gave a machine no answer", "Often the page is there and refuses machines. Open it.", by_answer[Answer.SILENT]),
    ]
    text = "\n\n".join(_part(*part) for part in parts if part[2])
    return f"{text}\n\nHow to correct a row, from the source to the changelog: docs/correct-a-row.md.\n" if text else ""


def _part(title: str, what: str, lines: list[str]) -> str:
    more = [f"- and {len(lines) - MOST} more: `python -m scripts.due`"] if len(lines) > MOST else []
    return "\n".join([f"## {title}: {len(lines)}", "", what, "", *lines[:MOST], *more])


if __name__ == "__main__":
    sys.exit(main())

"""Many packets: each case in a folder of its own, made side by side in processes, and only where it is not made already."""

from __future__ import annotations

import hashlib
import os
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from enum import Enum
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from appealwright import __version__
from appealwright.case import CaseError
from appealwright.compiled import compiled, use, used
from appealwright.facts import Facts, our_facts
from appealwright.reading import Problem
from appealwright.shell.folders import discard_unfinished, edited_by_hand, mark_of, write_packet
from appealwright.shell.making import Missing, Wanted, packet_files
from appealwright.shell.sources import Source

__all__ = ["Ended", "Order", "Outcome", "outcomes"]

FEW = 4
"""So few cases are made sooner in one process than two are started."""

AT_ONCE = 2
"""Cases handed to a process at a time: few, so that a run can be followed, and stops soon after it is told to."""


NOTHING = Missing((), ())


class Ended(Enum):
    """What became of a case."""

    MADE = "made"
    KEPT = "kept"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted of every case of a run."""

    out: Path
    wanted: Wanted


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one case, what its packet lacks, and why it was refused."""

    source: Source
    ended: Ended
    documents: int = 0
    missing: Missing = NOTHING
    removed_characters: int = 0
    problems: tuple[Problem, ...] = ()


def outcomes(sources: tuple[Source, ...], order: Order, processes: int | None = None) -> Iterator[Outcome]:
    """The outcome of each case, in the order of `sources`, as soon as it and all before it are known."""
    order.out.mkdir(parents=True, exist_ok=True)
    discard_unfinished(order.out)
    count = min(processes or os.cpu_count() or 1, -(-len(sources) // FEW))
    if count == 1:
        yield from (_outcome(source, order) for source in sources)
        return
    # spawn: it is the same on every platform, and takes over no thread or open file.
    with ProcessPoolExecutor(count, get_context("spawn"), _begin, (used(),)) as pool:
        try:
            yield from pool.map(_outcome, sources, [order] * len(sources), chunksize=AT_ONCE)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _begin(folder: Path | None) -> None:
    """Make a process ready. Ctrl-C stops the run in the process that was started by hand; the others finish what they write."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    use(folder)


@cache
def _facts() -> Facts:
    return our_facts()


def _outcome(source: Source, order: Order) -> Outcome:
    folder = order.out / source.name
    of = _made_of(source, order)
    mark = mark_of(folder)
    if mark and mark.of == of and mark.stands_in(folder):
        told = mark.told
        return Outcome(
            source, Ended.KEPT, told["documents"], Missing(tuple(told["required"]), tuple(told["helpful"])), told["removed_characters"]
        )
    edited = edited_by_hand(folder, mark) if mark else ()
    if edited:
        problem = Problem(
            str(folder), "edited", f"files changed by hand ({', '.join(edited)})", "a packet as it was made; move it away first"
        )
        return Outcome(source, Ended.REFUSED, problems=(problem,))
    try:
        made = packet_files(source.data, _facts(), order.wanted)
    except CaseError as error:
        return Outcome(source, Ended.REFUSED, problems=error.problems)
    told = {
        "documents": made.documents,
        "required": made.missing.required,
        "helpful": made.missing.helpful,
        "removed_characters": made.removed_characters,
    }
    write_packet(folder, made.files, of, told)
    return Outcome(source, Ended.MADE, made.documents, made.missing, made.removed_characters)


def _made_of(source: Source, order: Order) -> str:
    """One digest of all that a packet depends on: the case, and what is the same for all cases of a run."""
    whole = hashlib.sha256(source.data)
    whole.update(_same_for_all(order.wanted))
    return whole.hexdigest()


@cache
def _same_for_all(wanted: Wanted) -> bytes:
    """The rows and letters, this version, and what is wanted."""
    return hashlib.sha256(compiled("letters.json")).digest() + f"\n{_facts().digest} {__version__} {wanted}".encode()

"""Where a person is in the interview, and the little that must be kept to come back there."""

from __future__ import annotations

import json
from dataclasses import dataclass

from appealwright.interview.answers import Typed
from appealwright.interview.faults import Fault
from appealwright.interview.made import Made
from appealwright.interview.papers.held import Held
from appealwright.interview.steps import PACKET

__all__ = ["Editing", "Place", "restored", "stored"]


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where the person is with their file: a locked one waits for its passphrase, or something did not work.

    `fault` and `draft_fault` name the sentences that say what.
    """

    locked: bool = False
    fault: str = ""
    draft_fault: str = ""


@dataclass(frozen=True, slots=True)
class Editing:
    """The passage that is being changed by hand: its block, what stands in the field, and what must be mended first."""

    block: str = ""
    text: str = ""
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where the person is.

    `at` names a question or the packet; `shown` is the pane that a narrow screen shows; `document` the one in the
    preview; `picking` the table row whose quotation is being picked; `returning` leads back to the list of answers;
    `at_the_door` are questions answered before the room was opened; `draft` says whether a draft is kept on the device.
    """

    at: str
    narrow: bool = False
    shown: str = "form"
    document: str = ""
    picking: str = ""
    erasing: bool = False
    clearing: bool = False
    returning: bool = False
    at_the_door: frozenset[str] = frozenset()
    faults: tuple[Fault, ...] = ()
    draft: bool = False
    keeping: Keeping = Keeping()
    editing: Editing = Editing()

    @property
    def beside_the_form(self) -> bool:
        """Whether a narrow screen shows something else than the questions."""
        return self.narrow and self.shown != "form"

    @property
    def reading(self) -> bool:
        """Whether a document of the list on the last page was opened to be read."""
        return self.narrow and self.at == PACKET and bool(self.document)


def stored(typed: Typed, place: Place, held: Held, made: Made) -> str:
    """Everything a new session needs to go on where this one stopped."""
    return json.dumps(
        {
            "fields": dict(typed.fields),
            "rows": dict(typed.rows),
            "at": place.at,
            "shown": place.shown,
            "document": place.document,
            "at_the_door": sorted(place.at_the_door),
            "draft": place.draft,
            "held": held.stored(),
            **made.stored(),
        },
        ensure_ascii=False,
    )


def restored(state: str, *, narrow: bool) -> tuple[Typed, Place]:
    """What `stored` kept."""
    kept = json.loads(state)
    rows = {table: tuple(numbers) for table, numbers in kept["rows"].items()}
    place = Place(
        kept["at"],
        narrow=narrow,
        shown=kept["shown"],
        document=kept["document"],
        at_the_door=frozenset(kept["at_the_door"]),
        draft=kept["draft"],
    )
    return Typed(kept["fields"], rows), place

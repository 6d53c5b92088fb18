"""The only door for the page: JSON in, JSON out, and finished files."""

from __future__ import annotations

import gc
import json
from dataclasses import asdict, dataclass, field
from datetime import date

from appealwright.document import BOXES, Document
from appealwright.examples import EXAMPLES
from appealwright.export.calendar import calendar_bytes
from appealwright.export.printing import sheaf
from appealwright.facts import Facts
from appealwright.interview.begun import Begun
from appealwright.interview.clinic import clinic_document
from appealwright.interview.desk import Device
from appealwright.interview.session import Session
from appealwright.packet import Packet
from appealwright.questions import interview
from appealwright.words import Words, teach, words_in

__all__ = [
    "File",
    "at_once",
    "check",
    "export",
    "get_ready",
    "handle",
    "learn",
    "load",
    "open",
    "open_at_once",
    "rehearse",
    "rest",
    "tidy",
    "warm_up",
]

_PRINTED = ("sheaf", "everything")
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class File:
    """A file for the person to keep. Its name carries no health word."""

    name: str
    mime: str
    data: bytes


@dataclass
class _Desk:
    """The facts, the words of the page, and the one session that is open. `begun`: those that were opened for nobody yet, by example."""

    facts: Facts = field(init=False)
    words: Words = field(init=False)
    session: Session = field(init=False)
    begun: dict[str, Begun] = field(default_factory=dict)
    is_littered: bool = False
    """Whether a session was dropped since garbage was last looked for in all that Python holds."""


_desk = _Desk()


def load(facts: bytes) -> None:
    """Take the compiled facts. Raises ValueError where they are none."""
    _desk.facts = Facts.load(facts)


def learn(language: str, words: bytes) -> None:
    """Take the compiled words of the page's language, where they did not come with the package."""
    teach(language, words)


def warm_up(language: str, as_of: str) -> None:
    """Do once what a first letter would wait for: open a session with nothing in it, as of a day, and one for each example.

    Nobody waits for it, so garbage is looked for before each, everywhere: what is left of one makes room for the next (decision 0072).
    """
    given = _desk.facts, interview(), words_in(language), date.fromisoformat(as_of)
    for example in ("", *EXAMPLES):
        _swept()
        _desk.begun[example] = Begun(*given, example)
    _swept()


def rehearse(language: str) -> None:
    """Do what a visit does until a browser has compiled it well. Of the invented cases nothing stays."""
    from appealwright import rehearsal  # noqa: PLC0415 - asked for from a guide alone

    rehearsal.rehearse(_desk.facts, words_in(language))


def open(options_json: str) -> str:  # noqa: A001 - the page's own word for it
    """Begin a session, or go on with one from its state; the view to show first. Any session before it is forgotten, with all that was
    kept of its words.
    """
    return _opened(options_json, at_once=False)


def open_at_once(options_json: str) -> str:
    """The same, or of the view what the eye waits for: where it says that there is `more`, `rest` answers that."""
    return _opened(options_json, at_once=True)


def _opened(options_json: str, *, at_once: bool) -> str:
    options = json.loads(options_json)
    as_of, example = date.fromisoformat(options["as_of"]), options.get("example", "")
    _desk.words = words_in(options["language"])
    if hasattr(_desk, "session"):
        from appealwright.interview.forgotten import forget  # noqa: PLC0415 - who reads papers is imported with it; a first view needs neither

        forget()
    narrow, door, state, draft_lost = options["narrow"], options["porch"], options["state"], options.get("draft_lost", False)
    device = Device(tuple(options.get("reads", ())), tuple(options.get("shares", ())))
    begun = _desk.begun.get(example)
    _desk.begun = {}
    _desk.is_littered = True
    if begun and begun.is_for(as_of, _desk.words) and state is None and not draft_lost:
        _desk.session = begun.session
        view = begun.open(narrow=narrow, door=door, device=device)
    else:
        _desk.session = Session(_desk.facts, interview(), _desk.words, as_of, example)
        drawn = _desk.session.open_at_once if at_once else _desk.session.open
        view = drawn(narrow=narrow, door=door, state=state, draft_lost=draft_lost, device=device)
    return json.dumps(view, ensure_ascii=False)


def handle(event_json: str) -> str:
    """The view after what the person did."""
    return json.dumps(_desk.session.handle(json.loads(event_json)), ensure_ascii=False)


def at_once(event_json: str) -> str:
    """The same, or of it what the eye waits for: where it says that there is `more`, `rest` answers that."""
    return json.dumps(_desk.session.at_once(json.loads(event_json)), ensure_ascii=False)


def rest() -> str:
    """What the view at once left out, and has become of it since."""
    return json.dumps(_desk.session.rest(), ensure_ascii=False)


def tidy() -> None:
    """Look for garbage where enough was made to hold some. The page asks for it between two events, so that no keystroke waits for it.

    Once after a session was dropped it is looked for everywhere: what was begun for nobody is 2 MB, and lies among what the worker set
    aside as staying for good (decision 0072).
    """
    if _desk.is_littered:
        _desk.is_littered = False
        _swept()
    elif gc.get_count()[0] > gc.get_threshold()[0]:
        gc.collect(1)


def _swept() -> None:
    """Look for garbage in all that Python holds; what is left is set aside again as staying for good."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def get_ready() -> None:
    """Import what reads a denial, which a first view did without: the first key in a pasted letter is not to wait for it."""
    from appealwright.denial import reader, suggestions  # noqa: F401, PLC0415 - as said
    from appealwright.denial.weights import weighing  # noqa: PLC0415 - as said
    from appealwright.interview import forgotten  # noqa: F401, PLC0415 - as said

    weighing.our_weights()


def check(request_json: str) -> str:
    """The markup of what is found in a pasted letter: `{"language", "as_of", "text"}` and the answers of the plan that were given."""
    from appealwright.checking import checked_letter_html  # noqa: PLC0415 - only one page asks; the builder starts without it

    request = json.loads(request_json)
    return checked_letter_html(request, _desk.facts, words_in(request["language"]))


def export(request_json: str) -> File:
    """A document of the open session as a file: `{"document": id, "format": "docx" | "txt" | "portal"}`, or as
    "portal-1000" what goes into a box of so many characters; the whole packet ("packet",
    "zip"), or what is printed of it at once ("sheaf": what goes out; "everything"); the dates ("dates", "ics"); the answers as a case file
    ("answers"), or those of them that are the clinic's own ("clinic").
    """
    request = json.loads(request_json)
    match request["document"]:
        case "answers":
            return _answers(request["format"])
        case "clinic":
            data = json.dumps(clinic_document(_desk.session.case_document()), ensure_ascii=False, indent=1).encode()
            return File(f"{_desk.words('bundle', 'clinic')}.json", "application/json", data)
        case "packet" if request["format"] in _PRINTED:
            return _printed(_desk.session.judged.packet, request["format"])
        case "packet":
            from appealwright.export.packet_zip import packet_zip_bytes, packet_zip_name  # noqa: PLC0415 - no view needs what writes files

            data = packet_zip_bytes(_desk.session.judged.packet, _desk.words)
            return File(packet_zip_name(_desk.session.as_of, _desk.words), "application/zip", data)
        case "dates":
            return _dates(_desk.session.judged.packet)
        case name:
            return _document(_desk.session.judged.document(name).document, request["format"])


def _answers(form: str) -> File:
    """The case file. Where it is to be locked, the page does that: cryptography is the browser's own."""
    data = json.dumps(_desk.session.case_document(), ensure_ascii=False, indent=1).encode()
    ending, mime = {"json": (".json", "application/json"), "locked": (".locked", "application/octet-stream")}[form]
    return File(f"appeal-answers-{_desk.session.as_of.isoformat()}{ending}", mime, data)


def _printed(packet: Packet, form: str) -> File:
    """What the page needs to print the packet at once. Its name is the one that a browser offers for the PDF."""
    kinds = packet.in_turn if form == "everything" else packet.sheaf
    made = sheaf(packet.document(kind.name).document for kind in kinds)
    return File(f"{_desk.words('bundle', 'stem')}-{_desk.session.as_of.isoformat()}", "application/json", json.dumps(asdict(made)).encode())


def _dates(packet: Packet) -> File:
    data = calendar_bytes(packet.case, packet.facts, packet.assessment, _desk.words)
    return File(f"{_desk.words('bundle', 'dates')}-{_desk.session.as_of.isoformat()}.ics", "text/calendar;charset=utf-8", data)


def _document(document: Document, form: str) -> File:
    match form:
        case "docx":
            from appealwright.export.docx import docx_bytes  # noqa: PLC0415 - no view needs what writes files

            return File(f"{document.stem}.docx", _WORD, docx_bytes(document, _desk.session.as_of))
        case "txt":
            from appealwright.export.text import plain_text_bytes  # noqa: PLC0415 - as above

            return File(f"{document.stem}.txt", "text/plain;charset=utf-8", plain_text_bytes(document))
        case "portal":
            from appealwright.export.portal import portal_bytes  # noqa: PLC0415 - as above

            return File(f"{document.stem}-portal.txt", "text/plain;charset=utf-8", portal_bytes(document))
        case other:
            limit = next((limit for limit in BOXES if other == f"portal-{limit}"), None)
            if limit is None:
                raise ValueError(f"format: found {other!r}, accepted: docx, txt, portal, {', '.join(f'portal-{limit}' for limit in BOXES)}")
            from appealwright.export.portal import portal_text  # noqa: PLC0415 - as above

            return File(f"{document.stem}.txt", "text/plain;charset=utf-8", portal_text(document, limit).encode())

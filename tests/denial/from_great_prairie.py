"""A letter of one insurer, to which stories give a person, labels, a decision and rights; and what is offered from it."""

from __future__ import annotations

from tests.denial.expectations import offered

HEAD = """Great Prairie Mutual Health
Reconsideration Unit

August 27, 2026

{person}
1 Harbor View Lane
Annapolis, MD 21403

Member ID: GPM 901 144
{labels}

Dear Member:

{body}

{rights}
"""
DENIED = "We denied esketamine (Spravato) because it is experimental."
APPEAL = "You may appeal within 180 days of receiving this letter."


def found(person: str = "Ms. Ottoline Fairbanks", labels: str = "", body: str = DENIED, rights: str = APPEAL) -> dict[str, object]:
    return offered(HEAD.format(person=person, labels=labels, body=body, rights=rights))


def reasons(body: str) -> list[tuple[str, str]]:
    rows = found(body=body).get("denial.reasons", [])
    assert isinstance(rows, list)
    return [(row["ground"].removeprefix("ground."), row["quote"]) for row in rows]

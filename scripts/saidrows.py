"""What of a row the builder says to the person, besides letters: the sentences that a translation says again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from appealwright.next_steps.recipients import fee_owed

Said = dict[str, Any]

_FINDS = "clinician.finds"
"""The answer that a condition on the clinician's own finding turns on."""


def said_of(row: Mapping[str, Any]) -> Said:
    """The sentences of a row by their field, in the row's own shape. Raises KeyError for a kind that is not said again."""
    return _rule(row) if row["kind"] == "rule" else _KINDS[row["kind"]](row["detail"])


def _rule(row: Mapping[str, Any]) -> Said:
    """Of a rule its clocks in words, whom a notice may name, where to find who takes a request, who takes it no more, what its word
    means, and what the clinician is asked to find. The name of an office is a name in any language."""
    filing = row["detail"].get("file_with") or {}
    told = {
        "times": [time["words"] for time in row["times"]],
        "name": filing.get("name") if filing.get("to") == "notice" and not filing.get("find") else None,
        "find": filing.get("find"),
        "not_to": filing.get("not_to"),
        "form": filing["form"]["name"] if "form" in filing else None,
        "form_of_clinician": filing["form"].get("clinician") if "form" in filing else None,
        "fee": fee_owed(row["detail"]),
        "mailed": filing.get("mailed"),
        "means": row["detail"].get("means"),
        "finding": next((one["missing"] for one in row["conditions"] if _FINDS in str(one.get("test"))), None),
    }
    return {name: said for name, said in told.items() if said}


def _ground(detail: Mapping[str, Any]) -> Said:
    return {"name": detail["name"], "weak_points": detail["weak_points"]}


def _regime(detail: Mapping[str, Any]) -> Said:
    return {"levels": detail["levels"]}


def _argument(detail: Mapping[str, Any]) -> Said:
    return {
        "name": detail["name"],
        "claim": detail["claim"],
        "fits": [_of(item, "says", "missing") for item in detail["fits"]],
        "stops": [item["says"] for item in detail["stops"]],
        "cautions": [item["says"] for item in detail.get("cautions", ())],
        "counters": [_of(item, "insurer_says", "honest_reply") for item in detail["counters"]],
    }


def _label(detail: Mapping[str, Any]) -> Said:
    """Of a label what it warns of, where the page of next steps says it before anything is sent."""
    return {"warns": detail["warns"]} if detail.get("warns") else {}


def _office(detail: Mapping[str, Any]) -> Said:
    """Of an office that has no name of its own what it is called, and its telephone where words stand beside the number."""
    phone = detail.get("phone") or ""
    return {"name": detail["name"]} | ({"phone": phone} if any(map(str.isalpha, phone)) else {})


def _of(item: Mapping[str, Any], *names: str) -> list[str]:
    return [item[name] for name in names if item.get(name)]


_KINDS: Mapping[str, Callable[[Mapping[str, Any]], Said]] = {
    "ground": _ground,
    "regime": _regime,
    "argument": _argument,
    "label": _label,
    "agency": _office,
    "code": lambda detail: {"plain": detail["plain"]},
}

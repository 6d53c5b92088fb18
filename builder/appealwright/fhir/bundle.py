"""Opens a Bundle within bounds, or says why not; finds what a reference in it names, following it once, so that none goes in a circle."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from appealwright.fhir.nodes import Node, parts, text

__all__ = ["Bundle", "UnreadableRecordError", "opened_bundle"]

LONGEST = 20_000_000
"""Characters. A portal's file of a whole life is some megabytes; far more would only fill a phone's memory."""

MOST_RESOURCES = 20_000
_MOST_CONTAINED = 50


class UnreadableRecordError(ValueError):
    """A record that cannot be taken. `reason` names the sentence to say."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Bundle:
    """The resources of a record by kind, and by every name that a reference may call them."""

    resources: Mapping[str, list[Node]] = field(default_factory=dict)
    named: Mapping[str, Node] = field(default_factory=dict)

    def of(self, kind: str) -> list[Node]:
        """The resources of a kind, those that were entered by mistake left out."""
        return [one for one in self.resources.get(kind, []) if text(one, "status") != "entered-in-error"]

    def referred(self, resource: Node, reference: Node) -> Node:
        """The resource that a reference within `resource` names; empty where it is not in this file."""
        name = text(reference, "reference")
        if name.startswith("#"):
            inside = (one for one in parts(resource, "contained")[:_MOST_CONTAINED] if text(one, "id") == name[1:])
            return next(inside, {})
        return self.named.get(name, {})


def opened_bundle(words: str) -> Bundle:
    """The Bundle in a file. Raises UnreadableRecordError for what is no Bundle, too large, nested too deep, or of several people."""
    if len(words) > LONGEST:
        raise UnreadableRecordError("too_large")
    try:
        document = json.loads(words)
    except (ValueError, RecursionError) as error:
        raise UnreadableRecordError("damaged") from error
    if not isinstance(document, Mapping) or document.get("resourceType") != "Bundle":
        raise UnreadableRecordError("no_bundle")
    found = list(_resources(document))
    by_kind: dict[str, list[Node]] = {}
    named: dict[str, Node] = {}
    for address, resource in found:
        kind = text(resource, "resourceType")
        by_kind.setdefault(kind, []).append(resource)
        named |= {name: resource for name in (address, f"{kind}/{text(resource, 'id')}") if name}
    if len({text(patient, "id") or number for number, patient in enumerate(by_kind.get("Patient", ()))}) > 1:
        raise UnreadableRecordError("several_people")
    return Bundle(by_kind, named)


def _resources(document: Node) -> Iterator[tuple[str, Node]]:
    entries = document.get("entry")
    if not isinstance(entries, list):
        raise UnreadableRecordError("no_bundle")
    if len(entries) > MOST_RESOURCES:
        raise UnreadableRecordError("too_large")
    for entry in entries:
        resource = entry.get("resource") if isinstance(entry, Mapping) else None
        if isinstance(resource, Mapping) and isinstance(resource.get("resourceType"), str):
            yield text(entry, "fullUrl"), resource

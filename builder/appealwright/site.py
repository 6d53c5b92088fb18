"""What the copy of the site that this is says of itself: its letterhead, and the places it lists first (fork/settings.yaml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from appealwright.case import Case
from appealwright.compiled import compiled_json

__all__ = ["Letterhead", "OurSite", "our_site"]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """A clinic's own block at the head of what its clinicians sign."""

    name: str
    address: tuple[str, ...]
    phone: str
    fax: str


@dataclass(frozen=True, slots=True)
class OurSite:
    """The copy, as far as letters and the form turn on it."""

    places: tuple[str, ...] = ()
    letterhead: Letterhead | None = None

    def letterhead_for(self, case: Case) -> Letterhead | None:
        """The letterhead where these papers are that clinic's: its own clinician writes and names no other place of treatment, or
        the place of treatment named is the clinic.
        """
        head = self.letterhead
        if head is None:
            return None
        place = case.text("treatment.clinic")
        ours = head.name.casefold() in place.casefold() if place else case.is_("sender.role", "clinician")
        return head if ours else None


@cache
def our_site() -> OurSite:
    """The copy that the package was built for."""
    raw = compiled_json("site.json")
    head = raw["letterhead"]
    letterhead = Letterhead(head["name"], tuple(head["address"]), head["phone"], head["fax"]) if head else None
    return OurSite(tuple(raw["places"]), letterhead)

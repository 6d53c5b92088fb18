"""State law on one topic as a list by state, and how far the off-label laws reach, worked out from rows at build."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from appealwright.facts import Facts, Place, Row, Status
from scripts.site.drafts import place_link, said_of, twins
from scripts.site.inserts import cited
from scripts.site.places import as_needed


class ByState:
    """What pages on federal law say of the states. A state's own page says more."""

    def __init__(self, facts: Facts, words: Mapping[str, Any], as_of: date, shows: Callable[[str], bool] = lambda _: True) -> None:
        self.facts = facts
        self.shows = shows
        self.words = words
        self.as_of = as_of
        self.places = sorted(facts.of_kind("jurisdiction"), key=lambda row: str(row.detail["name"]))

    def rules(self, topic: str) -> str:
        """Each state with rules on the topic: the one that most people need and what is coming; the rest stands on the state's page."""
        lines = []
        for place in self.places:
            found = twins(sorted(self._on(topic, place), key=self._as_needed))
            if found:
                shown = [alike for index, alike in enumerate(found) if index == 0 or not self._can_wait(alike[0], place)]
                more = [self.words["more"].format(count=len(found) - len(shown))] if len(found) > len(shown) else []
                lines.append(f"- **{self._linked(place)}.** {' '.join([*map(said_of, shown), *more])}")
        if not lines:
            raise ValueError(f"no state has a rule on {topic!r}")
        return "\n".join(lines)

    def reach(self, _: str = "") -> str:
        """Where an off-label law can reach depression, where that is open, and how many places that leaves."""
        plainly = [place for place in self.places if place.detail["reaches_depression"] == "yes" and self._in_letters(place)]
        open_to_doubt = [place for place in self.places if place.detail["reaches_depression"] != "no" and place not in plainly]
        rest = [place for place in self.places if place.detail["reaches_depression"] == "no"]
        narrow = [place for place in rest if place.detail["off_label_scope"] != "none"]
        lines = [(self.words["yes"], plainly), (self.words["open"], open_to_doubt)]
        items = [f"- **{words} ({len(places)}):** {self._list_of(places)}" for words, places in lines]
        items.append(f"- **{self.words['narrow']}:** {len(narrow)}. **{self.words['none']}:** {len(rest) - len(narrow)}.")
        return "\n" + "\n".join(items)

    def _on(self, topic: str, place: Row) -> Iterator[Row]:
        for row in self.facts.on_topic(topic, place.jurisdiction):
            if row.kind == "rule" and row.guide and row.status_on(self.as_of) is not Status.ENDED:
                yield row

    def _can_wait(self, row: Row, place: Row) -> bool:
        """Whether it is enough that the page of the place has it."""
        return row.in_force_on(self.as_of) and self.shows(str(place.detail["code"]))

    def _as_needed(self, row: Row) -> tuple[object, ...]:
        """What is in force first, and of that what most people need."""
        return not row.in_force_on(self.as_of), *as_needed(row)

    def _in_letters(self, place: Row) -> bool:
        return any(row.printable(self.as_of, Place.LETTER) for row in self.facts.on_topic("off-label", place.jurisdiction))

    def _list_of(self, places: Sequence[Row]) -> str:
        """Each with its mark behind the comma, as marks stand behind other stops."""
        return " ".join(f"{self._linked(place)}{',' if place is not places[-1] else '.'}{cited(place.id)}" for place in places)

    def _linked(self, place: Row) -> str:
        """The name, leading to the place's own page, if there is one, from the pages on law, which is where these lists stand."""
        return place_link(str(place.detail["name"]), there=self.shows(str(place.detail["code"])))

"""The screen as keyed fragments: only what changed is drawn again, so that a field being typed in stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from appealwright.templates import environment
from appealwright.words import Words

__all__ = ["Canvas", "Fragment"]


@dataclass(frozen=True, slots=True)
class Fragment:
    """One keyed piece of a region: the template that draws it and what it shows. Equal fragments look the same."""

    key: str
    template: str
    shows: object = None


class Canvas:
    """What the page shows now, region by region, and the templates that draw it."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._shown: dict[str, dict[str, Fragment]] = {}

    def html(self, template: str, shows: object = None) -> str:
        """The markup of a template; every text in it is escaped."""
        return environment("forms").get_template(f"{template}.html.j2").render(it=shows, t=self._words)

    def changes(self, region: str, fragments: Iterable[Fragment], in_hand: str | None = None) -> dict[str, Any]:
        """What the page must change for `region` to show `fragments`: the order of keys and the markup of the changed ones.

        The fragment whose key is `in_hand` holds the field the person is using: the page already shows it as it is.
        """
        before = self._shown.get(region, {})
        now = {fragment.key: fragment for fragment in fragments}
        self._shown[region] = now
        # Most are the very same as before, which is seen without looking into them.
        other = [(key, fragment) for key, fragment in now.items() if before.get(key) is not fragment and before.get(key) != fragment]
        changed = (fragment for key, fragment in other if not (key == in_hand and key in before))
        return {"order": list(now), "html": {fragment.key: self.html(fragment.template, fragment.shows) for fragment in changed}}

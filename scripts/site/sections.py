"""A page as the search reads it: its parts, each with its title and its text.

As the theme's own reader makes them, which takes a quarter of a build to parse tags that the search throws away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape, unescape

TITLES = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
KEPT = frozenset({"p", "code", "pre", "li", "ol", "ul", "sub", "sup"})
"""The tags that what the search shows is set with."""
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"})

_UNREAD = r'<!--.*?-->|<(?P<code>script|style)\b.*?</(?P=code)>|<a class="headerlink".*?</a>'
_TAG = re.compile(rf"{_UNREAD}|<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)(?P<rest>[^>]*)>", re.DOTALL)
_HIDDEN = "data-search-exclude"
_ID = re.compile(r'\bid="([^"]*)"')


@dataclass
class Section:
    """A part of a page, from its title to the next: where it stands, what it is called, what it says."""

    anchor: str = ""
    """Empty: the page itself."""
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    depth: float = 0
    """How deep in other elements its title stands: what comes after them belongs to the part before."""


def sections_of(html: str) -> list[Section]:
    """The parts of a page's content, in their order."""
    reader, at = _Reader(), 0
    for tag in _TAG.finditer(html):
        if tag.start() > at:
            reader.say(html[at : tag.start()])
        at = tag.end()
        name = (tag["name"] or "").lower()
        if not name or name in VOID or tag["rest"].endswith("/"):
            continue
        if tag["end"]:
            reader.close(name)
        else:
            reader.open(name, tag["rest"])
    if at < len(html):
        reader.say(html[at:])
    return reader.sections


class _Reader:
    def __init__(self) -> None:
        self.sections: list[Section] = []
        self.depth = 0
        self.preformatted = 0
        self.in_title = False
        self.hidden = 0
        """How deep the element stands that is not to be found; 0: none."""

    def open(self, name: str, attributes: str) -> None:
        self.depth += 1
        self.preformatted += name == "pre"
        found = _ID.search(attributes) if name in TITLES else None
        if found:
            if name != "h1" and not self.sections:
                self.sections.append(Section(depth=self.depth))
            self._begin(found[1] if self.sections else "")
        if _HIDDEN in attributes and not self.hidden:
            self.hidden = self.depth
        if name in KEPT and not self.hidden:
            self._words().append(f"<{name}>")

    def close(self, name: str) -> None:
        if name in KEPT and not self.hidden:
            _close(self._words(), name)
        self.in_title = self.in_title and name not in TITLES
        if self._now().depth > self.depth:
            self._leave()
        if self.hidden == self.depth:
            self.hidden = 0
        self.depth -= 1
        self.preformatted -= name == "pre"

    def say(self, html: str) -> None:
        if self.hidden:
            return
        said = html if self.preformatted else " " if html.isspace() else html.replace("\n", " ")
        words = self._words()
        if said.isspace() and not self.in_title and not self.preformatted and words and words[-1].isspace():
            return
        words.append(escape(unescape(said), quote=False) if "&" in said else said)

    def _begin(self, anchor: str) -> None:
        self.sections.append(Section(unescape(anchor), depth=self.depth))
        self.current, self.in_title = self.sections[-1], True

    def _leave(self) -> None:
        """What stood around the title ends: what follows belongs to the part before it that is not so deep."""
        before = next((section for section in reversed(self.sections) if section.depth <= self.depth), None)
        if before:
            self.current.depth = float("inf")
            self.current = before

    def _now(self) -> Section:
        if not self.sections:
            self.sections.append(Section())
            self.current = self.sections[0]
        return self.current

    def _words(self) -> list[str]:
        now = self._now()
        return now.title if self.in_title else now.text


def _close(words: list[str], name: str) -> None:
    """Ends an element in the text; one with nothing in it is taken out."""
    last = next((at for at in range(len(words) - 1, -1, -1) if not words[at].isspace()), None)
    if last is not None and words[last] == f"<{name}>":
        del words[last:]
    else:
        words.append(f"</{name}>")

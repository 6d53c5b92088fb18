"""Reads one field of the settings at a time; what cannot be used is noted with what was found and what is accepted."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from appealwright.reading import STATES
from scripts.fork.colors import Palette, faint_pairs, our_palette
from scripts.rowfiles import PACKAGE, Problem

__all__ = ["Fields"]

_HEX = re.compile(r"#[0-9a-f]{6}")
_EMAIL = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[a-z]{2,}", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^/\s?#\"<>]+(/[^\s?#\"<>]*)?")
_LARGEST_MARK = 20_000
_SCHEMES = ("light", "dark")


class Fields:
    """The fields of one settings file. Every method gives a usable value, and an empty one where there is none or it is refused."""

    def __init__(self, file: str, folder: Path, raw: Any, own_guides: tuple[str, ...]) -> None:
        self.file, self.folder, self.own_guides = file, folder, own_guides
        self.problems: list[Problem] = []
        self._raw: Mapping[str, Any] = raw if isinstance(raw, dict) else {}
        if not isinstance(raw, dict):
            self._refuse("file", raw, "fields such as `name: Our clinic`, one a line")

    def only(self, group: str, accepted: tuple[str, ...]) -> None:
        """Refuse every field of the group that has no meaning."""
        found = self._at(group) if group else self._raw
        for name in found if isinstance(found, dict) else ():
            if name not in accepted:
                self._refuse(".".join(filter(None, (group, str(name)))), "a field of that name", ", ".join(accepted), bare=True)

    def group(self, name: str, accepted: tuple[str, ...]) -> bool:
        """Whether a group of fields is there, with what it may hold."""
        found = self._at(name)
        if found is not None and not isinstance(found, dict):
            self._refuse(name, found, f"these, indented under it: {', '.join(accepted)}")
        self.only(name, accepted)
        return isinstance(found, dict)

    def text(self, name: str, *, most: int, needed: bool = False) -> str:
        """One line of words."""
        found = self._at(name)
        if found is None and not needed:
            return ""
        if not isinstance(found, str) or not found.strip() or "\n" in found.strip() or len(found) > most or set("<>{}") & set(found):
            return self._refuse(name, found, f"one line of 1 to {most} characters, without < > {{ }}; in quotes where it is only digits")
        return found.strip()

    def lines(self, name: str) -> tuple[str, ...]:
        """Some lines, such as a postal address."""
        found = self._at(name)
        made = found if isinstance(found, list) else str(found).splitlines() if isinstance(found, str) else []
        if not made or not all(isinstance(line, str) and line.strip() and len(line) <= 80 for line in made) or len(made) > 5:
            self._refuse(name, found, "one to five lines of up to 80 characters, each after a dash")
            return ()
        return tuple(line.strip() for line in made)

    def address(self, name: str, *, folder: bool = True) -> str:
        """A web address; that of a site ends with a slash."""
        found = self._at(name)
        if found is None:
            return ""
        if not isinstance(found, str) or not _ADDRESS.fullmatch(found) or (folder and not found.endswith("/")):
            return self._refuse(name, found, "https://… with a slash at the end" if folder else "https://…")
        return found

    def email(self, name: str) -> str:
        """An address for mail."""
        found = self._at(name)
        if found is None:
            return ""
        return found if isinstance(found, str) and _EMAIL.fullmatch(found) else self._refuse(name, found, "name@example.org")

    def mark(self, name: str) -> Path | None:
        """A drawing beside the settings that runs nothing and asks nobody for anything."""
        found = self._at(name)
        if found is None:
            return None
        path = self.folder / str(found)
        accepted = (
            f"the name of an .svg file beside the settings, up to {_LARGEST_MARK // 1000} kB, with no script, link or outside picture"
        )
        if path.suffix != ".svg" or not path.resolve().is_relative_to(self.folder.resolve()) or not path.is_file():
            self._refuse(name, found, accepted)
            return None
        if path.stat().st_size > _LARGEST_MARK or not _is_still(path.read_text(encoding="utf-8")):
            self._refuse(name, f"{found}, which is too large, is no SVG, or holds more than a drawing", accepted, bare=True)
            return None
        return path

    def colors(self, name: str) -> Palette:
        """Colors by name, each a light and a dark one, all of which can be read on one another."""
        if self._at(name) is None:
            return {}
        ours = our_palette()
        if not self.group(name, tuple(ours)):
            return {}
        made: dict[str, tuple[str, str]] = {}
        for key, value in self._at(name).items():
            if key not in ours:
                continue
            if isinstance(value, list) and len(value) == 2 and all(isinstance(one, str) and _HEX.fullmatch(one.lower()) for one in value):
                made[key] = (value[0].lower(), value[1].lower())
            else:
                self._refuse(f"{name}.{key}", value, '["#0e5a55", "#83d3c5"]: one for light pages and one for dark, in quotes')
        for ink, ground, scheme, found, least in faint_pairs({**ours, **made}):
            chosen = ink if ink in made else ground
            what = f"{ink} on {ground} with a contrast of {found:.1f} on {_SCHEMES[scheme]} pages"
            self._refuse(f"{name}.{chosen}", what, f"{least} or more, so that it can be read", bare=True)
        return made

    def languages(self, name: str) -> tuple[str, ...]:
        """Languages to show, English among them."""
        there = tuple(sorted(path.stem for path in (PACKAGE / "messages").glob("*.yaml")))
        return self._some_of(name, there, needed="en")

    def states(self, name: str) -> tuple[str, ...]:
        """Places to show, by their two letters."""
        return self._some_of(name, self._places())

    def state(self, name: str, among: tuple[str, ...]) -> str:
        """One place, of those that are shown."""
        found = self._at(name)
        if found is None:
            return ""
        accepted = among or self._places()
        return str(found) if found in accepted else self._refuse(name, found, _listed(accepted))

    def guides(self, name: str) -> tuple[str, tuple[str, ...]]:
        """The name of the copy's own part of the site, and its pages in their order; without a list, all there are."""
        if not self.group(name, ("title", "pages")):
            return ("Our pages" if self.own_guides else "", self.own_guides)
        title = self.text(f"{name}.title", most=24, needed=True)
        return title, self._some_of(f"{name}.pages", self.own_guides) or self.own_guides

    def _some_of(self, name: str, accepted: Collection[str], needed: str = "") -> tuple[str, ...]:
        found = self._at(name)
        if found is None:
            return ()
        wrong = [one for one in found if one not in accepted] if isinstance(found, list) else [found]
        if wrong or not found or (needed and needed not in found):
            what = f"with {needed}, any of" if needed else "any of"
            self._refuse(
                name, ", ".join(map(str, wrong)) or found, f"[…] with {what} {_listed(accepted) or 'none: there are no such files'}"
            )
            return ()
        return tuple(dict.fromkeys(found))

    def _places(self) -> tuple[str, ...]:
        """The codes of all places: ours, and those whose rows the copy adds."""
        added = {path.stem for path in (self.folder / "rows" / "states").glob("*.yaml")}
        return tuple(sorted({*STATES, *added}))

    def _at(self, name: str) -> Any:
        node: Any = self._raw
        for part in name.split("."):
            node = node.get(part) if isinstance(node, dict) else None
        return node

    def _refuse(self, name: str, found: Any, accepted: str, *, bare: bool = False) -> str:
        shown = found if bare else "nothing" if found is None else repr(found)
        self.problems.append(Problem(self.file, "settings", name, f"found {shown}, accepted: {accepted}"))
        return ""


def _listed(names: Collection[str]) -> str:
    return ", ".join(names)


def _is_still(text: str) -> bool:
    """Whether this is an SVG that only draws."""
    if "<!" in text.replace("<!--", ""):  # entities and doctypes
        return False
    try:
        root = ET.fromstring(text)  # noqa: S314 - without a doctype there is nothing to expand
    except ET.ParseError:
        return False
    names = {element.tag.rpartition("}")[2].lower() for element in root.iter()}
    values = [(key.rpartition("}")[2].lower(), value.lower()) for element in root.iter() for key, value in element.attrib.items()]
    outside = any(key.startswith("on") or (key == "href" and not value.startswith("#")) or "url(h" in value for key, value in values)
    return root.tag.endswith("svg") and not names & {"script", "foreignobject", "image", "a", "style"} and not outside

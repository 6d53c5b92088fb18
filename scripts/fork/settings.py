"""The settings of a copy of the site, from one file, with everything that is wrong in it said at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from scripts.fork import FOLDER
from scripts.fork.colors import Palette
from scripts.fork.fields import Fields
from scripts.rowfiles import Problem, loaded_yaml

__all__ = ["Contact", "Letterhead", "Settings", "SettingsError", "read_settings", "settings"]

NAME = "Appealwright"
FILE = "settings.yaml"


class SettingsError(ValueError):
    """The settings cannot be used; every problem is named."""

    def __init__(self, problems: list[Problem]) -> None:
        self.lines = [f"{problem.file}: {problem.field}: {problem.reason}" for problem in problems]
        super().__init__("\n".join(self.lines))


@dataclass(frozen=True, slots=True)
class Contact:
    """Who keeps the copy, and how to reach them. Any part may be empty."""

    name: str = ""
    email: str = ""
    phone: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """A clinic's own block at the head of what its clinicians sign."""

    name: str
    address: tuple[str, ...]
    phone: str = ""
    fax: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a copy says of itself. The defaults change nothing."""

    name: str = NAME
    address: str = ""
    mark: Path | None = None
    colors: Palette = field(default_factory=dict)
    contact: Contact | None = None
    languages: tuple[str, ...] = ()
    """Empty: every language there is."""
    start_state: str = ""
    states: tuple[str, ...] = ()
    """Empty: all of them."""
    guides: tuple[str, ...] = ()
    guides_title: str = ""
    letterhead: Letterhead | None = None

    def speaks(self, language: str) -> bool:
        """Whether the copy shows this language."""
        return not self.languages or language in self.languages

    def shows(self, state: str) -> bool:
        """Whether the copy has a page of this place."""
        return not self.states or state in self.states


def settings() -> Settings:
    """The settings of this copy. Raises SettingsError where the file cannot be used."""
    return read_settings(FOLDER)


def read_settings(folder: Path) -> Settings:
    """The settings in `folder`, or the defaults where it has none. Raises SettingsError with every problem."""
    path = folder / FILE
    shown = f"{folder.name}/{FILE}"
    own_guides = tuple(sorted(found.relative_to(folder / "guides").as_posix() for found in (folder / "guides").rglob("*.md")))
    try:
        raw = loaded_yaml(path) if path.is_file() else {}
    except yaml.YAMLError as error:
        raise SettingsError([Problem(shown, "settings", "file", f"is not YAML: {' '.join(str(error).split())}")]) from error
    fields = Fields(shown, folder, raw if raw is not None else {}, own_guides)
    made = _settings(fields)
    if fields.problems:
        raise SettingsError(fields.problems)
    return made


def _settings(fields: Fields) -> Settings:
    fields.only("", ("name", "address", "mark", "colors", "contact", "languages", "start_state", "states", "guides", "letterhead"))
    states = fields.states("states")
    start_state = fields.state("start_state", states)
    title, guides = fields.guides("guides")
    return Settings(
        name=fields.text("name", most=40) or NAME,
        address=fields.address("address"),
        mark=fields.mark("mark"),
        colors=fields.colors("colors"),
        contact=_contact(fields),
        languages=fields.languages("languages"),
        start_state=start_state,
        states=states,
        guides=guides,
        guides_title=title,
        letterhead=_letterhead(fields),
    )


def _contact(fields: Fields) -> Contact | None:
    if not fields.group("contact", ("name", "email", "phone", "page")):
        return None
    return Contact(
        fields.text("contact.name", most=80, needed=True),
        fields.email("contact.email"),
        fields.text("contact.phone", most=40),
        fields.address("contact.page", folder=False),
    )


def _letterhead(fields: Fields) -> Letterhead | None:
    if not fields.group("letterhead", ("name", "address", "phone", "fax")):
        return None
    return Letterhead(
        fields.text("letterhead.name", most=80, needed=True),
        fields.lines("letterhead.address"),
        fields.text("letterhead.phone", most=40),
        fields.text("letterhead.fax", most=40),
    )


def site_document(made: Settings) -> Mapping[str, Any]:
    """What of the settings the letters and the builder's form use, as the package reads it."""
    head = made.letterhead
    places = [made.start_state] if made.start_state else []
    return {
        "name": made.name,
        "places": [*places, *(state for state in made.states if state not in places)],
        "letterhead": {"name": head.name, "address": list(head.address), "phone": head.phone, "fax": head.fax} if head else None,
    }

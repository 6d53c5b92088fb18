"""Which line of a guide is made by what: the one list of all that `[[name:of]]` can stand for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from scripts.site import authorities, freshness
from scripts.site.bystate import ByState
from scripts.site.freshness import REST, Freshness
from scripts.site.grounds import FOLDER, Grounds
from scripts.site.guidelines import Guidelines
from scripts.site.inserts import Maker
from scripts.site.languages import Language
from scripts.site.letters import Letters
from scripts.site.payers import Payers
from scripts.site.studies import Studies
from scripts.site.timeline import Timelines

EVIDENCE = "evidence"
_STUDY = re.compile(r"^\[\[study:([^\]\s]+)\]\]", re.MULTILINE)


def makers_of(
    language: Language, as_of: date, docs: Path, menu: Mapping[str, str], shows: Callable[[str], bool] = lambda _: True
) -> dict[str, Maker]:
    """Every maker of one build in a language, by the name a guide calls it.

    `menu` names pages by their place; `shows` tells of which places there are pages.
    """
    facts, words = language.facts, language.words
    pages = study_pages(docs)
    within = f"{language.folder}{FOLDER}/"
    guides = {place.removeprefix(within): name for place, name in menu.items() if place.startswith(within)}
    studies = Studies(facts, words["site"]["evidence"], as_of, pages, guides)
    states = ByState(facts, words["site"]["by_state"], as_of, shows)
    fresh = Freshness(facts, words["site"]["fresh"], as_of)
    letters = Letters(facts, words["site"]["letters"])
    payers = Payers(facts, words["site"]["payers"], as_of)
    return Grounds(facts, words["site"]["grounds"], as_of, pages, guides).makers() | {
        "fresh-by-kind": fresh.by_kind,
        "fresh-by-place": fresh.by_place,
        "by-site": fresh.by_site,
        "due": fresh.due,
        "fresh-by-row": freshness.wanted,
        "uncited": lambda _: REST,
        "authorities": authorities.wanted,
        "letter": letters.letter,
        "letters-of": letters.others,
        "by-state": states.rules,
        "state-reach": states.reach,
        "guideline": Guidelines(facts, words["site"]["guideline"]).part,
        "payer": payers.part,
        "payers": payers.table,
        "payers-named": payers.named,
        "payers-by-state": payers.in_states,
        "study": studies.part,
        "studies-table": studies.table,
        "effects": lambda of: studies.charts.effects(of.split()),
        "ratios": lambda of: studies.charts.ratios(*_outcome_and_rows(of)),
        "sizes": lambda of: studies.charts.sizes(of.split()),
        "timeline": Timelines(facts, language.day).drawn,
        "shares": lambda of: studies.charts.shares(*_outcome_and_rows(of)),
    }


def study_pages(docs: Path) -> dict[str, str]:
    """The page of docs/evidence/ on which each study stands, as those pages say it themselves."""
    return {
        row_id: path.name for path in sorted((docs / EVIDENCE).glob("*.md")) for row_id in _STUDY.findall(path.read_text(encoding="utf-8"))
    }


def _outcome_and_rows(of: str) -> tuple[str, list[str]]:
    """`no thoughts of suicide: study.a study.b` as its two parts."""
    outcome, _, rows = of.partition(":")
    return outcome.strip(), rows.split()

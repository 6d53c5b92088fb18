"""Every page that is made from rows, as Markdown by its place under docs/."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from markupsafe import Markup

from scripts.fork.settings import Settings
from scripts.site.aid import FUNDING, KIND, MORE, choices
from scripts.site.authorities import MEDICINE
from scripts.site.drafts import has_template, rendered
from scripts.site.freshness import PARTS
from scripts.site.kinds import Regime, regimes, regimes_by_state_law
from scripts.site.ladder import ladder_svg
from scripts.site.languages import Language
from scripts.site.places import LAW, Jurisdiction, Reach, jurisdictions
from scripts.site.searching import weights
from scripts.site.tilemap import legend_svg, map_svg

NOTES = {
    "self_funded": "us.erisa.state-law-preempted",
    "complain": "us.regulator.complain-well",
    "insurers_change": "note.payer-criteria-change",
    "ask_office": "us.regime.ask-benefits-office",
}
"""Rows that every page of a kind says in the same place."""

COMPARED_FIRST = ("CA", "NY")
"""What stands side by side before anyone has chosen: two large places, whose laws on off-label drugs differ."""


def generated_pages(language: Language, as_of: date, own: Settings | None = None) -> dict[str, str]:
    """The pages of all kinds of plan, and of all places that the copy shows, in that language: those for which it has a template."""
    own = own or Settings()
    facts, words = language.facts, language.words
    shared = {
        "words": words["site"],
        "questions": words["question"],
        "notes": {name: facts.row(row_id) for name, row_id in NOTES.items()},
        "day": language.day,
        "folder": language.folder,
    }
    all_places, kinds = jurisdictions(facts, as_of, own.shows), regimes(facts, as_of)
    by_state_law = regimes_by_state_law(kinds)
    by_code = {place.code: place for place in all_places}
    places = tuple(place for place in all_places if place.shown)
    where = {**shared, "everywhere": len(all_places), "first": by_code.get(own.start_state)}
    makers: dict[str, Mapping[str, Callable[[], str]]] = {
        "states": {"states/index.md": lambda: _index_of_states(places, where)},
        "compare": {"states/compare.md": lambda: _page("compare", shared, places=places, begin=_begin(places, own.start_state))},
        "state": {f"states/{place.slug}.md": partial(_state, place, by_state_law, shared) for place in places},
        "plan": {"plan/index.md": lambda: _index_of_plans(kinds, words, shared)},
        "rows": {f"how-we-check/{part}.md": partial(_rows, part, shared) for part in PARTS},
        "authorities": {MEDICINE: lambda: _page("authorities", shared)},
        "regime": {f"plan/{kind.slug}.md": partial(_regime, kind, by_code, shared) for kind in kinds},
    }
    made = (pages for name, pages in makers.items() if has_template(f"{language.folder}{name}.md.j2"))
    return {f"{language.folder}{path}": make() for pages in made for path, make in pages.items()}


def _page(name: str, shared: Mapping[str, Any], **values: Any) -> str:
    return rendered(f"{shared['folder']}{name}.md.j2", {**shared, **values})


def _state(place: Jurisdiction, by_state_law: Mapping[str, tuple[Regime, ...]], shared: Mapping[str, Any]) -> str:
    return _page("state", shared, place=place, law=LAW, regimes=by_state_law, weight=weights()["states"])


def _regime(regime: Regime, places: Mapping[str, Jurisdiction], shared: Mapping[str, Any]) -> str:
    ladder = _svg(ladder_svg(regime, shared["words"]["plans"]))
    weight = weights()["plans"].get(regime.id, weights()["plan"])
    return _page("regime", shared, regime=regime, places=places, ladder=ladder, weight=weight)


def _rows(part: str, shared: Mapping[str, Any]) -> str:
    return _page("rows", shared, part=part, parts=PARTS, kinds=" ".join(PARTS[part]))


def _index_of_plans(kinds: tuple[Regime, ...], words: Mapping[str, Any], shared: Mapping[str, Any]) -> str:
    return _page("plan", shared, choices=choices(kinds, words), regimes=kinds, kind=KIND, funding=FUNDING, more=MORE)


def _begin(places: tuple[Jurisdiction, ...], home: str) -> tuple[Jurisdiction, ...]:
    """The two places to show first: a copy's own, if it has one, and large ones; else the first that the copy shows."""
    shown = {place.code: place for place in places}
    codes = dict.fromkeys(code for code in (home, *COMPARED_FIRST, *shown) if code in shown)
    return tuple(shown[code] for code in codes)[:2]


def _index_of_states(places: tuple[Jurisdiction, ...], shared: Mapping[str, Any]) -> str:
    counts = Counter(place.reach.value for place in places)
    return _page(
        "states",
        shared,
        places=places,
        reach_counts={reach.value: counts[reach.value] for reach in Reach},
        order={reach.value: index for index, reach in enumerate(Reach)},
        issued=shared["questions"].get("plan.issued_in"),
        map=_svg(map_svg(places, shared["words"]["places"])) if len(places) == shared["everywhere"] else None,
        legend={reach.value: _svg(legend_svg(reach)) for reach in Reach},
    )


def _svg(text: str) -> Markup:
    """A drawing of ours: ElementTree has escaped what it holds."""
    return Markup(text)  # noqa: S704

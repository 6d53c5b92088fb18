"""The Spanish pages made from rows say what hangs on a case, and what is in doubt, as the English ones do."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest

from appealwright.facts import Facts
from scripts.site.generated import generated_pages
from scripts.site.languages import Language
from scripts.site.translated import CLOSE, MEANS, OPEN, TranslatedFacts, memory_of
from tests.conftest import TODAY

_IN_ENGLISH = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}(?!{MEANS})")


@pytest.fixture(scope="module")
def both() -> dict[str, str]:
    """The pages of kinds of plan and of places in both languages, by their place under docs/."""
    data = files("appealwright") / "data"
    facts = (data / "facts.jsonl").read_bytes()
    words = {code: json.loads((data / f"messages.{code}.json").read_bytes()) for code in ("en", "es")}
    memory = memory_of(sorted(Path("docs/es/rows").glob("*.yaml")))
    spoken = {"en": Facts.load(facts), "es": TranslatedFacts.of(facts, memory, words["es"]["rows"])}
    made = [generated_pages(Language(code, words[code], spoken[code]), TODAY) for code in ("en", "es")]
    return {path: text for pages in made for path, text in pages.items()}


@pytest.mark.parametrize(
    ("place", "said"),
    [
        # Cal. Health & Safety Code § 1374.33: 30 days, three in an urgent case.
        ("california", ("Plazo para decidir: 30 días si no es urgente", "Plazo para decidir: 3 días si es urgente")),
        # 45 CFR 147.136(d)(2)(iii)(B)(8) and (d)(3)(iv), the federal process: 45 days, 72 hours in an urgent case.
        ("texas", ("Plazo para decidir: 45 días si no es urgente", "Plazo para decidir: 72 horas si es urgente")),
    ],
)
def test_a_time_to_decide_says_for_which_case_it_is(both: dict[str, str], place: str, said: tuple[str, ...]) -> None:
    page = both[f"es/states/{place}.md"]
    assert [line for line in said if line not in page] == []
    assert "(en algunos casos)" not in "".join(line for line in page.splitlines() if "Plazo para decidir" in line)


def test_no_place_leaves_a_plain_case_of_urgency_open(both: dict[str, str]) -> None:
    vague = [path for path, text in both.items() if path.startswith("es/states/") and "(en algunos casos)" in text]
    assert len(vague) <= 2


def test_a_page_on_a_kind_of_plan_leaves_no_sentence_in_english(both: dict[str, str]) -> None:
    """But what a plan itself writes, which stands beside its Spanish."""
    left = [(path, said[1]) for path, text in both.items() if path.startswith("es/plan/") for said in _IN_ENGLISH.finditer(text)]
    assert left == []


def test_what_is_not_confirmed_of_a_kind_of_plan_is_told_in_both_languages(both: dict[str, str], facts: Facts) -> None:
    doubts = {
        path
        for row in facts.of_kind("regime")
        for doubt in row.doubtful
        if doubt.verified.value != "primary"
        for path, text in both.items()
        if path.startswith("plan/") and doubt.says in text
    }
    assert doubts
    said = r"^(También creemos esto, pero no pudimos confirmarlo|Leímos esto en lo que otra fuente dice de la ley, no en la ley misma)\. "
    assert [path for path in doubts if not re.search(said, both[f"es/{path}"], re.MULTILINE)] == []
    assert [
        path for path, text in both.items() if re.search(r"^(Not confirmed|Secondary source|Sin confirmar): ", text, re.MULTILINE)
    ] == []


def test_the_guide_on_courts_is_named_wherever_the_english_page_names_it(both: dict[str, str]) -> None:
    english = {path for path, text in both.items() if path.startswith("plan/") and "](../appeal/court.md)" in text}
    spanish = {path.removeprefix("es/") for path, text in both.items() if path.startswith("es/plan/") and "](../appeal/court.md)" in text}
    assert len(english) > 10
    assert spanish == english


@pytest.mark.parametrize(
    ("place", "said"),
    [
        # California counts six months from the decision (row ca.external-review.dmhc).
        ("california", "6 meses desde la fecha de la denegación final"),
        # 45 CFR 147.136(d)(2)(ii)(A), the federal process: four months after receipt.
        ("alabama", "4 meses desde el día en que recibió la denegación final"),
    ],
)
def test_a_time_to_ask_says_from_which_day_it_runs(both: dict[str, str], place: str, said: str) -> None:
    assert said in both[f"es/states/{place}.md"]


def test_no_place_sends_the_day_that_a_time_runs_from_to_a_page_in_english(both: dict[str, str]) -> None:
    asked = [(path, line) for path, text in both.items() for line in text.splitlines() if "- Plazo para pedirla:" in line]
    assert len(asked) >= 50
    assert [found for found in asked if " desde " not in found[1]] == []


def test_where_a_place_has_several_reviews_each_says_whose_it_is(both: dict[str, str]) -> None:
    page = both["es/states/california.md"].partition("## Revisión externa")[2].partition("## A quién acudir")[0]
    assert page.index("¿El Departamento de Seguros supervisa su póliza?") < page.index("California Department of Insurance")
    assert page.index("(DMHC) supervisa su plan?") < page.index("Department of Managed Health Care, Help Center")


def test_what_stands_beside_a_telephone_says_in_spanish_when_to_call_it(both: dict[str, str]) -> None:
    beside = "si es urgente, en fines de semana y feriados: <a"
    assert beside in both["es/states/new-york.md"]
    english = re.compile(r"(?:^|\W)(?:toll.free|expedited|weekends|in state|hotline|help line|staff|out of hours|local \d| or <a)\b")
    ways = [
        (path, line) for path, text in both.items() if path.startswith("es/states/") for line in re.findall(r"<li>(.*tel:.*)</li>", text)
    ]
    assert len(ways) > 50
    assert [way for way in ways if english.search(way[1])] == []


def test_a_step_that_sends_to_the_decision_before_does_so_in_both_languages(both: dict[str, str]) -> None:
    english, spanish = "Look in the decision before it for how to ask", "Busque en la decisión anterior cómo pedirlo"
    sent = {path: text.count(english) for path, text in both.items() if path.startswith("plan/")}
    assert sum(sent.values()) == 6
    assert {path: both[f"es/{path}"].count(spanish) for path in sent} == sent


def test_the_comparison_ends_each_price_with_a_stop_and_speaks_of_no_one_case(both: dict[str, str]) -> None:
    page = both["states/compare.md"]
    prices = re.findall(r"What it costs: ([^\[\n]*)", page)
    assert len(prices) >= 56
    assert [price for price in prices if not price.strip().endswith(".")] == []
    assert "because the plan called" not in page


def test_no_price_of_a_review_is_a_note_of_the_maker(facts: Facts) -> None:
    fees = {row.id: str(row.detail["fee"]) for row in facts if row.topic == "external-review" and row.detail.get("fee")}
    assert len(fees) > 50
    assert {row: fee for row, fee in fees.items() if re.search(r"\bsection;|not stated|not confirmed|none known", fee)} == {}

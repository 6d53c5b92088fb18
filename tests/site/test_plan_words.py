"""A page of one kind of plan speaks of that kind: of what it has, of what its people do next, of what we know of it."""

from __future__ import annotations

import json
import re
from importlib.resources import files

import pytest

from appealwright.facts import Facts
from scripts.site.generated import generated_pages
from scripts.site.languages import Language
from tests.conftest import TODAY

_NEXT = "Look in the decision before it for how to ask, and for the last day."


@pytest.fixture(scope="module")
def plans(facts: Facts) -> dict[str, str]:
    """The page of each kind of plan, as it is written, by its part of the address."""
    words = json.loads((files("appealwright") / "data/messages.en.json").read_bytes())
    made = generated_pages(Language("en", words, facts), TODAY)
    return {path.removeprefix("plan/").removesuffix(".md"): text for path, text in made.items() if path.startswith("plan/")}


def _steps(page: str) -> list[str]:
    return re.split(r"^### Step ", page.partition("## The steps")[2].partition("\n## ")[0], flags=re.MULTILINE)[1:]


@pytest.mark.parametrize(("plan", "count"), [("medicare-original", 2), ("va-claim", 1), ("va", 0), ("erisa-self-funded", 0)])
def test_a_step_that_no_rule_of_ours_tells_sends_to_the_decision_before(plans: dict[str, str], plan: str, count: int) -> None:
    """In the VA the last opinion is the region's to ask for, not the person's: no decision says how."""
    assert sum(_NEXT in step for step in _steps(plans[plan])) == count


def test_a_fixed_sum_is_told_nothing_of_other_kinds(plans: dict[str, str]) -> None:
    assert re.findall(r"ministry|short-term insurer|these federal rules", plans["fixed-indemnity"]) == []


def test_who_is_asked_in_a_program_is_the_plan(plans: dict[str, str]) -> None:
    """42 CFR 422.2, 423.4 and 438.2 speak of an organization, a sponsor and an entity; the notice says "your plan"."""
    assert re.findall(r"\*Ask: ([^*]*)\*", plans["medicaid-managed"]) == ["the plan.", "the plan, the program."]
    for plan in ("chip", "medicare-advantage", "medicare-part-d"):
        assert [whom for whom in re.findall(r"\*Ask: ([^*]*)\*", plans[plan]) if "insurer" in whom] == []


def test_a_button_hides_more_than_two_rules(plans: dict[str, str]) -> None:
    hidden = [int(count) for page in plans.values() for count in re.findall(r"<summary>Show (\d+) more", page)]
    assert hidden
    assert min(hidden) > 2


def test_what_we_could_not_confirm_is_said_as_a_person_would(plans: dict[str, str]) -> None:
    said = "We believe this too, but could not confirm it. The card shows that it is Medicare Advantage."
    assert said in plans["medicare-advantage"]
    assert "We read this in an account of the law, not in the law itself. Parity applies to CHIP." in plans["chip"]
    assert [name for name, page in plans.items() if re.search(r"^(Not confirmed|Secondary source): ", page, re.MULTILINE)] == []

"""The programs of templates, made lean for the browser, write what Jinja's own write, and stop where those stop."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, Template, UndefinedError

from scripts.runtime.leaner import lean_programs

TEMPLATES = {
    "letter": (
        "{% set early = 'one' %}{% macro said(word) %}{% include 'part' %}{{ word | upper }}{{ late }}{% endmacro %}"
        "{% from 'words' import twice with context %}{% set late = 'two' %}"
        "{% for one in shown if one %}{% set kept = one %}{{ twice(kept) }}{{ loop.index }}{% include 'part' %}{% endfor %}"
        "{{ said('word') }}{{ 'never' if not shown }}{{ sheet['name'] }}{{ sheet.name }}"
    ),
    "words": "{% set mark = '!' %}{% macro twice(word) %}{{ word }}{{ word }}{{ mark }}{{ early }}{% endmacro %}",
    "part": "({{ early }}{{ kept }}{{ late }})",
}
TOLD: Mapping[str, object] = {"shown": ["a", "", "b"], "kept": "k", "sheet": {"name": "<n>"}}


class Compiled(DictLoader):
    """Loads what was compiled, not what was written."""

    def __init__(self, programs: Mapping[str, str | ast.Module]) -> None:
        super().__init__(TEMPLATES)
        self._programs = programs

    def load(self, environment: Environment, name: str, globals: object = None) -> Template:  # noqa: A002, ARG002 - Jinja's own name
        code = compile(self._programs[name], name, "exec")
        return environment.template_class.from_code(environment, code, environment.make_globals(None))


def environment() -> Environment:
    return Environment(loader=DictLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)


@pytest.fixture(scope="module")
def programs() -> dict[str, str]:
    return {name: str(environment().compile(text, name, name, raw=True)) for name, text in TEMPLATES.items()}


def written(programs: Mapping[str, str | ast.Module], told: Mapping[str, object]) -> str:
    made = environment()
    made.loader = Compiled(programs)
    return made.get_template("letter").render(told)


def test_lean_programs_write_the_same(programs: dict[str, str]) -> None:
    same = written(programs, TOLD)
    assert same == environment().get_template("letter").render(TOLD)
    assert written(lean_programs(programs), TOLD) == same
    assert "aa!one1" in same
    assert "WORDtwo" in same


@pytest.mark.parametrize("name", ["shown", "kept", "sheet"])
def test_a_name_that_nobody_gave_still_stops_a_letter(programs: dict[str, str], name: str) -> None:
    told = {key: value for key, value in TOLD.items() if key != name}
    with pytest.raises(UndefinedError, match=name):
        written(lean_programs(programs), told)


MAYBE = {
    "letter": (
        "{% if told %}{% set maybe = 'in a branch' %}{% endif %}{% macro later() %}{{ maybe }}{% endmacro %}"
        "{% for one in shown %}{{ before is defined }}{% if one %}{% set before = one %}{% endif %}{{ before }}{% endfor %}"
        "{{ later() if asked }}{{ maybe }}{% for one in [] %}{% set inside = one %}{% endfor %}{{ never is defined }}"
    )
}


@pytest.mark.parametrize(
    ("told", "stops"),
    [
        ({"told": True, "shown": ["a"], "asked": True}, None),
        ({"told": False, "shown": ["a"], "asked": True}, "maybe"),
        ({"told": False, "shown": ["a"], "asked": False}, "maybe"),
        ({"told": True, "shown": ["a", ""], "asked": False}, "before"),
        ({"told": True, "asked": False}, "shown"),
    ],
)
def test_a_name_that_only_some_branch_sets_is_still_asked_for(told: dict[str, object], stops: str | None) -> None:
    program = str(environment().compile(MAYBE["letter"], "letter", "letter", raw=True))
    if stops is None:
        assert written(lean_programs({"letter": program}), told) == "Falseain a branchin a branchFalse"
        return
    for programs in ({"letter": program}, lean_programs({"letter": program})):
        with pytest.raises(UndefinedError, match=stops):
            written(programs, told)


def test_a_name_that_surely_has_a_value_is_not_asked_for(programs: dict[str, str]) -> None:
    asked = re.compile(r"l_\d_\w+(?= is missing else)")
    assert {"l_0_sheet", "l_0_twice", "l_0_late"} <= set(asked.findall(programs["letter"]))
    # The macro that names it stands before it is set.
    assert set(asked.findall(ast.unparse(lean_programs(programs)["letter"]))) == {"l_0_late"}


def test_what_nothing_asks_for_is_left_out(programs: dict[str, str]) -> None:
    lean = {name: ast.unparse(tree) for name, tree in lean_programs(programs).items()}
    for dropped in ("except KeyError", "_loop_vars", "evaluated to false", "exported_vars.add"):
        assert dropped in programs["letter"]
        assert dropped not in lean["letter"]
    assert "exported_vars.add" in lean["words"], "another template imports from it"


def test_an_import_by_a_name_made_later_stops_the_build() -> None:
    program = str(environment().compile("{% import other as words %}", "letter", "letter", raw=True))
    with pytest.raises(SystemExit, match="a name that the build cannot know"):
        lean_programs({"letter": program})

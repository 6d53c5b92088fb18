"""What the weekly check finds, and what it keeps silent about."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from scripts import due
from scripts.due import MOST, Answer, Link, dead_links, due_text, shown_links, written_links
from scripts.rowfiles import loaded_yaml
from scripts.serve import running

sys.path.insert(0, str(Path(__file__).parents[1] / "site"))
from guide_samples import facts, row

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 23)


def test_where_nothing_is_due_nothing_is_said() -> None:
    assert due_text(facts(row("s.fresh")), TODAY) == ""


def test_a_row_is_due_on_the_day_that_makes_twelve_months_and_not_the_day_before() -> None:
    rows = facts(row("s.old", checked="2025-11-23", title="Old"), row("s.young", checked="2025-11-24"))
    text = due_text(rows, TODAY)
    assert "## Not checked for twelve months: 1" in text
    assert "- [ ] `s.old`, checked 2025-11-23: Old" in text
    assert "s.young" not in text


def test_a_row_that_has_ended_is_never_due() -> None:
    assert due_text(facts(row("s.past", checked="2020-01-01", until="2021-01-01")), TODAY) == ""


def test_an_announced_change_is_due_from_its_own_day() -> None:
    rows = facts(row("s.come", status="expected", effective="2026-11-23"), row("s.coming", status="expected", effective="2026-11-24"))
    text = due_text(rows, TODAY)
    assert "- [ ] `s.come` since 2026-11-23" in text
    assert "s.coming" not in text
    assert due_text(facts(row("s.someday", status="expected", effective="unknown")), TODAY) == ""


def test_a_link_is_asked_once_and_named_with_all_its_rows() -> None:
    rows = facts(
        row("s.a", official="https://a.example/1"),
        row("s.b", official="https://a.example/1"),
        row("s.c", official="https://a.example/2"),
        row("s.d", official="https://b.example/"),
        row("s.e", official=None, sources=[]),
        row("s.past", official="https://c.example/", until="2021-01-01"),
    )
    asked: list[str] = []

    def ask(address: str) -> Answer:
        asked.append(address)
        return {"https://a.example/1": Answer.GONE, "https://b.example/": Answer.SILENT}.get(address, Answer.THERE)

    found = tuple(dead_links(shown_links(rows, TODAY), ask))
    assert sorted(asked) == ["https://a.example/1", "https://a.example/2", "https://b.example/"]
    assert found == (Link("https://a.example/1", Answer.GONE, ("s.a", "s.b")), Link("https://b.example/", Answer.SILENT, ("s.d",)))
    text = due_text(facts(row("s.a")), TODAY, found)
    assert "## Links that are gone: 1" in text
    assert "- [ ] <https://a.example/1>: `s.a`, `s.b`" in text
    assert "## Links that gave a machine no answer: 1" in text


def test_a_row_without_an_official_text_has_the_link_asked_that_readers_are_shown() -> None:
    rows = facts(
        row("s.a", official=None, sources=["https://a.example/first", "https://a.example/second"]),
        row("s.b", official="https://b.example/law", sources=["https://a.example/first"]),
        row("s.c", official=None, sources=[]),
    )
    assert shown_links(rows, TODAY) == {"https://a.example/first": ("s.a",), "https://b.example/law": ("s.b",)}


def test_links_that_guides_and_templates_name_themselves_are_asked_too(tmp_path: Path) -> None:
    for path, text in {
        "docs/a.md": "[One](https://one.example/x) and <https://two.example/>, not https://bare.example or [in](b.md).",
        "docs/decisions/0001.md": "[Old](https://old.example/)",
        "overrides/main.html": '<a href="https://one.example/x">One</a> <a href="https://{{ host }}/">made</a>',
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert written_links(tmp_path) == {
        "https://one.example/x": ("docs/a.md", "overrides/main.html"),
        "https://two.example/": ("docs/a.md",),
    }
    assert len(written_links()) >= 5


def test_a_page_is_there_or_gone_or_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(due, "PAUSE", 0)
    (tmp_path / "law.html").write_text("law", encoding="utf-8")
    with running(tmp_path) as host:
        assert due.asked(f"{host.address}law.html#part-1") is Answer.THERE
        assert due.asked(f"{host.address}repealed.html") is Answer.GONE
        assert [request.target for request in host.log] == ["/law.html", "/repealed.html"]
        address = host.address
    assert due.asked(f"{address}law.html") is Answer.SILENT  # nobody listens there any more


def test_a_long_list_says_how_much_it_leaves_out_and_fits_an_issue() -> None:
    text = due_text(facts(*(row(f"s.row-{number}", checked="2020-01-01", title="T" * 200) for number in range(MOST + 30))), TODAY)
    assert "- and 30 more" in text
    assert len(text) < 65536


def test_every_issue_form_says_that_issues_are_public_and_asks_that_nothing_personal_is_in_it() -> None:
    for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"):
        form = loaded_yaml(path)
        if "body" not in form:
            assert form == {"blank_issues_enabled": False}  # nobody gets past the forms
            continue
        first, *_, last = form["body"]
        assert "**Issues are public.**" in first["attributes"]["value"], path.name
        assert last["type"] == "checkboxes", path.name
        assert last["attributes"]["options"][0]["required"] is True
        labels = " ".join(str(part["attributes"].get("label", "")) for part in form["body"]).lower()
        assert not {"name", "email", "phone", "member", "birth", "diagnosis"} & set(labels.replace("?", "").split()), path.name

"""A translation is bound to the English it was made from: a page that is older says so, a sentence that is older is not used."""

import json
from pathlib import Path

import pytest
from guide_samples import facts, row

from scripts.site.stale import is_stale, sign_of, with_notice
from scripts.site.translated import CLOSE, OPEN, TranslatedFacts, in_english, memory_of, sign


def docs_with(folder: Path, english: str) -> Path:
    (folder / "es").mkdir(parents=True)
    (folder / "start.md").write_text(english, encoding="utf-8")
    return folder


def test_a_page_made_from_the_english_of_today_is_not_stale_and_one_made_from_an_older_is(tmp_path: Path) -> None:
    docs = docs_with(tmp_path, "# Start\n")
    made_from = sign_of(docs / "start.md")
    assert not is_stale("es/start.md", made_from, docs)
    (docs / "start.md").write_text("# Start\n\nAll new.\n", encoding="utf-8")
    assert is_stale("es/start.md", made_from, docs)


def test_a_page_that_does_not_say_what_it_was_made_from_is_refused_by_name(tmp_path: Path) -> None:
    docs = docs_with(tmp_path, "# Start\n")
    with pytest.raises(ValueError, match=r"es/start\.md: front matter: found no `from`"):
        is_stale("es/start.md", None, docs)
    with pytest.raises(ValueError, match=r"es/other\.md: there is no English page other\.md"):
        is_stale("es/other.md", "x", docs)


def test_the_notice_stands_right_under_the_heading() -> None:
    assert with_notice("---\ntitle: a\n---\n# Empiece\n\nTexto.\n", "AVISO") == "---\ntitle: a\n---\n# Empiece\n\nAVISO\n\nTexto.\n"


def spoken(tmp_path: Path, entry: str, **fields: object) -> TranslatedFacts:
    file = tmp_path / "rows.yaml"
    file.write_text(f"s.a:\n  {entry}\n", encoding="utf-8")
    english = facts(row("s.a", **fields))
    data = b"\n".join([english_head(english), *english._line.values()])  # the compiled form, as the build reads it
    return TranslatedFacts.of(data, memory_of([file]), {})


def english_head(found: object) -> bytes:
    return json.dumps({"version": 1, "index": found._listed.entries, "hash": found.digest}).encode()  # type: ignore[attr-defined]


def test_a_sentence_is_translated_only_while_its_english_is_that_very_sentence(tmp_path: Path) -> None:
    now = spoken(tmp_path, f"guide @{sign('Ask for it.')}: Pídalo.", guide="Ask for it.")
    assert now.row("s.a").guide == "Pídalo."
    later = spoken(tmp_path, f"guide @{sign('Ask for it.')}: Pídalo.", guide="Ask for it today.")
    assert later.row("s.a").guide == f"{OPEN}Ask for it today.{CLOSE}"


def test_a_translation_that_nobody_settled_is_not_used(tmp_path: Path) -> None:
    assert spoken(tmp_path, "guide: Pídalo.", guide="Ask for it.").row("s.a").guide == f"{OPEN}Ask for it.{CLOSE}"


def test_what_stays_english_is_marked_for_screen_readers_but_not_within_tags_and_drawings() -> None:
    html = f'<p title="{OPEN}a{CLOSE}">{OPEN}Ask{CLOSE}</p><svg><text>{OPEN}b{CLOSE}</text></svg>'
    assert in_english(html) == '<p title="a"><span lang="en">Ask</span></p><svg><text>b</text></svg>'


def test_a_bad_entry_is_named(tmp_path: Path) -> None:
    file = tmp_path / "rows.yaml"
    file.write_text("s.a:\n  guide @short: x\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"rows\.yaml: s\.a: guide @short: found no field"):
        memory_of([file])

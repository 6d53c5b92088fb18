"""What the pages on the law say of law names its source, or leads to the page that does."""

from built_guides import ROOT

from scripts.site.uncited import uncited_law

ADVICE = {
    "- **Then pick the law",
    "- **Do not cite a law",
    "1. **Law that binds your plan.**",  # kinds of authority: what they are, not what they say
    "2. **Law that binds someone else,**",
    "The builder keeps these apart.",
    "- Your illness is of the kind the law names",  # an item of a list whose first line has the mark
    "- If the law takes articles too",
    "2. Name the plan term or state law",
    "We read accounts of these cases",
    "There is no federal right to a step therapy exception",  # what we did not find, and say so
    "1. **The rule.** Is it the one in force",
}
"""How each begins that needs no source. A new one is a decision: read it as a stranger would."""


def test_each_paragraph_on_law_has_a_source_or_is_known_to_need_none() -> None:
    found = [text for path in sorted((ROOT / "docs/law").glob("*.md")) for text in uncited_law(path.read_text(encoding="utf-8"))]
    assert [text for text in found if not text.startswith(tuple(ADVICE))] == []
    assert [start for start in ADVICE if not any(text.startswith(start) for text in found)] == []


def test_a_claim_without_a_mark_is_found_and_one_with_a_mark_or_a_link_is_not() -> None:
    page = (
        "---\ntitle: The law\n---\n# The law\n\nYour plan must answer in 30 days.\n\nThe law says so.[[row:us.x]]\n\n"
        "- Courts agree.\n- Federal law: [parity](parity.md)\n\n| Law | Says |\n| --- | --- |\n| An act | Yes |\n\nCall your clinic.\n"
    )
    assert uncited_law(page) == ["Your plan must answer in 30 days.", "- Courts agree.", "| An act | Yes |"]

"""Paragraphs that speak of law and name no source: `python -m scripts.site.uncited` lists those of the pages on the law."""

from __future__ import annotations

import re
from pathlib import Path

LAW_PAGES = Path("docs/law")
SPEAKS_OF_LAW = re.compile(
    r"\b(laws?|statutes?|acts?|courts?|federal|in force|rights? to|your rights?)\b|\b(plans?|insurers?) (must|may not|has to|have to)\b",
    re.IGNORECASE,
)
SOURCED = re.compile(r"\[\[row:|\]\(")
"""A mark, or a link to the page where the marks are."""
NOT_SAID = re.compile(r"^(#|\[\[|!!!|<|---|\|[ -]+\|)")
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
ITEM = re.compile(r"\n(?=\s*(?:- |\d+\. |\| ))")
TABLE_HEAD = re.compile(r"^\|.*\|\n(?=\| ?---)", re.MULTILINE)
BLANK = re.compile(r"\n\s*\n")


def uncited_law(markdown: str) -> list[str]:
    """Each paragraph, item or table row that speaks of law with neither a mark nor a link."""
    text = TABLE_HEAD.sub("", FRONT_MATTER.sub("", markdown))
    said = (part.strip() for block in BLANK.split(text) for part in ITEM.split(block.strip()))
    return [" ".join(part.split()) for part in said if SPEAKS_OF_LAW.search(part) and not SOURCED.search(part) and not NOT_SAID.match(part)]


def main() -> None:
    """Print them, page by page."""
    for path in sorted(LAW_PAGES.glob("*.md")):
        for paragraph in uncited_law(path.read_text(encoding="utf-8")):
            print(f"{path}: {paragraph}")


if __name__ == "__main__":
    main()

"""Paragraphs that speak of law or medicine and name no source: `python -m scripts.site.uncited` lists those of all guides."""

from __future__ import annotations

import re
from pathlib import Path

DOCS = Path("docs")
NOT_GUIDES = {
    *("index.md", "about.md", "how-we-check.md", "privacy.md", "threat-model.md", "check-it-yourself.md", "offline.md"),
    *("data.md", "host-your-own.md", "correct-a-row.md", "add-a-condition.md", "changelog.md"),
}
"""Pages on this site itself. Their claims are about its code, and tests hold them."""
NOT_FOLDERS = {"es", "decisions", "assets", "builder", "letters"}
"""What is not written in the reference, or shows what the builder wrote."""
CLAIMS = re.compile(
    r"\b(laws?|statutes?|acts?|courts?|federal|in force|rights? to|your rights?)\b|\b(plans?|insurers?) (must|may not|has to|have to)\b"
    r"|\b(most|many|some|few|all) (\w+ )?(plans|insurers|clinics|employers|payers|states|companies|people there)\b"
    r"|\b(binds?|bound|honou?rs?|decides? anew|rarely|seldom|taxe?s?|HSA|FSA|pharmacy fills)\b|\b(plan|insurer|employer) sees\b"
    r"|\bmake a plan\b|\bold (approval|code)\b"
    r"|\b\d[\d,.]*\s*(in 100|percent|%|business days?|days?|hours?|mg)|\$\d|\b(FDA|Medicare|Medicaid|TRICARE|ERISA|DRUGDEX)\b",
    re.IGNORECASE,
)
"""What may be a claim of law or medicine: better one too many, which a test then lists as known to need no source."""
SOURCED = re.compile(r"\[\[row:|\]\(")
"""A mark, or a link to the page where the marks are."""
NOT_SAID = re.compile(r"^(#|\[\[|!!!|<|---|\|[ -]+\|)")
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
ITEM = re.compile(r"\n(?=\s*(?:- |\d+\. |\| ))")
TABLE_HEAD = re.compile(r"^\|.*\|\n(?=\| ?---)", re.MULTILINE)
BLANK = re.compile(r"\n\s*\n")


def guides(docs: Path = DOCS) -> list[Path]:
    """Every page that is written by hand for a person who was denied."""
    found = (path for path in sorted(docs.rglob("*.md")) if path.relative_to(docs).as_posix() not in NOT_GUIDES)
    return [path for path in found if not NOT_FOLDERS & set(path.relative_to(docs).parts)]


def uncited_claims(markdown: str) -> list[str]:
    """Each paragraph, item or table row that seems to claim something of law or medicine, with neither a mark nor a link."""
    text = TABLE_HEAD.sub("", FRONT_MATTER.sub("", markdown))
    said = (part.strip() for block in BLANK.split(text) for part in ITEM.split(block.strip()))
    return [" ".join(part.split()) for part in said if CLAIMS.search(part) and not SOURCED.search(part) and not NOT_SAID.match(part)]


def main() -> None:
    """Print them, page by page."""
    for path in guides():
        for paragraph in uncited_claims(path.read_text(encoding="utf-8")):
            print(f"{path}: {paragraph}")


if __name__ == "__main__":
    main()

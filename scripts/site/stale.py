"""Whether a translated page is older than its reference: it carries a sign of the English it was made from."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from appealwright.words import LETTERS
from scripts.site.drafts import TEMPLATES
from scripts.site.languages import code_of, page_in

FIELD = "from"
_MADE = (("plan/index.md", "plan"), ("states/index.md", "states"), ("plan/", "regime"), ("states/", "state"))
_SETTING = re.compile(r"^(?:schema|search|  boost|hide|scripts|styles):.*\n", re.MULTILINE)
_FIRST_HEADING = re.compile(r"^# .+$", re.MULTILINE)


def source_of(page: str, docs: Path) -> Path:
    """The English file that a page is a translation of: a guide, or the template of a page made from rows."""
    same = page_in(LETTERS, page)
    made = next((name for start, name in _MADE if same.startswith(start)), None)
    return TEMPLATES / f"{made}.md.j2" if made else docs / same


def sign_of(source: Path) -> str:
    """Twelve hexadecimal digits of the file as it stands, without the settings in its front matter that no reader sees."""
    text = _SETTING.sub("", source.read_text(encoding="utf-8"))
    return sha256(text.encode()).hexdigest()[:12]


def is_stale(page: str, made_from: object, docs: Path) -> bool:
    """Whether the English has changed since. Raises ValueError where a translated page does not say what it was made from."""
    source = source_of(page, docs)
    if not source.is_file():
        raise ValueError(f"{page}: there is no English page {page_in(LETTERS, page)} to be the translation of")
    if not made_from:
        raise ValueError(f"{page}: front matter: found no `{FIELD}`; accepted: the sign of the English page, {sign_of(source)}")
    return code_of(page) != LETTERS and str(made_from) != sign_of(source)


def with_notice(markdown: str, notice: str) -> str:
    """The page with the notice right under its first heading."""
    return _FIRST_HEADING.sub(lambda heading: f"{heading[0]}\n\n{notice}", markdown, count=1)

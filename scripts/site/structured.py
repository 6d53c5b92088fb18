"""What a page tells search engines about itself, as JSON-LD: only what stands on the page, in its own words."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin

LICENSE = "https://creativecommons.org/licenses/by/4.0/legalcode"
HIDDEN = {"button", "svg", "sup"}
ENDS = {"h1", "h2", "h3"}
LABELLED = "\0"
LABEL = re.compile(rf"^(\s*[\w ]+){LABELLED}\s+(?=[^\Wa-z])")
"""What stands on a line of its own above a step, and would run into it where there are no lines."""


class _Questions(HTMLParser):
    """Collects each third-level heading with the text under it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._heading = ""
        self._texts: dict[str, list[str]] = {"question": [], "answer": []}
        self._into = ""
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        if tag in HIDDEN or (tag == "a" and "headerlink" in classes):
            self._hidden += 1
        if tag in ENDS:
            self._close()
            self._into = "question" if tag == "h3" else ""
        if "aw-actions" in classes:
            self._into = ""

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and tag in HIDDEN | {"a"}:
            self._hidden -= 1
        if tag == "h3":
            self._into = "answer"
        elif tag in {"p", "li"}:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        if self._into and not self._hidden:
            self._texts[self._into].append(data)

    def close(self) -> None:
        super().close()
        self._close()

    def _close(self) -> None:
        question, answer = (" ".join("".join(self._texts[part]).replace("\u2060", "").split()) for part in ("question", "answer"))
        if question and answer:
            self.found.append((question, answer))
        self._texts = {"question": [], "answer": []}


def questions_of(html: str) -> list[tuple[str, str]]:
    """The questions of a page (its third-level headings) with their answers, without marks and buttons."""
    parser = _Questions()
    parser.feed(html)
    parser.close()
    return parser.found


class _Steps(HTMLParser):
    """Collects the items of the first numbered list, as text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = 0
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's signature
        if tag == "ol":
            self._inside = 1 if not self.found else 2
        elif tag == "li" and self._inside == 1:
            self.found.append("")
        elif tag in HIDDEN:
            self._hidden += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "ol":
            self._inside = 2
        elif tag in HIDDEN:
            self._hidden -= 1
        elif tag == "strong" and self._inside == 1 and self.found:
            self.found[-1] += LABELLED

    def handle_data(self, data: str) -> None:
        if self._inside == 1 and self.found and not self._hidden:
            self.found[-1] += data


def steps_of(html: str) -> list[str]:
    """The items of the page's first numbered list, without marks."""
    parser = _Steps()
    parser.feed(html)
    parser.close()
    named = (LABEL.sub(r"\1: ", step).replace(LABELLED, "") for step in parser.found)
    return [" ".join(step.replace("\u2060", "").split()) for step in named]


def structured_data(kind: str, html: str, named: Mapping[str, str]) -> str:
    """The JSON-LD of a page. `kind` is what its front matter says it is; `named` holds title, description, language and,
    if known, address."""
    about: dict[str, Any] = {"@context": "https://schema.org", "inLanguage": named.get("language", "en-US")}
    about |= {key: value for key, value in {"description": named["description"], "url": named.get("url")}.items() if value}
    if kind == "faq":
        about |= {
            "@type": "FAQPage",
            "name": named["title"],
            "mainEntity": [
                {"@type": "Question", "name": question, "acceptedAnswer": {"@type": "Answer", "text": answer}}
                for question, answer in questions_of(html)
            ],
        }
    elif kind == "howto":
        about |= {
            "@type": "HowTo",
            "name": named["title"],
            "step": [{"@type": "HowToStep", "position": number, "text": text} for number, text in enumerate(steps_of(html), 1)],
        }
    elif kind == "article":
        about |= {"@type": "Article", "headline": named["title"], "publisher": {"@type": "Organization", "name": named["site"]}}
    elif kind == "dataset":
        about |= {"@type": "Dataset", "name": named["title"], "license": LICENSE, "isAccessibleForFree": True}
        about["creator"] = {"@type": "Organization", "name": named["site"]}
        if named.get("url"):
            files = (("application/json", "data/rows.json"), ("text/csv", "data/rows.csv"), ("text/csv", "data/jurisdictions.csv"))
            about["distribution"] = [
                {"@type": "DataDownload", "encodingFormat": media, "contentUrl": urljoin(named["url"], f"../{path}")}
                for media, path in files
            ]
    else:
        raise ValueError(f"schema: {kind} is not known; it may be article, dataset, faq or howto")
    text = json.dumps(about, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'

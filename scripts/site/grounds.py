"""Lines of a guide made from a reason for denial: `[[weak:ground.off-label]]` becomes the weak points of that row.

The guides to reasons stand side by side in docs/denial/, one a ground and named for it, so links between them are plain names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import zip_longest
from typing import Any

from appealwright.facts import Facts, Row
from scripts.site.inserts import Maker, cited, plain, sentence
from scripts.site.translated import MEANS

FOLDER = "denial"
_GROUND = "ground."
_GROUNDS = "denial.grounds"
_OF_SOME = ("patient.age_band", "treatment.features", "denial.names_thoughts")
"""What a reply hangs on that is for people of one age, with one more illness, or whose notice speaks of suicide."""
FIRST = 5
"""So many replies stand open; where there are many more, the rest waits behind a button."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """Makes the parts of guides that stand in rows of grounds, and the lists of codes that lead to those guides."""

    facts: Facts
    words: Mapping[str, Any]
    day: date
    pages: Mapping[str, str] = field(default_factory=dict)
    """On which page of docs/evidence/ each study stands."""
    guides: Mapping[str, str] = field(default_factory=dict)
    """What the menu calls each guide of docs/denial/: a reason has one name on all pages."""

    def makers(self) -> dict[str, Maker]:
        """Each part by the name a guide calls it."""
        return {
            "grounds": self.table,
            "phrases": self.phrases,
            "weak": self.weak,
            "answers": self.answers,
            "replies": self.replies,
            "codes": self.codes,
            "proof": self.proof,
            "ground-studies": self.studies,
        }

    def table(self, of: str) -> str:
        """The grounds named, in that order: each with its guide, one way plans say it, and its plain meaning."""
        grounds = map(self._ground, of.split())
        lines = ([self._guide(row), _quoted(row.detail["phrases"][0]), f"{plain(row.detail['plain'])}{cited(row.id)}"] for row in grounds)
        return _table(self.words["grounds"], lines)

    def phrases(self, of: str) -> str:
        """How plans commonly say it."""
        return _list(map(_quoted, self._ground(of).detail["phrases"]))

    def weak(self, of: str) -> str:
        """Where an answer to this ground is weak, as a callout."""
        points = _list(plain(sentence(point)) for point in self._ground(of).detail["weak_points"])
        return f'!!! doubt "{self.words["weak"]}"\n' + "\n".join(f"    {line}" for line in points.splitlines())

    def answers(self, of: str) -> str:
        """The arguments that can answer it."""
        return _list(
            f"**{plain(row.detail['name'])}.** {plain(row.guide or row.says)}{cited(row.id)}" for row in self._rows(of, "arguments")
        )

    def replies(self, of: str) -> str:
        """What the plan may say to those arguments where it gave this reason, and an honest reply; behind a button what is beyond a few.

        Each argument is heard once before one is heard twice. What is said of some people only is left to the tool, which asks.
        """
        rows = [row for row in self._rows(of, "arguments") if _argued_for(of, row)]
        heard = [
            [
                (row, counter)
                for counter in row.detail["counters"]
                if _heard_for(of, counter.get("when")) and not _of_some(counter.get("when"))
            ]
            for row in rows
        ]
        asked = Counter(counter["insurer_says"] for turn in heard for _, counter in turn)

        def later(found: tuple[Row, Mapping[str, Any]]) -> bool:
            return bool(found[1].get("when")) and asked[found[1]["insurer_says"]] == 1  # what has two answers is asked of every case

        turns = zip_longest(*(sorted(turn, key=later) for turn in heard))
        lines: dict[str, list[str]] = {}
        for row, counter in (found for turn in turns for found in turn if found):
            says = f'"{plain(counter["insurer_says"])}"'
            lines.setdefault(says, [says, f"{plain(sentence(counter['honest_reply']))}{cited(row.id)}"])
        if not lines:
            raise ValueError("no reply is for this reason")
        shown = list(lines.values())
        first = shown[:FIRST] if len(shown) > FIRST + 2 else shown
        rest = shown[len(first) :]
        table = f"{self.words['in_letters']}\n\n{self._heard(first)}"
        return f"{table}\n\n{_behind(self.words['more'].format(count=len(rest)), self._heard(rest))}" if rest else table

    def _heard(self, lines: Iterable[Iterable[str]]) -> str:
        """A table of what is said and what answers it."""
        return _framed("aw-replies", _table(self.words["replies"], lines))

    def proof(self, of: str) -> str:
        """What to send with the answer."""
        return _list(plain(sentence(exhibit)) for exhibit in self._ground(of).detail["exhibits"])

    def studies(self, of: str) -> str:
        """The studies that bear on it, for and against."""
        return _list(f"**{self._study(row)}.** {plain(row.guide or row.says)}{cited(row.id)}" for row in self._rows(of, "evidence"))

    def _study(self, row: Row) -> str:
        """The study's title, leading to its own part of a page, where it has one."""
        page = self.pages.get(row.id)
        return f"[{plain(row.title)}](../evidence/{page}#{row.id.removeprefix('study.')})" if page else plain(row.title)

    def codes(self, of: str) -> str:
        """The codes in use of a ground, or all of one list (`carc`, `rarc`, `group`, `hcpcs`, `cpt`), with the guide each leads to."""
        in_use = [row for row in self.facts.of_kind("code") if row.in_force_on(self.day)]
        if of.startswith(_GROUND):
            named = {code_name(row): row for row in in_use}
            rows = [named[name] for name in self._ground(of).detail["codes"] if name in named]
            return _codes(self.words["codes"][:2], ([code_name(row), f"{plain(row.guide or row.says)}{cited(row.id)}"] for row in rows))
        rows = sorted((row for row in in_use if row.detail["system"] == of), key=lambda row: (len(row.detail["code"]), row.detail["code"]))
        if not rows:
            raise ValueError("no code is of this list")
        columns = 3 if any(row.detail.get("ground") for row in rows) else 2
        lines = ([row.detail["code"], f"{plain(row.guide or row.says)}{cited(row.id)}", self._guide_of(row)][:columns] for row in rows)
        return _codes(self.words["codes"][:columns], lines)

    def _guide_of(self, code: Row) -> str:
        ground: str | None = code.detail.get("ground")
        return self._guide(self.facts.row(ground)) if ground else ""

    def _guide(self, ground: Row) -> str:
        guide = guide_name(ground.id)
        return f"[{plain(self.guides.get(guide) or ground.detail['name'])}]({guide})"

    def _ground(self, row_id: str) -> Row:
        if row_id not in self.facts or self.facts.row(row_id).kind != "ground":
            raise ValueError(f"no ground has the id {row_id!r}")
        return self.facts.row(row_id)

    def _rows(self, of: str, field: str) -> list[Row]:
        return [self.facts.row(row_id) for row_id in self._ground(of).detail[field]]


def _of_some(when: Any) -> bool:
    """Whether a reply asks something to be so that is so of some people only: not what most readers look for."""
    if not isinstance(when, Mapping) or "not" in when:
        return False
    parts = when.get("all") or when.get("any")
    return any(map(_of_some, parts)) if parts else when["answer"] in _OF_SOME and "known" not in when


def _argued_for(ground: str, argument: Row) -> bool:
    """Whether an argument can fit for this reason itself, and not only for what else may be so."""
    fits = [_heard_for(ground, _of_reasons(fit["test"])) for fit in argument.detail.get("fits", ())]
    return any(fits) if argument.detail.get("fits_when") == "any" else all(fits)


def _of_reasons(test: Mapping[str, Any]) -> Mapping[str, Any]:
    """A test that any of several things passes, one of them a reason: only its reasons."""
    reasons = [part for part in test.get("any", ()) if part.get("answer") == _GROUNDS]
    return {"any": reasons} if reasons else test


def _heard_for(ground: str, when: Any) -> bool:
    """Whether a reply with this condition can be called for where a plan gave this reason, whatever else is so."""
    if not isinstance(when, Mapping) or "not" in when:
        return True
    if "all" in when:
        return all(_heard_for(ground, part) for part in when["all"])
    if "any" in when:
        return any(_heard_for(ground, part) for part in when["any"])
    return when["answer"] != _GROUNDS or "has" not in when or when["has"] == ground


def guide_name(ground: str) -> str:
    """The name of the guide to a ground, in docs/denial/."""
    return f"{ground.removeprefix(_GROUND)}.md"


def code_name(row: Row) -> str:
    """A code as rows of grounds name it: `CARC 55`, and remark codes by their letter."""
    code: str = row.detail["code"]
    return f"CARC {code}" if row.detail["system"] == "carc" else code


def _quoted(phrase: str) -> str:
    """What a plan writes, in quotation marks; on a page of another language, what it means after it."""
    written, _, meaning = phrase.partition(MEANS)
    return f'"{plain(written)}"' + (f" ({plain(meaning)})" if meaning else "")


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _behind(button: str, markdown: str) -> str:
    """What waits until it is asked for."""
    return f'<details class="aw-more aw-more--rest" markdown>\n<summary>{button}</summary>\n\n{markdown}\n\n</details>\n'


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(heads), *map(list, rows)]
    lines.insert(1, ["---"] * len(lines[0]))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _codes(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of codes: on a phone each is a line or two."""
    return _framed("aw-codes", _table(heads, rows))


def _framed(kind: str, markdown: str) -> str:
    return f'<div class="{kind}" markdown>\n\n{markdown}\n\n</div>'

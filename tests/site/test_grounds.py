"""What guides take from rows of grounds and codes, and that each ground has its guide."""

import re
from typing import Any

import pytest
from built_guides import ROOT, BuiltPage
from guide_samples import TODAY, facts, row

from appealwright.facts import our_facts
from scripts.site.grounds import Grounds, guide_name
from scripts.site.inserts import filled

WORDS = {
    "weak": "Weak",
    "replies": ["They say", "You say"],
    "codes": ["Code", "Meaning", "More"],
    "no_page": "None",
    "more": "{count} more",
    "grounds": ["Reason", "They", "Plain"],
}
GROUND: dict[str, Any] = {
    "name": "Off-label use",
    "plain": "Not on the label.",
    "phrases": ["Not approved"],
    "weak_points": ["many laws reach cancer only", "Some do not."],
    "exhibits": ["the plan's own words"],
    "codes": ["CARC 55", "N350", "CARC 1", "CARC 999"],
    "arguments": ["argument.law"],
    "evidence": ["study.one"],
}
ARGUMENT = {"name": "A law", "counters": [{"insurer_says": "It does not bind us.", "honest_reply": "correct; use the plan's words"}]}


FACTS = facts(
    row("ground.off-label", kind="ground", detail=GROUND),
    row("argument.law", kind="argument", guide="A law may help.", detail=ARGUMENT),
    row("study.one", title="One, 2023", guide="It helped."),
    row("code.carc-55", kind="code", guide="Unproven.", detail={"system": "carc", "code": "55", "ground": "ground.off-label"}),
    row("code.carc-193", kind="code", guide="Kept.", detail={"system": "carc", "code": "193", "ground": None}),
    row("code.carc-1", kind="code", status="ended", guide="Old.", detail={"system": "carc", "code": "1", "ground": None}),
    row("code.rarc-n350", kind="code", guide="No words.", detail={"system": "rarc", "code": "N350", "ground": None}),
)


def made(line: str) -> str:
    return filled(line, Grounds(FACTS, WORDS, TODAY).makers(), "denial/off-label.md")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[[phrases:ground.off-label]]", "- “Not approved”"),
        ("[[weak:ground.off-label]]", '!!! doubt "Weak"\n    - Many laws reach cancer only.\n    - Some do not.'),
        ("[[proof:ground.off-label]]", "- The plan's own words."),
        ("[[answers:ground.off-label]]", "- **A law.** A law may help.[[row:argument.law]]"),
        ("[[ground-studies:ground.off-label]]", "- **One, 2023.** It helped.[[row:study.one]]"),
        (
            "[[replies:ground.off-label]]",
            "| They say | You say |\n| --- | --- |\n| “It does not bind us.” | Correct; use the plan's words.[[row:argument.law]] |",
        ),
        (
            "[[codes:ground.off-label]]",
            (
                '<div class="aw-codes" markdown>\n\n| Code | Meaning |\n| --- | --- |\n| CARC 55 | Unproven.[[row:code.carc-55]] |\n'
                "| N350 | No words.[[row:code.rarc-n350]] |\n\n</div>"
            ),
        ),
    ],
)
def test_a_line_becomes_what_the_row_says(line: str, expected: str) -> None:
    assert made(f"Before\n\n{line}\n\nAfter") == f"Before\n\n{expected}\n\nAfter"


def test_replies_that_fit_every_case_come_first_each_once_and_many_wait_behind_a_button() -> None:
    bipolar = {"answer": "treatment.features", "has": "bipolar"}
    counters = [{"insurer_says": "A.", "honest_reply": "a", "when": bipolar}, {"insurer_says": "A.", "honest_reply": "b", "when": bipolar}]
    counters += [{"insurer_says": "B.", "honest_reply": "b", "when": bipolar}]
    counters += [{"insurer_says": f"{name}.", "honest_reply": "c"} for name in "CDEFGH"]
    rows = [row("ground.off-label", kind="ground", detail=GROUND)]
    rows += [row("argument.law", kind="argument", guide="A law may help.", detail={"name": "A law", "counters": counters})]
    open_, _, behind = Grounds(facts(*rows), WORDS, TODAY).replies("ground.off-label").partition("<details")
    assert re.findall(r"“(.)\.”", open_) == list("CDEFGH")
    assert re.findall(r"“(.)\.”", behind) == list("AB")
    assert "<summary>2 more</summary>" in behind


def test_what_is_said_for_another_reason_or_of_some_people_is_not_said_to_all() -> None:
    """As issue 5 asks: what this reason brings, in the words of this reason."""
    other, this = ({"answer": "denial.grounds", "has": f"ground.{name}"} for name in ("coding", "off-label"))
    thoughts = {"answer": "denial.names_thoughts", "is": True}
    bipolar = {"answer": "treatment.features", "has": "bipolar"}
    whens: dict[str, Any] = {"A": other, "B": {"all": [thoughts, other]}, "C": {"any": [other, this]}, "D": {"not": other}, "E": this}
    counters = [{"insurer_says": f"{name}.", "honest_reply": "a", "when": when} for name, when in whens.items()]
    counters += [{"insurer_says": "F.", "honest_reply": "for bipolar", "when": {"all": [thoughts, bipolar]}}]
    counters += [{"insurer_says": "F.", "honest_reply": "for others", "when": {"all": [thoughts, {"not": bipolar}]}}]
    counters += [{"insurer_says": "G.", "honest_reply": "of both", "when": bipolar}, {"insurer_says": "G.", "honest_reply": "of all"}]
    rows = [row("ground.off-label", kind="ground", detail=GROUND)]
    rows += [row("argument.law", kind="argument", guide="A law may help.", detail={"name": "A law", "counters": counters})]
    open_, _, behind = Grounds(facts(*rows), WORDS, TODAY).replies("ground.off-label").partition("<details")
    assert sorted(re.findall(r"“(.)\.”", open_)) == list("CDEG")
    assert re.findall(r"“(.)\.”", behind) == list("F")
    assert "For others" in behind
    assert "bipolar" not in open_ + behind
    assert "Of all" in open_


def test_each_argument_is_heard_before_one_is_heard_twice_and_what_is_said_of_some_comes_last() -> None:
    old = {"answer": "patient.age_band", "is": "from_65"}
    need = [{"insurer_says": "A.", "honest_reply": "a", "when": old}]
    need += [{"insurer_says": f"{name}.", "honest_reply": "b"} for name in "BCDEF"]
    network = [{"insurer_says": f"{name}.", "honest_reply": "c"} for name in "XY"]
    rows = [row("ground.off-label", kind="ground", detail=GROUND | {"arguments": ["argument.need", "argument.network"]})]
    rows += [row("argument.need", kind="argument", detail={"name": "Need", "counters": need})]
    rows += [row("argument.network", kind="argument", detail={"name": "Network", "counters": network})]
    made_of = Grounds(facts(*rows), WORDS, TODAY).replies("ground.off-label")
    assert re.findall(r"“(.)\.”", made_of) == list("BXCYDEFA")


def test_a_list_of_codes_in_use_runs_by_number_and_leads_to_the_page_of_the_reason() -> None:
    lines = [line for line in made("[[codes:carc]]").splitlines() if line.startswith("|")]
    assert lines[2:] == [
        "| 55 | Unproven.[[row:code.carc-55]] | [Off-label use](off-label.md) |",
        "| 193 | Kept.[[row:code.carc-193]] | None |",
    ]
    assert [line for line in made("[[codes:rarc]]").splitlines() if line.startswith("|")][2:] == [
        "| N350 | No words.[[row:code.rarc-n350]] |"
    ]


def test_the_reasons_stand_in_the_order_the_page_asks_for() -> None:
    lines = made("[[grounds:ground.off-label ground.off-label]]").splitlines()
    assert lines[2:] == 2 * ["| [Off-label use](off-label.md) | “Not approved” | Not on the label.[[row:ground.off-label]] |"]


@pytest.mark.parametrize("line", ["[[weak:ground.gone]]", "[[weak:study.one]]", "[[codes:none]]"])
def test_a_line_that_names_nothing_stops_the_build_with_its_page(line: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"denial/off-label.md: {line}: no ")):
        made(line)


def test_each_ground_has_its_guide_and_each_guide_its_ground() -> None:
    named = {guide_name(ground.id) for ground in our_facts().of_kind("ground")}
    written = {path.name for path in (ROOT / "docs/denial").glob("*.md")}
    assert written - {"index.md", "codes.md"} == named


def test_no_page_shows_a_line_that_was_not_filled(pages: list[BuiltPage]) -> None:
    for page in pages:
        article = page.soup.select_one("article")
        assert article, page.path
        assert [text for text in article.find_all(string=re.compile(r"\[\[")) if not text.find_parent("code")] == [], page.path

"""What guides take from rows of grounds and codes, and that each ground has its guide."""

import re
from typing import Any

import pytest
from built_guides import ROOT, BuiltPage
from guide_samples import TODAY, facts, row

from appealwright.facts import our_facts
from scripts.site.grounds import Grounds, guide_name
from scripts.site.inserts import filled
from scripts.site.menu import menu_names

WORDS = {
    "weak": "Weak",
    "replies": ["They say", "You say"],
    "codes": ["Code", "Meaning", "More"],
    "more": "{count} more",
    "in_letters": "From letters.",
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
        ("[[phrases:ground.off-label]]", '- "Not approved"'),
        ("[[weak:ground.off-label]]", '!!! doubt "Weak"\n    - Many laws reach cancer only.\n    - Some do not.'),
        ("[[proof:ground.off-label]]", "- The plan's own words."),
        ("[[answers:ground.off-label]]", "- **A law.** A law may help.[[row:argument.law]]"),
        ("[[ground-studies:ground.off-label]]", "- **One, 2023.** It helped.[[row:study.one]]"),
        (
            "[[replies:ground.off-label]]",
            (
                'From letters.\n\n<div class="aw-replies" markdown>\n\n| They say | You say |\n| --- | --- |\n'
                '| "It does not bind us." | Correct; use the plan\'s words.[[row:argument.law]] |\n\n</div>'
            ),
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


def made_of(counters: list[dict[str, Any]], **argument: Any) -> tuple[str, str]:
    """The replies that stand open, and those behind the button."""
    rows = [row("ground.off-label", kind="ground", detail=GROUND)]
    rows += [row("argument.law", kind="argument", guide="A law may help.", detail={"name": "A law", "counters": counters} | argument)]
    open_, _, behind = Grounds(facts(*rows), WORDS, TODAY).replies("ground.off-label").partition("<details")
    return open_, behind


def replied(*names: str, **fields: Any) -> list[dict[str, Any]]:
    return [{"insurer_says": f"{name}.", "honest_reply": "a"} | fields for name in names]


def test_each_reply_stands_once_and_many_wait_behind_a_button() -> None:
    open_, behind = made_of(replied("A", "A", *"BCDEFGH"))
    assert re.findall(r'"(.)\."', open_) == list("ABCDE")
    assert re.findall(r'"(.)\."', behind) == list("FGH")
    assert "<summary>3 more</summary>" in behind


AGE, PTSD = {"answer": "patient.age_band", "is": "from_65"}, {"answer": "treatment.features", "has": "ptsd"}
THOUGHTS = {"answer": "denial.names_thoughts", "is": True}
OTHER, THIS = ({"answer": "denial.grounds", "has": f"ground.{name}"} for name in ("coding", "off-label"))


@pytest.mark.parametrize("some", [AGE, PTSD, THOUGHTS, {"all": [THIS, PTSD]}])
def test_what_is_said_of_some_people_only_is_said_on_no_page_of_a_reason(some: dict[str, Any]) -> None:
    open_, behind = made_of(replied("A", when=some) + replied("B", when={"not": PTSD}) + replied("C"))
    assert re.findall(r'"(.)\."', open_ + behind) == list("CB")


def test_what_is_said_for_another_reason_is_not_said_here() -> None:
    """As issue 5 asks: what this reason brings, in the words of this reason."""
    whens: dict[str, Any] = {"A": OTHER, "B": {"all": [{"not": AGE}, OTHER]}, "C": {"any": [OTHER, THIS]}, "D": {"not": OTHER}, "E": THIS}
    open_, behind = made_of([reply for name, when in whens.items() for reply in replied(name, when=when)])
    assert sorted(re.findall(r'"(.)\."', open_ + behind)) == list("CDE")


ELSE = {"answer": "denial.clause_asks_studies", "is": True}


@pytest.mark.parametrize(
    ("fits", "how", "heard"),
    [
        ([], "all", True),
        ([{"any": [OTHER, THIS]}, ELSE], "all", True),
        ([{"any": [OTHER, ELSE]}], "all", False),
        ([OTHER, ELSE], "all", False),
        ([OTHER, {"any": [THIS, OTHER]}], "any", True),
        ([OTHER], "any", False),
    ],
)
def test_an_argument_is_answered_only_where_it_can_fit_for_this_reason(fits: list[dict[str, Any]], how: str, heard: bool) -> None:  # noqa: FBT001
    argument = {"fits": [{"says": "x", "test": test} for test in fits], "fits_when": how}
    if heard:
        assert '"A."' in made_of(replied("A"), **argument)[0]
    else:
        with pytest.raises(ValueError, match="no reply"):  # a heading with nothing under it stops the build
            made_of(replied("A"), **argument)


def test_each_argument_is_heard_before_one_is_heard_twice() -> None:
    rows = [row("ground.off-label", kind="ground", detail=GROUND | {"arguments": ["argument.need", "argument.network"]})]
    rows += [row("argument.need", kind="argument", detail={"name": "Need", "counters": replied(*"BCDEF")})]
    rows += [row("argument.network", kind="argument", detail={"name": "Network", "counters": replied(*"XY")})]
    table = Grounds(facts(*rows), WORDS, TODAY).replies("ground.off-label")
    assert re.findall(r'"(.)\."', table) == list("BXCYDEF")


def test_no_page_of_a_reason_speaks_of_age_or_of_another_illness() -> None:
    shipped = Grounds(our_facts(), WORDS, TODAY)
    asked = "".join(path.read_text("utf-8") for path in (ROOT / "docs/denial").glob("*.md"))
    pages = {found: shipped.replies(found) for found in sorted(re.findall(r"^\[\[replies:(.*)\]\]$", asked, re.MULTILINE))}
    assert len(pages) > 10
    # Of whom a study was is said; what another illness would change for the reader is not.
    of_studies = re.compile(r"\bveterans, with PTSD too\b")
    assert [name for name, text in pages.items() if re.search("65 and over|PTSD|bipolar", of_studies.sub("", text))] == []
    assert [name for name, text in pages.items() if "STAR" in text] == ["ground.not-medically-necessary"]
    # Where going on is in question the trial that found nothing over six months is named too.
    of_going_on = ["ground.dose-frequency-limit", "ground.no-continued-response"]
    assert [name for name, text in pages.items() if "KARMA" in text] == sorted([*of_going_on, "ground.experimental", "ground.off-label"])


def test_a_list_of_codes_in_use_runs_by_number_and_leads_to_the_page_of_the_reason() -> None:
    lines = [line for line in made("[[codes:carc]]").splitlines() if line.startswith("|")]
    assert lines[2:] == [
        "| 55 | Unproven.[[row:code.carc-55]] | [Off-label use](off-label.md) |",
        "| 193 | Kept.[[row:code.carc-193]] |  |",
    ]
    assert [line for line in made("[[codes:rarc]]").splitlines() if line.startswith("|")][2:] == [
        "| N350 | No words.[[row:code.rarc-n350]] |"
    ]


def test_the_reasons_stand_in_the_order_the_page_asks_for() -> None:
    lines = made("[[grounds:ground.off-label ground.off-label]]").splitlines()
    assert lines[2:] == 2 * ['| [Off-label use](off-label.md) | "Not approved" | Not on the label.[[row:ground.off-label]] |']


def test_a_reason_bears_the_name_that_the_menu_gives_its_guide() -> None:
    short = Grounds(FACTS, WORDS, TODAY, {}, {"off-label.md": "Off label"})
    assert "| [Off label](off-label.md) |" in short.table("ground.off-label")
    assert "[Off label](off-label.md)" in short.codes("carc")
    nav = [{"Home": "index.md"}, {"Denied?": ["denial/index.md", {"Off label": "denial/off-label.md"}, {"More": [{"Late": "x.md"}]}]}]
    assert menu_names(nav) == {"index.md": "Home", "denial/off-label.md": "Off label", "x.md": "Late"}


@pytest.mark.parametrize("code", ["", "es/"])
def test_each_reason_has_one_name_in_the_menu_and_in_the_table(code: str, pages: list[BuiltPage]) -> None:
    page = next(page for page in pages if page.path == f"{code}denial/index.html")
    table = page.soup.select("article table")[1]
    rows = {str(link["href"]): link.text for link in table.select("tbody tr > :first-child a")}
    menu = {str(link["href"]): " ".join(link.text.split()) for link in page.soup.select(".aw-part a")}
    assert len(rows) == 15
    assert {href: name for href, name in rows.items() if menu[href] != name} == {}


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

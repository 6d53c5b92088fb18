"""Every kind of plan has a page: its steps, its clocks with what they rest on, and honesty where there is no right."""

import re
from functools import cache

import pytest
from bs4 import Tag
from built_guides import BuiltPage

from appealwright.facts import Facts, Row
from appealwright.questions import interview
from appealwright.words import words_in
from scripts.site.ladder import LETTERS, even_lines
from tests.conftest import TODAY


@cache
def text_of(page: BuiltPage) -> str:
    soup = page.to_change()
    for part in soup.select(".aw-cite, .headerlink, .aw-source__close"):
        part.decompose()
    return " ".join(str(soup.select_one("article").get_text()).replace("\u2060", "").split())  # type: ignore[union-attr]


@pytest.fixture(scope="session")
def plan_pages(pages: list[BuiltPage], facts: Facts) -> dict[str, BuiltPage]:
    """The page of each kind of plan, by its name among the regimes."""
    by_path = {page.path: page for page in pages}
    return {row.detail["regime"]: by_path[f"plan/{row.id.removeprefix('regime.')}/index.html"] for row in facts.of_kind("regime")}


@pytest.fixture(scope="session")
def aid(pages: list[BuiltPage]) -> BuiltPage:
    return next(page for page in pages if page.path == "plan/index.html")


def binding(facts: Facts, regime: str) -> list[Row]:
    return [
        row
        for row in facts
        if row.jurisdiction == "US"
        and row.kind != "regime"
        and row.binds
        and regime in row.binds.regimes
        and row.guide
        and row.in_force_on(TODAY)
    ]


def test_every_kind_of_plan_has_a_page_and_every_page_a_kind(plan_pages: dict[str, BuiltPage], pages: list[BuiltPage]) -> None:
    assert len(plan_pages) == 23
    assert {page.path for page in plan_pages.values()} == {p.path for p in pages if p.path.startswith("plan/")} - {"plan/index.html"}


def test_each_page_says_every_federal_rule_that_binds_its_plan(plan_pages: dict[str, BuiltPage], facts: Facts) -> None:
    for regime, page in plan_pages.items():
        text = text_of(page)
        missing = [row.id for row in binding(facts, regime) if " ".join((row.guide or "").split()) not in text]
        assert missing == [], regime


def test_a_page_cites_no_rule_that_binds_only_others(plan_pages: dict[str, BuiltPage], facts: Facts) -> None:
    for regime, page in plan_pages.items():
        binds = {" ".join(row.title.split()) for row in binding(facts, regime)}
        unbound = {" ".join(row.title.split()) for row in facts if not row.binds or row.kind == "regime"}
        cited = {" ".join(tag.get_text().split()) for tag in page.soup.select(".aw-source__title")}
        assert cited <= binds | unbound, (regime, cited - binds - unbound)


def test_the_urgent_way_begins_with_how_to_ask_and_ends_with_what_comes_after(plan_pages: dict[str, BuiltPage]) -> None:
    text = text_of(plan_pages["erisa_self_funded"])
    urgent = text[text.index("When it is urgent") :]
    said = [
        "A claim is urgent if",
        "You may ask for an urgent appeal by phone",
        "After the last denial you can ask for fast outside review",
    ]
    assert sorted(said, key=urgent.index) == said


def test_the_steps_of_a_ladder_are_rows_that_bind_its_plan_and_as_many_as_its_levels(facts: Facts) -> None:
    for row in facts.of_kind("regime"):
        assert len(row.detail["ladder"]) == len(row.detail["levels"]), row.id
        for step in row.detail["ladder"]:
            for row_id in step["rows"]:
                binds = facts.row(row_id).binds
                assert binds, (row.id, row_id)
                assert row.detail["regime"] in binds.regimes, (row.id, row_id)


# By the rules themselves: 29 CFR 2560.503-1(h), (i) and 2590.715-2719(d); 5 CFR 890.105; 42 CFR 405.942 to 405.970, 422.582 to
# 422.592, 423.582 to 423.600, 438.402 and 438.408; 32 CFR 199.10.
@pytest.mark.parametrize(
    ("regime", "drawn"),
    [
        (
            "erisa_self_funded",
            ["You have: 180 days.", "60 days if already treated, 30 days if not treated yet, 72 hours if urgent", "You have: 4 months."],
        ),
        # 5 CFR 890.105(e)(1): ninety days from the carrier's answer, or 120 from the request that it did not answer.
        ("fehb", ["You have: 6 months.", "They have: 30 days.", "You have: 120 days or 90 days.", "They have: 90 days."]),
        ("medicare_original", ["You have: 120 days.", "They have: 60 days.", "You have: 180 days."]),
        (
            "medicare_advantage",
            ["You have: 60 days.", "60 days if already treated, 30 days if not treated yet, 7 days for a Part B drug, 72 hours if urgent"],
        ),
        ("medicare_part_d", ["14 days if already treated, 7 days if not treated yet, 72 hours if urgent", "You have: 60 days."]),
        ("tricare", ["You have: 90 days, 3 days if urgent.", "You have: 90 days or 60 days."]),
        # 42 CFR 438.408(b)-(c): thirty days, and fourteen more only with a notice that tells why; (f)(2): a State gives 90 days to 120.
        (
            "medicaid_managed",
            ["You have: 60 days.", "They have: 30 days (44 if they say why), 72 hours if urgent.", "You have: 120 days or 90 days."],
        ),
    ],
)
def test_the_drawing_says_the_clocks_of_the_law(plan_pages: dict[str, BuiltPage], regime: str, drawn: list[str]) -> None:
    drawing = plan_pages[regime].soup.select_one("svg.aw-ladder")
    assert drawing
    described = str(drawing.desc.get_text()) if drawing.desc else ""
    assert [clock for clock in drawn if clock not in described] == [], described


def test_the_drawing_is_named_described_and_holds_the_same_words(plan_pages: dict[str, BuiltPage], facts: Facts) -> None:
    for row in facts.of_kind("regime"):
        drawing = plan_pages[row.detail["regime"]].soup.select_one("svg.aw-ladder")
        assert drawing
        assert drawing["role"] == "img"
        named = str(drawing["aria-labelledby"]).split()
        assert f"Write to: {row.detail['send_to'].split(';')[0]}" in drawing.get_text(), row.id
        assert [part.name for part in (drawing.find(id=name) for name in named) if part] == ["title", "desc"]
        letters = " ".join(text.get_text() for text in drawing.select("text"))
        for step in row.detail["ladder"]:
            assert step["step"] in letters, row.id


def test_a_line_of_the_drawing_ends_with_an_item_of_a_list_and_leaves_no_word_alone() -> None:
    clocks = "They have: 60 days if already treated, 30 days if not treated yet, 72 hours if urgent"
    assert even_lines(clocks, 42) == ["They have: 60 days if already treated,", "30 days if not treated yet,", "72 hours if urgent"]
    assert even_lines("Who decides: a reviewer from outside the plan", 42) == ["Who decides: a reviewer", "from outside the plan"]
    names = LETTERS["aw-ladder__name"]
    assert even_lines("Reconsideration", names) == ["Reconsideration"]
    # Measured in Chromium: 32 letters as wide as these reach to the edge of their box.
    assert len(even_lines("The steps in the member handbook", names)) == 2


def test_a_mark_of_doubt_stands_only_where_a_clock_is_less_sure_than_its_row(plan_pages: dict[str, BuiltPage]) -> None:
    for page in plan_pages.values():
        assert "(We read it ourselves.)" not in text_of(page)


def test_every_clock_of_a_step_stands_beside_what_it_rests_on(plan_pages: dict[str, BuiltPage], facts: Facts) -> None:
    for row in facts.of_kind("regime"):
        text = text_of(plan_pages[row.detail["regime"]])
        for step in row.detail["ladder"]:
            for rule in (facts.row(row_id) for row_id in step["rows"]):
                if rule.times:
                    assert f"Rests on: {rule.citation or rule.title}" in text, (row.id, rule.id)


@pytest.mark.parametrize("regime", ["short_term", "fixed_indemnity", "sharing_ministry", "student_self_funded", "va"])
def test_where_there_is_no_right_the_page_says_so(plan_pages: dict[str, BuiltPage], regime: str) -> None:
    assert "There is no right to outside review." in text_of(plan_pages[regime])
    assert "No right to outside review" in text_of(plan_pages[regime])


@pytest.mark.parametrize("regime", ["erisa_self_funded", "individual", "medicare_original", "fehb", "tricare"])
def test_where_there_is_one_no_page_denies_it(plan_pages: dict[str, BuiltPage], regime: str) -> None:
    assert "no right to outside review" not in text_of(plan_pages[regime]).lower()


@pytest.mark.parametrize(
    ("regime", "parity", "state"),
    [
        ("erisa_self_funded", "binds it if the employer has more than 50 workers", "State insurance law does not bind it. Federal law"),
        ("individual", "The federal parity law binds it.", "State insurance law binds it."),
        ("medicare_original", "The federal parity law does not bind it.", "State insurance law does not bind it."),
        ("fehb", "Parity comes by policy", "State insurance law does not bind it. Federal law"),
    ],
)
def test_what_binds_and_what_does_not(plan_pages: dict[str, BuiltPage], regime: str, parity: str, state: str) -> None:
    text = text_of(plan_pages[regime])
    assert parity in text
    assert state in text


def test_rules_of_a_few_places_are_told_apart_from_rules_of_all(plan_pages: dict[str, BuiltPage]) -> None:
    text = text_of(plan_pages["individual"])
    part = text[text.index("Where a federal outside review stands in") :]
    assert re.search(r"only where .*: Alabama, Florida, Texas, Wisconsin\.", part[:300])
    assert "This outside review costs you nothing." not in text[: text.index("Where a federal outside review stands in")]


def test_the_aid_asks_the_questions_of_the_builder_in_its_own_words(aid: BuiltPage) -> None:
    text = text_of(aid)
    for name in ("plan.kind", "plan.funding"):
        for option in interview().question(name).options:
            # Who pays itself is said by name: no employer is a school, but for a student's plan.
            assert option == "self_funded" or words_in("en")("option", name, option) in text, option
    for name in ("plan.issued_in", "plan.employer_size", "plan.grandfathered", "plan.erisa_elected"):
        assert " ".join(words_in("en")("question", name, "where").split()) in text, name


@pytest.mark.parametrize(
    ("first", "second", "leads"),
    [
        ("Job with a private employer", "The employer itself (self-funded)", "erisa-self-funded/"),
        ("Job with a private employer", "An insurance company (insured)", "erisa-insured/"),
        ("Job with a church or a church group", "The employer itself (self-funded)", "church-self-funded/"),
        ("Student plan", "The school itself (self-funded)", "student-self-funded/"),
        ("Student plan", "An insurance company (insured)", "student-insured/"),
        ("Original Medicare", None, "medicare-original/"),
        ("TRICARE", None, "tricare/"),
    ],
)
def test_answers_lead_to_the_page_of_that_plan(aid: BuiltPage, first: str, second: str | None, leads: str) -> None:
    link = next(link for link in aid.soup.select(".aw-choices a") if link.get_text() == first)
    if second is None:
        assert link["href"] == leads
        return
    heading = aid.soup.find(id=str(link["href"]).removeprefix("#"))
    assert heading
    listed = heading.find_next("ul")
    assert isinstance(listed, Tag)
    item = next(item for item in listed.select("li") if item.get_text().startswith(second))
    assert item.a
    assert item.a["href"] == leads


def test_every_page_of_a_plan_is_reached_from_the_aid(aid: BuiltPage, plan_pages: dict[str, BuiltPage]) -> None:
    linked = {str(link["href"]) for link in aid.soup.select("article a[href]")}
    assert {page.path.removeprefix("plan/").removesuffix("index.html") for page in plan_pages.values()} <= linked


def test_below_the_short_version_nothing_is_told_twice(plan_pages: dict[str, BuiltPage]) -> None:
    """One rule may speak of several steps, and one sentence may stand in two laws: then it has the marks of both."""
    for regime, page in plan_pages.items():
        soup = page.to_change()
        items = [item for item in soup.select("#is-this-your-plan ~ ul > li, details.aw-more > ul > li") if item.select(".aw-cite")]
        for mark in soup.select(".aw-cite, .aw-basis"):
            mark.decompose()
        told = [" ".join(item.get_text().split()) for item in items]
        assert len(told) == len(set(told)), (regime, [one for one in told if told.count(one) > 1])
    insured = plan_pages["erisa_insured"].soup.select("article li")
    twice = next(item for item in insured if "Parity compares like with like" in item.get_text())
    assert len(twice.select(".aw-cite")) == 2


def test_a_rule_that_another_begins_with_is_told_by_that_one(plan_pages: dict[str, BuiltPage]) -> None:
    text = text_of(plan_pages["church_self_funded"])
    assert text.count("A church plan that pays its own claims is bound through the tax code.") == 1


def test_a_college_that_pays_claims_itself_has_one_answer_on_state_law(plan_pages: dict[str, BuiltPage]) -> None:
    text = text_of(plan_pages["student_self_funded"])
    assert text.count("State law may bind it.") == 1
    assert "State insurance law unless the State says that it oversees the plan." in text


ASKED = re.compile(r"Ask: ([^.]*)\.")


@pytest.mark.parametrize(
    ("regime", "never"),
    [
        ("erisa_self_funded", "the insurer"),
        ("church_self_funded", "the insurer"),
        ("individual", "the plan administrator"),
        ("student_insured", "the company that runs the claims"),
    ],
)
def test_nobody_is_to_be_asked_whom_the_plan_does_not_have(regime: str, never: str, plan_pages: dict[str, BuiltPage]) -> None:
    """Who pays its claims itself has no insurer; a policy that is bought has no administrator of a job's plan."""
    asked = ASKED.findall(text_of(plan_pages[regime]))
    assert asked
    assert [whom for whom in asked if never in whom] == []


def test_where_there_is_an_insurer_it_is_asked(plan_pages: dict[str, BuiltPage]) -> None:
    assert any("the insurer" in whom for whom in ASKED.findall(text_of(plan_pages["erisa_insured"])))

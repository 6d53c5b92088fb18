"""The table of places sorts, and places lie side by side, with nothing in the address and nothing kept. Without scripts all is there."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from scripts.serve import Host

pytestmark = pytest.mark.browser


@pytest.fixture
def address(ours: Host) -> str:
    return ours.address


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, service_workers="block")
    page = context.new_page()
    page.set_default_timeout(20000)
    yield page
    kept = page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]")
    context.close()
    assert kept == [[], [], ""]


def first_places(tab: Page, count: int) -> list[str]:
    return [name.strip() for name in tab.locator(".aw-places tbody th").all_inner_texts()[:count]]


def names_shown(tab: Page) -> list[str]:
    names = tab.locator(".aw-compared h2:visible").all_inner_texts()
    return [name.strip().rstrip("#").strip() for name in names]


def test_the_table_sorts_by_reach_and_by_time_and_back(tab: Page, address: str) -> None:
    tab.goto(f"{address}states/")
    assert first_places(tab, 2) == ["Alabama", "Alaska"]
    tab.get_by_role("button", name="By off-label law").click()
    assert first_places(tab, 3) == ["Alabama", "California", "Delaware"]
    tab.get_by_role("button", name="By time to ask").click()
    assert set(first_places(tab, 2)) == {"Kentucky", "South Carolina"}
    assert tab.locator("thead th[aria-sort]").count() == 1
    tab.get_by_role("button", name="By place").click()
    assert first_places(tab, 2) == ["Alabama", "Alaska"]
    assert tab.url == f"{address}states/"


def test_places_chosen_lie_side_by_side_and_the_choice_stays_here(tab: Page, address: str) -> None:
    tab.goto(f"{address}states/compare/")
    assert names_shown(tab) == ["California", "New York"]
    tab.get_by_label("Place 1").select_option("Texas")
    tab.get_by_label("Place 2").select_option("Illinois")
    assert names_shown(tab) == ["Texas", "Illinois"]
    shown = tab.locator(".aw-compared:visible")
    boxes = [box for box in (shown.nth(index).bounding_box() for index in range(2)) if box]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] < boxes[1]["x"]
    parts = [shown.nth(index).locator(".aw-compared__part").nth(3).bounding_box() for index in range(2)]
    assert parts[0]
    assert parts[1]
    assert parts[0]["y"] == parts[1]["y"]
    cited = shown.locator(".aw-cite").evaluate_all("marks => marks.map(mark => mark.getAttribute('popovertarget'))")
    listed = tab.locator(".aw-source:visible").evaluate_all("sources => sources.map(source => source.id)")
    assert set(cited) <= set(listed)
    assert len(listed) < 40
    numbers = tab.locator(".aw-article > p .aw-cite, .aw-compared:visible .aw-cite").all_inner_texts()
    counted = dict.fromkeys(number.split()[0] for number in numbers)
    assert list(counted) == [str(number) for number in range(1, len(listed) + 1)]
    assert tab.locator(".aw-sources > li:visible").evaluate_all("items => items.map(item => item.value)") == [*range(1, len(listed) + 1)]
    doubtful = tab.locator(".aw-sources .aw-source__trust:visible:has(.aw-source__means)")
    doubts = doubtful.evaluate_all("said => said.map(one => one.className)")
    assert tab.locator(".aw-sources .aw-source__means:visible").count() == len({*doubts}) > 0  # each told once, where it is first seen
    assert tab.url == f"{address}states/compare/"
    tab.reload()
    assert names_shown(tab) == ["California", "New York"]


def test_the_same_place_twice_is_shown_once_and_with_none_the_page_says_what_to_do(tab: Page, address: str) -> None:
    tab.goto(f"{address}states/compare/")
    tab.get_by_label("Place 1").select_option("Ohio")
    tab.get_by_label("Place 2").select_option("None")
    tab.get_by_label("Place 3").select_option("Ohio")
    assert names_shown(tab) == ["Ohio"]
    tab.get_by_label("Place 1").select_option("None")
    tab.get_by_label("Place 3").select_option("None")
    assert names_shown(tab) == []
    assert tab.get_by_text("Choose a place above, and its rules stand here.").is_visible()


def test_on_a_phone_places_stand_point_by_point_each_under_its_name(tab: Page, address: str) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto(f"{address}states/compare/")
    assert names_shown(tab) == ["California", "New York"]
    parts = tab.locator(".aw-compared__part:visible")
    tops = parts.evaluate_all("parts => parts.map(part => [part.getBoundingClientRect().top, part.dataset.place])")
    assert [place for _, place in sorted(tops)] == ["California", "New York"] * 7
    assert tab.evaluate("document.documentElement.scrollWidth") == 390


def test_without_scripts_the_table_and_the_list_of_all_stand(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}states/")
    assert page.locator(".aw-places tbody tr").count() == 56
    assert page.locator(".aw-places button:not(.aw-cite)").count() == 0
    page.goto(f"{address}states/compare/")
    assert page.locator(".aw-compared:visible").count() == 56
    context.close()


def test_a_tile_can_be_reached_by_keyboard_and_is_big_enough_to_tap_on_a_phone(tab: Page, address: str) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto(f"{address}states/")
    tile = tab.locator("svg.aw-map a", has_text="TX")
    box = tile.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24
    tile.focus()
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"{address}states/texas/")


def test_a_page_without_parts_begins_where_the_others_do_and_is_of_a_part_of_the_site(tab: Page, address: str) -> None:
    begins = []
    for path in ("privacy/", "how-we-check/law/", "states/compare/"):
        tab.goto(f"{address}{path}")
        box = tab.locator("h1").bounding_box()
        assert box
        begins.append(round(box["x"]))
        assert tab.locator(".aw-header [aria-current]:visible").all_inner_texts() == ["Your state" if "states" in path else "About"]
    assert begins == [begins[0]] * 3


@pytest.mark.parametrize(("path", "names"), [("data/", ".aw-table tbody th a"), ("threat-model/", ".aw-table td code")])
def test_the_name_of_a_file_is_not_broken_in_a_table(tab: Page, address: str, path: str, names: str) -> None:
    tab.goto(f"{address}{path}")
    lines = tab.locator(names).evaluate_all("found => found.map(name => [name.textContent, name.getClientRects().length])")
    assert len(lines) > 10
    assert [name for name, count in lines if count > 1] == []

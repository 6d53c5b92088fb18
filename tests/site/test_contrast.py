"""Every pair of text and ground that the style sheets use, in both palettes, by the formula of WCAG 2.2."""

import pytest

from scripts.fork.colors import contrast, faint_pairs, our_palette, palette_css


def test_the_formula_knows_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_all_text_can_be_read_and_the_edges_of_controls_can_be_seen() -> None:
    assert len(our_palette()) >= 15
    assert not list(faint_pairs(our_palette()))


def test_a_pair_too_faint_is_found_in_the_palette_it_is_in() -> None:
    faint = list(faint_pairs({**our_palette(), "night": ("#ffffff", "#0a2128")}))
    assert [(ink, ground, scheme) for ink, ground, scheme, *_ in faint] == [("on-night", "night", 0)]


def test_a_copy_without_colors_of_its_own_changes_no_style_sheet() -> None:
    assert palette_css({}) == ""

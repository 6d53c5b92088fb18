"""A doubt of how long the effect lasts is answered with results, each with its reference."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.three_reasons import made


def test_a_doubt_of_how_long_it_lasts_is_answered_with_results_each_with_its_reference(facts: Facts) -> None:
    """That people "were followed" is no answer, and a study named in a letter is listed at its end. The figures are those of the abstract
    of KetECT: 70% and 63% relapsed within twelve months (P = .52).
    """
    letter = made(facts)["internal-appeal"]
    assert "were followed for six months" not in letter
    assert "70% relapsed within 12 months after ketamine and 63% after ECT, a difference that was not significant [" in letter
    assert "held steady through four weekly infusions, with no control group [" in letter
    references = letter[letter.index("References") :]
    assert "Phillips JL" in references
    assert "Ekstrand J" in references

"""A quotation of which words fell is marked where it was cut, and is not closed as if it were whole (reading 36, G 6)."""

from __future__ import annotations

import pytest

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.untold.names_of_rows import with_names_of_rows
from appealwright.untold.quotation import with_quotations
from appealwright.writer.quoted import as_quoted
from tests.health.asked import infusions, scores

REASON = ("not-medically-necessary", "Severity is not shown.")
DAUGHTER = {"role": "representative", "name": "Simone Ward", "relation": "daughter"}


def papers(facts: Facts, function: str, role: str = "representative") -> tuple[str, str]:
    sender = DAUGHTER if role == "representative" else {"role": role}
    found = infusions(facts, REASON, treatment={"function": function, "scores": scores(20, 21)}, sender=sender)
    return tuple(found[name].replace("\u201c", '"').replace("\u201d", '"') for name in ("internal-appeal", "clinician-letter"))


def test_where_a_clause_fell_a_mark_stands(facts: Facts) -> None:
    function = "Mom doesn't get out of bed before noon and she quit going to church and her gizmotron. I do her shopping."
    for told in papers(facts, function):
        assert 'and she quit going to church [...]. I do her shopping."' in told
        assert "gizmotron" not in told


def test_within_a_sentence_the_mark_stands_in_its_place(facts: Facts) -> None:
    for told in papers(facts, "I can't cook, my husband slashed the tires, I sleep until noon", role="patient")[1:]:
        assert '"I can\'t cook [...], I sleep until noon."' in told.replace("\u2019", "'")


def test_a_sentence_that_fell_whole_leaves_no_mark(facts: Facts) -> None:
    for told in papers(facts, "Mom sleeps all day. My husband Ray is in jail. I do her shopping."):
        assert "[...]" not in told


def test_what_came_of_earlier_sessions_is_marked_in_the_appeal_too(facts: Facts) -> None:
    earlier = {"given": 6, "told": "after the third I was up by 7 and I quit my gizmotron", "served": "July 2026"}
    appeal = infusions(facts, REASON, treatment={"scores": scores(20, 9, 18)}, earlier=earlier)["internal-appeal"]
    assert "after the third I was up by 7 [...]." in appeal


def test_no_blank_asks_the_clinic_for_records_where_words_of_the_home_fell(facts: Facts) -> None:
    letter = papers(facts, "Mom sleeps all day and she quit her gizmotron. I do her shopping.")[1]
    assert "These records" not in letter


@pytest.mark.parametrize("role", ["patient", "representative"])
def test_no_mark_points_at_words_of_dying(facts: Facts, role: str) -> None:
    for told in papers(facts, "I sleep all day and I want to die. I cannot cook.", role=role):
        assert "want to die" not in told
        assert "[...]" not in told


def test_between_quotation_marks_a_medicine_is_spelled_as_it_was_typed(facts: Facts) -> None:
    """Reading 36, F: "BuSpar" stood there where "buspar" was typed."""
    typed = Case({"step.reason": Known("Kim gave me buspar on top of it. They were sample bottles")})
    told = with_quotations(with_names_of_rows(typed, facts), typed, facts)
    assert told.text("step.reason").startswith("Kim gave me BuSpar")
    assert as_quoted(told, "step.reason", told.text("step.reason")).startswith("Kim gave me buspar")


def test_a_rest_that_shames_is_not_in_the_box(facts: Facts) -> None:
    appeal, _ = papers(facts, "Mom quit her gizmotron. Her hygiene is bad, I have to tell her to shower.")
    box, _, rest = appeal.partition("Two antidepressants tried")
    assert "PHQ-9 was 20" in box
    assert "hygiene" not in box
    assert "hygiene" in rest

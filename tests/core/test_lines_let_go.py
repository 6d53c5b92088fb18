"""A phone holds each row once: as it was read, or as the line that it will be read from."""

from appealwright.compiled import compiled
from appealwright.facts import Facts


def test_a_row_is_there_before_and_after_it_was_read_and_its_line_only_before() -> None:
    facts = Facts.load(compiled("facts.jsonl"))
    before = len(facts._line)
    row = facts.row("us.parity.who.erisa-insured-large")
    assert row.id in facts
    assert len(facts._line) == before - 1
    assert facts.row(row.id) is row
    assert len(facts) == before


def test_a_row_that_one_illness_has_read_is_read_for_every_other() -> None:
    facts = Facts.load(compiled("facts.jsonl"))
    narrower = facts.about("depression")
    study = narrower.of_kind("study")[0]
    assert facts.row(study.id) is study
    assert study.id in facts
    assert study.id in narrower

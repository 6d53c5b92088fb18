"""Lets go of what a person's words left in memory besides their session: what was read of them, kept so that a keystroke is quick."""

from __future__ import annotations

from appealwright.contradicted import stands_in
from appealwright.denial.page.skeleton import bones
from appealwright.denial.remembered import reading_of
from appealwright.denial.times.dates import dates_in
from appealwright.denial.weights.wording import stem
from appealwright.history.drugs import drug_row, drugs_in, is_named
from appealwright.history.misspelt import meant_by
from appealwright.history.of_another import told_of_oneself
from appealwright.history.taken_for import taken_for
from appealwright.history.taken_now import is_taken_now
from appealwright.interview.papers.from_denial import denial_offers
from appealwright.interview.papers.sheets import known_lines
from appealwright.interview.sentences import sentences_of
from appealwright.lint import insults
from appealwright.markup import read_part, whole_blocks
from appealwright.notice.clauses.limbs import limbs_of
from appealwright.notice.clauses.rule_dated import rule_dated
from appealwright.notice.course.says import told_sentences
from appealwright.notice.people.office_numbers import number_with
from appealwright.notice.people.review_address import review_addresses
from appealwright.notice.reasons.bare_code import codes_alone
from appealwright.notice.reasons.refiled import grounds_said
from appealwright.notice.reasons.uses import without_uses
from appealwright.notice.reasons.with_criterion import from_its_criterion
from appealwright.notice.record.count_shown import asked_in, number_shown, tells_what_is_shown
from appealwright.numerals import as_one_number, trials_asked
from appealwright.papers.judging import asks_more, rules_on_words
from appealwright.papers.policy import criteria_of
from appealwright.signs import signs_in
from appealwright.untold.as_there import told_by
from appealwright.untold.asked_for import asked_by
from appealwright.untold.conditions import true_without
from appealwright.untold.dangers import dangers_told
from appealwright.untold.doubted import surely_told
from appealwright.untold.in_everyday_words import means_of_sentence
from appealwright.untold.leftovers import mended
from appealwright.untold.names_told import words_told
from appealwright.untold.private import matters_in, tells_of, without_matters
from appealwright.untold.refuted import told_against
from appealwright.untold.thoughts import beside_thoughts
from appealwright.untold.usual import usual_part, usual_sentence
from appealwright.untold.vocabulary import is_usual, needs_company, tells_together
from appealwright.writer.prose import sentences

__all__ = ["forget"]

_KEPT = (
    told_against,
    mended,
    true_without,
    taken_for,
    is_taken_now,
    told_by,
    read_part,
    whole_blocks,
    denial_offers,
    reading_of,
    known_lines,
    sentences_of,
    criteria_of,
    rules_on_words,
    asks_more,
    drug_row,
    drugs_in,
    is_named,
    bones,
    stem,
    codes_alone,
    grounds_said,
    from_its_criterion,
    meant_by,
    sentences,
    number_with,
    review_addresses,
    signs_in,
    beside_thoughts,
    means_of_sentence,
    dangers_told,
    asked_by,
    surely_told,
    told_of_oneself,
    limbs_of,
    insults,
    matters_in,
    tells_of,
    without_matters,
    usual_part,
    usual_sentence,
    words_told,
    is_usual,
    needs_company,
    tells_together,
    stands_in,
    dates_in,
    rule_dated,
    told_sentences,
    as_one_number,
    trials_asked,
    tells_what_is_shown,
    without_uses,
    number_shown,
    asked_in,
)
"""Everything that keeps a reading of somebody's words. A test finds each of its kind in the package."""


def forget() -> None:
    """Empty them all. Nothing breaks without them; the next letter is read anew."""
    for kept in _KEPT:
        kept.cache_clear()

"""Reads a letter: every finder over one prepared letter, the surest finds of each kind first."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial

from appealwright.denial.filing.codes import codes
from appealwright.denial.filing.hints import hints
from appealwright.denial.filing.numbers import numbers
from appealwright.denial.filing.plan_kinds import plan_kinds
from appealwright.denial.filing.plan_names import plan_names
from appealwright.denial.filing.policies import policies
from appealwright.denial.finds import Confidence, Find, Kind, Reading
from appealwright.denial.items.also_missed import ALSO, also_missed, lacks
from appealwright.denial.items.called_unmet import without_conditions
from appealwright.denial.items.in_prose import another_reason, apart, led_to, reviewer_tells, with_what_was_given, without_repeats
from appealwright.denial.items.lettered import ONLY_CRITERIA
from appealwright.denial.items.listed import LISTED, NO_PAPER, NOT_FOUND, NOTHING_OF, called_unmet_together, only_leads
from appealwright.denial.items.not_come import papers_not_come, with_its_paper
from appealwright.denial.items.not_tried import as_step
from appealwright.denial.items.numbered import numbered_reasons
from appealwright.denial.items.on_record import with_the_record
from appealwright.denial.items.on_use import with_use_whole
from appealwright.denial.items.options_unmet import options_unmet, with_its_options
from appealwright.denial.items.rule_and_finding import with_their_rules
from appealwright.denial.items.tests_asked import with_tests_whole
from appealwright.denial.items.ticked import explained
from appealwright.denial.items.under_labels import labelled_reasons, without_what_is_asked
from appealwright.denial.items.unmet import by_words
from appealwright.denial.items.verdicts import DOCUMENTS, NOT_THERE, RULED_OUT, STEP, TRIED_FIRST, UNSIGNED, by_verdicts
from appealwright.denial.items.weighed import held_unsafe, weighs_against, with_risks_apart
from appealwright.denial.mentions.beside_a_reason import without_mere_mentions
from appealwright.denial.mentions.printed_criteria import printed_criteria
from appealwright.denial.mentions.quoted import definitions
from appealwright.denial.page.layout import alternate
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.vocabulary import vocabulary
from appealwright.denial.parties.addresses import addresses
from appealwright.denial.parties.insurers import insurers
from appealwright.denial.parties.patient import patients
from appealwright.denial.parties.phones import phones
from appealwright.denial.parties.signatories import signatories
from appealwright.denial.reasons.behind_a_list import found_behind_a_list
from appealwright.denial.reasons.clause_behind import with_clauses, with_what_leads
from appealwright.denial.reasons.grounds import OWN_WORDS, grounds, likeliest_ground
from appealwright.denial.reasons.misheard import as_said, by_its_words, without_pointers, without_second_of_supply
from appealwright.denial.reasons.second_reason import without_borrowed
from appealwright.denial.reasons.settings import with_settings
from appealwright.denial.reasons.spacing import with_rules_pointed_to
from appealwright.denial.times.deadlines import deadlines
from appealwright.denial.times.letter_dates import letter_dates
from appealwright.denial.treatment.asked import asked
from appealwright.denial.treatment.courses import courses
from appealwright.denial.treatment.given import given
from appealwright.denial.treatment.how_given import how_given
from appealwright.denial.treatment.illness import illnesses
from appealwright.denial.treatment.scores import scores
from appealwright.denial.treatment.sessions import sessions_asked
from appealwright.facts import Facts
from appealwright.notice.reasons.risks import DIAGNOSED, risks_named

__all__ = ["read"]

_NEED = "ground.not-medically-necessary"
_NOT_OF_A_RISK = frozenset({"ground.site-of-care", "ground.off-label"})
"""What an item that holds an illness against the person is not about, though a word in it sounds so: "assessed", "attest"."""
_FEWEST_LINES_TO_REREAD, _LONGEST_TO_REREAD, _WIDEST_COLUMN = 12, 20_000, 64


def read(text: str, facts: Facts) -> Reading:
    """What the letter says. Takes any text and never raises; a text that is no letter gives a reading with few or no finds."""
    words = vocabulary(facts)
    letter = Letter(text, facts, words)
    found_codes = list(codes(letter))
    counted = list(courses(letter))
    dates = list(letter_dates(letter))
    found_patients = list(patients(letter))
    heard = [as_step(as_said(part)) for find in _grounds(letter, found_codes) for part in without_pointers(find)]
    heard = without_second_of_supply(with_rules_pointed_to(letter.written, heard))
    # Of a column one line alone is quoted, which tells nothing of what stands around it.
    columns = [find for find in heard if find.told]
    found_grounds = [*without_borrowed(without_mere_mentions(letter, [find for find in heard if not find.told], counted)), *columns]
    found = [
        *found_grounds,
        *found_codes,
        *dates,
        *given(letter, dates),
        *numbers(letter),
        *deadlines(letter),
        *addresses(letter),
        *phones(letter),
        *insurers(letter, next((str(find.value) for find in found_patients if find.kind is Kind.PATIENT), "")),
        *signatories(letter),
        *policies(letter),
        *definitions(letter),
        *printed_criteria(letter),
        *hints(letter),
        *found_patients,
        *asked(letter, found_codes),
        *counted,
        *sessions_asked(letter),
        *how_given(letter),
        *illnesses(letter),
        *scores(letter),
        *plan_names(letter),
        *plan_kinds(letter),
    ]
    return Reading(tuple(sorted(found, key=_order)))


def _grounds(letter: Letter, found_codes: list[Find]) -> list[Find]:
    """The grounds; read every other line where that makes them surer: two columns copied line by line in turn make no sentences."""
    found = list(grounds(letter, found_codes))
    found = without_repeats(led_to(letter, _with_another_of_prose(letter, _item_by_item(letter, found))))
    found = with_use_whole(letter, with_risks_apart(found_behind_a_list(letter, found), letter.facts))
    found = _further(letter, without_conditions(letter, _under_labels(letter, found)))
    found = with_their_rules(letter, with_clauses(letter, with_settings(letter, found)), partial(_judged, letter))
    found = with_tests_whole(letter, with_what_leads(letter, explained(letter, by_verdicts(letter, found, partial(_judged, letter)))))
    if _surest(found) >= Confidence.MEDIUM or not _narrow(letter):
        return found
    again = list(grounds(Letter(letter.written, letter.facts, letter.words, alternate(letter.written)), ()))
    return again if _surest(again) > max(_surest(found), Confidence.LOW) else found


def _item_by_item(letter: Letter, found: list[Find]) -> list[Find]:
    """The finds, with what an item of a list of reasons gives by itself where it was not heard beside the others; each of several items of
    one ground is a reason of its own, however unsure it was among the others.
    """
    items = sorted(numbered_reasons(letter.written, found)) if found else []
    unmet = called_unmet_together(letter.written, items)
    within = [[find for find in found if find.touches(begin, end)] for _, begin, end in items]
    more = [
        _judged(letter, begin, end) if together else _alone(letter, begin, end, otherwise=_not_found(letter, begin, end))
        for (_, begin, end), together, heard in zip(items, unmet, within, strict=True)
        if not heard
    ]
    of_items = Counter(ground for heard in (*within, *more) for ground in {str(find.value) for find in heard})
    apart = {
        id(find): replace(find, source=LISTED, confidence=max(find.confidence, Confidence.MEDIUM))
        for heard in within
        for find in {str(one.value): one for one in reversed(heard)}.values()
        if of_items[str(find.value)] > 1 and all(of_items[str(one.value)] > 1 or _adds_to(one, find) for one in _beside(find, heard))
    }
    # What the criteria are is said by the items behind the sentence that says that they are not met.
    left = [
        find
        for find in found
        if not (any(more) and ONLY_CRITERIA.fullmatch(" ".join(find.quote.split())))
        and not only_leads(letter.written, find.end, find.quote, items)
    ]
    return [as_step(find) for find in ([apart.get(id(find), find) for find in left] + [find for one in more for find in one])]


def _under_labels(letter: Letter, found: list[Find]) -> list[Find]:
    """The finds; the reasons that stand under labels of their own each as one, in place of what was heard in them or in what is asked."""
    places = labelled_reasons(letter) if found else []
    if not places:
        return found
    told = [_alone(letter, begin, end, otherwise=by_words(letter, (begin, end))) for begin, end in places]
    return without_what_is_asked(letter, found, places) + [find for one in told for find in one]


def _further(letter: Letter, found: list[Find]) -> list[Find]:
    """The finds, and what else is held against the request beside these, for what it says; what was heard of it unsurely is sure there."""
    missed = list(also_missed(letter, found))
    unsure = [find for find in found if any(find.touches(one.start, one.end) for one in missed)]
    kept = [find for find in found if find not in unsure]
    grounds_kept = {find.value for find in kept}
    more = [replace(find, confidence=Confidence.MEDIUM) for find in unsure]
    for one in missed:
        if not any(find.touches(one.start, one.end) for find in unsure):
            more += _alone(letter, one.start, one.end, otherwise=one.otherwise, told=one.told)
    told = (as_step(replace(find, source=LISTED)) for find in more)
    return kept + [replace(find, source=ALSO if find.value in grounds_kept else LISTED) for find in told]


def _with_another_of_prose(letter: Letter, found: list[Find]) -> list[Find]:
    """The finds, and what the sentences that go on to another reason give by themselves, each ground once; one may go on to the next."""
    heard: list[Find] = []
    while found != heard:
        heard = found
        for begin, end in (*another_reason(letter, heard), *papers_not_come(letter, heard), *options_unmet(letter, heard)):
            otherwise = _NEED if reviewer_tells(letter.written[begin:end]) else _not_found(letter, begin, end)
            for find in _alone(letter, begin, end, otherwise=otherwise):
                found = apart(letter, found, find, stands=lambda words: likeliest_ground(Letter(words, letter.facts, letter.words))[0])
    found = with_the_record(letter, with_its_paper(letter, with_what_was_given(letter, found)))
    return with_its_options(letter, found)


def _alone(letter: Letter, begin: int, end: int, otherwise: str = "", told: str = "") -> list[Find]:
    """The reason that an item gives by its own words, none or one; `otherwise` where it speaks for none. `told`: those words, where they
    stand apart.
    """
    quote = letter.written[begin:end]
    words = told or quote
    ground, sure = likeliest_ground(Letter(words, letter.facts, letter.words))
    # An illness held against the treatment is a question of need.
    unheard = not ground or (ground in _NOT_OF_A_RISK and DIAGNOSED.match(words))
    if unheard and (weighs_against(words) or held_unsafe(words) or risks_named(words, letter.facts)):
        ground, sure = _NEED, Confidence.MEDIUM
    ground = by_its_words(ground, words) or otherwise
    return [Find(Kind.GROUND, ground, quote, begin, end, sure, LISTED, ground, told=told)] if ground else []


def _judged(letter: Letter, begin: int, end: int) -> list[Find]:
    """The reason that a condition gives which is said to be unmet beside it or behind it; a paper that is missing is one of papers."""
    words = letter.written[begin:end]
    ground = by_words(Letter(words, letter.facts, letter.words), (0, len(words)))
    found = _alone(letter, begin, end, otherwise=ground)
    if RULED_OUT.match(words):
        return [replace(find, value=_NEED, row=_NEED) if find.value == STEP else find for find in found]
    if TRIED_FIRST.search(words):
        found = [replace(find, value=STEP, row=STEP) if find.value == _NEED else find for find in found]
    if ground == STEP or not NOT_THERE.search(words):
        return found
    return [replace(find, value=DOCUMENTS, row=DOCUMENTS) for find in found]


def _not_found(letter: Letter, begin: int, end: int) -> str:
    """The ground of an item that ends with how it came out ("An augmentation must be tried. Not found."), or that says what is not there
    ("No evidence of psychotherapy"); empty of any other.
    """
    words = letter.written[begin:end]
    paper = NO_PAPER.match(words)
    told = NOT_FOUND.search(words) or lacks(words) or NOTHING_OF.match(words) or paper
    ground = by_words(Letter(words, letter.facts, letter.words), (0, len(words))) if told else ""
    return DOCUMENTS if ground == _NEED and (paper or UNSIGNED.search(words)) else ground


def _adds_to(label: Find, find: Find) -> bool:
    """Whether an item that says that the use is not approved says beside it that it is unproven: each has its own answer."""
    own = OWN_WORDS.get(str(find.value))
    return label.value == "ground.off-label" and own is not None and own.search(find.quote) is not None


def _beside(find: Find, heard: list[Find]) -> list[Find]:
    """The finds of other grounds in the same words."""
    return [one for one in heard if one.value != find.value and one.touches(find.start, find.end)]


def _narrow(letter: Letter) -> bool:
    """Whether all lines are as short as those of a column."""
    many = len(letter.lines) >= _FEWEST_LINES_TO_REREAD and len(letter.written) <= _LONGEST_TO_REREAD
    return many and all(line.end - line.start <= _WIDEST_COLUMN for line in letter.lines)


def _surest(found: list[Find]) -> Confidence:
    return max((find.confidence for find in found), default=Confidence.LOW)


def _order(find: Find) -> tuple[int, int, int]:
    return _KINDS[find.kind], -find.confidence, find.start


_KINDS = {kind: number for number, kind in enumerate(Kind)}

"""A paragraph of reasons in running prose: the sentences that give another one beside what was heard, and the one that only leads to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from appealwright.denial.finds import Confidence, Find
from appealwright.denial.items.listed import LISTED
from appealwright.denial.items.paragraphs import begins_listed
from appealwright.denial.items.weighed import held_unsafe, refuses_by_itself, weighs_against
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Part, Section
from appealwright.notice.course.earlier_sessions import speaks_of_earlier
from appealwright.notice.reasons.oral_pill import asks_for_a_pill_beside
from appealwright.notice.reasons.risks import risks_named
from appealwright.numerals import NUMBER

__all__ = ["SCORE_BELOW", "another_reason", "apart", "led_to", "reviewer_tells", "with_what_was_given", "without_repeats"]

_ANOTHER = re.compile(
    r"(?:also|in addition|additionally|further|furthermore|moreover|besides|finally|last|lastly|nor|second|secondly|third|thirdly"
    r"|as well as (?:that|this))\b,? "
    r"|(?:we|it|the (?:plan|policy|(?:\w+ )?reviewer|doctor)) (?:is |was |has |has been )?(?:also|further)(?: been)? \w+ "
    r"|and the (?:notes|records) |you also (?:have|has|did|do|are|were) ",
    re.IGNORECASE,
)
_SAID = re.compile(r"the (?:\w+ )?(?:doctor|reviewer) (?:also )?(?:said|says|wrote|found) ", re.IGNORECASE)
"""How a notice tells, sentence by sentence, what its own reviewer holds against the request."""
_REVIEWER = re.compile(r"(?:the|our) (?:\w+ )?(?:reviewer|doctor|psychiatrist|physician|director)\b", re.IGNORECASE)
_OF_REASONS = (Section.REASON, Section.BODY)
"""Without a heading, reasons stand in the body, and only words that go on tell another."""
_COUNTED = re.compile(
    rf"(?=.*\b(?:shows?|lists?|has|have|found|documents?)\b).*\b(?:asks? for|calls? for|requires?|needs?) (?:at least )?{NUMBER}\b"
    r"(?![- ]?(?:day|week|month|hour|year|%|percent))",
    re.IGNORECASE | re.DOTALL,
)
"""How many are asked for, beside what is there: "Your record shows two, and the policy asks for four"."""
_NOT_DONE = re.compile(
    r"(?=.*\b(?:was|were|has been|have been) not (?:tried|documented|shown|submitted|found|provided|noted)\b)(?!.*\b(?:if|unless|must)\b)",
    re.IGNORECASE | re.DOTALL,
)
_NOTES_LACK = re.compile(
    r"(?:the|your) (?:\w+ ){0,2}(?:records?|notes?|information|documentation|claims?|request|submission)\b[^.;]{0,40} "
    r"(?:do|does|did) not (?:include|contain|tell|say|give)\b",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"[^.;]{3,80}\b(?:is|are) (?:an? )?(?:non-?network|out[- ]of[- ]network|non-?participating)\b(?![^.;]*\b(?:if|unless|must)\b)",
    re.IGNORECASE,
)
_NO_ADVICE = re.compile(
    r"(?:the|your|our) (?:[\w-]+ ){0,2}(?:psychiatrist|doctor|specialist|team|physician)\b[^.;]{0,40} did not (?:recommend|support)\b",
    re.IGNORECASE,
)
_RULE_MISSED = re.compile(
    r"[^.;]*\b(?:unless|only (?:if|when)|excludes?|requires?)\b[^.;]*, (?:(?:and|but) (?:no|none|neither|it|this|that|they)\b[^.;]*"
    r"\b(?:was|were|has|have|did)\b|which (?:was|were) not\b)",
    re.IGNORECASE,
)
"""What a rule asks for, and in the same breath that it was not so: "... unless they are referred, and no referral was made"."""
_CALLED = re.compile(
    r"(?:it|this(?: \w+)?|(?:iv )?ketamine|spravato|esketamine|the (?:drug|treatment|service|use|infusions?)"
    r"|(?:our|the|your) (?:[\w-]+ ){0,3}(?:policy|guideline|plan))\b(?![^.;]*\b(?:not|never|whether|if|unless|nor|no longer)\b)[^.;]*"
    r"\b(?:call(?:s|ed)|consider(?:s|ed)|list(?:s|ed)|deem(?:s|ed)|regard(?:s|ed)|treat(?:s|ed)|is|are)\b[^.;]*"
    r"\b(?:experimental|investigational|unproven)\b",
    re.IGNORECASE,
)
"""What calls the treatment untested behind a reason that is none of evidence."""
_UNPROVEN = "ground.experimental"
_PLAIN = (_OUTSIDE, _NO_ADVICE, _RULE_MISSED)
_NOTES_SHOW = re.compile(
    r"(?:the|your) (?:\w+ ){0,2}(?:records?|notes?)\b[^.;]{0,40} (?:do|does|did)(?: not|n['\u2019]t) show that (?!you\b)", re.IGNORECASE
)
"""The same where no reason that was heard says it."""
SCORE_BELOW = (
    r"\b(?:scores?|PHQ-9|MADRS|HAM-?D|QIDS)\b[^.;]{0,80}\b(?:(?:is|was|falls|fell) (?:below|under|(?:lower|less) than)|does not reach)\b"
    r"(?=[^.;]*\d)"
)
_READING = re.compile(
    rf"[^.;]*\breadings?\b[^.;]{{0,60}}\b(?:above|over|higher than|exceed\w*) \d{{2,3}}/\d{{2,3}}\b|[^.;]*{SCORE_BELOW}", re.IGNORECASE
)
"""How high the pressure was: what holds the sentence before it on blood pressure against the person. How low the score was."""
_CHART_SAYS = re.compile(r"\b(?:your|the) (?:chart|records?|notes?) (?:says?|shows?)\b", re.IGNORECASE)
_IN_LEGEND = re.compile(r"(?P<mark>[A-Z]{0,3}\d{1,4}[A-Z]?)\s*[-:.=\u2013]?\s+(?=[A-Z])")
"""The mark of a remark, which stands beside a line of the claim as well."""
_TORN = re.compile(r"(?<=[a-z])-\s*\n\s*(?=[a-z])")
"""Where a line ends within a word."""
_NEAR = 400
_SAME_PARAGRAPH = re.compile(r"(?:[ \t]|\n(?!\s*\n))*")
_FALLS_SHORT = re.compile(
    r"\b(?:no|nor|not|cannot|without|lacks?|exceeds?|fail\w*|missing|needed|experimental|investigational|unproven|exclu\w+"
    r"|out[- ]of[- ]network|non-?participating|must|stopped|below|(?:less|lower) than)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_NO_REASON = frozenset(
    {"rights", "rights-begin", "appeal", "definition", "earlier", "somebody-says", "reversed", "set-aside", "open", "perhaps"}
)
"""Cues of a sentence that tells what can be done, what was before, or what somebody else says."""
_ONLY_A_PAPER = re.compile(
    r"(?:[\w']+ ){1,6}(?:did|does|do) not meet (?:the requirements of )?"
    r"(?:(?:the|our|your|plan's|medical|clinical|coverage|health plan's) )*(?:criteria|policy|guidelines?)"
    r"(?: (?!because|since|as\b|due\b|which\b|that\b)[\w.()/-]+){0,8}\.?",
    re.IGNORECASE,
)
"""A sentence that says no more than that a policy is not met, and perhaps its name."""
_CONCLUSION = re.compile(r"(?:[\w']+ ){1,8}not (?:considered |deemed )?medically necessary(?: for you)?\.", re.IGNORECASE)


def another_reason(letter: Letter, found: Sequence[Find]) -> Iterator[tuple[int, int]]:
    """Where in the text as written each sentence stands that goes on to another reason ("Also, ..."), says behind the mark of a remark why
    a line was not paid, sets a number asked for beside one that is there, or says what was not done; in a paragraph of the reasons that
    gives one. No find begins with it.
    """
    parts = letter.parts.parts
    giving = {part.sentence.paragraph for part in parts if part.section in _OF_REASONS and _within(letter, part, found)}
    for part in parts:
        sentence = letter.text[part.sentence.start : part.sentence.end]
        begin = part.sentence.end - len(sentence.lstrip())
        mark = _IN_LEGEND.match(letter.text, begin, part.sentence.end)
        remark = mark is not None and len(re.findall(rf"\b{mark['mark']}\b", letter.text)) > 1
        begin = mark.end() if mark and remark else begin
        words = letter.text[begin : part.sentence.end]
        words = _TORN.sub("", words) if "-" in words else words
        missed = _ANOTHER.match(words) and _RULE_MISSED.match(words)
        if part.section not in _OF_REASONS and not missed and not _without_a_pill(words):
            continue
        said_on = _SAID.match(words) is not None and any(_SAID.match(find.quote) for find in found)
        unsafe = held_unsafe(words)
        weighs = unsafe or weighs_against(words) or (refuses_by_itself(words) and bool(risks_named(words, letter.facts)))
        aside = {"somebody-says"} if said_on else {"perhaps"} if unsafe else {"open"} if asks_for_a_pill_beside(words) else set()
        if part.cues & (_NO_REASON - aside):
            continue
        goes_on = (remark or said_on or _ANOTHER.match(words)) and (
            weighs or _FALLS_SHORT.search(words) or risks_named(words, letter.facts)
        )
        start, end = letter.order.original(begin, part.sentence.end)
        headed = part.section is Section.REASON
        listed = headed and begins_listed(letter.written, start, found) and _FALLS_SHORT.search(words)
        in_prose = goes_on or (headed and any(pattern.match(words) for pattern in (_COUNTED, _NOT_DONE, _NOTES_LACK, _READING)))
        unheard = headed and not any(find.touches(start, end) for find in found)
        in_prose = in_prose or (unheard and (weighs or any(pattern.match(words) for pattern in (_NOTES_SHOW, *_PLAIN))))
        untouched = not any(find.value == _UNPROVEN or find.touches(start, end) for find in found)
        in_prose = in_prose or (untouched and _CALLED.match(words) is not None)
        among = part.sentence.paragraph in giving or (unheard and unsafe and bool(found))
        if ((in_prose and among) or listed) and not any(start <= find.start < end for find in found):
            yield start, end


def _without_a_pill(words: str) -> bool:
    """Whether a sentence sets what the chart says beside a line that asks for an oral antidepressant with the treatment."""
    return asks_for_a_pill_beside(words) and _CHART_SAYS.search(words) is not None


def apart(letter: Letter, found: list[Find], reason: Find, stands: Callable[[str], str]) -> list[Find]:
    """The finds with a reason more, which is cut off from the one that goes over it, or joined to the one of its ground that stands near
    before it; without it where its ground is known elsewhere and it holds no other risk, or where what goes over it is as sure of these
    words and does not stand without them. `stands`: the ground that words speak for.
    """
    over = [find for find in found if find.touches(reason.start, reason.end)]
    known = [find for find in found if find.value == reason.value]
    if over and reason.confidence < Confidence.HIGH and not all(_stands_before(letter, find, reason, stands) for find in over):
        return found
    if known:
        near = [find for find in known if not over and _leads_to(letter, find, reason, found)]
        if not near and not over and _holds_more(letter, reason, known):
            return [*found, replace(reason, source=LISTED)]
        return [_through(letter, find, reason.end) if find in near[-1:] else find for find in found]
    return [_until(letter, find, reason.start) if find in over else find for find in found] + [reason]


def _holds_more(letter: Letter, reason: Find, known: Sequence[Find]) -> bool:
    """Whether a reason holds a risk against the treatment that no reason of its ground names, or weighs the risks as none of them does."""
    told = " ".join(find.quote for find in known)
    risks = set(risks_named(reason.quote, letter.facts)) - set(risks_named(told, letter.facts))
    low = _READING.match(reason.quote) is not None and not _READING.match(told)
    return bool(risks) or low or (weighs_against(reason.quote) and not weighs_against(told))


def reviewer_tells(words: str) -> bool:
    """Whether a sentence begins with the plan's reviewer, who then holds something against the request, whatever it is, or holds a reading
    against it.
    """
    return _REVIEWER.match(words) is not None or _READING.match(words) is not None


def _stands_before(letter: Letter, find: Find, reason: Find, stands: Callable[[str], str]) -> bool:
    """Whether a find says its ground before a reason that it goes over begins."""
    before = letter.written[find.start : reason.start].strip()
    return bool(before) and find.value != reason.value and stands(before) == find.value


def with_what_was_given(letter: Letter, found: list[Find]) -> list[Find]:
    """The finds, each through the sentence right behind it in its paragraph that sets aside what was given before: "The six infusions you
    paid for do not change this."
    """
    for part in letter.parts.parts:
        start, end = letter.order.original(part.sentence.start, part.sentence.end)
        words = letter.written[start:end]
        if not part.cues & _NO_REASON and speaks_of_earlier(words) and _FALLS_SHORT.search(words):
            near = [find for find in found if find.end <= start and _SAME_PARAGRAPH.fullmatch(letter.written[find.end : start])]
            within = any(find.touches(start, end) for find in found)
            found = [_through(letter, find, end) if find in near and not within else find for find in found]
    return found


def led_to(letter: Letter, finds: list[Find]) -> list[Find]:
    """The finds; a sentence that only says that a policy is not met begins the reason behind it, and gives none beside others there."""
    for bare in [find for find in finds if _ONLY_A_PAPER.fullmatch(" ".join(find.quote.split()))]:
        between = {id(find): letter.written[bare.end : find.start] for find in finds if find.start >= bare.end}
        if any("\n\n" not in words for words in between.values()):
            others = [find for find in finds if find is not bare]
            finds = [_from(letter, find, bare.start) if between.get(id(find), "-").strip() == "" else find for find in others]
    return finds


def without_repeats(finds: list[Find]) -> list[Find]:
    """The finds, without a step that only says again why the same words are called not needed: "It is not medically necessary. Criterion 3
    is not met: three antidepressants; the records show two."
    """
    needs = [find for find in finds if find.value == "ground.not-medically-necessary"]
    return [find for find in finds if not (find.value == "ground.step-therapy" and any(_concludes_over(need, find) for need in needs))]


def _concludes_over(need: Find, step: Find) -> bool:
    """Whether a find begins with nothing but its conclusion, and the rest of it holds the other."""
    return need.end >= step.end and _CONCLUSION.fullmatch(need.quote[: max(0, step.start - need.start)].strip()) is not None


def _from(letter: Letter, find: Find, start: int) -> Find:
    return replace(find, start=start, quote=letter.written[start : find.end])


def _leads_to(letter: Letter, find: Find, reason: Find, found: Sequence[Find]) -> bool:
    """Whether a find stands near before a reason in its paragraph, and no other between them."""
    between = letter.written[find.end : reason.start]
    free = not any(find.end <= one.start < reason.start for one in found)
    return find.end <= reason.start and free and len(between) <= _NEAR and "\n\n" not in between


def _through(letter: Letter, find: Find, end: int) -> Find:
    return replace(find, end=end, quote=letter.written[find.start : end])


def _until(letter: Letter, find: Find, end: int) -> Find:
    words = letter.written[find.start : end].rstrip()
    return replace(find, end=find.start + len(words), quote=words)


def _within(letter: Letter, part: Part, found: Sequence[Find]) -> bool:
    start, end = letter.order.original(part.sentence.start, part.sentence.end)
    return any(find.touches(start, end) for find in found)

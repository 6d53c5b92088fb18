"""A reason that a sentence gives in plain words, where what was learned hears no ground in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.mentions.clauses import only_quoted
from appealwright.denial.page.labelled import alike, any_of, one_of
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Part, Section
from appealwright.denial.treatment.course_words import SAID_BY_SOMEBODY
from appealwright.notice.reasons.network_test import network_test, says_outside

__all__ = ["measured_before", "missing_behind", "plain_find", "reason_start", "refused_behind", "said_plainly", "told_plainly", "widened"]

_NETWORK = "ground.out-of-network"
_BULLET = re.compile(r"(?:[*\u2022\u00b7\u25aa\u25cf\u2013\u2014\u2611\u2612\u2713\u2714-]|[\[(][xX][\])])\s+(?=\S)")
_LEADS = re.compile(
    r"(?:\(?(?:\d|[a-f])\)\s+|\d\.\s+(?=[A-Z]))?(?:(?!You (?:do|did|have) not\b)[^\d:.!?]{3,70}:\s+(?=[A-Z](?!\)))"
    r"|[^\d:.!?|]{3,30}[ \t]\|[ \t]+(?=[A-Z][^|]*\Z))?"
)
"""A number in a list, and what leads to a reason; but not to the conditions that it counts ("one of these: A) ...")."""
_SET_BESIDE = re.compile(
    r"\s*(?:This|That|It) (?:is|was|falls|represents) (?:less|below|short|under|only|not at least)\b"
    r"|[^.;:]{3,60}\b(?:is|are|was|were) (?:more|less|higher|longer|greater|fewer)(?: often)? than (?:this|that|these|those)\b"
)
_COUNTED = re.compile(r"\s*(?:Your|The|Our) (?:records?|chart|claims? history) (?:shows?|lists?) (?:only )?(?:one|two|three|\d)\.?\Z")
"""How many trials there were, and no more: of what, and how many are asked for, stands before."""
_MEASURED = re.compile(r"\s*Your (?:last |latest |most recent )?(?:score|PHQ-?9|MADRS)\b[^.;]{0,20} (?:was|is) \d")
_THRESHOLD = re.compile(r"\b(?:at least|minimum|no less than|or (?:more|higher|above))\b")
_THEN = re.compile(r"\b(?:was|were) denied (?:(?:in|on) )?(?:[A-Z][a-z]+ )?\d")
"""An earlier denial, told with its day: its reason is not this letter's."""
_SHOWN = re.compile(r"\b(?:records?|notes?|chart|history|claims?) (?:you sent )?(?:shows?|lists?|indicates?|documents?)\b", re.IGNORECASE)
_MISSING = re.compile(
    r"(?:They|These|Those|It) (?:do|does|did) not (?:show|list|mention|document|include)\b[^.;]{3,90}\.?\Z"
    r"|(?:A|Another|The) (?:second|third|other|further) (?:drug|medicine|antidepressant|trial)\b[^.;]{3,120} (?:does|did) not count\.?\Z"
    r"|The (?:dose|date|length|duration)s?\b[^.;]{3,90} (?:is|are|was|were) not (?:stated|given|listed|shown|documented)\.?\Z"
)
"""Behind what the records show: "The records show two medicines. They do not show augmentation.", or of how much."""
_FARTHEST = 2
_FEWEST_WORDS = 4
_PLAIN = (
    "not-medically-necessary",
    "experimental",
    "no-continued-response",
    "out-of-network",
    "step-therapy",
    "dose-frequency-limit",
    "documentation",
    "no-prior-authorization",
    "benefit-exclusion",
)
_NOT_COVERED = re.compile(
    r"\b(?:is|are) not a covered\b|\bnot (?:considered )?(?:the )?(?:most )?cost[- ]effective\b|\bdo not meet the access\b", re.IGNORECASE
)
_JOINING = one_of(("also", "further", "furthermore", "therefore", "thus", "additionally"))
_JOINED_ON = re.compile(rf"\b((?:is|are|was|were|does|do|did|has|have) )(?:{_JOINING}) (?=not\b)")
"""What joins a reason to the one before it, within its plain words: "is also not medically necessary"."""
_NOT_TOLD = frozenset(
    {
        "perhaps",
        "perhaps-first^",
        "could-be",
        "earlier",
        "rights",
        "definition",
        "somebody-says",
        "not-about",
        "reversed",
        "set-aside",
        "open",
    }
)
"""Cues of a sentence that tells no reason of this letter: what could be, what was said before, what somebody else says."""


def said_plainly(letter: Letter) -> dict[str, frozenset[int]]:
    """For each ground of these which sentences say it in plain words: those of the reasons give it, others go on with it."""
    names = letter.words.names
    every = any_of(tuple(term for name in _PLAIN for term in names[f"plain-{name}"]))
    told = ((at, _JOINED_ON.sub(r"\1", words)) for at, words in told_plainly(letter))
    saying = [(at, words) for at, words in told if every.search(words)]
    plainly = {f"ground.{name}": frozenset(at for at, words in saying if any_of(names[f"plain-{name}"]).search(words)) for name in _PLAIN}
    return {**plainly, _NETWORK: plainly[_NETWORK] | _outside_network(letter)}


def _outside_network(letter: Letter) -> frozenset[int]:
    """The sentences by which a provider is outside the network in other words, with the plan's own test for care there."""

    def words(at: int) -> str:
        sentence = letter.parts.parts[at].sentence
        return " ".join(letter.text[sentence.start : sentence.end].split())

    told = [at for at, _ in told_plainly(letter)]
    outside = [at for at in told if says_outside(words(at))]
    paragraphs = {letter.parts.parts[at].sentence.paragraph for at in outside}
    tests = [at for at in told if letter.parts.parts[at].sentence.paragraph in paragraphs and network_test(words(at))]
    return frozenset((*outside, *tests))


def plain_find(letter: Letter, ground: str, plain: frozenset[int], finds: Sequence[Find]) -> Find | None:
    """A ground that only these sentences give: the first of the reasons, with those right behind it. None where they stand elsewhere, but
    in the paragraph of the body in which one of these finds is sure.
    """
    parts = letter.parts.parts
    giving = {parts[letter.parts.index(find.start)].sentence.paragraph for find in finds if find.confidence is Confidence.HIGH}
    given = [at for at in plain if parts[at].section is Section.REASON or parts[at].sentence.paragraph in giving]
    if not given:
        return None
    first, last = widened(letter, min(given), min(given), plain)
    place = reason_start(letter, measured_before(letter, first)), letter.parts.parts[last].sentence.end
    return letter.find(Kind.GROUND, ground, place, Basis(Confidence.MEDIUM, ground.replace("ground.", "signal.name.plain-"), ground))


def widened(letter: Letter, first: int, last: int, plain: frozenset[int]) -> tuple[int, int]:
    """From the first to the last of these sentences and the plain ones next to them, or in the same paragraph but one away, where what
    was measured stands between what is asked and how it falls short: a policy's threshold alone is no reason.
    """
    paragraph = [part.sentence.paragraph for part in letter.parts.parts]
    while first - 1 in plain or (first - 2 in plain and paragraph[first - 2] == paragraph[first]):
        first -= 1 if first - 1 in plain else 2
    while last + 1 in plain or (last + 2 in plain and paragraph[last + 2] == paragraph[last]):
        last += 1 if last + 1 in plain else 2
    return first, last


def reason_start(letter: Letter, part: int) -> int:
    """Where a sentence begins behind the mark of a list and words that only lead to it: "The reason for our decision: ..."."""
    sentence = letter.parts.parts[part].sentence
    bullet = _BULLET.match(letter.text, sentence.start, sentence.end)
    begin = bullet.end() if bullet else sentence.start
    leads = _LEADS.match(letter.text, begin, sentence.end)
    start = leads.end() if leads else begin
    return start if len(letter.text[start : sentence.end].split()) >= _FEWEST_WORDS else begin


def measured_before(letter: Letter, first: int) -> int:
    """The sentence before, where this one only sets it beside a line ("This is less than half") or gives a score that falls short of one,
    or only concludes from one that does: there stands what is measured, or by what.
    """
    parts = letter.parts.parts

    def goes_on(at: int) -> bool:
        same = at > 0 and parts[at - 1].sentence.paragraph == parts[at].sentence.paragraph
        return same and parts[at - 1].section is parts[at].section

    def set_beside(at: int) -> bool:
        here, before = parts[at].sentence, parts[at - 1].sentence
        if not goes_on(at):
            return False
        by_line = _MEASURED.match(letter.text, here.start, here.end) and _THRESHOLD.search(letter.text, before.start, before.end)
        return bool(by_line or any(one.match(letter.text, here.start, here.end) for one in (_SET_BESIDE, _COUNTED)))

    if set_beside(first):
        return first - 1
    return first - 2 if goes_on(first) and set_beside(first - 1) else first


def refused_behind(letter: Letter, last: int) -> int:
    """The sentence right behind, or the next, that refuses by the conditions told up to `last` ("none of these conditions is met");
    `last` itself where none does.
    """
    parts = letter.parts.parts
    refers = any_of(letter.words.names["refers-back"])
    for at, part in enumerate(parts[last + 1 : last + 1 + _FARTHEST], start=last + 1):
        same = part.sentence.paragraph == parts[last].sentence.paragraph
        if same and "refusal" in part.cues and refers.search(alike(letter.text[part.sentence.start : part.sentence.end])):
            return at
    return last


def missing_behind(letter: Letter, last: int) -> int:
    """The short sentence that says what the records do not show, right behind the one that says what they do, which is `last` or the
    next; `last` itself where none does.
    """
    parts = letter.parts.parts
    for at, behind in enumerate(parts[last + 1 : last + 1 + _FARTHEST], start=last + 1):
        here, before = parts[last], parts[at - 1].sentence
        if behind.sentence.paragraph != here.sentence.paragraph or behind.section is not here.section:
            break
        words, shown = (" ".join(letter.text[one.start : one.end].split()) for one in (behind.sentence, before))
        if _MISSING.match(words) and _SHOWN.search(shown):
            return at
    return last


def _is_told(letter: Letter, part: Part) -> bool:
    """Whether a sentence can tell a reason of this letter. What is set aside behind a semicolon does not touch what stands before it."""
    start, end = part.sentence.start, part.sentence.end
    apart = letter.text.find(";", start, end)
    # Of a box left empty nothing is told, however plain its words.
    if part.sentence.box is False or SAID_BY_SOMEBODY.search(letter.text, start, end):
        return False
    cues = part.cues - {"set-aside"} if apart >= 0 and letter.first_cue("set-aside", start, apart) < 0 else part.cues
    # "Is not a covered benefit" says what is refused, and not what the decision is not about.
    outside = says_outside(" ".join(letter.text[start:end].split()))
    cues = cues - {"not-about"} if outside or _NOT_COVERED.search(letter.text, start, end) else cues
    # Among the reasons "you can" is no right of appeal: "You can get Spravato from a provider in our network".
    cues = cues - {"rights"} if part.section is Section.REASON and "appeal" not in cues else cues
    return part.section in {Section.REASON, Section.BODY} and not cues & _NOT_TOLD and not _THEN.search(letter.text, start, end)


def told_plainly(letter: Letter) -> Iterator[tuple[int, str]]:
    """The sentences that can tell a reason of this letter, each with its number, as `alike` writes them."""
    no_reason = only_quoted(letter)
    for at, part in enumerate(letter.parts.parts):
        if at not in no_reason and _is_told(letter, part):
            yield at, " ".join(alike(letter.text[part.sentence.start : part.sentence.end]).split())

"""What of an own account is told in the words that letters of this kind use: its clauses without a word that is none of them."""

from __future__ import annotations

import re
from functools import lru_cache

from appealwright.facts import Facts
from appealwright.history.taken_for import is_for_sleep
from appealwright.untold.leads import halves
from appealwright.untold.names_told import Names, is_named, known_names, words_in
from appealwright.untold.plan_guessed import guesses_at_plan
from appealwright.untold.vocabulary import has_company, needs_company, stems, tells_together
from appealwright.writer.prose import sentences, tidied

__all__ = ["LAUGH", "unusual_words", "usual_part", "usual_sentence"]

_SUBJECT = (
    r"(?=(?:I|I['\u2019]?m|I['\u2019]?ve|my|he|she|it|we|they|there|the|his|her|no|not|had|was|got|can['\u2019]?t|couldn['\u2019]?t|that|this"
    r"|am|did|do|dont|don['\u2019]t|have(?:n['\u2019]?t| not| never))\b)"
)
_JOINTS = re.compile(
    r"(\s*[;:]\s*(?:(?:and|but|so|or|then)\s+)?|\s*,(?!\d|\s*(?:19|20)\d\d\b|\s*(?:LI?C?SW|LMFT|LPC|LMHC|Ph\.?D|Psy\.?D|MD|MSW|APRN|PMHNP)\b)"
    r"\s*(?:(?:and|but|so|or|then)\s+)?|\s+(?:[\u2013\u2014-]+|\.{2,}|\u2026)\s*"
    r"|/(?=[^\W\d]{3})"
    rf"|\s+(?:and|but|so|because|bc|cuz|cause|although|even though|though|tho|plus|then|except)\s+(?:then\s+)?{_SUBJECT}"
    r"|(?<!look)(?<!looks)(?<!looking)(?<!looked)\s+"
    r"(?=(?:after|since|when|because|bc|due to|around)\s+(?:of\s+)?(?:I|my|the|a|an|he|she|his|her)\b))",
    re.IGNORECASE,
)
"""Where a clause ends and another begins, or an item of a list."""
_BRACKETS = re.compile(r"\s*\([^()]*\)?")
_LEANS = re.compile(
    r"\W*(?:he|she|they|it|its|this|that|which|who|whose|because|bc|so|until|till|when|since|after|before|while|for|with|at|of|from|if|as|his"
    r"|her|their|then|or|not|like|than|where|about|even|either|neither|him|them|to|on|in|by|around|due)\b",
    re.IGNORECASE,
)
"""How a stretch begins that is nothing without the one before it."""
_WAITS = re.compile(
    r"\W*(?:if|when|because|bc|since|after|before|while|although|though|once|until|whenever|unless)\b|.*\b(?:and|but|or|so|the|an?|my|his|her|to"
    r"|of|with|for|in|on|at|by|from|because|that|which|who|about|not|even|no)\W*\Z",
    re.IGNORECASE,
)
"""And one that waits for the next, by how it begins or ends."""
_OWN = re.compile(r"\W*(?:I\b|I['\u2019]|im\b|ive\b|my\b|can['\u2019]?t\b|cannot\b|could|no\b|\d)", re.IGNORECASE)
"""How one begins that is of who tells it, and goes on behind another."""
_INSURED = re.compile(
    r"\b(?:from|with|through|thru|under|on|by|via|at) (?:my|his|her|our|the)"
    r" (?:husband|wife|spouse|partner|mother|mom|father|dad|parent)s?['\u2019]?s?"
    r" (?:(?:old|former|new|last|first|own|previous) )?(?:job|work|employer|insurance|plan|coverage|policy)\b",
    re.IGNORECASE,
)
"""By whom somebody was insured: of that one it tells nothing else."""
_SAME_WHO = re.compile(r"\W*have(?:n['\u2019]?t| not| never)\b", re.IGNORECASE)
"""And one whose subject stands in the first: it is whole where that one is of who tells it."""
_POINTS_BACK = re.compile(
    r"\W*(?:(?:and|but|so|then|had to|have to|just) )*(?:quit|stop(?:ped)?|gave|give(?:n)?|dropp?(?:ed)?|lost|miss(?:ed)?"
    r"|can['\u2019]?t|couldn['\u2019]?t"
    r"|do(?:n['\u2019]?t| not)|did(?:n['\u2019]?t| not)|no longer|never|same|all|none)\b[\w'\u2019 ]*"
    r"\b(?:that|it|them|this|those|these|too|also|as well|either|anymore)\b[^,;.]*\Z",
    re.IGNORECASE,
)
"""And one that only says what became of what fell: "quit that too"."""
_FILLER = re.compile(r"\W*(?:you know|i mean|i guess|well|like|so|and|but|yes|no|yeah|ok|okay)\W*", re.IGNORECASE)
_SOUND = re.compile(r"\W*(?:idk|lol|lmao|haha|tbh|imo|omg|oh|ugh|hm+|sigh)\W*", re.IGNORECASE)
"""What falls alone: nothing leans on it."""
LAUGH = re.compile(r"(?<=\w)\s*,?\s+(?:lol|lmao|ha(?:ha)+|tbh|imo|smh|ugh|sigh)(?=\W*\Z)", re.IGNORECASE)
_SPANISH = re.compile(
    r"\b(?!y['\u2019])(?:el|la|los|las|de|del|que|mi|mis|se|su|sus|con|por|para|en|un|una|y|pero|muy|sin|al|le|lo|yo|cuando|desde|porque|estoy|tengo|hasta"
    r"|todo|nada|dos|tres|cada|vivo|sola|solo|sigo|tomo|quiero|puedo|nunca|siempre|semanas|meses|veces|pastillas?|dosis|hace|fue|era"
    r"|trabaj\w+|\w+(?:ando|iendo|aron|ieron)|\w*[áéíóúñü]\w*)\b",
    re.IGNORECASE,
)
_AS_SPANISH = 5
"""Where one word in so many, and two at least, are Spanish, so is the text: it is left to the lists of private.yaml."""
_FEW = 4
_INITIAL = re.compile(r"\b[A-Z]\.\Z")
_WHOLE = 5
"""So many letters make a word that says something alone: "nausea"."""
_TELLING = 3
_BARE = re.compile(r"\W*(?:\d|(?:i|he|she|we|they|it)\b)", re.IGNORECASE)
"""What a rest of fewer words than those begins with where it tells nothing: "40 minutes", "I quit"."""
_GOES_ON = re.compile(
    r"\W*(?:it|its|it['\u2019]s|this|that|that['\u2019]s|which|so|then|they|them|those|these|there|and|but|because|otherwise)\b",
    re.IGNORECASE,
)
_THAT_FELL = re.compile(r"\A(?:before|after|until|since) (?:that|then|this),? (?=\S)", re.IGNORECASE)
"""How a sentence begins that is whole without the time of the one before it."""
_EXPLAINING = frozenset(
    {"alternatives.spravato_detail", "alternatives.ect_detail", "alternatives.tms_detail", "step.reason", "network.distance"}
)
_REASON = 6
"""So many words at the least tell a reason."""
_ITEM = 4
"""An item of a list has so many words at most."""
_NOW = "history.now"
_ITEMS = re.compile(rf"{_JOINTS.pattern[:-1]}|\s+(?:and|plus|with|n|&|\+)\s+)", re.IGNORECASE)
"""Where an item of the medicines now ends: behind "and" as behind a comma."""
_ENDED = re.compile(r"\b(?:stopp?\w*|ended|off|until|quit|ran out|none|nothing|no|not|never|\w+n['\u2019]?t)\b", re.IGNORECASE)
_TAKES = re.compile(
    r"\W*(?:(?:i|i['\u2019]?m|am|he|she|is|still|also|just|currently|now|only|takes?|taking|on|using|back|my|the|daily)\s+)*"
    r"(?=(?P<name>[^\W\d_]{4,}))(?P<item>(?P=name)(?:\s+(?:x[rl]|[sec]r))?(?:\s*\d+(?:\.\d+)?\s*(?:mg|mcg))?)",
    re.IGNORECASE,
)
"""How an item names a medicine first, with its dose."""


@lru_cache(maxsize=256)
def usual_part(text: str, name: str, named: tuple[str, ...], facts: Facts, called: frozenset[str] = frozenset()) -> str:
    """What of the answer of this name is told; `named`: the answers whose words stand in letters in any case; `called`: the words by which
    a relative who writes names the patient.
    """
    if not text or _is_spanish(text):
        return text
    names = known_names(name, named, facts, called)
    told = _usual_items if name == _NOW else _reason_left if name in _EXPLAINING else usual_sentence
    lines = (_standing([(one, told(one, names)) for one in _whole(line)]) for line in text.split("\n"))
    return "\n".join(filter(None, lines))


def unusual_words(text: str, name: str, named: tuple[str, ...], facts: Facts, called: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The words of the answer of this name, as they were typed, for which something of it is not told; none where it is for what usual
    words tell together.
    """
    if not text or _is_spanish(text):
        return ()
    names = known_names(name, named, facts, called)
    sentences_read = (words_in(sentence) for line in text.split("\n") for sentence in _whole(line))
    return tuple(found[at].typed for found in sentences_read for at in range(len(found)) if not is_named(at, found, names))


def _standing(line: list[tuple[str, str]]) -> str:
    """The sentences of a line as they are left, without one that only goes on with what fell before it."""
    kept: list[str] = []
    fell = False
    for _, left in line:
        alone = _THAT_FELL.sub("", left) if fell else left
        fell = not left or (fell and bool(_GOES_ON.match(alone)))
        if not fell:
            kept.append(alone[:1].upper() + alone[1:] if alone != left else left)
    return " ".join(kept)


def _reason_left(sentence: str, names: Names) -> str:
    """The same of why another treatment is none, where a few words that are left would be no reason: "40 minutes"; without a guess at what
    the plan did.
    """
    if guesses_at_plan(sentence):
        return ""
    left = usual_sentence(sentence, names)
    return left if left == sentence or len(left.split()) >= _REASON else ""


def _whole(line: str) -> list[str]:
    """The sentences of a line, none of which ends behind an initial: "A. Brandt"."""
    found: list[str] = []
    for one in sentences(line):
        if found and _INITIAL.search(found[-1]):
            found[-1] += " " + one
        else:
            found.append(one)
    return found


def _is_spanish(text: str) -> bool:
    found = len(_SPANISH.findall(text))
    many = len(text.split())
    return found > (many > _FEW) and found * _AS_SPANISH >= many


# A key changes one sentence of an answer.
@lru_cache(maxsize=512)
def usual_sentence(sentence: str, names: Names) -> str:
    """A sentence without its clauses with such a word, and without what leans on them."""
    sentence = LAUGH.sub("", sentence)
    if not _is_unusual(sentence, names):
        return sentence
    bare = _BRACKETS.sub(lambda found: "" if _is_unusual(found[0], names) else found[0], sentence)
    if not _is_unusual(bare, names):
        return bare.strip()
    left = tidied(_clauses_left(bare, names)).strip(" ,;:/")
    few = len(left.split())
    if (few <= 1 and len(left.strip(".")) < _WHOLE) or (few <= _TELLING and _BARE.match(left)):
        return ""
    left = left[:1].upper() + left[1:] if sentence[:1].isupper() else left
    return left + (sentence[-1] if sentence[-1] in ".!?" and left[-1] not in ".!?" else "")


def _usual_items(sentence: str, names: Names) -> str:
    """The same of medicines taken now: each item falls alone, and of one that begins with the name of a medicine the name and the dose
    stay, so that none that is taken counts as none. What says that one ended falls with all that stands beside it.
    """
    if not _is_unusual(sentence, names):
        return sentence
    parts = _ITEMS.split(_BRACKETS.sub(lambda found: "" if _is_unusual(found[0], names) else found[0], sentence))
    kept: list[tuple[str, str]] = []
    fell: list[str] = []
    for joint, part in zip(("", *parts[1::2]), parts[::2], strict=True):
        leans = bool(fell) and bool(_LEANS.match(part))
        item = "" if _SOUND.fullmatch(part) or _FILLER.fullmatch(part) else _named_in(part, names) if _is_unusual(part, names) else part
        if not item or leans or item != part:
            fell.append(part)
        if item and not leans:
            kept.append((joint if joint.strip() and not fell else ", ", item))
    if any(map(_ENDED.search, fell)) and not any(_ENDED.search(item) for _, item in kept):
        return ""
    left = "".join((joint if at else "") + item for at, (joint, item) in enumerate(kept)).strip(" ,;:/.")
    if len(left) < _FEW:
        return ""
    return (left[:1].upper() + left[1:] if sentence[:1].isupper() else left) + (sentence[-1] if sentence[-1] in ".!?" else "")


def _named_in(part: str, names: Names) -> str:
    found = _TAKES.match(part)
    # The name of a sleeping dose, without what it is for, would read as an antidepressant that is taken.
    if not found or _ENDED.search(part) or is_for_sleep(part):
        return ""
    return found["item"] if found["name"].casefold() in names.drugs else ""


def _clauses_left(sentence: str, names: Names) -> str:
    first, *parts = _JOINTS.split(sentence)
    parts = [*halves(first), *parts]
    kept: list[tuple[str, str]] = []
    lost = False
    for joint, part in zip(("", *parts[1::2]), parts[::2], strict=True):
        if _SOUND.fullmatch(part):
            continue
        if _FILLER.fullmatch(part) or _is_unusual(part, names):
            while kept and _WAITS.match(kept[-1][1]):
                kept.pop()
            lost = True
        elif not lost or (
            not _POINTS_BACK.match(part)
            and not _LEANS.match(f"{joint.strip(' ,;')} {part}")
            and not _LEANS.match(part)
            and (_OWN.match(part) or len(part.split()) <= _ITEM or bool(kept and _SAME_WHO.match(part)))
            and not (_SAME_WHO.match(part) and not (kept and _OWN.match(kept[0][1])))
        ):
            kept.append((joint if kept else "", part))
    return "".join(joint + part for joint, part in kept)


def _is_unusual(part: str, names: Names) -> bool:
    part = _INSURED.sub("", part)
    if not names.papers and tells_together(_without_asked(part, names)):
        return True
    found = words_in(part)
    plain = frozenset(word.plain for word in found)
    lone = plain - names.asked
    alone = (word for word in lone if (asked := needs_company(word)) and not has_company(asked, plain - {word}))
    return not all(is_named(at, found, names) for at in range(len(found))) or (not names.papers and any(alone))


def _without_asked(part: str, names: Names) -> str:
    """A clause without the everyday words for what a reason names: the others may tell together what letters do not."""
    return " ".join(word.typed for word in words_in(part) if names.asked.isdisjoint(stems(word.plain))) if names.asked else part

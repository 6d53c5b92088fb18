"""A stop in anybody's words is told as no longer interval, and no interval that held is blamed for a later rise (reading 34, K 1)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.rise_told import may_tell_of_a_stop, names_the_rise_with_longer
from tests.health.tricare_renewal import renewal

STOPS = (
    "When the approval ran out I went six weeks without and it went up to 13.",
    "I had none for six weeks and my score was 13.",
    "The last one was September 24 and then nothing, and my score climbed to 13.",
    "After they stopped paying it rose to 13.",
    "13 after I ran out of approved infusions.",
    "Missing six weeks did it, I slid back to 13.",
    "It only got worse when they cut me off in September, 13 by November.",
    "Since the infusions quit in September I'm back to 13.",
    "I couldn't pay for it myself so I didn't go for two months. PHQ-9 13.",
    "No more infusions after September 24: PHQ-9 13 on November 6.",
    "Six weeks off and I was at 13.",
    "The insurance wouldn't pay for more and by November 6 I was at 13.",
    "We had to stop in September. I was 13 in November.",
    "My score was 7 on my last one and 13 six weeks after it.",
    "I've been waiting on this approval for 6 weeks and I'm up to 13.",
    "Coverage lapsed, had to go 6 weeks on my own, back up to 13.",
    "I was without treatment from September 24 to November 6 and PHQ-9 went from 7 to 13.",
    "Treatments were put on hold. 13.",
    "There was a gap of six weeks because of the denial and it rose to 13.",
    "I used up the twelve and six weeks later I was 13.",
)
LONGER = (
    "We tried a month apart and it went up to 13 so we went back to three weeks.",
    "In August we went to every two weeks. By November 6 my PHQ-9 was 13.",
    "PHQ-9 7 weekly, 13 at every two weeks (November 6).",
    "Sessions were spread out to every other week in October: PHQ-9 7, then 13 on November 6.",
    "Every four weeks was too long, I was at 13.",
    "On monthly infusions I climbed to 13.",
    "They spaced me out to 6 weeks and the score rose to 13.",
    "13 when we stretched it to five weeks.",
    "Weekly 7. Every two weeks 13.",
    "When we cut back to once a month my PHQ-9 went from 7 to 13.",
    "We skipped a week and it was 13.",
    "My doctor moved me from 2 weeks to 4 weeks and by November I was 13.",
    "Tapered to q4w in October, PHQ 7 to 13.",
    "Biweekly dosing did not hold: PHQ-9 13.",
    "At 6 weeks apart I was 13, at 3 weeks I was 7.",
    "Going less often brought it up to 13.",
    "Fewer sessions, one every 5 weeks: 13.",
    "Held at 7 every 3 weeks, went to 13 at every 5 weeks.",
    "A longer interval of four weeks was tried in October; score 13 on November 6.",
    "Once we went to every other week I slid to 13.",
)
BOTH = (
    "They moved me to every 3 weeks in July and it stayed at 7. When the approval ran out I went six weeks without and it went up to 13.",
    "Every 3 weeks worked as good as every 2. It only got worse when they cut me off in September, it was 13 by November.",
    "I went to every 3 weeks and stayed good. The last one was September 24 and then nothing, and my score climbed to 13.",
    "I tried 3 weeks and did fine. After they stopped paying it rose to 13.",
    "No difference at 3 weeks. The score was 13 after I ran out of approved infusions.",
    "Going from 2 to 3 weeks didn't hurt me. Missing six weeks did, I slid back to 13.",
    "Every 3 weeks was fine, my score didn't move. Then the insurance stopped and I had none for six weeks and it went to 13.",
    "In July they spaced me out from 2 weeks to 3 and the score stayed at 7. After September 24 I had no infusions, and it was 13.",
    "Monthly since June, 7. No appointments after the denial, 13.",
    "Spread out to three weeks with no trouble; 13 six weeks after my last infusion.",
    "Every two weeks kept me at 7 until they quit covering it. 13 now.",
    "We stretched it to 3 weeks. Then I couldn't get any for six weeks: 13.",
    "Three weeks apart I was 7. They denied the rest and I was 13.",
    "At every 3 weeks 7, off it for six weeks 13.",
    "Biweekly went well. A break of two months in the fall took me to 13.",
    "Once a month held. I'm at 13 because I've been waiting since September.",
    "I did every three weeks from July, then my coverage lapsed, and by November I was 13.",
    "Less often was okay; nothing at all was not: 13.",
    "From 2 to 3 weeks, no change. I went six weeks with none: 13.",
    "After tapering to q3w PHQ-9 stayed 7; treatment interrupted 9/24, PHQ-9 13 on 11/6.",
)
NEITHER = (
    "We tried every 3 weeks in July and August and I held at 7.",
    "I've been on every 3 weeks since July with no change.",
    "3 weeks was fine for me all summer, PHQ-9 was 7.",
    "On every 3 weeks my PHQ-9 was 7.",
    "PHQ-9 7 on September 2 and 13 on November 6.",
    "13 on November 6.",
    "I was 7 at the start of fall; I got worse by November, 13.",
    "We have stayed at the same rhythm the whole time. 13 in November.",
    "Every 3 weeks since July and it never went up.",
    "Spread out in July, no difference that anyone could see.",
    "They moved me to three weeks and I'm doing great on it.",
    "Weekly the whole time. 13 on November 6.",
    "Monthly and steady at 7.",
    "Spaced to 3 weeks in July, remained in remission.",
    "Less often worked just as well.",
    "Every 3 weeks: 7, same as at every 2.",
    "My mother died in October and I was 13.",
    "Every two weeks in August I was 7. Weekly again in October: 13.",
    "Longer spacing did not change anything.",
    "We went to every 3 weeks and it wasn't worse.",
)


def rise_of_longer(words: str) -> bool:
    return names_the_rise_with_longer(words, "13", "7") and not may_tell_of_a_stop(words)


@pytest.mark.parametrize("words", LONGER)
def test_a_rise_on_sessions_further_apart_is_told_of_them(words: str) -> None:
    assert rise_of_longer(words)


@pytest.mark.parametrize("words", [*STOPS, *BOTH, *NEITHER])
def test_a_stop_an_interval_that_held_and_scores_alone_are_none(words: str) -> None:
    assert not rise_of_longer(words)


SCORES = [(22, "2026-04-15"), (8, "2026-06-03"), (7, "2026-09-02"), (13, "2026-11-06")]


@pytest.mark.parametrize("words", [*STOPS[:3], *BOTH[:7], *NEITHER[:2]])
def test_no_paper_blames_the_interval_that_held(words: str, facts: Facts) -> None:
    scores = [{"scale": "phq-9", "score": score, "date": day} for score, day in SCORES]
    for name, text in renewal(facts, {"treatment": {"spacing": words, "scores": scores}}).items():
        for never in (
            "longer interval was tried:",
            "longer interval was tried, between",
            "It was tried",
            "after sessions were spread out",
            "after the sessions were spread out",
            "rise came after the sessions were spread out",
            "when the sessions were spread out",
            "The longer interval did not maintain it",
        ):
            assert never not in text, (name, never)

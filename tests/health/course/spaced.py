"""A limit on how often, in the plan's words, and what wider spacing did."""

from __future__ import annotations

LIVED = "In August we went to every two weeks. By September 22 my MADRS was 23. Weekly again it was 15."
OFTEN = "Weekly maintenance is not medically needed when you have reached remission."
EXCEPTION = "Our criteria allow weekly maintenance only when there is documented relapse or loss of response on every-two-week dosing."

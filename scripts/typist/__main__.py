"""How long the worked cases take: `python -m scripts.typist` (or `make typist`).

Each case is gone through three times: by the shortest way to a first packet without a
required gap; with every question of the case answered; and so on a phone, page by page, with a press of Continue on each. The typist uses
the same door as the page, so every field and button must be on the screen when it is used. Printed is each answer with its keystrokes
and choices.
"""

from __future__ import annotations

import sys

from appealwright.examples import EXAMPLES
from scripts.typist.ways import FULL, SHORTEST, full, gaps, phone, shortest


def main() -> int:
    """Type all cases; 1 where one takes too long or leaves a gap."""
    failed = False
    for name in EXAMPLES:
        for way, most in ((shortest, SHORTEST), (full, FULL), (phone, FULL)):
            sitting = way(name)
            print(f"{name}, {way.__name__}: {len(sitting.log)} answers and presses, {sitting.keys} keystrokes, {sitting.choices} choices")
            print("\n".join(sitting.log))
            print(f"  {sitting.seconds:.0f} s of {most:.0f} s; still missing: {', '.join(gaps()) or 'nothing'}\n")
            failed |= sitting.seconds > most or bool(gaps())
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())

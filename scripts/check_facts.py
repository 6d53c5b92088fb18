"""Says every problem of the rows at once: `python -m scripts.check_facts [--only PART] [--as-of DATE]`. Exit code 1 if any."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from scripts.illnesses import unasked_illnesses
from scripts.interview import answer_names
from scripts.overlay import interview_with, laid_rows, overlays
from scripts.rowfiles import schema_problems
from scripts.rowrules import cross_problems, sound_rows, stale_rows
from scripts.templaterules import template_problems
from scripts.translations import languages, newer


def main(arguments: list[str] | None = None) -> int:
    """Print problems and warnings; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="show only problems of files whose path contains this")
    parser.add_argument("--as-of", type=date.fromisoformat, default=date.today(), help="the day against which age is judged")
    options = parser.parse_args(arguments)
    wanted = Path(options.only).name if options.only else ""
    laid = laid_rows(overlays())
    rows, refused = laid.rows, schema_problems(laid.rows)
    problems = [*laid.problems, *refused]
    if not laid.problems:  # the rows of a file that cannot be read would all be missed elsewhere
        problems += cross_problems(rows, answer_names(overlays()), refused)
        problems += unasked_illnesses(sound_rows(rows, refused), interview_with(overlays()))
        problems += template_problems(rows)
    shown = [problem for problem in problems if wanted in problem.file]
    for problem in shown:
        print(problem)
    warnings = [*laid.warnings, *stale_rows(sound_rows(rows, refused), options.as_of)]
    older = [f"{language}: {key}: the English is newer" for language in languages() for key in newer(language)]
    for warning in (*warnings, *older):
        print(f"warning: {warning}")
    print(f"{len(rows)} rows, {len(shown)} problems, {len(warnings) + len(older)} warnings", file=sys.stderr)
    return 1 if shown else 0


if __name__ == "__main__":
    sys.exit(main())

"""Says every problem of the rows at once: `python -m scripts.check_facts [--only PART] [--as-of DATE]`. Exit code 1 if any."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from scripts.interview import answer_names
from scripts.overlay import laid_rows, overlays
from scripts.rowfiles import schema_problems
from scripts.rowrules import cross_problems, stale_rows
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
    rows, problems = laid.rows, [*laid.problems, *schema_problems(laid.rows)]
    if not problems:
        problems += cross_problems(rows, answer_names(overlays()))
        problems += template_problems(rows)
    shown = [problem for problem in problems if wanted in problem.file]
    for problem in shown:
        print(problem)
    warnings = [] if problems else [*laid.warnings, *stale_rows(rows, options.as_of)]
    older = [f"{language}: {key}: the English is newer" for language in languages() for key in newer(language)]
    for warning in (*warnings, *older):
        print(f"warning: {warning}")
    print(f"{len(rows)} rows, {len(shown)} problems, {len(warnings) + len(older)} warnings", file=sys.stderr)
    return 1 if shown else 0


if __name__ == "__main__":
    sys.exit(main())

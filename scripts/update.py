"""Takes the newest code into a copy: `python -m scripts.update ADDRESS [--branch main]`, or `make update FROM=ADDRESS`.

A copy made by "Use this template" starts with one commit that has no parent, so Git cannot tell what the copy changed. That first
commit's files are those of some commit of ours: it is found by them and recorded as the parent, once. Then it is a plain merge, and
what stands in the copy's own folder cannot conflict, since we have nothing there.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path


class UpdateError(RuntimeError):
    """The copy could not be updated; nothing was changed."""


def main(arguments: list[str] | None = None) -> int:
    """Update the repository in the working folder; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address", help="where the code comes from, such as https://github.com/OWNER/appealwright")
    parser.add_argument("--branch", default="main")
    options = parser.parse_args(arguments)
    try:
        print(updated(Path.cwd(), options.address, options.branch))
    except UpdateError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def updated(copy: Path, address: str, branch: str = "main") -> str:
    """What the update did, in words. Raises UpdateError, and leaves the copy as it was, where it cannot be done."""
    if _git(copy, "status", "--porcelain", "--untracked-files=no"):
        raise UpdateError("Some files are changed and not committed. Commit them first, then update.")
    _git(copy, "fetch", "--quiet", "--no-tags", address, branch)
    newest = _git(copy, "rev-parse", "FETCH_HEAD")
    before = _git(copy, "rev-parse", "HEAD")
    if not _succeeds(copy, "merge-base", "HEAD", newest):
        _record_start(copy, newest)
    count = _git(copy, "rev-list", "--count", f"HEAD..{newest}")
    if count == "0":
        return "There is nothing new."
    if not _succeeds(copy, "merge", "--quiet", "--no-edit", "-m", f"Update from {address}", newest):
        changed = _git(copy, "diff", "--name-only", "--diff-filter=U").splitlines()
        _git(copy, "merge", "--abort")
        _git(copy, "reset", "--quiet", "--hard", before)
        raise UpdateError(
            "These files were changed here and in the new code: "
            + ", ".join(changed)
            + ". Put your change into your own folder, fork/, or bring them to what they were; then update again."
        )
    return f"Updated. New commits: {count}."


def _record_start(copy: Path, newest: str) -> None:
    """Join the copy's history to ours at the commit that it was made from; no file changes."""
    first = _git(copy, "rev-list", "--max-parents=0", "HEAD").splitlines()[-1]
    tree = _git(copy, "rev-parse", f"{first}^{{tree}}")
    for line in _git(copy, "log", "--format=%H %T", newest).splitlines():
        commit, its_tree = line.split()
        if its_tree == tree:
            _git(
                copy,
                "merge",
                "--quiet",
                "-s",
                "ours",
                "--allow-unrelated-histories",
                "-m",
                "Say which commit this copy was made from",
                commit,
            )
            return
    raise UpdateError("This copy's first commit is no state of that code, so what was changed here since cannot be told apart.")


def _git(copy: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=copy, capture_output=True, text=True, check=False)
    if done.returncode:
        raise UpdateError(done.stderr.strip() or done.stdout.strip() or f"git {arguments[0]} failed")
    return done.stdout.strip()


def _succeeds(copy: Path, *arguments: str) -> bool:
    return subprocess.run(["git", *arguments], cwd=copy, capture_output=True, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())

"""The content security policy of a finished page: only our own origin, only the inline scripts it really holds."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

CHARSET = '<meta charset="utf-8">'
SCRIPT = re.compile(r"<script\b.*?</script\s*>", re.DOTALL | re.IGNORECASE)
"""Found first: reading all of each page was a fifth of the time that the site took to build."""
EXECUTED = {"", "module", "text/javascript", "application/javascript", "speculationrules"}
"""The kinds of script that a policy has to allow: those that run, and the rules of what may be opened ahead."""


class _InlineScripts(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        self._inside = tag == "script" and "src" not in names and (names.get("type") or "") in EXECUTED
        if self._inside:
            self.found.append("")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser's signature
        self._inside = False


def script_hashes(html: str) -> list[str]:
    """The CSP hash of each inline script of the page, in order, without repeats."""
    parser = _InlineScripts()
    parser.feed("".join(SCRIPT.findall(html)))
    digests = (hashlib.sha256(script.encode()).digest() for script in parser.found)
    return list(dict.fromkeys(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests))


def policy_for(html: str) -> str:
    """The policy for a guide page. Searching needs a worker and the index, installing a list and icons:
    all our own, and nothing else is fetched."""
    return "; ".join(
        [
            "default-src 'none'",
            " ".join(["script-src 'self'", *script_hashes(html)]),
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "form-action 'none'",
            "base-uri 'none'",
        ]
    )


def with_policy(html: str) -> str:
    """The page with its policy as the first thing after the charset, before anything it must govern."""
    if CHARSET not in html:
        raise ValueError(f"no {CHARSET} to put the policy after")
    return html.replace(CHARSET, f'{CHARSET}\n      <meta http-equiv="content-security-policy" content="{policy_for(html)}">', 1)

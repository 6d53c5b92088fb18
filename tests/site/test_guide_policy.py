"""The policy of a guide page: a hash for each script, nothing from elsewhere, ahead of all it governs."""

import base64
import hashlib

import pytest

from scripts.site.policy import policy_for, script_hashes, with_policy


def test_the_hash_is_of_the_exact_text_of_each_script_once() -> None:
    script = 'if (1 < 2 && "&amp;") {\n  go();\n}'
    expected = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert script_hashes(f"<p>x</p><script>{script}</script><script type='module'>{script}</script>") == [f"'sha256-{expected}'"]


def test_files_and_data_need_no_hash() -> None:
    assert script_hashes('<script src="a.js"></script><script type="application/json">{"a":1}</script>') == []


def test_nothing_outside_our_origin_and_nothing_inline_is_allowed() -> None:
    policy = policy_for("<script>a()</script>")
    assert policy.startswith("default-src 'none'; script-src 'self' 'sha256-")
    assert "unsafe" not in policy
    assert "http" not in policy


def test_the_policy_stands_before_all_it_governs() -> None:
    html = with_policy('<head><meta charset="utf-8"><script>a()</script></head>')
    assert html.index("content-security-policy") < html.index("<script>")


def test_a_page_without_a_charset_is_refused_rather_than_left_open() -> None:
    with pytest.raises(ValueError, match="charset"):
        with_policy("<head></head>")

"""The configuration files, from the policies of the pages."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.hosting.headers import EVERYWHERE, UNCHANGING, united

__all__ = ["CONTAINERFILE", "caddyfile", "headers_file", "nginx_conf"]

KEPT, FRESH = "public, max-age=31536000, immutable", "no-cache"
Policies = Mapping[str, str]
"""A policy by the path of its page."""


def headers_file(policies: Policies) -> str:
    """`_headers`, as Netlify and Cloudflare Pages read it.

    Both add up the headers of all rules that match, and Cloudflare takes 100 rules: so a folder of guides has one rule with what any of
    its pages needs, while the builder's pages, which need more, have one each.
    """
    rules = [("/*", {**EVERYWHERE, "Strict-Transport-Security": "max-age=31536000"})]
    rules += [(f"/{prefix}*", {"Cache-Control": KEPT}) for prefix in UNCHANGING]
    folders: dict[str, list[str]] = {}
    for path, policy in policies.items():
        folder, slash, _ = path.partition("/")
        if not slash or folder == "builder":
            rules += [(address, {"Content-Security-Policy": policy}) for address in _addresses(path)]
        else:
            folders.setdefault(folder, []).append(policy)
    rules += [(f"/{folder}/*", {"Content-Security-Policy": united(found)}) for folder, found in folders.items()]
    return "\n".join("\n".join([address, *(f"  {name}: {value}" for name, value in headers.items())]) for address, headers in rules) + "\n"


def nginx_conf(policies: Policies, under: str = "/", folder: str = "/usr/share/nginx/html") -> str:
    """A server for nginx; the `map`s stand beside it, in the same http block."""
    names = {policy: f"p{number}" for number, policy in enumerate(dict.fromkeys(policies.values()), 1)}
    pages = "\n".join(f'  "{under}{path}" {names[policy]};' for path, policy in policies.items())
    values = "\n".join(f'  {name} "{policy}";' for policy, name in names.items())
    kept = "\n".join(f'  "~^{under}{prefix}" "{KEPT}";' for prefix in UNCHANGING)
    every = "\n".join(f'  add_header {name} "{value}" always;' for name, value in EVERYWHERE.items())
    return f"""# Made by `make hosting`. Belongs in the http block: on most machines, a file in /etc/nginx/conf.d/.
# Change `listen`, `server_name` and `root`, and add your certificate; the rest follows from the pages.
map_hash_bucket_size 128;
map $uri $aw_page {{
  default "";
{pages}
}}
map $aw_page $aw_policy {{
  default "";
{values}
}}
map $uri $aw_cache {{
  default "{FRESH}";
{kept}
}}
types_hash_bucket_size 128;

server {{
  listen 8080;
  server_name _;
  root {folder};
  index index.html;
  charset utf-8;
  error_page 404 {under}404.html;
  access_log off; # which pages somebody reads says something about their health
  gzip_static on; # the .gz files beside the others
  absolute_redirect off;
  add_header Content-Security-Policy $aw_policy always;
  add_header Cache-Control $aw_cache;
{every}
  location ~ \\.mjs$ {{ default_type text/javascript; types {{ }} }}
}}
"""


def caddyfile(policies: Policies, under: str = "/", folder: str = "/srv") -> str:
    """A site for Caddy, which gets its own certificate once `:8080` is your name."""
    groups: dict[str, list[str]] = {}
    for path, policy in policies.items():
        groups.setdefault(policy, []).extend(f"{under.rstrip('/')}{address}" for address in _addresses(path))
    lines = [f'  header {name} "{value}"' for name, value in EVERYWHERE.items()]
    kept = " ".join(f"{under}{prefix}*" for prefix in UNCHANGING)
    # Each with its own test: Caddy puts the directive without one last, and the last one wins.
    lines += [f"  @kept path {kept}", f'  header @kept Cache-Control "{KEPT}"']
    lines += ["  @fresh not path " + kept, f'  header @fresh Cache-Control "{FRESH}"']
    for number, (policy, addresses) in enumerate(groups.items(), 1):
        lines += [f"  @p{number} path {' '.join(addresses)}", f'  header @p{number} Content-Security-Policy "{policy}"']
    lost = policies.get("404.html", "")
    return f"""# Made by `make hosting`. Put your own name in place of :8080. Caddy keeps no log of visits unless it is told to.
:8080 {{
  root * {folder}
  file_server {{
    precompressed gzip
  }}
{chr(10).join(lines)}
  handle_errors {{
    rewrite * {under}404.html
    header Content-Security-Policy "{lost}"
    file_server
  }}
}}
"""


CONTAINERFILE = """# Made by `make hosting`. In this folder: podman build -t appeals . && podman run -p 8080:8080 appeals
FROM docker.io/nginxinc/nginx-unprivileged:stable-alpine
COPY nginx.conf /etc/nginx/conf.d/default.conf
COPY site/ /usr/share/nginx/html/
"""


def _addresses(path: str) -> tuple[str, ...]:
    """Every address under which hosts give out this page: a folder for its index, and with or without the ending."""
    stem = path.removesuffix(".html")
    return (f"/{path.removesuffix('index.html')}", f"/{path}") if path.endswith("index.html") else (f"/{path}", f"/{stem}")

"""Tries every channel and tells what arrived, whatever the engine."""

from __future__ import annotations

import itertools
import re
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from scripts.serve import Host, running
from tests.browser.channels import Channel, Reach
from tests.browser.ears import Ears
from tests.browser.engines.tab import Tab
from tests.browser.probed import TRY_IN_WORKER

QUIET = 1.5
"""How many seconds we wait for a request before we say that none came. In the control most arrive within a fifth of it."""
PATIENCE = 6

TRY_ALL = """tries => {
  const scripts = { %s };
  for (const [name, url] of tries) try { Promise.resolve(scripts[name](url)).catch(() => null); } catch {}
}"""
CANARY = re.compile(r"canary-([a-z0-9-]+?-at-(?:own|other))")
_numbers = itertools.count(10)


@dataclass(frozen=True)
class Hosts:
    """Our own host and somebody else's, both recording."""

    own: Host
    other: Host
    ears: Ears = field(default_factory=Ears)

    def addresses(self, channel: Channel) -> list[str]:
        """The addresses with a canary by which the channel's requests are known: at our own host, then at the other."""
        return [self._address(channel, label, host) for label, host in (("own", self.own), ("other", self.other))]

    def _address(self, channel: Channel, label: str, host: Host) -> str:
        name = f"{channel.name}-at-{label}"
        if not channel.by_packet:
            return f"{host.address}canary-{name}"
        at = urlsplit(host.address).hostname or ""
        return f"https://{at}:{self.ears.port(name, at)}/canary-{name}"

    def forget(self) -> None:
        """Forget what has arrived."""
        self.own.forget()
        self.other.forget()
        self.ears.forget()

    def arrived(self) -> set[str]:
        """The canaries that arrived in an address, a cookie or a referrer, or as a packet, as `channel-at-own|other`."""
        heard = (f"{asked.target} {asked.cookie} {asked.referrer}" for host in (self.own, self.other) for asked in host.log)
        return {name for text in heard for name in CANARY.findall(text)} | self.ears.heard()

    def arrived_of(self, wanted: set[str]) -> set[str]:
        """The canaries that have arrived once all `wanted` ones have, or patience is at its end."""
        until = time.monotonic() + PATIENCE
        while not wanted <= self.arrived() and time.monotonic() < until:
            time.sleep(0.05)
        return self.arrived()

    def everything(self) -> list[str]:
        """Whatever arrives at all, after a time in which what is on its way can arrive."""
        time.sleep(QUIET)
        asked = [f"{asked.method} {asked.target} {asked.cookie}" for host in (self.own, self.other) for asked in host.log]
        return asked + [f"a packet of {name}" for name in sorted(self.ears.heard())]


@contextmanager
def both_heard(own: Host, other: Host) -> Iterator[Hosts]:
    """Both hosts that run already, and ears for packets."""
    hosts = Hosts(own, other)
    try:
        yield hosts
    finally:
        hosts.ears.close()


@contextmanager
def two_hosts(site: Path, empty: Path) -> Iterator[Hosts]:
    """Both hosts, at addresses that no test has used before: a browser remembers hosts, and hands them their cookies."""
    number = next(_numbers)
    ours = running(site, host=f"127.0.1.{number}", under="/repo/")
    with ours as own, running(empty, host=f"127.0.2.{number}") as other, both_heard(own, other) as hosts:
        yield hosts


def expected(channels: Iterable[Channel], differing: Mapping[str, Reach]) -> set[str]:
    """What an open page leaks by these channels, in an engine whose reach differs so."""
    reaches = {channel.name: differing.get(channel.name, channel.reach) for channel in channels}
    to_own = {f"{name}-at-own" for name, reach in reaches.items() if reach is not Reach.NOBODY}
    return to_own | {f"{name}-at-other" for name, reach in reaches.items() if reach is Reach.BOTH}


def try_channels(tab: Tab, channels: Sequence[Channel], tries: Iterable[tuple[str, str]]) -> None:
    """Try the channels in the page, each of `tries` a name and an address. What they throw is of no interest, only what arrives."""
    tab.run(TRY_ALL % ",\n".join(f'"{channel.name}": {channel.script}' for channel in channels), list(tries))


def try_all(tab: Tab, channels: Sequence[Channel], hosts: Hosts) -> None:
    """Try the channels in the page, towards both hosts."""
    try_channels(tab, channels, [(channel.name, address) for channel in channels for address in hosts.addresses(channel)])


def tried_in_worker(tab: Tab, channel: Channel, hosts: Hosts, patience_ms: int = 20_000, *, worker: str = "worker") -> bool:
    """Whether the worker has tried the channel in time. One at a time: Firefox would let them wait for each other's connections."""
    tries = [{"name": channel.name, "url": address} for address in hosts.addresses(channel)]
    return tab.run(TRY_IN_WORKER, tries, patience_ms, worker) is True


def wait_for_ear(tab: Tab, worker: str) -> None:
    """Wait until the worker hears: it is asked for nothing that it knows."""
    until = time.monotonic() + 60
    while tab.run(TRY_IN_WORKER, [{"name": "nothing", "url": ""}], 300, worker) is not True:
        assert time.monotonic() < until, f"the worker {worker} hears nothing"

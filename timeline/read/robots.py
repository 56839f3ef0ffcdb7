"""What a site's robots.txt allows, by the Robots Exclusion Protocol (RFC 9309)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_LONGEST = 500_000


@dataclass(frozen=True, slots=True)
class Rule:
    """A line of robots.txt: paths that begin so may, or may not, be fetched."""

    pattern: str
    allows: bool

    def fits(self, path: str) -> bool:
        """Whether the rule speaks of a path; "*" is any stretch, "$" at its end the path's end."""
        first, *others = self.pattern.removesuffix("$").split("*")
        if not path.startswith(first):
            return False
        reached = len(first)
        for part in others:
            found = path.find(part, reached)
            if found < 0:
                return False
            reached = found + len(part)
        if not self.pattern.endswith("$"):
            return True
        # A last stretch may always be read later than where it first stands.
        return path.endswith(others[-1]) if others else reached == len(path)


def allows(robots: str, agent: str, path: str) -> bool:
    """Whether an agent may fetch a path (with its query); the longest rule that fits decides."""
    fitting = [rule for rule in _rules(robots[:_LONGEST], agent.lower()) if rule.fits(path)]
    if not fitting:
        return True
    return max(fitting, key=lambda rule: (len(rule.pattern), rule.allows)).allows


def _rules(robots: str, agent: str) -> list[Rule]:
    """The rules for an agent, or those for everyone where none name it."""
    own: list[Rule] = []
    common: list[Rule] = []
    named = False
    for agents, rules in _groups(robots):
        if agent in agents:
            named = True
            own.extend(rules)
        if "*" in agents:
            common.extend(rules)
    return own if named else common


def _groups(robots: str) -> Iterator[tuple[set[str], list[Rule]]]:
    """Each run of "User-agent" lines with the rules below it."""
    agents: set[str] = set()
    rules: list[Rule] = []
    for key, value in _lines(robots):
        if key == "user-agent":
            if rules:
                yield agents, rules
                agents, rules = set(), []
            agents.add(value.lower())
        elif key in ("allow", "disallow") and value and agents:
            rules.append(Rule(value, key == "allow"))
    if agents:
        yield agents, rules


def _lines(robots: str) -> Iterator[tuple[str, str]]:
    for line in robots.splitlines():
        key, _, value = line.partition("#")[0].partition(":")
        yield key.strip().lower(), value.strip()

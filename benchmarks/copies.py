"""Recall and precision of finding copies: every article of a corpus is rewritten and looked for.

    python -m benchmarks copies --data FOLDER [--limit N] [--show N]

FOLDER holds timelines/*/*/articles.jsonl; each article is rewritten as re-publishers do: common
words swapped for synonyms, three sentences in ten cut, neighbours exchanged, quotations reworded. A
rewritten article is found when it is folded with its original, and wrong when it is folded with
another article that its original is not folded with.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from zlib import crc32

from timeline.merge import fold_copies
from timeline.model import Article, Civil, PublishDate

CUT, EXCHANGED = 30, 25
_SYNONYMS = """
said:mentioned says:states told:knowledgeable company:firm officials:authorities
people:individuals government:administration big:massive large:giant small:little new:recent
old:outdated begin:start began:started stop:halt stopped:halted help:assist helped:assisted
show:display showed:displayed use:make-use-of used:utilized find:discover found:discovered
get:receive got:obtained make:create made:created need:require needs:requires think:consider
thought:believed important:essential after:following before:earlier-than because:as-a-result-of
while:whereas but:however also:additionally may:could million:million week:week workers:staff
leader:chief home:residence trip:journey visit:go-to country:nation money:cash spill:leak
oil:crude well:properly damage:harm work:effort effort:try plan:scheme problem:drawback
problems:points about:roughly more:extra many:quite-a-few several:a-number-of next:subsequent
last:final early:early late:late high:excessive low:low good:first-rate bad:dangerous
people's:folks's water:water coast:shore beach:seaside area:space areas:areas job:activity
jobs:positions business:enterprise industry:trade statement:assertion report:document
reported:documented expected:anticipated asked:requested called:known-as including:together-with
children:youngsters police:regulation-enforcement court:courtroom doctor:physician
died:passed-away death:demise
"""
SYNONYMS = dict(pair.split(":") for pair in _SYNONYMS.split())
_WORD = re.compile(r"[a-z']+")
_QUOTED = re.compile(r"(?<=[“\"`])[^”\"'`]{12,200}(?=[”\"'])")


def rewritten(article: Article) -> Article:
    """The article as a re-publisher with a thesaurus would print it."""
    kept = [s for s in article.text.splitlines() if s.strip() and _draw(s, "cut") >= CUT]
    for place in range(0, len(kept) - 1, 2):
        if _draw(kept[place], "order") < EXCHANGED:
            kept[place], kept[place + 1] = kept[place + 1], kept[place]
    text = "\n".join(_WORD.sub(_swap, _QUOTED.sub(_requote, sentence)) for sentence in kept)
    return replace(article, id=f"{article.id}'", text=text)


def _draw(text: str, purpose: str) -> int:
    """0 to 99, always the same for the same text."""
    return crc32(f"{purpose} {text}".encode()) % 100


def _swap(match: re.Match[str]) -> str:
    return SYNONYMS.get(match[0], match[0]).replace("-", " ")


def _requote(match: re.Match[str]) -> str:
    """Every third word of a quotation left out."""
    words = match[0].split()
    return " ".join(word for place, word in enumerate(words) if place % 3 != 1)


def read_articles(path: Path) -> list[Article]:
    """The articles of a JSON lines file that have a text."""
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return [_article(row) for row in rows if row["text"].strip()]


def _article(row: dict[str, str]) -> Article:
    day = Civil(*map(int, row["published"][:10].split("-")))
    return Article(row["id"], "", row["text"], published=PublishDate(day, (), 1.0))


def mistakes(originals: Sequence[Article], heads: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Rewritten articles folded with an article that their original is not folded with."""
    for article in originals:
        mine, head = heads[article.id], heads[f"{article.id}'"]
        if head not in (f"{article.id}'", mine):
            yield f"{article.id}'", head


def measure(articles: Sequence[Article]) -> tuple[float, float, float, list[tuple[str, str]]]:
    """Recall, precision, seconds, and the mistakes."""
    both = [*articles, *map(rewritten, articles)]
    began = time.perf_counter()
    folded = fold_copies(both)
    seconds = time.perf_counter() - began
    heads = {a.id: a.copy_of or a.id for a in folded}
    found = sum(heads[a.id] == heads[f"{a.id}'"] for a in articles)
    wrong = list(mistakes(articles, heads))
    return found / len(articles), found / max(1, found + len(wrong)), seconds, wrong


def main(argv: Sequence[str]) -> int:
    """Print recall and precision for each corpus below the data folder."""
    parser = argparse.ArgumentParser(prog="benchmarks copies", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args(argv)
    for path in sorted(options.data.glob("timelines/*/*/articles.jsonl")):
        articles = read_articles(path)[: options.limit]
        recall, precision, seconds, wrong = measure(articles)
        print(
            f"{path.parent.name:16} {len(articles):5} articles  recall {recall:.3f}  "
            f"precision {precision:.3f}  {seconds:.1f} s"
        )
        for name, head in wrong[: options.show]:
            print("   ", name, "folded with", head)
    return 0

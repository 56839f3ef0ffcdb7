"""Web pages; the examples are invented."""

import pytest

from timeline.anchor import anchor
from timeline.model import Article, BlockKind, Civil, Problem
from timeline.options import Options
from timeline.read import read
from timeline.read.extra import MissingExtra, load

pytest.importorskip("trafilatura")

PROSE = (
    "<p>The city closed its old harbour bridge on Monday after engineers found a crack in a pillar"
    " that carries the northern half of the road, the mayor said.</p>"
    "<p>Repairs will take six weeks. Buses take another route until then, and the ferry runs twice"
    " an hour from early morning until midnight.</p>"
)


def page(head="", above="", below="", title="Old harbour bridge closes", language="en"):
    return (
        f"<!DOCTYPE html><html lang='{language}'><head><title>{title} | Northern Courier</title>"
        f"{head}</head><body><nav><a>Home</a></nav>{above}<main><article><h1>{title}</h1>{below}"
        f"{PROSE}</article></main><footer>© 2019 Northern Courier</footer></body></html>"
    )


def article_of(tmp_path, html, name="a.html"):
    path = tmp_path / name
    path.write_bytes(html if isinstance(html, bytes) else html.encode())
    (found,) = read(path)
    assert isinstance(found, Article)
    return found


def day_of(tmp_path, html):
    found = anchor(article_of(tmp_path, html), Options()).published
    return found and found.day


def test_what_a_page_says_of_itself(tmp_path):
    head = "<link rel='canonical' href='https://example.org/2024/bridge'>"
    article = article_of(tmp_path, page(head, language="en-GB"))
    assert article.title == "Old harbour bridge closes"
    assert article.outlet == "Northern Courier"
    assert article.language == "en"
    assert article.url == "https://example.org/2024/bridge"


def test_text_and_captions_without_the_page_around(tmp_path):
    caption = "Engineers look at the cracked pillar from a boat"
    html = page(below=f"<figure><img><figcaption>{caption}</figcaption></figure>")
    article = article_of(tmp_path, html)
    kinds = {article.text[b.span.start : b.span.end]: b.kind for b in article.blocks}
    assert kinds["Old harbour bridge closes"] is BlockKind.TITLE
    assert kinds[caption] is BlockKind.CAPTION
    assert sum(kind is BlockKind.BODY for kind in kinds.values()) == 2
    assert "Home" not in article.text
    assert "©" not in article.text


@pytest.mark.parametrize(
    "parts",
    [
        {"head": "<meta property='article:published_time' content='2024-03-04T09:15:00+01:00'>"},
        {
            "head": '<script type="application/ld+json">{"@type":"NewsArticle",'
            '"datePublished":"2024-03-04"}</script>'
        },
        {
            "head": '<script type="application/ld+json">{"@type":"NewsArticle", oops,'
            '"datePublished": "2024-03-04T10:00"}</script>'
        },
        {"head": "<meta name='parsely-pub-date' content='2024-03-04T09:15:00Z'>"},
        {"below": "<time datetime='2024-03-04T09:15'>yesterday</time>"},
        {"below": "<p class='byline'>By Ada Holm | March 4, 2024</p>"},
        {"below": "<span>Veröffentlicht am</span> <b>4. März</b> 2024, 9:15 Uhr"},
        {"head": "<link rel='canonical' href='https://example.org/2024/03/04/bridge'>"},
        {"head": "<script>var page = {publishedAt: '2024-03-04 09:15'}</script>"},
    ],
)
def test_the_day_is_found_wherever_it_is_stated(tmp_path, parts):
    assert day_of(tmp_path, page(**parts)) == Civil(2024, 3, 4)


def test_the_copyright_year_is_no_date(tmp_path):
    assert day_of(tmp_path, page()) is None


def test_a_declared_encoding_is_believed(tmp_path):
    html = page("<meta charset='gb18030'>", title="旧港大桥关闭维修通知")
    assert article_of(tmp_path, html.encode("gb18030")).title == "旧港大桥关闭维修通知"


def test_a_page_without_its_suffix_is_still_a_page(tmp_path):
    assert article_of(tmp_path, page(), "saved").title == "Old harbour bridge closes"


@pytest.mark.parametrize("html", ["<html></html>", "<html><body><script>1</script></body></html>"])
def test_an_empty_page_is_a_problem(tmp_path, html):
    path = tmp_path / "a.html"
    path.write_text(html)
    (problem,) = read(path)
    assert isinstance(problem, Problem)


def test_a_missing_library_names_what_to_install():
    with pytest.raises(MissingExtra, match=r"pip install news-timeline\[html\]"):
        load("no_such_module_at_all", "html")

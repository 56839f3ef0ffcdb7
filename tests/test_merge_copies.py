import pytest
from factory_events import article

from timeline.merge import fold_copies

STORY = """Harbour workers in Port Alder walked out on Monday after talks with Northline collapsed.
The union leader Maria Okafor said 1,200 members had joined the strike by noon.
Northline chief executive Peter Lindqvist called the walkout irresponsible on local radio.
Two container ships, the Ostara and the Bellweather, were waiting outside the harbour.
Mayor Tom Reyes offered to mediate and invited both sides to the town hall on Friday.
The last strike in Port Alder, in 2014, lasted 17 days and cost the town 3 million dollars.
"""
SPUN = """Harbor staff in Port Alder walked out on Monday following talks with Northline failed.
The union boss Maria Okafor mentioned 1,200 members had joined the stoppage.
Northline chief government Peter Lindqvist known as the walkout reckless on native radio.
Two container vessels, the Ostara and the Bellweather, had been ready exterior the harbour.
Mayor Tom Reyes supplied to mediate and invited each side to the city corridor on Friday.
The final strike in Port Alder, in 2014, lasted 17 days and price the city 3 million.
"""
OTHER = """Port Alder held its spring regatta on Monday with 40 boats from six countries.
Maria Okafor, who usually speaks for the harbour workers, won the first race on the Bellweather.
Mayor Tom Reyes handed out the prizes and promised a larger regatta next year.
Visitors from Northport and Elmsea filled the hotels along the quay over the weekend.
"""


def copies(*articles):
    return {a.id: a.copy_of for a in fold_copies(articles)}


def test_a_spun_copy_names_the_article_published_first():
    found = copies(article("a", SPUN, "2026-03-04"), article("b", STORY, "2026-03-03"))
    assert found == {"a": "b", "b": ""}


def test_another_report_from_the_same_town_is_no_copy():
    assert copies(article("a", STORY), article("b", OTHER)) == {"a": "", "b": ""}


@pytest.mark.parametrize("kept", [slice(0, 4), slice(2, 6)])
def test_a_shortened_copy_is_found(kept):
    cut = "\n".join(STORY.splitlines()[kept])
    assert copies(article("a", STORY), article("b", cut))["b"] == "a"


def test_the_order_of_the_articles_does_not_matter():
    articles = [article("a", STORY), article("b", SPUN), article("c", OTHER)]
    assert copies(*articles) == copies(*reversed(articles))


def test_copies_of_copies_name_the_original():
    days = {"a": "2026-03-03", "b": "2026-03-04", "c": "2026-03-05"}
    texts = {"a": STORY, "b": SPUN, "c": SPUN.replace("reckless", "careless")}
    found = copies(*(article(name, texts[name], day) for name, day in days.items()))
    assert found == {"a": "", "b": "a", "c": "a"}


def test_empty_articles_are_no_copies_of_each_other():
    assert copies(article("a"), article("b")) == {"a": "", "b": ""}


def test_a_thousand_identical_articles_are_one_original():
    found = copies(*(article(f"{n:04}", STORY, "2026-03-03") for n in range(1000)))
    assert found.pop("0000") == ""
    assert set(found.values()) == {"0000"}

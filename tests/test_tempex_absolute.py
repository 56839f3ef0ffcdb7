"""The door to dateparser: plain dates of languages without rules, and nothing else."""

import pytest

from timeline.model import AnchorKind, Civil, Granularity
from timeline.tempex.absolute import absolute

MONDAY = Civil(2026, 11, 23)

FOUND = [
    ("fr", "Le traité fut signé le 12 mars 2020 à Paris.", [("12 mars 2020", "2020-03-12")]),
    ("fr", "Le 1er mai 2019, la place était vide.", [("1er mai 2019", "2019-05-01")]),
    ("fr", "Le pont a rouvert le 3 septembre.", [("3 septembre", "2026-09-03")]),
    ("fr", "Le pont a fermé le 24 décembre.", [("24 décembre", "2025-12-24")]),
    ("fr", "Le maire a démissionné lundi.", [("lundi", "2026-11-23")]),
    (
        "fr",
        "Le maire a démissionné mardi, pas hier.",
        [("mardi", "2026-11-17"), ("hier", "2026-11-22")],
    ),
    ("fr", "La crise dure depuis août 2011.", [("août 2011", "2011-08")]),
    ("es", "El juez firmó la orden el 3 de mayo de 2021.", [("3 de mayo de 2021", "2021-05-03")]),
    ("es", "La tregua empezó en marzo de 2020.", [("marzo de 2020", "2020-03")]),
    ("es", "El barco zarpó el jueves.", [("jueves", "2026-11-19")]),
    ("es", "El barco zarpó ayer.", [("ayer", "2026-11-22")]),
    ("it", "La legge è del 5 aprile 2018.", [("5 aprile 2018", "2018-04-05")]),
    ("it", "Il ponte crollò il 14 agosto 2018.", [("14 agosto 2018", "2018-08-14")]),
    ("it", "Il ministro parlò ieri.", [("ieri", "2026-11-22")]),
    ("pt", "O túnel abriu em 12 de março de 2020.", [("12 de março de 2020", "2020-03-12")]),
    ("pt", "A greve começou na segunda-feira.", [("segunda-feira", "2026-11-23")]),
    ("pt", "A greve começou ontem.", [("ontem", "2026-11-22")]),
    ("nl", "De brug ging op 7 maart 2019 open.", [("7 maart 2019", "2019-03-07")]),
    ("nl", "De minister sprak gisteren.", [("gisteren", "2026-11-22")]),
    ("nl", "De brand brak dinsdag uit.", [("dinsdag", "2026-11-17")]),
    ("ru", "Договор подписан 12 марта 2020 года.", [("12 марта 2020", "2020-03-12")]),
    ("ru", "Мост открыли вчера.", [("вчера", "2026-11-22")]),
    ("ru", "Встреча прошла 5 сентября.", [("5 сентября", "2026-09-05")]),
    ("ru", "Встреча прошла в понедельник.", [("понедельник", "2026-11-23")]),
    ("ko", "회담은 2023년 9월 13일 열렸다.", [("2023년 9월 13일", "2023-09-13")]),
    ("ja", "会談は2023年9月13日に行われた。", [("2023年9月13日", "2023-09-13")]),
    ("fr", "Mis à jour le 05/03/2021.", [("05/03/2021", "2021-03-05")]),
    ("nl", "Bijgewerkt op 05-03-2021.", [("05-03-2021", "2021-03-05")]),
    ("pl", "Protokół z 2021-03-05 zaginął.", [("2021-03-05", "2021-03-05")]),
]

NOTHING = [
    ("fr", "Les trois hommes ont marché 12 heures."),
    ("fr", "Le prix est passé de 1 200 à 2020 euros."),
    ("fr", "La version 10.12.2 est sortie."),
    ("es", "El barco se hundió en el mar."),
    ("es", "Llegaron 30 de 45 jugadores."),
    ("pt", "A segunda parte e a quarta parte."),
    ("it", "Ha due figli e 3 cani."),
    ("nl", "De 2 mannen zijn 45 en 46 jaar."),
    ("ru", "Погибли 12 человек."),
    ("fr", "Le 31 février 2020 n'existe pas."),
    ("fr", "Le 31 avril n'existe pas non plus."),
    ("es", "Vimos el 2 en 3 casas."),
]


@pytest.mark.parametrize(("language", "text", "wanted"), FOUND)
def test_plain_dates_are_found_where_they_stand(language, text, wanted):
    timexes = absolute(text, MONDAY, language)
    assert [(timex.text, timex.value) for timex in timexes] == wanted
    assert all(text[timex.start : timex.end] == timex.text for timex in timexes)
    assert all(timex.rule == "dateparser" for timex in timexes)


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_figures_and_words_that_are_no_dates_are_left_alone(language, text):
    assert absolute(text, MONDAY, language) == []


def test_a_date_without_its_year_says_what_it_was_counted_from():
    (timex,) = absolute("le 3 septembre", MONDAY, "fr")
    assert (timex.anchor.kind, timex.anchor.day) == (AnchorKind.PUBLISHED, MONDAY)
    (whole,) = absolute("le 3 septembre 2020", MONDAY, "fr")
    assert whole.anchor.kind is AnchorKind.NONE


def test_a_month_keeps_its_grain():
    (timex,) = absolute("en août 2011", MONDAY, "fr")
    assert timex.interval.granularity is Granularity.MONTH


def test_an_unknown_language_has_no_dates():
    assert absolute("12.03.2020", MONDAY, "xx") == []
    assert absolute("12.03.2020", MONDAY, "") == []


@pytest.mark.parametrize(
    "text", ["9" * 200_000, "mars " * 40_000, "12 " * 60_000, "\ud800\0 12 mars"]
)
def test_hostile_text_is_read_in_linear_time(text):
    absolute(text, MONDAY, "fr")

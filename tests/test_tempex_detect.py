"""The language of a text: single short sentences, so that whole articles are safe."""

import pytest

from timeline.tempex.detect import detect

SENTENCES = {
    "en": [
        "The governor vetoed the bill on Friday, saying it would hurt farmers.",
        "Rescuers pulled two climbers from a ridge after a night in the snow.",
        "She had been told that the bridge was closed, but nobody put up a sign.",
        "The chief of the nation arrived residence after a go to to the neighbouring country.",
        "MAYOR QUITS AFTER COUNCIL VOTE",
        "It is n't clear who owns the ship , the harbour master said .",
        "Tokyo rebukes Beijing",
        "Paris, Berlin and Rome sign pact",
        "September 19, 2023, 12:33 AM",
        "Kim Jong Un meets Sergei Shoigu",
    ],
    "de": [
        "Der Fährverkehr ruht seit Dienstag, weil die Hafenarbeiter streiken.",
        "Nach dem Brand in einer Lagerhalle ermittelt die Polizei wegen Brandstiftung.",
        "Die Regierung will das Gesetz noch in dieser Woche vorlegen.",
        "Wann der Tunnel wieder öffnet, ist nicht bekannt.",
        "ZWEI VERLETZTE NACH UNFALL AUF DER AUTOBAHN",
    ],
    "fr": [
        "Le trafic des ferries est interrompu depuis mardi à cause d'une grève.",
        "La police enquête après un incendie dans un entrepôt de la banlieue.",
        "Le gouvernement présentera son projet de loi cette semaine.",
        "On ne sait pas encore quand le tunnel va rouvrir.",
    ],
    "es": [
        "El tráfico de ferris está parado desde el martes por una huelga.",
        "La policía investiga un incendio en un almacén de las afueras.",
        "El gobierno presentará la ley esta semana.",
        "Todavía no se sabe cuándo reabrirá el túnel.",
    ],
    "it": [
        "Il traffico dei traghetti è fermo da martedì per uno sciopero.",
        "La polizia indaga su un incendio in un magazzino della periferia.",
        "Il governo presenterà la legge questa settimana.",
        "Non si sa ancora quando la galleria verrà riaperta.",
    ],
    "pt": [
        "O serviço de barcos está parado desde terça-feira por causa de uma greve.",
        "A polícia investiga um incêndio num armazém nos arredores da cidade.",
        "O governo vai apresentar a lei esta semana.",
        "Ainda não se sabe quando o túnel reabre.",
    ],
    "nl": [
        "De veerdienst ligt sinds dinsdag stil door een staking van het personeel.",
        "De politie doet onderzoek naar een brand in een loods.",
        "Het kabinet wil de wet nog deze week indienen.",
        "Wanneer de tunnel weer open gaat, is niet bekend.",
    ],
    "ru": [
        "Паромное сообщение прервано со вторника из-за забастовки.",
        "Полиция расследует пожар на складе в пригороде.",
        "Правительство внесёт законопроект на этой неделе.",
        "Когда тоннель снова откроют, неизвестно.",
    ],
    "uk": ["Поліція розслідує пожежу на складі в передмісті."],
    "ko": ["경찰이 창고 화재를 조사하고 있다."],
    "ja": ["警察は倉庫の火災を調べている。"],
    "zh": ["警方正在调查仓库火灾。"],
    "ar": ["تحقق الشرطة في حريق اندلع في مستودع."],
    "fa": ["پلیس درباره آتش‌سوزی انبار تحقیق می‌کند و گزارش می‌دهد."],
    "el": ["Η αστυνομία ερευνά πυρκαγιά σε αποθήκη."],
}


@pytest.mark.parametrize(
    ("language", "sentence"), [(code, one) for code, some in SENTENCES.items() for one in some]
)
def test_a_sentence_shows_its_language(language, sentence):
    assert detect(sentence) == language


@pytest.mark.parametrize("text", ["", "   ", "12 34", "?!", "\ud800\0", "🙂"])
def test_a_text_that_says_nothing_is_english(text):
    assert detect(text) == "en"


def test_english_that_quotes_another_language_stays_english():
    text = (
        "The crowd sang in Spanish. “El pueblo unido jamás será vencido,” they chanted for "
        "an hour, and then they went home because it was about to rain over the square."
    )
    assert detect(text) == "en"


def test_only_the_beginning_is_read():
    assert detect("The ship sank in the storm. " * 2000 + "Das Schiff ist nicht gesunken. ") == "en"

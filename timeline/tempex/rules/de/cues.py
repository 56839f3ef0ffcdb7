"""The words of German that say what a name beside them is: a title, a count, a past or a plan."""

from __future__ import annotations

#: Behind one of these a weekday, month or season is a surname.
TITLES = frozenset("herr herrn frau familie dr minister ministerin professor kommissar".split())

#: Months that are first names or surnames too need one of the words below before them.
NAMESAKES = frozenset(("mai", "april", "august", "juli"))
BEFORE_NAME = frozenset(
    "im am vom zum ab bis seit ende anfang mitte beginn der den dem des ganzen frühen späten "
    "nach vor gegen von und oder sowie ins letzten letzter vergangenen kommenden nächsten diesen "
    "diesem jeden jedem - – — / ( , für pro".split()
)
#: Of these, the ones that stand before people as well.
BEFORE_PEOPLE = frozenset("der und von für nach vor , oder gegen pro ( - – — /".split())

BEFORE_YEAR = frozenset(
    "seit bis ab von vom um nach vor zwischen anno ende anfang mitte sommer herbst winter frühjahr "
    "frühling jahrgang gegen und geboren gegründet erst bereits schon noch zuletzt (".split()
)
#: Counted things: a number before one of them is an amount and not a year.
COUNTED = frozenset(
    "% prozent menschen personen männer frauen soldaten arbeiter beschäftigte beschäftigten "
    "mitarbeiter mitarbeitern stellen arbeitsplätze arbeitsplätzen dollar euro pfund mark franken "
    "yen kilometer kilometern meter metern quadratmeter tonnen liter litern barrel hektar aktien "
    "punkte punkten stimmen mitglieder mitgliedern tote toten fälle fällen häuser häusern "
    "einheiten exemplare seiten schüler kinder kindern häftlinge flüchtlinge panzer fahrzeuge "
    "stunden tage tagen wochen monate monaten jahre jahren minuten sekunden grad kilo gramm "
    "megawatt einwohner einwohnern demonstranten zuschauer passagiere polizisten beamte mal "
    "millionen milliarden mehr weniger höhenmeter kilogramm km m kg uhr".split()
)
MONEY = frozenset(
    "$ £ € ¥ # nr nummer flug route zimmer raum saal linie paragraf artikel euro dollar".split()
)

FORWARD = frozenset(
    "wird werden werde soll sollen sollte sollten will wollen plant planen geplant vorgesehen "
    "erwartet angekündigt möchte möchten dürfte dürften könnte könnten müsste demnächst bald "
    "muss müssen künftig voraussichtlich bevorsteht bevor spätestens kommende kommenden startet "
    "stattfinden ansteht anstehen droht".split()
)
TURNING = frozenset("ursprünglich zunächst zuvor".split())
BACKWARD = frozenset(
    "war waren hatte hatten hat haben wurde wurden worden gewesen kam kamen ging gingen gab gaben "
    "nahm nahmen fand fanden stand standen sprach sprachen traf trafen starb starben begann "
    "begannen schrieb schrieben verlor verloren gewann gewannen fiel fielen stieg stiegen ließ "
    "ließen hielt hielten zog zogen lag lagen sah sahen rief riefen brach brachen schloss "
    "schlossen erhielt erhielten trat traten verließ flog flogen blieb blieben brachte brachten "
    "seit nachdem gestern laut".split()
)
#: Endings of the regular past, and the past of strong verbs behind their prefix ("zurücktrat").
PAST_ENDINGS = (
    *(
        ending + n
        for ending in "gte rte kte llte elte ilte chte ndete tete nnte rnte umte sste etzte".split()
        for n in ("", "n")
    ),
    *(
        verb + en
        for verb in "trat kam ging nahm fand gab fiel zog hielt schlug schloss".split()
        for en in ("", "en")
    ),
)
NOT_PAST = frozenset(
    word + n
    for word in "vierte harte zarte schlechte rechte leichte achte echte dichte bekannte nackte "
    "direkte feuchte exakte korrekte konkrete sichte letzte alte".split()
    for n in ("", "n")
) | frozenset(
    "antworten warten erwarten starten achten beachten richten berichten verzichten dichten "
    "errichten unterrichten fürchten züchten selten gelten zelten arten".split()
)

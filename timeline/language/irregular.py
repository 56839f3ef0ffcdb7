"""The irregular forms of English: inflected word to base form, by word class."""

from __future__ import annotations


def _table(lines: str) -> dict[str, str]:
    """Read "base form form" lines into form to base."""
    rows = (line.split() for line in lines.strip().splitlines())
    return {form: base for base, *forms in rows for form in forms}


VERBS = _table("""
be am are is was were been being 's 'm 're 're ai ’s ’m ’re art wert
have has had having 've 'd ’ve 'ave
do does did done doing
arise arose arisen arising
awake awoke awoken
bear bore borne born
beat beaten beating
become became
begin began begun beginning
bend bent
bet betting
bid bade bidden bidding
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
cast casting
catch caught
choose chose chosen
cling clung
come came
creep crept
cut cutting
deal dealt
die died dying
dig dug digging
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
dwell dwelt
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled fleeing
fling flung
fly flew flown
forbid forbade forbidden forbidding
forecast forecasting
foresee foresaw foreseen
forget forgot forgotten forgetting
forgive forgave forgiven
freeze froze frozen
get got gotten getting
give gave given
go went gone going goes
grind ground
grow grew grown
hang hung
hear heard
hide hid hidden
hit hitting
hold held
keep kept
kneel knelt
know knew known
lay laid
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
let letting
lie lay lain lied lying
light lit
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
overcome overcame
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
pay paid
plead pled
prove proven
put putting
quit quitting
read reading
rebuild rebuilt
rid ridding
ride rode ridden
ring rang rung
rise rose risen
run ran running
say said
see saw seen
seek sought
sell sold
send sent
set setting
sew sewn
shake shook shaken
shed shedding
shine shone
shoot shot
show shown
shrink shrank shrunk
shut shutting
sing sang sung
sink sank sunk
sit sat sitting
slay slew slain
sleep slept
slide slid
speak spoke spoken
speed sped
spend spent
spill spilt
spin spun spinning
split splitting
spread spreading
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
stride strode
strike struck stricken
string strung
strive strove striven
swear swore sworn
sweep swept
swell swollen
swim swam swum swimming
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
thrust thrusting
tie tied tying
undergo underwent undergone undergoes
understand understood
undertake undertook undertaken
undo undid undone undoes
uphold upheld
upset upsetting
vie vied vying
wake woke woken
wear wore worn
weave wove woven
weep wept
win won winning
wind wound
withdraw withdrew withdrawn
install installing
withhold withheld
withstand withstood
write wrote written
agree agreed agreeing agrees
focus focuses focused
free freed freeing frees
guarantee guaranteed guaranteeing guarantees
can ca
will wo 'll ’ll
shall sha
would ’d
""")

NOUNS = _table("""
man men
woman women
child children
person people
foot feet
tooth teeth
goose geese
mouse mice
crisis crises
analysis analyses
basis bases
thesis theses
diagnosis diagnoses
hypothesis hypotheses
emphasis emphases
axis axes
criterion criteria
phenomenon phenomena
datum data
bacterium bacteria
nucleus nuclei
alumnus alumni
life lives
wife wives
knife knives
half halves
leaf leaves
thief thieves
shelf shelves
self selves
loaf loaves
calf calves
wolf wolves
ox oxen
die dice
tie ties
lie lies
pie pies
movie movies
cookie cookies
zombie zombies
calorie calories
species species
series series
means means
news news
headquarters headquarters
politics politics
thanks thanks
clothes clothes
gas gases
bus buses
virus viruses
status statuses
campus campuses
bonus bonuses
hero heroes
echo echoes
potato potatoes
tomato tomatoes
veto vetoes
embargo embargoes
cargo cargoes
torpedo torpedoes
volcano volcanoes
""")

ADJECTIVES = _table("""
good better best
bad worse worst
far farther farthest further furthest
more more
most most
less less
little least
few fewer fewest
""")

PRONOUNS = _table("""
I me
he him
she her
we us 's
they them 'em
who whom
""")

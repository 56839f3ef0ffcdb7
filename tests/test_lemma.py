import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language.lemma import lemmatize

FORMS = {
    "VBD": "said:say visited:visit stopped:stop announced:announce carried:carry agreed:agree "
    "killed:kill cancelled:cancel determined:determine required:require left:leave hoped:hope "
    "created:create treated:treat focused:focus warned:warn considered:consider died:die "
    "changed:change hanged:hang endorsed:endorse evacuated:evacuate discussed:discuss "
    "welcomed:welcome opened:open entitled:entitle graduated:graduate tasted:taste repaired:repair",
    "VBN": "spoken:speak shot:shoot hit:hit taken:take been:be controlled:control",
    "VBG": "meeting:meet lying:lie planning:plan making:make using:use bringing:bring "
    "seeing:see enabling:enable becoming:become pushing:push buying:buy saying:say dying:die",
    "VBZ": "says:say watches:watch goes:go has:have is:be 's:be carries:carry focuses:focus",
    "VBP": "are:be 've:have say:say",
    "MD": "wo:will ca:can 'll:will could:could",
    "NNS": "talks:talk women:woman ministries:ministry crises:crisis lives:life buses:bus "
    "wives:wife troops:troop attacks:attack clashes:clash boxes:box promises:promise",
    "NN": "visit:visit News:news",
    "NNP": "Kim:Kim Paris:Paris",
    "NNPS": "Democrats:Democrat Emirates:Emirates",
    "PRP": "him:he us:we",
    "PRP$": "his:his",
    "JJR": "bigger:big happier:happy larger:large greater:great",
    "JJS": "worst:bad latest:late fewest:few",
    "RB": "n't:not Quickly:quickly",
}


CASES = [(*pair.split(":"), tag) for tag, pairs in FORMS.items() for pair in pairs.split()]


@pytest.mark.parametrize(("word", "base", "tag"), CASES)
def test_base_form(word, base, tag):
    assert lemmatize(word, tag) == base


@given(st.text(min_size=1), st.sampled_from(sorted(FORMS)))
def test_any_word_has_one(word, tag):
    assert lemmatize(word, tag) or not word

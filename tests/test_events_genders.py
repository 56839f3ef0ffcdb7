import pytest
from sample_trees import parsed

from timeline.events.genders import Genders

SHE_SAID = "Moss/NNP/nsubj>1 said/VBD/root>-1 she/PRP/nsubj>3 left/VBD/ccomp>1 ././punct>1"
HIS_CAR = "Moss/NNP/nsubj>1 sold/VBD/root>-1 his/PRP$/nmod:poss>3 car/NN/obj>1 ././punct>1"
HER_NAME = "Her/PRP$/nmod:poss>1 name/NN/nsubj>2 pleased/VBD/root>-1 Moss/NNP/obj>2 ././punct>2"


@pytest.mark.parametrize(
    ("notations", "name", "gender"),
    [
        ([], "Caroline Berg", "she"),
        ([], "Hassan Berg", "he"),
        ([HIS_CAR], "Caroline Moss", "she"),
        ([SHE_SAID], "Moss", "she"),
        ([SHE_SAID, HIS_CAR], "Moss", ""),
        ([SHE_SAID, HIS_CAR, HIS_CAR], "Moss", "he"),
        ([HER_NAME], "Moss", ""),
        ([], "Moss", ""),
    ],
)
def test_a_forename_tells_a_gender_and_else_the_pronouns_beside_a_name(
    notations: list[str], name: str, gender: str
) -> None:
    assert Genders([parsed(notation) for notation in notations]).of(name.split()) == gender

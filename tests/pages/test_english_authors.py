"""english_authors: family names first; a name that nobody can take apart stays whole."""

import pytest
from gazetteer.pages.english_authors import apa_names, bibtex_names, gb_names, read_names


@pytest.mark.parametrize(
    ("author", "gb", "apa", "bibtex"),
    [
        ("Jane Smith", "SMITH J", "Smith, J.", "Smith, Jane"),
        ("By Jane A. Smith", "SMITH J A", "Smith, J. A.", "Smith, Jane A."),
        ("Jean-Paul Sartre", "SARTRE J-P", "Sartre, J.-P.", "Sartre, Jean-Paul"),
        ("Ludwig van der Berg", "VAN DER BERG L", "van der Berg, L.", "van der Berg, Ludwig"),
        ("John Smith Jr.", "SMITH J", "Smith, J., Jr.", "Smith, Jr., John"),
        ("Smith, Jane", "SMITH J", "Smith, J.", "Smith, Jane"),
        ("Wang Xingxing", "WANG Xingxing", "Wang, X.", "Wang, Xingxing"),
        ("Xingxing Wang", "WANG Xingxing", "Wang, X.", "Wang, Xingxing"),
        ("Ouyang Na", "OUYANG Na", "Ouyang, N.", "Ouyang, Na"),
        ("Chen Hao", "Chen Hao", "Chen Hao", "{Chen Hao}"),
        ("Reuters", "Reuters", "Reuters", "{Reuters}"),
        ("Xinhua News Agency", "Xinhua News Agency", "Xinhua News Agency", "{Xinhua News Agency}"),
        ("Staff Writers", "Staff Writers", "Staff Writers", "{Staff Writers}"),
        ("王兴兴", "王兴兴", "王兴兴", "{王兴兴}"),
        (
            "Jane Smith and Kim Lee",
            "SMITH J, LEE K",
            "Smith, J., & Lee, K.",
            "Smith, Jane and Lee, Kim",
        ),
        (
            "Ann One, Bob Two, Cid Three & Dan Four",
            "ONE A, TWO B, THREE C, et al",
            "One, A., Two, B., Three, C., & Four, D.",
            "One, Ann and Two, Bob and Three, Cid and Four, Dan",
        ),
    ],
)
def test_names_stand_as_each_style_asks(author: str, gb: str, apa: str, bibtex: str) -> None:
    names = read_names([author])
    assert gb_names(names) == gb
    assert apa_names(names) == apa
    assert " and ".join(bibtex_names(names, str)) == bibtex

"""A profession of a manuscript as a draft."""

from profiles.manuscripts import Piece, ProfessionText, draft
from profiles.manuscripts.values import Claim, ReadDifference
from profiles.profile import LONG


def piece(text: str) -> Piece:
    return Piece(text, 0, len(text))


def test_titles_and_addresses_are_made_from_the_name():
    profile = draft(ProfessionText(piece("ahli gizi dan pangan"), comparisons=(
        ReadDifference(piece("juru masak"), piece("ahli gizi menghitung"), None),
    )))  # fmt: skip
    assert (profile.title, profile.slug) == ("Ahli Gizi dan Pangan", "ahli-gizi-dan-pangan")
    [comparison] = profile.comparisons
    assert (comparison.role, comparison.title) == ("juru-masak", "Juru Masak")
    [aspect] = comparison.aspects
    assert (aspect.aspect, aspect.this, aspect.other) == ("Perbedaan", "Ahli gizi menghitung", "")


def test_one_role_compared_twice_is_one_comparison():
    sides = (
        ReadDifference(piece("koki"), piece("a b"), None),
        ReadDifference(piece("Koki"), piece("c d"), None),
    )
    profile = draft(ProfessionText(piece("ahli gizi"), comparisons=sides))
    assert [len(comparison.aspects) for comparison in profile.comparisons] == [2]


def test_a_role_of_the_same_name_keeps_an_address_of_its_own():
    sides = (ReadDifference(piece("ahli gizi"), piece("a b"), None),)
    assert draft(ProfessionText(piece("ahli gizi"), comparisons=sides)).comparisons[0].role == (
        "ahli-gizi-lain"
    )


def test_what_is_too_long_is_parted_and_not_lost():
    text = "Ia menulis laporan. " * 50
    claim = Claim(piece("Satu kata lagi, " * 60), piece("benar"))
    profile = draft(
        ProfessionText(
            piece("penulis"), (piece(text),), (piece("kata" * 400),), misconceptions=(claim,)
        )
    )
    assert len(profile.summary) <= LONG
    assert " ".join([profile.summary, *profile.duties]).split().count("menulis") == 50
    assert "".join(profile.duties[-3:]).lower() == "kata" * 400
    assert "".join(m.claim for m in profile.misconceptions).lower().count("satu kata") == 60
    assert [m.fact for m in profile.misconceptions][:2] == ["Benar", ""]

"""Old and new text, with what was taken out and put in."""

from plans.admin.desk.differing import compared


def test_texts_are_compared_by_words_and_characters() -> None:
    assert compared("外滩片区", "外滩新片区") == (
        [("same", "外滩"), ("same", "片区")],
        [("same", "外滩"), ("ins", "新"), ("same", "片区")],
    )


def test_texts_that_have_nothing_in_common_are_shown_whole() -> None:
    long = "长" * 5000
    assert compared(long, "短") == ([("del", long)], [("ins", "短")])

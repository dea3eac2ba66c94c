"""Text to words, the same way wherever words are counted or compared."""

import re

# Keeps c#, c++, node.js and .net whole; a full stop at the end of a sentence is not part of a word.
WORD = re.compile(r"\.?[^\W_](?:[\w.+#]*[\w+#])?")
ENGLISH = """
a all an and any are as at be been but by can do for from had has have he her his if in into is it its more not of
on or other our per she so such than that the their them these they this those to up us was we were what when where
which while who will with within would you your etc
"""
WELSH = "y yr a ac ar am at dy ei eu fel gan i mae na neu o oedd oes roedd sydd un wedi wrth yn"
STOP_WORDS = frozenset(ENGLISH.split() + WELSH.split())


def words(text: str) -> list[str]:
    """Lower-case words in order of appearance, without stop words (English and Welsh)."""
    return [word for word in WORD.findall(text.casefold()) if word not in STOP_WORDS]

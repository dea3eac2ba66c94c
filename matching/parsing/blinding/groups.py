"""Societies, congregations and schools whose names tell who belongs to them."""

import re
from collections.abc import Iterator

WHO = (
    r"Women|Men|Girls|Boys|Mothers|Fathers|Mums|Dads|Ladies|Gentlemen|Merched|Dynion|Menywod|Mamau|Tadau|"
    r"Black|Asian|African|Caribbean|Ethnic|Minority|BAME|Arab|Muslim|Islamic|Hindu|Sikh|Jewish|Buddhist|Christian|"
    r"Catholic|"
    r"Protestant|Anglican|Methodist|Baptist|Presbyterian|Quaker|Humanist|Humanists|Evangelical|Pentecostal|Orthodox|"
    r"Disabled|Disability|Deaf|Blind|Autistic|Neurodivergent|Neurodiverse|Dyslexic|"
    r"LGBT\w*\+?|Gay|Lesbian|Queer|Trans|Pride|Stonewall|Veterans|"
    r"Polish|Irish|Indian|Pakistani|Bangladeshi|Nigerian|Ghanaian|Kenyan|Somali|Chinese|Filipino|Filipina|Ukrainian|"
    r"Romanian|Italian|Spanish|Portuguese|Turkish|Greek|Syrian|Iraqi|Afghan|Sudanese|Egyptian|Yemeni|Jamaican"
)
# What such a body is called: without one of these, "Black Friday" and "Polish delicatessen" are left alone.
BODY = (
    r"Network|Networks|Society|Association|Forum|Group|Union|Club|Collective|Guild|League|Alliance|Foundation|"
    r"Community|"
    r"Centre|Circle|Council|Chapter|Fellowship|Federation|Institute|Shed|Brigade|Guides|Scouts|Choir|Team|Staff|"
    r"Professionals|Engineers|Coders|Developers|Accountants|Lawyers|Graduates|Students|Leaders|Computers|"
    r"Technology|Technoleg|Tech|Digital|STEM|Science|Engineering|Data|Computing|Cyber|Code|"
    r"House|Meeting|Temple|Church|Mosque|Synagogue|Chapel|Gurdwara|Mandir|Masjid|Parish|Cathedral"
)
JOIN = r"(?:of|in|for|and|the|y|yr|mewn|ym|yn|o|i|a|ac|&|on|at|who|with)"
WORD = r"(?:St\.|[^\W\d_a-zà-ÿ][\w'’+-]{0,40})"
# A verb with a capital begins a sentence, not a name
NO_VERB = r"(?!(?!United|Reformed)\w+(?:ed|ing)\b|(?:Led|Ran|Member|Treasurer|Chair)\b)"
PHRASE = rf"(?:{NO_VERB}{WORD}[ ]+(?:{JOIN}[ ]+)?){{0,3}}"
SOCIETY = re.compile(
    rf"\b{PHRASE}(?:{WHO})(?:['’]s?)?"
    rf"(?:[ ]+(?:{JOIN}[ ]+)?{WORD}){{0,4}}?[ ]+(?:{JOIN}[ ]+|Who[ ]+\w+[ ]+)?(?:{BODY})\b"
    rf"(?:[ ]+(?:{JOIN}[ ]+)?{WORD}){{0,3}}"
)
HOUSE = (
    r"Church|Chapel|Mosque|Masjid|Temple|Synagogue|Shul|Gurdwara|Mandir|Vihara|Cathedral|Abbey|Priory|Parish|Kirk|"
    r"Tabernacle|Basilica|Monastery|Convent|Seminary"
)
WELSH_HOUSE = r"Capel|Eglwys|Mosg|Synagog|Teml"
CONGREGATION = re.compile(
    rf"\b(?:{NO_VERB}{WORD}[ ]+(?:(?:of|the|and|&)[ ]+)?){{0,5}}(?:{HOUSE})\b"
    rf"(?:[ ]+(?:(?:of|in|the|and|&)[ ]+){{0,2}}{WORD})*"
    rf"|\b(?:{WELSH_HOUSE})(?:[ ]+(?:y|yr|{WORD})){{1,4}}"
)


def groups(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of names of societies and congregations, whole."""
    for pattern in (SOCIETY, CONGREGATION):
        yield from (match.span() for match in pattern.finditer(text))

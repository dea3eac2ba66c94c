"""The parts of an advert by their headings, in English and Welsh: what is asked, what is done, and the rest."""

import re
import unicodedata
from enum import StrEnum


class Part(StrEnum):
    """What the lines under a heading are."""

    ESSENTIAL = "essential"
    DESIRABLE = "desirable"
    DUTIES = "duties"
    ASIDE = "aside"  # who we are, what we offer, how to apply


# Each is searched in the heading's plain words, the first part that is found decides.
SIGNS: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (
        Part.ASIDE,
        re.compile(
            r"\bwe(?: can| will|ll)? (?:offer|provide)\b|\b(?:offer|benefit|perk|reward|package|salary|"
            r"pay|bonus scheme|"
            r"pension|hours|location|contract|appl(?:y|ying|ication|ications)|closing|deadline|"
            r"interviews?|equal|equality|"
            r"diversity|inclusion|safeguarding|privacy|contact|next steps|selection process|"
            r"recruitment process|"
            r"why (?:join|work|us)|terms|legal|disclaimer|agencies|further information|more information)s?\b|"
            r"\b(?:chynnig|cynnig|gynnig\w*|buddion|manteision|cyflog|cais|ceisiadau|dyddiad cau|cyfweliad\w*|"
            r"cyfle cyfartal|amrywiaeth|cydraddoldeb|gwybodaeth bellach|rhagor o wybodaeth|cysylltu|"
            r"cyswllt|lleoliad|"
            r"pam (?:ymuno|gweithio)|preifatrwydd|oriau)\b"
        ),
    ),
    (
        Part.DESIRABLE,
        re.compile(
            r"\b(?:desirables?|nice to haves?|preferred|preferable|bonus|advantag\w+|beneficial|ideally|a plus|"
            r"would be (?:great|good|useful|helpful)|good to have|optional|additional skills)\b|"
            r"\b(?:n?ddymunol|dymunol|fantais|mantais|fanteisiol|manteisiol|byddai n dda)\b"
        ),
    ),
    (
        Part.DUTIES,
        re.compile(
            r"\b(?:responsibilit\w+|duties|accountabilit\w+|key tasks|main tasks|day to day|job purpose|"
            r"main purpose|"
            r"purpose of the (?:job|role|post)|what (?:you|you ll|you will|will you)(?: be)? (?:do|"
            r"doing|be doing)|"
            r"you will be doing|about the (?:role|job|post)|the (?:role|job|post|work)|job description|"
            r"job summary|role summary|your role)\b|"
            r"\b(?:dyletswyddau|cyfrifoldebau|tasgau|prif bwrpas|pwrpas y swydd|am y (?:rol|swydd)|"
            r"y (?:rol|swydd)|"
            r"fyddwch chi n ei wneud|fyddwch yn ei wneud|disgrifiad swydd|eich rol)\b"
        ),
    ),
    (
        Part.ESSENTIAL,
        re.compile(
            r"\b(?:essentials?|requirements?|required|criteria|person specification|qualifications?|"
            r"skills?|experience|"
            r"knowledge|competenc\w+|abilit\w+|attributes|about you|who you are|must haves?|ideal candidate|"
            r"your profile|you(?: will| ll)? (?:need|have|bring|be able|be)|you should|you must|you are|"
            r"need to (?:know|have)|to succeed|looking for|we need|what it takes)\b|"
            r"\b(?:hanfodol|gofynion|meini prawf|sgiliau|profiad|gwybodaeth|cymwysterau|manyleb (?:y )?person|"
            r"amdanoch(?: chi)?|bydd (?:gennych|angen)|fydd (?:gennych|ei angen)|chwilio am|galluoedd)\b"
        ),
    ),
    (
        Part.ASIDE,
        re.compile(
            r"\b(?:about|who we are|our|why|us|company|council|values|culture|team|background|context|overview|"
            r"introduction|history|summary)\b|\b(?:amdanom|ein|pwy ydym|y cyngor|gwerthoedd|cefndir|"
            r"cyflwyniad)\b"
        ),
    ),
)
# A short line made of such words alone is a heading without any mark of one.
ENGLISH = """
essential desirable criteria criterion skills skill experience knowledge qualifications qualification
requirements requirement required preferred key main core technical personal professional general specific
minimum other person specification competencies competences abilities ability attributes qualities the a an
and or of for to in on with you your you'll you're we we're us our what who will need have has bring be being
can do doing does offer offers looking are is re ll about role job post position purpose summary description
responsibilities responsibility duties tasks accountabilities benefits benefit perks package rewards how apply
applying application process salary pay closing date deadline interview interviews location hours contract
nice haves must ideal candidate company council organisation team department service why join work working
next steps contact further more information equal opportunities equality diversity inclusion statement
background overview day profile education training
"""
WELSH = """
hanfodol dymunol meini prawf sgiliau profiad gwybodaeth cymwysterau gofynion gofyniad manyleb person y yr a ac
am o i yn eich ein chi ni rydym rydyn beth pwy sut mae fydd byddwch fyddwch bydd gennych angen ei wneud gynnig
cynnig gynnigiwn chwilio amdanom amdanoch swydd rol disgrifiad pwrpas prif dyletswyddau cyfrifoldebau tasgau
buddion manteision cyflog wneud gwneud cais cyngor tim dyddiad cau cyfweliad cyfweliadau lleoliad oriau pam
ymuno gweithio gwybodaeth bellach rhagor cyswllt cysylltu cyfle cyfartal amrywiaeth cydraddoldeb galluoedd
allweddol technegol personol
"""
HEADING_WORDS = frozenset(ENGLISH.split() + WELSH.split())
NOT_LETTERS = re.compile(r"[^\w']+")
MOST_WORDS = 8
MOST_MARKED_WORDS = 12


def plain(heading: str) -> str:
    """Return a heading in lower case, without accents or punctuation."""
    spread = unicodedata.normalize("NFD", heading.casefold().replace("’", "'"))
    bare = "".join(char for char in spread if not unicodedata.combining(char))
    return " ".join(NOT_LETTERS.sub(" ", bare).replace("'", " ").split())


def part_of(heading: str) -> Part | None:
    """Return the part a heading opens, None when its words do not say."""
    words = plain(heading)
    if len(words.split()) > MOST_MARKED_WORDS:
        return None
    return next((part for part, sign in SIGNS if sign.search(words)), None)


def is_heading(line: str) -> bool:
    """Whether a line without any mark can only be a heading: a few words, each of them a heading's."""
    words = plain(line).split()
    if not 0 < len(words) <= MOST_WORDS or line.rstrip()[-1:] in ".,;!":
        return False
    return all(word in HEADING_WORDS for word in words) and part_of(line) is not None

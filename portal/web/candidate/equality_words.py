"""The equality monitoring questions in words."""

from flask_babel import lazy_gettext as _
from flask_babel import lazy_pgettext

# Welsh answers with the verb of the question.
HAVE = lazy_pgettext("do you have?", "Yes"), lazy_pgettext("do you have?", "No")
IS = lazy_pgettext("is it?", "Yes"), lazy_pgettext("is it?", "No")
DO = lazy_pgettext("do you?", "Yes"), lazy_pgettext("do you?", "No")

LABELS = {
    "age": _("How old are you?"),
    "disability": _("Do you have a disability or health condition that lasts a year or more?"),
    "ethnicity": _("What is your ethnic group?"),
    "gender": _("What is your gender?"),
    "gender-same": _("Is your gender the same as the sex you were registered with at birth?"),
    "religion": _("What is your religion?"),
    "orientation": _("What is your sexual orientation?"),
    "caring": _("Do you look after somebody who is ill, disabled or old, without being paid for it?"),
    "welsh": _("Do you speak Welsh?"),
}

CHOICES = {
    ("age", "16-24"): _("16 to 24"),
    ("age", "25-34"): _("25 to 34"),
    ("age", "35-44"): _("35 to 44"),
    ("age", "45-54"): _("45 to 54"),
    ("age", "55-64"): _("55 to 64"),
    ("age", "65-or-over"): _("65 or over"),
    ("disability", "yes"): HAVE[0],
    ("disability", "no"): HAVE[1],
    ("ethnicity", "asian"): _("Asian, Asian Welsh or Asian British"),
    ("ethnicity", "black"): _("Black, Black Welsh, Black British, Caribbean or African"),
    ("ethnicity", "mixed"): _("Mixed or multiple ethnic groups"),
    ("ethnicity", "white"): _("White"),
    ("ethnicity", "other"): _("Another ethnic group"),
    ("gender", "woman"): _("Woman"),
    ("gender", "man"): _("Man"),
    ("gender", "other"): _("In another way"),
    ("gender-same", "yes"): IS[0],
    ("gender-same", "no"): IS[1],
    ("religion", "none"): _("No religion"),
    ("religion", "buddhist"): _("Buddhist"),
    ("religion", "christian"): _("Christian"),
    ("religion", "hindu"): _("Hindu"),
    ("religion", "jewish"): _("Jewish"),
    ("religion", "muslim"): _("Muslim"),
    ("religion", "sikh"): _("Sikh"),
    ("religion", "other"): _("Another religion"),
    ("orientation", "heterosexual"): _("Straight or heterosexual"),
    ("orientation", "gay-or-lesbian"): _("Gay or lesbian"),
    ("orientation", "bisexual"): _("Bisexual"),
    ("orientation", "other"): _("Another orientation"),
    ("caring", "yes"): DO[0],
    ("caring", "no"): DO[1],
    ("welsh", "fluent"): _("Yes, fluently"),
    ("welsh", "some"): _("Yes, some"),
    ("welsh", "none"): DO[1],
}

"""What people say of their own health and disabilities, which no panel may weigh.

Only what somebody says of themselves: "tested with blind residents" is work and stays.
"""

import re

CONDITION = (
    r"(?:deaf|blind|partially sighted|visually impaired|hearing impaired|hard of hearing|wheelchair(?: user)?|"
    r"autis\w+|asperger\w*|"
    r"dyslexi\w+|dyspraxi\w+|dyscalculi\w+|adhd|add|neurodiver\w+|disab(?:led|ility|ilities)|epilep\w+|diabet\w+|"
    r"multiple sclerosis|ms|me/cfs|chronic \w+|fibromyalgia|depression|anxiety|bipolar(?: disorder)?|ptsd|ocd|"
    r"(?:mental|physical) health(?: condition| problem)?s?|long[- ]term (?:health )?condition|long covid|cancer|hiv|"
    r"cerebral palsy|amput\w+|stammer\w*|stutter\w*|tourette\w*|guide dog|hearing aids?|cochlear implant|prosthe\w+|"
    r"british sign language|bsl|byddar|dall|anabledd|anabl|awtistig|dyslecsi\w*|cadair olwyn)"
)
SELF = (
    r"(?:I am|I['’]m|I was (?:born|diagnosed)|I have|I['’]ve(?: got)?|I use|I live with|I identify as|I became|"
    r"I suffer from|"
    r"as an?|being|registered|diagnosed(?: with| as)?|living with|rwy['’]n|rydw i['’]n|dw i['’]n|mae gen i|"
    r"mae gennyf)"
)
LITTLE = (
    r"(?:(?:a|an|the|with|as|and|or|use|using|also|severely|profoundly|partially|mildly|"
    r"late[- ]diagnosed|diagnosed|my|born|my own)\s+)"
)
HEALTH = re.compile(
    rf"\b{SELF}\s+{LITTLE}{{0,4}}{CONDITION}\b(?:\s*(?:,|and|or|\()\s*{LITTLE}{{0,3}}{CONDITION}\b\)?)*",
    re.IGNORECASE,
)

"""Words and lines that tell who somebody is rather than what they can do, in English and Welsh."""

import re

LABELS = (
    "date of birth|d\\.?o\\.?b\\.?|born|place of birth|birthplace|birth date|age|nationality|citizenship|"
    "ethnicity|"
    "ethnic origin|ethnic group|race|"
    "marital status|civil status|family status|children|dependants|dependents|gender|gender identity|sex|"
    "pronouns|"
    "preferred pronouns|"
    "religion|faith|belief|sexual orientation|disability|disabled|health|visa|visa status|visa type|"
    "immigration status|"
    "residency|right to work|work permit|passport|photo|photograph|picture|national insurance(?: number|"
    " no\\.?)?|"
    "ni number|address|home address|current address|postal address|postcode|location|based in|"
    "mother tongue|native language|first language|hometown|"
    "dyddiad geni|man geni|oed|oedran|cenedligrwydd|dinasyddiaeth|ethnigrwydd|statws priodasol|plant|rhyw|"
    "rhywedd|"
    "rhagenwau|crefydd|cyfeiriadedd rhywiol|anabledd|iechyd|llun|ffotograff|cyfeiriad|cyfeiriad cartref|"
    "cod post|"
    "lleoliad|iaith gyntaf|mamiaith"
)
LABELLED_LINE = re.compile(
    rf"(?:^|(?<=[|\t;•]))[ *•-]{{0,9}}(?:{LABELS})[ ]*[:–|\t][^|\n\t;]*", re.IGNORECASE | re.MULTILINE
)
NAMED_LINE = re.compile(
    r"(?:^|(?<=[|\t;]))[ *•-]{0,9}(?:surname(?:\(s\))?[ ]*[/,][ ]*(?:first|given) names?(?:\(s\))?|"
    r"(?:first|given) names?(?:\(s\))?[ ]*[/,][ ]*surname(?:\(s\))?|full name|first names?|forenames?|"
    r"given names?|surname|last name|"
    r"family name|"
    r"known as|preferred name|name|enw llawn|enw cyntaf|enw|cyfenw)[ ]*[:–|\t][^|\n\t;]*",
    re.IGNORECASE | re.MULTILINE,
)

DAY = r"\d{1,2}(?:st|nd|rd|th)?"
MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    "oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|"
    "tachwedd|rhagfyr"
)
FULL_DATE = (
    rf"(?:{DAY}(?:\s+of)?\s+(?:o\s+)?(?:{MONTH})\.?,?\s+\d{{4}}|(?:{MONTH})\.?\s+{DAY},?\s+\d{{4}}|"
    rf"\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|(?:{MONTH})\s+\d{{4}}|\d{{4}})"
)
# The capital tells a place from the next word, so only the rest is read in either case
PLACE = r"[^\W\d_a-zà-ÿ][\w'’-]+(?:,?[ ]+[^\W\d_a-zà-ÿ][\w'’-]+)?"
WHEN_OR_WHERE = rf"(?:\s+(?i:on|in|at|yn|yng|ym|ar))?\s+(?:(?i:{FULL_DATE})|{PLACE})"
BORN = re.compile(
    rf"\b(?i:born|ganwyd(?:\s+fi)?|ganed(?:\s+fi)?)\b(?:\s+and (?:raised|brought up))?(?:{WHEN_OR_WHERE}){{0,2}}"
)
AGE = re.compile(
    r"\b(?:aged?\s+\d{1,2}|(?:\d{1,2}|twenty|thirty|forty|fifty|sixty)(?:[- ]\w{3,5})?[- ]years?[- ](?:old|"
    r"of age)"
    r"|(?<=I am )\d{2}(?=\s*(?:[,.;]|and\b))"
    r"|in my (?:early |mid |late |mid-|late-|early-)?(?:twenties|thirties|forties|fifties|sixties|\d0s)"
    r"|\d{1,2}(?:\s+(?:mlwydd|blwydd))?\s+oed|(?:mlwydd|blwydd)\s+oed)\b",
    re.IGNORECASE,
)
PRONOUN_SET = re.compile(
    r"[(\[]?\s*\b(?:she|he|they|hi|ef|fe|nhw|ze|xe)\s*[/|]\s*(?:her|him|them|hers|his|theirs|ei|eu|hi|ef|"
    r"nhw|she|he|they|"
    r"hir|xem)(?:\s*[/|]\s*(?:hers?|his|theirs?|them|him))?\b\s*[)\]]?",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"\b(?:she|he|her|hers|him|his|herself|himself|they|them|their|theirs|themselves|themself|"
    r"hithau|yntau|hi|ef)\b(?:['’](?:s|d|ll|re|ve))?",
    re.IGNORECASE,
)
HONORIFIC = re.compile(
    r"\b(?:Mr|Mrs|Ms|Mx|Dr|Sir|Dame|Rev|Revd|Prof|Parch|MR|MRS|MS(?=\s+[A-Z][a-z])|DR)\b\.?"
    r"|\b(?:Miss|Mister|Madam|Professor|Doctor|Lord|Lady)\b(?=\s+[A-ZÀ-Ý ])"
)
GENDER = re.compile(
    r"\b(?:man|men|woman|women|male|female|males|females|boy|boys|girl|girls|lady|ladies|gentleman|"
    r"gentlemen|mother|"
    r"father|mum|mam|dad|mummy|daddy|wife|husband|spouse|fianc[ée]e?|daughter|sister|brother|grandmother|"
    r"grandfather|"
    r"non-?binary|transgender|trans|cisgender|gay|lesbian|bisexual|heterosexual|straight man|lgbt\w*\+?|"
    r"queer|"
    r"menyw|menywod|dynes|dynion|benyw|benywaidd|gwryw|gwrywaidd|merch|merched|bachgen|bechgyn|gwraig|gŵr|"
    r"tad|"
    r"fenyw|ddynes|wraig|ferch|deurywiol|hoyw|lesbiaidd)\b(?:['’]s)?",
    re.IGNORECASE,
)
GENDERED_ENDING = re.compile(
    r"(?:(?<=\bchair)|(?<=\bsales)|(?<=\bspokes)|(?<=\bbusiness)|(?<=\btrades))(?:man|woman|men|women)\b",
    re.IGNORECASE,
)
FAMILY = re.compile(
    r"\b(?:(?:happily |recently )?(?:married|divorced|widowed|separated(?= (?:from|with))|"
    r"engaged(?= to be married)|"
    r"in a civil partnership|civil partnership|civil partner|priod|wedi ysgaru|gweddw|sengl|dibriod)"
    r"(?:\s+(?:with|and|gyda|a|i)\s+(?:\w+\s+){0,2}(?:children|child|kids|sons?|daughters?|phlant|o blant|"
    r"plentyn))?|"
    r"my partner|our (?:new )?baby|as an? (?:\w+ )?(?:parent|carer|mother|father|mum|mam|dad|wife|husband|man|"
    r"woman|person)\b|(?:my|our) (?:\w+ )?(?:children|kids|sons?|daughters?|twins)(?!['’]s)\b(?! service)|"
    r"single (?:parent|mother|father|mum|dad|man|woman)|(?:i am|i'm|i’m) single|"
    r"(?:a )?(?:parent|mother|father|mum|dad) (?:of|to) \w+(?: \w+)?(?: (?:children|kids))?|"
    r"maternity|paternity|parental leave|adoption leave|shared parental|pregnan\w+|mamolaeth|tadolaeth|"
    r"bachelor(?=\s*[,.|\n])|spinster)\b",
    re.IGNORECASE,
)
RELIGION = re.compile(
    r"\b(?:christian|muslim|islam|islamic|hindu|hinduism|sikh|sikhism|jewish|judaism|buddhist|buddhism|"
    r"catholic|"
    r"roman catholic|protestant|anglican|methodist|baptist|presbyterian|quaker|jehovah['’]?s witness|mormon|"
    r"atheist|"
    r"agnostic|humanist|church|chapel|mosque|masjid|temple|synagogue|gurdwara|mandir|parish|sunday school|"
    r"bible|quran|"
    r"qur['’]an|ramadan|eid|diwali|cristion|cristnogol|mwslim|mwslimaidd|hindŵ|iddewig|bwdhaidd|pabyddol|"
    r"catholig|"
    r"capel|eglwys|eglwysi|mosg|ysgol sul|anffyddiwr)\b(?:['’]s|s)?",
    re.IGNORECASE,
)
HOME = re.compile(
    rf"\b(?i:based|living|live|lives|lived|resident|located|grew up|raised|brought up|at home|yn byw|cartref)[ ]+"
    rf"(?:in|near|yn|yng|ym)[ ]+{PLACE}"
)
PHOTO = re.compile(
    r"\b(?:photo(?:graph)?|picture|headshot|llun|ffotograff)\s*(?:of me|attached|enclosed|above|below|here|"
    r"ynghlwm|uchod)\b"
    r"|\[\s*(?:photo(?:graph)?|picture|llun)\s*\]",
    re.IGNORECASE,
)
# Peoples whose adjective is not also a language a council may ask for: hidden wherever they stand, except
# inside the name of an organisation ("British Gas")
PEOPLES = (
    "British|Briton|Scottish|Scot|Irish|American|Canadian|Australian|New Zealander|Indian|Pakistani|"
    "Bangladeshi|"
    "Sri Lankan|Nepalese|Nepali|Afghan|Iranian|Iraqi|Syrian|Lebanese|Egyptian|Moroccan|Algerian|Tunisian|"
    "Libyan|"
    "Sudanese|Ethiopian|Eritrean|Somalian|Kenyan|Ugandan|Tanzanian|Nigerian|Ghanaian|Zimbabwean|Zambian|"
    "South African|Cameroonian|Congolese|Rwandan|Jamaican|Trinidadian|Barbadian|Caribbean|Brazilian|Mexican|"
    "Colombian|Argentinian|Argentine|Chilean|Peruvian|Cuban|Filipino|Filipina|Malaysian|Singaporean|"
    "Indonesian|"
    "Taiwanese|Israeli|Palestinian|Jordanian|Saudi|Emirati|Kuwaiti|Yemeni|Austrian|Belgian|Swiss|Cypriot|"
    "Maltese|"
    "European|African|Asian|Arab|Black British|BAME|Cymro|Cymraes|Cymry|Prydeiniwr|Prydeinig|Sais|Saesnes|"
    "Albanaidd|"
    "Gwyddel|Gwyddelig|Pwyliad|Pwylaidd"
)
PEOPLE = re.compile(rf"\b(?:{PEOPLES})\b(?!\s+(?!Citizen|National|Passport)[A-Z][a-z])")
# Adjectives that also name a language are hidden where they say where somebody comes from
TONGUES = (
    "Welsh|English|Polish|Romanian|Portuguese|Spanish|French|German|Italian|Dutch|Greek|Turkish|Arabic|"
    "Chinese|"
    "Mandarin|Cantonese|Japanese|Korean|Vietnamese|Thai|Hindi|Urdu|Punjabi|Bengali|Gujarati|Tamil|Telugu|"
    "Malayalam|"
    "Marathi|Sinhala|Persian|Farsi|Pashto|Kurdish|Russian|Ukrainian|Bulgarian|Hungarian|Czech|Slovak|"
    "Slovenian|"
    "Croatian|Serbian|Bosnian|Albanian|Lithuanian|Latvian|Estonian|Finnish|Swedish|Norwegian|Danish|"
    "Icelandic|"
    "Hebrew|Somali|Swahili|Yoruba|Igbo|Hausa|Twi|Shona|Zulu|Xhosa|Amharic|Tigrinya|Afrikaans|Tagalog|Malay|"
    "Indonesian|Catalan|Basque|Gaelic|Nigerian|Indian|Pakistani|British|Irish|Scottish"
)
ORIGIN = re.compile(
    rf"\b(?:(?:I am|I['’]m|being|proud(?:ly)?)\s+(?:(?!fluent|speak|biling|learning|in\b|native|able|"
    rf"using)[\w-]+,?\s+)"
    rf"{{0,4}}?(?:{TONGUES})(?!\s+(?:speaker|speaking|"
    rf"language))"
    rf"|(?:{TONGUES})\s+(?:national|citizen|passport|origin|descent|heritage|by birth|born|nationality|"
    r"man|woman|person|lad|lass|girl|boy)\w*(?:\s+holder)?"
    r"|(?:originally|come|comes|hail|moved here|emigrated|migrated|"
    r"relocated)\s+from\s+(?:[A-ZÀ-Ý][\w'’-]+)(?:,?\s+[A-Z][\w'’-]+)?"
    r"|(?:EU|non-EU|UK|dual)\s+(?:citizen|national)\w*(?:\s+status)?"
    r"|(?:pre-?)?settled status|indefinite leave to remain|(?:skilled worker|tier \d|student|graduate|"
    r"spouse|work)\s+visa|"
    r"asylum seeker|refugee status|right to work in the (?:UK|United Kingdom)|naturali[sz]ed)\b"
)
OTHER_TONGUE = re.compile(
    "\\b(?:(?:native|fluent|bilingual|basic|conversational|intermediate|advanced)\\s+(?:in\\s+)?)?"
    f"(?:{'|'.join(tongue for tongue in TONGUES.split('|') if tongue not in {'Welsh', 'English'})})\\b"
    "(?:\\s*[(:–-]\\s*(?:native|fluent|basic|mother tongue|conversational|intermediate|advanced|bilingual|"
    "[ABC][12])[^,;|\\n)]*\\)?)?"
)
# "React Native" and "cloud-native" are no people
NATIVE = re.compile(
    r"\b(?:native[- ]?(?:level )?(?:speakers?|proficiency|fluency|command|tongue|language)|mother tongue|"
    r"first language|"
    r"(?:(?<=[(–])|(?<=[:–] )|(?<= - ))native(?=\s*(?:[),;|]|$))|iaith gyntaf|mamiaith)\b",
    re.IGNORECASE | re.MULTILINE,
)
NATIVE_TO = re.compile(r"\bnative\b", re.IGNORECASE)
INSTITUTION = re.compile(
    r"(?:\b[A-ZÀ-ÝŴŶ][\w'’&-]{0,40}(?:\.[\w'’&-]{1,40}){0,4}[ ]+(?:(?:of|and|the|for|y|yr|a|&)[ ]+)?){0,6}"
    r"\b(?:University|College|School|Academy|Institute|Polytechnic|Comprehensive|Grammar|Sixth Form|"
    r"Seminary|Madrasa|"
    r"Conservatoire|Gymnasium|Lycée|Lyceum|Liceum|Gimnazjum|Szkoła|Prifysgol|Coleg|Ysgol|Athrofa|Academi|"
    r"Universität|Université|"
    r"Universidad|"
    r"Uniwersytet|Politechnika)\b"
    r"(?:[ ]+(?:of|for|in|at|and|the|y|yr|a|&|de|[A-ZÀ-ÝŴŶ][\w'’&-]{0,40}(?:\.[\w'’&-]{1,40}){0,4}))*"
    r"(?:[ ]+(?:nr|no\.?|number)[ ]*\d+)?"
    r"|\b(?:UCL|LSE|MIT|UWTSD|UWE|USW|IIT|SOAS|KCL|UEA|UCLAN|Oxbridge|Oxford|Cambridge|Eton|"
    r"Harrow)\b(?:[ ]+[A-Z]\w+)?"
)

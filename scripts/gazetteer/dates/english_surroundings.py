"""What stands around an English time expression: whether a number is a year, a word a month, and whether more belongs to it."""

import re

from gazetteer.dates.english_grammar import WEEKDAY

_UNITS = r"days?|weeks?|weekends?|fortnights?|months?|quarters?|hal(?:f|ves)|years?|hours?|minutes?|decades?"
_COUNTED_FROM = re.compile(rf"\b(?:{_UNITS})(?:[- ]long)? $")
"""A number of units directly before since, after …: three days before January 20."""
_PART_OF = re.compile(
    rf"(?:\b(?:{_UNITS}|anniversary|eve|season|term|period|time|point|stage)(?:[- ]long)? "
    r"(?:of|in|to|from|ending|ended|beginning|starting|into|between|on|prior to) (?:the )?"
    r"|\b(?:period|time|point|stage) |\d(?:st|nd|rd|th) of |(?:[Ee]arly|[Mm]id|[Ll]ate)(?:-| |- )to(?:-| )"
    r"|(?:[Ff]iscal|[Ff]inancial|[Aa]cademic|[Ss]chool|[Tt]ax|FY|[Mm]odel)(?: years?)? ?(?:of |to |ending )?|\bBC |\b(?:19|20)\d\d[-/–])$"
)
_TORN_BEHIND = re.compile(
    r" (?:fiscal|(?:financial|academic|school|tax|model) (?:year|quarter|term))\b| seasons?\b| (?:BC|BCE)\b| of (?!last|this|next|\d)|[/–-]\w| (?:and|or) \d{1,2}(?:st|nd|rd|th)\b"
    r"|['’]s (?:first|second|third|fourth|final|last)[- ](?:quarter|half|three|six|nine)"
)
_PEOPLE = r"people|men|women|children|percent|per cent|yuan|dollars|staff|others?|km|kg|metres?|meters?|m|mph|euros?|pounds?|RMB|hp"
_FUNCTION_S = r"onwards|afterwards|always|was|is|has|its|this|as|does|less|across|his|hers|us|ours|yes|thus|perhaps|towards|besides|sales|results|earnings|figures|revenues|profits"
_COUNTED = re.compile(rf" (?!(?:{_FUNCTION_S})\b)(?:[a-z-]+s|{_PEOPLE})\b(?!['’])")
_COUNTED_AFTER_IN = re.compile(rf" (?!(?:{_FUNCTION_S})\b)(?:[a-z-]+s|{_PEOPLE})\b(?=[ ,.;:]|$)")
_IN = re.compile(
    r"(?:^|[\s(“\"—–])(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Dd]uring|[Cc]irca|[Tt]hrough|[Tt]hroughout|[Ff]or|[Bb]etween|[Yy]ear|early as|late as|[Ii]n late|[Ii]n early) (?:mid-)?$"
)
_OF = re.compile(
    r"\b(?:end|start|beginning|middle|rest|remainder|most|much|all|whole|part|parts|course|outset|close|spring|summer|autumn|fall|class|crisis|crash|"
    r"Act|Law|war|revolution|recession|pandemic|boom|election|budget|report|reform|reforms|protests|levels|highs?|lows?|peak) of $"
)
_OWNED = re.compile(
    r"(?:(?:^|\s)(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Tt]his|[Tt]hat|[Ff]ull-year|[Cc]alendar)|['’]s?) $"
)
_EVENTS = r"Olympics|Games|elections?|results|earnings|sales|figures|revenues?|profits?|awards|finals|floods|protests|riots|talks|attacks|reforms|levels"
_OWNS = re.compile(
    rf" (?:(?:{_EVENTS})\b|(?!(?:{_PEOPLE})\b)(?:[A-Z][\w-]+ ?)+|(?!(?:{_PEOPLE})\b)[a-z][a-z-]*[a-rt-z]\b)"
)
_BEGINS = re.compile(r"(?:^|[.!?] )[\"“]?$")
_VERB = re.compile(
    r" (?:was|is|will|saw|has|had|marked|brought|began|ended|could|may|would|looks|looked|promises)\b"
)
_ROUND_STOP = re.compile(
    r"(?=$|[,.;:)”\"]| (?:and|but|when|or|onwards?|by|after|before|to|at|on|with|while|was|were|is|are|had|has|the|it|he|she|they|an?|this|its)\b|['’]s)"
)
_MONTH_NAMES = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_MONTH_CUE = re.compile(
    r"(?:^|[\s(“\"—–])(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hroughout|[Tt]his past) $"
)
_MONTH_CUE_BEFORE_SMALL = re.compile(
    rf"(?:(?:^|[\s(“\"—–])(?:[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Oo]f|[Bb]etween|[Tt]hrough)|\b(?:{_MONTH_NAMES})(?: and| or| to|,)) $"
)
_NO_MONTH = re.compile(r" [A-Z][a-z]+ [A-Z]|[-–](?!to-)\w| of (?!last|this|next|\d)")
_RECURS = re.compile(
    r"(?:[Ee]very|[Ee]ach|[Aa]ny|[Mm]ost|[Aa]n?|[Oo]ther|Black|Good|Easter|Palm|Cyber|Super|Ash|Bloody|Boxing|The|[Nn]o|one|first|second|third|last) $"
)
_PAPER = re.compile(
    rf" (?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|World|Night|Star|Sun|Magazine|Club)\b|s\b|(?: to | through |[-–]){WEEKDAY}"
)
_FROM_WEEKDAY = re.compile(rf"{WEEKDAY}(?: to | through |[-–])$")


def is_torn(text: str, start: int, end: int, *, affix: str) -> bool:
    """Whether it is a part of something larger that was not understood: the first week of …, fiscal …, … season.

    `start` is where the date begins, with its affix (before, since …) if it has one.
    """
    before = text[:start]
    if affix in ("before", "after", "since", "from") and _COUNTED_FROM.search(before):
        return True
    return bool(_PART_OF.search(before) or _TORN_BEHIND.match(text, end))


def is_year(text: str, start: int, end: int, *, follows_year: bool) -> bool:
    """Whether a number is a year by the words around it: in 2018, the 2008 crisis; not 2025 employees."""
    before, after = text[:start], text[end:]
    if before.endswith(("about ", "around ", "About ", "Around ")):
        return bool(_ROUND_STOP.match(after)) and not text[start:end].endswith("00")
    if _IN.search(before):
        return not _COUNTED_AFTER_IN.match(after)
    if _OF.search(before) or follows_year:
        return not _COUNTED.match(after)
    if _OWNED.search(before):
        return bool(_OWNS.match(after)) and not text[start:end].endswith("00")
    return bool(_BEGINS.search(before) and _VERB.match(after))


def is_month(text: str, start: int, end: int) -> bool:
    """Whether a month's name alone is a month: in May; not Theresa May, the Long March, April Jones."""
    before, after = text[:start], text[end:]
    if _NO_MONTH.match(after):
        return False
    is_cued = _MONTH_CUE_BEFORE_SMALL.search(before) and not re.match(r" [A-Z]", after)
    return bool(is_cued or _MONTH_CUE.search(before))


def is_one_weekday(text: str, start: int, end: int) -> bool:
    """Not every Monday, Black Friday, the Sunday Times, Monday to Friday."""
    if _RECURS.search(text[:start]) or _FROM_WEEKDAY.search(text[:start]):
        return False
    return not _PAPER.match(text, end)

"""Numbers as Chinese dates write them: 2025, 二〇二五, 十二, 三十."""

DIGITS = "〇一二三四五六七八九"
UNITS = {"十": 10, "百": 100, "千": 1000}
OTHER_FORMS = str.maketrans("两零○元", "二〇〇一")


def parse_number(text: str) -> int:
    """The number in Arabic digits, in digits read out (二〇二五) or counted (三十一)."""
    text = text.strip().translate(OTHER_FORMS).replace("廿", "二十").replace("卅", "三十")
    if text.isdecimal():
        return int(text)
    if not UNITS.keys() & set(text):
        return int("".join(str(DIGITS.index(char)) for char in text))
    total, digit = 0, 0
    for char in text:
        if char in UNITS:
            total += max(digit, 1) * UNITS[char]
            digit = 0
        else:
            digit = DIGITS.index(char)
    return total + digit

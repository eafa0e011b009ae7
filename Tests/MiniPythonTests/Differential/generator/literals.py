"""Values at the edges, by kind; each is an expression of its own."""

INTEGERS = """
    0 1 -1 2 -2 3 5 -5 7 -7 10 12 16 17 31 32 63 64 97 100 -100 127 128 255 256 -256 999 1000 1024 65535 65536 -65537
    12345 -98765 1000000 2**31-1 2**31 -2**31 -2**31-1 2**32 2**52 2**53 2**53+1 -2**53-1 2**62 2**63-1 2**63 -2**63
    -2**63-1 2**63+1 2**64-1 2**64 -2**64 2**65+1 10**18 10**19 -10**19 10**25+7 2**100 -2**100 3**60 2**127-1 10**40
    0x7fffffff 0o777 0b1011 1_000_000 2**61-1 2**61 -2**61+1
""".split()

FLOATS = """
    0.0 -0.0 1.0 -1.0 0.5 -0.5 1.5 -1.5 2.5 -2.5 3.5 0.1 0.2 0.3 0.7 1.1 2.675 -2.675 1.005 3.14159 2.718281828 100.0
    1234.5678 -1234.5 99999.5 0.001 0.0001 0.00001 1e-7 -1e-9 1e15 1e16 -1e16 1e17 1e21 1e22 1e23 123456789012345680.0
    9007199254740992.0 9007199254740993.0 4503599627370497.5 9.223372036854775e18 9223372036854775808.0
    -9223372036854775808.0 1.8446744073709552e19 1e100 1e300 -1e300 1e308 -1e308 1.7976931348623157e308 5e-324 -5e-324
    2.2250738585072014e-308 1e-300 0.1+0.2 1/3 -2/3 10/7 1e1 1E5 .5 5. 0.15 0.25 0.35 1e-5 12345.678e-3
""".split()

UNUSUAL_FLOATS = ["float('nan')", "float('inf')", "-float('inf')", "float('-nan')"]

TEXTS = [
    "", "a", "b", "A", "z", "abc", "ABC", "aBc", "Hello, World", "hello world", "  x ", " ", "\t", "\n", "a\tb\tcd",
    "a\nb\r\nc\rd\n", "line1\n\nline3", "é", "e\u0301", "ß", "ŉ", "İ", "ı", "ǆ", "ǅ", "ΑΣ", "ΌΣΟΣ", "σς", "Straße",
    "ÀÉÎ", "naïve café", "日本語", "🙂", "a🙂b", "👨‍👩‍👧", "🇫🇷", "\x00", "\x1f", "\x7f", "\x85", "\u2028", "\xa0", "\xad",
    "\u200b", "\ufeff", "\u3000x", "ﬁn", "Ⅷ", "²", "½", "٣", "१२", "𝟘", "中1", "0", "1", "-1", "12", "007", "+5", " 42 ",
    "1_000", "1__0", "_1", "0x1F", "0b101", "0o17", "1.5", "-2.5e3", ".5", "5.", "1e400", "-0.0", "nan", "Infinity",
    "-inf", "1e", "0x", "--1", "1 2", "True", "None", "it's", 'say "hi"', "both ' and \"", "back\\slash", "%d", "%s%%",
    "{}", "{0}", "{{}}", "a,b,,c", ",", ",,", "a b  c", "aaa", "aXbXc", "abcabc", "banana", "mississippi", "x=1;y=2",
    "snake_case", "CamelCase", "they're bill's", "1st 2nd", "a-b-c", "_x1", "class", "x y", "\ud800", "a\udfffb",
    "\U0001d518", "\u01c4", "\u1e9e", "\u0130I", "ab\u0300c", "\u1f80", "\ufb03", "\u10d0", "\u1c90", "\uab70", "\u13a0",
]

INDEXES = """
    0 1 -1 2 -2 3 -3 4 5 -5 6 7 -8 10 -10 100 -100 2**31 2**63-1 -2**63 2**63 -2**63-1 2**70 -2**70 True False
""".split()

NAMES = ["a", "b", "c", "x", "y", "key", "name", "é", "n1", ""]


def random_text(random):
    letters = random.choice(["ab", "abc", "aAbB1 ", "xyz,;", "é日🙂a", " \t\n", "0123456789", "αβσςΣ", "ſKÅﬀ\u0345"])
    return "".join(random.choice(letters) for _ in range(random.randrange(9)))


def text(random):
    value = random.choice(TEXTS) if random.random() < 0.7 else random_text(random)
    return repr(value) if random.random() < 0.8 else ascii(value)


def integer(random):
    if random.random() < 0.75:
        value = random.choice(INTEGERS)
        return f"({value})" if "*" in value or value[0] == "-" else value
    bits = random.choice([3, 8, 16, 31, 33, 62, 64, 70, 130])
    return f"({random.getrandbits(bits) * random.choice([1, 1, -1])})"


def float_(random, finite=False):
    chance = random.random()
    if chance < 0.06 and not finite:
        return f"({random.choice(UNUSUAL_FLOATS)})"
    if chance < 0.75:
        return f"({random.choice(FLOATS)})"
    value = random.uniform(-1, 1) * 10.0 ** random.choice([-20, -6, -4, -1, 0, 1, 2, 3, 5, 10, 15, 17, 20, 200])
    if random.random() < 0.5:
        value = round(value, random.randrange(6))
    return f"({value!r})"

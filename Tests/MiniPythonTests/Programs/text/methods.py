class Point:
    def __init__(self, x):
        self.x = x

    def __format__(self, spec):
        return "P<" + spec + ">"

    def __repr__(self):
        return "P(%r)" % self.x

    def __getitem__(self, key):
        return key


class Plain:
    pass


class Two:
    def __index__(self):
        return 2


class Wrong:
    def __format__(self, spec):
        return 5


def show(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


p = Point(3)
show(lambda: "a".ljust(Two()) + "|")  # expect: 'a |'
show(lambda: "abcbc".find("c", Two()))  # expect: 2
show(lambda: ",".join(x for x in "abc"))  # expect: 'a,b,c'
show(lambda: "-".join({"a": 1}))  # expect: 'a'
show(lambda: "".join(map(str, range(5))))  # expect: '01234'
show(lambda: "a".join(5))  # expect: TypeError: can only join an iterable
show(lambda: ",".join(["a", 1]))  # expect: TypeError: sequence item 1: expected str instance, int found
show(lambda: "abc".index("z"))  # expect: ValueError: substring not found
show(lambda: "b".center(4, "*"))  # expect: '*b**'
show(lambda: "abc".translate(str.maketrans("ab", "xy", "c")))  # expect: 'xy'
show(lambda: "abc".translate(p))  # expect: 'abc'
show(lambda: str.maketrans("a", "bc"))  # expect: ValueError: the first two maketrans arguments must have equal length
show(lambda: "x".ljust(10**14))  # expect: MemoryError: 
show(lambda: "a".split(sep=""))  # expect: ValueError: empty separator
show(lambda: "a,b,c".split(sep=",", maxsplit=1))  # expect: ['a', 'b,c']
show(lambda: " a b ".split())  # expect: ['a', 'b']
show(lambda: "a\nb\r\nc".splitlines(keepends=True))  # expect: ['a\n', 'b\r\n', 'c']
show(lambda: "abc".startswith(("x", "ab")))  # expect: True
show(lambda: "abc".startswith(5))  # expect: TypeError: startswith first arg must be str or a tuple of str, not int
show(lambda: "x".replace("x", "y", count=1))  # expect: TypeError: str.replace() takes no keyword arguments
show(lambda: "é".upper().isupper())  # expect: True
show(lambda: "straße".upper())  # expect: 'STRASSE'
show(lambda: "ΑΣ".lower())  # expect: 'ας'
show(lambda: "they're".title())  # expect: "They'Re"
show(lambda: "a\tb".expandtabs(tabsize=4))  # expect: 'a   b'
show(lambda: "e\u0301" == "é")  # expect: False
show(lambda: len("e\u0301😀"))  # expect: 3
show(lambda: "a😀b"[1])  # expect: '😀'
show(lambda: "a😀b"[::-1])  # expect: 'b😀a'
show(lambda: "aé".partition("é"))  # expect: ('a', 'é', '')
show(lambda: "1٣".isdecimal())  # expect: True
show(lambda: "{a}".format_map({"a": 1}))  # expect: '1'
show(lambda: str.upper("abc"))  # expect: 'ABC'
show(lambda: "abc".removeprefix("a").removesuffix("c"))  # expect: 'b'
show(lambda: "-5".zfill(4))  # expect: '-005'
show(lambda: "".isalpha())  # expect: False
show(lambda: "Ab".swapcase())  # expect: 'aB'
show(lambda: int("z", 36))  # expect: 35
show(lambda: int(" 1_000 "))  # expect: 1000
show(lambda: int("x"))  # expect: ValueError: invalid literal for int() with base 10: 'x'
show(lambda: int("12", base=3))  # expect: 5
show(lambda: int("1" * 5000))  # expect: ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
show(lambda: float("1_0.5e-1"))  # expect: 1.05
show(lambda: float(" nan "))  # expect: nan
show(lambda: float("abc"))  # expect: ValueError: could not convert string to float: 'abc'

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
show(lambda: f"{p:abc} {p!r:>6} {p.x:03d} {3.14159:.2f} {1e16} {10**20:,}")  # expect: 'P<abc>   P(3) 003 3.14 1e+16 100,000,000,000,000,000,000'
show(lambda: "{0.x} {0[k]} {0:z}".format(p))  # expect: '3 k P<z>'
show(lambda: "%(k)s" % p)  # expect: 'k'
show(lambda: "{a.x}{b}".format(b=1, a=p))  # expect: '31'
show(lambda: "%x %d" % (Two(), True))  # expect: '2 1'
show(lambda: format(Plain(), "5"))  # expect: TypeError: unsupported format string passed to Plain.__format__
show(lambda: format(Wrong(), ""))  # expect: TypeError: __format__ must return a str, not int
show(lambda: f"{Plain():5}")  # expect: TypeError: unsupported format string passed to Plain.__format__
show(lambda: "{}".format())  # expect: IndexError: Replacement index 0 out of range for positional args tuple
show(lambda: "{:{w}.{p}f}".format(2.5, w=8, p=3))  # expect: '   2.500'
show(lambda: "{!r:>5}|{!s}".format("a", None))  # expect: "  'a'|None"
show(lambda: "%d" % "x")  # expect: TypeError: %d format: a real number is required, not str
show(lambda: "%s %s" % (1,))  # expect: TypeError: not enough arguments for format string
show(lambda: "%s" % [1, 2])  # expect: '[1, 2]'
show(lambda: "%r %a" % ("é", "é"))  # expect: "'é' '\\xe9'"
show(lambda: "%c%c" % ("a", 98))  # expect: 'ab'
show(lambda: f"{1:99999999999}")  # expect: MemoryError: 
show(lambda: f"{2.5:{8}.{3}}|")  # expect: '     2.5|'
show(lambda: f"{[1, 2]!s:>8}")  # expect: '  [1, 2]'
show(lambda: f"{None:5}")  # expect: TypeError: unsupported format string passed to NoneType.__format__
show(lambda: f"{True:d} {True}")  # expect: '1 True'
show(lambda: f"{-0.0} {1e-5} {1e22} {0.1 + 0.2}")  # expect: '-0.0 1e-05 1e+22 0.30000000000000004'
show(lambda: round(2.675, 2))  # expect: 2.67
show(lambda: round(-1234.5, -2))  # expect: -1200.0
show(lambda: f"{12345.678:,.1f} {0.256:.1%} {255:#010x} {-7:=+5}")  # expect: '12,345.7 25.6% 0x000000ff -   7'
show(lambda: "{0} {}".format(1))  # expect: ValueError: cannot switch from manual field specification to automatic field numbering
show(lambda: "{x}".format(y=1))  # expect: KeyError: 'x'
show(lambda: "{0.y}".format(p))  # expect: AttributeError: 'Point' object has no attribute 'y'
show(lambda: format(1.5, "d"))  # expect: ValueError: Unknown format code 'd' for object of type 'float'
show(lambda: format("a", "=5"))  # expect: ValueError: '=' alignment not allowed in string format specifier
show(lambda: f"{'a':>{Two().__index__()}}")  # expect: ' a'
show(lambda: repr("it's \n \x00 é \u200b"))  # expect: '"it\'s \\n \\x00 é \\u200b"'
show(lambda: ascii("é😀"))  # expect: "'\\xe9\\U0001f600'"
show(lambda: str(10**30))  # expect: '1000000000000000000000000000000'
show(lambda: len(str(10**4299)))  # expect: 4300
show(lambda: str(10**5000))  # expect: ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit

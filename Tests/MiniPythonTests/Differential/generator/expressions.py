"""The grammar of expressions: by kind, templates in which `<kind>` stands for an expression of that kind.

A kind's *leaves* hold no placeholder of a kind that nests, or end soon. A number before a template is its weight.
"""

from .library import LIBRARY

INT = """
4 (<int> + <int>)
4 (<int> - <int>)
4 (<int> * <int>)
5 (<int> // <int>)
5 (<int> % <int>)
3 (<int> ** <wholepower>)
1 (abs(<int>) ** <power>)
2 (<int> << <shift>)
2 (<int> >> <shift>)
2 (<int> & <int>)
2 (<int> | <int>)
2 (<int> ^ <int>)
2 (~<int>)
2 (-<int>)
1 (+<int>)
2 abs(<int>)
2 divmod(<int>, <int>)[<bit>]
2 pow(<int>, <wholepower>, <int>)
1 pow(<int>, -1, <int>)
2 int(<float>)
3 int(<str>)
2 int(<str>, <base>)
1 int(<bool>)
1 round(<float>)
2 round(<int>, <digits>)
1 len(<str>)
1 len(<ints>)
1 len(<any>)
2 hash(<integer>)
2 hash(<finite>)
1 hash((<integer>, <finite>))
1 ord(<str>)
1 <int>.bit_length()
1 <int>.bit_count()
1 <str>.find(<str>)
1 <str>.find(<str>, <index>, <index>)
1 <str>.rfind(<str>, <index>)
1 <str>.index(<str>)
1 <str>.rindex(<str>, <index>)
2 <str>.count(<str>)
1 <str>.count(<str>, <index>, <index>)
1 <ints>.index(<int>)
1 <ints>.index(<int>, <index>, <index>)
1 <ints>.count(<int>)
1 <tuple>.index(<any>)
1 <tuple>.count(<any>)
1 <ints>[<index>]
1 <range>[<index>]
1 <widerange>[<index>]
1 len(<widerange>)
1 len(<range>)
1 <range>.index(<int>)
1 <range>.count(<int>)
2 sum(<ints>)
1 sum(<ints>, <int>)
1 max(<ints>)
1 min(<int>, <int>, <int>)
1 max(<ints>, key=lambda v: <int>)
1 min(<ints>, default=<int>)
1 <dict>.get(<key>, <int>)
1 <dict>[<key>]
1 (<int> if <bool> else <int>)
1 (<int> and <int>)
1 (<int> or <int>)
1 (<bool> + <bool>)
1 (<bool> * <int>)
1 (lambda a, b=<int>: a + b)(<int>)
1 (y := <int>)
1 math.floor(<float>)
1 math.ceil(<num>)
1 math.trunc(<float>)
1 math.gcd(<int>, <int>)
1 math.lcm(<int>, <int>)
1 math.isqrt(<int>)
1 math.comb(<smallint>, <smallint>)
1 math.factorial(<smallint>)
1 math.perm(<smallint>, <smallint>)
1 math.prod(<ints>)
1 functools.reduce(lambda a, b: <int>, <ints>)
1 next(iter(<ints>))
"""

FLOAT = """
4 (<float> + <num>)
4 (<num> - <float>)
4 (<float> * <num>)
5 (<num> / <num>)
4 (<float> // <num>)
4 (<num> % <float>)
3 (abs(<float>) ** <power>)
1 (abs(<num>) ** <float>)
1 (-<float>)
2 abs(<float>)
2 divmod(<float>, <num>)[<bit>]
4 round(<float>, <digits>)
2 float(<int>)
3 float(<str>)
1 sum([<num>, <float>, <num>])
1 max(<float>, <num>)
1 min(<num>, <float>, <num>)
1 (<float> if <bool> else <float>)
1 pow(abs(<num>), <power>)
1 pow(abs(<float>), <num>)
1 math.sqrt(<num>)
1 math.fabs(<num>)
1 math.copysign(<num>, <num>)
1 math.fmod(<num>, <num>)
1 math.ldexp(<float>, <smallint>)
1 math.modf(<num>)[<bit>]
1 math.frexp(<num>)[0]
1 math.hypot(<num>, <num>)
1 math.fsum([<num>, <num>, <num>])
1 math.dist([<num>, <num>], [<num>, <num>])
1 math.nextafter(<num>, <num>)
1 math.ulp(<num>)
1 math.remainder(<num>, <num>)
1 <float>.conjugate()
1 <float>.real
"""

BOOL = """
6 (<num> < <num>)
6 (<num> == <num>)
3 (<num> >= <num>)
3 (<num> != <num>)
2 (<num> < <num> <= <num>)
3 (<str> < <str>)
3 (<str> == <str>)
2 (<str> in <str>)
2 (<str> not in <str>)
2 (<ints> < <ints>)
2 (<ints> == <ints>)
2 (<tuple> <= <tuple>)
2 (<tuple> == <tuple>)
1 (<list> == <tuple>)
1 (<any> == <any>)
1 (<any> < <any>)
2 (<int> in <ints>)
2 (<int> in <range>)
2 (<int> in <set>)
2 (<set> <= <set>)
2 (<set> < <set>)
2 (<set> == <set>)
1 <set>.isdisjoint(<ints>)
1 <set>.issubset(<range>)
1 <set>.issuperset(<ints>)
2 (<key> in <dict>)
1 (<dict> == <dict>)
1 (<range> == <range>)
1 (<widerange> == <widerange>)
1 (<integer> in <widerange>)
2 bool(<any>)
2 (not <any>)
1 (<bool> and <bool>)
1 (<bool> or <bool>)
1 (<bool> ^ <bool>)
1 (<bool> & <int>)
2 <str>.startswith(<str>)
1 <str>.startswith((<str>, <str>), <index>)
1 <str>.endswith(<str>, <index>, <index>)
3 <str>.<isword>()
1 isinstance(<any>, (int, str))
1 isinstance(<any>, <type>)
1 issubclass(<type>, <type>)
1 any(<list>)
1 all(<list>)
1 callable(<any>)
1 <float>.is_integer()
1 math.isnan(<num>)
1 math.isclose(<num>, <num>)
1 math.isfinite(<num>)
1 hasattr(<any>, <str>)
1 (<bool> is <bool>)
1 (<any> is None)
1 (<tuple> in <list>)
"""

STR = """
4 (<str> + <str>)
2 (<str> * <times>)
1 (<times> * <str>)
4 <str>[<index>]
5 <str>[<slice>]
4 str(<any>)
4 repr(<any>)
1 ascii(<any>)
1 chr(<int>)
1 repr(<widerange>[<slice>])
1 hex(<int>)
1 bin(<int>)
1 oct(<int>)
1 <float>.hex()
4 <str>.<strword>()
2 <str>.<stripword>(<str>)
2 <str>.<padword>(<times>, <char>)
1 <str>.<padword>(<times>)
1 <str>.zfill(<times>)
1 <str>.expandtabs(<times>)
3 <str>.replace(<str>, <str>)
1 <str>.replace(<str>, <str>, <index>)
3 <str>.join(<strs>)
1 <str>.join(<list>)
1 <str>.removeprefix(<str>)
1 <str>.removesuffix(<str>)
1 <str>.translate({97: <any>, <int>: <str>})
1 <str>.translate(str.maketrans(<str>, <str>))
1 <strs>[<index>]
1 max(<strs>)
1 min(<str>, <str>)
6 <fstring>
6 <percent>
6 <format>
5 format(<num>, <numspec>)
3 format(<str>, <strspec>)
1 format(<any>, <strspec>)
1 (<str> or <str>)
1 (<str> if <bool> else <str>)
1 type(<any>).__name__
1 ''.join(sorted(<str>))
1 ''.join(reversed(<str>))
1 sum(<strs>, <str>)
"""

INTS = """
4 [<int>, <int>, <int>]
2 [<int>, <int>]
2 (<ints> + <ints>)
1 (<ints> * <times>)
4 <ints>[<slice>]
2 sorted(<ints>)
1 sorted(<ints>, reverse=<bool>)
1 sorted(<ints>, key=lambda v: <int>)
1 list(reversed(<ints>))
2 list(<range>)[:5]
2 [v for v in <ints> if <bool>]
2 [v * <int> for v in <ints>]
1 [u - v for u in <ints> for v in <ints>]
1 [*<ints>, *<range>][:6]
1 list(map(lambda v: <int>, <ints>))
1 list(filter(lambda v: <bool>, <ints>))
1 list(filter(None, <ints>))
1 list(<set>)
1 sorted(<set>)
1 [ord(c) for c in <str>]
1 list(<dict>.values())
1 list(itertools.accumulate(<ints>))
1 list(itertools.islice(<ints>, <index>, <index>))
1 list(itertools.chain(<ints>, <ints>))
1 list(itertools.takewhile(lambda v: <bool>, <ints>))
1 list(itertools.dropwhile(lambda v: v < <int>, <ints>))
1 <ints>.copy()
1 list(v for v in <ints> if v % 2)
"""

STRS = """
4 [<str>, <str>]
4 <str>.split()
4 <str>.split(<str>)
2 <str>.split(<str>, <index>)
2 <str>.rsplit(<str>, <index>)
1 <str>.split(None, <index>)
1 <str>.rsplit(maxsplit=<index>)
2 <str>.splitlines()
1 <str>.splitlines(<bool>)
1 list(<str>.partition(<str>))
1 list(<str>.rpartition(<str>))
2 list(<str>)
1 sorted(<strs>)
1 sorted(<strs>, key=len)
1 sorted(<strs>, key=str.lower, reverse=True)
1 [s.upper() for s in <strs>]
1 list(<dict>)
1 list(map(str, <ints>))
1 <strs>[<slice>]
1 (<strs> + <strs>)
"""

LIST = """
4 [<any>, <any>]
2 [<safe>, <safe>, <safe>]
1 [[<int>], [<str>]]
2 list(<tuple>)
2 list(zip(<ints>, <strs>))
1 list(zip(<ints>, <ints>, strict=True))
2 list(enumerate(<strs>, <int>))
1 list(<dict>.items())
2 <list>[<slice>]
1 (<list> + <list>)
1 [<list>] * <times>
1 [(i, v) for i, v in enumerate(<list>)]
1 list(map(lambda a, b: (a, b), <ints>, <strs>))
1 list(itertools.product(<ints>, repeat=2))[:5]
1 list(itertools.combinations(<ints>, 2))
1 list(itertools.permutations(<ints>, 2))[:7]
1 list(itertools.zip_longest(<ints>, <strs>, fillvalue=<any>))
1 [(k, list(g)) for k, g in itertools.groupby(<ints>, lambda v: v % 2)]
1 list(itertools.starmap(lambda a, b: a, zip(<ints>, <ints>)))
1 list(itertools.pairwise(<ints>))
1 sorted(<list>)
1 sorted(<list>, key=repr)
1 sorted(<list>, key=lambda v: str(type(v)))
"""

TUPLE = """
4 (<safe>, <safe>)
2 (<any>,)
2 (<int>, <str>, <int>)
2 <tuple>[<slice>]
2 (<tuple> + <tuple>)
1 (<tuple> * <times>)
1 tuple(<list>)
1 tuple(<str>)
2 divmod(<num>, <num>)
1 (*<ints>, *<tuple>)
1 <str>.partition(<str>)
1 <float>.as_integer_ratio()
1 math.modf(<float>)
1 math.frexp(<num>)
1 next(iter(<dict>.items()))
1 max(<list>, key=lambda v: str(v))
"""

SET = """
4 {<int>, <int>, <int>}
3 set(<ints>)
1 set(<range>)
1 frozenset(<ints>)
3 (<set> | <set>)
3 (<set> & <set>)
3 (<set> - <set>)
3 (<set> ^ <set>)
1 <set>.union(<ints>, <range>)
1 <set>.difference(<ints>)
1 <set>.intersection(<range>)
1 <set>.symmetric_difference(<ints>)
1 {v % 7 for v in <ints>}
1 <set>.copy()
"""

DICT = """
4 {<key>: <int>, <key>: <int>}
3 {<key>: <int> for k in <ints>}
1 {s: i for i, s in enumerate(<strs>)}
1 dict(zip(<strs>, <ints>))
1 dict(a=<int>, b=<int>)
2 {**<dict>, <key>: <int>}
2 (<dict> | <dict>)
1 dict(<dict>, c=<int>)
1 dict.fromkeys(<strs>, <int>)
1 <dict>.copy()
1 dict(sorted(<dict>.items()))
"""

RANGE = """
4 range(<smallint>)
3 range(<smallint>, <smallint>)
4 range(<smallint>, <smallint>, <step>)
2 <range>[<slice>]
"""

ANY = """
8 <int>
5 <float>
3 <bool>
8 <str>
4 <ints>
2 <strs>
3 <list>
3 <tuple>
2 <set>
3 <dict>
1 <range>
1 None
1 ...
1 NotImplemented
1 <plaintype>
1 slice(<index>, <index>, <index>)
1 <dict>.pop(<key>)
1 <dict>.pop(<key>, <any>)
1 <dict>.popitem()
1 <dict>.keys()
1 <dict>.values()
1 <dict>.items()
1 (<dict>.keys() & <strs>) == set()
1 sorted(<dict>.keys() | <strs>)
1 <dict>.setdefault(<key>, <any>)
1 <ints>.pop(<index>)
1 <ints>.append(<any>)
1 <ints>.sort()
1 <list>.sort()
1 <ints>.insert(<index>, <any>)
1 <ints>.remove(<int>)
1 <set>.add(<int>)
1 <set>.copy().add(<any>)
1 <set>.pop()
1 <set>.remove(<int>)
1 <ints>.<unknown>
1 <str>.<unknown>()
1 <any>.<unknown>
2 <any>[<any>]
1 <any>[<slice>]
1 <any>(<any>)
1 (<int> <bitoperator> <any>)
1 (<any> <operator> <any>)
1 (-<any>)
1 (~<any>)
1 len(<any>)
1 list(<any>)
1 tuple(<any>)
1 dict(<any>)
1 sum(<any>)
1 max(<any>)
1 min(<any>, <any>)
1 sorted(<any>)
1 abs(<any>)
1 int(<any>)
1 float(<any>)
1 str(<any>, <any>)
1 round(<any>, <any>)
1 divmod(<any>, <any>)
1 pow(<any>, <wholepower>)
1 ord(<any>)
1 chr(<any>)
1 next(<any>)
1 iter(<any>) is None
1 range(<any>)
1 isinstance(<any>, <any>)
1 getattr(<any>, <str>)
1 getattr(<any>, <str>, <any>)
1 hash(<any>) is None
1 (lambda *a, **k: (a, k))(*<tuple>, **<dict>)
1 (lambda a, /, b, *, c=3: (a, b, c))(*<tuple>)
1 (lambda a, b=2, *c: [a, b, c])(*<ints>)
1 (lambda a, *, b: (a, b))(<int>, **<dict>)
1 print(<any>, <any>, sep=<str>, end=<str>) if False else <int>
1 [a for a, *b in <list>]
1 [(a, b) for a, b in <list>]
"""

# Whole numbers only, and never iterated over: it may have more elements than there is memory.
WIDERANGE = "range(<word>, <word>, <word>)\nrange(<word>, <word>)\nrange(<word>)"

LEAVES = {
    "int": "<integer>",
    "float": "<floating>",
    "bool": "2 True\n2 False\n1 (<integer> < <integer>)\n1 (<integer> == <floating>)",
    "str": "<text>",
    "ints": "2 [<integer>, <integer>]\n1 []\n2 [3, 1, 2]\n1 [<integer>]\n1 [5, 5, -1, 0]\n1 [<smallint>, <smallint>, <smallint>]",
    "strs": "2 [<text>, <text>]\n1 ['b', 'a', 'C']\n1 []\n1 [<text>]",
    "list": "2 [<integer>, <text>]\n1 []\n1 [None, True]\n1 [<finite>, <integer>]\n1 [(1, 2), [3, 4]]\n1 [[]]",
    "tuple": "2 (<integer>, <text>)\n1 ()\n1 (<integer>,)\n1 (<finite>, <integer>)\n1 (1, (2, 3))\n1 (None, False)",
    "set": "2 {<smallint>, <smallint>, <smallint>}\n1 set()\n1 frozenset([<smallint>, <smallint>])\n1 {<integer>, <integer>}",
    "dict": "2 {<key>: <integer>}\n1 {}\n2 {'a': 1, 'b': <integer>}\n1 {<key>: <integer>, <key>: <smallint>}",
    "widerange": WIDERANGE,
    "range": "range(<smallint>)\nrange(<smallint>, <smallint>)",
    "library": "<any>",
    "any": "3 <integer>\n2 <floating>\n3 <text>\n1 None\n1 True\n1 [1, 2]\n1 (1, 'x')\n1 {'a': 1}\n1 {1, 2}\n1 range(3)",
}


def table(text):
    """Templates and their cumulative weights."""
    templates, weights, total = [], [], 0
    for line in text.strip().split("\n"):
        head, _, rest = line.partition(" ")
        weight, template = (int(head), rest) if head.isdigit() and rest else (1, line)
        total += weight
        templates.append(template)
        weights.append(total)
    return templates, weights


NODES = {
    "widerange": table(WIDERANGE),
    "int": table(INT),
    "float": table(FLOAT),
    "bool": table(BOOL),
    "str": table(STR),
    "ints": table(INTS),
    "strs": table(STRS),
    "list": table(LIST),
    "tuple": table(TUPLE),
    "set": table(SET),
    "dict": table(DICT),
    "range": table(RANGE),
    "any": table(ANY),
    "library": table(LIBRARY),
}
ENDS = {kind: table(text) for kind, text in LEAVES.items()}

import Testing

@testable import MiniPython

/// What the lexer and the reader of formatted strings refuse; words and places are those of CPython 3.11.
struct LexerFaultTests {
    @Test(arguments: FaultCase.table(table))
    func raisesAsCPython(_ expected: FaultCase) {
        #expect(FaultCase.found(in: expected.text) == expected)
    }
}

private let table = #"""
    for 1 in x: pass SyntaxError: cannot assign to literal 1:5-1:6
    def f(x\n    return x SyntaxError: '(' was never closed 1:6-1:7
    class A(\n    pass SyntaxError: '(' was never closed 1:8-1:9
    print(3 SyntaxError: '(' was never closed 1:6-1:7
    print(3)) SyntaxError: unmatched ')' 1:9-1:10
    x = [1, 2 SyntaxError: '[' was never closed 1:5-1:6
    x = [1, 2) SyntaxError: closing parenthesis ')' does not match opening parenthesis '[' 1:10-1:11
    x = {1: 2 SyntaxError: '{' was never closed 1:5-1:6
    1 = x SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='? 1:1-1:2
    "a" = x SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='? 1:1-1:4
    (a, 1) = x SyntaxError: cannot assign to literal 1:5-1:6
    {a: b} = x SyntaxError: cannot assign to dict literal here. Maybe you meant '==' instead of '='? 1:1-1:7
    {} = x SyntaxError: cannot assign to dict literal here. Maybe you meant '==' instead of '='? 1:1-1:3
    f"{x}" = 1 SyntaxError: cannot assign to f-string expression here. Maybe you meant '==' instead of '='? 1:1-1:7
    (1 := 2) SyntaxError: cannot use assignment expressions with literal 1:2-1:3
    a = 1 = b SyntaxError: cannot assign to literal 1:5-1:6
    1 += 1 SyntaxError: 'literal' is an illegal expression for augmented assignment 1:1-1:2
    "a" += 1 SyntaxError: 'literal' is an illegal expression for augmented assignment 1:1-1:4
    (a): int = f( SyntaxError: '(' was never closed 1:13-1:14
    del 1 SyntaxError: cannot delete literal 1:5-1:6
    del [a, 1] SyntaxError: cannot delete literal 1:9-1:10
    if 1 = x: pass SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='? 1:4-1:5
    with x as 1: pass SyntaxError: cannot assign to literal 1:11-1:12
    with (a, b) as (c, 1): pass SyntaxError: cannot assign to literal 1:20-1:21
    from a import (b, c SyntaxError: '(' was never closed 1:15-1:16
    from a import (b, c,\n SyntaxError: '(' was never closed 1:15-1:16
    x = (yield SyntaxError: '(' was never closed 1:5-1:6
    if x:\n    y\n  z IndentationError: unindent does not match any outer indentation level 3:4-3:4
    if x:\n\ty\n        z TabError: inconsistent use of tabs and spaces in indentation 3:1-3:1
    def f():\n  x\n y IndentationError: unindent does not match any outer indentation level 3:3-3:3
    x = "abc SyntaxError: unterminated string literal (detected at line 1) 1:5-1:6
    x = 'abc SyntaxError: unterminated string literal (detected at line 1) 1:5-1:6
    x = """abc SyntaxError: unterminated triple-quoted string literal (detected at line 1) 1:5-1:6
    x = """abc\ndef\n SyntaxError: unterminated triple-quoted string literal (detected at line 2) 1:5-1:6
    'it's' SyntaxError: unterminated string literal (detected at line 1) 1:6-1:7
    print('it's') SyntaxError: unterminated string literal (detected at line 1) 1:12-1:13
    "abc" "def SyntaxError: unterminated string literal (detected at line 1) 1:7-1:8
    x = 'abc\ny = 2 SyntaxError: unterminated string literal (detected at line 1) 1:5-1:6
    f("abc) SyntaxError: unterminated string literal (detected at line 1) 1:3-1:4
    f('a', "b) SyntaxError: unterminated string literal (detected at line 1) 1:8-1:9
    a\\ b SyntaxError: unexpected character after line continuation character 1:3-1:4
    \\ SyntaxError: unexpected EOF while parsing 1:2-1:2
    x = 1 \\ SyntaxError: unexpected EOF while parsing 1:8-1:8
    x = 1 +\\\n SyntaxError: unexpected EOF while parsing 1:9-1:9
    ( SyntaxError: '(' was never closed 1:1-1:2
    [ SyntaxError: '[' was never closed 1:1-1:2
    { SyntaxError: '{' was never closed 1:1-1:2
    ) SyntaxError: unmatched ')' 1:1-1:2
    ] SyntaxError: unmatched ']' 1:1-1:2
    } SyntaxError: unmatched '}' 1:1-1:2
    (] SyntaxError: closing parenthesis ']' does not match opening parenthesis '(' 1:2-1:3
    (\n] SyntaxError: closing parenthesis ']' does not match opening parenthesis '(' on line 1 2:1-2:2
    {(\n]\n} SyntaxError: closing parenthesis ']' does not match opening parenthesis '(' on line 1 2:1-2:2
    (a\n\n} SyntaxError: closing parenthesis '}' does not match opening parenthesis '(' on line 1 3:1-3:2
    x = (1,\n y = 2\nprint(3) SyntaxError: '(' was never closed 1:5-1:6
    foo(a, b\nbar(c) SyntaxError: '(' was never closed 1:4-1:5
    foo(a\nx = 1\n SyntaxError: '(' was never closed 1:4-1:5
    d = {1: 2,\n 3: 4\nprint(d) SyntaxError: '{' was never closed 1:5-1:6
    x = [1,\n2\nfor i in x:\n  print(i) SyntaxError: '[' was never closed 1:5-1:6
    1_ SyntaxError: invalid decimal literal 1:2-1:3
    1__0 SyntaxError: invalid decimal literal 1:2-1:3
    0777 SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers 1:1-1:2
    01 SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers 1:1-1:2
    0_7 SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers 1:1-1:3
    1abc SyntaxError: invalid decimal literal 1:1-1:2
    1_a SyntaxError: invalid decimal literal 1:2-1:3
    1.0abc SyntaxError: invalid decimal literal 1:3-1:4
    1.e SyntaxError: invalid decimal literal 1:2-1:3
    1e SyntaxError: invalid decimal literal 1:1-1:2
    1e+ SyntaxError: invalid decimal literal 1:3-1:4
    1.5e- SyntaxError: invalid decimal literal 1:5-1:6
    0x SyntaxError: invalid hexadecimal literal 1:2-1:3
    0xg SyntaxError: invalid hexadecimal literal 1:2-1:3
    0o8 SyntaxError: invalid digit '8' in octal literal 1:3-1:4
    0o SyntaxError: invalid octal literal 1:2-1:3
    0o18 SyntaxError: invalid digit '8' in octal literal 1:4-1:5
    0b2 SyntaxError: invalid digit '2' in binary literal 1:3-1:4
    0b SyntaxError: invalid binary literal 1:2-1:3
    0b12 SyntaxError: invalid digit '2' in binary literal 1:4-1:5
    123abc = 5 SyntaxError: invalid decimal literal 1:3-1:4
    1a = 5 SyntaxError: invalid decimal literal 1:1-1:2
    2x SyntaxError: invalid decimal literal 1:1-1:2
    “hello” SyntaxError: invalid character '“' (U+201C) 1:1-1:2
    print(“hello”) SyntaxError: invalid character '“' (U+201C) 1:7-1:8
    x = ‘a’ SyntaxError: invalid character '‘' (U+2018) 1:5-1:6
    x = 1 – 2 SyntaxError: invalid character '–' (U+2013) 1:7-1:8
    x = 3 × 4 SyntaxError: invalid character '×' (U+00D7) 1:7-1:8
    x = 5€ SyntaxError: invalid character '€' (U+20AC) 1:6-1:7
    x\u{200b} = 1 SyntaxError: invalid non-printable character U+200B 1:2-1:3
    x\u{a0}= 1 SyntaxError: invalid non-printable character U+00A0 1:2-1:3
    x = a¨ SyntaxError: invalid character '¨' (U+00A8) 1:6-1:7
    f"{}" SyntaxError: f-string: empty expression not allowed 1:6-1:6
    f"{ }" SyntaxError: f-string: empty expression not allowed 1:7-1:7
    f"{a" SyntaxError: f-string: expecting '}' 1:6-1:6
    f"{a b}" SyntaxError: f-string: invalid syntax. Perhaps you forgot a comma? 1:4-1:7
    f"{a +}" SyntaxError: f-string: invalid syntax 1:7-1:8
    f"{a!x}" SyntaxError: f-string: invalid conversion character: expected 's', 'r', or 'a' 1:9-1:9
    f"{a!}" SyntaxError: f-string: invalid conversion character: expected 's', 'r', or 'a' 1:8-1:8
    f"}" SyntaxError: f-string: single '}' is not allowed 1:5-1:5
    f"{{}" SyntaxError: f-string: single '}' is not allowed 1:7-1:7
    f"{}}" SyntaxError: f-string: empty expression not allowed 1:7-1:7
    f"{a:{b:{c}}}" SyntaxError: f-string: expressions nested too deeply 1:15-1:15
    f"{'a\\n'}" SyntaxError: f-string expression part cannot include a backslash 1:11-1:11
    f"{a #}" SyntaxError: f-string expression part cannot include '#' 1:9-1:9
    f"{a]}" SyntaxError: f-string: unmatched ']' 1:8-1:8
    f"{(a}" SyntaxError: f-string: closing parenthesis '}' does not match opening parenthesis '(' 1:8-1:8
    f"{(a" SyntaxError: f-string: unmatched '(' 1:7-1:7
    f"{'a}" SyntaxError: f-string: unterminated string 1:8-1:8
    f"{a:{}}" SyntaxError: f-string: empty expression not allowed 1:10-1:10
    f"{*a}" SyntaxError: f-string: cannot use starred expression here 1:4-1:6
    f"{**a}" SyntaxError: f-string: cannot use double starred expression here 1:4-1:6
    f"{lambda x: 1}" SyntaxError: f-string: invalid syntax 1:12-1:13
    f"{a = b}" SyntaxError: f-string: expecting '}' 1:11-1:11
    f"{1 = 2}" SyntaxError: f-string: expecting '}' 1:11-1:11
    f"{x y}" + 1 SyntaxError: f-string: invalid syntax. Perhaps you forgot a comma? 1:4-1:7
    x = f"{a['b']}" f"{" SyntaxError: f-string: expecting '}' 1:21-1:21
    print(f"{a b}") SyntaxError: f-string: invalid syntax. Perhaps you forgot a comma? 1:10-1:13
    print(f"{a['x]}") SyntaxError: f-string: unterminated string 1:17-1:18
    f"{f(}" SyntaxError: f-string: closing parenthesis '}' does not match opening parenthesis '(' 1:8-1:8
    f"{1a}" SyntaxError: invalid decimal literal 1:4-1:5
    f"{$}" SyntaxError: f-string: invalid syntax 1:4-1:5
    "\\x1" SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape 1:6-1:6
    "\\u12" SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape 1:7-1:7
    "\\U00110000" SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character 1:13-1:13
    "\\N{foo}" SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-6: unknown Unicode character name 1:10-1:10
    "\\N" SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape 1:5-1:5
    "\\x" SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: truncated \xXX escape 1:5-1:5
    f"\\x1{a}" SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape 1:10-1:10
    "é\\x1" SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 10-12: truncated \xXX escape 1:7-1:7
    x = {"a" = 1} SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='? 1:6-1:9
    [x for 1 in y] SyntaxError: cannot assign to literal 1:8-1:9
    a[1:2 SyntaxError: '[' was never closed 1:2-1:3
    def f( SyntaxError: '(' was never closed 1:6-1:7
    match x:\n    case 1 + 2: pass SyntaxError: imaginary number required in complex literal 2:14-2:15
    match x:\n    case f"a": pass SyntaxError: patterns may only match literals and attribute lookups 2:10-2:14
    super(x= SyntaxError: '(' was never closed 1:6-1:7
    print(1, 2, 3 SyntaxError: '(' was never closed 1:6-1:7
    if True:\n    print(1)\n    print(2\nprint(3) SyntaxError: '(' was never closed 3:10-3:11
    if x == 1):\n    pass SyntaxError: unmatched ')' 1:10-1:11
    if (x) { SyntaxError: '{' was never closed 1:8-1:9
    x[1, 2 = 3 SyntaxError: '[' was never closed 1:2-1:3
    x = 5 € SyntaxError: invalid character '€' (U+20AC) 1:7-1:8
    \\\n SyntaxError: unexpected EOF while parsing 1:2-1:2
    éé\\ b SyntaxError: unexpected character after line continuation character 1:4-1:5
    if x:\n  y\n else:\n  z IndentationError: unindent does not match any outer indentation level 3:7-3:7
    class A:\n  x = 1\n y = 2\n IndentationError: unindent does not match any outer indentation level 3:7-3:7
    x = """a\nb\nc SyntaxError: unterminated triple-quoted string literal (detected at line 3) 1:5-1:6
    x = '''a\nb\n'c SyntaxError: unterminated triple-quoted string literal (detected at line 3) 1:5-1:6
    x = "a\\\nb SyntaxError: unterminated string literal (detected at line 2) 1:5-1:6
    x = "a\\ SyntaxError: unterminated string literal (detected at line 1) 1:5-1:6
    \n\n\nx = ( SyntaxError: '(' was never closed 4:5-4:6
    x = (\n\n\n SyntaxError: '(' was never closed 1:5-1:6
    x = {\n "a": [1, 2,\n "b": 3}\n SyntaxError: closing parenthesis '}' does not match opening parenthesis '[' on line 2 3:8-3:9
    print("a"\nprint("b")\n SyntaxError: '(' was never closed 1:6-1:7
    print("a"\nx = 1\n SyntaxError: '(' was never closed 1:6-1:7
    def f(a,\n b\n  return a\n SyntaxError: '(' was never closed 1:6-1:7
    x = y[1\nz = 2\n SyntaxError: '[' was never closed 1:6-1:7
    def f():\n    """doc\n    x = 1\n SyntaxError: unterminated triple-quoted string literal (detected at line 3) 2:5-2:6
    x[1 = 2 SyntaxError: '[' was never closed 1:2-1:3
    x, 1 = y SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='? 1:4-1:5
    (x, y), 1 = z SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='? 1:9-1:10
    x = (y, z) = 1 = w SyntaxError: cannot assign to literal 1:14-1:15
    for x, 1 in y: pass SyntaxError: cannot assign to literal 1:8-1:9
    [x for x, 1 in y] SyntaxError: cannot assign to literal 1:11-1:12
    with x as [a, 1]: pass SyntaxError: cannot assign to literal 1:15-1:16
    del (x SyntaxError: '(' was never closed 1:5-1:6
    del "a" SyntaxError: cannot delete literal 1:5-1:8
    del {} SyntaxError: cannot delete dict literal 1:5-1:7
    del f"{x}" SyntaxError: cannot delete f-string expression 1:5-1:11
    from a import (b,\nc SyntaxError: '(' was never closed 1:15-1:16
    x = 08 SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers 1:5-1:6
    x = 0b1_ SyntaxError: invalid binary literal 1:8-1:9
    x = 0x_ SyntaxError: invalid hexadecimal literal 1:7-1:8
    x = 0x1_ SyntaxError: invalid hexadecimal literal 1:8-1:9
    x = 1_000_ SyntaxError: invalid decimal literal 1:10-1:11
    x = 1.5_ SyntaxError: invalid decimal literal 1:8-1:9
    x = 1._5 SyntaxError: invalid decimal literal 1:6-1:7
    x = 1e5e SyntaxError: invalid decimal literal 1:7-1:8
    x = 0b SyntaxError: invalid binary literal 1:6-1:7
    x = 0o9 SyntaxError: invalid digit '9' in octal literal 1:7-1:8
    x = 0xFG SyntaxError: invalid hexadecimal literal 1:7-1:8
    x = 1i SyntaxError: invalid decimal literal 1:5-1:6
    x = 1or2 SyntaxError: invalid decimal literal 1:5-1:6
    x = 0or1 SyntaxError: invalid octal literal 1:6-1:7
    x = 0__0 SyntaxError: invalid decimal literal 1:6-1:7
    x = 1.a SyntaxError: invalid decimal literal 1:6-1:7
    []( SyntaxError: '(' was never closed 1:3-1:4
    a[ SyntaxError: '[' was never closed 1:2-1:3
    a(b SyntaxError: '(' was never closed 1:2-1:3
    a(b= SyntaxError: '(' was never closed 1:2-1:3
    a(b=c SyntaxError: '(' was never closed 1:2-1:3
    "a SyntaxError: unterminated string literal (detected at line 1) 1:1-1:2
    f"{a SyntaxError: unterminated string literal (detected at line 1) 1:1-1:2
    """#

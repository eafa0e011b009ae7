import Testing

@testable import MiniPython

/// Faulty calls and brackets; words and places are those of CPython 3.11.
struct CallFaultTests {
    @Test(arguments: FaultCase.table(table))
    func raisesAsCPython(_ expected: FaultCase) {
        #expect(FaultCase.found(in: expected.text) == expected)
    }
}

private let table = #"""
    lambda (a, b): 0 SyntaxError: Lambda expression parameters cannot be parenthesized 1:8-1:14
    print f(x) SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)? 1:1-1:11
    x = (1 2) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:6-1:9
    foo(a b) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:5-1:8
    foo(a, b c) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:8-1:11
    foo(a, "b" c) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:8-1:13
    foo(a b, c) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:5-1:8
    foo(1 2\n) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:5-1:8
    (5 if y) SyntaxError: expected 'else' after 'if' expression 1:2-1:8
    f(x for x in y, 1) SyntaxError: Generator expression must be parenthesized 1:3-1:15
    f(1, x for x in y) SyntaxError: Generator expression must be parenthesized 1:6-1:18
    f(x for x in y, x for x in y) SyntaxError: Generator expression must be parenthesized 1:3-1:15
    f(a=1, 2) SyntaxError: positional argument follows keyword argument 1:9-1:10
    f(**k, 1) SyntaxError: positional argument follows keyword argument unpacking 1:9-1:10
    f(**k, *a) SyntaxError: iterable argument unpacking follows keyword argument unpacking 1:8-1:9
    f(a=1, **k, b) SyntaxError: positional argument follows keyword argument unpacking 1:14-1:15
    f(a.b=1) SyntaxError: expression cannot contain assignment, perhaps you meant "=="? 1:3-1:7
    f(a()=1) SyntaxError: expression cannot contain assignment, perhaps you meant "=="? 1:3-1:7
    f(1=2) SyntaxError: expression cannot contain assignment, perhaps you meant "=="? 1:3-1:5
    f(True=1) SyntaxError: cannot assign to True 1:3-1:8
    f(None=1) SyntaxError: cannot assign to None 1:3-1:8
    f(a=x for x in y) SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1:3-1:5
    f(a + b = 3) SyntaxError: expression cannot contain assignment, perhaps you meant "=="? 1:3-1:10
    f(x=) SyntaxError: invalid syntax 1:5-1:6
    f(,) SyntaxError: invalid syntax 1:3-1:4
    f(a,,b) SyntaxError: invalid syntax 1:5-1:6
    f(*) SyntaxError: invalid syntax 1:4-1:5
    f(**) SyntaxError: invalid syntax 1:5-1:6
    f(*a b) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:4-1:7
    f() = x SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='? 1:1-1:4
    f(x) = 1 SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='? 1:1-1:5
    [a, f()] = x SyntaxError: cannot assign to function call 1:5-1:8
    (x for x in y) = 1 SyntaxError: cannot assign to generator expression 1:1-1:15
    (yield) = 1 SyntaxError: cannot assign to yield expression here. Maybe you meant '==' instead of '='? 1:2-1:7
    (a := 1) = 2 SyntaxError: cannot assign to named expression here. Maybe you meant '==' instead of '='? 1:2-1:8
    (a.b := 1) SyntaxError: cannot use assignment expressions with attribute 1:2-1:5
    (a[0] := 1) SyntaxError: cannot use assignment expressions with subscript 1:2-1:6
    (f() := 1) SyntaxError: cannot use assignment expressions with function call 1:2-1:5
    ((a, b) := 1) SyntaxError: cannot use assignment expressions with tuple 1:2-1:8
    a = f() = b SyntaxError: cannot assign to function call 1:5-1:8
    f() += 1 SyntaxError: 'function call' is an illegal expression for augmented assignment 1:1-1:4
    (a, b) += 1 SyntaxError: 'tuple' is an illegal expression for augmented assignment 1:1-1:7
    (a, b): int SyntaxError: only single target (not tuple) can be annotated 1:1-1:7
    f(): int SyntaxError: illegal target for annotation 1:1-1:4
    print(a = 1 = 2) SyntaxError: invalid syntax 1:13-1:14
    print("he said "hi"") SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:7-1:19
    (x, y for x in z) SyntaxError: invalid syntax 1:7-1:10
    (*x for x in y) SyntaxError: iterable unpacking cannot be used in comprehension 1:2-1:4
    [x for f() in y] SyntaxError: cannot assign to function call 1:8-1:11
    print(*x, sep='' end='') SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:15-1:21
    f(**{}, *a) SyntaxError: iterable argument unpacking follows keyword argument unpacking 1:9-1:10
    print(match x) SyntaxError: invalid syntax 1:13-1:14
    print(x): SyntaxError: invalid syntax 1:9-1:10
    f(class=1) SyntaxError: invalid syntax 1:3-1:8
    f(lambda=1) SyntaxError: invalid syntax 1:9-1:10
    f(if=1) SyntaxError: invalid syntax 1:3-1:5
    f(print=1 2) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:9-1:12
    print(if x) SyntaxError: invalid syntax 1:7-1:9
    function f() {} SyntaxError: invalid syntax 1:10-1:11
    x = new Foo() SyntaxError: invalid syntax 1:9-1:12
    f(1; 2) SyntaxError: invalid syntax 1:4-1:5
    (a; b) SyntaxError: invalid syntax 1:3-1:4
    f(x) y SyntaxError: invalid syntax 1:6-1:7
    f(x) = y = 2 SyntaxError: cannot assign to function call 1:1-1:5
    x = f(y) z SyntaxError: invalid syntax 1:10-1:11
    f(x 5) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:3-1:6
    f(5 x) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:3-1:6
    ("a" b) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:2-1:7
    ("a" 1) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:2-1:7
    (a "b") SyntaxError: invalid syntax 1:4-1:7
    (a 'b' c) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:4-1:9
    (a if b c) SyntaxError: expected 'else' after 'if' expression 1:2-1:8
    (lambda x: y z) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:12-1:15
    (not a b) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:2-1:9
    (a.b c.d) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:2-1:9
    (a() b()) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:2-1:9
    (a[1] b[2]) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:2-1:11
    (1, 2) (3, 4) = x SyntaxError: cannot assign to function call 1:1-1:14
    (a b) = c SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:2-1:5
    f(a b) = c SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:3-1:6
    f(a, b for c in d, e) SyntaxError: Generator expression must be parenthesized 1:6-1:18
    f(a for b in c d) SyntaxError: invalid syntax 1:16-1:17
    f(a=b c) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:5-1:8
    f(a=b c=d) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:5-1:8
    f(a, b=c d) SyntaxError: invalid syntax 1:10-1:11
    f(a, x=y z) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:8-1:11
    f(a, ma=ca d) SyntaxError: invalid syntax 1:12-1:13
    f(cat d) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:3-1:8
    f(\n a,\n b c,\n d)\n SyntaxError: invalid syntax. Perhaps you forgot a comma? 3:2-3:5
    f(\n a\n b)\n SyntaxError: invalid syntax. Perhaps you forgot a comma? 2:2-3:3
    (ü b) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:2-1:5
    f("é" b) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:3-1:8
    f(a, b)(c d) SyntaxError: invalid syntax 1:11-1:12
    f(a)[b c] SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:6-1:9
    x = (a for b in c, d) SyntaxError: invalid syntax 1:18-1:19
    f(a for b in c, d for e in f) SyntaxError: Generator expression must be parenthesized 1:3-1:15
    f(**a for b in c) SyntaxError: invalid syntax 1:7-1:10
    f(*a for b in c) SyntaxError: iterable unpacking cannot be used in comprehension 1:3-1:5
    f(a, *b for c in d) SyntaxError: Generator expression must be parenthesized 1:6-1:19
    f(a=1, b for c in d) SyntaxError: Generator expression must be parenthesized 1:8-1:20
    f(a=1, *b, c) SyntaxError: positional argument follows keyword argument 1:13-1:14
    f(**a, b=1, c) SyntaxError: positional argument follows keyword argument unpacking 1:14-1:15
    f(a b for c in d) SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:3-1:6
    [y for y in lambda: (x := 1)] SyntaxError: invalid syntax 1:13-1:19
    print(*x for x in y) SyntaxError: iterable unpacking cannot be used in comprehension 1:7-1:9
    print(*) SyntaxError: invalid syntax 1:8-1:9
    (,) SyntaxError: invalid syntax 1:2-1:3
    """#

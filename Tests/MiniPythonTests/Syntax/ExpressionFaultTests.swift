import Testing

@testable import MiniPython

/// Faulty expressions and assignments; words and places are those of CPython 3.11.
struct ExpressionFaultTests {
    @Test(arguments: FaultCase.table(table))
    func raisesAsCPython(_ expected: FaultCase) {
        #expect(FaultCase.found(in: expected.text) == expected)
    }
}

private let table = #"""
    x =  SyntaxError: invalid syntax 1:5-1:5
    x = = 3 SyntaxError: invalid syntax 1:5-1:6
    1 + SyntaxError: invalid syntax 1:4-1:4
    1 + * 2 SyntaxError: invalid syntax 1:5-1:6
    lambda a=1, b: 0 SyntaxError: non-default argument follows default argument 1:13-1:14
    lambda *: 0 SyntaxError: named arguments must follow bare * 1:9-1:10
    lambda a b: 0 SyntaxError: invalid syntax 1:10-1:11
    lambda **k, a: 0 SyntaxError: arguments cannot follow var-keyword argument 1:13-1:14
    lambda /, a: 0 SyntaxError: at least one argument must precede / 1:8-1:9
    print "hello" SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)? 1:1-1:14
    print x SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)? 1:1-1:8
    print x, y SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)? 1:1-1:11
    exec "x" SyntaxError: Missing parentheses in call to 'exec'. Did you mean exec(...)? 1:1-1:9
    exec x SyntaxError: Missing parentheses in call to 'exec'. Did you mean exec(...)? 1:1-1:7
    print 3 + 4 SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)? 1:1-1:12
    x = {1: 2, 3} SyntaxError: ':' expected after dictionary key 1:12-1:13
    x = {1:} SyntaxError: expression expected after dictionary key and ':' 1:7-1:8
    x = {1: 2, 3:} SyntaxError: expression expected after dictionary key and ':' 1:13-1:14
    x = {1: *a} SyntaxError: cannot use a starred expression in a dictionary value 1:9-1:11
    x = {1: 2, 3: *a} SyntaxError: cannot use a starred expression in a dictionary value 1:15-1:17
    x = {**a for a in b} SyntaxError: dict unpacking cannot be used in dict comprehension 1:6-1:8
    x = {1 2} SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:6-1:9
    x = [1 2] SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:6-1:9
    a b SyntaxError: invalid syntax 1:3-1:4
    a b c SyntaxError: invalid syntax 1:3-1:4
    1 2 SyntaxError: invalid syntax 1:3-1:4
    x = 1 2 SyntaxError: invalid syntax 1:7-1:8
    x y = 3 SyntaxError: invalid syntax 1:3-1:4
    x = "a" b SyntaxError: invalid syntax 1:9-1:10
    x = 5 if y SyntaxError: expected 'else' after 'if' expression 1:5-1:11
    x = 5 if y else SyntaxError: invalid syntax 1:16-1:16
    [5 if y for y in z] SyntaxError: expected 'else' after 'if' expression 1:2-1:8
    a + b = c SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='? 1:1-1:6
    -a = 1 SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='? 1:1-1:3
    not a = 1 SyntaxError: cannot assign to expression 1:1-1:6
    a < b = 1 SyntaxError: cannot assign to comparison 1:1-1:6
    a and b = 1 SyntaxError: cannot assign to expression 1:1-1:8
    {a} = x SyntaxError: cannot assign to set display here. Maybe you meant '==' instead of '='? 1:1-1:4
    [x for x in y] = 1 SyntaxError: cannot assign to list comprehension here. Maybe you meant '==' instead of '='? 1:1-1:15
    {x for x in y} = 1 SyntaxError: cannot assign to set comprehension here. Maybe you meant '==' instead of '='? 1:1-1:15
    {x: x for x in y} = 1 SyntaxError: cannot assign to dict comprehension here. Maybe you meant '==' instead of '='? 1:1-1:18
    lambda: 1 = 2 SyntaxError: cannot assign to lambda 1:1-1:10
    x if y else z = 1 SyntaxError: cannot assign to conditional expression 1:1-1:14
    None = 1 SyntaxError: cannot assign to None 1:1-1:5
    True = 1 SyntaxError: cannot assign to True 1:1-1:5
    False = 0 SyntaxError: cannot assign to False 1:1-1:6
    ... = 1 SyntaxError: cannot assign to ellipsis here. Maybe you meant '==' instead of '='? 1:1-1:4
    yield = 1 SyntaxError: assignment to yield expression not possible 1:1-1:6
    x = yield = 1 SyntaxError: assignment to yield expression not possible 1:5-1:10
    a := 1 SyntaxError: invalid syntax 1:3-1:5
    a = b := 1 SyntaxError: invalid syntax 1:7-1:9
    x + 1 += 1 SyntaxError: 'expression' is an illegal expression for augmented assignment 1:1-1:6
    [a, b] += 1 SyntaxError: 'list' is an illegal expression for augmented assignment 1:1-1:7
    a, b += 1 SyntaxError: 'tuple' is an illegal expression for augmented assignment 1:1-1:5
    None += 1 SyntaxError: 'None' is an illegal expression for augmented assignment 1:1-1:5
    x +=  SyntaxError: invalid syntax 1:6-1:6
    x += yield = 1 SyntaxError: invalid syntax 1:12-1:13
    x ++ SyntaxError: invalid syntax 1:5-1:5
    x++ SyntaxError: invalid syntax 1:4-1:4
    ++x = 1 SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='? 1:1-1:4
    x =+ = 1 SyntaxError: invalid syntax 1:6-1:7
    x : int : int SyntaxError: invalid syntax 1:9-1:10
    a, b: int SyntaxError: only single target (not tuple) can be annotated 1:1-1:2
    [a, b]: int SyntaxError: only single target (not list) can be annotated 1:1-1:7
    1: int SyntaxError: illegal target for annotation 1:1-1:2
    "a": int = 1 SyntaxError: illegal target for annotation 1:1-1:4
    nonlocal SyntaxError: invalid syntax 1:9-1:9
    break 1 SyntaxError: invalid syntax 1:7-1:8
    x = 1\n  y = 2 IndentationError: unexpected indent 2:2-2:3
      x = 1 IndentationError: unexpected indent 1:2-1:3
    x = $ SyntaxError: invalid syntax 1:5-1:6
    x = ? SyntaxError: invalid syntax 1:5-1:6
    x = a?b SyntaxError: invalid syntax 1:6-1:7
    a ! b SyntaxError: invalid syntax 1:3-1:4
    !x SyntaxError: invalid syntax 1:1-1:2
    x = a ? b : c SyntaxError: invalid syntax 1:7-1:8
    a && b SyntaxError: invalid syntax 1:4-1:5
    a || b SyntaxError: invalid syntax 1:4-1:5
    x <> y SyntaxError: invalid syntax 1:3-1:5
    x => y SyntaxError: invalid syntax 1:4-1:5
    x =< 3 SyntaxError: invalid syntax 1:4-1:5
    x === y SyntaxError: invalid syntax 1:5-1:6
    x !== y SyntaxError: invalid syntax 1:5-1:6
    x -> y SyntaxError: invalid syntax 1:3-1:5
    1else SyntaxError: invalid syntax 1:2-1:6
    1.2.3 SyntaxError: invalid syntax 1:4-1:6
    1..2 SyntaxError: invalid syntax 1:3-1:5
    x = {a: 1, b} SyntaxError: ':' expected after dictionary key 1:12-1:13
    x = {a, b: 1} SyntaxError: invalid syntax 1:10-1:11
    x = {*a: 1} SyntaxError: invalid syntax 1:8-1:9
    x = {a: 1 b: 2} SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:9-1:12
    x = {"a": 1 "b": 2} SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:11-1:16
    x = {"a" 1} SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:6-1:11
    x = {"a": 1,, "b": 2} SyntaxError: invalid syntax 1:13-1:14
    [x, y for x in z] SyntaxError: did you forget parentheses around the comprehension target? 1:2-1:6
    [x, y, for x in z] SyntaxError: did you forget parentheses around the comprehension target? 1:2-1:6
    {x, y for x in z} SyntaxError: did you forget parentheses around the comprehension target? 1:2-1:6
    [*x for x in y] SyntaxError: iterable unpacking cannot be used in comprehension 1:2-1:4
    {*x for x in y} SyntaxError: iterable unpacking cannot be used in comprehension 1:2-1:4
    [x for x in] SyntaxError: invalid syntax 1:12-1:13
    [x for in y] SyntaxError: invalid syntax 1:8-1:10
    [x for x y] SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:8-1:11
    [x for x in y if] SyntaxError: invalid syntax 1:17-1:18
    [x for x in y else z] SyntaxError: invalid syntax 1:15-1:19
    [x if y for x in z] SyntaxError: expected 'else' after 'if' expression 1:2-1:8
    [for x in y] SyntaxError: invalid syntax 1:2-1:5
    a[1:2:3:4] SyntaxError: invalid syntax 1:8-1:9
    a[] SyntaxError: invalid syntax 1:3-1:4
    a[1 2] SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:3-1:6
    a[b = 1] SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1:3-1:8
    a[:=1] SyntaxError: invalid syntax 1:3-1:5
    a[1:*b] SyntaxError: invalid syntax 1:5-1:6
    a.1 SyntaxError: invalid syntax 1:2-1:4
    a. SyntaxError: invalid syntax 1:3-1:3
    a..b SyntaxError: invalid syntax 1:3-1:4
    a.b. SyntaxError: invalid syntax 1:5-1:5
    a.if SyntaxError: invalid syntax 1:3-1:5
    a.None = 1 SyntaxError: invalid syntax 1:3-1:7
    lambda SyntaxError: invalid syntax 1:7-1:7
    lambda x SyntaxError: invalid syntax 1:9-1:9
    lambda x: SyntaxError: invalid syntax 1:10-1:10
    not SyntaxError: invalid syntax 1:4-1:4
    x not SyntaxError: invalid syntax 1:6-1:6
    x not y SyntaxError: invalid syntax 1:7-1:8
    x is SyntaxError: invalid syntax 1:5-1:5
    x is not SyntaxError: invalid syntax 1:9-1:9
    x not in SyntaxError: invalid syntax 1:9-1:9
    x in SyntaxError: invalid syntax 1:5-1:5
    x and SyntaxError: invalid syntax 1:6-1:6
    and x SyntaxError: invalid syntax 1:1-1:4
    x or or y SyntaxError: invalid syntax 1:6-1:8
    x if SyntaxError: invalid syntax 1:5-1:5
    x if y else SyntaxError: invalid syntax 1:12-1:12
    in x SyntaxError: invalid syntax 1:1-1:3
    is x SyntaxError: invalid syntax 1:1-1:3
    x ==  SyntaxError: invalid syntax 1:6-1:6
    x < > y SyntaxError: invalid syntax 1:5-1:6
    case 1: pass SyntaxError: invalid syntax 1:6-1:7
    x = match y SyntaxError: invalid syntax 1:11-1:12
    x = y if z else: w SyntaxError: invalid syntax 1:16-1:17
    x = 1;; SyntaxError: invalid syntax 1:7-1:8
    x = 1; ; y = 2 SyntaxError: invalid syntax 1:8-1:9
    ; SyntaxError: invalid syntax 1:1-1:2
    x = , SyntaxError: invalid syntax 1:5-1:6
    x = 1,, SyntaxError: invalid syntax 1:7-1:8
    a, b =  SyntaxError: invalid syntax 1:8-1:8
    a = b =  SyntaxError: invalid syntax 1:9-1:9
    x = lambda: return 1 SyntaxError: invalid syntax 1:13-1:19
    x = if y SyntaxError: invalid syntax 1:5-1:7
    x = for SyntaxError: invalid syntax 1:5-1:8
    x = while SyntaxError: invalid syntax 1:5-1:10
    in = 1 SyntaxError: invalid syntax 1:1-1:3
    lambda = 1 SyntaxError: invalid syntax 1:8-1:9
    x.class SyntaxError: invalid syntax 1:3-1:8
    x = def SyntaxError: invalid syntax 1:5-1:8
    x = 10 if y else 20 if z SyntaxError: expected 'else' after 'if' expression 1:18-1:25
    int x = 5 SyntaxError: invalid syntax 1:5-1:6
    let x = 5 SyntaxError: invalid syntax 1:5-1:6
    var x = 5 SyntaxError: invalid syntax 1:5-1:6
    const x = 5 SyntaxError: invalid syntax 1:7-1:8
    i++; SyntaxError: invalid syntax 1:4-1:5
    x = y++ SyntaxError: invalid syntax 1:8-1:8
    x-- SyntaxError: invalid syntax 1:4-1:4
    print x if y else z SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)? 1:1-1:20
    do x SyntaxError: invalid syntax 1:4-1:5
    switch x: SyntaxError: invalid syntax 1:8-1:9
    a = {1, 2: 3} SyntaxError: invalid syntax 1:10-1:11
    x = [1, 2; 3] SyntaxError: invalid syntax 1:10-1:11
    "abc" + "def" ghi SyntaxError: invalid syntax 1:15-1:18
    "abc"def SyntaxError: invalid syntax 1:6-1:9
    "abc"5 SyntaxError: invalid syntax 1:6-1:7
    5"abc" SyntaxError: invalid syntax 1:2-1:7
    x5"abc" SyntaxError: invalid syntax 1:3-1:8
    kf"abc" SyntaxError: invalid syntax 1:3-1:8
    5 x SyntaxError: invalid syntax 1:3-1:4
    x 5 SyntaxError: invalid syntax 1:3-1:4
    [1, 2 3, 4] SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:5-1:8
    [a, b c, d] SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:5-1:8
    {a b: c} SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:2-1:5
    {a: b c} SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:5-1:8
    5é SyntaxError: invalid syntax 1:2-1:3
    x = 1 +\\\n\n SyntaxError: invalid syntax 2:1-2:1
    x = [\n 1,\n 2\n 3\n]\n SyntaxError: invalid syntax. Perhaps you forgot a comma? 3:2-4:3
    d = {\n"a": 1\n"b": 2\n}\n SyntaxError: invalid syntax. Perhaps you forgot a comma? 2:6-3:4
    ü = 1 2 SyntaxError: invalid syntax 1:7-1:8
    x = "é" y SyntaxError: invalid syntax 1:9-1:10
    lambda x: x = 1 SyntaxError: cannot assign to lambda 1:1-1:12
    not x = 1 SyntaxError: cannot assign to expression 1:1-1:6
    x is not = 1 SyntaxError: invalid syntax 1:10-1:11
    x.y = z w SyntaxError: invalid syntax 1:9-1:10
    x[1] 2 SyntaxError: invalid syntax 1:6-1:7
    x = 1 if 2 else 3 = 4 SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1:1-1:6
    nonlocal x, SyntaxError: invalid syntax 1:12-1:12
    x;y z SyntaxError: invalid syntax 1:5-1:6
    x = [a for b in c d] SyntaxError: invalid syntax 1:19-1:20
    x = {a: b for c in d e} SyntaxError: invalid syntax 1:22-1:23
    [a, b for c in d e] SyntaxError: did you forget parentheses around the comprehension target? 1:2-1:6
    x = .5. SyntaxError: invalid syntax 1:8-1:8
    x = 1e5.5 SyntaxError: invalid syntax 1:8-1:10
    x = 1if SyntaxError: invalid syntax 1:8-1:8
    x = 12 34 SyntaxError: invalid syntax 1:8-1:10
    x = 12.34.56 SyntaxError: invalid syntax 1:10-1:13
    x = 1,000 000 SyntaxError: invalid syntax 1:11-1:14
    x = 1..a b SyntaxError: invalid syntax 1:10-1:11
    not *a SyntaxError: invalid syntax 1:5-1:6
    a if *b else c SyntaxError: invalid syntax 1:6-1:7
    {*a: b} SyntaxError: invalid syntax 1:4-1:5
    {**a, b} SyntaxError: ':' expected after dictionary key 1:7-1:8
    {a, **b} SyntaxError: invalid syntax 1:5-1:7
    {a: b, *c} SyntaxError: invalid syntax 1:8-1:9
    {**a: b} SyntaxError: invalid syntax 1:5-1:6
    {a:b, c:} SyntaxError: expression expected after dictionary key and ':' 1:8-1:9
    {a:b, c d} SyntaxError: ':' expected after dictionary key 1:7-1:8
    {a:b c:d} SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:4-1:7
    {a b} SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:2-1:5
    {:} SyntaxError: invalid syntax 1:2-1:3
    {,} SyntaxError: invalid syntax 1:2-1:3
    [,] SyntaxError: invalid syntax 1:2-1:3
    [a,,b] SyntaxError: invalid syntax 1:4-1:5
    f'{a}' 'b' c SyntaxError: invalid syntax 1:12-1:13
    """#

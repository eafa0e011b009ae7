import Testing

@testable import MiniPython

/// What is refused once the whole program has been parsed; words and places are those of CPython 3.11.
struct PlacementFaultTests {
    @Test(arguments: FaultCase.table(table))
    func raisesAsCPython(_ expected: FaultCase) {
        #expect(FaultCase.found(in: expected.text) == expected)
    }
}

private let table = #"""
    f(a=1, a=2) SyntaxError: keyword argument repeated: a 1:8-1:11
    try:\n    x\nexcept:\n    y\nexcept A:\n    z SyntaxError: default 'except:' must be last 3:1-4:6
    return SyntaxError: 'return' outside function 1:1-1:7
    return 1 SyntaxError: 'return' outside function 1:1-1:9
    def f():\n    return 1\nreturn SyntaxError: 'return' outside function 3:1-3:7
    break SyntaxError: 'break' outside loop 1:1-1:6
    continue SyntaxError: 'continue' not properly in loop 1:1-1:9
    if x: break SyntaxError: 'break' outside loop 1:7-1:12
    def f():\n  for x in y: pass\n  break SyntaxError: 'break' outside loop 3:3-3:8
    for x in y:\n  def f(): break SyntaxError: 'break' outside loop 2:12-2:17
    while x: pass\nelse: break SyntaxError: 'break' outside loop 2:7-2:12
    class A:\n  return 1 SyntaxError: 'return' outside function 2:3-2:11
    yield 1 SyntaxError: 'yield' outside function 1:1-1:8
    x = yield 1 SyntaxError: 'yield' outside function 1:5-1:12
    class A: yield SyntaxError: 'yield' outside function 1:10-1:15
    [(yield) for x in y] SyntaxError: 'yield' inside list comprehension 1:3-1:8
    def f(): return [(yield x) for x in y] SyntaxError: 'yield' inside list comprehension 1:19-1:26
    def f(a, a): pass SyntaxError: duplicate argument 'a' in function definition 1:10-1:11
    def f(a, *, a): pass SyntaxError: duplicate argument 'a' in function definition 1:13-1:14
    def f(a, *a): pass SyntaxError: duplicate argument 'a' in function definition 1:11-1:12
    def f(a, **a): pass SyntaxError: duplicate argument 'a' in function definition 1:12-1:13
    lambda a, a: 0 SyntaxError: duplicate argument 'a' in function definition 1:11-1:12
    nonlocal x SyntaxError: nonlocal declaration not allowed at module level 1:1-1:11
    (*x) SyntaxError: cannot use starred expression here 1:2-1:4
    (**x) SyntaxError: cannot use double starred expression here 1:2-1:4
    *x SyntaxError: can't use starred expression here 1:1-1:3
    *x = 1 SyntaxError: starred assignment target must be in a list or tuple 1:1-1:3
    *x, *y = 1 SyntaxError: multiple starred expressions in assignment 1:1-1:7
    x = *y SyntaxError: can't use starred expression here 1:5-1:7
    a, *b, *c = d SyntaxError: multiple starred expressions in assignment 1:1-1:10
    [*a, *b] = c SyntaxError: multiple starred expressions in assignment 1:1-1:9
    match x:\n    case a as 1: pass SyntaxError: invalid pattern target 2:15-2:16
    match x:\n    case A(a=1, 2): pass SyntaxError: positional patterns follow keyword patterns 2:17-2:18
    match x:\n    case a: pass\n    case b: pass SyntaxError: name capture 'a' makes remaining patterns unreachable 2:10-2:11
    match x:\n    case _: pass\n    case b: pass SyntaxError: wildcard makes remaining patterns unreachable 2:10-2:11
    match x:\n    case a | b: pass SyntaxError: name capture 'a' makes remaining patterns unreachable 2:10-2:11
    match x:\n    case a | 1: pass SyntaxError: name capture 'a' makes remaining patterns unreachable 2:10-2:11
    match x:\n    case _ | 1: pass SyntaxError: wildcard makes remaining patterns unreachable 2:10-2:11
    match x:\n    case (a, a): pass SyntaxError: multiple assignments to name 'a' in pattern 2:14-2:15
    match x:\n    case (*a, *b): pass SyntaxError: multiple starred names in sequence pattern 2:10-2:18
    match x:\n    case {'a': 1, 'a': 2}: pass SyntaxError: mapping pattern checks duplicate key ('a') 2:10-2:26
    match x:\n    case A(b=1, b=2): pass SyntaxError: attribute name repeated in class pattern: b 2:19-2:20
    def f():\n  from a import * SyntaxError: import * only allowed at module level 2:17-2:18
    __debug__ = 1 SyntaxError: cannot assign to __debug__ 1:1-1:10
    def __debug__(): pass SyntaxError: cannot assign to __debug__ 1:1-1:22
    f(__debug__=1) SyntaxError: cannot assign to __debug__ 1:1-1:15
    [i := 0 for i in x] SyntaxError: assignment expression cannot rebind comprehension iteration variable 'i' 1:2-1:3
    [(i := 0) for i in x] SyntaxError: assignment expression cannot rebind comprehension iteration variable 'i' 1:3-1:4
    [x for x in (y := z)] SyntaxError: assignment expression cannot be used in a comprehension iterable expression 1:14-1:20
    class A: [(y := x) for x in z] SyntaxError: assignment expression within a comprehension cannot be used in a class body 1:12-1:13
    [[(j := 0) for i in x] for j in y] SyntaxError: assignment expression cannot rebind comprehension iteration variable 'j' 1:4-1:5
    x: int = yield SyntaxError: 'yield' outside function 1:10-1:15
    a = yield b SyntaxError: 'yield' outside function 1:5-1:12
    for *x in y: pass SyntaxError: starred assignment target must be in a list or tuple 1:5-1:7
    for x, *y, *z in w: pass SyntaxError: multiple starred expressions in assignment 1:5-1:14
    [x for *x in y] SyntaxError: starred assignment target must be in a list or tuple 1:8-1:10
    with x as (a, *b, *c): pass SyntaxError: multiple starred expressions in assignment 1:11-1:22
    with x as *a: pass SyntaxError: starred assignment target must be in a list or tuple 1:11-1:13
    match x:\n  case 1 | 2 as y: pass\n  case y as z: pass\n  case {"a": 1, **r}: pass\n  case A(b, c=d): pass\n  case [*_, a]: pass\n  case _: pass SyntaxError: name capture 'y' makes remaining patterns unreachable 3:8-3:9
    match x:\n  case [a, a]: pass SyntaxError: multiple assignments to name 'a' in pattern 2:12-2:13
    match x:\n  case {1: a, 1: b}: pass SyntaxError: mapping pattern checks duplicate key (1) 2:8-2:20
    match x:\n  case (a|b) as c: pass SyntaxError: name capture 'a' makes remaining patterns unreachable 2:9-2:10
    match x:\n  case _ | a: pass SyntaxError: wildcard makes remaining patterns unreachable 2:8-2:9
    match x:\n  case (a): pass\n  case b: pass SyntaxError: name capture 'a' makes remaining patterns unreachable 2:9-2:10
    [x for x in y if (x := 1)] SyntaxError: assignment expression cannot rebind comprehension iteration variable 'x' 1:19-1:20
    [1 for y in z if (x := 1) for x in w] SyntaxError: comprehension inner loop cannot rebind assignment expression target 'x' 1:31-1:32
    {(y := 1): 2 for y in z} SyntaxError: assignment expression cannot rebind comprehension iteration variable 'y' 1:3-1:4
    (y for y in [x := 1]) SyntaxError: assignment expression cannot be used in a comprehension iterable expression 1:14-1:20
    [[y for y in (x := z)] for w in v] SyntaxError: assignment expression cannot be used in a comprehension iterable expression 1:15-1:21
    [y for a in b for y in (x := z)] SyntaxError: assignment expression cannot be used in a comprehension iterable expression 1:25-1:31
    def f(x, /, y, *, z, x): pass SyntaxError: duplicate argument 'x' in function definition 1:22-1:23
    lambda x, *x: 1 SyntaxError: duplicate argument 'x' in function definition 1:12-1:13
    class A(x=1, x=2): pass SyntaxError: keyword argument repeated: x 1:14-1:17
    f(x=1, **y, x=2) SyntaxError: keyword argument repeated: x 1:13-1:16
    f(x=1)(y=1, y=2) SyntaxError: keyword argument repeated: y 1:13-1:16
    return *a, b SyntaxError: 'return' outside function 1:1-1:13
    def f(): return *a SyntaxError: can't use starred expression here 1:17-1:19
    yield *a SyntaxError: 'yield' outside function 1:1-1:9
    x += *a SyntaxError: can't use starred expression here 1:6-1:8
    x: int = *a SyntaxError: can't use starred expression here 1:10-1:12
    *a + b SyntaxError: can't use starred expression here 1:1-1:7
    """#

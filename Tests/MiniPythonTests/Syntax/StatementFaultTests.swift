import Testing

@testable import MiniPython

/// Faulty statements; words and places are those of CPython 3.11.
struct StatementFaultTests {
    @Test(arguments: FaultCase.table(table))
    func raisesAsCPython(_ expected: FaultCase) {
        #expect(FaultCase.found(in: expected.text) == expected)
    }
}

private let table = #"""
    if x = 3:\n    pass SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1:4-1:9
    if x\n    pass SyntaxError: expected ':' 1:5-1:5
    if x:\npass IndentationError: expected an indented block after 'if' statement on line 1 2:1-2:5
    while x\n  pass SyntaxError: expected ':' 1:8-1:8
    while True:\npass IndentationError: expected an indented block after 'while' statement on line 1 2:1-2:5
    for i in range(3)\n    print(i) SyntaxError: expected ':' 1:18-1:18
    for i in range(3):\nprint(i) IndentationError: expected an indented block after 'for' statement on line 1 2:1-2:6
    for f() in x: pass SyntaxError: cannot assign to function call 1:5-1:8
    for i + 1 in x: pass SyntaxError: cannot assign to expression 1:5-1:10
    for x in y z: pass SyntaxError: invalid syntax 1:12-1:13
    def f(x)\n    return x SyntaxError: expected ':' 1:9-1:9
    def f(x):\nreturn x IndentationError: expected an indented block after function definition on line 1 2:1-2:7
    def f x: pass SyntaxError: expected '(' 1:7-1:8
    def (x): pass SyntaxError: invalid syntax 1:5-1:6
    def f(1): pass SyntaxError: invalid syntax 1:7-1:8
    def f(a, 1): pass SyntaxError: invalid syntax 1:10-1:11
    def f(a=1, b): pass SyntaxError: non-default argument follows default argument 1:12-1:13
    def f(*, **k): pass SyntaxError: named arguments must follow bare * 1:7-1:8
    def f(*): pass SyntaxError: named arguments must follow bare * 1:7-1:8
    def f(a, *): pass SyntaxError: named arguments must follow bare * 1:10-1:11
    def f(**k, a): pass SyntaxError: arguments cannot follow var-keyword argument 1:12-1:13
    def f(**k, *a): pass SyntaxError: arguments cannot follow var-keyword argument 1:12-1:13
    def f(*a, *b): pass SyntaxError: * argument may appear only once 1:11-1:12
    def f(a=): pass SyntaxError: expected default value expression 1:8-1:9
    def f(a, b=, c): pass SyntaxError: expected default value expression 1:11-1:12
    def f((a, b)): pass SyntaxError: Function parameters cannot be parenthesized 1:7-1:13
    def f(a, (b, c)): pass SyntaxError: Function parameters cannot be parenthesized 1:10-1:16
    def f(/, a): pass SyntaxError: at least one argument must precede / 1:7-1:8
    def f(a, /, b, /): pass SyntaxError: / may appear only once 1:16-1:17
    def f(*a, /): pass SyntaxError: / must be ahead of * 1:11-1:12
    def f(a / *b): pass SyntaxError: invalid syntax 1:9-1:10
    def f(*a=1): pass SyntaxError: var-positional argument cannot have default value 1:9-1:10
    def f(**a=1): pass SyntaxError: var-keyword argument cannot have default value 1:10-1:11
    def f(a b): pass SyntaxError: invalid syntax 1:9-1:10
    def f(a, b: pass SyntaxError: invalid syntax 1:13-1:17
    class A\n    pass SyntaxError: expected ':' 1:8-1:8
    class A:\npass IndentationError: expected an indented block after class definition on line 1 2:1-2:5
    class 1: pass SyntaxError: invalid syntax 1:7-1:8
    class A(x=1, 2): pass SyntaxError: positional argument follows keyword argument 1:15-1:16
    del f() SyntaxError: cannot delete function call 1:5-1:8
    del a + b SyntaxError: cannot delete expression 1:5-1:10
    del (a, f()) SyntaxError: cannot delete function call 1:9-1:12
    del *a SyntaxError: cannot delete starred 1:5-1:7
    del (a, *b) SyntaxError: cannot delete starred 1:9-1:11
    del None SyntaxError: cannot delete None 1:5-1:9
    del SyntaxError: invalid syntax 1:4-1:4
    del a b SyntaxError: invalid syntax 1:7-1:8
    if f() = 1: pass SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='? 1:4-1:7
    if x.a = 1: pass SyntaxError: cannot assign to attribute here. Maybe you meant '==' instead of '='? 1:4-1:7
    if x[0] = 1: pass SyntaxError: cannot assign to subscript here. Maybe you meant '==' instead of '='? 1:4-1:8
    if (x = 1): pass SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1:5-1:10
    if x == 1 and y = 2: pass SyntaxError: invalid syntax 1:17-1:18
    while x = 1: pass SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1:7-1:12
    elif x: pass SyntaxError: invalid syntax 1:1-1:5
    else: pass SyntaxError: invalid syntax 1:1-1:5
    if x: pass\nelif y\n  pass SyntaxError: expected ':' 2:7-2:7
    if x: pass\nelif y:\npass IndentationError: expected an indented block after 'elif' statement on line 2 3:1-3:5
    if x: pass\nelse\n  pass SyntaxError: expected ':' 2:5-2:5
    if x: pass\nelse:\npass IndentationError: expected an indented block after 'else' statement on line 2 3:1-3:5
    if x: pass\nelse if y: pass SyntaxError: expected ':' 2:6-2:8
    if x: pass elif y: pass SyntaxError: invalid syntax 1:12-1:16
    else:\n    pass SyntaxError: invalid syntax 1:1-1:5
    except: pass SyntaxError: invalid syntax 1:1-1:7
    try:\n    x SyntaxError: expected 'except' or 'finally' block 2:6-2:6
    try:\n    x\n SyntaxError: expected 'except' or 'finally' block 2:6-2:6
    try:\n    x\ny = 3 SyntaxError: expected 'except' or 'finally' block 3:1-3:2
    try:\n    x\nfinally\n    y SyntaxError: expected ':' 3:8-3:8
    try:\n    x\nfinally:\ny IndentationError: expected an indented block after 'finally' statement on line 3 4:1-4:2
    try\n    x SyntaxError: expected ':' 1:4-1:4
    try:\nx IndentationError: expected an indented block after 'try' statement on line 1 2:1-2:2
    try:\n    x\nexcept A, B:\n    y SyntaxError: multiple exception types must be parenthesized 3:8-3:12
    try:\n    x\nexcept A, B as c:\n    y SyntaxError: multiple exception types must be parenthesized 3:8-3:17
    try:\n    x\nexcept A\n    y SyntaxError: expected ':' 3:9-3:9
    try:\n    x\nexcept\n    y SyntaxError: expected ':' 3:7-3:7
    try:\n    x\nexcept:\ny IndentationError: expected an indented block after 'except' statement on line 3 4:1-4:2
    try:\n    x\nexcept A:\ny IndentationError: expected an indented block after 'except' statement on line 3 4:1-4:2
    try:\n    x\nexcept A as 1:\n    y SyntaxError: invalid syntax 3:13-3:14
    try:\n    x\nexcept A as b.c:\n    y SyntaxError: invalid syntax 3:14-3:15
    try:\n    x\nelse:\n    y SyntaxError: expected 'except' or 'finally' block 3:1-3:5
    with x\n    pass SyntaxError: expected ':' 1:7-1:7
    with x:\npass IndentationError: expected an indented block after 'with' statement on line 1 2:1-2:5
    with x as f(): pass SyntaxError: cannot assign to function call 1:11-1:14
    with (x as y)\n    pass SyntaxError: expected ':' 1:14-1:14
    with (x as y):\npass IndentationError: expected an indented block after 'with' statement on line 1 2:1-2:5
    with x as y z: pass SyntaxError: invalid syntax 1:13-1:14
    import SyntaxError: invalid syntax 1:7-1:7
    import a. SyntaxError: invalid syntax 1:10-1:10
    import a as SyntaxError: invalid syntax 1:12-1:12
    import a as b.c SyntaxError: invalid syntax 1:14-1:15
    import a, SyntaxError: invalid syntax 1:10-1:10
    import 1 SyntaxError: invalid syntax 1:8-1:9
    from a import SyntaxError: invalid syntax 1:14-1:14
    from a import b, SyntaxError: trailing comma not allowed without surrounding parentheses 1:17-1:17
    from a import () SyntaxError: invalid syntax 1:16-1:17
    from a import *, b SyntaxError: invalid syntax 1:16-1:17
    from . import SyntaxError: invalid syntax 1:14-1:14
    from import a SyntaxError: invalid syntax 1:6-1:12
    from a.b import c.d SyntaxError: invalid syntax 1:18-1:19
    import a from b SyntaxError: invalid syntax 1:10-1:14
    global SyntaxError: invalid syntax 1:7-1:7
    global x.y SyntaxError: invalid syntax 1:9-1:10
    global 1 SyntaxError: invalid syntax 1:8-1:9
    assert SyntaxError: invalid syntax 1:7-1:7
    assert x, SyntaxError: invalid syntax 1:10-1:10
    raise x from SyntaxError: invalid syntax 1:13-1:13
    raise x, SyntaxError: invalid syntax 1:8-1:9
    raise from x SyntaxError: invalid syntax 1:7-1:11
    pass x SyntaxError: invalid syntax 1:6-1:7
    pass 1 SyntaxError: invalid syntax 1:6-1:7
    if x:\n  y\n    z IndentationError: unexpected indent 3:4-3:5
    class A:\n  def f(): pass\n   def g(): pass IndentationError: unexpected indent 3:3-3:4
    for SyntaxError: invalid syntax 1:4-1:4
    for x SyntaxError: invalid syntax 1:6-1:6
    for x in SyntaxError: invalid syntax 1:9-1:9
    for x in y SyntaxError: expected ':' 1:11-1:11
    for x in y: IndentationError: expected an indented block after 'for' statement on line 1 1:12-1:12
    while SyntaxError: invalid syntax 1:6-1:6
    while x: IndentationError: expected an indented block after 'while' statement on line 1 1:9-1:9
    if SyntaxError: invalid syntax 1:3-1:3
    if x: IndentationError: expected an indented block after 'if' statement on line 1 1:6-1:6
    if x:  IndentationError: expected an indented block after 'if' statement on line 1 1:7-1:7
    def SyntaxError: invalid syntax 1:4-1:4
    def f SyntaxError: expected '(' 1:6-1:6
    def f() SyntaxError: expected ':' 1:8-1:8
    def f(): IndentationError: expected an indented block after function definition on line 1 1:9-1:9
    class SyntaxError: invalid syntax 1:6-1:6
    class A SyntaxError: expected ':' 1:8-1:8
    class A: IndentationError: expected an indented block after class definition on line 1 1:9-1:9
    class A(: SyntaxError: invalid syntax 1:9-1:10
    try SyntaxError: expected ':' 1:4-1:4
    try: IndentationError: expected an indented block after 'try' statement on line 1 1:5-1:5
    with SyntaxError: invalid syntax 1:5-1:5
    with x: IndentationError: expected an indented block after 'with' statement on line 1 1:8-1:8
    @ SyntaxError: invalid syntax 1:2-1:2
    @x\ny = 1 SyntaxError: invalid syntax 2:1-2:2
    @x y\ndef f(): pass SyntaxError: invalid syntax 1:4-1:5
    def f() -> : pass SyntaxError: expected ':' 1:9-1:11
    def f() -> int\n  pass SyntaxError: expected ':' 1:15-1:15
    def f(x: ): pass SyntaxError: invalid syntax 1:10-1:11
    def f(x: int = ): pass SyntaxError: expected default value expression 1:14-1:15
    def f(x:int y:int): pass SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:9-1:14
    match x:\n    case 1:\n    pass IndentationError: expected an indented block after 'case' statement on line 2 3:5-3:9
    match x:\ncase 1: pass IndentationError: expected an indented block after 'match' statement on line 1 2:1-2:5
    match x\n    case 1: pass SyntaxError: expected ':' 1:8-1:8
    match x:\n    case 1\n        pass SyntaxError: expected ':' 2:11-2:11
    match x:\n    case 1:\n        pass\n    default:\n        pass SyntaxError: invalid syntax 4:5-4:12
    match x:\n    case a.b as _: pass SyntaxError: cannot use '_' as a target 2:17-2:18
    match x:\n    case a as b.c: pass SyntaxError: invalid syntax 2:16-2:17
    match x:\n    case -a: pass SyntaxError: invalid syntax 2:11-2:12
    match x:\n    case {**a, 'b': 1}: pass SyntaxError: invalid syntax 2:16-2:19
    match x:\n    case [a, b: pass SyntaxError: invalid syntax 2:15-2:16
    match x:\n    pass SyntaxError: invalid syntax 2:5-2:9
    match x:\n    case {a: 1}: pass SyntaxError: invalid syntax 2:12-2:13
    match x y SyntaxError: invalid syntax 1:9-1:10
    match x = 1 SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1:7-1:12
    def f(:\n  pass SyntaxError: invalid syntax 1:7-1:8
    def f(x, y):\n    return x +\n SyntaxError: invalid syntax 2:15-2:15
    if (x == 1:\n    pass SyntaxError: invalid syntax 1:11-1:12
    for (i in x): pass SyntaxError: invalid syntax 1:13-1:14
    for i i in x: pass SyntaxError: invalid syntax 1:7-1:8
    if x then:\n  pass SyntaxError: invalid syntax 1:6-1:10
    if x: y else: z SyntaxError: invalid syntax 1:9-1:13
    import a; import SyntaxError: invalid syntax 1:17-1:17
    def f(): pass; return 1 2 SyntaxError: invalid syntax 1:25-1:26
    return = 1 SyntaxError: invalid syntax 1:8-1:9
    class = 1 SyntaxError: invalid syntax 1:7-1:8
    def = 1 SyntaxError: invalid syntax 1:5-1:6
    pass = 1 SyntaxError: invalid syntax 1:6-1:7
    raise = 2 SyntaxError: invalid syntax 1:7-1:8
    import = 2 SyntaxError: invalid syntax 1:8-1:9
    from = 2 SyntaxError: invalid syntax 1:6-1:7
    for (i = 0; i < 3; i++) { SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1:6-1:11
    def f() { SyntaxError: expected ':' 1:9-1:10
    else x = 1 SyntaxError: invalid syntax 1:1-1:5
    foreach x in y: pass SyntaxError: invalid syntax 1:9-1:10
    while x do SyntaxError: invalid syntax 1:9-1:11
    if x:\n  @y IndentationError: unexpected unindent 2:5-2:5
    try:\n  x\n\n\n\n SyntaxError: expected 'except' or 'finally' block 5:1-5:1
    try:\n  x\n# c\n SyntaxError: expected 'except' or 'finally' block 3:4-3:4
    if x:\n  y\nelse:\n IndentationError: expected an indented block after 'else' statement on line 3 3:6-3:6
    def f():\n\n\n\n\nx=1 IndentationError: expected an indented block after function definition on line 1 6:1-6:2
    for x in y:\n# c\nz IndentationError: expected an indented block after 'for' statement on line 1 3:1-3:2
    if 1:\n  pass\n  # c\n    # d\n   x IndentationError: unexpected indent 5:3-5:4
    if x == (1:\n  y\n SyntaxError: invalid syntax 1:11-1:12
    class A:\n    def f(self):\n        return 1\n    def g(self)\n        return 2\n SyntaxError: expected ':' 4:16-4:16
    with open(x) as f, open(y) as g\n  pass SyntaxError: expected ':' 1:32-1:32
    with (open(x) as f, open(y) as g)\n  pass SyntaxError: expected ':' 1:34-1:34
    with (a, b) as c, d e: pass SyntaxError: invalid syntax 1:21-1:22
    for x in range(10) print(x) SyntaxError: invalid syntax 1:20-1:25
    if x == 1 print(x) SyntaxError: invalid syntax 1:11-1:16
    while x < 3 x += 1 SyntaxError: invalid syntax 1:13-1:14
    if x > 5 then: SyntaxError: invalid syntax 1:10-1:14
    def f(x) return x SyntaxError: expected ':' 1:10-1:16
    def f(self, x, y)\n SyntaxError: expected ':' 1:18-1:18
    def f():\n  x = yield = 1 SyntaxError: assignment to yield expression not possible 2:7-2:12
    def f(): yield = 1 SyntaxError: assignment to yield expression not possible 1:10-1:15
    def f(): x + yield y SyntaxError: invalid syntax 1:14-1:19
    def f(): print(yield) SyntaxError: invalid syntax 1:16-1:21
    def f(): f(yield x) SyntaxError: invalid syntax 1:12-1:17
    for (x, f()) in y: pass SyntaxError: cannot assign to function call 1:9-1:12
    del x,, y SyntaxError: invalid syntax 1:7-1:8
    del x + 1, y SyntaxError: cannot delete expression 1:5-1:10
    del x = 1 SyntaxError: invalid syntax 1:7-1:8
    del (x for x in y) SyntaxError: cannot delete generator expression 1:5-1:19
    del [x for x in y] SyntaxError: cannot delete list comprehension 1:5-1:19
    del x if y else z SyntaxError: cannot delete conditional expression 1:5-1:18
    del ... SyntaxError: cannot delete ellipsis 1:5-1:8
    del (x := 1) SyntaxError: cannot delete named expression 1:6-1:12
    del not x SyntaxError: cannot delete expression 1:5-1:10
    del -x SyntaxError: cannot delete expression 1:5-1:7
    del lambda: 1 SyntaxError: cannot delete lambda 1:5-1:14
    import a.b as c.d SyntaxError: invalid syntax 1:16-1:17
    from a import b as SyntaxError: invalid syntax 1:19-1:19
    from a import b c SyntaxError: invalid syntax 1:17-1:18
    import a, b c SyntaxError: invalid syntax 1:13-1:14
    from a import (b c) SyntaxError: invalid syntax 1:18-1:19
    from a import b.c SyntaxError: invalid syntax 1:16-1:17
    from a import "b" SyntaxError: invalid syntax 1:15-1:18
    from .a import SyntaxError: invalid syntax 1:15-1:15
    from ... SyntaxError: invalid syntax 1:9-1:9
    import .a SyntaxError: invalid syntax 1:8-1:9
    import * SyntaxError: invalid syntax 1:8-1:9
    try: x\nexcept A B: y SyntaxError: invalid syntax 2:10-2:11
    try: x\nexcept (A, B: y SyntaxError: invalid syntax 2:13-2:14
    try: x\nexcept A as B, C: y SyntaxError: invalid syntax 2:14-2:15
    try:\n  x\nexcept A:\n  y\nelse\n  z SyntaxError: expected ':' 5:5-5:5
    try: x\nelse: y SyntaxError: expected 'except' or 'finally' block 2:1-2:5
    try: x\nfinally: y\nexcept: z SyntaxError: invalid syntax 3:1-3:7
    try: x\nexcept: y\nfinally: z\nelse: w SyntaxError: invalid syntax 4:1-4:5
    raise A B SyntaxError: invalid syntax 1:9-1:10
    raise A, B SyntaxError: invalid syntax 1:8-1:9
    assert x y SyntaxError: invalid syntax 1:10-1:11
    assert (x, y) z SyntaxError: invalid syntax 1:15-1:16
    return x y SyntaxError: invalid syntax 1:10-1:11
    global x y SyntaxError: invalid syntax 1:10-1:11
    global x = 1 SyntaxError: invalid syntax 1:10-1:11
    pass; x y SyntaxError: invalid syntax 1:9-1:10
    match x:\n  case *a: pass SyntaxError: invalid syntax 2:10-2:11
    match x:\n  case a.b(c): pass\n  case a | : pass SyntaxError: invalid syntax 3:12-3:13
    match x:\n  case 1:\n    match y:\n      case 2:\n        z w SyntaxError: invalid syntax 5:11-5:12
    match x:\n  case 1 if: pass SyntaxError: invalid syntax 2:12-2:13
    match x:\n  case A(b=): pass SyntaxError: invalid syntax 2:12-2:13
    match x:\n  case {**_}: pass SyntaxError: invalid syntax 2:11-2:12
    if *a: pass SyntaxError: invalid syntax 1:4-1:5
    """#

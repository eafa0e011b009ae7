attempts = [
    lambda: 1 + "1", lambda: "1" + 1, lambda: [1] + 1, lambda: None + 1, lambda: {} + {}, lambda: "a" - "b",
    lambda: -"a", lambda: 2 ** "2", lambda: [1] * [2], lambda: 5 % None, lambda: len + 1, lambda: 1 < "2",
    lambda: [] < 5, lambda: None > None, lambda: ~1.5, lambda: 1.5 << 2,
]
for attempt in attempts:
    try:
        attempt()
    except TypeError as error:
        print(error)
# expect: unsupported operand type(s) for +: 'int' and 'str'
# expect: can only concatenate str (not "int") to str
# expect: can only concatenate list (not "int") to list
# expect: unsupported operand type(s) for +: 'NoneType' and 'int'
# expect: unsupported operand type(s) for +: 'dict' and 'dict'
# expect: unsupported operand type(s) for -: 'str' and 'str'
# expect: bad operand type for unary -: 'str'
# expect: unsupported operand type(s) for ** or pow(): 'int' and 'str'
# expect: can't multiply sequence by non-int of type 'list'
# expect: unsupported operand type(s) for %: 'int' and 'NoneType'
# expect: unsupported operand type(s) for +: 'builtin_function_or_method' and 'int'
# expect: '<' not supported between instances of 'int' and 'str'
# expect: '<' not supported between instances of 'list' and 'int'
# expect: '>' not supported between instances of 'NoneType' and 'NoneType'
# expect: bad operand type for unary ~: 'float'
# expect: unsupported operand type(s) for <<: 'float' and 'int'

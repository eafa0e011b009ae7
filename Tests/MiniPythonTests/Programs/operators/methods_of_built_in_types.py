for function in [
    lambda: (5).__add__(3), lambda: (5).__radd__(3), lambda: (5).__rand__(3), lambda: (5).__rlshift__(3),
    lambda: [1].__iadd__([2]), lambda: [1].__imul__(2), lambda: (5.5).__floor__(), lambda: (5.5).__ceil__(),
    lambda: (5).__ceil__(), lambda: (7).__rdivmod__(20), lambda: {1}.__ior__({2}), lambda: {1}.__ior__([2]),
    lambda: {1}.__rsub__({1, 2}), lambda: {"a": 1}.__ior__({"b": 2}), lambda: {"a": 1}.__ror__({"b": 2}),
    lambda: (5).__add__("a"), lambda: (5).__add__(1.5), lambda: (5.5).__rdivmod__(2), lambda: "a".__mul__(3),
    lambda: "a".__contains__("a"), lambda: [1, 2].__getitem__(0), lambda: (5).__eq__("a"), lambda: (5).__eq__(5.0),
    lambda: (5.0).__eq__(5), lambda: {1}.__eq__(frozenset([1])), lambda: "a".__eq__(1), lambda: [1].__eq__([1]),
    lambda: (1,).__eq__([1]), lambda: None.__eq__(1), lambda: True.__eq__(1), lambda: (5).__ne__("a"),
    lambda: (5).__lt__(6.5), lambda: {}.__len__(), lambda: (3).__rsub__(10), lambda: True.__and__(False),
    lambda: (2).__pow__(3), lambda: "a %s".__mod__(3), lambda: (5).__bool__(), lambda: list.__len__([1]),
    lambda: str.__add__("a", "b"), lambda: list(map(int.__neg__, [1, 2])), lambda: int.__add__("a", 2),
    lambda: list.append(5, 1),
]:
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)

# expect: 8
# expect: 8
# expect: 1
# expect: 96
# expect: [1, 2]
# expect: [1, 1]
# expect: 5
# expect: 6
# expect: 5
# expect: (2, 6)
# expect: {1, 2}
# expect: NotImplemented
# expect: {2}
# expect: {'a': 1, 'b': 2}
# expect: {'b': 2, 'a': 1}
# expect: NotImplemented
# expect: NotImplemented
# expect: (0.0, 2.0)
# expect: aaa
# expect: True
# expect: 1
# expect: NotImplemented
# expect: NotImplemented
# expect: True
# expect: True
# expect: NotImplemented
# expect: True
# expect: NotImplemented
# expect: NotImplemented
# expect: True
# expect: NotImplemented
# expect: NotImplemented
# expect: 0
# expect: 7
# expect: False
# expect: 8
# expect: a 3
# expect: True
# expect: 1
# expect: ab
# expect: [-1, -2]
# expect: TypeError descriptor '__add__' requires a 'int' object but received a 'str'
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'int' object

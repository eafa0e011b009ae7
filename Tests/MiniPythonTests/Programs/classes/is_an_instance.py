class Base:
    pass


class Derived(Base):
    pass


from collections import Counter, namedtuple

Pair = namedtuple("Pair", "a b")
kinds = (int, bool, float, str, list, tuple, dict, set, frozenset, range, object, Base, Derived, type, Exception, LookupError)
values = [1, True, 2**70, 1.0, "a", [], (), {}, set(), frozenset(), range(3), range(2**70), None, Base(), Derived(), Base, len]
values += [Pair(1, 2), Counter(), (n for n in []), Exception(), KeyError(), slice(1), ..., {}.keys(), iter([]), lambda: 0]
for value in values:
    print([kind.__name__ for kind in kinds if isinstance(value, kind)], type(value).__name__, isinstance(value, (int, str, Base)))
# expect: ['int', 'object'] int True
# expect: ['int', 'bool', 'object'] bool True
# expect: ['int', 'object'] int True
# expect: ['float', 'object'] float False
# expect: ['str', 'object'] str True
# expect: ['list', 'object'] list False
# expect: ['tuple', 'object'] tuple False
# expect: ['dict', 'object'] dict False
# expect: ['set', 'object'] set False
# expect: ['frozenset', 'object'] frozenset False
# expect: ['range', 'object'] range False
# expect: ['range', 'object'] range False
# expect: ['object'] NoneType False
# expect: ['object', 'Base'] Base True
# expect: ['object', 'Base', 'Derived'] Derived True
# expect: ['object', 'type'] type False
# expect: ['object'] builtin_function_or_method False
# expect: ['tuple', 'object'] Pair False
# expect: ['dict', 'object'] Counter False
# expect: ['object'] generator False
# expect: ['object', 'Exception'] Exception False
# expect: ['object', 'Exception', 'LookupError'] KeyError False
# expect: ['object'] slice False
# expect: ['object'] ellipsis False
# expect: ['object'] dict_keys False
# expect: ['object'] list_iterator False
# expect: ['object'] function False
print(type(1) is int, type(2**70) is int, type("a") is str, type(Derived()) is Derived, type(None), type(type), type(Pair(1, 2)) is Pair)
# expect: True True True True <class 'NoneType'> <class 'type'> True
for kind in [5, (int, 5), (str, (float, (Base,)))]:
    try:
        answer = isinstance("a", kind), isinstance(Derived(), kind)
    except TypeError as error:
        answer = error
    print(answer)
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: (True, True)

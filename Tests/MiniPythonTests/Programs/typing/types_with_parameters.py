# list[int] is the list type with a note of what it holds.
import collections

Vector = list[float]
print(Vector, dict[str, int], tuple[int, ...], list[list[int]], set["A"])  # expect: list[float] dict[str, int] tuple[int, ...] list[list[int]] set['A']
print(Vector.__origin__, Vector.__args__, type(Vector), Vector == list[float])  # expect: <class 'list'> (<class 'float'>,) <class 'types.GenericAlias'> True
print(Vector("ab"), dict[str, int](a=1), list[int] | None)  # expect: ['a', 'b'] {'a': 1} list[int] | None
print(collections.defaultdict[str, list], collections.Counter[str])  # expect: collections.defaultdict[str, list] collections.Counter[str]


def first(items: list[int], default: int | None = None) -> tuple[int, ...]:
    return items[0]


print(first.__annotations__)  # expect: {'items': list[int], 'default': int | None, 'return': tuple[int, ...]}
isinstance([], list[int])  # error: TypeError: isinstance() argument 2 cannot be a parameterized generic

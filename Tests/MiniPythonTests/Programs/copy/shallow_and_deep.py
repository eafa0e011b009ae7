import collections
import copy

matrix = [[1, 2], [3, 4]]
shallow, deep = copy.copy(matrix), copy.deepcopy(matrix)
matrix[0].append(9)
print(shallow, deep, shallow is matrix)  # expect: [[1, 2, 9], [3, 4]] [[1, 2], [3, 4]] False
row = [0]
grid = copy.deepcopy([row, row])
grid[0].append(1)
print(grid, row)  # expect: [[0, 1], [0, 1]] [0]
loop = [1]
loop.append(loop)
again = copy.deepcopy(loop)
print(again, again is loop, again[1] is again)  # expect: [1, [...]] False True
whole = (1, "a", (2,))
print(copy.copy(whole) is whole, copy.deepcopy(whole) is whole, copy.deepcopy(([1],)))  # expect: True True ([1],)
table = {"a": [1], "b": {2, 3}}
other = copy.deepcopy(table)
other["a"].append(2)
other["b"].add(4)
print(table, other)  # expect: {'a': [1], 'b': {2, 3}} {'a': [1, 2], 'b': {2, 3, 4}}
groups = collections.defaultdict(list, x=[1])
twin = copy.deepcopy(groups)
twin["y"].append(5)
print(groups, twin)  # expect: defaultdict(<class 'list'>, {'x': [1]}) defaultdict(<class 'list'>, {'x': [1], 'y': [5]})
queue = collections.deque([[1]], maxlen=3)
print(copy.deepcopy(queue), copy.copy(queue)[0] is queue[0], copy.deepcopy(queue)[0] is queue[0])  # expect: deque([[1]], maxlen=3) True False
Pair = collections.namedtuple("Pair", "a b")
print(copy.deepcopy(Pair([1], 2)), copy.deepcopy(collections.Counter("aab")))  # expect: Pair(a=[1], b=2) Counter({'a': 2, 'b': 1})


class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


first = Node([1])
first.next = Node([2], first)
near, far = copy.copy(first), copy.deepcopy(first)
print(near.value is first.value, far.value is first.value, far.next.next is far)  # expect: True False True
print(type(far).__name__, far.value, far.next.value)  # expect: Node [1] [2]


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __copy__(self):
        return Money(self.cents + 1)

    def __deepcopy__(self, memo):
        return Money(self.cents + 100)


print(copy.copy(Money(5)).cents, copy.deepcopy([Money(5)])[0].cents)  # expect: 6 105
print(copy.copy(5), copy.deepcopy("a"), copy.deepcopy(len) is len, copy.copy(None), copy.copy({1}))  # expect: 5 a True None {1}
copy.deepcopy(n for n in "ab")  # error: TypeError: cannot pickle 'generator' object

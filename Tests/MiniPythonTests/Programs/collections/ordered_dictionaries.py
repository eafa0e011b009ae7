from collections import OrderedDict

d = OrderedDict(a=1, b=2)
d["c"] = 3
d.move_to_end("a")
print(d, list(d))  # expect: OrderedDict([('b', 2), ('c', 3), ('a', 1)]) ['b', 'c', 'a']
d.move_to_end("c", last=False)
print(d.popitem(last=False), d.popitem(), d)  # expect: ('c', 3) ('a', 1) OrderedDict([('b', 2)])
print(OrderedDict([("x", 1), ("y", 2)]) == OrderedDict([("y", 2), ("x", 1)]))  # expect: False
print(OrderedDict(x=1, y=2) == {"y": 2, "x": 1})  # expect: True
OrderedDict().popitem()  # error: KeyError: 'dictionary is empty'

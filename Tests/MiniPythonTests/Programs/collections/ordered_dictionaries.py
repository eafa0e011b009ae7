from collections import OrderedDict

d = OrderedDict(a=1, b=2)
d["c"] = 3
d.move_to_end("a")
print(d, list(d))  # expect: OrderedDict([('b', 2), ('c', 3), ('a', 1)]) ['b', 'c', 'a']
d.move_to_end("c", last=False)
print(d.popitem(last=False), d.popitem(), d)  # expect: ('c', 3) ('a', 1) OrderedDict([('b', 2)])
print(OrderedDict([("x", 1), ("y", 2)]) == OrderedDict([("y", 2), ("x", 1)]))  # expect: False
print(OrderedDict(x=1, y=2) == {"y": 2, "x": 1})  # expect: True
for wrong in ["a", [()], ["abc"], 5, [1]]:
    try:
        OrderedDict(wrong)
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError need more than 1 value to unpack
# expect: ValueError need more than 0 values to unpack
# expect: ValueError too many values to unpack (expected 2)
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object is not iterable
OrderedDict().popitem()  # error: KeyError: 'dictionary is empty'

class A:
    items = []
    def __init__(self):
        self.own = []
a, b = A(), A()
a.items.append(1)
a.own.append(2)
print(b.items, b.own, A.items is a.items)  # expect: [1] [] True
a.items = "shadow"
print(a.items, b.items, A.items)  # expect: shadow [1] [1]
del a.items
print(a.items)  # expect: [1]
A.late = 5
print(b.late)  # expect: 5
del A.late
m = a.own.append
m(3)
print(a.own, a.__class__.__name__, a.__dict__)  # expect: [2, 3] A {'own': [2, 3]}
b.late  # error: AttributeError: 'A' object has no attribute 'late'

import random

a, b = random.Random(5), random.Random(5)
print(a.random() == b.random(), a.randint(1, 100), a.choice("xyz"))  # expect: True 95 y
items = [1, 2, 3]
a.shuffle(items)
print(items, b.sample(range(50), 3))  # expect: [2, 1, 3] [47, 22, 44]
state = random.getstate()
first = random.random()
random.setstate(state)
print(random.random() == first)  # expect: True

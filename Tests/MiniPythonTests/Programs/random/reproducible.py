import random

random.seed(42)
print(random.random(), random.randint(1, 6), random.choice("abc"))  # expect: 0.6394267984578837 1 c
print(random.uniform(1, 2), random.randrange(0, 100, 5))  # expect: 1.2750293183691193 35
random.seed(42)
print(random.random())  # expect: 0.6394267984578837

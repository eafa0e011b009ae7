import random

random.seed(7)
print(random.gauss(0, 1), random.gauss(10, 2), random.normalvariate(0, 1), random.expovariate(1.5))
# expect: -0.2558802884476004 11.022863025033027 0.27915309343878736 0.5117443053478311
print([round(random.triangular(0, 10, 5), 6) for _ in range(3)], random.betavariate(2, 3), random.gammavariate(2, 1))
# expect: [4.276032, 1.702923, 5.037318] 0.24576078996418357 1.6778095878481498

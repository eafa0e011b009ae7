import random
for seed in [0, 1, -1, 12345, 2**40, 10**30, 1.5, True]:
    random.seed(seed)
    print(seed, random.random(), random.getrandbits(32))
# expect: 0 0.8444218515250481 3255389356
# expect: 1 0.13436424411240122 3639700191
# expect: -1 0.13436424411240122 3639700191
# expect: 12345 0.41661987254534116 43676229
# expect: 1099511627776 0.1036394562812375 2880015531
# expect: 1000000000000000000000000000000 0.9341508484568806 2256175901
# expect: 1.5 0.551763726942059 1099911448
# expect: True 0.13436424411240122 3639700191
random.seed(7)
print([random.randint(1, 6) for _ in range(20)])  # expect: [3, 2, 4, 6, 1, 1, 5, 1, 3, 5, 1, 5, 2, 1, 1, 4, 4, 1, 2, 1]
print(random.sample(range(10**9), 3), random.sample(range(30), 20))  # expect: [591682483, 455824009, 63469421] [26, 18, 3, 7, 20, 25, 28, 1, 23, 21, 12, 22, 29, 24, 4, 15, 6, 2, 8, 16]
deck = [r + s for s in "SH" for r in "AKQ"]
random.shuffle(deck)
print(deck)  # expect: ['AH', 'QH', 'AS', 'KS', 'QS', 'KH']
print(sum(random.gauss(0, 1) for _ in range(1000)))  # expect: 57.436917301072285

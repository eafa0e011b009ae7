import random
random.seed(42)
print(random.random(), random.random(), random.randint(1, 6), random.randrange(10), random.randrange(0, 100, 7))  # expect: 0.6394267984578837 0.025010755222666936 3 3 21
print(random.uniform(1, 10), random.gauss(0, 1), random.gauss(5, 2), random.choice([1, 2, 3]), random.choice("abc"))  # expect: 2.255841356726295 1.3138731944620898 6.9728432572989005 3 a
a = list(range(10))
random.shuffle(a)
print(a, random.sample(range(100), 5), random.sample([1, 2, 3], 3))  # expect: [3, 5, 2, 4, 1, 8, 7, 0, 6, 9] [71, 25, 91, 83, 89] [3, 2, 1]
print(random.choices("ab", k=5), random.choices([1, 2, 3], weights=[1, 1, 8], k=5), random.choices([1, 2], cum_weights=[1, 3], k=3))  # expect: ['a', 'a', 'b', 'b', 'a'] [3, 3, 3, 3, 2] [2, 2, 2]
print(random.getrandbits(8), random.getrandbits(40), random.getrandbits(100), random.randint(-5, 10**30))  # expect: 67 50711229823 121712528915775428904048636880 109218745989949669588460248391
print(random.normalvariate(0, 1), random.expovariate(2), random.triangular(0, 1, 0.5), random.lognormvariate(0, 1))  # expect: 0.5233270166651023 0.48184810256342375 0.7370426843675739 1.5670231461781172
random.seed(42)
print(random.random())  # expect: 0.6394267984578837
random.randint(5, 1)  # error: ValueError: empty range for randrange() (5, 2, -3)

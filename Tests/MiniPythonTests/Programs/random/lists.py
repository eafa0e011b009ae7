import random

random.seed(1)
cards = list(range(10))
random.shuffle(cards)
print(cards, random.sample(cards, 3), random.choices("ab", k=5), random.choices([1, 2], weights=[9, 1], k=5))
# expect: [6, 8, 9, 7, 5, 3, 0, 4, 1, 2] [7, 8, 4] ['a', 'b', 'a', 'b', 'a'] [1, 1, 1, 2, 2]
random.sample([1], 2)  # error: ValueError: Sample larger than population or is negative

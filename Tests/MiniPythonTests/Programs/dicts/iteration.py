prices = {"tea": 2, "cake": 3}
for name in prices:
    print(name)
# expect: tea
# expect: cake
for name, price in prices.items():
    print(name, price)
# expect: tea 2
# expect: cake 3
for price in prices.values():
    print(price)
# expect: 2
# expect: 3
for i, (name, price) in enumerate(prices.items()):
    print(i, name, price)
# expect: 0 tea 2
# expect: 1 cake 3
print(list(reversed(prices)))  # expect: ['cake', 'tea']

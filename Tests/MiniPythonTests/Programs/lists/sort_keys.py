words = ["banana", "fig", "Apple", "cherry"]
words.sort()
print(words)  # expect: ['Apple', 'banana', 'cherry', 'fig']
words.sort(key=str.lower)
print(words)  # expect: ['Apple', 'banana', 'cherry', 'fig']
words.sort(key=len, reverse=True)
print(words)  # expect: ['banana', 'cherry', 'Apple', 'fig']
words.sort(key=lambda w: w[-1])
print(words)  # expect: ['banana', 'Apple', 'fig', 'cherry']

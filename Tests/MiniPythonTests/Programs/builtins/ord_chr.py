print(ord("a"), ord("€"), ord("😀"), chr(97), chr(8364), chr(128512))  # expect: 97 8364 128512 a € 😀
print([chr(c) for c in range(97, 100)], ascii("é€😀"), repr("é"))  # expect: ['a', 'b', 'c'] '\xe9\u20ac\U0001f600' 'é'
try:
    chr(-1)
except ValueError as error:
    print(error)  # expect: chr() arg not in range(0x110000)
try:
    chr(1.5)
except TypeError as error:
    print(error)  # expect: 'float' object cannot be interpreted as an integer
try:
    ord(5)
except TypeError as error:
    print(error)  # expect: ord() expected string of length 1, but int found
ord("ab")  # error: TypeError: ord() expected a character, but string of length 2 found

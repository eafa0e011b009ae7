print(chr(65), ord("A"), chr(0x1F600), ord("€"), hex(26), oct(9), bin(6), ascii("é"), repr("é"))  # expect: A 65 😀 8364 0x1a 0o11 0b110 '\xe9' 'é'
print([chr(ord("a") + i) for i in range(5)], chr(10) == "\n")  # expect: ['a', 'b', 'c', 'd', 'e'] True
ord("ab")  # error: TypeError: ord() expected a character, but string of length 2 found

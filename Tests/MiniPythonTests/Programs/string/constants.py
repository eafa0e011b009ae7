import string

print(string.ascii_lowercase)  # expect: abcdefghijklmnopqrstuvwxyz
print(string.ascii_uppercase)  # expect: ABCDEFGHIJKLMNOPQRSTUVWXYZ
print(string.ascii_letters == string.ascii_lowercase + string.ascii_uppercase)  # expect: True
print(string.digits, string.octdigits, string.hexdigits)  # expect: 0123456789 01234567 0123456789abcdefABCDEF
print(string.punctuation)  # expect: !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~
print(ascii(string.whitespace), len(string.printable))  # expect: ' \t\n\r\x0b\x0c' 100
print(string.capwords("  the quick   brown fox "), string.capwords("a-b", "-"))  # expect: The Quick Brown Fox A-B
print("".join(c for c in "Hello, World!" if c not in string.punctuation))  # expect: Hello World

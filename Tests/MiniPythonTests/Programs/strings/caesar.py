def shift(text, by):
    result = ""
    for c in text:
        if c.isalpha():
            base = ord("a") if c.islower() else ord("A")
            result += chr((ord(c) - base + by) % 26 + base)
        else:
            result += c
    return result


secret = shift("Hello, World!", 3)
print(secret)  # expect: Khoor, Zruog!
print(shift(secret, -3))  # expect: Hello, World!

# Every base, with numbers that fit into a machine's word and that do not.
for base in range(2, 37):
    digits = "".join("0123456789abcdefghijklmnopqrstuvwxyz"[i % base] for i in range(1, 41))
    number = int(digits, base)
    back = ""
    while number:
        number, digit = divmod(number, base)
        back = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + back
    assert back == digits.lstrip("0"), base
print(int("z" * 13, 36), 36**13 - 1)  # expect: 170581728179578208255 170581728179578208255
print(int("-" + "Zz_zZ" * 8, 36) == -(36**32 - 1))  # expect: True
print(int("y" * 30, 35) == 35**30 - 1, int("2" * 50, 3) == 3**50 - 1)  # expect: True True
print(int("12" * 30))  # expect: 121212121212121212121212121212121212121212121212121212121212

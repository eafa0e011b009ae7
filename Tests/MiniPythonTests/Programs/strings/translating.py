table = str.maketrans("abc", "xyz", "d")
print(table, "abcabcd!".translate(table), "".translate(table), ("abcd" * 100).translate(table) == "xyz" * 100)
# expect: {97: 120, 98: 121, 99: 122, 100: None} xyzxyz!  True
print("hello".translate({104: "HH", 101: None, 108: 76, 111: "öß"}), "aé".translate({97: "b", 233: "e"}))
# expect: HHLLöß be
print("abc".translate({}), "ab".translate({97: 8364, 98: 0x1F600}), "ab".translate({97: 0xE9}), len("ab".translate({97: "…"})))
# expect: abc €😀 éb 2


class Table:
    def __getitem__(self, point):
        if point == 98:
            raise LookupError
        return chr(point + 1)


from collections import defaultdict

print("abc".translate(Table()), "abca".translate(defaultdict(lambda: "?")), "abc".translate(["x"] * 98))
# expect: bbd ???? xbc
print("aab".translate({97: True, 98: False}) == "\x01\x01\x00")  # expect: True
for table in [{97: 0x110000}, {97: -1}, {97: 1.5}, {97: 2**70}, {97: []}, 5, None]:
    try:
        print("abc".translate(table))
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError character mapping must be in range(0x110000)
# expect: ValueError character mapping must be in range(0x110000)
# expect: TypeError character mapping must return integer, None or str
# expect: ValueError character mapping must be in range(0x110000)
# expect: TypeError character mapping must return integer, None or str
# expect: TypeError 'int' object is not subscriptable
# expect: TypeError 'NoneType' object is not subscriptable

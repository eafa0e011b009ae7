print(repr("  hi  ".strip()))  # expect: 'hi'
print(repr("  hi  ".lstrip()))  # expect: 'hi  '
print(repr("  hi  ".rstrip()))  # expect: '  hi'
print("xxhixx".strip("x"))  # expect: hi
print("abcba".strip("ab"))  # expect: c
print("www.example.com".strip("w."))  # expect: example.com
print(repr("\t\n a \r\n".strip()))  # expect: 'a'
print("hello".lstrip("eh"))  # expect: llo
print("mississippi".rstrip("ip"))  # expect: mississ

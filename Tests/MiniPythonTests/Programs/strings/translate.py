table = str.maketrans("abc", "xyz")
print("aabbcc".translate(table), "hello".translate({104: "J", 108: None}))  # expect: xxyyzz Jeo
print("Straße".casefold(), "ß".upper(), "İ".lower() == "i̇")  # expect: strasse SS True
print("a-b_c".replace("-", " ").replace("_", " ").split())  # expect: ['a', 'b', 'c']
print(sorted("banana"), "".join(sorted(set("banana"))))  # expect: ['a', 'a', 'a', 'b', 'n', 'n'] abn
print(max("hello"), min("hello"), list("hey"))  # expect: o e ['h', 'e', 'y']
print("%s" % "x", "abc".encode)if False else print("done")  # expect: done

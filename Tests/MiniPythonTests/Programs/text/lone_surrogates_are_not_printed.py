# What no output can show is told, and printed up to there.
try:
    print("\ud800")
except UnicodeEncodeError as e:
    print(e)
# expect: 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
try:
    print("one", "two\udfff\ud800")
except UnicodeError as e:
    print(e)
# expect: one 'utf-8' codec can't encode characters in position 3-4: surrogates not allowed
try:
    print("one", "two", sep="-é\ud800-")
except ValueError as e:
    print(e)
# expect: one'utf-8' codec can't encode character '\ud800' in position 2: surrogates not allowed
try:
    print("one", end="\udc00")
except ValueError as e:
    print(e)
# expect: one'utf-8' codec can't encode character '\udc00' in position 0: surrogates not allowed
print(ascii("\ud800"), repr("\ud800"), ["\udfff"], len("\ud800\udc00"))  # expect: '\ud800' '\ud800' ['\udfff'] 2
print("\ud7ff\ue000" == "퟿")  # expect: False
raise ValueError("é\ud800 and \U0001f600\udfff")
# error: ValueError: é\ud800 and 😀\udfff

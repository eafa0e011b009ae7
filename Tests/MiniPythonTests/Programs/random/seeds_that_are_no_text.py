import random

for seed in ["a\ud800", "abc", "é", 5, 2.5]:
    try:
        print(random.Random(seed).random())
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))
# expect: UnicodeEncodeError "'utf-8' codec can't encode character '\\ud800' in position 1: surrogates not allowed"
# expect: 0.7720246314157545
# expect: 0.9689252893653495
# expect: 0.6229016948897019
# expect: 0.41877545666909954

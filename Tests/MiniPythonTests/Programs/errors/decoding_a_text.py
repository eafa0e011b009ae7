for arguments in [("b", "a\udfffb"), ("b", "utf-8", "\ud800\ud800"), ("b", "utf-8"), (5, "é")]:
    try:
        str(*arguments)
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))
# expect: UnicodeEncodeError "'utf-8' codec can't encode character '\\udfff' in position 1: surrogates not allowed"
# expect: UnicodeEncodeError "'utf-8' codec can't encode characters in position 0-1: surrogates not allowed"
# expect: TypeError 'decoding str is not supported'
# expect: TypeError 'decoding to str: need a bytes-like object, int found'

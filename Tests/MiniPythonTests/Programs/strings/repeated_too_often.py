for text in ["ab", "é", "aé\U0001f600", ""]:
    for times in [2**62, 2**63 - 1, 2**63, -(2**63)]:
        try:
            print(len(text * times))
        except Exception as e:
            print(repr(e))
# expect: OverflowError('repeated string is too long')
# expect: OverflowError('repeated string is too long')
# expect: OverflowError("cannot fit 'int' into an index-sized integer")
# expect: 0
# expect: MemoryError()
# expect: MemoryError()
# expect: OverflowError("cannot fit 'int' into an index-sized integer")
# expect: 0
# expect: OverflowError('repeated string is too long')
# expect: OverflowError('repeated string is too long')
# expect: OverflowError("cannot fit 'int' into an index-sized integer")
# expect: 0
# expect: 0
# expect: 0
# expect: OverflowError("cannot fit 'int' into an index-sized integer")
# expect: 0

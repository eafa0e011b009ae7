def read(text, base):
    try:
        return int(text, base)
    except ValueError as error:
        return str(error)


texts = ["0", "-1", "ff", "FF", "z", "0x1f", "0b11", "0o17", "1_0", "_1", "", "+5", "-ff", " 7 ", "٣", "12.5", "1\x00"]
for text in texts:
    print([read(text, base) for base in [0, 2, 8, 10, 16, 36]])
# expect: [0, 0, 0, 0, 0, 0]
# expect: [-1, -1, -1, -1, -1, -1]
# expect: ["invalid literal for int() with base 0: 'ff'", "invalid literal for int() with base 2: 'ff'", "invalid literal for int() with base 8: 'ff'", "invalid literal for int() with base 10: 'ff'", 255, 555]
# expect: ["invalid literal for int() with base 0: 'FF'", "invalid literal for int() with base 2: 'FF'", "invalid literal for int() with base 8: 'FF'", "invalid literal for int() with base 10: 'FF'", 255, 555]
# expect: ["invalid literal for int() with base 0: 'z'", "invalid literal for int() with base 2: 'z'", "invalid literal for int() with base 8: 'z'", "invalid literal for int() with base 10: 'z'", "invalid literal for int() with base 16: 'z'", 35]
# expect: [31, "invalid literal for int() with base 2: '0x1f'", "invalid literal for int() with base 8: '0x1f'", "invalid literal for int() with base 10: '0x1f'", 31, 42819]
# expect: [3, 3, "invalid literal for int() with base 8: '0b11'", "invalid literal for int() with base 10: '0b11'", 2833, 14293]
# expect: [15, "invalid literal for int() with base 2: '0o17'", 15, "invalid literal for int() with base 10: '0o17'", "invalid literal for int() with base 16: '0o17'", 31147]
# expect: [10, 2, 8, 10, 16, 36]
# expect: ["invalid literal for int() with base 0: '_1'", "invalid literal for int() with base 2: '_1'", "invalid literal for int() with base 8: '_1'", "invalid literal for int() with base 10: '_1'", "invalid literal for int() with base 16: '_1'", "invalid literal for int() with base 36: '_1'"]
# expect: ["invalid literal for int() with base 0: ''", "invalid literal for int() with base 2: ''", "invalid literal for int() with base 8: ''", "invalid literal for int() with base 10: ''", "invalid literal for int() with base 16: ''", "invalid literal for int() with base 36: ''"]
# expect: [5, "invalid literal for int() with base 2: '+5'", 5, 5, 5, 5]
# expect: ["invalid literal for int() with base 0: '-ff'", "invalid literal for int() with base 2: '-ff'", "invalid literal for int() with base 8: '-ff'", "invalid literal for int() with base 10: '-ff'", -255, -555]
# expect: [7, "invalid literal for int() with base 2: ' 7 '", 7, 7, 7, 7]
# expect: [3, "invalid literal for int() with base 2: '٣'", 3, 3, 3, 3]
# expect: ["invalid literal for int() with base 0: '12.5'", "invalid literal for int() with base 2: '12.5'", "invalid literal for int() with base 8: '12.5'", "invalid literal for int() with base 10: '12.5'", "invalid literal for int() with base 16: '12.5'", "invalid literal for int() with base 36: '12.5'"]
# expect: ["invalid literal for int() with base 0: '1\\x00'", "invalid literal for int() with base 2: '1\\x00'", "invalid literal for int() with base 8: '1\\x00'", "invalid literal for int() with base 10: '1\\x00'", "invalid literal for int() with base 16: '1\\x00'", "invalid literal for int() with base 36: '1\\x00'"]
for text in ["9" * 18, "9" * 19, "f" * 15, "f" * 16, "7fffffffffffffff", "8000000000000000", "1" * 62, "1" * 64]:
    print([read(text, base) for base in [2, 10, 16, 36]])
# expect: ["invalid literal for int() with base 2: '999999999999999999'", 999999999999999999, 2833419889721787128217, 2652280662468994854729929757]
# expect: ["invalid literal for int() with base 2: '9999999999999999999'", 9999999999999999999, 45334718235548594051481, 95482103848883814770277471261]
# expect: ["invalid literal for int() with base 2: 'fffffffffffffff'", "invalid literal for int() with base 10: 'fffffffffffffff'", 1152921504606846975, 94745965594600010528475]
# expect: ["invalid literal for int() with base 2: 'ffffffffffffffff'", "invalid literal for int() with base 10: 'ffffffffffffffff'", 18446744073709551615, 3410854761405600379025115]
# expect: ["invalid literal for int() with base 2: '7fffffffffffffff'", "invalid literal for int() with base 10: '7fffffffffffffff'", 9223372036854775807, 1642263403639733515826907]
# expect: ["invalid literal for int() with base 2: '8000000000000000'", 8000000000000000, 9223372036854775808, 1768591357765866863198208]
# expect: [4611686018427387903, 11111111111111111111111111111111111111111111111111111111111111, 30154189905551092558221610679345809336789058506677230218608745835394044177, 88447793530591500883268372744762870650141148318823020854403254467712868678546235638054700666997]
# expect: [18446744073709551615, 1111111111111111111111111111111111111111111111111111111111111111, 7719472615821079694904732333912527190217998977709370935963838933860875309329, 114628340415646585144715811077212680362582928221194635027306617790155877807395921386918892064428149]
large = [2**53 + 1, 2**63, 2**64 + 2**11, 2**64 + 2**11 + 1, 2**65 - 2**11, -(3**100), 10**308, 2**1024 - 2**970 - 1]
print([(float(n), n == float(n), n < float(n)) for n in large])
# expect: [(9007199254740992.0, False, False), (9.223372036854776e+18, True, False), (1.8446744073709552e+19, False, False), (1.8446744073709556e+19, False, True), (3.6893488147419103e+19, False, True), (-5.153775207320113e+47, False, True), (1e+308, False, True), (1.7976931348623157e+308, False, False)]
print([n == n + 0 and not n != n + 0 and n > n - 1 and not n < n and n <= n + 0 for n in large], 3**70 > 1e30, 2**64 == -(2**64))
# expect: [True, True, True, True, True, True, True, True] True False
print([round(n, 2) for n in [2.675, 1.005, 0.125, -0.375, 1e16 / 3, 123456789.125, 5e-324, 2.5, -0.0, 1e300]])
# expect: [2.67, 1.0, 0.12, -0.38, 3333333333333333.5, 123456789.12, 0.0, 2.5, -0.0, 1e+300]
print([round(1234.5678, places) for places in range(-5, 6)], round(0.5, 0), round(2.5, 0), round(-0.4, 0), round(2**53 + 0.0, 1))
# expect: [0.0, 0.0, 1000.0, 1200.0, 1230.0, 1235.0, 1234.6, 1234.57, 1234.568, 1234.5678, 1234.5678] 0.0 2.0 -0.0 9007199254740992.0
float(2**1024)
# error: OverflowError: int too large to convert to float

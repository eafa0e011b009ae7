for value in [[], [0], [[]], "", "0", (), (0,), {}, {0}, 0, 0.0, None]:
    print(repr(value), bool(value))
# expect: [] False
# expect: [0] True
# expect: [[]] True
# expect: '' False
# expect: '0' True
# expect: () False
# expect: (0,) True
# expect: {} False
# expect: {0} True
# expect: 0 False
# expect: 0.0 False
# expect: None False

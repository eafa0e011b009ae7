for text in ["1.5", "2", "-1e3", ".5", "5.", "inf", "nan", "1,5", "abc", ""]:
    try:
        print(float(text))
    except ValueError as error:
        print(error)
# expect: 1.5
# expect: 2.0
# expect: -1000.0
# expect: 0.5
# expect: 5.0
# expect: inf
# expect: nan
# expect: could not convert string to float: '1,5'
# expect: could not convert string to float: 'abc'
# expect: could not convert string to float: ''

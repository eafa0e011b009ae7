def average(values):
    assert len(values) > 0, "no values"
    return sum(values) / len(values)


print(average([1, 2, 3]))  # expect: 2.0
try:
    assert 1 > 2
except AssertionError as error:
    print(repr(error), str(error) == "")  # expect: AssertionError() True
average([])  # error: AssertionError: no values

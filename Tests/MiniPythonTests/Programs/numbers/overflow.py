try:
    print(float(10**400))
except OverflowError as error:
    print(error)  # expect: int too large to convert to float
try:
    print(10**400 + 1.0)
except OverflowError as error:
    print(error)  # expect: int too large to convert to float
try:
    print(2.0**5000)
except OverflowError as error:
    print(error)  # expect: (34, 'Numerical result out of range')
try:
    print(int(float("inf")))
except OverflowError as error:
    print(error)  # expect: cannot convert float infinity to integer
try:
    print(int(float("nan")))
except ValueError as error:
    print(error)  # expect: cannot convert float NaN to integer
print(1e200 * 1e200)  # expect: inf
print(2 ** 10000.0)  # error: OverflowError: (34, 'Numerical result out of range')

print(float("inf") > 10**400, -float("inf") < -(10**400), float("inf") == float("inf"))  # expect: True True True
try:
    int(float("inf"))
except OverflowError as error:
    print(error)  # expect: cannot convert float infinity to integer
try:
    int(float("nan"))
except ValueError as error:
    print(error)  # expect: cannot convert float NaN to integer
try:
    float(10**400)
except OverflowError as error:
    print(error)  # expect: int too large to convert to float
10**400 / 3  # error: OverflowError: integer division result too large for a float

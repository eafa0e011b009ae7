def check(age):
    if age < 0:
        raise ValueError("age must not be negative")
    return age


print(check(5))  # expect: 5
try:
    check(-1)
except ValueError as error:
    print(error)  # expect: age must not be negative
check(-2)  # error: ValueError: age must not be negative

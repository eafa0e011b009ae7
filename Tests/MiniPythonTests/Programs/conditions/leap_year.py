def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


print([y for y in (1900, 2000, 2023, 2024) if is_leap(y)])  # expect: [2000, 2024]

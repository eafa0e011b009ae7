# Walking list[int] gives it once, spread: what *list[int] in an annotation of *args stands on.
spread = next(iter(list[int]))
print(spread, list(dict[str, int]), spread == list[int], spread == next(iter(list[int])))
print(*list[slice])

# expect: *list[int] [*dict[str, int]] False True
# expect: *list[slice]

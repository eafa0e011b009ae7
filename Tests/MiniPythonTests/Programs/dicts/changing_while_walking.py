d = {"a": 1, "b": 2}
for key in list(d):
    if d[key] == 1:
        del d[key]
print(d)  # expect: {'b': 2}
for key in d:  # error: RuntimeError: dictionary changed size during iteration
    d[key + "x"] = 1

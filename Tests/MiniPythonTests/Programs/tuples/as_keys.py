distances = {("A", "B"): 5, ("B", "C"): 7}
print(distances["A", "B"])  # expect: 5
print(("B", "C") in distances)  # expect: True
distances[["A"]] = 1  # error: TypeError: unhashable type: 'list'

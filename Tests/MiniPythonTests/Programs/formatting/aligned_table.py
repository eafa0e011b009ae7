rows = [("apple", 3, 1.5), ("kiwi", 12, 0.25)]
print(f"{'name':<8}{'count':>6}{'price':>8}")  # expect: name     count   price
print("-" * 22)  # expect: ----------------------
for name, count, price in rows:
    print(f"{name:<8}{count:>6}{price:>8.2f}")
# expect: apple        3    1.50
# expect: kiwi        12    0.25
print(f"{'total':<8}{sum(r[1] for r in rows):>6}{sum(r[1] * r[2] for r in rows):>8.2f}")  # expect: total       15    7.50

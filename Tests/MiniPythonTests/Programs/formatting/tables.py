rows = [("apple", 3, 0.5), ("banana", 12, 0.25)]
print(f"{'name':<10}{'n':>4}{'price':>8}")  # expect: name         n   price
for name, n, price in rows:
    print(f"{name:<10}{n:>4}{price:>8.2f}")
# expect: apple        3    0.50
# expect: banana      12    0.25
print("-" * 22)  # expect: ----------------------
print(f"{'total':<10}{sum(n for _, n, _ in rows):>4}{sum(n * p for _, n, p in rows):>8.2f}")  # expect: total       15    4.50

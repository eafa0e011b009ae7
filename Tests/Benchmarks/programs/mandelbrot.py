# The Mandelbrot set, drawn with characters.
def escape(x, y, limit):
    a = b = 0.0
    for n in range(limit):
        a, b = a * a - b * b + x, 2.0 * a * b + y
        if a * a + b * b > 4.0:
            return n
    return limit


rows = []
total = 0
for j in range(200):
    row = []
    for i in range(480):
        n = escape(i / 150.0 - 2.3, j / 83.0 - 1.2, 200)
        total += n
        row.append(" .:-=+*#%@"[n * 9 // 200])
    rows.append("".join(row))
print("\n".join([row[::4] for row in rows[::20]]))
print(total)

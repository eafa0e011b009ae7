# Conway's game of life on a list of lists that wraps around.
def step(cells):
    height = len(cells)
    width = len(cells[0])
    result = []
    for y in range(height):
        above = cells[y - 1]
        row = cells[y]
        below = cells[(y + 1) % height]
        fresh = []
        for x in range(width):
            right = (x + 1) % width
            alive = (
                above[x - 1] + above[x] + above[right] + row[x - 1] + row[right]
                + below[x - 1] + below[x] + below[right]
            )
            fresh.append(1 if alive == 3 or (alive == 2 and row[x]) else 0)
        result.append(fresh)
    return result


cells = [[1 if (x * y + x + y * 3) % 5 == 0 else 0 for x in range(64)] for y in range(48)]
for _ in range(900):
    cells = step(cells)
print(sum(map(sum, cells)))
print("".join("#" if cell else "." for cell in cells[7]))

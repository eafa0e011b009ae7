# The planets' orbits (from the Computer Language Benchmarks Game's problem), on lists.
def energy(bodies):
    total = 0.0
    for i in range(len(bodies)):
        x, y, z, vx, vy, vz, mass = bodies[i]
        total += 0.5 * mass * (vx * vx + vy * vy + vz * vz)
        for j in range(i + 1, len(bodies)):
            dx = x - bodies[j][0]
            dy = y - bodies[j][1]
            dz = z - bodies[j][2]
            total -= mass * bodies[j][6] / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


def advance(bodies, time, steps):
    for _ in range(steps):
        for i in range(len(bodies)):
            a = bodies[i]
            for j in range(i + 1, len(bodies)):
                b = bodies[j]
                dx = a[0] - b[0]
                dy = a[1] - b[1]
                dz = a[2] - b[2]
                distance = dx * dx + dy * dy + dz * dz
                magnitude = time / (distance * distance ** 0.5)
                a[3] -= dx * b[6] * magnitude
                a[4] -= dy * b[6] * magnitude
                a[5] -= dz * b[6] * magnitude
                b[3] += dx * a[6] * magnitude
                b[4] += dy * a[6] * magnitude
                b[5] += dz * a[6] * magnitude
        for body in bodies:
            body[0] += time * body[3]
            body[1] += time * body[4]
            body[2] += time * body[5]


bodies = [
    [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.5],
    [4.84, -1.16, -0.10, 0.61, 2.81, -0.03, 0.038],
    [8.34, 4.12, -0.4, -1.01, 1.82, 0.008, 0.011],
    [12.89, -15.11, -0.22, 1.08, 0.87, -0.01, 0.0017],
    [15.38, -25.9, 0.18, 0.98, 0.59, -0.03, 0.002],
]
print(f"{energy(bodies):.9f}")
advance(bodies, 0.01, 120000)
print(f"{energy(bodies):.9f}")

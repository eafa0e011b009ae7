# k-means in plain Python.
import random


def distance(p, q):
    return sum((a - b) ** 2 for a, b in zip(p, q))


def nearest(point, centers):
    best = 0
    least = float("inf")
    for index, center in enumerate(centers):
        d = distance(point, center)
        if d < least:
            least = d
            best = index
    return best


def mean(points):
    count = len(points)
    return tuple(sum(coordinate) / count for coordinate in zip(*points))


def kmeans(points, k, rounds):
    centers = points[:k]
    for _ in range(rounds):
        clusters = [[] for _ in range(k)]
        for point in points:
            clusters[nearest(point, centers)].append(point)
        centers = [mean(cluster) if cluster else centers[i] for i, cluster in enumerate(clusters)]
    return centers


random.seed(3)
points = [(random.gauss(cx, 1.0), random.gauss(cy, 1.0)) for cx, cy in [(0, 0), (5, 5), (0, 6)] for _ in range(1500)]
for center in sorted(kmeans(points, 4, 60)):
    print(f"{center[0]:.6f} {center[1]:.6f}")

from collections import deque

graph = {"A": ["B", "C"], "B": ["D"], "C": ["D", "E"], "D": ["F"], "E": ["F"], "F": []}
queue = deque([["A"]])
seen = {"A"}
while queue:
    path = queue.popleft()
    if path[-1] == "F":
        print(path)  # expect: ['A', 'B', 'D', 'F']
        break
    for neighbour in graph[path[-1]]:
        if neighbour not in seen:
            seen.add(neighbour)
            queue.append(path + [neighbour])

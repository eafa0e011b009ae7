# A snake that plays by itself: breadth-first search on a small board, drawn into text.
import random

WIDTH, HEIGHT = 16, 12
DIRECTIONS = [(1, 0), (0, 1), (-1, 0), (0, -1)]


class Snake:
    def __init__(self):
        self.body = [(3, 6), (2, 6), (1, 6)]
        self.food = (10, 6)
        self.score = 0
        self.is_alive = True

    def is_free(self, place):
        x, y = place
        return 0 <= x < WIDTH and 0 <= y < HEIGHT and place not in self.body

    def path(self):
        start = self.body[0]
        came = {start: None}
        queue = [start]
        at = 0
        while at < len(queue):
            place = queue[at]
            at += 1
            if place == self.food:
                break
            for dx, dy in DIRECTIONS:
                other = (place[0] + dx, place[1] + dy)
                if other not in came and self.is_free(other):
                    came[other] = place
                    queue.append(other)
        else:
            return None
        place = self.food
        while came[place] != start:
            place = came[place]
        return place

    def step(self):
        goal = self.path()
        if goal is None:
            free = [(self.body[0][0] + dx, self.body[0][1] + dy) for dx, dy in DIRECTIONS]
            free = [place for place in free if self.is_free(place)]
            if not free:
                self.is_alive = False
                return
            goal = random.choice(free)
        self.body.insert(0, goal)
        if goal == self.food:
            self.score += 1
            places = [(x, y) for x in range(WIDTH) for y in range(HEIGHT) if (x, y) not in self.body]
            self.food = random.choice(places)
        else:
            self.body.pop()

    def draw(self):
        rows = []
        for y in range(HEIGHT):
            row = ""
            for x in range(WIDTH):
                if (x, y) == self.food:
                    row += "*"
                elif (x, y) in self.body:
                    row += "o"
                else:
                    row += "."
            rows.append(row)
        return "\n".join(rows)


random.seed(5)
scores = []
while len(scores) < 20:
    snake = Snake()
    steps = 0
    while snake.is_alive and steps < 700:
        snake.step()
        steps += 1
    scores.append((snake.score, steps))
print(scores)
print(snake.draw())

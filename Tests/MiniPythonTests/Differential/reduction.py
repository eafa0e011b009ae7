"""Cuts a program down to what still shows a difference."""

import ast
import warnings

MOST_TRIES = 80


def compiles(lines):
    warnings.simplefilter("ignore")
    try:
        compile("def p():\n" + "\n".join("    " + line for line in lines), "p", "exec")
        return True
    except SyntaxError:
        return False


def bodies(tree):
    """All lists of statements of a program."""
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody", "handlers", "cases"):
            statements = getattr(node, name, None)
            if isinstance(statements, list):
                yield statements


def candidates(tree):
    """Does one thing after another to the tree that makes it smaller; each is undone before the next."""
    for statements in list(bodies(tree)):
        size = len(statements)
        while size >= 1:
            for place in range(0, len(statements), size):
                kept = list(statements)
                del statements[place : place + size]
                yield
                statements[:] = kept
            size //= 2
    for statements in list(bodies(tree)):
        for place, statement in enumerate(list(statements)):
            inner = getattr(statement, "body", None)
            if isinstance(inner, list) and not isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
                if all(isinstance(one, ast.stmt) for one in inner):
                    kept = list(statements)
                    statements[place : place + 1] = inner
                    yield
                    statements[:] = kept


def text_of(tree):
    try:
        return ast.unparse(tree).split("\n")
    except (AttributeError, ValueError, IndexError):
        return [")"]


def reduce(lines, shows):
    """Fewer lines for which `shows` is true, found in a bounded number of tries."""
    if not compiles(lines):
        return lines
    tries = 0
    while True:
        tree = ast.parse("\n".join(lines))
        for _ in candidates(tree):
            fewer = text_of(tree)
            if sum(map(len, fewer)) >= sum(map(len, lines)) or not compiles(fewer):
                continue
            tries += 1
            if shows(fewer):
                lines = fewer
                break
            if tries == MOST_TRIES:
                return lines
        else:
            return lines

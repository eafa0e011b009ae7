"""Writes the data sets of Sources/MachineLearning/Datasets as text for PackedText, from CSV files beside each other.

    python3 encode_datasets.py FOLDER_OF_CSV_FILES ../../Sources/MachineLearning/Datasets
"""

import collections
import csv
import pathlib
import sys

SYMBOLS = [c for c in map(chr, range(33, 127)) if c not in '"\\OX']


def packed(text):
    """Byte pair encoding: the most frequent pair becomes a symbol of its own, again and again."""
    free = [c for c in SYMBOLS if c not in set(text)]
    pairs = []
    for symbol in free:
        counts, last = collections.Counter(), None
        for pair in zip(text, text[1:]):
            # Of a run of the same letter only every second pair can be replaced.
            last = None if pair == last and pair[0] == pair[1] else pair
            counts[last] += 1
        del counts[None]
        (first, second), count = counts.most_common(1)[0]
        if count < 5:
            break
        pairs.append(symbol + first + second)
        text = text.replace(first + second, symbol)
    return "".join(pairs), text


def lines(text):
    return "\n".join("            " + text[i : i + 108] for i in range(0, len(text), 108))


def write(folder, name, comment, text):
    pairs, body = packed(text)
    (folder / f"{name}Text.swift").write_text(
        f"extension PackedText {{\n    /// {comment}\n    static let {name[0].lower() + name[1:]} = PackedText(\n"
        f'        pairs: """\n{lines(pairs)}\n            """,\n        text: """\n{lines(body)}\n            """)\n}}\n'
    )
    print(name, len(text), len(pairs) + len(body))


def table(path, dropped=()):
    with open(path, newline="") as file:
        rows = list(csv.reader(file))
    kept = [i for i, title in enumerate(rows[0]) if title not in dropped]
    return [[row[i] for i in kept] for row in rows[1:]]


source, target = map(pathlib.Path, sys.argv[1:3])
comments = {
    "Iris": "The measures of 150 irises and their species (R. A. Fisher 1936).",
    "Wine": "13 measures of 178 wines and their cultivar (S. Aeberhard and M. Forina 1992).",
    "BreastCancer": "30 measures of 569 tumours and whether they are benign (W. Wolberg and others 1993).",
    "Diabetes": "10 measures of 442 patients and how their diabetes went on (B. Efron and others 2004).",
}
for name, comment in comments.items():
    file = {"BreastCancer": "breast_cancer"}.get(name, name.lower())
    rows = table(source / f"{file}.csv", dropped=("species",))
    numbers = [[cell[:-2] if cell.endswith(".0") else cell for cell in row] for row in rows]
    write(target, name, comment, ";".join(",".join(row) for row in numbers) + ";")
digits = table(source / "digits.csv")
text = "".join("".join(chr(ord("a") + int(cell)) for cell in row) for row in digits)
write(target, "Digits", "The 64 pixels of 1797 digits, from a (0) to q (16), each with its digit (E. Alpaydin 1998).", text)

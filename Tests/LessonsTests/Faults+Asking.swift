extension Faults {
    /// Faults in how a question is written.
    static let asking: [Fault] = [
        Fault(
            "points are no number", "## S\n### Number\n- answer: 7 * 8\n- points: many\n### Hint\nx\n",
            ["t.md:10:11: error: points is 'many'; write a whole number"]),
        Fault(
            "review is neither yes nor no", "## S\n### Number\n- answer: 7 * 8\n- review: maybe\n### Hint\nx\n",
            ["t.md:10:11: error: review is 'maybe'; write yes or no"]),
        Fault(
            "uses is no name", "## S\n### Number\n- answer: 7 * 8\n- uses: 2 + 3\n### Hint\nx\n",
            ["t.md:10:9: error: '2 + 3' in uses is no name; write names with commas between"]),
        Fault(
            "avoids nothing", "## S\n### Number\n- answer: 7 * 8\n- avoids:\n### Hint\nx\n",
            ["t.md:10:10: error: avoids has no names; write names with commas between"]),
        Fault(
            "answer is empty", "## S\n### Number\n- answer:\n### Hint\nx\n",
            ["t.md:9:10: error: Number has no answer; write - answer: EXPRESSION below it"]),
        Fault(
            "negative within", "## S\n### Number\n- answer: 7 * 8\n- within: -1\n### Hint\nx\n",
            ["t.md:10:11: error: within is '-1'; write a number such as 0.005, or 1%"]),
        Fault(
            "goal of a number", "## S\n### Number\n- answer: 7 * 8\n- goal: a > 1\n### Hint\nx\n",
            [
                "t.md:10:1: warning: Number has no setting 'goal'; its settings are answer, within, "
                    + "unit, uses, avoids, points, review"
            ]),
        Fault(
            "an empty option", "## S\n### Choose one\n- [x] a\n- [ ]\n- [ ] c\n",
            ["t.md:10:1: error: this box cannot be read; write - [ ] or - [x], then the option's text"]),
        Fault(
            "two quotes under one option", "## S\n### Choose one\n- [x] a\n- [ ] b\n  > **n** — one\n\n  > two\n",
            ["t.md:13:3: error: a second quote under one option; join the two"]),
        Fault(
            "nothing ticked of several", "## S\n### Choose all\n- [ ] a\n- [ ] b\n",
            ["t.md:8:1: error: no option is ticked; write - [x] before the right ones"]),
        Fault(
            "one option of several", "## S\n### Choose all\n- [x] a\n",
            ["t.md:8:1: error: Choose all has 1 option; write at least two: - [x] right, - [ ] wrong"]),
        Fault(
            "mistake without a message",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedback\n- **n** `7` —\n",
            ["t.md:13:1: error: the mistake 'n' has no message; write - **name** `wrong value` — " + "message"]),
        Fault(
            "mistake without a wrong answer",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedback\n- **n** — seven\n",
            ["t.md:13:1: error: the mistake 'n' says no wrong answer; write - **name** `wrong value` " + "— message"]),
        Fault(
            "value for a wrong program",
            "## S\n### Function\n```python\ndef f(x):\n    ...\n```\n### Tests\n```python\nf(1) == 2\n"
                + "f(2) == 3\n```\n### Hint\nx\n### Feedback\n- **n** `2` — m\n### Solution\n```python\n"
                + "def f(x):\n    return x + 1\n```\n",
            [
                "t.md:21:1: error: the mistake 'n' has a value for a program; write - **name** — "
                    + "message, then a fence"
            ]),
        Fault(
            "starter without a function",
            "## S\n### Function\n```python\nx = 1\n```\n### Tests\n```python\nf(1) == 2\nf(2) == 3\n"
                + "```\n### Hint\nx\n### Solution\n```python\ndef f(x):\n    return x + 1\n```\n",
            [
                "t.md:10:1: error: Function has no starter; write a fence ```python with def NAME(…): "
                    + "and ... below it"
            ]),
        Fault(
            "tests without a line",
            "## S\n### Function\n```python\ndef f(x):\n    ...\n```\n### Tests\n```python\n# nothing\n"
                + "```\n### Hint\nx\n### Solution\n```python\ndef f(x):\n    return x + 1\n```\n",
            ["t.md:13:1: error: there is no test; write a line such as f(1) == 2"]),
        Fault(
            "test without a comparison",
            "## S\n### Function\n```python\ndef f(x):\n    ...\n```\n### Tests\n```python\nf(1)\n"
                + "f(2) == 3\n```\n### Hint\nx\n### Solution\n```python\ndef f(x):\n    return x + 1\n```\n",
            ["t.md:15:1: error: 'f(1)' is not one comparison with ==; write f(…) == VALUE on one line"]),
        Fault(
            "test by an order",
            "## S\n### Function\n```python\ndef f(x):\n    ...\n```\n### Tests\n```python\nf(1) > 0\n"
                + "f(2) == 3\n```\n### Hint\nx\n### Solution\n```python\ndef f(x):\n    return x + 1\n```\n",
            ["t.md:15:1: error: 'f(1) > 0' is not one comparison with ==; write f(…) == VALUE on one " + "line"]),
        Fault(
            "test of another function",
            "## S\n### Function\n```python\ndef f(x):\n    ...\n```\n### Tests\n```python\n"
                + "abs(1) == 1\nf(2) == 3\n```\n### Hint\nx\n### Solution\n```python\ndef f(x):\n"
                + "    return x + 1\n```\n",
            ["t.md:15:1: error: the test does not call f; write f(…) before =="]),
        Fault(
            "two programs to predict",
            "## S\n### Predict\n```python\nprint(1)\n```\n```python\nprint(2)\n```\n### Hint\nx\n",
            ["t.md:13:1: error: Predict has a second program; join the two"]),
        Fault(
            "one option to predict", "## S\n### Predict\n```python\nprint(3)\n```\n- `3`\n### Hint\nx\n",
            ["t.md:8:1: error: Predict has 1 option; write at least two: - [x] right, - [ ] wrong"]),
        Fault(
            "order without a program", "## S\n### Order\ntext\n### Hint\nx\n",
            ["t.md:8:1: error: Order has no program; write it in a fence ```python"]),
        Fault(
            "one line to put in order", "## S\n### Order\n```python\nprint(1)\n```\n### Hint\nx\n",
            ["t.md:10:1: error: the program to be put in order has 1 line; write at least two"]),
        Fault(
            "line that goes on", "## S\n### Order\n```python\nprint(1,\n2)\n```\n### Hint\nx\n",
            [
                "t.md:10:1: error: the line 'print(1,' goes on in another line; write a statement on one " + "line",
                "t.md:11:1: error: the line '2)' goes on in another line; write a statement on one line",
            ]),
        Fault(
            "comment to be put in order", "## S\n### Order\n```python\n# first\na = 1\nprint(a)\n```\n### Hint\nx\n",
            [
                "t.md:10:1: error: the line '# first' is a comment, which can stand anywhere; write a "
                    + "statement on one line"
            ]),
        Fault(
            "distractors without a line",
            "## S\n### Order\n```python\na = 1\na = a + 1\nprint(a)\n```\n### Distractors\ntext\n" + "### Hint\nx\n",
            ["t.md:14:1: error: the Distractors have no line; write a fence ```python with them"]),
        Fault(
            "match without a table", "## S\n### Match\ntext\n",
            ["t.md:8:1: error: Match has no table; write a table of two columns, one pair in each row"]),
        Fault(
            "match of three columns", "## S\n### Match\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n",
            ["t.md:9:1: error: the table has 3 columns; write two"]),
        Fault(
            "match of one row", "## S\n### Match\n| a | b |\n|---|---|\n| 1 | 2 |\n",
            ["t.md:9:1: error: the table has 1 row and 1 different cell on the right; write at least " + "two of both"]),
        Fault(
            "match with an empty cell",
            "## S\n### Match\n| a | b |\n|---|---|\n| one | 2 |\n| two | 5 |\n| three | |\n",
            ["t.md:13:1: error: a cell of the row is empty; write both parts of the pair"]),
        Fault(
            "match with a doubled row", "## S\n### Match\n| a | b |\n|---|---|\n| one | 2 |\n| one | 5 |\n",
            ["t.md:12:1: error: the row says the same on the left as line 11; change one"]),
        Fault(
            "two tables to match",
            "## S\n### Match\n| a | b |\n|---|---|\n| one | 2 |\n| two | 5 |\n\n| c | d |\n|---|---|\n"
                + "| one | 2 |\n",
            ["t.md:14:1: error: Match has a second table; join the two"]),
        Fault(
            "nothing to fill in", "## S\n### Fill in\nNo word is bold here.\n",
            ["t.md:8:1: error: no word is bold; write the words to be filled in as **word**"]),
        Fault(
            "an empty variant", "## S\n### Fill in\nA **cat||dog** barks.\n",
            ["t.md:9:3: error: a variant of 'cat||dog' is empty; write **word|other word**"]),
        Fault(
            "a variant twice", "## S\n### Fill in\nA **cat|Cat** purrs.\n",
            ["t.md:9:3: warning: 'cat|Cat' has the same variant twice; remove one"]),
        Fault(
            "experiment without a starter",
            "## S\n### Experiment\n- goal: a > 2\n### Hint\nx\n### Solution\n```python\na = 3\n```\n",
            [
                "t.md:8:1: error: Experiment has no starter; write a fence ```python that gives each "
                    + "variable a first value"
            ]),
        Fault(
            "experiment without a goal",
            "## S\n### Experiment\nChange it.\n```python\na = 1\n```\n### Hint\nx\n### Solution\n"
                + "```python\na = 3\n```\n",
            ["t.md:8:1: error: Experiment has no goal; write - goal: CONDITION"]),
        Fault(
            "starter that binds nothing",
            "## S\n### Experiment\n```python\nprint(1)\n```\n- goal: 1 > 2\n### Hint\nx\n",
            ["t.md:10:1: error: the starter binds no name; write NAME = VALUE for what is to be " + "changed"]),
        Fault(
            "empty column of a record",
            "## S\n### Experiment\nChange it.\n```python\na = 1\n```\n- goal: a > 2\n"
                + "- record: a,, a\n### Hint\nx\n### Solution\n```python\na = 3\n```\n",
            ["t.md:14:11: error: a column of record is empty; write record: a, b, f(a)"]),
        Fault(
            "explain without a rubric", "## S\n### Explain\nWhat is it?\n### Solution\nIt is red.\n",
            [
                "t.md:8:1: error: Explain has no rubric; write ### Rubric with items - **name** "
                    + "`word|word` — the idea"
            ]),
        Fault(
            "rubric without an idea", "## S\n### Explain\nWhat is it?\n### Rubric\nnothing\n### Solution\nIt is red.\n",
            ["t.md:10:1: error: the Rubric lists no idea; write - **name** `word|word` — the idea"]),
    ]
}

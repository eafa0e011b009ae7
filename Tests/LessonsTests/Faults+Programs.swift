extension Faults {
    /// Keys, mistakes and solutions that do not hold: all other questions.
    static let programs: [Fault] = [
        Fault(
            "function without a solution",
            "## S\n### Function\n```python\ndef f(x):\n    ...\n```\n### Tests\n```python\nf(1) == 2\n"
                + "f(2) == 3\n```\n### Hint\nx\n",
            ["t.md:7:1: error: Function has no solution; write ### Solution with a fence ```python"]),
        Fault(
            "starter passes",
            "## S\n### Function\n```python\ndef f(x):\n    return x + 1\n```\n### Tests\n```python\n"
                + "f(1) == 2\nf(2) == 3\n```\n### Hint\nx\n### Solution\n```python\ndef f(x):\n"
                + "    return x + 1\n```\n",
            ["t.md:10:1: error: the starter passes all tests; test more, or leave the body out"]),
        Fault(
            "setup has the function",
            "## Setup\n```python\ndef f(x):\n    return x + 1\n```\n## S\n### Function\n```python\n"
                + "def f(x):\n    ...\n```\n### Tests\n```python\nf(1) == 2\nf(2) == 3\n```\n### Hint\nx\n"
                + "### Solution\n```python\ndef f(x):\n    return x + 1\n```\n",
            ["t.md:12:1: error: the tests pass without f; choose another name; the Setup has this one"]),
        Fault(
            "wrong programs behave alike",
            "## S\n### Function\n```python\ndef f(x):\n    ...\n```\n### Tests\n```python\nf(1) == 2\n"
                + "f(2) == 3\n```\n### Hint\nx\n### Feedback\n- **n** — m\n  ```python\n  def f(x):\n"
                + "      return x\n  ```\n- **o** — m\n  ```python\n  def f(x):\n      return x * 1\n"
                + "  ```\n### Solution\n```python\ndef f(x):\n    return x + 1\n```\n",
            [
                "t.md:28:3: error: the wrong programs 'o' and 'n' behave alike in all tests; add a test "
                    + "that tells them apart"
            ]),
        Fault(
            "endless solution",
            "## S\n### Function\n```python\ndef f(x):\n    ...\n```\n### Tests\n```python\nf(1) == 2\n"
                + "f(2) == 3\n```\n### Hint\nx\n### Solution\n```python\ndef f(x):\n    while True:\n"
                + "        pass\n```\n",
            [
                "t.md:22:1: error: the solution does not pass the test in line 15: f(1) fails: it takes "
                    + "too long; mend the solution or the test",
                "t.md:22:1: error: the solution does not pass the test in line 16: f(2) fails: it takes "
                    + "too long; mend the solution or the test",
            ]),
        Fault(
            "predict without a hint", "## S\n### Predict\n```python\nprint(1 + 2)\n```\n",
            ["t.md:8:1: error: Predict without a hint; write ### Hint with a first thought"]),
        Fault(
            "wrong program prints the right output",
            "## S\n### Predict\n```python\nprint(1 + 2)\n```\n### Hint\nx\n### Feedback\n- **n** — m\n"
                + "  ```python\n  print(3)\n  ```\n",
            ["t.md:17:3: error: the wrong program 'n' prints the right output; change it"]),
        Fault(
            "program to be ordered fails", "## S\n### Order\n```python\na = 1\nprint(b)\n```\n### Hint\nx\n",
            ["t.md:11:1: error: the program fails: NameError: name 'b' is not defined; mend it"]),
        Fault(
            "nothing to compare", "## S\n### Order\n```python\nlen('a')\nlen('b')\n```\n### Hint\nx\n",
            ["t.md:10:1: error: the program leaves nothing to compare; let it print something"]),
        Fault(
            "harmless distractor",
            "## S\n### Order\n```python\na = 1\na = a + 1\nprint(a)\n```\n### Distractors\n```python\n"
                + "b = 1\n```\n### Hint\nx\n",
            [
                "t.md:16:1: error: the line 'b = 1' changes nothing before the first line; write one "
                    + "that changes the result wherever it is put"
            ]),
        Fault(
            "mistake is a line of the program",
            "## S\n### Order\n```python\na = 1\na = a + 1\nprint(a)\n```\n### Hint\nx\n### Feedback\n"
                + "- **n** `a = 1` — y\n",
            ["t.md:17:10: error: the mistake 'n' is a line of the program; name a line of the " + "Distractors"]),
        Fault(
            "mistake is no line",
            "## S\n### Order\n```python\na = 1\na = a + 1\nprint(a)\n```\n### Hint\nx\n### Feedback\n"
                + "- **n** `a = 9` — y\n",
            [
                "t.md:17:10: error: the mistake 'n' is no line that can be chosen; write it under ### "
                    + "Distractors too"
            ]),
        Fault(
            "order without a hint", "## S\n### Order\n```python\na = 1\na = a + 1\nprint(a)\n```\n",
            ["t.md:8:1: error: Order without a hint; write ### Hint with a first thought"]),
        Fault(
            "solution of order differs",
            "## S\n### Order\n```python\na = 1\na = a + 1\nprint(a)\n```\n### Hint\nx\n### Solution\n"
                + "```python\nprint(1)\n```\n",
            ["t.md:18:1: error: the solution does not come to the program's result; make them agree"]),
        Fault(
            "pair that is not there",
            "## S\n### Match\n| a | b |\n|---|---|\n| one | un |\n| two | deux |\n"
                + "| three | trois |\n### Feedback\n- **n** `4a` — y\n",
            [
                "t.md:15:10: error: the mistake 'n' has the pair 4a, which the table does not have; "
                    + "count rows from 1, and the right side's entries from a, as they stand in the file"
            ]),
        Fault(
            "pair that is right",
            "## S\n### Match\n| a | b |\n|---|---|\n| one | un |\n| two | deux |\n"
                + "| three | trois |\n### Feedback\n- **n** `1a` — y\n",
            ["t.md:15:10: error: the mistake 'n' is right; name a wrong pair"]),
        Fault(
            "mistake without pairs",
            "## S\n### Match\n| a | b |\n|---|---|\n| one | un |\n| two | deux |\n"
                + "| three | trois |\n### Feedback\n- **n** `one` — y\n",
            ["t.md:15:10: error: the mistake 'n' says no pairs; write a row and a letter: 1b"]),
        Fault(
            "equal pairs",
            "## S\n### Match\n| a | b |\n|---|---|\n| one | un |\n| two | deux |\n"
                + "| three | trois |\n### Feedback\n- **n** `1b` — y\n- **m** `1 b` — y\n",
            ["t.md:16:10: error: the mistake 'm' has the pairs of 'n'; remove one"]),
        Fault(
            "hint names a pair",
            "## S\n### Match\n| a | b |\n|---|---|\n| one | un |\n| two | deux |\n"
                + "| three | trois |\n### Hint\nThe word for one is un.\n",
            ["t.md:14:1: error: a hint contains the key: 'one – un'; ask a question that leads there"]),
        Fault(
            "wrong word is right everywhere", "## S\n### Fill in\nA **cat** purrs.\n### Feedback\n- **n** `Cat` — y\n",
            ["t.md:11:10: error: the mistake 'n' is right everywhere; name a wrong word"]),
        Fault(
            "wrong word twice",
            "## S\n### Fill in\nA **cat** purrs.\n### Feedback\n- **n** `dog` — y\n" + "- **m** `Dog` — y\n",
            ["t.md:12:10: error: the mistake 'm' has the word of 'n'; remove one"]),
        Fault(
            "hint has the word", "## S\n### Fill in\nA **cat** purrs.\n### Hint\nA cat does.\n",
            ["t.md:10:1: error: a hint contains the key: 'cat'; ask a question that leads there"]),
        Fault(
            "goal holds at the start",
            "## S\n### Experiment\nChange it.\n```python\na = 1\n```\n- goal: a > 0\n### Hint\nx\n"
                + "### Solution\n```python\na = 3\n```\n",
            ["t.md:13:9: error: the goal holds at the start; change the starter or the goal"]),
        Fault(
            "goal changes something",
            "## S\n### Experiment\nChange it.\n```python\na = 1\n```\n- goal: (b := a) > 2\n"
                + "### Hint\nx\n### Solution\n```python\na = 3\n```\n",
            ["t.md:13:9: error: the goal changes something when it is computed; let it only look"]),
        Fault(
            "solution misses the goal",
            "## S\n### Experiment\nChange it.\n```python\na = 1\n```\n- goal: a > 2\n### Hint\nx\n"
                + "### Solution\n```python\na = 2\n```\n",
            ["t.md:18:1: error: the solution does not meet the goal; mend the solution or the goal"]),
        Fault(
            "experiment without a solution",
            "## S\n### Experiment\nChange it.\n```python\na = 1\n```\n- goal: a > 2\n### Hint\nx\n",
            ["t.md:7:1: error: Experiment has no solution; write ### Solution with a fence ```python"]),
        Fault(
            "goal cannot be computed",
            "## S\n### Experiment\nChange it.\n```python\na = 1\n```\n- goal: c > 2\n### Hint\nx\n"
                + "### Solution\n```python\na = 2\n```\n",
            ["t.md:13:9: error: the goal cannot be computed: NameError: name 'c' is not defined; mend " + "it"]),
        Fault(
            "mistake holds for the solution",
            "## S\n### Experiment\nChange it.\n```python\na = 1\n```\n- goal: a > 2\n### Hint\nx\n"
                + "### Feedback\n- **n** `a > 1` — y\n### Solution\n```python\na = 3\n```\n",
            [
                "t.md:17:10: error: the mistake 'n' holds for the solution; write a condition that only "
                    + "wrong trials meet"
            ]),
        Fault(
            "record cannot be computed",
            "## S\n### Experiment\nChange it.\n```python\na = 1\n```\n- goal: a > 2\n- record: a, c\n"
                + "### Hint\nx\n### Solution\n```python\na = 3\n```\n",
            ["t.md:14:11: error: 'c' cannot be computed: NameError: name 'c' is not defined; mend it"]),
        Fault(
            "experiment without a hint",
            "## S\n### Experiment\nChange it.\n```python\na = 1\n```\n- goal: a > 2\n### Solution\n"
                + "```python\na = 3\n```\n",
            ["t.md:8:1: error: Experiment without a hint; write ### Hint with a first thought"]),
        Fault(
            "explain without an answer", "## S\n### Explain\nWhat is it?\n### Rubric\n- **a** `red` — b\n",
            ["t.md:8:1: error: Explain has no model answer; write ### Solution with a sentence or two"]),
        Fault(
            "idea is not in the answer",
            "## S\n### Explain\nWhat is it?\n### Rubric\n- **a** `blue` — b\n### Solution\n" + "It is red.\n",
            [
                "t.md:11:1: error: the idea 'a' is not found in the model answer; change the pattern or "
                    + "the ### Solution"
            ]),
        Fault(
            "ideas are found alike",
            "## S\n### Explain\nWhat is it?\n### Rubric\n- **a** `red` — b\n- **c** `Red` — d\n"
                + "### Solution\nIt is red.\n",
            ["t.md:12:1: error: the ideas 'a' and 'c' are found alike; change one"]),
        Fault(
            "an empty word of an idea",
            "## S\n### Explain\nWhat is it?\n### Rubric\n- **a** `red||blue` — b\n### Solution\n" + "It is red.\n",
            ["t.md:11:1: error: a part of the pattern of 'a' is empty; write `word|word`"]),
        Fault(
            "mistake is in the answer",
            "## S\n### Explain\nWhat is it?\n### Rubric\n- **a** `red` — b\n### Feedback\n"
                + "- **n** `is` — y\n### Solution\nIt is red.\n",
            ["t.md:13:1: error: the mistake 'n' is found in the model answer; change its pattern"]),
        Fault(
            "hint has a long return line",
            "## S\n### Function\n```python\ndef f(x):\n    ...\n```\n### Tests\n```python\n"
                + "f(1) == 12\n```\n### Hint\nWrite `return x + 10 + 1` there.\n### Solution\n```python\n"
                + "def f(x):\n    return x + 10 + 1\n```\n",
            ["t.md:17:1: error: a hint contains the key: 'returnx+10+1'; ask a question that leads " + "there"]),
        Fault(
            "program prints by chance",
            "## Setup\n```python\nimport random\n```\n## S\n### Predict\n```python\n"
                + "print(random.random())\n```\n### Hint\nx\n",
            [
                "t.md:14:1: error: the program prints something else under another seed; make it "
                    + "independent of chance, or say in the step that it is random"
            ]),
        Fault(
            "wrong programs print the same",
            "## S\n### Predict\n```python\nprint(1 + 2)\n```\n### Hint\nx\n### Feedback\n- **n** — m\n"
                + "  ```python\n  print(12)\n  ```\n- **o** — m\n  ```python\n  print(6 * 2)\n  ```\n",
            ["t.md:21:3: error: the wrong programs 'o' and 'n' print the same; remove one"]),
        Fault(
            "wrong program prints what no option says",
            "## S\n### Predict\n```python\nprint(1 + 2)\n```\n- `3`\n- `4`\n### Hint\nx\n### Feedback\n"
                + "- **n** — m\n  ```python\n  print(12)\n  ```\n",
            [
                "t.md:19:3: error: the wrong program 'n' prints what no option says, '12'; write an "
                    + "option that says it"
            ]),
        Fault(
            "endless wrong program to predict",
            "## S\n### Predict\n```python\nprint(1 + 2)\n```\n### Hint\nx\n### Feedback\n- **n** — m\n"
                + "  ```python\n  while True:\n      pass\n  ```\n",
            ["t.md:17:3: error: the wrong program 'n' cannot be run: it takes too long; mend it"]),
        Fault(
            "hint has the output",
            "## S\n### Predict\n```python\nprint('a' * 3, 'b' * 3)\n```\n### Hint\n" + "Think of aaa bbb.\n",
            ["t.md:12:1: error: a hint contains the key: 'aaa bbb'; ask a question that leads there"]),
        Fault(
            "hint has a line of the solution",
            "## S\n### Experiment\nChange it.\n```python\nrate = 1\n```\n- goal: `rate > 2`\n"
                + "### Hint\nWrite `rate = 3` and run it.\n### Solution\n```python\nrate = 3\n```\n",
            ["t.md:14:1: error: a hint contains the key: 'rate=3'; ask a question that leads there"]),
        Fault(
            "hint has the goal",
            "## S\n### Experiment\nChange it.\n```python\nrate = 1\n```\n- goal: `rate > 2`\n"
                + "### Hint\nTry until `rate > 2` holds.\n### Solution\n```python\nrate = 3\n```\n",
            ["t.md:14:1: error: a hint contains the key: 'rate>2'; ask a question that leads there"]),
        Fault(
            "order that depends on chance",
            "## Setup\n```python\nimport random\n```\n## S\n### Order\n```python\n"
                + "a = random.random()\nprint(a)\n```\n### Hint\nx\n",
            [
                "t.md:14:1: error: the program comes to something else under another seed; make it "
                    + "independent of chance, or say in the step that it is random"
            ]),
    ]
}

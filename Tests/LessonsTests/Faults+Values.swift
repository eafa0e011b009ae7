extension Faults {
    /// Keys, mistakes and solutions that do not hold: questions that ask for a value.
    static let values: [Fault] = [
        Fault(
            "key is none", "## S\n### Expression\n- answer: print()\n### Hint\nx\n",
            ["t.md:9:11: error: the answer is None; write an expression with a value"]),
        Fault(
            "key cannot be compared", "## S\n### Expression\n- answer: len\n### Hint\nx\n",
            [
                "t.md:9:11: error: the answer is builtin_function_or_method, which cannot be compared; "
                    + "write a number, text, list, array, set or dictionary"
            ]),
        Fault(
            "key is infinite", "## S\n### Number\n- answer: float('inf')\n### Hint\nx\n",
            ["t.md:9:11: error: the answer is inf; write an expression for a finite number"]),
        Fault(
            "condition that cannot be computed",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedback\n" + "- **n** `answer + b` — y\n",
            ["t.md:13:10: error: the condition cannot be computed: NameError: name 'b' is not " + "defined; mend it"]),
        Fault(
            "mistake that cannot be computed",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedback\n- **n** `b` — y\n",
            [
                "t.md:13:10: error: 'b' cannot be computed: NameError: name 'b' is not defined; mend it, "
                    + "or define its names in the Setup"
            ]),
        Fault(
            "solution that fails",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Solution\n```python\n7 * b\n```\n",
            ["t.md:14:1: error: the solution fails: NameError: name 'b' is not defined; mend it"]),
        Fault(
            "feedback tells the key",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedback\n- **n** `7` — It is 56.\n",
            ["t.md:13:1: error: the message of 'n' contains the key: '56'; ask a question that leads " + "there"]),
        Fault(
            "easier form has its own faults",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Easier\n### Number\n- answer: b\n" + "### Hint\ny\n",
            [
                "t.md:14:11: error: 'b' cannot be computed: NameError: name 'b' is not defined; mend it, "
                    + "or define its names in the Setup"
            ]),
        Fault(
            "mistakes whose tolerances overlap",
            "## S\n### Number\n- answer: 7 * 8\n- within: 1\n### Hint\nx\n### Feedback\n"
                + "- **n** `53` — y\n- **m** `51.5` — z\n",
            [
                "t.md:15:10: warning: the mistake 'm' lies near 'n': some answers are both, and that one "
                    + "speaks first; make within smaller"
            ]),
        Fault(
            "mistake within the tolerance of another",
            "## S\n### Number\n- answer: 7 * 8\n- within: 2\n### Hint\nx\n### Feedback\n"
                + "- **n** `50` — y\n- **m** `51` — z\n",
            [
                "t.md:15:10: error: the mistake 'm' lies within the tolerance of 'n', which speaks "
                    + "first; make within smaller, or remove one"
            ]),
        Fault(
            "mistake in the shade of a condition",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedback\n"
                + "- **n** `answer < 20` — y\n- **m** `7` — z\n",
            [
                "t.md:14:10: error: the mistake 'm' is never told: 'n' holds for it and speaks first; "
                    + "put it before 'n'"
            ]),
        Fault(
            "equal conditions",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedback\n"
                + "- **n** `answer < 20` — y\n- **m** `answer<20` — z\n",
            ["t.md:14:10: error: the mistake 'm' has the condition of 'n'; remove one"]),
        Fault(
            "slow condition",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedback\n"
                + "- **n** `sum(range(10 ** 5)) < answer` — y\n",
            [
                "t.md:13:10: error: the condition takes too long to be tried on every answer; "
                    + "let the Setup compute what it needs"
            ]),
        Fault(
            "slow condition of an experiment",
            "## S\n### Experiment\nChange it.\n```python\nrate = 1\n```\n- goal: `rate > 2`\n### Hint\nx\n"
                + "### Feedback\n- **n** `sum(range(10 ** 6)) < rate` — y\n### Solution\n```python\nrate = 3\n```\n",
            [
                "t.md:17:10: error: the condition takes too long to be tried on every answer; "
                    + "let the Setup compute what it needs"
            ]),
        Fault(
            "expression depends on chance",
            "## Setup\n```python\nimport random\n```\n## S\n### Expression\n"
                + "- answer: `[1, random.random()]`\n### Hint\nx\n",
            [
                "t.md:13:12: error: '[1, random.random()]' is [1, 0.8444218515250481], under another "
                    + "seed [1, 0.13436424411240122]; make it independent of chance, or say in the step that "
                    + "it is random"
            ]),
        Fault(
            "easier form tells the key",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Easier\nIt is less than 56.\n"
                + "### Choose one\n- [x] a\n- [ ] b\n",
            ["t.md:12:1: error: the easier form contains the key: '56'; ask a question that leads " + "there"]),
    ]
}

import Testing

/// Lessons that just pass: lint says nothing about them.
@Suite struct SoundLessonTests {
    @Test(arguments: [
        "## S\ntext\n",
        "## S\n" + String(repeating: "word ", count: 80) + "\n",
        "## S\n### Choose one\n- [X] a\n- [ ] b\n",
        "## S\n### Choose all\n- [x] a\n- [x] b\n",
        "## S\n### Number\n- answer: 7 * 8\n- within: 1\n### Hint\nNot 54.9 and not -56.\n### Feedback\n- **n** `53` — y\n",
        "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedback\n- **n** `answer < 0` -- y\n- **m** `answer == 7`: z\n",
        "## S\n### Number\n- ANSWER: 7 * 8\n### Hint:\nx\n### solution\n```python\na = 7\na * 8\n```\n",
        "## S\n### Expression\n- answer: `{1: [2.5], 'a': None}`\n### Hint\nx\n### Solution\n```python\ndict([('a', None), (1, [2.5])])\n```\n",
        "## Setup\n```python\nimport random\n```\n## S\nA random number.\n### Number\n- answer: random.random()\n### Hint\nx\n",
        "## S\n### Predict\n```python\nprint(3)\n```\n- `3`\n- `4`\n### Hint\nx\n",
        "## S\n### Subheading\ntext\n#### Deeper\ntext\n",
        "## S\n```python run\nprint(1)\n```\n## U\n```python run\nprint(2)\n```\n",
        "## S\n```text\n## no step\n```\n~~~\n### Hint\n~~~\n",
        "## S\n> ### Hint\n",
    ])
    func passes(_ body: String) { #expect(lint(lessonText(body)) == []) }

    @Test func passesAFunction() {
        let body = """
            ## S
            ### Function
            ```python
            def f(x):
                ...
            ```
            ### Tests
            ```python
            f(1) == 2
            f(float("nan")) == float("nan")
            f(5) == 6  # hidden
            ```
            ### Hint
            h
            ### Feedback
            - **doubled** — m
              ```python
              def f(x):
                  return 2 * x
              ```
            ### Solution
            ```python
            def f(x):
                return x + 1
            ```

            """
        #expect(lint(lessonText(body)) == [])
    }

    /// For each rule that lint proves, a lesson that just keeps it.
    @Test(arguments: zip(1...11, rules)) func justKeepsTheRule(number: Int, body: String) {
        #expect(lint(lessonText(body)) == [], "rule \(number)")
    }

    private static let rules = [
        // 1. The value hangs on chance, and the step says so.
        "## Setup\n```python\nimport random\n```\n## S\nA random number, another in each run.\n### Number\n"
            + "- answer: random.random()\n- within: 1\n### Hint\nx\n",
        // 2. The solution lies on the border of the tolerance; the starter passes all tests but one.
        "## S\n### Number\n- answer: 7 * 8\n- within: 1\n### Hint\nx\n### Solution\n```python\n57\n```\n"
            + function("def f(x):\n    return 2", tests: "f(1) == 2\nf(2) == 3", solution: "x + 1"),
        // 3. The tolerances of key and mistakes end just before each other.
        "## S\n### Number\n- answer: 7 * 8\n- within: 1\n### Hint\nx\n### Feedback\n- **n** `53.99` — y\n"
            + "- **m** `51.98` — z\n- **o** `answer < 50` — z\n",
        // 4. One test alone rejects each wrong program, and another tells the two apart.
        function(
            "def f(x):\n    ...", tests: "f(1) == 2\nf(2) == 3\nf(0) == 1", solution: "x + 1",
            mistakes: ["2 * x if x < 2 else x + 1 if x else 0", "2 if x < 2 else 3"]),
        // 5. One option is the output, the others differ in one letter; the distractor hurts everywhere.
        "## S\n### Predict\n```python\nprint('ab')\n```\n- `ab`\n- `aB`\n- `ab.`\n### Hint\nx\n"
            + "## O\n### Order\n```python\na = 1\na = a + 1\nprint(a)\n```\n### Distractors\n```python\nprint(a + 1)\n```\n"
            + "### Hint\nx\n",
        // 6. The start misses the goal by a little, the solution meets it by a little.
        "## S\n### Experiment\nChange it.\n```python\nrate = 1.999999\n```\n- goal: rate >= 2\n### Hint\nx\n"
            + "### Solution\n```python\nrate = 2\n```\n",
        // 7. The hint has a number beyond the tolerance, and a return line of eleven characters.
        "## S\n### Number\n- answer: 7 * 8\n- within: 0.5\n### Hint\nLess than 56.6, more than 55.4.\n"
            + function(
                "def f(x):\n    ...", tests: "f(1) == 12", solution: "x + 1 + 10", hint: "Not `return x + 1`."),
        // 8. The model answer has the idea within a longer word.
        "## S\n### Explain\nWhat is it?\n### Rubric\n- **growth** `grow` — It grows.\n### Solution\nAn outgrowth.\n",
        // 9. It takes long, and not too long.
        "## S\n### Number\n- answer: sum(range(300000)) - 44999849999\n### Hint\nx\n",
        // 10. Eighty words, and a plot with a paragraph right behind it.
        "## Setup\n```python\nclass P:\n    def plot(self, y): pass\nplt = P()\n```\n## S\n```python run\nplt.plot([1])\n```\n"
            + "One dot. " + String(repeating: "word ", count: 77) + "\n\n[S](#s)\n",
        // 11. Headings and items that are near no reserved word.
        "## Set of tools\n### Choosing well\ntext\n### Reasons\ntext\n\n## S\n### Number\n- answer: 7 * 8\n"
            + "- a remark, not a setting\n### Hint\nx\n",
    ]

    private static func function(
        _ starter: String, tests: String, solution: String, mistakes: [String] = [], hint: String = "x"
    ) -> String {
        let wrong = mistakes.enumerated().map { number, body in
            "- **n\(number)** — m\n  ```python\n  def f(x):\n      return \(body)\n  ```\n"
        }
        let feedback = wrong.isEmpty ? "" : "### Feedback\n" + wrong.joined()
        return
            "## F\n### Function\n```python\n\(starter)\n```\n### Tests\n```python\n\(tests)\n```\n### Hint\n\(hint)\n"
            + feedback + "### Solution\n```python\ndef f(x):\n    return \(solution)\n```\n"
    }
}

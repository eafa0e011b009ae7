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
}

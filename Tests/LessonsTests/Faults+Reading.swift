extension Faults {
    /// Faults in headings, data and marks.
    static let reading: [Fault] = [
        Fault(
            "an empty version", file: "---\nmlshell:\ntitle: T\nid: t\n---\n# T\n## S\ntext\n",
            ["t.md:2:9: error: the file is written in format version ''; this mlshell reads version 1"]),
        Fault(
            "negative minutes", file: "---\nmlshell: 1\ntitle: T\nid: t\nminutes: -5\n---\n# T\n## S\ntext\n",
            ["t.md:5:10: error: minutes is '-5'; write a whole number, such as minutes: 7"]),
        Fault(
            "unknown language", file: "---\nmlshell: 1\ntitle: T\nid: t\nlanguage: klingon\n---\n# T\n## S\ntext\n",
            ["t.md:5:11: warning: the language 'klingon' is unknown here; reserved words are read in " + "en, nb"]),
        Fault(
            "quoted number", file: "---\nmlshell: 1\ntitle: T\nid: t\nseed: \"7\"\n---\n# T\n## S\ntext\n",
            ["t.md:5:7: error: seed is '\"7\"'; write a whole number, such as seed: 7"]),
        Fault(
            "a right-to-left mark", "## S\nte\u{202E}xt\n",
            ["t.md:8:3: warning: the control character U+202E; delete it"]),
        Fault(
            "empty step title", "##\ntext\n",
            ["t.md:7:1: error: the step has no title; write it after ##"]),
        Fault(
            "title without letters", "## ?!\ntext\n",
            ["t.md:7:1: error: no id can be made of the title '?!'; write <!-- id: … --> under the " + "heading"]),
        Fault(
            "id that is no id", "## S\n<!-- id: a/b -->\ntext\n",
            ["t.md:8:1: error: the id 'a/b' is no id; use letters, digits and hyphens"]),
        Fault(
            "Setup on level 3", "## S\n### Setup\n```python\na = 1\n```\n",
            ["t.md:8:1: error: Setup stands on level 3; write ## Setup"]),
        Fault(
            "near miss of Data", "## Dta\ntext\n",
            ["t.md:7:1: warning: 'Dta' is read as a step; did you mean ## Data NAME?"]),
        Fault(
            "Data without a name", "## Data\n| a |\n|---|\n| 1 |\n\n## S\ntext\n",
            ["t.md:7:1: error: the table has no name; write ## Data NAME with letters, digits and " + "underscores"]),
        Fault(
            "Data without a table", "## Data d\ntext\n## S\ntext\n",
            [
                "t.md:7:1: error: the data 'd' has 0 tables and 0 links to a CSV file; give one Markdown "
                    + "table or one link such as [text](file.csv)"
            ]),
        Fault(
            "two tables in one Data", "## Data d\n| a |\n|---|\n| 1 |\n\n| b |\n|---|\n| 2 |\n\n## S\ntext\n",
            [
                "t.md:7:1: error: the data 'd' has 2 tables and 0 links to a CSV file; give one Markdown "
                    + "table or one link such as [text](file.csv)"
            ]),
        Fault(
            "one name for two tables",
            "## Data d\n| a |\n|---|\n| 1 |\n\n## Data d\n| b |\n|---|\n| 2 |\n\n## S\ntext\n",
            ["t.md:12:1: error: two tables are named 'd'; rename one"]),
        Fault(
            "decimal comma in a table", "## Data d\n| a |\n|---|\n| 0,5 |\n\n## S\ntext\n",
            ["t.md:10:2: error: '0,5' has a decimal comma; write 0.5"]),
        Fault(
            "doubled column", "## Data d\n| a | a |\n|---|---|\n| 1 | 2 |\n\n## S\ntext\n",
            ["t.md:8:6: error: two columns are named 'a'; rename one"]),
        Fault(
            "empty solution", "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Solution\n",
            ["t.md:12:1: error: the Solution is empty; write it, or remove its heading"]),
        Fault(
            "empty feedback", "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedback\n",
            ["t.md:12:1: error: the Feedback lists no mistake; write - **name** `wrong answer` — " + "message"]),
        Fault(
            "distractors of a number", "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Distractors\n- `1`\n",
            ["t.md:12:1: error: Number has no Distractors; remove it"]),
        Fault(
            "rubric of a number", "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Rubric\n- **a** `b` — c\n",
            ["t.md:12:1: error: Number has no Rubric; remove it"]),
        Fault(
            "tests of a number",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Tests\n```python\nf(1) == 2\n```\n",
            ["t.md:12:1: error: Number has no Tests; remove it"]),
        Fault(
            "near miss of Feedback", "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedbak\n- **n** `7` — y\n",
            ["t.md:12:1: error: 'Feedbak' is no heading with a meaning; did you mean ### Feedback?"]),
        Fault(
            "near miss of Solution", "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Solutoin\n7 times 8\n",
            ["t.md:12:1: error: 'Solutoin' is no heading with a meaning; did you mean ### Solution?"]),
        Fault(
            "two solutions", "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Solution\na\n### Solution\nb\n",
            ["t.md:14:1: error: a second Solution; join the two"]),
        Fault(
            "Python without its name", "## S\n```py\nx = 1\n```\n",
            ["t.md:8:1: error: the fence's language is 'py'; did you mean python?"]),
        Fault(
            "HTML within a line", "## S\nA <b>bold</b> word.\n",
            [
                "t.md:8:3: warning: raw HTML is not shown: '<b>'; write Markdown",
                "t.md:8:10: warning: raw HTML is not shown: '</b>'; write Markdown",
            ]),
        Fault(
            "link out of the folder", "## S\n[x](/etc/passwd)\n",
            ["t.md:8:1: error: the link '/etc/passwd' is not local; name the source in words"]),
        Fault(
            "picture without words", "## S\n![](p.png)\n",
            [
                "t.md:8:1: error: the link 'p.png' leads to no file beside the lesson; look at its name",
                "t.md:8:1: error: the image has no text description; write ![what it shows](p.png)",
            ]),
    ]
}

extension ErrorExplanation {
    static let syntax: [Rule] = [
        Rule("'§' was never closed") { gaps, _ in
            "A bracket `\(gaps[0])` opens and nothing closes it. Count them: each one that opens needs its partner."
        },
        Rule("unmatched '§'") { gaps, _ in "A bracket `\(gaps[0])` closes, and none is open. Is one too many?" },
        Rule("closing parenthesis '§' does not match opening parenthesis '§'§") { gaps, _ in
            "`\(gaps[1])` was opened last, so it must be closed first; but `\(gaps[0])` stands here."
        },
        Rule(
            "unterminated string literal§",
            "A text begins with a quote and must end with the same one on its line. An apostrophe inside? Use \"…\" around "
                + "it."),
        Rule("unterminated triple-quoted string literal§", "A text that opens with three quotes must end with three."),
        Rule(
            "expected ':'",
            "A line with `if`, `for`, `while`, `def` or `else` ends with a colon; what belongs to it follows indented."),
        Rule("invalid syntax. Perhaps you forgot a comma?", "Two values stand side by side; a comma must part them."),
        Rule(
            "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
            "One `=` gives a name a value. To ask whether two things are equal, write `==`."),
        Rule(
            "cannot assign to § here. Maybe you meant '==' instead of '='?",
            "On the left of `=` stands a name. To ask whether two things are equal, write `==`."),
        Rule("cannot assign to §") { gaps, _ in
            "Left of `=` stands the name that gets the value, and \(gaps[0]) is no name. Turn the two sides around?"
        },
        Rule(
            "invalid decimal literal",
            "A number runs into letters. A name cannot begin with a digit, and 2x is written `2 * x`."),
        Rule("leading zeros in decimal integer literals§", "A whole number does not begin with 0: write 7, not 07."),
        Rule("Missing parentheses in call to '§'§") { gaps, _ in
            "`\(gaps[0])` is a function: what it is to work on stands in brackets behind it."
        },
        Rule("invalid character '§' (§)") { gaps, _ in
            "The sign \(gaps[0]) is none of Python's. It often comes from copied text: type the minus, quote or comma anew."
        },
        Rule("invalid non-printable character §", "An invisible sign came along with copied text. Type the line anew."),
        Rule("'return' outside function", "`return` answers for a function, and stands only inside a `def`, indented."),
        Rule("'break' outside loop", "`break` leaves a loop, and stands only inside `for` or `while`."),
        Rule("'continue' not properly in loop", "`continue` stands only inside `for` or `while`."),
        Rule("f-string: §", "The part in braces of the f-text is not Python. Look at its brackets and quotes."),
        Rule(
            "positional argument follows keyword argument",
            "First the plain arguments, then those of the form name=value."),
        Rule("keyword argument repeated: §") { gaps, _ in "`\(gaps[0])` is given twice in one call." },
        Rule("expected an expression after '='", "A value is missing right of `=`."),
    ]

    static let indentation: [Rule] = [
        Rule("expected an indented block after §") { gaps, _ in
            "After \(gaps[0].split(separator: " on line").first.map(String.init) ?? gaps[0]) Python waits for lines that "
                + "belong to it. They begin with four blanks; one `pass` is enough."
        },
        Rule("unexpected indent", "The line begins with blanks, but nothing above it opens a block. Remove them."),
        Rule(
            "unindent does not match any outer indentation level",
            "The line stands neither as deep as the block nor as the line before it. Use four blanks for each level."),
        Rule("inconsistent use of tabs and spaces in indentation", "Tabs and blanks are mixed. Use blanks only."),
    ]
}

import Wording

extension ErrorExplanation {
    static let syntax: [Rule] = [
        Rule("'§' was never closed") { gaps, _ in
            Message(
                "A bracket `\(gaps[0])` opens and nothing closes it. Count them: each one that opens needs its partner.",
                nb:
                    "En parentes `\(gaps[0])` åpnes, og ingenting lukker den. Tell dem: hver som åpnes, trenger en makker."
            )
        },
        Rule("unmatched '§'") { gaps, _ in
            Message(
                "A bracket `\(gaps[0])` closes, and none is open. Is one too many?",
                nb: "En parentes `\(gaps[0])` lukkes, men ingen er åpen. Er det én for mye?")
        },
        Rule("closing parenthesis '§' does not match opening parenthesis '§'§") { gaps, _ in
            Message(
                "`\(gaps[1])` was opened last, so it must be closed first; but `\(gaps[0])` stands here.",
                nb: "`\(gaps[1])` ble åpnet sist, så den må lukkes først; men her står `\(gaps[0])`.")
        },
        Rule(
            "unterminated string literal§",
            "A text begins with a quote and must end with the same one on its line. An apostrophe inside? Use \"…\" around "
                + "it.",
            nb:
                "En tekst begynner med et anførselstegn og må slutte med det samme på linja. En apostrof inni? Bruk \"…\" "
                + "rundt."),
        Rule(
            "unterminated triple-quoted string literal§", "A text that opens with three quotes must end with three.",
            nb: "En tekst som åpnes med tre anførselstegn, må slutte med tre."),
        Rule(
            "expected ':'",
            "A line with `if`, `for`, `while`, `def` or `else` ends with a colon; what belongs to it follows indented.",
            nb:
                "En linje med `if`, `for`, `while`, `def` eller `else` slutter med kolon; det som hører til, kommer med "
                + "innrykk under."),
        Rule(
            "invalid syntax. Perhaps you forgot a comma?", "Two values stand side by side; a comma must part them.",
            nb: "To verdier står side om side; de må ha et komma mellom seg."),
        Rule(
            "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
            "One `=` gives a name a value. To ask whether two things are equal, write `==`.",
            nb: "Én `=` gir et navn en verdi. For å spørre om to ting er like, skriv `==`."),
        Rule(
            "cannot assign to § here. Maybe you meant '==' instead of '='?",
            "On the left of `=` stands a name. To ask whether two things are equal, write `==`.",
            nb: "Til venstre for `=` står et navn. For å spørre om to ting er like, skriv `==`."),
        Rule("cannot assign to §") { gaps, _ in
            Message(
                "Left of `=` stands the name that gets the value, and \(gaps[0]) is no name. Turn the two sides around?",
                nb:
                    "Til venstre for `=` står navnet som får verdien, og \(gaps[0]) er ikke noe navn. Skal sidene byttes om?"
            )
        },
        Rule(
            "invalid decimal literal",
            "A number runs into letters. A name cannot begin with a digit, and 2x is written `2 * x`.",
            nb: "Et tall går over i bokstaver. Et navn kan ikke begynne med et siffer, og 2x skrives `2 * x`."),
        Rule(
            "leading zeros in decimal integer literals§", "A whole number does not begin with 0: write 7, not 07.",
            nb: "Et heltall begynner ikke med 0: skriv 7, ikke 07."),
        Rule("Missing parentheses in call to '§'§") { gaps, _ in
            Message(
                "`\(gaps[0])` is a function: what it is to work on stands in brackets behind it.",
                nb: "`\(gaps[0])` er en funksjon: det den skal arbeide med, står i parentes bak.")
        },
        Rule("invalid character '§' (§)") { gaps, _ in
            Message(
                "The sign \(gaps[0]) is none of Python's. It often comes from copied text: type the minus, quote or comma anew.",
                nb: "Tegnet \(gaps[0]) finnes ikke i Python. Det kommer ofte med kopiert tekst: skriv minustegnet, "
                    + "anførselstegnet eller kommaet på nytt.")
        },
        Rule(
            "invalid non-printable character §", "An invisible sign came along with copied text. Type the line anew.",
            nb: "Et usynlig tegn fulgte med kopiert tekst. Skriv linja på nytt."),
        Rule(
            "'return' outside function", "`return` answers for a function, and stands only inside a `def`, indented.",
            nb: "`return` svarer for en funksjon og står bare inne i en `def`, med innrykk."),
        Rule(
            "'break' outside loop", "`break` leaves a loop, and stands only inside `for` or `while`.",
            nb: "`break` går ut av en løkke og står bare inne i `for` eller `while`."),
        Rule(
            "'continue' not properly in loop", "`continue` stands only inside `for` or `while`.",
            nb: "`continue` står bare inne i `for` eller `while`."),
        Rule(
            "f-string: §", "The part in braces of the f-text is not Python. Look at its brackets and quotes.",
            nb: "Det som står i krøllparentes i f-teksten, er ikke Python. Se på parenteser og anførselstegn."),
        Rule(
            "positional argument follows keyword argument",
            "First the plain arguments, then those of the form name=value.",
            nb: "Først de vanlige argumentene, så de på formen navn=verdi."),
        Rule("keyword argument repeated: §") { gaps, _ in
            Message("`\(gaps[0])` is given twice in one call.", nb: "`\(gaps[0])` er gitt to ganger i ett kall.")
        },
        Rule(
            "expected an expression after '='", "A value is missing right of `=`.",
            nb: "Det mangler en verdi til høyre for `=`."),
    ]

    static let indentation: [Rule] = [
        Rule("expected an indented block after §") { gaps, _ in
            let line = gaps[0].split(separator: " on line").first.map(String.init) ?? gaps[0]
            return Message(
                "After \(line) Python waits for lines that belong to it. They begin with four blanks; one `pass` is enough.",
                nb:
                    "Etter \(line) venter Python på linjer som hører til. De begynner med fire mellomrom; én `pass` er nok."
            )
        },
        Rule(
            "unexpected indent", "The line begins with blanks, but nothing above it opens a block. Remove them.",
            nb: "Linja begynner med mellomrom, men ingenting over den åpner en blokk. Ta dem bort."),
        Rule(
            "unindent does not match any outer indentation level",
            "The line stands neither as deep as the block nor as the line before it. Use four blanks for each level.",
            nb: "Linja er verken rykket inn som blokka eller som linja før den. Bruk fire mellomrom for hvert nivå."),
        Rule(
            "inconsistent use of tabs and spaces in indentation", "Tabs and blanks are mixed. Use blanks only.",
            nb: "Tabulatorer og mellomrom er blandet. Bruk bare mellomrom."),
    ]
}

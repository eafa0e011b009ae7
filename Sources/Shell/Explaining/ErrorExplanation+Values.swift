import Wording

extension ErrorExplanation {
    /// A kind of value as people call it, in both languages.
    private struct Kind {
        let en: String
        let nb: String

        init(_ type: String) {
            let kind = Message.kind(type)
            (en, nb) = (kind.text(in: .english), kind.text(in: .bokmal))
        }
    }

    static let types: [Rule] = [
        Rule("can only concatenate str (not \"§\") to str") { gaps, _ in
            let kind = Kind(gaps[0])
            return Message(
                "`+` joins a text with a text, but on its right is \(kind.en). Make it a text with `str(…)`, or let "
                    + "`print(a, b)` put them side by side.",
                nb: "`+` setter en tekst sammen med en tekst, men til høyre står \(kind.nb). Gjør det til en tekst med "
                    + "`str(…)`, eller la `print(a, b)` sette dem side om side.")
        },
        Rule("can only concatenate § (not \"§\") to §") { gaps, _ in
            let (own, other) = (Kind(gaps[0]), Kind(gaps[1]))
            return Message(
                "`+` joins \(own.en) with another one, not with \(other.en). To add one thing, put it in brackets of its "
                    + "own: `[x]`.",
                nb:
                    "`+` setter \(own.nb) sammen med en til, ikke med \(other.nb). For å legge til én ting, sett den i egne "
                    + "klammer: `[x]`.")
        },
        Rule("unsupported operand type(s) for ^: §") { _, _ in noPower },
        Rule("unsupported operand type(s) for &: '§' and '§'") { gaps, _ in bits("&", gaps[0], gaps[1]) },
        Rule("unsupported operand type(s) for |: '§' and '§'") { gaps, _ in bits("|", gaps[0], gaps[1]) },
        Rule("unsupported operand type(s) for §: '§' and '§'") { gaps, _ in operands(gaps[0], gaps[1], gaps[2]) },
        Rule("ufunc 'bitwise_xor' not supported for the input types§") { _, _ in noPower },
        Rule("ufunc 'bitwise_§' not supported for the input types§") { _, _ in joinedTooSoon },
        Rule("can't multiply sequence by non-int of type '§'") { gaps, _ in
            let kind = Kind(gaps[0])
            return Message(
                "`*` repeats a list or a text, so its other side is a whole number, not \(kind.en). It does not compute with "
                    + "lists: arrays do, `np.array(x)` makes one.",
                nb:
                    "`*` gjentar en liste eller en tekst, så den andre siden må være et heltall, ikke \(kind.nb). Den regner "
                    + "ikke med lister: det gjør arrayer, `np.array(x)` lager en.")
        },
        Rule("bad operand type for unary §: '§'") { gaps, _ in
            let kind = Kind(gaps[1])
            return Message(
                "`\(gaps[0])` has no meaning before \(kind.en).", nb: "`\(gaps[0])` har ingen mening foran \(kind.nb).")
        },
        Rule("'§' not supported between instances of '§' and '§'") { gaps, _ in
            let (left, right) = (Kind(gaps[1]), Kind(gaps[2]))
            return Message(
                "Nobody can say whether \(left.en) is `\(gaps[0])` \(right.en). Make them the same kind first: `int(…)` or "
                    + "`float(…)` reads a number in a text.",
                nb:
                    "Ingen kan si om \(left.nb) er `\(gaps[0])` \(right.nb). Gjør dem til samme type først: `int(…)` eller "
                    + "`float(…)` leser et tall i en tekst.")
        },
        Rule("'§' object is not callable") { gaps, around in notCallable(gaps[0], around) },
        Rule(
            "'NoneType' object is not subscriptable", "It is None, nothing. Did a function end without `return`?",
            nb: "Det er None, ingenting. Sluttet en funksjon uten `return`?"),
        Rule("'§' object is not subscriptable") { gaps, _ in
            let kind = Kind(gaps[0])
            return Message(
                "Square brackets take a part out of a list, a text or an array; \(kind.en) has no parts. To call a function "
                    + "use round ones.",
                nb:
                    "Klammer tar en del ut av en liste, en tekst eller en array; \(kind.nb) har ingen deler. For å kalle en "
                    + "funksjon, bruk runde parenteser.")
        },
        Rule(
            "'NoneType' object is not iterable", "It is None, nothing. Did a function end without `return`?",
            nb: "Det er None, ingenting. Sluttet en funksjon uten `return`?"),
        Rule(
            "'int' object is not iterable", "A number cannot be walked through. `range(n)` counts from 0 up to n.",
            nb: "Et tall kan ikke gås gjennom. `range(n)` teller fra 0 opp til n."),
        Rule("'§' object is not iterable") { gaps, _ in
            let kind = Kind(gaps[0])
            return Message(
                "A loop walks through a list, a range, a text or an array, not through \(kind.en).",
                nb: "En løkke går gjennom en liste, en range, en tekst eller en array, ikke gjennom \(kind.nb).")
        },
        Rule("§() missing § required positional argument§: §") { gaps, _ in
            Message(
                "`\(gaps[0])` needs more than it was given: \(gaps[3]) \(gaps[1] == "1" ? "is" : "are") missing. What stands "
                    + "in its `def` line, in which order?",
                nb: "`\(gaps[0])` trenger mer enn den fikk: \(gaps[3]) mangler. Hva står i `def`-linja, i hvilken "
                    + "rekkefølge?")
        },
        Rule("§() takes § positional argument§ but § were given") { gaps, _ in tooMany(gaps) },
        Rule("§() takes § positional argument§ but § was given") { gaps, _ in tooMany(gaps) },
        Rule("§() got an unexpected keyword argument '§'§") { gaps, _ in
            Message(
                "`\(gaps[0])` knows no argument named `\(gaps[1])`. `help(\(gaps[0]))` lists those it knows.",
                nb:
                    "`\(gaps[0])` har ikke noe argument som heter `\(gaps[1])`. `help(\(gaps[0]))` lister opp dem den har."
            )
        },
        Rule("§ indices must be integers or slices, not §") { gaps, _ in
            let (whole, place) = (Kind(gaps[0]), Kind(gaps[1]))
            return Message(
                "A place in \(whole.en) is a whole number, from 0, not \(place.en). Does a division make it a float? `//` "
                    + "keeps it whole.",
                nb:
                    "En plass i \(whole.nb) er et heltall, fra 0, ikke \(place.nb). Er det en divisjon som gjør det til et "
                    + "desimaltall? `//` holder det helt.")
        },
        Rule("unhashable type: '§'") { gaps, _ in
            let kind = Kind(gaps[0])
            return Message(
                "A key, or a member of a set, must be something that never changes; \(kind.en) can change. A tuple can stand "
                    + "for a list.",
                nb:
                    "En nøkkel, eller et medlem av en mengde, må være noe som aldri endrer seg; \(kind.nb) kan endre seg. Et "
                    + "tuppel kan stå i stedet for en liste.")
        },
        Rule("'§' object cannot be interpreted as an integer") { gaps, _ in
            let kind = Kind(gaps[0])
            return Message(
                "A whole number is needed, not \(kind.en). `int(x)` cuts the decimals off, `//` divides to whole numbers.",
                nb: "Det trengs et heltall, ikke \(kind.nb). `int(x)` kutter desimalene, `//` deler til hele tall.")
        },
        Rule("object of type '§' has no len()") { gaps, _ in
            let kind = Kind(gaps[0])
            return Message(
                "`len` counts the parts of a list, a text or an array; \(kind.en) is one thing.",
                nb: "`len` teller delene i en liste, en tekst eller en array; \(kind.nb) er én ting.")
        },
        Rule("'§' object does not support item assignment") { gaps, _ in
            let kind = Kind(gaps[0])
            return Message(
                "The parts of \(kind.en) cannot be changed. Make a new one, or use a list.",
                nb: "Delene i \(kind.nb) kan ikke endres. Lag en ny, eller bruk en liste.")
        },
        Rule(
            "only length-1 arrays can be converted§", "One number is needed, and this is an array of several.",
            nb: "Det trengs ett tall, og dette er en array med flere."),
        Rule(
            "only integer scalar arrays can be converted§", "A place is one whole number; use `int(…)` or a slice.",
            nb: "En plass er ett heltall; bruk `int(…)` eller et utsnitt."),
    ]

    private static func tooMany(_ gaps: [String]) -> Message {
        Message(
            "`\(gaps[0])` takes \(gaps[1]), and got \(gaps[3]). Look at its `def` line; within a class `self` counts too.",
            nb: "`\(gaps[0])` tar \(gaps[1]) og fikk \(gaps[3]). Se på `def`-linja; i en klasse teller `self` med.")
    }

    private static let noPower = Message(
        "`^` is no power: it compares the bits of whole numbers. Python writes a power as `**`: `x ** 2`.",
        nb: "`^` er ingen potens: det sammenlikner bitene i hele tall. Python skriver en potens som `**`: `x ** 2`.")

    private static let joinedTooSoon = Message(
        "`&` and `|` are done before `<`, `>` and `==`. Put brackets around each comparison: `(x > 1) & (x < 3)`.",
        nb:
            "`&` og `|` regnes ut før `<`, `>` og `==`. Sett parenteser rundt hver sammenlikning: `(x > 1) & (x < 3)`.")

    /// What is said where `&` or `|` joins what is no pair of answers.
    private static func bits(_ sign: String, _ left: String, _ right: String) -> Message {
        let numbers: Set = ["int", "float", "bool"]
        return numbers.contains(left) && numbers.contains(right) ? joinedTooSoon : operands(sign, left, right)
    }

    private static func operands(_ sign: String, _ left: String, _ right: String) -> Message {
        if left == "NoneType" || right == "NoneType" {
            return Message(
                "One side of `\(sign)` is None, nothing. Did a function end without `return`? A `print` shows, and "
                    + "answers None.",
                nb:
                    "Den ene siden av `\(sign)` er None, ingenting. Sluttet en funksjon uten `return`? `print` viser noe og "
                    + "svarer None.")
        }
        if left == "list" || right == "list" {
            return Message(
                "`\(sign)` does not compute with lists. Arrays do, number by number: `np.array(x)` makes one.",
                nb: "`\(sign)` regner ikke med lister. Det gjør arrayer, tall for tall: `np.array(x)` lager en.")
        }
        let (a, b) = (Kind(left), Kind(right))
        if left == "str" || right == "str" {
            return Message(
                "`\(sign)` has \(a.en) on its left and \(b.en) on its right. A text of digits becomes a number by `int(…)` or "
                    + "`float(…)`.",
                nb:
                    "`\(sign)` har \(a.nb) til venstre og \(b.nb) til høyre. En tekst av sifre blir et tall med `int(…)` "
                    + "eller `float(…)`.")
        }
        return Message(
            "`\(sign)` cannot join \(a.en) on its left with \(b.en) on its right. Look at both.",
            nb: "`\(sign)` kan ikke sette sammen \(a.nb) til venstre med \(b.nb) til høyre. Se på begge.")
    }

    private static func notCallable(_ type: String, _ around: Surroundings) -> Message {
        let hidden = around.names.filter { around.builtIns.contains($0) }.sorted()
        let kind = Kind(type)
        let start = Message(
            "Round brackets call a function, and before them stands \(kind.en).",
            nb: "Runde parenteser kaller en funksjon, og foran dem står \(kind.nb).")
        if let name = hidden.first {
            return start
                + Message(
                    " You gave the name `\(name)` a value of your own, which hides Python's function. `del \(name)` brings it "
                        + "back.",
                    nb:
                        " Du ga navnet `\(name)` en egen verdi, og den skjuler Pythons funksjon. `del \(name)` henter den "
                        + "tilbake.")
        }
        let isNumber = ["int", "float", "numpy.float64", "float64"].contains(type)
        return start
            + (isNumber
                ? Message(" To multiply, write `*`: `2 * (x + 1)`.", nb: " For å gange, skriv `*`: `2 * (x + 1)`.")
                : Message(
                    " To take a part out, use square ones: `x[0]`.", nb: " For å ta ut en del, bruk klammer: `x[0]`."))
    }

    static let values: [Rule] = [
        Rule("operands could not be broadcast together with §shapes §") { gaps, _ in
            let shapes = gaps[1].trimmed
            return Message(
                "Arrays are computed with number by number, so their shapes \(shapes) must fit: equal, or 1, counted from the "
                    + "right. `x.shape` tells the shape of x.",
                nb:
                    "Med arrayer regner vi tall for tall, så formene \(shapes) må passe: like, eller 1, regnet fra høyre. "
                    + "`x.shape` sier hvilken form x har.")
        },
        Rule(
            "matmul: §",
            "For `@` the columns of the left matrix must be as many as the rows of the right one. Print both shapes; "
                + "`x.T` turns one around.",
            nb:
                "For `@` må den venstre matrisen ha like mange kolonner som den høyre har rader. Skriv ut begge formene; "
                + "`x.T` snur en av dem."),
        Rule("shapes § and § not aligned: §") { gaps, _ in
            Message(
                "The inner numbers of the shapes \(gaps[0]) and \(gaps[1]) must be equal: columns of the left, rows of the "
                    + "right. `x.T` turns one around.",
                nb:
                    "De indre tallene i formene \(gaps[0]) og \(gaps[1]) må være like: kolonner i den venstre, rader i den "
                    + "høyre. `x.T` snur en av dem.")
        },
        Rule("cannot reshape array of size § into shape §") { gaps, _ in
            Message(
                "The numbers stay the same, so the new shape \(gaps[1]) must hold exactly \(gaps[0]) of them: multiply its "
                    + "sides. -1 lets NumPy work out one side.",
                nb:
                    "Tallene er de samme, så den nye formen \(gaps[1]) må ha plass til nøyaktig \(gaps[0]): gang sammen "
                    + "sidene. -1 lar NumPy regne ut én side.")
        },
        Rule(
            "The truth value of an array with more than one element is ambiguous§",
            "A comparison of an array answers True or False for each number, and `if` needs one answer. Say which: "
                + "`.all()` or `.any()`; join two conditions with `&`.",
            nb:
                "Å sammenlikne en array gir True eller False for hvert tall, og `if` trenger ett svar. Si hvilket: `.all()` "
                + "eller `.any()`; sett to betingelser sammen med `&`."),
        Rule("invalid literal for int() with base 10: §") { gaps, _ in
            Message(
                "The text \(gaps[0]) is no whole number. For decimals use `float(…)`; a text may hold a blank or a comma.",
                nb:
                    "Teksten \(gaps[0]) er ikke et heltall. For desimaltall, bruk `float(…)`; en tekst kan ha et mellomrom "
                    + "eller et komma i seg.")
        },
        Rule("could not convert string to float: §") { gaps, _ in
            Message(
                "The text \(gaps[0]) is no number. Python writes a point, not a comma, and no unit behind it.",
                nb: "Teksten \(gaps[0]) er ikke et tall. Python skriver punktum, ikke komma, og ingen enhet bak.")
        },
        Rule("not enough values to unpack (expected §, got §)") { gaps, _ in
            Message(
                "Left of `=` stand \(gaps[0]) names, right of it come only \(gaps[1]) values.",
                nb: "Til venstre for `=` står \(gaps[0]) navn, til høyre kommer det bare \(gaps[1]) verdier.")
        },
        Rule("too many values to unpack (expected §)") { gaps, _ in
            Message(
                "Left of `=` stand \(gaps[0]) names, right of it come more values than that.",
                nb: "Til venstre for `=` står \(gaps[0]) navn, til høyre kommer det flere verdier enn det.")
        },
        Rule("Found input variables with inconsistent numbers of samples: §") { gaps, _ in
            Message(
                "Each example needs its answer, but X and y have \(gaps[0]) of them. Were both cut or sorted in the same way?",
                nb:
                    "Hvert eksempel trenger sitt svar, men X og y har \(gaps[0]). Ble begge kuttet eller sortert på samme "
                    + "måte?")
        },
        Rule(
            "Expected 2D array, got §",
            "A model wants a table: one row for each example, one column for each measurement. `x.reshape(-1, 1)` makes a "
                + "table of one column.",
            nb:
                "En modell vil ha en tabell: én rad for hvert eksempel, én kolonne for hver måling. `x.reshape(-1, 1)` lager "
                + "en tabell med én kolonne."),
        Rule("x and y must have same first dimension, but have shapes § and §") { gaps, _ in
            Message(
                "Each point needs an x and a y, but x has the shape \(gaps[0]) and y \(gaps[1]).",
                nb: "Hvert punkt trenger en x og en y, men x har formen \(gaps[0]) og y \(gaps[1]).")
        },
        Rule(
            "x and y must be the same size", "Each point needs an x and a y, but one of them has more numbers.",
            nb: "Hvert punkt trenger en x og en y, men en av dem har flere tall."),
        Rule(
            "math domain error", "The function has no value there: no logarithm of 0, no square root below 0.",
            nb: "Funksjonen har ingen verdi der: ingen logaritme av 0, ingen kvadratrot under 0."),
        Rule("§ is not in list") { gaps, _ in
            Message(
                "\(gaps[0]) is not in the list. `x in list` asks first.",
                nb: "\(gaps[0]) er ikke i lista. `x in list` spør først.")
        },
        Rule(
            "list.remove(x): x not in list", "What is to be removed is not in the list. `x in list` asks first.",
            nb: "Det som skal fjernes, er ikke i lista. `x in list` spør først."),
        Rule(
            "setting an array element with a sequence§", "The rows are not equally long, so they make no table.",
            nb: "Radene er ikke like lange, så de blir ingen tabell."),
    ]

    static let indexes: [Rule] = [
        Rule("index § is out of bounds for axis § with size §") { gaps, _ in
            let isOne = gaps[2] == "1"
            let last = Int(gaps[2]).flatMap { $0 > 0 ? $0 - 1 : nil }
            return Message(
                "There \(isOne ? "is 1 place" : "are \(gaps[2]) places") along axis \(gaps[1]), counted from 0"
                    + (last.map { " to \($0)" } ?? "") + ". \(gaps[0]) is not among them.",
                nb: "Det er \(isOne ? "1 plass" : "\(gaps[2]) plasser") langs akse \(gaps[1]), regnet fra 0"
                    + (last.map { " til \($0)" } ?? "") + ". \(gaps[0]) er ikke blant dem.")
        },
        Rule("too many indices for array: array is §-dimensional, but § were indexed") { gaps, _ in
            Message(
                "The array has \(gaps[0]) axis or axes, and the brackets name \(gaps[1]). `x.shape` tells its axes.",
                nb: "Arrayen har \(gaps[0]) akse eller akser, og klammene nevner \(gaps[1]). `x.shape` viser aksene.")
        },
        Rule(
            "pop from empty list", "The list is empty: there is nothing left to take out.",
            nb: "Lista er tom: det er ingenting igjen å ta ut."),
        Rule("§ index out of range") { gaps, _ in
            let kind = Kind(["string": "str"][gaps[0]] ?? gaps[0])
            return Message(
                "Places in a \(gaps[0]) are counted from 0, so the last is its length minus 1. `len(x)` tells the length, "
                    + "`x[-1]` is the last.",
                nb:
                    "Plassene i \(kind.nb) telles fra 0, så den siste er lengden minus 1. `len(x)` gir lengden, `x[-1]` er "
                    + "den siste.")
        },
    ]

    static let divisions: [Rule] = [
        Rule(
            "§",
            "Nothing can be divided by 0. Something on the right of `/`, `//` or `%` is 0 here: which value, and why? Is "
                + "a list empty, or a count still at its start?",
            nb:
                "Ingenting kan deles på 0. Noe til høyre for `/`, `//` eller `%` er 0 her: hvilken verdi, og hvorfor? Er en "
                + "liste tom, eller en teller fortsatt på starten?")
    ]

    static let matrices: [Rule] = [
        Rule(
            "Singular matrix",
            "The matrix has no inverse: one of its columns is made of the others. Is a column there twice?",
            nb: "Matrisen har ingen invers: en av kolonnene er satt sammen av de andre. Står en kolonne der to ganger?")
    ]
}

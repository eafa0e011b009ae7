extension ErrorExplanation {
    static let types: [Rule] = [
        Rule("can only concatenate str (not \"§\") to str") { gaps, _ in
            "`+` joins a text with a text, but on its right is \(article(gaps[0])). Make it a text with `str(…)`, or let "
                + "`print(a, b)` put them side by side."
        },
        Rule("can only concatenate § (not \"§\") to §") { gaps, _ in
            "`+` joins \(article(gaps[0])) with another one, not with \(article(gaps[1])). To add one thing, put it in "
                + "brackets of its own: `[x]`."
        },
        Rule("unsupported operand type(s) for §: '§' and '§'") { gaps, _ in operands(gaps[0], gaps[1], gaps[2]) },
        Rule("can't multiply sequence by non-int of type '§'") { gaps, _ in
            "`*` repeats a list or a text, so its other side is a whole number, not \(article(gaps[0])). It does not "
                + "compute with lists: arrays do, `np.array(x)` makes one."
        },
        Rule("bad operand type for unary §: '§'") { gaps, _ in "`\(gaps[0])` has no meaning before \(article(gaps[1]))."
        },
        Rule("'§' not supported between instances of '§' and '§'") { gaps, _ in
            "Nobody can say whether \(article(gaps[1])) is `\(gaps[0])` \(article(gaps[2])). Make them the same kind first: "
                + "`int(…)` or `float(…)` reads a number in a text."
        },
        Rule("'§' object is not callable") { gaps, around in notCallable(gaps[0], around) },
        Rule("'NoneType' object is not subscriptable", "It is None, nothing. Did a function end without `return`?"),
        Rule("'§' object is not subscriptable") { gaps, _ in
            "Square brackets take a part out of a list, a text or an array; \(article(gaps[0])) has no parts. To call a "
                + "function use round ones."
        },
        Rule("'NoneType' object is not iterable", "It is None, nothing. Did a function end without `return`?"),
        Rule("'int' object is not iterable", "A number cannot be walked through. `range(n)` counts from 0 up to n."),
        Rule("'§' object is not iterable") { gaps, _ in
            "A loop walks through a list, a range, a text or an array, not through \(article(gaps[0]))."
        },
        Rule("§() missing § required positional argument§: §") { gaps, _ in
            "`\(gaps[0])` needs more than it was given: \(gaps[3]) \(gaps[1] == "1" ? "is" : "are") missing. What stands in "
                + "its `def` line, in which order?"
        },
        Rule("§() takes § positional argument§ but § were given") { gaps, _ in
            "`\(gaps[0])` takes \(gaps[1]), and got \(gaps[3]). Look at its `def` line; within a class `self` counts too."
        },
        Rule("§() takes § positional argument§ but § was given") { gaps, _ in
            "`\(gaps[0])` takes \(gaps[1]), and got \(gaps[3]). Look at its `def` line; within a class `self` counts too."
        },
        Rule("§() got an unexpected keyword argument '§'§") { gaps, _ in
            "`\(gaps[0])` knows no argument named `\(gaps[1])`. `help(\(gaps[0]))` lists those it knows."
        },
        Rule("§ indices must be integers or slices, not §") { gaps, _ in
            "A place in \(article(gaps[0])) is a whole number, from 0, not \(article(gaps[1])). Does a division make it a "
                + "float? `//` keeps it whole."
        },
        Rule("unhashable type: '§'") { gaps, _ in
            "A key, or a member of a set, must be something that never changes; \(article(gaps[0])) can change. A tuple "
                + "can stand for a list."
        },
        Rule("'§' object cannot be interpreted as an integer") { gaps, _ in
            "A whole number is needed, not \(article(gaps[0])). `int(x)` cuts the decimals off, `//` divides to whole "
                + "numbers."
        },
        Rule("object of type '§' has no len()") { gaps, _ in
            "`len` counts the parts of a list, a text or an array; \(article(gaps[0])) is one thing."
        },
        Rule("'§' object does not support item assignment") { gaps, _ in
            "The parts of \(article(gaps[0])) cannot be changed. Make a new one, or use a list."
        },
        Rule("only length-1 arrays can be converted§", "One number is needed, and this is an array of several."),
        Rule("only integer scalar arrays can be converted§", "A place is one whole number; use `int(…)` or a slice."),
    ]

    private static func operands(_ sign: String, _ left: String, _ right: String) -> String {
        if left == "NoneType" || right == "NoneType" {
            return "One side of `\(sign)` is None, nothing. Did a function end without `return`? A `print` shows, and "
                + "answers None."
        }
        if left == "list" || right == "list" {
            return "`\(sign)` does not compute with lists. Arrays do, number by number: `np.array(x)` makes one."
        }
        if left == "str" || right == "str" {
            return "`\(sign)` has \(article(left)) on its left and \(article(right)) on its right. A text of digits "
                + "becomes a number by `int(…)` or `float(…)`."
        }
        return "`\(sign)` cannot join \(article(left)) on its left with \(article(right)) on its right. Look at both."
    }

    private static func notCallable(_ type: String, _ around: Surroundings) -> String {
        let hidden = around.names.filter { around.builtIns.contains($0) }.sorted()
        let start = "Round brackets call a function, and before them stands \(article(type))."
        if let name = hidden.first {
            return start + " You gave the name `\(name)` a value of your own, which hides Python's function. "
                + "`del \(name)` brings it back."
        }
        let isNumber = ["int", "float", "numpy.float64", "float64"].contains(type)
        return start
            + (isNumber ? " To multiply, write `*`: `2 * (x + 1)`." : " To take a part out, use square ones: `x[0]`.")
    }

    static let values: [Rule] = [
        Rule("operands could not be broadcast together with §shapes §") { gaps, _ in
            "Arrays are computed with number by number, so their shapes \(gaps[1].trimmed) must fit: equal, or 1, counted "
                + "from the right. `x.shape` tells the shape of x."
        },
        Rule("matmul: §") { _, _ in
            "For `@` the columns of the left matrix must be as many as the rows of the right one. Print both shapes; "
                + "`x.T` turns one around."
        },
        Rule("shapes § and § not aligned: §") { gaps, _ in
            "The inner numbers of the shapes \(gaps[0]) and \(gaps[1]) must be equal: columns of the left, rows of the "
                + "right. `x.T` turns one around."
        },
        Rule("cannot reshape array of size § into shape §") { gaps, _ in
            "The numbers stay the same, so the new shape \(gaps[1]) must hold exactly \(gaps[0]) of them: multiply its "
                + "sides. -1 lets NumPy work out one side."
        },
        Rule(
            "The truth value of an array with more than one element is ambiguous§",
            "A comparison of an array answers True or False for each number, and `if` needs one answer. Say which: "
                + "`.all()` or `.any()`; join two conditions with `&`."),
        Rule("invalid literal for int() with base 10: §") { gaps, _ in
            "The text \(gaps[0]) is no whole number. For decimals use `float(…)`; a text may hold a blank or a comma."
        },
        Rule("could not convert string to float: §") { gaps, _ in
            "The text \(gaps[0]) is no number. Python writes a point, not a comma, and no unit behind it."
        },
        Rule("not enough values to unpack (expected §, got §)") { gaps, _ in
            "Left of `=` stand \(gaps[0]) names, right of it come only \(gaps[1]) values."
        },
        Rule("too many values to unpack (expected §)") { gaps, _ in
            "Left of `=` stand \(gaps[0]) names, right of it come more values than that."
        },
        Rule("Found input variables with inconsistent numbers of samples: §") { gaps, _ in
            "Each example needs its answer, but X and y have \(gaps[0]) of them. Were both cut or sorted in the same way?"
        },
        Rule(
            "Expected 2D array, got §",
            "A model wants a table: one row for each example, one column for each measurement. `x.reshape(-1, 1)` makes a "
                + "table of one column."),
        Rule("x and y must have same first dimension, but have shapes § and §") { gaps, _ in
            "Each point needs an x and a y, but x has the shape \(gaps[0]) and y \(gaps[1])."
        },
        Rule("x and y must be the same size", "Each point needs an x and a y, but one of them has more numbers."),
        Rule(
            "math domain error", "The function has no value there: no logarithm of 0, no square root below 0."),
        Rule("§ is not in list") { gaps, _ in "\(gaps[0]) is not in the list. `x in list` asks first." },
        Rule("list.remove(x): x not in list", "What is to be removed is not in the list. `x in list` asks first."),
        Rule("setting an array element with a sequence§", "The rows are not equally long, so they make no table."),
    ]

    static let indexes: [Rule] = [
        Rule("index § is out of bounds for axis § with size §") { gaps, _ in
            "There \(gaps[2] == "1" ? "is 1 place" : "are \(gaps[2]) places") along axis \(gaps[1]), counted from 0"
                + (Int(gaps[2]).map { $0 > 0 ? " to \($0 - 1)" : "" } ?? "") + ". \(gaps[0]) is not among them."
        },
        Rule("too many indices for array: array is §-dimensional, but § were indexed") { gaps, _ in
            "The array has \(gaps[0]) axis or axes, and the brackets name \(gaps[1]). `x.shape` tells its axes."
        },
        Rule("pop from empty list", "The list is empty: there is nothing left to take out."),
        Rule("§ index out of range") { gaps, _ in
            "Places in a \(gaps[0]) are counted from 0, so the last is its length minus 1. `len(x)` tells the length, "
                + "`x[-1]` is the last."
        },
    ]

    static let divisions: [Rule] = [
        Rule("§") { _, _ in
            "Nothing can be divided by 0. Something on the right of `/`, `//` or `%` is 0 here: which value, and why? Is "
                + "a list empty, or a count still at its start?"
        }
    ]

    static let matrices: [Rule] = [
        Rule(
            "Singular matrix",
            "The matrix has no inverse: one of its columns is made of the others. Is a column there twice?")
    ]

    /// A kind of value as people call it, with its article.
    static func article(_ type: String) -> String {
        let names = [
            "str": "a text", "int": "a whole number", "float": "a decimal number", "bool": "True or False",
            "NoneType": "None", "list": "a list", "tuple": "a tuple", "dict": "a dictionary", "set": "a set",
            "function": "a function", "builtin_function_or_method": "a function", "method": "a method",
            "numpy.ndarray": "an array", "ndarray": "an array", "module": "a module", "range": "a range",
            "type": "a class",
        ]
        if let name = names[type] { return name }
        let first = type.lowercased().first.map { "aeio".contains($0) } ?? false
        return (first ? "an " : "a ") + type
    }
}

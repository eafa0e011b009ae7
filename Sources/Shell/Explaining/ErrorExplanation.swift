/// More about an error than its message says, in plain words: what Python saw, and what usually helps.
///
/// The words come from the error's class and the pattern of its message; names and values are the learner's own.
struct ErrorExplanation {
    /// What is known around the error.
    struct Surroundings {
        /// The names that have a value, the learner's and the lesson's.
        var names: [String] = []
        /// The names that every program has.
        var builtIns: Set<String> = []
    }

    /// One wording of a message, and what to say about it; the gaps are handed over.
    struct Rule: Sendable {
        let pattern: String
        let words: @Sendable ([String], Surroundings) -> String

        init(_ pattern: String, _ words: @escaping @Sendable ([String], Surroundings) -> String) {
            self.pattern = pattern
            self.words = words
        }

        init(_ pattern: String, _ words: String) { self.init(pattern) { _, _ in words } }
    }

    /// The explanation of an error; for a class without one of its own, what is true of every error.
    static func words(typeName: String, message: String, _ surroundings: Surroundings = Surroundings()) -> String {
        for rule in rules[typeName] ?? [] {
            if let gaps = MessagePattern(rule.pattern).gaps(in: message) { return rule.words(gaps, surroundings) }
        }
        return general[typeName]
            ?? "The last line says what went wrong, the line above it with ^ says where. Nothing is broken: type it anew."
    }

    /// What is said about a run that was cut short.
    static let stopped =
        "The program was stopped because it did not come to an end. Look at its loops: which value must change, so that "
        + "a `while` ends? Print it in the loop to watch it."

    /// By the class of the error; the first pattern that fits counts.
    static let rules: [String: [Rule]] = [
        "NameError": names, "UnboundLocalError": names, "AttributeError": attributes, "KeyError": keys,
        "ImportError": imports, "ModuleNotFoundError": imports, "SyntaxError": syntax, "IndentationError": indentation,
        "TabError": indentation, "TypeError": types, "ValueError": values, "IndexError": indexes,
        "ZeroDivisionError": divisions, "LinAlgError": matrices,
    ]

    /// For messages that no pattern knows.
    static let general: [String: String] = [
        "NameError": "Python met a name that has no value here. Is it spelled as where it was made?",
        "AttributeError": "What stands before the point has nothing of the name behind it. `dir(…)` lists what it has.",
        "ImportError": "A module does not have what was to be taken from it.",
        "SyntaxError":
            "This is not yet Python: the ^ shows where reading stopped. The slip is there, or just before it: a bracket, "
            + "a quote, a colon or a comma.",
        "IndentationError":
            "The blanks at the beginning of a line say what belongs together, and here they do not fit.",
        "TypeError": "A value of one kind stands where another kind is needed. `type(x)` tells the kind of x.",
        "ValueError": "The kind of the value is right, but not the value itself. Look at it before this line.",
        "IndexError": "A place was asked for that is not there. Places are counted from 0, so the last is len - 1.",
        "KeyError": "The dictionary has no such key. `list(d)` shows the keys that d has.",
        "RecursionError":
            "A function calls itself again and again, without an end. One case must answer without calling.",
        "MemoryError": "This needs more memory than an entry may use. Try it with fewer numbers first.",
        "OverflowError":
            "The result is too large for a float. Perhaps a step is too large, and numbers grow each time.",
        "AssertionError": "An `assert` found its condition false. Look at what the condition compares.",
        "StopIteration": "`next` was asked for one more, and nothing is left.",
        "NotImplementedError": "This part has no body yet: somebody must write it first.",
        "NotFittedError": "A model can predict only after it has learned. Call its `fit` with examples first.",
        "RuntimeError": "Something changed while it was being used. Was a list or dictionary changed in its own loop?",
        "KeyboardInterrupt": "You stopped the program with Ctrl-C. The names it had made are still there.",
        "FileNotFoundError": "Programs here cannot open files. A lesson brings its data by name.",
        "PermissionError": "Programs here cannot open files. A lesson brings its data by name.",
        "RuntimeWarning": "The computation went on, but look at its result: it may hold nan or inf.",
    ]

    // MARK: Names

    private static let names: [Rule] = [
        Rule("name '§' is not defined§") { gaps, around in notDefined(gaps[0], around) },
        Rule("cannot access local variable '§' where it is not associated with a value") { gaps, _ in
            "Inside the function `\(gaps[0])` is a name of its own, because the function gives it a value somewhere. "
                + "Here it has none yet. Give it one first, or hand it over as an argument."
        },
        Rule("cannot access free variable '§'§") { gaps, _ in
            "`\(gaps[0])` belongs to the function around this one, and has no value there yet."
        },
    ]

    private static func notDefined(_ name: String, _ around: Surroundings) -> String {
        let modules = [
            "plt": "import matplotlib.pyplot as plt", "np": "import numpy as np", "keras": "import keras",
            "sklearn": "import sklearn", "math": "import math", "random": "import random",
        ]
        if let line = modules[name] { return "`\(name)` is a module, and must be fetched first: `\(line)`." }
        let words = ["true": "True", "false": "False", "none": "None", "null": "None", "NaN": "np.nan"]
        if let right = words[name] { return "Python writes it `\(right)`." }
        let start =
            "Python looked for a value named `\(name)` and found none. A name begins with the line that gives it a value. "
        let known = around.names.filter { !$0.hasPrefix("_") }
        if let twin = known.first(where: { $0.lowercased() == name.lowercased() }) {
            return start + "You have `\(twin)`: capital and small letters differ."
        }
        let near = (known + around.builtIns).filter { editDistance($0, name) <= max(1, name.count / 3) }.min {
            (editDistance($0, name), $0) < (editDistance($1, name), $1)
        }
        if let near { return start + "There is `\(near)`; did you mean that?" }
        return start + "Type `\(name) = …` before, or put quotes around it if you meant a text."
    }

    private static let attributes: [Rule] = [
        Rule("module '§' has no attribute '§'§") { gaps, _ in
            "The module `\(gaps[0])` has nothing named `\(gaps[1])`. Type `\(gaps[0]).` and press Tab to see what it has."
        },
        Rule("'NoneType' object has no attribute '§'§") { gaps, _ in
            "What stands before `.\(gaps[0])` is None, nothing. Did a function end without `return`? `append` and `sort` "
                + "change a list and answer None."
        },
        Rule(
            "'list' object has no attribute 'shape'§", "Only arrays have a shape. Make one of the list: `np.array(x)`."),
        Rule("'§' object has no attribute '§'§") { gaps, _ in
            "A value of the kind \(gaps[0]) has nothing named `\(gaps[1])`. Is it the kind of value you think it is? "
                + "`type(x)` tells, and Tab behind the point lists what it has."
        },
    ]

    private static let keys: [Rule] = [
        Rule("§") { gaps, _ in
            "The key \(gaps[0]) is not there. Keys must be the same to the letter; the text '1' and the number 1 are two "
                + "keys. `list(d)` shows the keys of d; `key in d` asks first."
        }
    ]

    private static let imports: [Rule] = [
        Rule("No module named '§'") { gaps, _ in
            "There is no module `\(gaps[0])` here. numpy, matplotlib, sklearn, keras and parts of Python's own library can "
                + "be imported; nothing can be installed."
        },
        Rule("cannot import name '§' from '§'§") { gaps, _ in
            "The module `\(gaps[1])` is there, but has nothing named `\(gaps[0])`. Is it spelled right, capitals too?"
        },
    ]
}

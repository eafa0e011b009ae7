import Wording

/// More about an error than its message says, in plain words: what Python saw, and what usually helps.
///
/// The words come from the error's class and the pattern of its message; names and values are the learner's own.
struct ErrorExplanation {
    /// What is known around the error.
    struct Surroundings {
        /// The names that have a value, the learner's and the lesson's.
        var names: [String] = []
        /// The names of modules that have the name which was not found.
        var owners: [String] = []
        /// The names that every program has.
        var builtIns: Set<String> = []
    }

    /// One wording of a message, and what to say about it; the gaps are handed over.
    struct Rule: Sendable {
        let pattern: String
        let words: @Sendable ([String], Surroundings) -> Message

        init(_ pattern: String, _ words: @escaping @Sendable ([String], Surroundings) -> Message) {
            self.pattern = pattern
            self.words = words
        }

        init(_ pattern: String, _ english: String, nb bokmal: String) {
            self.init(pattern) { _, _ in Message(english, nb: bokmal) }
        }
    }

    /// The explanation of an error; for a class without one of its own, what is true of every error.
    static func words(typeName: String, message: String, _ surroundings: Surroundings = Surroundings()) -> Message {
        for rule in rules[typeName] ?? [] {
            if let gaps = MessagePattern(rule.pattern).gaps(in: message) { return rule.words(gaps, surroundings) }
        }
        return general[typeName]
            ?? Message(
                "The last line says what went wrong, the line above it with ^ says where. Nothing is broken: type it anew.",
                nb:
                    "Den siste linja sier hva som gikk galt, og linja over med ^ sier hvor. Ingenting er ødelagt: skriv det "
                    + "på nytt.")
    }

    /// What is said about a run that was cut short.
    static let stopped = Message(
        "The program was stopped because it did not come to an end. Look at its loops: which value must change, so that "
            + "a `while` ends? Print it in the loop to watch it.",
        nb:
            "Programmet ble stoppet fordi det ikke tok slutt. Se på løkkene: Hvilken verdi må endre seg for at en `while` "
            + "skal slutte? Skriv den ut i løkka, så ser du det.")

    /// By the class of the error; the first pattern that fits counts.
    static let rules: [String: [Rule]] = [
        "NameError": names, "UnboundLocalError": names, "AttributeError": attributes, "KeyError": keys,
        "ImportError": imports, "ModuleNotFoundError": imports, "SyntaxError": syntax, "IndentationError": indentation,
        "TabError": indentation, "TypeError": types, "ValueError": values, "IndexError": indexes,
        "ZeroDivisionError": divisions, "LinAlgError": matrices,
    ]

    // MARK: Names

    private static let names: [Rule] = [
        Rule("name '§' is not defined§") { gaps, around in notDefined(gaps[0], around) },
        Rule("cannot access local variable '§' where it is not associated with a value") { gaps, _ in
            Message(
                "Inside the function `\(gaps[0])` is a name of its own, because the function gives it a value somewhere. "
                    + "Here it has none yet. Give it one first, or hand it over as an argument.",
                nb:
                    "Inne i funksjonen er `\(gaps[0])` et eget navn, fordi funksjonen gir det en verdi et sted. Her har det "
                    + "ingen ennå. Gi det en først, eller send den inn som argument.")
        },
        Rule("cannot access free variable '§'§") { gaps, _ in
            Message(
                "`\(gaps[0])` belongs to the function around this one, and has no value there yet.",
                nb: "`\(gaps[0])` hører til funksjonen rundt denne og har ingen verdi der ennå.")
        },
    ]

    private static func notDefined(_ name: String, _ around: Surroundings) -> Message {
        let modules = [
            "plt": "import matplotlib.pyplot as plt", "np": "import numpy as np", "keras": "import keras",
            "sklearn": "import sklearn", "math": "import math", "random": "import random",
        ]
        if let line = modules[name] {
            return Message(
                "`\(name)` is a module, and must be fetched first: `\(line)`.",
                nb: "`\(name)` er en modul og må hentes først: `\(line)`.")
        }
        let words = ["true": "True", "false": "False", "none": "None", "null": "None", "NaN": "np.nan"]
        if let right = words[name] {
            return Message("Python writes it `\(right)`.", nb: "I Python skrives det `\(right)`.")
        }
        let start = Message(
            "Python looked for a value named `\(name)` and found none. A name begins with the line that gives it a value. ",
            nb:
                "Python lette etter en verdi med navnet `\(name)` og fant ingen. Et navn begynner med linja som gir det en "
                + "verdi. ")
        let known = around.names.filter { !$0.hasPrefix("_") }
        if let twin = known.first(where: { $0.lowercased() == name.lowercased() }) {
            return start
                + Message(
                    "You have `\(twin)`: capital and small letters differ.",
                    nb: "Du har `\(twin)`: store og små bokstaver er forskjellige.")
        }
        if let owner = around.owners.first {
            return start
                + Message(
                    "`\(owner)` has it: type `\(owner).\(name)`.", nb: "`\(owner)` har det: skriv `\(owner).\(name)`.")
        }
        let near = (known + around.builtIns).filter { editDistance($0, name) <= max(1, name.count / 3) }.min {
            (editDistance($0, name), $0) < (editDistance($1, name), $1)
        }
        if let near {
            return start
                + Message("There is `\(near)`; did you mean that?", nb: "Det finnes `\(near)`; mente du det?")
        }
        return start
            + Message(
                "Type `\(name) = …` before, or put quotes around it if you meant a text.",
                nb: "Skriv `\(name) = …` først, eller sett anførselstegn rundt hvis du mente en tekst.")
    }

    private static let attributes: [Rule] = [
        Rule("module '§' has no attribute '§'§") { gaps, _ in
            Message(
                "The module `\(gaps[0])` has nothing named `\(gaps[1])`. Type `\(gaps[0]).` and press Tab to see what it has.",
                nb:
                    "Modulen `\(gaps[0])` har ikke noe som heter `\(gaps[1])`. Skriv `\(gaps[0]).` og trykk Tab for å se hva "
                    + "den har.")
        },
        Rule("'NoneType' object has no attribute '§'§") { gaps, _ in
            Message(
                "What stands before `.\(gaps[0])` is None, nothing. Did a function end without `return`? `append` and `sort` "
                    + "change a list and answer None.",
                nb:
                    "Det som står foran `.\(gaps[0])`, er None, ingenting. Sluttet en funksjon uten `return`? `append` og "
                    + "`sort` endrer en liste og svarer None.")
        },
        Rule(
            "'list' object has no attribute 'shape'§", "Only arrays have a shape. Make one of the list: `np.array(x)`.",
            nb: "Bare arrayer har en form. Lag en av lista: `np.array(x)`."),
        Rule("'§' object has no attribute '§'§") { gaps, _ in
            Message(
                "A value of the kind \(gaps[0]) has nothing named `\(gaps[1])`. Is it the kind of value you think it is? "
                    + "`type(x)` tells, and Tab behind the point lists what it has.",
                nb: "En verdi av typen \(gaps[0]) har ikke noe som heter `\(gaps[1])`. Er det den typen verdi du tror? "
                    + "`type(x)` sier det, og Tab etter punktumet lister opp hva den har.")
        },
    ]

    private static let keys: [Rule] = [
        Rule("§") { gaps, _ in
            Message(
                "The key \(gaps[0]) is not there. Keys must be the same to the letter; the text '1' and the number 1 are two "
                    + "keys. `list(d)` shows the keys of d; `key in d` asks first.",
                nb: "Nøkkelen \(gaps[0]) finnes ikke. Nøkler må være helt like; teksten '1' og tallet 1 er to nøkler. "
                    + "`list(d)` viser nøklene i d; `key in d` spør først.")
        }
    ]

    private static let imports: [Rule] = [
        Rule("No module named '§'") { gaps, _ in
            Message(
                "There is no module `\(gaps[0])` here. numpy, matplotlib, sklearn, keras and parts of Python's own library can "
                    + "be imported; nothing can be installed.",
                nb: "Modulen `\(gaps[0])` finnes ikke her. numpy, matplotlib, sklearn, keras og deler av Pythons eget "
                    + "bibliotek kan importeres; ingenting kan installeres.")
        },
        Rule("cannot import name '§' from '§'§") { gaps, _ in
            Message(
                "The module `\(gaps[1])` is there, but has nothing named `\(gaps[0])`. Is it spelled right, capitals too?",
                nb:
                    "Modulen `\(gaps[1])` finnes, men har ikke noe som heter `\(gaps[0])`. Er det stavet riktig, også store "
                    + "bokstaver?")
        },
    ]
}

import Wording

extension ErrorExplanation {
    /// By the class of the error, for messages that no pattern knows.
    static let general: [String: Message] = [
        "NameError": Message(
            "Python met a name that has no value here. Is it spelled as where it was made?",
            nb: "Python møtte et navn som ikke har noen verdi her. Er det stavet som der det ble laget?"),
        "AttributeError": Message(
            "What stands before the point has nothing of the name behind it. `dir(…)` lists what it has.",
            nb: "Det som står foran punktumet, har ikke noe med navnet bak det. `dir(…)` lister opp hva det har."),
        "ImportError": Message(
            "A module does not have what was to be taken from it.",
            nb: "En modul har ikke det som skulle hentes fra den."),
        "SyntaxError": Message(
            "This is not yet Python: the ^ shows where reading stopped. The slip is there, or just before it: a bracket, "
                + "a quote, a colon or a comma.",
            nb:
                "Dette er ikke Python ennå: ^ viser hvor lesingen stoppet. Feilen er der, eller rett før: en parentes, et "
                + "anførselstegn, et kolon eller et komma."),
        "IndentationError": Message(
            "The blanks at the beginning of a line say what belongs together, and here they do not fit.",
            nb: "Mellomrommene først på en linje sier hva som hører sammen, og her passer de ikke."),
        "TypeError": Message(
            "A value of one kind stands where another kind is needed. `type(x)` tells the kind of x.",
            nb: "En verdi av én type står der en annen type trengs. `type(x)` sier hvilken type x er."),
        "ValueError": Message(
            "The kind of the value is right, but not the value itself. Look at it before this line.",
            nb: "Typen verdi er riktig, men ikke verdien selv. Se på den før denne linja."),
        "IndexError": Message(
            "A place was asked for that is not there. Places are counted from 0, so the last is len - 1.",
            nb: "Det ble spurt om en plass som ikke finnes. Plassene telles fra 0, så den siste er len - 1."),
        "KeyError": Message(
            "The dictionary has no such key. `list(d)` shows the keys that d has.",
            nb: "Ordboka har ingen slik nøkkel. `list(d)` viser nøklene i d."),
        "RecursionError": Message(
            "A function calls itself again and again, without an end. One case must answer without calling.",
            nb: "En funksjon kaller seg selv igjen og igjen uten å ta slutt. I ett tilfelle må den svare uten å kalle."),
        "MemoryError": Message(
            "This needs more memory than an entry may use. Try it with fewer numbers first.",
            nb: "Dette trenger mer minne enn det er lov å bruke. Prøv med færre tall først."),
        "OverflowError": Message(
            "The result is too large for a float. Perhaps a step is too large, and numbers grow each time.",
            nb: "Resultatet er for stort for et desimaltall. Kanskje et steg er for stort, og tallene vokser hver gang."
        ),
        "AssertionError": Message(
            "An `assert` found its condition false. Look at what the condition compares.",
            nb: "En `assert` fant at betingelsen ikke stemmer. Se på hva den sammenlikner."),
        "StopIteration": Message(
            "`next` was asked for one more, and nothing is left.", nb: "`next` skulle gi én til, og det er ingen igjen."
        ),
        "NotImplementedError": Message(
            "This part has no body yet: somebody must write it first.",
            nb: "Denne delen har ikke noe innhold ennå: noen må skrive den først."),
        "NotFittedError": Message(
            "A model can predict only after it has learned. Call its `fit` with examples first.",
            nb: "En modell kan forutsi først når den har lært. Kall `fit` med eksempler først."),
        "RuntimeError": Message(
            "Something changed while it was being used. Was a list or dictionary changed in its own loop?",
            nb: "Noe endret seg mens det var i bruk. Ble en liste eller ordbok endret i sin egen løkke?"),
        "KeyboardInterrupt": Message(
            "You stopped the program with Ctrl-C. The names it had made are still there.",
            nb: "Du stoppet programmet med Ctrl-C. Navnene det hadde laget, er der fortsatt."),
        "FileNotFoundError": noFiles, "PermissionError": noFiles,
        "RuntimeWarning": Message(
            "The computation went on, but look at its result: it may hold nan or inf.",
            nb: "Utregningen fortsatte, men se på resultatet: det kan inneholde nan eller inf."),
    ]

    private static let noFiles = Message(
        "Programs here cannot open files. A lesson brings its data by name.",
        nb: "Programmer kan ikke åpne filer her. En leksjon har med dataene sine, under et navn.")
}

// What a question asks for, and what is said of an answer.
extension Message {
    public static let right = Message("Right.", nb: "Riktig.")
    public static let explained = Message("Done.", nb: "Ferdig.")

    // MARK: Requests

    public static let typeAnswer = Message("Type your answer. :hint helps.", nb: "Skriv svaret ditt. :hint hjelper.")
    public static let typeLetter = Message("Type the letter of your answer.", nb: "Skriv bokstaven til svaret ditt.")
    public static let typeLetters = Message(
        "Type the letters of all that hold, such as: b d", nb: "Skriv bokstavene til alle som stemmer, slik: b d")
    public static let typeNumber = Message(
        "Type a number or a calculation. :hint helps.", nb: "Skriv et tall eller en utregning. :hint hjelper.")
    public static let typeExpression = Message(
        "Type an expression. :hint helps.", nb: "Skriv et uttrykk. :hint hjelper.")

    public static func writeFunction(_ name: String) -> Message {
        Message(
            "Write \(name). An empty line ends it. :hint helps.",
            nb: "Skriv \(name). En tom linje avslutter. :hint hjelper.")
    }

    public static func typeOrder(isIndented: Bool) -> Message {
        isIndented
            ? Message(
                "Type the letters in order; > sets a line in, such as: b a> c. :hint helps.",
                nb: "Skriv bokstavene i rekkefølge; > rykker inn en linje, slik: b a> c. :hint hjelper.")
            : Message(
                "Type the letters in order, such as: b c a. :hint helps.",
                nb: "Skriv bokstavene i rekkefølge, slik: b c a. :hint hjelper.")
    }

    public static let typePairs = Message(
        "Type each number with a letter, such as: 1b 2a.", nb: "Skriv hvert tall med en bokstav, slik: 1b 2a.")

    public static func typeBlank(_ number: Int, of count: Int) -> Message {
        count == 1
            ? Message("Type what stands for __1__.", nb: "Skriv det som skal stå for __1__.")
            : Message(
                "Type what stands for __\(number)__, \(number) of \(count).",
                nb: "Skriv det som skal stå for __\(number)__, \(number) av \(count).")
    }

    public static func changeVariables(_ names: [String]) -> Message {
        Message(
            "Change \(names.joined(separator: ", ")), and run what you like, until it holds. :hint helps.",
            nb: "Endre \(names.joined(separator: ", ")), og kjør det du vil, til det stemmer. :hint hjelper.")
    }

    public static let explain = Message(
        "Write a sentence or two in your own words.", nb: "Skriv en setning eller to med dine egne ord.")
    public static let tickIdeas = Message(
        "Which of these did you say? Type the letters, such as: a b. 0: none.",
        nb: "Hvilke av disse sa du? Skriv bokstavene, slik: a b. 0: ingen.")

    // MARK: Verdicts

    public static func cannotBeJudged(_ reason: Message) -> Message {
        Message("This question cannot be judged: ", nb: "Dette spørsmålet kan ikke vurderes: ") + reason
    }

    public static let tookTooLongToJudge = Message(
        "This took too long to be judged.", nb: "Dette tok for lang tid å vurdere.")
    public static let stoppedUnjudged = Message(
        "Stopped; this was not judged.", nb: "Stoppet; dette ble ikke vurdert.")
    public static let oneLetter = Message("One letter is asked for.", nb: "Det spørres om én bokstav.")
    public static let oneNumber = Message("One number is asked for.", nb: "Det spørres om ett tall.")
    public static let somethingMissing = Message(
        "Right so far, but something is missing.", nb: "Riktig så langt, men noe mangler.")
    public static let notThereYet = Message("Not there yet.", nb: "Ikke i mål ennå.")

    public static func useName(_ name: String) -> Message {
        Message(
            "The result is right. Find a way that uses `\(name)`.",
            nb: "Resultatet er riktig. Finn en måte som bruker `\(name)`.")
    }

    public static func avoidName(_ name: String) -> Message {
        Message(
            "The result is right. Find a way without `\(name)`.",
            nb: "Resultatet er riktig. Finn en måte uten `\(name)`.")
    }

    public static func unit(_ unit: String?) -> Message {
        unit.map { Message("The unit here is \($0).", nb: "Enheten her er \($0).") }
            ?? Message("A number without a unit is asked for.", nb: "Det spørres om et tall uten enhet.")
    }

    /// Of an answer whose values are right, and whose shape is not.
    /// - Parameters:
    ///   - typed: the shape of the answer, such as `(3, 1)`; nil for one value alone.
    ///   - asked: the shape of the key.
    public static func otherShape(typed: String?, asked: String?) -> Message {
        let shape = { (text: String?) in
            text.map { Message("the shape \($0)", nb: "formen \($0)") }
                ?? Message("one value alone", nb: "én verdi alene")
        }
        return Message("The values are right, but this has ", nb: "Verdiene er riktige, men dette har ") + shape(typed)
            + Message("; asked for is ", nb: "; det spørres om ") + shape(asked) + "."
    }

    public static let signTurned = Message(
        "The size is right. Which sign does it have?", nb: "Størrelsen er riktig. Hvilket fortegn har den?")
    public static let signsTurned = Message(
        "The sizes are right. Which signs do they have?", nb: "Størrelsene er riktige. Hvilke fortegn har de?")
    public static let pointMoved = Message(
        "The digits are right. Where does the point stand?", nb: "Sifrene er riktige. Hvor står kommaet?")
    public static let nearly = Message(
        "That is close. Type the calculation, or more digits.",
        nb: "Det er nær. Skriv utregningen, eller flere sifre.")

    // MARK: Functions

    public static let hiddenTestFails = Message(
        "Not yet: the shown tests pass, one that is not shown fails.",
        nb: "Ikke ennå: testene som vises, går bra, men en som ikke vises, gjør det ikke.")

    /// - Parameters:
    ///   - label: of the test, in brackets, or nothing.
    ///   - answersNone: whether the value is None.
    public static func testGives(_ call: String, _ value: Message, label: String, answersNone: Bool) -> Message {
        let advice =
            answersNone
            ? Message(" Is a `return` missing?", nb: " Mangler det en `return`?") : Message(verbatim: "")
        return Message("Not yet: `\(call)` gives ", nb: "Ikke ennå: `\(call)` gir ") + value + "\(label)." + advice
    }

    public static func testFails(_ call: String, _ reason: Message, label: String) -> Message {
        Message("Not yet: `\(call)`: ", nb: "Ikke ennå: `\(call)`: ") + reason + "\(label)."
    }

    // MARK: Order and Match

    public static let comesToSomethingElse = Message(
        "This runs, but it comes to something else.", nb: "Dette kjører, men resultatet blir et annet.")

    public static func orderStops(_ reason: Message, isIndentation: Bool) -> Message {
        let advice =
            isIndentation
            ? Message(" A `>` behind a letter sets its line in.", nb: " En `>` etter en bokstav rykker inn linja.")
            : Message(verbatim: "")
        return Message("In this order it stops: ", nb: "I denne rekkefølgen stopper det: ") + reason + "." + advice
    }

    public static func noRow(_ number: Int, last: Int) -> Message {
        Message(
            "There is no row \(number); the last one is \(last).",
            nb: "Det finnes ingen rad \(number); den siste er \(last).")
    }

    public static func noLetterInRow(_ number: Int, _ letter: String) -> Message {
        Message("Row \(number): there is no \(letter).", nb: "Rad \(number): det finnes ingen \(letter).")
    }

    public static func twoLetters(_ number: Int) -> Message {
        Message("Row \(number) has two letters.", nb: "Rad \(number) har to bokstaver.")
    }

    public static func rowsMissing(_ rows: [Int]) -> Message {
        let numbers = rows.map(String.init).joined(separator: ", ")
        let isOne = rows.count == 1
        return Message(
            "\(isOne ? "Row \(numbers) has" : "The rows \(numbers) have") no letter yet. All are asked for in one line.",
            nb: "\(isOne ? "Rad" : "Radene") \(numbers) har ingen bokstav ennå. Skriv alle på én linje.")
    }

    public static func areRight(_ count: Int, of total: Int) -> Message {
        Message("\(count) of \(total) are right.", nb: "\(count) av \(total) er riktige.")
    }

    // MARK: Explanations

    public static func saidIdeas(_ count: Int, of total: Int, unsaid: [String]) -> Message {
        let names = unsaid.joined(separator: ", ")
        let rest =
            unsaid.isEmpty
            ? Message(verbatim: "") : Message(" Worth another thought: \(names).", nb: " Verdt en tanke til: \(names).")
        return Message(
            "You said \(count) of \(counted(total, "idea")).",
            nb: "Du sa \(count) av \(counted(total, "idé", "ideer")).")
            + rest
    }

    public static let noIdeaFound = Message(
        "None of the ideas was found by its words; you may have said them in others.",
        nb: "Ingen av ideene ble funnet på ordene; kanskje du sa dem med andre ord.")

    public static func ideasFound(_ names: [String]) -> Message {
        Message(
            "Found in your words: \(names.joined(separator: ", ")).",
            nb: "Funnet i ordene dine: \(names.joined(separator: ", ")).")
    }

    public static let oneWayToSayIt = Message("One way to say it:", nb: "Slik kan det sies:")
}

// Why a program of a lesson, or of a learner, came to nothing; the beginning of no sentence.
extension Message {
    public static let takesTooLong = Message("it takes too long", nb: "det tar for lang tid")
    public static let neverEnds = Message("it never comes to an end", nb: "det tar aldri slutt")
    public static let takesTooManySteps = Message("it takes too many steps", nb: "det bruker for mange steg")
    public static let wasStopped = Message("it was stopped", nb: "det ble stoppet")
    public static let printsTooMuch = Message("it prints too much", nb: "det skriver ut for mye")
    public static let endsTheSession = Message("it ends the session", nb: "det avslutter økta")
    public static let noValueAtEnd = Message("it does not end in an expression", nb: "det slutter ikke med et uttrykk")
    public static let answerNotHandedOver = Message(
        "the answer cannot be handed over", nb: "svaret kan ikke gis videre")
    public static let librariesTooLarge = Message(
        "the libraries do not fit into memory", nb: "bibliotekene får ikke plass i minnet")
    public static let dataTooLarge = Message("the data do not fit into memory", nb: "dataene får ikke plass i minnet")

    public static func dataUnreadable(_ reason: String) -> Message {
        Message("the data cannot be read: \(reason)", nb: "dataene kan ikke leses: \(reason)")
    }

    public static let underAnotherSeed = Message(" under another seed", nb: " med et annet startfrø")

    public static func setupFails(_ reason: Message) -> Message {
        Message("the Setup fails: ", nb: "oppsettet feiler: ") + reason
    }
}

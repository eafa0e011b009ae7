// Leading through the steps of a lesson.
extension Message {
    public static func resumed(done: Int, total: Int) -> Message {
        Message(
            "\(done) of \(counted(total, "step")) done; here is where you were",
            nb: "\(done) av \(total) steg gjort; her var du")
    }

    public static func stepPlace(_ number: Int, of total: Int, isDone: Bool) -> Message {
        let place = Message("step \(number) of \(total)", nb: "steg \(number) av \(total)")
        return isDone ? place + Message(", done", nb: ", gjort") : place
    }

    public static func stepProblem(_ number: Int, _ title: String, line: Int) -> Message {
        Message(
            "Step \(number), \(title): this step has a problem, line \(line). It is passed over.",
            nb: "Steg \(number), \(title): det er en feil i dette steget, linje \(line). Vi hopper over det.")
    }

    public static let noStepToShow = Message(
        "No step of this lesson can be shown; its author can find out why with mlshell lint.",
        nb: "Ingen steg i denne leksjonen kan vises; den som har skrevet den, finner ut hvorfor med mlshell lint.")

    public static func steps(_ count: Int) -> Message { Message(counted(count, "step"), nb: "\(count) steg") }

    public static func aboutMinutes(_ count: Int) -> Message {
        Message("about \(counted(count, "minute"))", nb: "omtrent \(counted(count, "minutt", "minutter"))")
    }

    public static let doneBefore = Message("done before", nb: "gjort før")

    // MARK: Moving

    public static func stillOpen(hasHint: Bool) -> Message {
        let hint = hasHint ? Message(":hint helps, ", nb: ":hint hjelper, ") : Message(verbatim: "")
        return Message("This step waits for an answer. ", nb: "Dette steget venter på et svar. ") + hint
            + Message(":skip goes on without.", nb: ":skip går videre uten.")
    }

    public static func leftForLater(_ title: String) -> Message {
        Message("\(title): left for later.", nb: "\(title): utsatt til senere.")
    }

    public static let firstStep = Message("This is the first step.", nb: "Dette er det første steget.")

    public static func beginsAnew(_ title: String) -> Message {
        Message("\(title) begins anew.", nb: "\(title) begynner på nytt.")
    }

    public static func noSuchStep(_ text: String, of count: Int) -> Message {
        Message(
            "There is no step \(text); this lesson has the steps 1 to \(count). :progress lists them.",
            nb: "Det finnes ikke noe steg \(text); denne leksjonen har steg 1 til \(count). :progress lister dem opp.")
    }

    public static func couldBeSteps(_ text: String, _ numbers: [Int]) -> Message {
        let steps = numbers.map(String.init)
        return Message(
            "\(text) could be step \(steps.joined(separator: ", ")).",
            nb: "\(text) kan være steg \(steps.joined(separator: ", ")).")
    }

    public static let enterGoesOn = Message("Press Enter to go on.", nb: "Trykk Enter for å gå videre.")
    public static let enterWhenRead = Message(
        "Press Enter when you have read this.", nb: "Trykk Enter når du har lest dette.")
    public static let enterGoesBack = Message(
        "Press Enter to go back to the question.", nb: "Trykk Enter for å gå tilbake til spørsmålet.")
    public static let answeredAlready = Message(
        "You have answered this. Answer again, or press Enter to go on.",
        nb: "Dette har du svart på. Svar igjen, eller trykk Enter for å gå videre.")

    // MARK: Help in steps

    public static func hint(_ number: Int, of total: Int) -> Message {
        total == 1
            ? Message(verbatim: "Hint") : Message("Hint \(number) of \(total)", nb: "Hint \(number) av \(total)")
    }

    public static let noHint = Message(
        "This step has no hint. :step shows it again.", nb: "Dette steget har ikke noe hint. :step viser det igjen.")

    public static func noMoreHints(hasEasier: Bool) -> Message {
        let easier =
            hasEasier
            ? Message(":easier asks something smaller, ", nb: ":easier spør om noe mindre, ") : Message(verbatim: "")
        return Message("There are no more hints. ", nb: "Det er ingen flere hint. ") + easier
            + Message(":solution shows a solution.", nb: ":solution viser en løsning.")
    }

    public static let hintOffered = Message(
        "That was the same for the third time. Perhaps this helps:",
        nb: "Det var det samme for tredje gang. Kanskje dette hjelper:")
    public static let easierOffered = Message(
        "That was the same for the third time. :easier asks something smaller.",
        nb: "Det var det samme for tredje gang. :easier spør om noe mindre.")
    public static let noEasier = Message(
        "This step has no smaller form. :hint helps.", nb: "Dette steget har ingen mindre utgave. :hint hjelper.")
    public static let smallerForm = Message("a smaller form", nb: "en mindre utgave")
    public static let enterLeadsBack = Message(
        "After it, Enter leads back to the question itself.", nb: "Etterpå går du tilbake til spørsmålet med Enter.")

    public static let aSolution = Message("A solution", nb: "En løsning")
    public static let nothingToSolve = Message("There is nothing to solve here.", nb: "Her er det ingenting å løse.")
    public static let noSolution = Message(
        "This step has no solution to show.", nb: "Dette steget har ingen løsning å vise.")

    public static func theAnswerIs(_ key: String) -> Message {
        Message("The answer is \(key). Type it to see why.", nb: "Svaret er \(key). Skriv det for å se hvorfor.")
    }

    public static let why = Message("Why", nb: "Hvorfor")

    public static func why(_ error: Message) -> Message { Message("Why: ", nb: "Hvorfor: ") + error }

    public static let noErrorYet = Message(
        "There was no error yet. :why says more about the last one.",
        nb: "Det har ikke vært noen feil ennå. :why sier mer om den siste.")

    public static let noErrorYetButAQuestion = Message(
        "Python found no error there, and :why says more about errors. About your answer, :hint says more.",
        nb: "Python fant ingen feil der, og :why sier mer om feil. Om svaret ditt sier :hint mer.")

    // MARK: Summing up

    public static func lessonDone(_ title: String, isWhole: Bool, answered: (Int, of: Int, atOnce: Int)) -> Message {
        var words = Message(
            "\(title) is \(isWhole ? "done" : "at its end")",
            nb: isWhole ? "\(title) er ferdig" : "\(title) er slutt")
        if answered.of > 0 {
            words =
                words
                + Message(
                    ": \(answered.0) of \(counted(answered.of, "question")) answered",
                    nb: ": \(answered.0) av \(answered.of) spørsmål besvart")
            if answered.atOnce > 0 { words = words + atOnce(answered.atOnce) }
        }
        return words + "."
    }

    static func atOnce(_ count: Int) -> Message {
        Message(", \(count) at the first try without help", nb: ", \(count) på første forsøk uten hjelp")
    }

    public static let doneHeading = Message("Done", nb: "Ferdig")
    public static let endHeading = Message("The end", nb: "Slutt")

    public static func leftForLater(_ steps: [(number: Int, title: String)]) -> Message {
        let names = steps.map { "\($0.number) \($0.title)" }.joined(separator: ", ")
        return Message(
            "Left for later: \(names). :goto and a number opens one.",
            nb: "Utsatt til senere: \(names). :goto og et nummer åpner et av dem.")
    }

    public static func enterOpens(_ title: String) -> Message {
        Message(
            "Press Enter to open the next lesson, \(title). :lessons lists all.",
            nb: "Trykk Enter for å åpne neste leksjon, \(title). :lessons lister opp alle.")
    }

    public static let orPython = Message(
        ":lessons lists all lessons; or go on with Python of your own.",
        nb: ":lessons lister opp alle leksjoner; eller fortsett med din egen Python.")
}

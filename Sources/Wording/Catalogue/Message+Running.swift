// Running what a learner types, looking at values, taking back and saving.
extension Message {
    public static func noMemoryToRun(_ reason: String) -> Message {
        Message(
            "There is not enough memory to run programs (\(reason)).",
            nb: "Det er ikke nok minne til å kjøre programmer (\(reason)).")
    }

    public static func printedTooMuch(_ bytes: Int) -> Message {
        let (size, name) =
            bytes >= 1 << 20 ? ("\(bytes >> 20)", "MB") : bytes >= 1 << 10 ? ("\(bytes >> 10)", "kB") : ("\(bytes)", "")
        return Message(
            "Stopped: it printed more than \(size) \(name.isEmpty ? "bytes" : name).",
            nb: "Stoppet: det skrev ut mer enn \(size) \(name.isEmpty ? "byte" : name).")
    }

    public static let stopped = Message("Stopped.", nb: "Stoppet.")
    public static let tooManySteps = Message(
        "Stopped: it took more steps than one entry may. Is there a loop that never ends?",
        nb: "Stoppet: det brukte flere steg enn én linje får. Er det en løkke som aldri slutter?")

    public static func tooLong(seconds: String) -> Message {
        Message(
            "Stopped: it ran longer than \(seconds) seconds. Is there a loop that never ends?",
            nb: "Stoppet: det kjørte lenger enn \(seconds) sekunder. Er det en løkke som aldri slutter?")
    }

    // MARK: Answers

    public static let notYet = Message(
        "That is not the answer yet. Trying is free; :hint helps.",
        nb: "Det er ikke svaret ennå. Å prøve koster ingenting; :hint hjelper.")

    public static func notItYet(hasHint: Bool) -> Message {
        Message("That is not it yet.", nb: "Det er ikke det ennå.")
            + (hasHint ? Message(" :hint helps.", nb: " :hint hjelper.") : Message(verbatim: ""))
    }

    public static func readAs(_ number: String) -> Message {
        Message(
            "Read as `\(number)`. Python writes a point; with a comma it is a pair.",
            nb: "Lest som `\(number)`. Python skriver punktum; med komma er det et par.")
    }

    /// What a learner's answer was taken for; a full stop more is left to the answer.
    public static func youAnswered(_ answer: String) -> Message {
        let end = answer.hasSuffix(".") ? "" : "."
        return Message("You answered \(answer)\(end) ", nb: "Du svarte \(answer)\(end) ")
    }

    public static let noQuestionHere = Message(
        "There is no question to answer here.", nb: "Her er det ikke noe spørsmål å svare på.")
    public static let noValueToSubmit = Message(
        "That has no value that could be an answer here.", nb: "Det har ingen verdi som kan være et svar her.")

    // MARK: :vars, :history, :p

    public static let varsHeader = [Message("name", nb: "navn"), Message("type", nb: "type"), valueHeading]
    public static let noNames = Message(
        "You have made no names yet. x = 5 makes one.", nb: "Du har ikke laget noen navn ennå. x = 5 lager et.")

    public static func fromTheStart(_ names: [String]) -> Message {
        Message(
            "There from the start: \(names.joined(separator: ", ")).",
            nb: "Her fra begynnelsen: \(names.joined(separator: ", ")).")
    }

    public static let nothingTyped = Message(
        "You have typed nothing here yet.", nb: "Du har ikke skrevet noe her ennå.")

    public static func linesBefore(_ count: Int) -> Message {
        Message("\(counted(count, "line")) before these.", nb: "\(counted(count, "linje", "linjer")) før disse.")
    }

    public static let markError = Message("error", nb: "feil")
    public static let markAnswer = Message("answer", nb: "svar")
    public static let markTakenBack = Message("taken back", nb: "tatt tilbake")

    // MARK: :undo

    public static let nothingToUndoInStep = Message(
        "Nothing was run in this step that could be taken back.",
        nb: "Ingenting er kjørt i dette steget som kan tas tilbake.")
    public static let nothingToUndo = Message(
        "Nothing was run here that could be taken back.", nb: "Ingenting er kjørt her som kan tas tilbake.")
    public static let tooManyToUndo = Message(
        "There are too many lines to make your names anew without one; nothing was taken back.",
        nb: "Det er for mange linjer til å lage navnene dine på nytt uten én; ingenting er tatt tilbake.")
    public static let tooLongToUndo = Message(
        "Making your names anew takes too long; nothing was taken back.",
        nb: "Det tar for lang tid å lage navnene dine på nytt; ingenting er tatt tilbake.")

    public static func takenBack(_ line: String) -> Message {
        Message("Taken back: \(line)", nb: "Tatt tilbake: \(line)")
    }

    public static func goneAgain(_ names: [String]) -> Message {
        Message(
            "Gone again: \(names.joined(separator: ", ")).", nb: "Borte igjen: \(names.joined(separator: ", ")).")
    }

    public static func isAgain(_ name: String, _ value: String) -> Message {
        Message("\(name) is \(value) again.", nb: "\(name) er \(value) igjen.")
    }

    // MARK: :save

    public static let nothingToSave = Message(
        "Nothing has run here yet that could be saved.", nb: "Ingenting er kjørt her ennå som kan lagres.")

    public static func askToOverwrite(_ file: String) -> Message {
        Message(
            "\(file) is there already. Write over it? Type y for yes; all else leaves it as it is.",
            nb: "\(file) finnes allerede. Skal den overskrives? Skriv j for ja; alt annet lar den være.")
    }

    public static func leftAsItIs(_ file: String) -> Message {
        Message("\(file) was left as it is.", nb: "\(file) er som før.")
    }

    public static func saved(_ lines: Int, _ file: String) -> Message {
        Message(
            "Saved \(counted(lines, "line")) in \(file). mlshell run \(file) runs it.",
            nb: "Lagret \(counted(lines, "linje", "linjer")) i \(file). mlshell run \(file) kjører den.")
    }

    public static func noNameForFile(_ name: String, ending: String) -> Message {
        Message(
            "\(name) cannot be the name of a file here. Take a name such as work.\(ending): it is put into the folder where "
                + "the shell was started.",
            nb:
                "\(name) kan ikke være navnet på en fil her. Bruk et navn som arbeid.\(ending): fila legges i mappa der "
                + "mlshell ble startet.")
    }

    // MARK: plt.savefig

    public static func savedFigures(_ files: [String]) -> Message {
        Message("Saved \(files.joined(separator: ", ")).", nb: "Lagret \(files.joined(separator: ", ")).")
    }

    public static func lessonSavesNone(_ file: String) -> Message {
        Message(
            "A program of a lesson saves no files: \(file) was not written.",
            nb: "Et program i en leksjon lagrer ingen filer: \(file) ble ikke skrevet.")
    }

    public static func tooManyFigures(_ most: Int) -> Message {
        Message("One entry saves at most \(most) figures.", nb: "Én linje lagrer høyst \(most) figurer.")
    }

    public static func notOurFigure(_ file: String) -> Message {
        Message(
            "\(file) is there already, and the shell has not drawn it: take another name.",
            nb: "\(file) finnes allerede, og mlshell har ikke tegnet den: bruk et annet navn.")
    }

    public static func notPlain(_ file: String) -> Message {
        Message(
            "\(file) is there already, and is no plain file. Take another name.",
            nb: "\(file) finnes allerede og er ingen vanlig fil. Bruk et annet navn.")
    }

    public static func cannotBeWritten(_ file: String, _ reason: String) -> Message {
        Message("\(file) cannot be written: \(reason).", nb: "\(file) kan ikke skrives: \(reason).")
    }

    // MARK: The program that is saved

    public static func fromTheLesson(_ title: String) -> Message {
        Message("From the lesson: \(title)", nb: "Fra leksjonen: \(title)")
    }

    public static let lessonsNames = Message("The lesson's own names", nb: "Leksjonens egne navn")
    public static let lessonsData = Message("The lesson's data", nb: "Leksjonens data")

    // MARK: The journal

    public static let tornEnd = Message(
        "The last line of your progress file was cut off; it is passed over.",
        nb: "Den siste linja i framgangsfila di var kuttet av; vi hopper over den.")

    public static func damaged(first: Int, count: Int) -> Message {
        count == 1
            ? Message(
                "Line \(first) of your progress file cannot be read and is passed over.",
                nb: "Linje \(first) i framgangsfila di kan ikke leses, og vi hopper over den.")
            : Message(
                "\(count) lines, the first of them \(first), of your progress file cannot be read and are passed over.",
                nb: "\(count) linjer i framgangsfila di, den første er \(first), kan ikke leses, og vi hopper over dem."
            )
    }

    public static let journalCut = Message(
        "Your progress file is very large; only its end was read.",
        nb: "Framgangsfila di er svært stor; bare slutten ble lest.")

    public static func progressUnreadable(_ reason: String) -> Message {
        Message(
            "Your progress cannot be read (\(reason)). The lessons work, from their beginning.",
            nb: "Framgangen din kan ikke leses (\(reason)). Leksjonene virker, fra begynnelsen.")
    }

    public static let keptAgain = Message("Your progress is kept again.", nb: "Framgangen din lagres igjen.")

    public static func progressLost(_ reason: String) -> Message {
        Message(
            "Your progress cannot be kept (\(reason)). The lesson goes on without.",
            nb: "Framgangen din kan ikke lagres (\(reason)). Leksjonen fortsetter uten.")
    }

    public static let enterToReadOn = Message("(Press Enter to read on) ", nb: "(Trykk Enter for å lese videre) ")
}

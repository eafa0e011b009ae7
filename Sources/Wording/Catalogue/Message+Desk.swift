// What the commands for teachers and classes say beside what they print.
extension Message {
    public static func wrote(_ file: String, advice: Message) -> Message {
        Message("Wrote \(file).", nb: "Skrev \(file).")
            + (advice.isEmpty ? advice : Message(verbatim: " ") + advice)
    }

    public static func noNameInFolder(_ name: String) -> Message {
        Message(
            "\(name) is no name of a file in the current folder; give one without /",
            nb: "\(name) er ikke navnet på en fil i denne mappa; gi et uten /")
    }

    public static func existsAlready(_ name: String) -> Message {
        Message(
            "\(name) exists already; --force writes over it, --output NAME elsewhere",
            nb: "\(name) finnes allerede; --force skriver over den, --output NAVN et annet sted")
    }

    public static func staysAsItIs(_ name: String) -> Message {
        Message("\(name) is no plain file; it stays as it is", nb: "\(name) er ingen vanlig fil; den blir som den er")
    }

    public static func unwritable(_ name: String, _ reason: String) -> Message {
        Message("\(name) cannot be written: \(reason)", nb: "\(name) kan ikke skrives: \(reason)")
    }

    public static func errorsInFile(_ file: String, _ count: Int) -> Message {
        Message(
            "\(file) has \(counted(count, "error")); mlshell lint lists them.",
            nb: "\(file) har \(count) feil; mlshell lint lister dem opp.")
    }

    public static func noNameForLesson(_ name: String) -> Message {
        Message(
            "\(name) is no name for a lesson; use letters or digits.",
            nb: "\(name) kan ikke være navnet på en leksjon; bruk bokstaver eller sifre.")
    }

    public static func playAndProve(_ file: String) -> Message {
        Message(
            "mlshell preview \(file) plays it, mlshell lint \(file) proves it.",
            nb: "mlshell preview \(file) spiller den, mlshell lint \(file) prøver den.")
    }

    public static func lintSummary(files: Int, errors: Int, warnings: Int) -> Message {
        Message(
            "\(counted(files, "file")): \(counted(errors, "error")), \(counted(warnings, "warning"))",
            nb: "\(counted(files, "fil", "filer")): \(errors) feil, \(counted(warnings, "advarsel", "advarsler"))")
    }

    public static let outlineOrJSON = Message(
        "--outline is text: leave --format json out.", nb: "--outline er tekst: utelat --format json.")

    // MARK: Results

    public static let noHome = Message(
        "there is no home folder, and so no progress to hand in.",
        nb: "det finnes ingen hjemmemappe, og derfor ingen framgang å levere.")

    public static func progressCannotBeRead(_ reason: String) -> Message {
        Message("your progress cannot be read (\(reason)).", nb: "framgangen din kan ikke leses (\(reason)).")
    }

    public static let noLessonBegun = Message(
        "you have not begun a lesson yet.", nb: "du har ikke begynt på noen leksjon ennå.")

    public static func lessonNotBegun(_ lesson: String, begun: [String]) -> Message {
        let names = begun.joined(separator: ", ")
        return Message(
            "you have not begun the lesson \(lesson) yet.", nb: "du har ikke begynt på leksjonen \(lesson) ennå.")
            + (begun.isEmpty
                ? Message(verbatim: "") : Message(" You have begun: \(names).", nb: " Du har begynt på: \(names)."))
    }

    public static let handItIn = Message("Hand this file in.", nb: "Lever denne fila.")
    public static let askForName = Message(
        "Your name, as your teacher knows it; Enter for none: ",
        nb: "Navnet ditt, slik læreren din kjenner det; Enter for ikke noe navn: ")

    public static func otherVersions(_ versions: [String], this: String) -> Message {
        let others = versions.joined(separator: ", ")
        return Message(
            "some were done with version \(others) of the lesson; this is \(this).",
            nb: "noen er gjort med versjon \(others) av leksjonen; dette er \(this).")
    }

    public static let noResults = Message(
        "there are no results to report on.", nb: "det er ingen resultater å rapportere.")

    // MARK: Programs

    public static let programTooLong = Message(
        "stopped: the program took too long", nb: "stoppet: programmet brukte for lang tid")
    public static let programPrintsTooMuch = Message(
        "stopped: the program printed too much", nb: "stoppet: programmet skrev ut for mye")
    public static let noMemoryForProgram = Message(
        "there is not enough memory to run a program", nb: "det er ikke nok minne til å kjøre et program")

    public static func cannotOpen(_ path: String, _ reason: String) -> Message {
        Message("can't open file '\(path)': \(reason)", nb: "kan ikke åpne fila '\(path)': \(reason)")
    }

    public static func notReadable(_ path: String) -> Message {
        Message("'\(path)' is not a file that can be read", nb: "'\(path)' er ingen fil som kan leses")
    }

    public static func tooLarge(_ path: String, megabytes: Int) -> Message {
        Message("'\(path)' is larger than \(megabytes) MB", nb: "'\(path)' er større enn \(megabytes) MB")
    }

    public static func cannotRead(_ path: String, _ reason: String) -> Message {
        Message("can't read '\(path)': \(reason)", nb: "kan ikke lese '\(path)': \(reason)")
    }
}

// Beginning, opening and finding lessons.
extension Message {
    public static let welcome = [
        Message(
            "Welcome to mlshell. Here you learn machine learning by trying it out.",
            nb: "Velkommen til mlshell. Her lærer du maskinlæring ved å prøve selv."),
        Message(
            "A lesson leads you, step by step. You read, you answer, you compute.",
            nb: "En leksjon leder deg, steg for steg. Du leser, svarer og regner."),
        Message(
            "After >>> you type answers, or Python. It runs at once, and can break nothing.",
            nb: "Etter >>> skriver du svar eller Python. Det kjører straks og skader ingenting."),
        Message(
            "When a question is too hard, type :hint. To see everything, type :help.",
            nb: "Er et spørsmål for vanskelig, skriv :hint. Vil du se alt, skriv :help."),
        Message(
            "To leave, type :quit. Next time you go on where you were.",
            nb: "Vil du slutte, skriv :quit. Neste gang fortsetter du der du var."),
    ]

    public static let welcomeBack = Message("Welcome back.", nb: "Velkommen tilbake.")

    public static let noLessonsFound = Message(
        "No lessons were found. Python works; :load opens a lesson's file.",
        nb: "Fant ingen leksjoner. Python virker; :load åpner fila til en leksjon.")

    public static let noLessonsToList = Message(
        "No lessons were found. :load opens a lesson's file.",
        nb: "Fant ingen leksjoner. :load åpner fila til en leksjon.")

    public static func nextLesson(done: String, next: String) -> Message {
        Message(
            "You have done \(done). The next lesson is \(next).",
            nb: "Du er ferdig med \(done). Neste leksjon er \(next).")
    }

    public static func hasNothingToShow(_ lesson: String) -> Message {
        Message(
            "\(lesson) has faults that leave nothing to show; mlshell lint lists them.",
            nb: "\(lesson) har så store feil at det ikke er noe å vise; mlshell lint lister dem opp.")
    }

    public static let namesNotMadeAgain = Message(
        "Some names you made before could not be made again in time.",
        nb: "Noen navn du har laget før, rakk ikke å bli laget på nytt.")

    public static func lessonProblem(_ words: Message) -> Message {
        Message("This lesson has a problem: ", nb: "Det er en feil i denne leksjonen: ") + words
            + Message(
                ". Steps that need it are passed over.", nb: ". Steg som trenger det, hopper vi over.")
    }

    public static func problemsInFile(_ file: String, _ count: Int) -> Message {
        Message(
            "\(file) has \(count) problems; mlshell lint lists them.",
            nb: "\(file) har \(count) feil; mlshell lint lister dem opp.")
    }

    /// - Parameter first: the id of a lesson among them that can be opened.
    public static func buildsOn(_ titles: [String], first: String?) -> Message {
        let begin = titles.dropLast().joined(separator: ", ")
        let last = titles.last ?? ""
        let names =
            titles.count < 2
            ? Message(verbatim: last) : Message("\(begin) and \(last)", nb: "\(begin) og \(last)")
        let way =
            first.map {
                Message(
                    " You can go on here, or type :load \($0).", nb: " Du kan gå videre her, eller skrive :load \($0).")
            } ?? Message(" You can go on all the same.", nb: " Du kan gå videre likevel.")
        return Message("It builds on ", nb: "Den bygger på ") + names
            + Message(", which you have not finished.", nb: ", som du ikke er ferdig med.") + way
    }

    public static func couldBe(_ titles: [String]) -> Message {
        Message(
            "That could be \(titles.joined(separator: ", or ")). :lessons numbers them.",
            nb: "Det kan være \(titles.joined(separator: " eller ")). :lessons gir dem nummer.")
    }

    public static let lastLesson = Message(
        "This was the last lesson of the list.", nb: "Dette var den siste leksjonen på lista.")

    public static let noLessonOpen = Message(
        "No lesson is open. :lessons lists them, :load opens one.",
        nb: "Ingen leksjon er åpen. :lessons lister dem opp, :load åpner en.")

    public static func noLesson(number: Int, of count: Int) -> Message {
        Message(
            "There is no lesson \(number); :lessons lists the \(count) there are.",
            nb: "Det finnes ingen leksjon \(number); :lessons lister opp de \(count) som finnes.")
    }

    public static func noLesson(named name: String) -> Message {
        Message(
            "There is no lesson \(name). :lessons lists all; a file is named with its ending .md.",
            nb: "Det finnes ingen leksjon \(name). :lessons lister opp alle; en fil skrives med endelsen .md.")
    }

    public static func cannotBeReadAnyMore(_ lesson: String) -> Message {
        Message("\(lesson) cannot be read any more.", nb: "\(lesson) kan ikke leses lenger.")
    }

    public static func noLessonInIt(_ file: String) -> Message {
        Message("\(file): there is no lesson in it.", nb: "\(file): det er ingen leksjon i den.")
    }

    // MARK: Leaving

    public static let bye = Message("Bye.", nb: "Ha det.")
    public static let progressNotKept = Message(
        "Your progress was not kept. Bye.", nb: "Det du gjorde, ble ikke lagret. Ha det.")
    public static let progressKept = Message("Your progress is kept. Bye.", nb: "Det du har gjort, er lagret. Ha det.")

    // MARK: Lists

    /// The header of the list of lessons; the first column numbers them.
    public static let lessonsHeader = [
        Message(verbatim: ""), Message("lesson", nb: "leksjon"), Message("time", nb: "tid"), done,
    ]
    public static let done = Message("done", nb: "gjort")

    public static func minutes(_ count: Int) -> Message { Message(verbatim: "\(count) min") }

    public static func stepsDone(_ count: Int, of total: Int) -> Message {
        Message("\(count) of \(total)", nb: "\(count) av \(total)")
    }

    public static let numberOpensOne = Message(
        ":load and a number opens one.", nb: ":load og et nummer åpner en.")

    public static let step = Message("step", nb: "steg")
    public static let stepHasProblem = Message("has a problem", nb: "har en feil")
    public static let stepIsDone = Message("done", nb: "gjort")
    public static let stepIsLeft = Message("left", nb: "utsatt")
    public static let youAreHere = Message("you are here", nb: "du er her")

    public static func answered(_ count: Int, of questions: Int) -> Message {
        Message(
            "\(count) of \(counted(questions, "question")) answered.",
            nb: "\(count) av \(questions) spørsmål er besvart.")
    }

    // MARK: Following a file that is being written

    public static func preview(_ file: String) -> Message {
        Message(
            "Nothing is kept here. Change \(file) in your editor, then press Enter here.",
            nb: "Ingenting lagres her. Endre \(file) i editoren din, og trykk Enter her.")
    }

    public static let fileHasChanged = Message("The file has changed.", nb: "Fila er endret.")
    public static let nothingUsable = Message(
        "The file has changed, and nothing of it can be used. You see it as it was.",
        nb: "Fila er endret, og ingenting i den kan brukes. Du ser den slik den var.")
    public static let stepHasFaultNow = Message(
        "The file has changed, but this step has a fault now. You see it as it was.",
        nb: "Fila er endret, men nå er det en feil i dette steget. Du ser det slik det var.")

    public static func moreFaults(_ count: Int) -> Message {
        Message("… and \(count) more; mlshell lint lists them.", nb: "… og \(count) til; mlshell lint lister dem opp.")
    }
}

// Results of a class, and what a teacher is told about files.
extension Message {
    public static func classReport(_ title: String) -> Message {
        Message("Class report: \(title)", nb: "Klasserapport: \(title)")
    }

    public static func reportSummary(results: Int, questions: Int, isChecked: Bool) -> Message {
        let check =
            isChecked
            ? Message("every answer judged anew", nb: "hvert svar vurdert på nytt")
            : Message(
                "as the files say; with --lesson FILE each answer is judged anew",
                nb: "slik filene sier; med --lesson FIL blir hvert svar vurdert på nytt")
        return Message(
            "\(counted(results, "result")), \(counted(questions, "question")), ",
            nb: "\(counted(results, "resultat", "resultater")), \(questions) spørsmål, ") + check + "."
    }

    /// The headers of the tables on a screen.
    public static let reportHeader = [
        Message("Question", nb: "Spørsmål"), Message("Right", nb: "Riktig"), Message("1st try", nb: "1. forsøk"),
        Message("2nd", nb: "2."), Message("later", nb: "senere"), Message("Hints", nb: "Hint"),
        Message("Solution", nb: "Løsning"), Message("Skipped", nb: "Hoppet over"),
    ]
    public static let mistakeHeader = [
        Message("Question", nb: "Spørsmål"), Message("Known mistake", nb: "Kjent feil"),
        Message("Learners", nb: "Elever"),
    ]
    public static let stuckHeader = [
        Message("Stuck at", nb: "Står fast ved"), Message("How many", nb: "Antall"), Message("Who", nb: "Hvem"),
    ]
    public static let gradeHeader = [
        name, Message("Right", nb: "Riktig"), Message("Points", nb: "Poeng"), Message("Hints", nb: "Hint"),
        Message("Sound", nb: "I orden"),
    ]
    public static let yes = Message("yes", nb: "ja")
    public static let no = Message("no", nb: "nei")

    public static func namesAndMore(_ names: [String], more: Int) -> Message {
        let names = names.joined(separator: ", ")
        return more > 0 ? Message("\(names) and \(more) more", nb: "\(names) og \(more) til") : Message(verbatim: names)
    }

    // MARK: A page

    public static let pageHeader = [
        Message("Question", nb: "Spørsmål"), Message("Right", nb: "Riktig"), Message("1st try", nb: "1. forsøk"),
        Message("2nd try", nb: "2. forsøk"), Message("Later", nb: "Senere"), Message("Hints", nb: "Hint"),
        Message("Saw the solution", nb: "Så løsningen"), Message("Skipped", nb: "Hoppet over"),
        Message("Stuck here", nb: "Står fast her"),
    ]
    public static let pageMistakeHeader = [
        Message("Question", nb: "Spørsmål"), Message("Mistake", nb: "Feil"), Message("Learners", nb: "Elever"),
    ]
    public static let pageStuckHeader = [
        Message("Question", nb: "Spørsmål"), Message("Learners", nb: "Elever"), Message("Names", nb: "Navn"),
    ]
    public static let questionByQuestion = Message("Question by question", nb: "Spørsmål for spørsmål")
    public static let whoIsStuck = Message("Who is stuck where", nb: "Hvem står fast hvor")
    public static let learnerByLearner = Message("Learner by learner", nb: "Elev for elev")
    public static let points = Message("Points", nb: "Poeng")
    public static let remarks = Message("Remarks", nb: "Merknader")
    public static let leftOut = Message("Left out", nb: "Utelatt")

    public static func shareRight(_ count: Int, of total: Int, percent: Int) -> Message {
        Message("\(count) of \(total) (\(percent) %)", nb: "\(count) av \(total) (\(percent) %)")
    }

    public static let legend = Message(
        "✓ and a number: right at that try. ✗: answered, not right. –: skipped. Empty: not reached.",
        nb: "✓ og et tall: riktig på det forsøket. ✗: besvart, ikke riktig. –: hoppet over. Tom: ikke nådd.")

    public static func rightAtTry(_ number: Int) -> Message {
        Message("right at try \(number)", nb: "riktig på forsøk \(number)")
    }

    public static func notRightAfter(_ tries: Int) -> Message {
        Message("not right after \(tries)", nb: "ikke riktig etter \(counted(tries, "forsøk", "forsøk"))")
    }

    public static let skipped = Message("skipped", nb: "hoppet over")
    public static let seen = Message("seen", nb: "sett")
    public static let notReached = Message("not reached", nb: "ikke nådd")

    // MARK: Files

    public static let changedAfterwards = Message(
        "the file was changed after it was written", nb: "fila er endret etter at den ble skrevet")
    public static let changedButGradable = Message(
        "it was changed after it was written; mlshell grade judges it",
        nb: "den er endret etter at den ble skrevet; mlshell grade vurderer den")

    public static func claimedRight(_ questions: [String]) -> Message {
        let numbers = questions.joined(separator: ", ")
        return Message(
            "claimed right, but is not: question \(numbers)",
            nb: "sies å være riktig, men er det ikke: spørsmål \(numbers)")
    }

    public static func takesTooLongToJudge(_ questions: [String]) -> Message {
        let numbers = questions.joined(separator: ", ")
        return Message(
            "takes too long to judge: question \(numbers)", nb: "tar for lang tid å vurdere: spørsmål \(numbers)")
    }

    public static func ofOtherLesson(_ lesson: String, wanted: String) -> Message {
        Message(
            "it is of the lesson \(lesson), not of \(wanted)",
            nb: "den hører til leksjonen \(lesson), ikke til \(wanted)")
    }

    public static let fileIsEmpty = Message("the file is empty", nb: "fila er tom")
    public static let noResultsFile = Message(
        "this is no file of results; mlshell result writes one",
        nb: "dette er ingen resultatfil; mlshell result skriver en")

    public static func otherFormat(_ number: Int) -> Message {
        Message(
            "it is written in version \(number) of the format; this mlshell reads version 1",
            nb: "den er skrevet i versjon \(number) av formatet; dette mlshell leser versjon 1")
    }

    public static func lineUnreadable(_ number: Int) -> Message {
        Message("line \(number) cannot be read", nb: "linje \(number) kan ikke leses")
    }

    public static let endIsMissing = Message("its end is missing", nb: "slutten mangler")

    public static func cannotBeRead(_ reason: String) -> Message {
        Message("it cannot be read: \(reason)", nb: "den kan ikke leses: \(reason)")
    }

    public static let noPlainFile = Message("it is no plain file", nb: "den er ingen vanlig fil")

    public static func tooManyBytes(_ count: String) -> Message {
        Message(
            "it has \(count) bytes, more than results ever have",
            nb: "den har \(count) byte, mer enn resultater noen gang har")
    }
}

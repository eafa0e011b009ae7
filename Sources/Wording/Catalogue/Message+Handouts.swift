// Lessons on paper and as notebooks.
extension Message {
    public static let name = Message("Name", nb: "Navn")
    public static let answer = Message("Answer", nb: "Svar")
    public static let itPrints = Message("It prints:", nb: "Det skriver ut:")
    public static let data = Message("Data", nb: "Data")
    public static let hintHeading = Message(verbatim: "Hint")
    public static let knownMistakes = Message("Known mistakes", nb: "Kjente feil")
    public static let solution = Message("Solution", nb: "Løsning")
    public static let withKey = Message("with key", nb: "med fasit")
    public static let smallerFormHeading = Message("A smaller form", nb: "En mindre utgave")

    public static func stepHasProblem(line: Int) -> Message {
        Message(
            "This step has a problem; see mlshell lint, line \(line).",
            nb: "Det er en feil i dette steget; se mlshell lint, linje \(line).")
    }

    public static func rowsLeftOut(_ count: Int) -> Message {
        Message(
            "\(counted(count, "further row")) \(count == 1 ? "is" : "are") left out here.",
            nb: "\(counted(count, "rad", "rader")) til er utelatt her.")
    }

    // MARK: The teacher's sheet

    public static func isValue(_ value: String) -> Message { Message(" is `\(value)`", nb: " er `\(value)`") }

    public static func giveOrTake(_ size: String) -> Message {
        Message(", give or take \(size)", nb: ", pluss eller minus \(size)")
    }

    public static let hidden = Message("hidden", nb: "skjult")

    public static func goalIs(_ goal: String) -> Message {
        Message("The goal is `\(goal)`.", nb: "Målet er `\(goal)`.")
    }

    public static func orAnyOrder(_ letters: String) -> Message {
        Message(
            "\(letters), or any order with the same result.",
            nb: "\(letters), eller en annen rekkefølge med samme resultat.")
    }

    public static let commaOr = Message(", or ", nb: ", eller ")
}

// More about an error, with the learner's own names and the lesson's words. What errors mean is said beside the patterns
// of their messages, in the room Shell.
extension Message {
    public static let stoppedHeading = Message("Stopped", nb: "Stoppet")
    public static let inThatLine = Message("In that line: ", nb: "I den linja: ")

    /// - Parameter value: nil where its kind says it all.
    public static func factAbout(_ name: String, kind: Message, value: Message?) -> Message {
        let start = Message("`\(name)` is ", nb: "`\(name)` er ") + kind
        guard let value else { return start + "." }
        return start + ": `" + value + "`."
    }

    public static func isTable(_ name: String, rows: Int, columns: String) -> Message {
        Message(
            "`\(name)` is this lesson's table of \(counted(rows, "row")), with the columns \(columns).",
            nb: "`\(name)` er tabellen i denne leksjonen, med \(counted(rows, "rad", "rader")) og kolonnene \(columns)."
        )
    }

    public static func comesUp(_ concept: String, step: Int, title: String) -> Message {
        Message(
            "In this lesson, \(concept) comes up first in step \(step), \(title): :goto \(step) shows it.",
            nb: "I denne leksjonen kommer \(concept) først i steg \(step), \(title): :goto \(step) viser det.")
    }
}

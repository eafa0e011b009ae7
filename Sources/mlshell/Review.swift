import ArgumentParser
import Shell
import Terminal

/// `mlshell review`: questions of earlier lessons, on the day on which they are due.
struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ask questions from earlier lessons again, on the day on which they are due.",
        discussion: """
            A question comes back when the chance that you still know it has fallen to nine in ten (FSRS-6). Right at the \
            first try puts it off for longer; a wrong answer or the solution brings it back soon. A new day begins at four \
            in the morning.
            """)

    @Argument(
        help: "A lesson file (.md) or a folder of lessons, to be asked about beside the built-in ones.",
        completion: .file(extensions: ["md"]))
    var path: String?

    @Option(help: "How many questions there may be on one day.")
    var most: Int = Session.usualReview

    @Option(help: "The folder of the built-in lessons.", completion: .directory)
    var lessons: String?

    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if most < 1 { throw ValidationError("--most is a number from 1.") }
    }

    func run() throws {
        Signals.install()
        let session = Session(Surroundings.environment(lessons: lessons, seed: nil))
        SessionLoop(session: session, display: display).run {
            session.startReview(of: path, most: most, $0)
        }
    }
}

import ArgumentParser
import Shell
import Terminal
import Wording

/// `mlshell review`: questions of earlier lessons, on the day on which they are due.
struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Message.LearnerHelp.review.said,
        discussion: Message.LearnerHelp.reviewMore.said)

    @Argument(
        help: Message.LearnerHelp.reviewPath.help,
        completion: .file(extensions: ["md"]))
    var path: String?

    @Option(help: Message.LearnerHelp.reviewMost.help)
    var most: Int = Session.usualReview

    @Option(help: Message.Program.lessons.help, completion: .directory)
    var lessons: String?

    @OptionGroup var display: DisplayOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        if most < 1 { throw ValidationError(Message.Program.mostIsNumber.said) }
    }

    func run() throws {
        Signals.install()
        let session = Session(Surroundings.environment(lessons: lessons, seed: nil, speech))
        SessionLoop(session: session, display: display).run {
            session.startReview(of: path, most: most, $0)
        }
    }
}

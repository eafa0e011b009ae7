import ArgumentParser
import Shell
import Terminal

/// `mlshell preview FILE`: a lesson as its learners see it, while it is being written.
struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Step through a lesson as a learner, and follow the changes of its file.",
        discussion: """
            Nothing is kept. A change of the file is seen at the next prompt; press Enter there. A fault in it is told \
            with its line and column, and you stay where you are.
            """)

    @Argument(help: "A lesson's file, or the id of a built-in lesson.", completion: .file(extensions: ["md"]))
    var file: String

    @OptionGroup var display: DisplayOptions

    func run() throws {
        Signals.install()
        let session = Session(
            SessionEnvironment(
                secondsSince1970: Surroundings.secondsSince1970, seed: Surroundings.seed,
                isInterrupted: { InterruptFlag.isRaised || Signals.hangUpIsRequested }))
        SessionLoop(session: session, display: display).run {
            session.start(.preview(path: TeacherDesk.current.path(of: file)), $0)
        }
    }
}

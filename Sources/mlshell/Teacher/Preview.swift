import ArgumentParser
import Shell
import Terminal
import Wording

/// `mlshell preview FILE`: a lesson as its learners see it, while it is being written.
struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Message.TeacherHelp.preview.said,
        discussion: Message.TeacherHelp.previewMore.said)

    @Argument(help: Message.Program.lessonFile.help, completion: .file(extensions: ["md"]))
    var file: String

    @OptionGroup var display: DisplayOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        Signals.install()
        let session = Session(
            SessionEnvironment(
                secondsSince1970: Surroundings.secondsSince1970, seed: Surroundings.seed, language: speech.language,
                localeLanguage: Surroundings.localeLanguage,
                isInterrupted: { InterruptFlag.isRaised || Signals.hangUpIsRequested }))
        SessionLoop(session: session, display: display).run {
            session.start(.preview(path: TeacherDesk.current(speech).path(of: file)), $0)
        }
    }
}

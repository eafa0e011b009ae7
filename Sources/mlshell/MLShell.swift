import ArgumentParser
import CAllocator
import Shell
import Terminal

/// The program: reads its arguments and hands over to one of its parts.
@main
struct MLShell: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mlshell",
        abstract: "Learn machine learning at a prompt, in Python.",
        usage: """
            mlshell [PATH] [--lessons FOLDER] [--seed N] [--color auto|always|never]
            mlshell review [PATH] [--most N]
            mlshell run FILE.py
            mlshell lint PATH ...
            mlshell new NAME | preview FILE | worksheet FILE | export FILE --notebook | strip FILE
            mlshell result [LESSON] | grade RESULTS ... --lesson FILE | report RESULTS ...
            """,
        discussion: """
            Without arguments the shell opens the built-in lessons where you left them. A teacher's lesson is a Markdown \
            file: mlshell LESSON.md opens it, mlshell FOLDER a folder of them. With lines on standard input, and no \
            lesson, it runs them as a Python program.
            """,
        version: "mlshell \(Version.current)",
        subcommands: [
            Learn.self, Review.self, RunProgram.self, Lint.self, NewLesson.self, Preview.self, Worksheet.self,
            Export.self, Strip.self, ResultCommand.self, Grade.self, Report.self,
        ],
        defaultSubcommand: Learn.self)

    static func main() {
        allocator_configure()
        main(nil)
    }
}

/// The version of the program.
enum Version {
    static let current = "0.1.0"
}

/// What every way of starting shares.
struct DisplayOptions: ParsableArguments {
    @Option(help: "When to use colours: auto, always or never.")
    var color: ColorMode = .auto

    @Option(help: "Whether what changes is redrawn in its place: auto, or never, for screen readers.")
    var motion: MotionMode = .auto

    enum ColorMode: String, ExpressibleByArgument, CaseIterable { case auto, always, never }
    enum MotionMode: String, ExpressibleByArgument, CaseIterable { case auto, never }

    /// A terminal that obeys no escape sequences cannot redraw anything; where there is none, only the last state counts.
    func motion(on capabilities: TerminalCapabilities) -> Motion {
        guard capabilities.outputIsTerminal else { return .none }
        return motion == .never || capabilities.isDumb ? .words : .inPlace
    }

    var capabilities: TerminalCapabilities {
        let choice: ColorChoice =
            switch color {
            case .auto: .automatic
            case .always: .always
            case .never: .never
            }
        return .current(colorChoice: choice)
    }
}

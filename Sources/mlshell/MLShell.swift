import ArgumentParser
import CAllocator
import Shell
import Terminal
import Wording

/// The program: reads its arguments and hands over to one of its parts.
@main
struct MLShell: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mlshell",
        abstract: Message.Program.abstract.said,
        usage: Message.Program.usage.said,
        discussion: Message.Program.discussion.said,
        version: "mlshell \(Version.current)",
        subcommands: [
            Learn.self, Review.self, RunProgram.self, Lint.self, NewLesson.self, Preview.self, Worksheet.self,
            Export.self, Strip.self, ResultCommand.self, Grade.self, Report.self,
        ],
        defaultSubcommand: Learn.self)

    static func main() {
        allocator_configure()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            HelpPage.leave(with: error)
        }
    }
}

/// The version of the program.
enum Version {
    static let current = "0.1.0"
}

/// In which language a command speaks.
struct SpeechOptions: ParsableArguments {
    @Option(help: Message.Program.language.help)
    var language: Language?
}

extension Language: ExpressibleByArgument {}

extension Message {
    /// The message in the language of the process.
    var said: String { text(in: Surroundings.language) }
    var help: ArgumentHelp { ArgumentHelp(said) }
}

/// What every way of starting shares.
struct DisplayOptions: ParsableArguments {
    @Option(help: Message.Program.color.help)
    var color: ColorMode = .auto

    @Option(help: Message.Program.motion.help)
    var motion: MotionMode = .auto

    enum ColorMode: String, ExpressibleByArgument, CaseIterable { case auto, always, never }
    enum MotionMode: String, ExpressibleByArgument, CaseIterable { case auto, never }

    /// A terminal that obeys no escape sequences cannot redraw anything; where there is none, only the last state counts.
    func motion(on capabilities: TerminalCapabilities) -> Motion {
        motion == .never && capabilities.outputIsTerminal ? .words : .usual(on: capabilities)
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

extension Motion {
    static func usual(on capabilities: TerminalCapabilities) -> Motion {
        guard capabilities.outputIsTerminal else { return .none }
        return capabilities.isDumb ? .words : .inPlace
    }
}

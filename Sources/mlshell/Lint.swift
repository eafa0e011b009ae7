import ArgumentParser
import Shell
import Terminal
import Wording

/// `mlshell lint FILE…`: proves that lessons keep what they promise.
struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Message.TeacherHelp.lint.said)

    @Argument(help: Message.TeacherHelp.lintPaths.help, completion: .file(extensions: ["md"]))
    var paths: [String]

    @Option(help: Message.TeacherHelp.lintFormat.help)
    var format: LintRunner.Format = .text

    @Flag(help: Message.TeacherHelp.lintOutline.help)
    var outline = false

    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        if outline, format == .json { throw ValidationError(Message.outlineOrJSON.said) }
    }

    func run() throws {
        Signals.install()
        let runner = LintRunner(
            format: format, printsOutline: outline, language: speech.language ?? Surroundings.localeLanguage
        ) { Output.standard.write($0) }
        let status = runner.run(paths)
        Output.standard.flush()
        throw ExitCode(status)
    }
}

extension LintRunner.Format: ExpressibleByArgument {}

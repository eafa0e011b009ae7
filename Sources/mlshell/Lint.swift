import ArgumentParser
import Shell
import Terminal

/// `mlshell lint FILE…`: proves that lessons keep what they promise.
struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prove a lesson: run its keys, solutions, mistakes and hints, and report every fault.")

    @Argument(help: "Lesson files or folders of them.", completion: .file(extensions: ["md"]))
    var paths: [String]

    @Option(help: "How to report: text or json.")
    var format: LintRunner.Format = .text

    @Flag(help: "Print how each part of the file was read.")
    var outline = false

    func run() throws {
        Signals.install()
        let runner = LintRunner(format: format, printsOutline: outline) { Output.standard.write($0) }
        let status = runner.run(paths)
        Output.standard.flush()
        throw ExitCode(status)
    }
}

extension LintRunner.Format: ExpressibleByArgument {}

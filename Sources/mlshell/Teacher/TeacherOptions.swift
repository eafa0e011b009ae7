import ArgumentParser
import Shell
import Terminal

/// Where a command for teachers writes.
struct OutputOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "The file to write, in the current folder; - prints.")
    var output: String?

    @Flag(help: "Write over a file that is there.")
    var force = false

    var destination: TeacherDesk.Destination { .init(name: output, overwrites: force) }
}

extension TeacherDesk {
    /// The desk of this process.
    static var current: TeacherDesk {
        TeacherDesk(
            isAtTerminal: TerminalCapabilities.current().outputIsTerminal,
            lessonsFolder: Surroundings.lessonsFolder(given: nil), write: { Output.standard.write($0) },
            complain: {
                Output.standard.flush()
                Output.standardError.write($0)
            })
    }
}

/// Ends the command with a status, all that was written being out.
func leave(_ status: Int32) throws -> Never {
    Output.standard.flush()
    throw ExitCode(status)
}

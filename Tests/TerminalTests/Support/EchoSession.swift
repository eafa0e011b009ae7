import TestFiles
import Testing

import TerminalTesting

/// The tests that play a terminal; one after the other, because each waits for a program.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct AtATerminal {}

/// Starts `terminal-echo` at a terminal and waits for its prompt.
func startEcho(
    _ arguments: [String] = [], environment: [String: String] = [:], folder: TemporaryFolder = TemporaryFolder(),
    columns: Int = 80, rows: Int = 24
) throws -> PseudoTerminal {
    let path = try #require(BuiltProduct.path(of: "terminal-echo"))
    var variables = ["HOME": folder.path, "LC_ALL": "C", "SWIFT_BACKTRACE": "enable=no"]
    variables.merge(environment) { $1 }
    let terminal = try PseudoTerminal(
        command: path, arguments: arguments, environment: variables, columns: columns, rows: rows)
    try terminal.waitFor(">>>")
    return terminal
}

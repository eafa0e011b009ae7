import Foundation
import TerminalTesting
import TestFiles
import Testing

/// The tests that run the program itself; one after the other, because each waits for it.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct TheProgram {}

/// Where the built-in lessons of this checkout are.
let lessonsFolder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    return parts.joined(separator: "/") + "/Lessons"
}()

/// Starts `mlshell` at a terminal and waits for its prompt.
func startShell(
    _ arguments: [String] = [], in folder: TemporaryFolder, environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24
) throws -> PseudoTerminal {
    let terminal = try startAtTerminal(arguments, in: folder, environment: environment, columns: columns, rows: rows)
    try terminal.waitFor(">>>")
    terminal.settle()
    return terminal
}

/// Starts `mlshell` at a terminal.
func startAtTerminal(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24
) throws -> PseudoTerminal {
    try PseudoTerminal(
        command: try #require(BuiltProduct.path(of: "mlshell")), arguments: arguments,
        environment: variables(folder, environment), columns: columns, rows: rows)
}

/// What a program that has no terminal did.
struct FinishedRun {
    var status: Int32
    var output: String
    var errors: String
}

/// Runs `mlshell` without a terminal and waits for its end.
func runProgram(
    _ arguments: [String], input: String = "", in folder: TemporaryFolder, environment: [String: String] = [:]
) throws -> FinishedRun {
    let process = try makeProcess(arguments, in: folder, environment: environment)
    // Files, not pipes: nobody has to read while the program writes.
    let names = ["input", "output", "errors"].map { ".\($0)-of-the-run" }
    folder.write(input, to: names[0])
    for name in names[1...] { folder.write("", to: name) }
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.file(names[0])))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.file(names[1])))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.file(names[2])))
    try process.run()
    process.waitUntilExit()
    return FinishedRun(
        status: process.terminationStatus, output: folder.read(names[1]), errors: folder.read(names[2]))
}

/// A run of `mlshell` in a folder that has not begun.
func makeProcess(_ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:]) throws
    -> Process
{
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(BuiltProduct.path(of: "mlshell")))
    process.arguments = arguments
    process.environment = variables(folder, environment)
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    return process
}

private func variables(_ folder: TemporaryFolder, _ more: [String: String]) -> [String: String] {
    let always = [
        "HOME": folder.path, "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", "PATH": "/usr/bin:/bin",
        "TERM": "xterm-256color",
    ]
    return always.merging(more) { $1 }
}

extension PseudoTerminal {
    /// Types a line, and waits until the next prompt stands alone.
    func enter(_ line: String) throws {
        send(line + Keystroke.enter)
        try wait(until: { screen in screen.cursorLine == ">>>" }, for: "the prompt after \(line.debugDescription)")
        settle()
    }
}

/// The lines with which a lesson file begins.
func frontMatter(id: String) -> String {
    "---\nmlshell: 1\ntitle: A test\nid: \(id)\nversion: 1.0.0\nlanguage: en\nminutes: 1\n---\n"
}

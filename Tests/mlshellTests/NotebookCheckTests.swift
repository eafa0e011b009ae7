import Foundation
import TerminalTesting
import Testing

/// Notebooks as Jupyter's own library sees them: `Tests/ClassroomTests/check_notebooks.py`, where nbformat is installed.
/// `MLSHELL_NOTEBOOK_PYTHON` names the Python that has it.
@Suite struct NotebookCheckTests {
    static let python: String? = [ProcessInfo.processInfo.environment["MLSHELL_NOTEBOOK_PYTHON"], "python3"]
        .compactMap { $0 }.first { (try? run($0, ["-c", "import nbformat"]))?.status == 0 }

    private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    @Test(.enabled(if: python != nil, "no nbformat")) func builtInLessonsBecomeValidNotebooks() throws {
        let shell = try #require(BuiltProduct.path(of: "mlshell"))
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../ClassroomTests/check_notebooks.py").standardized.path
        let ids = ["best-line", "one-neuron", "three-words"]
        let (status, output) = try Self.run(try #require(Self.python), [script, shell] + ids)
        #expect(status == 0, "\(output)")
        #expect(output.split(separator: "\n").count { $0.contains("valid") } == ids.count, "\(output)")
    }
}

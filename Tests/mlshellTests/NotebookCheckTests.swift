import Foundation
import TerminalTesting
import Testing

/// Notebooks as Jupyter's own library sees them: `Tests/ClassroomTests/check_notebooks.py`, where nbformat is installed.
/// `MLSHELL_NOTEBOOK_PYTHON` names the Python that has it.
@Suite struct NotebookCheckTests {
    static let python: String? = [ProcessInfo.processInfo.environment["MLSHELL_NOTEBOOK_PYTHON"], "python3"]
        .compactMap { $0 }.first { (try? OtherProgram.run($0, ["-c", "import nbformat"]))?.status == 0 }

    @Test(.enabled(if: python != nil, "no nbformat")) func builtInLessonsBecomeValidNotebooks() throws {
        let shell = try #require(BuiltProduct.path(of: "mlshell"))
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../ClassroomTests/check_notebooks.py").standardized.path
        let ids = ["best-line", "one-neuron", "three-words"]
        let (status, output) = try OtherProgram.run(try #require(Self.python), [script, shell] + ids)
        #expect(status == 0, "\(output)")
        #expect(output.split(separator: "\n").count { $0.contains("valid") } == ids.count, "\(output)")
    }
}

import Foundation
import TerminalTesting
import Testing

/// A short run of the differential tester: the same random programs under CPython and under `mlshell run`.
/// Its seeds are some whose programs CPython runs in seconds: one in some thousand computes a number of a million
/// digits for minutes. A long run is started by hand; see `Tests/MiniPythonTests/Differential/compare.py`.
@Suite struct DifferentialTests {
    /// CPython 3.11, where one is installed that words its errors as its last releases do.
    static let python: String? = ["python3.11", "python3", "python3.12", "python3.13"].first { name in
        (try? OtherProgram.run(name, ["-c", "import sys; sys.exit(not (3, 11, 7) <= sys.version_info < (3, 12))"]))?
            .status == 0
    }

    private func compare(_ shell: String, count: Int) throws -> (status: Int32, output: String) {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../MiniPythonTests/Differential/compare.py").standardized.path
        let python = try #require(Self.python)
        return try OtherProgram.run(
            python, [script, "--shell", shell, "--count", "\(count)", "--seed", "20000", "--most", "3"])
    }

    @Test(.enabled(if: python != nil, "no CPython 3.11")) func randomProgramsAgree() throws {
        let shell = try #require(BuiltProduct.path(of: "mlshell"))
        let (_, output) = try compare(shell, count: 1000)
        let found = try #require(output.firstMatch(of: /1000 programs, (\d+) that differ/), "\(output)")
        #expect(found.1 == "0", "\(output)")
    }

    /// A shell that prints something else is noticed.
    @Test(.enabled(if: python != nil, "no CPython 3.11")) func differencesAreSeen() throws {
        let (status, output) = try compare("/bin/echo", count: 3)
        #expect(status == 1)
        #expect(output.contains("3 programs, 3 that differ"))
    }
}

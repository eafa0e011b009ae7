import Foundation
import Testing

@testable import MiniPython

/// Runs every program of `Tracebacks` and compares the whole report of the error that ends it, carets included. That the
/// same reports are CPython's is what `Tracebacks/check_with_cpython.py` proves.
@Suite struct TracebackFormatterTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let program: String
        let report: String
        var testDescription: String { name }
    }

    static let all: [Case] = {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return ["running", "syntax"].flatMap { name in
            let file = tests.appendingPathComponent("Tracebacks/\(name).txt")
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            return text.components(separatedBy: "=== ").dropFirst().compactMap { read($0, in: name) }
        }
    }()

    /// A name, a program, `---`, a report.
    private static func read(_ part: String, in file: String) -> Case? {
        guard let end = part.range(of: "\n"), let middle = part.range(of: "---\n") else { return nil }
        return Case(
            name: "\(file): \(part[..<end.lowerBound])", program: String(part[end.upperBound..<middle.lowerBound]),
            report: String(part[middle.upperBound...]))
    }

    @Test func casesAreFound() { #expect(Self.all.count >= 200) }

    @Test(arguments: all) func reportsAsCPython(_ example: Case) throws {
        let outcome = try Interpreter().run(example.program, name: "program.py")
        // SystemExit is no error: what it says, if anything, is all.
        let report = outcome.error?.text ?? outcome.exitMessage.map { $0 + "\n" } ?? ""
        #expect(report == example.report)
    }
}

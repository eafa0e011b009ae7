import Foundation
import Testing

@testable import MiniPython

/// Runs every program of `Programs`: each line ends in what it prints, `# expect: 7`, and the last one perhaps in the
/// error that nothing catches, `# error: ZeroDivisionError: division by zero`. What several lines print may stand
/// on lines of its own. `check_with_cpython.py` proves the same expectations with CPython.
@Suite struct ProgramTests {
    struct Program: CustomTestStringConvertible, Sendable {
        let path: String
        let text: String
        var testDescription: String { path }
    }

    static let all: [Program] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Programs")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var programs: [Program] = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "py", file.deletingLastPathComponent() != folder else { continue }
            let name = file.deletingLastPathComponent().lastPathComponent + "/" + file.lastPathComponent
            if let text = try? String(contentsOf: file, encoding: .utf8) {
                programs.append(Program(path: name, text: text))
            }
        }
        return programs.sorted { $0.path < $1.path }
    }()

    @Test func corpusIsFound() { #expect(Self.all.count >= 100) }

    @Test(arguments: all) func printsWhatItsLinesSay(_ program: Program) throws {
        var limits = Limits()
        limits.seconds = 60
        let outcome = try Interpreter(limits: limits).run(program.text, name: program.path)
        let lines = program.text.split(separator: "\n", omittingEmptySubsequences: false)
        let expected = lines.compactMap { Self.mark("expect", in: $0) }
        let error = lines.compactMap { Self.mark("error", in: $0) }.last
        var printed = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if printed.last == "" { printed.removeLast() }
        for (place, line) in expected.enumerated() where place < printed.count {
            #expect(printed[place] == line, "line \(place + 1) of the output")
        }
        #expect(printed.count == expected.count, "\(printed.suffix(3))")
        // A message of several lines is known by its last one; a suggestion is not part of it.
        let last = outcome.error?.text.split(separator: "\n").last.map { line in
            line.firstRange(of: ". Did you mean: ").map { String(line[..<$0.lowerBound]) } ?? String(line)
        }
        #expect(last == error)
        #expect(outcome.stop == nil)
    }

    private static func mark(_ word: String, in line: Substring) -> String? {
        guard let mark = line.firstRange(of: "# \(word):") else { return nil }
        let text = line[mark.upperBound...]
        return String(text.hasPrefix(" ") ? text.dropFirst() : text)
    }
}

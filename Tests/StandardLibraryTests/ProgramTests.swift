import Foundation
import MiniPython
import StandardLibrary
import Testing

/// Runs every program of `Programs`: each line ends in what it prints, `# expect: 7`, and the last one perhaps in the
/// error that nothing catches; what it warns of is marked `# warning:`. `check_with_numpy.py` proves the same expectations with CPython, NumPy and
/// scikit-learn.
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

    @Test func corpusIsFound() { #expect(Self.all.count >= 8) }

    @Test(arguments: all) func printsWhatItsLinesSay(_ program: Program) throws {
        let outcome = try Interpreter(libraries: [LearningLibrary()]).run(program.text, name: program.path)
        let lines = program.text.split(separator: "\n", omittingEmptySubsequences: false)
        let expected = lines.compactMap { Self.mark("expect", in: $0) }
        let error = lines.compactMap { Self.mark("error", in: $0) }.last
        var printed = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if printed.last == "" { printed.removeLast() }
        let warned = Self.takeWarnings(from: &printed, of: program)
        #expect(warned == lines.compactMap { Self.mark("warning", in: $0) })
        for (place, line) in expected.enumerated() where place < printed.count {
            #expect(printed[place] == line, "line \(place + 1) of the output")
        }
        #expect(printed.count == expected.count)
        #expect(outcome.error?.text.split(separator: "\n").last.map(String.init) == error)
        #expect(outcome.stop == nil)
    }

    /// Takes out the lines `path:3: RuntimeWarning: …`, each with the rest of a long warning and the program's line
    /// below it.
    private static func takeWarnings(from printed: inout [String], of program: Program) -> [String] {
        var warnings: [String] = []
        var rest: [String] = []
        var skips = false
        for line in printed {
            if skips {
                skips = !line.hasPrefix("  ") || !program.text.contains(line.dropFirst(2) + "\n")
            } else if let match = line.wholeMatch(of: /.*\.py:\d+: (\w+Warning: .*)/) {
                warnings.append(String(match.1))
                skips = true
            } else {
                rest.append(line)
            }
        }
        printed = rest
        return warnings
    }

    private static func mark(_ word: String, in line: Substring) -> String? {
        guard let mark = line.firstRange(of: "# \(word):") else { return nil }
        let text = line[mark.upperBound...]
        return String(text.hasPrefix(" ") ? text.dropFirst() : text)
    }
}

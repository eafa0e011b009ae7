import Foundation
import Testing

@testable import MiniPython

/// The examples of the room's README are what the program prints.
@Suite struct ReadmeTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Sources/MiniPython").standardized

    private static func text() throws -> String {
        try String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
    }

    /// What stands behind each `$ …` in a fenced block, up to the next one.
    private static func commands(in text: String) -> [(command: String, output: String)] {
        var found: [(command: String, output: String)] = []
        var isFenced = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isFenced.toggle()
            } else if isFenced, line.hasPrefix("$ ") {
                found.append((String(line.dropFirst(2)), ""))
            } else if isFenced, !found.isEmpty {
                found[found.count - 1].output += line + "\n"
            }
        }
        return found
    }

    @Test func itsExamplesAreTrue() throws {
        var files: [String: String] = [:]
        var stages: Set<Stage> = []
        for (command, output) in Self.commands(in: try Self.text()) {
            let words = command.split(separator: " ").map(String.init)
            if words[0] == "cat" {
                files[words[1]] = output
                continue
            }
            #expect(words.prefix(3) == ["mlshell", "run", "--show"])
            let stage = try #require(Stage(rawValue: words[3]))
            stages.insert(stage)
            let (real, error) = try shown(stage, try #require(files[words[4]]))
            #expect(error == nil)
            if output.hasPrefix("…\n") {
                #expect(real.hasSuffix("\n" + output.dropFirst(2)))
            } else {
                #expect(real == output)
            }
        }
        #expect(stages == Set(Stage.allCases))
    }

    @Test func theFilesItNamesExist() throws {
        let names = try Self.text().matches(of: /`([A-Za-z]+\/[A-Za-z+\/]*(?:\*?\.swift)?|[A-Za-z+]+\.swift)`/)
        #expect(names.count > 15)
        let all = FileManager.default.enumerator(atPath: Self.folder.path)?.compactMap { $0 as? String } ?? []
        for name in names.map({ String($0.1) }) {
            let stem = name.replacing("*.swift", with: "").trimmingSuffix(while: { $0 == "/" })
            #expect(all.contains { $0 == stem || $0.hasPrefix(stem) || $0.hasSuffix("/" + stem) }, "\(name)")
        }
    }
}

extension String {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return text
    }
}

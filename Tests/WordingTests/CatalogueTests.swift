import Foundation
import Testing

/// The texts as they stand in the sources. That none is missing is the compiler's affair: a message without one of its
/// texts cannot be written. Here the two texts of each are held against each other.
@Suite struct CatalogueTests {
    /// A message with the pieces of its two texts, each as it is written.
    struct Pair: Sendable {
        var place: String
        var english: String
        var bokmal: String
    }

    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/")

    static let files: [String] = ["Sources/Wording/Catalogue", "Sources/Shell/Explaining", "Sources/Lessons"]
        .flatMap { folder in
            let names = FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.compactMap { $0 as? String } ?? []
            return names.filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder)/\($0)" }
        }

    static let pairs: [Pair] = files.flatMap { file in
        pairs(in: (try? String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)) ?? "", of: file)
    }

    /// The texts of every call that has an argument labelled `nb:`, those before the label and those behind it.
    static func pairs(in source: String, of file: String) -> [Pair] {
        /// What stands within one pair of brackets.
        struct Call {
            var english: [String]?
            var texts: [String] = []
        }
        var pairs: [Pair] = []
        var calls = [Call()]
        let characters = Array(source)
        var (place, line) = (0, 1)
        while place < characters.count {
            switch characters[place] {
            case "\n": line += 1
            case "\"":
                let (text, end) = literal(characters, place)
                line += characters[place..<end].count { $0 == "\n" }
                calls[calls.count - 1].texts.append(text)
                place = end
                continue
            case "(", "[", "{": calls.append(Call())
            case ")", "]", "}":
                let call = calls.removeLast()
                if calls.isEmpty { calls = [Call()] }
                if let english = call.english {
                    pairs.append(Pair(place: "\(file):\(line)", english: english.joined(), bokmal: call.texts.joined()))
                } else if characters[place] == ")" {
                    calls[calls.count - 1].texts += call.texts
                }
            case " " where characters[place...].starts(with: " nb: ") && !calls[calls.count - 1].texts.isEmpty:
                calls[calls.count - 1].english = calls[calls.count - 1].texts
                calls[calls.count - 1].texts = []
            default: break
            }
            place += 1
        }
        return pairs
    }

    /// A text from its first quote, and the place behind its last; what stands in `\( )` is a part of it.
    private static func literal(_ characters: [Character], _ start: Int) -> (String, Int) {
        let isLong = characters[start...].starts(with: "\"\"\"")
        let mark = isLong ? 3 : 1
        var place = start + mark
        var depth = 0
        var text = ""
        while place < characters.count {
            let character = characters[place]
            if character == "\\", place + 1 < characters.count, depth == 0 {
                if characters[place + 1] == "(" { depth = 1 }
                text += String(characters[place...place + 1])
                place += 2
                continue
            }
            if depth > 0 {
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
            } else if character == "\"", !isLong || characters[place...].starts(with: "\"\"\"") {
                return (text, place + mark)
            }
            text.append(character)
            place += 1
        }
        return (text, place)
    }

    @Test func textsAreFound() {
        let source = #"""
            Message("a \(x) b", nb: "c \(x) d")
            Rule("p§", "e " + "f", nb: "g " + "h"),
            """#
        let pairs = Self.pairs(in: source, of: "x")
        #expect(pairs.map(\.english) == [#"a \(x) b"#, "p§e f"])
        #expect(pairs.map(\.bokmal) == [#"c \(x) d"#, "g h"])
        #expect(Self.pairs.count > 600)
    }

    /// The same commands and the same options are named in both.
    @Test(arguments: pairs) func namesTheSameCommands(pair: Pair) {
        let commands = { (text: String) in
            Set(
                text.matches(
                    of: /(?:^|[ (,.])(:[a-z]+|--[a-z]+|mlshell (?:review|run|lint|new|preview|grade|result|report))/
                ).map { String($0.1) })
        }
        #expect(commands(pair.english) == commands(pair.bokmal), "\(pair.place)")
    }

    /// What the shell says and what Python says stands in code marks in both.
    @Test(arguments: pairs) func hasAsManyPiecesOfCode(pair: Pair) {
        let ticks = { (text: String) in text.count { $0 == "`" } }
        #expect(ticks(pair.english) % 2 == ticks(pair.bokmal) % 2, "\(pair.place)")
    }

    /// Sentences end alike.
    @Test(arguments: pairs.filter { $0.english.count > 5 }) func endsAlike(pair: Pair) {
        let end = { (text: String) in text.last.map { ".:?".contains($0) ? String($0) : "" } ?? "" }
        #expect(end(pair.english) == end(pair.bokmal), "\(pair.place): \(pair.english) / \(pair.bokmal)")
    }

    /// No English was left where the Norwegian should stand.
    @Test(arguments: pairs) func isNorwegian(pair: Pair) {
        let plain = pair.bokmal.replacing(/\\\([^()]*(?:\([^()]*\)[^()]*)*\)|`[^`]*`/, with: "")
        let words = plain.lowercased().split { !$0.isLetter }
        for word in ["the", "is", "of", "your", "this", "and", "it", "not", "are", "was", "with"] {
            #expect(!words.contains(Substring(word)), "\(pair.place): \(pair.bokmal)")
        }
    }
}

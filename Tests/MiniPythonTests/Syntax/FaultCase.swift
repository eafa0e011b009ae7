@testable import MiniPython

/// A faulty program with what is to be said about it.
struct FaultCase: Equatable, CustomStringConvertible, Sendable {
    var text: String
    /// `SyntaxError: words`
    var message: String
    /// `line:column-line:column`, counted from 1, the end behind the last character.
    var place: String

    var description: String { text }

    /// Reads lines of program, message and place with an em space between; `\n`, `\t`, `\u{…}` and `\\` are escapes.
    static func table(_ lines: String) -> [FaultCase] {
        lines.split(separator: "\n").map { line in
            let fields = line.split(separator: "\u{2003}", omittingEmptySubsequences: false)
            precondition(fields.count == 3, "a line needs three fields: \(line)")
            return FaultCase(text: unescaped(fields[0]), message: String(fields[1]), place: String(fields[2]))
        }
    }

    /// What the parser says about a program.
    static func found(in text: String) -> FaultCase {
        let source = SourceText(name: "<test>", text: text)
        do {
            _ = try Parser.parse(source)
            return FaultCase(text: text, message: "no error", place: "")
        } catch let error as SyntaxFault {
            func place(_ offset: Int) -> String { "\(source.line(at: offset)):\(source.column(at: offset) + 1)" }
            return FaultCase(
                text: text, message: "\(error.kind.rawValue): \(error.message)",
                place: place(error.span.start) + "-" + place(error.span.end))
        } catch {
            return FaultCase(text: text, message: "\(error)", place: "")
        }
    }

    private static func unescaped(_ field: Substring) -> String {
        String(field).replacing("\\\\", with: "\u{0}").replacing("\\n", with: "\n").replacing("\\t", with: "\t")
            .replacing("\\u{200b}", with: "\u{200b}").replacing("\\u{a0}", with: "\u{a0}")
            .replacing("\u{0}", with: "\\")
    }
}

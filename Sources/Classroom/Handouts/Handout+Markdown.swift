import Diagnostics
import Markdown
import Wording

extension Handout {
    /// The handout as a Markdown file.
    public var markdown: String {
        let writer = MarkdownWriter()
        let heading = writer.escaped(title) + (showsKey ? " (\(word(.withKey)))" : "")
        var paragraphs = ["# \(heading)"]
        if !showsKey { paragraphs.append("\(word(.name)): \(Self.line)") }
        paragraphs += opening.map { text($0, writer) }
        for section in sections {
            paragraphs.append("## \(writer.escaped(section.title))")
            paragraphs += section.pieces.map { text($0, writer) }
        }
        return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    /// A word of ours, in the language of the handout.
    func word(_ message: Message) -> String { message.text(in: tongue) }

    private static let line = String(repeating: "_", count: 30)

    private func text(_ piece: Piece, _ writer: MarkdownWriter) -> String {
        switch piece {
        case .text(let blocks): return writer.lines(blocks).joined(separator: "\n")
        case .program(let program, let output):
            let parts = [fence("python", program)] + (output.map { [word(.itPrints), fence("text", $0)] } ?? [])
            return parts.joined(separator: "\n\n")
        case .lettered(let options): return writer.lines([Handout.list(options)]).joined(separator: "\n")
        case .room(let label, let lines):
            if lines == 1 { return "\(label): \(Self.line)" }
            return (["\(label):"] + Array(repeating: Self.line, count: lines)).joined(separator: "\n\n")
        case .key(let heading, let blocks):
            let start = SourcePlace(line: 1, column: 1)
            let range = SourceRange(start: start, end: start)
            let head = Block(
                .paragraph([Inline(.strong([Inline(.text(heading), range: range)]), range: range)]), range: range)
            return writer.lines([Block(.quote([head] + blocks), range: range)]).joined(separator: "\n")
        }
    }

    private func fence(_ info: String, _ text: String) -> String { Handout.fence(info, text) }

    static func fence(_ info: String, _ text: String) -> String {
        let start = SourcePlace(line: 1, column: 1)
        let code = CodeBlock(info: info, text: text, start: start)
        return MarkdownWriter().lines([Block(.code(code), range: SourceRange(start: start, end: start))])
            .joined(separator: "\n")
    }

    /// Options as a list of which each item begins with its letter.
    static func list(_ options: [[Block]]) -> Block {
        let start = SourcePlace(line: 1, column: 1)
        let range = SourceRange(start: start, end: start)
        let items = options.enumerated().map { place, blocks -> ListItem in
            let letter = Inline(.text(Letter.name(place) + ") "), range: range)
            guard let first = blocks.first, case .paragraph(let inlines) = first.content else {
                return ListItem(blocks: [Block(.paragraph([letter]), range: range)] + blocks, range: range)
            }
            return ListItem(
                blocks: [Block(.paragraph([letter] + inlines), range: range)] + blocks.dropFirst(), range: range)
        }
        return Block(.list(List(items: items)), range: range)
    }
}

/// The letter before an option.
enum Letter {
    static func name(_ place: Int) -> String {
        place < 26 ? String(Character(UnicodeScalar(UInt8(97 + max(place, 0))))) : "\(place + 1)"
    }
}

import Diagnostics

/// A piece of a line of text and where it stands.
public struct Inline: Hashable, Sendable {
    public var content: Content
    public var range: SourceRange

    public indirect enum Content: Hashable, Sendable {
        case text(String)
        /// The range is that of the content, without the backticks.
        case code(String)
        case emphasis([Inline])
        case strong([Inline])
        case link(url: String, title: String, [Inline])
        case image(url: String, title: String, [Inline])
        case html(String)
        /// The end of a line in the source, shown as a blank.
        case softBreak
        /// The end of a line that is to be kept.
        case lineBreak
    }

    public init(_ content: Content, range: SourceRange) {
        self.content = content
        self.range = range
    }

    /// The words without marks; an image gives its description.
    public var plainText: String {
        switch content {
        case .text(let text), .code(let text): text
        case .emphasis(let inner), .strong(let inner), .link(_, _, let inner), .image(_, _, let inner):
            inner.plainText
        case .html: ""
        case .softBreak: " "
        case .lineBreak: "\n"
        }
    }
}

extension Sequence where Element == Inline {
    /// The words of the pieces without marks.
    public var plainText: String { map(\.plainText).joined() }
}

/// A CommonMark text as a tree of blocks, with tables and task lists.
///
/// Any text is a document: nothing is refused. What is nested deeper than `deepestNesting` is read as plain text, and
/// text past `largestSize` bytes is left out; `isCut` says so.
public struct Document: Hashable, Sendable {
    public static let deepestNesting = 64
    public static let largestSize = 4 << 20

    public var blocks: [Block]
    /// Whether the text was too long and its end was left out.
    public var isCut: Bool

    public init(blocks: [Block], isCut: Bool = false) {
        self.blocks = blocks
        self.isCut = isCut
    }

    /// Reads a text in O(its length).
    ///
    /// - Parameter firstLine: the number of the text's first line, for a text that was cut from a file.
    public init(parsing text: String, firstLine: Int = 1) {
        let reader = TreeReader(text: text, firstLine: firstLine)
        self = reader.document()
    }
}

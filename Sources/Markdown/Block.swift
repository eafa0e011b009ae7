import Diagnostics

/// A block of a CommonMark document and where it stands.
public struct Block: Hashable, Sendable {
    public var content: Content
    public var range: SourceRange

    public indirect enum Content: Hashable, Sendable {
        case heading(level: Int, [Inline])
        case paragraph([Inline])
        case code(CodeBlock)
        case list(List)
        case quote([Block])
        case table(Table)
        case html(String)
        case thematicBreak
    }

    public init(_ content: Content, range: SourceRange) {
        self.content = content
        self.range = range
    }

    /// The words of the block without marks; blocks inside it are divided by line ends.
    public var plainText: String {
        switch content {
        case .heading(_, let inlines), .paragraph(let inlines): inlines.plainText
        case .code(let code): code.text
        case .list(let list): list.items.map(\.plainText).joined(separator: "\n")
        case .quote(let blocks): blocks.plainText
        case .table(let table):
            ([table.header] + table.rows)
                .map { $0.cells.map(\.inlines.plainText).joined(separator: " ") }.joined(separator: "\n")
        case .html, .thematicBreak: ""
        }
    }
}

extension Sequence where Element == Block {
    /// The words of the blocks without marks, a line end between two blocks.
    public var plainText: String { map(\.plainText).joined(separator: "\n") }
}

/// Text to be shown as it is: a fence, or lines set in by four blanks.
public struct CodeBlock: Hashable, Sendable {
    /// The words after the opening fence (`python run`); nil for an indented block.
    public var info: String?
    /// The text, each line ended.
    public var text: String
    /// Where the first character of the text stands.
    public var start: SourcePlace

    public init(info: String?, text: String, start: SourcePlace) {
        self.info = info
        self.text = text
        self.start = start
    }

    /// The words after the opening fence, divided at blanks.
    public var words: [String] { info?.split(whereSeparator: \.isWhitespace).map(String.init) ?? [] }
}

/// A list with bullets or numbers.
public struct List: Hashable, Sendable {
    /// The first number of a numbered list; nil for bullets.
    public var start: Int?
    /// Whether the items stand without empty lines between them.
    public var isTight: Bool
    public var items: [ListItem]

    public init(start: Int? = nil, isTight: Bool = true, items: [ListItem]) {
        self.start = start
        self.isTight = isTight
        self.items = items
    }
}

/// One item of a list.
public struct ListItem: Hashable, Sendable {
    /// Whether the box of a task is ticked; nil for an item without a box.
    public var task: Bool?
    public var blocks: [Block]
    public var range: SourceRange

    public init(task: Bool? = nil, blocks: [Block], range: SourceRange) {
        self.task = task
        self.blocks = blocks
        self.range = range
    }

    public var plainText: String { blocks.plainText }
}

/// A table with one header row.
public struct Table: Hashable, Sendable {
    public enum Alignment: String, Hashable, Sendable { case none, left, center, right }

    public struct Cell: Hashable, Sendable {
        public var inlines: [Inline]
        public var range: SourceRange

        public init(inlines: [Inline], range: SourceRange) {
            self.inlines = inlines
            self.range = range
        }
    }

    public struct Row: Hashable, Sendable {
        public var cells: [Cell]
        public var range: SourceRange

        public init(cells: [Cell], range: SourceRange) {
            self.cells = cells
            self.range = range
        }
    }

    /// One for each column.
    public var alignments: [Alignment]
    public var header: Row
    /// The rows below the header, each with a cell for each column.
    public var rows: [Row]

    public init(alignments: [Alignment], header: Row, rows: [Row]) {
        self.alignments = alignments
        self.header = header
        self.rows = rows
    }
}

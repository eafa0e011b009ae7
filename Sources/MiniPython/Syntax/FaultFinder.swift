/// What fitted a rule of the fault grammar.
final class FaultNode {
    /// What an expression is, as far as messages tell it apart.
    enum Tag: String, Sendable {
        case token, other, args, keyword, unpacking
        case name, attribute, `subscript`, starred, call, tuple, list, set, dictionary, lambda, operation, comparison
        case conditional, named, yield, generator, literal, ellipsis, formatted
        case `true`, `false`, none
        case listComprehension = "list_comprehension", setComprehension = "set_comprehension"
        case dictionaryComprehension = "dictionary_comprehension"

        /// CPython's name for the expression.
        var words: String {
            switch self {
            case .call: "function call"
            case .dictionary: "dict literal"
            case .set: "set display"
            case .operation: "expression"
            case .conditional: "conditional expression"
            case .named: "named expression"
            case .yield: "yield expression"
            case .generator: "generator expression"
            case .formatted: "f-string expression"
            case .true: "True"
            case .false: "False"
            case .none: "None"
            case .listComprehension: "list comprehension"
            case .setComprehension: "set comprehension"
            case .dictionaryComprehension: "dict comprehension"
            default: rawValue
            }
        }
    }

    let tag: Tag
    let span: Span
    let children: [FaultNode]

    init(_ tag: Tag, _ span: Span, _ children: [FaultNode] = []) {
        self.tag = tag
        self.span = span
        self.children = children
    }
}

/// Finds CPython's words for tokens that do not fit the grammar.
///
/// Reads the tokens as CPython's parser does (PEP 617): first to see how far it gets, then again with the rules for
/// mistakes. Which rule raises first decides the words.
struct FaultFinder {
    typealias Item = FaultRules.Item

    /// What has been found for a rule at a token.
    private enum Memory {
        case failed
        case found(FaultNode, end: Int)
    }

    /// Reading a mistake amid deep brackets may take exponentially many steps; after these, plain words must do.
    private static let stepLimit = 1_000_000

    let source: SourceText
    let lexed: Lexer.Output
    let grammar = FaultRules.python
    /// What messages begin with.
    let prefix: String
    private let watch: ReadingWatch
    private(set) var usesWrongRules = false
    private var position = 0
    /// How many tokens have been asked for.
    private(set) var fill = 0
    private var steps = 0
    private var memory: [Int: Memory] = [:]
    private var labels: [[(Character, [FaultNode])]] = []
    /// The kinds of the tokens by `TokenKind.place`.
    private let kinds: [UInt8]

    private init(_ source: SourceText, _ lexed: Lexer.Output, _ watch: ReadingWatch, prefix: String = "") {
        self.source = source
        self.lexed = lexed
        self.prefix = prefix
        self.watch = watch
        kinds = lexed.tokens.map(\.kind.place)
    }

    /// Raised when the rules say what is wrong, or the steps are used up, or the run is stopped.
    enum Alarm: Error {
        case fault(SyntaxFault)
        case tired
    }

    /// Explains the tokens of a program that the tree builder could not take; it stopped at `stop`.
    static func explain(
        _ source: SourceText, _ lexed: Lexer.Output, at stop: Int, interactive: Bool, _ watch: ReadingWatch
    ) -> SyntaxFault {
        var finder = FaultFinder(source, lexed, watch)
        return finder.explain(start: "file", stop: stop, interactive: interactive)
    }

    /// Explains a field of a formatted string.
    static func explainField(
        _ source: SourceText, _ lexed: Lexer.Output, at stop: Int, _ watch: ReadingWatch
    ) -> SyntaxFault {
        var finder = FaultFinder(source, lexed, watch, prefix: "f-string: ")
        return finder.explain(start: "field", stop: stop, interactive: false)
    }

    private mutating func explain(start: String, stop: Int, interactive: Bool) -> SyntaxFault {
        guard let rule = grammar.indices[start] else { preconditionFailure("the grammar has no rule \(start)") }
        var last = stop
        do throws(Alarm) {
            if try match(rule) == nil || start == "field" { last = max(fill - 1, 0) }
            reset()
            usesWrongRules = true
            _ = try match(rule)
        } catch {
            if case .fault(let fault) = error { return overruled(fault, interactive) }
            last = stop
        }
        let token = lexed.tokens[last]
        var fault = SyntaxFault(message: prefix + "invalid syntax", span: place(token))
        if token.kind == .indent || token.kind == .dedent {
            fault.kind = .indentationError
            fault.message = token.kind == .indent ? "unexpected indent" : "unexpected unindent"
            fault.span = place(lexed.tokens[max(fill - 1, 0)])
            fault.shown = .line
        }
        fault.isIncomplete = token.kind == .end
        return overruled(fault, interactive)
    }

    private mutating func reset() {
        position = 0
        steps = 0
        memory = [:]
        labels = []
    }

    /// An error of the lexer further on comes before the parser's, as in CPython.
    private func overruled(_ fault: SyntaxFault, _ interactive: Bool) -> SyntaxFault {
        guard let lexical = lexed.fault, fill < lexed.tokens.count, fault.kind != .recursionError else { return fault }
        if lexical.message.hasSuffix("was never closed") {
            let errorLine = source.line(at: lexed.tokens[max(fill - 1, 0)].span.start)
            return !interactive && errorLine > source.line(at: lexical.span.start) ? lexical : fault
        }
        let isQuiet =
            lexical.kind != .syntaxError || lexical.message.hasSuffix("line continuation character")
            || lexical.message.hasSuffix("EOF while parsing") || lexical.message.hasSuffix("this shell's Python")
        return isQuiet ? fault : lexical
    }

    // MARK: - Following rules

    private mutating func peek() throws(Alarm) -> Token {
        let token = lexed.tokens[position]
        if token.kind == .fault, let fault = lexed.fault { throw .fault(fault) }
        fill = max(fill, position + 1)
        return token
    }

    private mutating func match(_ index: Int) throws(Alarm) -> FaultNode? {
        let rule = grammar.rules[index]
        if rule.isWrong, !usesWrongRules { return nil }
        steps += 1
        guard steps < Self.stepLimit, watch.count() == nil else { throw .tired }
        let key = index << 32 | position
        if rule.isRemembered, let known = memory[key] {
            guard case .found(let node, let end) = known else { return nil }
            position = end
            return node
        }
        let outer = usesWrongRules
        if rule.isPlain { usesWrongRules = false }
        defer { usesWrongRules = outer }
        let node = try matchAny(of: rule.alternatives)
        if rule.isRemembered { memory[key] = node.map { .found($0, end: position) } ?? .failed }
        return node
    }

    private mutating func matchAny(of alternatives: [FaultRules.Alternative]) throws(Alarm) -> FaultNode? {
        let start = position
        let next = position < kinds.count ? kinds[position] : .max
        for alternative in alternatives {
            guard alternative.start.allows(next) else {
                // How far the tokens have been asked for tells where the mistake is: here one would have been.
                if usesWrongRules || !alternative.beginsWrong { _ = try peek() }
                continue
            }
            var isCut = false
            var nodes: [FaultNode] = []
            labels.append([])
            let fits = try matchAll(alternative.items, &nodes, &isCut)
            let found = labels.removeLast()
            if fits {
                guard let alarm = alternative.alarm else { return result(alternative, nodes, start) }
                try raise(alarm, found)
            }
            position = start
            if isCut { return nil }
        }
        return nil
    }

    private func result(
        _ alternative: FaultRules.Alternative, _ nodes: [FaultNode], _ start: Int
    ) -> FaultNode {
        let inner = nodes.filter { $0.tag != .token }
        if alternative.tag == nil, inner.count == 1 { return inner[0] }
        let first = lexed.tokens[start].span.start
        let span = Span(first, position > start ? lexed.tokens[position - 1].span.end : first)
        if alternative.tag == nil, alternative.items.count == 1, inner.isEmpty, nodes.count == 1 { return nodes[0] }
        return FaultNode(alternative.tag ?? .other, span, inner)
    }

    private mutating func matchAll(
        _ items: [Item], _ nodes: inout [FaultNode], _ isCut: inout Bool
    ) throws(Alarm) -> Bool {
        for item in items {
            if case .cut = item {
                isCut = true
            } else if try !match(item, &nodes) {
                return false
            }
        }
        return true
    }

    /// Matches an item and appends what it made.
    private mutating func match(_ item: Item, _ nodes: inout [FaultNode]) throws(Alarm) -> Bool {
        switch item {
        case .token(let kind): return try matchToken(&nodes) { $0.kind == kind }
        case .word(let word):
            return try matchToken(&nodes) { [source] in $0.kind == .name && Self.text($0, source) == word }
        case .softKeyword:
            return try matchToken(&nodes) { [source] in
                // CPython 3.11 takes the beginning of a soft keyword for the whole.
                let text = Self.text($0, source)
                return $0.kind == .name && ["_", "case", "match"].contains { $0.hasPrefix(text) }
            }
        case .strings: return try matchStrings(&nodes)
        case .primary: return try matchPrimary(&nodes, isTarget: false)
        case .targetPrimary: return try matchPrimary(&nodes, isTarget: true)
        case .cut: return true
        case .rule(let index): return append(try match(index), to: &nodes)
        case .group(let alternatives): return append(try matchAny(of: alternatives), to: &nodes)
        case .optional(let alternatives):
            _ = append(try matchAny(of: alternatives), to: &nodes)
            return true
        case .repeated(let inner, let atLeastOne): return try matchRepeated(inner, atLeastOne, &nodes)
        case .separated(let separator, let element): return try matchSeparated(separator, element, &nodes)
        case .ahead(let inner, let expected):
            let mark = position
            var ignored: [FaultNode] = []
            let fits = try match(inner, &ignored)
            position = mark
            return fits == expected
        case .forced(let kind): return try matchForced(kind, &nodes)
        case .labelled(let label, let inner):
            let count = nodes.count
            guard try match(inner, &nodes) else { return false }
            labels[labels.count - 1].append((label, Array(nodes[count...])))
            return true
        }
    }

    private func append(_ node: FaultNode?, to nodes: inout [FaultNode]) -> Bool {
        guard let node else { return false }
        nodes.append(node)
        return true
    }

    private mutating func matchToken(
        _ nodes: inout [FaultNode], _ fits: (Token) -> Bool
    ) throws(Alarm) -> Bool {
        let token = try peek()
        guard fits(token) else { return false }
        position += 1
        nodes.append(FaultNode(.token, token.span))
        return true
    }

    static func text(_ token: Token, _ source: SourceText) -> String {
        String(decoding: source.utf8[token.span.start..<token.span.end], as: UTF8.self)
    }

    private mutating func matchRepeated(
        _ inner: Item, _ atLeastOne: Bool, _ nodes: inout [FaultNode]
    ) throws(Alarm) -> Bool {
        var count = 0
        while true {
            let mark = position
            guard try match(inner, &nodes), position > mark else { break }
            count += 1
        }
        return count > 0 || !atLeastOne
    }

    private mutating func matchSeparated(
        _ separator: Item, _ element: Item, _ nodes: inout [FaultNode]
    ) throws(Alarm) -> Bool {
        guard try match(element, &nodes) else { return false }
        while true {
            let mark = position
            var ignored: [FaultNode] = []
            guard try match(separator, &ignored), try match(element, &nodes) else {
                position = mark
                return true
            }
        }
    }

    private mutating func matchStrings(_ nodes: inout [FaultNode]) throws(Alarm) -> Bool {
        let start = try peek()
        var isFormatted = false
        while true {
            let token = try peek()
            guard token.kind == .string else { break }
            if StringLiteral(source, token.span).isFormatted { isFormatted = true }
            position += 1
        }
        guard start.kind == .string else { return false }
        nodes.append(
            FaultNode(
                isFormatted ? .formatted : .literal, start.span.through(lexed.tokens[position - 1].span)))
        return true
    }

    /// An atom with its trailers; for a target, all but the last of them.
    private mutating func matchPrimary(_ nodes: inout [FaultNode], isTarget: Bool) throws(Alarm) -> Bool {
        let start = try peek().span.start
        guard var node = try match(grammar.atom) else { return false }
        if isTarget, try !isTrailerAhead() { return false }
        while true {
            let mark = position
            guard let next = try match(grammar.trailer) else { break }
            if isTarget, try !isTrailerAhead() {
                position = mark
                break
            }
            node = FaultNode(next.tag, Span(start, lexed.tokens[position - 1].span.end), [node])
        }
        nodes.append(node)
        return true
    }

    private mutating func isTrailerAhead() throws(Alarm) -> Bool {
        switch try peek().kind {
        case .dot, .leftParenthesis, .leftBracket: true
        default: false
        }
    }

    private mutating func matchForced(_ kind: TokenKind, _ nodes: inout [FaultNode]) throws(Alarm) -> Bool {
        let token = try peek()
        guard token.kind == kind else {
            throw .fault(SyntaxFault(message: "expected '\(kind.rawValue)'", span: place(token)))
        }
        position += 1
        nodes.append(FaultNode(.token, token.span))
        return true
    }

    // MARK: - Places

    /// Where CPython puts the caret for a token: one without text has the place where its reading ended.
    func place(_ token: Token) -> Span {
        switch token.kind {
        case .indent: return Span(max(token.span.end - 1, token.span.start), token.span.end)
        case .end, .dedent:
            var end = token.span.start
            guard token.kind == .end || end == source.utf8.count else { return token.span }
            if source.utf8.last == 10 { end -= 1 }
            if source.utf8[..<end].last == 13 { end -= 1 }
            return Span(end, end)
        default: return token.span
        }
    }

    var lastPlace: Span { place(lexed.tokens[max(fill - 1, 0)]) }

    /// Whether the last token read stands outside of all brackets.
    var isOutsideBrackets: Bool { position > 0 && lexed.levels[position - 1] == 0 }
}

/// Builds the tree of a program's tokens by recursive descent.
struct TreeBuilder {
    let source: SourceText
    let tokens: [Token]
    let lexicalFault: SyntaxFault?
    let nestingLimit: Int
    let watch: ReadingWatch
    var position = 0
    /// The depth of the deepest expression, or the length of the longest chain of `elif`.
    var deepest = 0
    /// Mistakes in patterns, which CPython finds only when the whole program has been parsed.
    var deferred: [SyntaxFault] = []
    /// How deep the calls of this parser are nested.
    private var nesting = 0

    init(_ source: SourceText, _ lexed: Lexer.Output, nestingLimit: Int, watch: ReadingWatch) {
        self.source = source
        tokens = lexed.tokens
        lexicalFault = lexed.fault
        self.nestingLimit = nestingLimit
        self.watch = watch
    }

    /// Whether there is stack enough to look for an error's words.
    var canExplain: Bool { nestingLimit > Parser.callersNestingLimit }

    /// A parser for the expression of a field, which stands as deep as this one.
    func fragment(_ lexed: Lexer.Output) -> TreeBuilder {
        var inner = TreeBuilder(source, lexed, nestingLimit: nestingLimit, watch: watch)
        inner.nesting = nesting
        return inner
    }

    /// Parses a whole program.
    mutating func run() -> Result<[Statement], ParseFailure> {
        do throws(ParseFailure) {
            var statements: [Statement] = []
            while !at(.end) {
                // At the prompt, an empty line is a token of its own.
                if accept(.newline) { continue }
                try parseStatement(into: &statements)
            }
            return .success(statements)
        } catch {
            return .failure(error)
        }
    }

    // MARK: - Tokens

    var current: Token { tokens[position] }
    var kind: TokenKind { tokens[position].kind }
    var previousEnd: Int { position > 0 ? tokens[position - 1].span.end : 0 }

    func at(_ kind: TokenKind) -> Bool { tokens[position].kind == kind }

    /// The kind of the token that comes `offset` tokens later.
    func kind(after offset: Int) -> TokenKind {
        position + offset < tokens.count ? tokens[position + offset].kind : .end
    }

    mutating func accept(_ kind: TokenKind) -> Bool {
        guard tokens[position].kind == kind else { return false }
        position += 1
        return true
    }

    @discardableResult
    mutating func expect(_ kind: TokenKind) throws(ParseFailure) -> Token {
        let token = tokens[position]
        guard token.kind == kind else { throw mismatch() }
        position += 1
        return token
    }

    /// The tokens do not fit the grammar here; or the lexer had given up here.
    func mismatch() -> ParseFailure {
        if kind == .fault, let lexicalFault { return .fault(lexicalFault) }
        return .mismatch
    }

    func text(_ span: Span) -> String { String(decoding: source.utf8[span.start..<span.end], as: UTF8.self) }

    /// The name that stands in a token, in the form under which it is known.
    func name(_ token: Token) -> String {
        let bytes = source.utf8[token.span.start..<token.span.end]
        let text = String(decoding: bytes, as: UTF8.self)
        return bytes.allSatisfy { $0 < 128 } ? text : IdentifierNormalization.normalized(text)
    }

    mutating func expectName() throws(ParseFailure) -> (name: String, span: Span) {
        let token = try expect(.name)
        return (name(token), token.span)
    }

    /// Whether the current token is a name with this text: a soft keyword.
    func at(word: StaticString) -> Bool {
        let token = tokens[position]
        guard token.kind == .name, token.span.end - token.span.start == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { source.utf8[token.span.start..<token.span.end].elementsEqual($0) }
    }

    // MARK: - Depth

    /// Counts a level of recursion.
    mutating func nested<Value>(
        _ body: (inout TreeBuilder) throws(ParseFailure) -> Value
    ) throws(ParseFailure) -> Value {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= nestingLimit else { throw .tooNested }
        return try body(&self)
    }

    /// An expression from `start` to the last token read, above parts of the given depth.
    mutating func make(
        _ kind: Expression.Kind, from start: Int, above depth: Int = 0
    ) throws(ParseFailure) -> Expression {
        let span = Span(start, previousEnd)
        guard depth < Parser.depthLimit else { throw .fault(Parser.tooDeep(span)) }
        if let stop = watch.count() { throw .stopped(stop) }
        deepest = max(deepest, depth + 1)
        return Expression(kind: kind, span: span, depth: depth + 1)
    }

    func depth(_ expressions: [Expression]) -> Int { expressions.reduce(0) { max($0, $1.depth) } }
}

/// Turns a program's text into statements, or says as CPython 3.11 does why it is no program.
///
/// A fast recursive descent builds the tree. When it fails, `FaultFinder` reads the tokens once more to find the words
/// that CPython has for the mistake.
enum Parser {
    /// How deep an expression may be, and how long a chain of `elif`.
    ///
    /// Trees are compiled, printed and freed by recursion; this depth needs less than 512 KiB of stack for freeing.
    static let depthLimit = 900

    /// How deep the parser itself may recurse on the caller's stack before it moves to a stack of its own.
    static let callersNestingLimit = 12

    /// How deep a tree may be for the checks to walk it on the caller's stack.
    private static let callersDepthLimit = 40

    /// Parses a file, or what was typed at the prompt: then an error that more lines could mend says so.
    ///
    /// - Throws: `SyntaxFault`: `SyntaxError` and its kin with CPython's words and places, `RecursionError` for too deep
    ///   trees; what the watch throws.
    static func parse(
        _ source: SourceText, interactive: Bool = false, watch: ReadingWatch = ReadingWatch()
    ) throws -> [Statement] {
        let lexed = Lexer.tokens(of: source, watch: watch)
        if let stop = watch.stop { throw stop }
        var builder = TreeBuilder(source, lexed, nestingLimit: callersNestingLimit, watch: watch)
        switch builder.run() {
        case .success(let statements) where builder.deepest <= callersDepthLimit:
            try check(statements, builder.deferred, watch)
            return statements
        case .failure(.fault(let fault)): throw fault
        case .failure(.stopped(let stop)): throw stop
        default: break
        }
        // The rest needs more stack than the caller may have.
        return try onLargeStack {
            var builder = TreeBuilder(source, lexed, nestingLimit: depthLimit * 2, watch: watch)
            switch builder.run() {
            case .success(let statements):
                try check(statements, builder.deferred, watch)
                return statements
            case .failure(.fault(let fault)): throw fault
            case .failure(.stopped(let stop)): throw stop
            case .failure(.tooNested): throw tooDeep(builder.current.span)
            case .failure(.mismatch):
                let fault = FaultFinder.explain(
                    source, lexed, at: builder.position, interactive: interactive, watch)
                throw watch.stop ?? fault
            }
        }
    }

    /// Looks for mistakes that the grammar does not see. `deferred` are those of patterns, found while parsing.
    private static func check(
        _ statements: [Statement], _ deferred: [SyntaxFault], _ watch: ReadingWatch
    ) throws {
        try ScopeCheck.run(statements, watch)
        var first = deferred.first
        do {
            try PlacementCheck.run(statements, watch)
        } catch let error as SyntaxFault {
            if first.map({ error.span.start < $0.span.start }) ?? true { first = error }
        }
        if let first { throw first }
    }

    static func tooDeep(_ span: Span) -> SyntaxFault {
        SyntaxFault(
            kind: .recursionError, message: "maximum recursion depth exceeded during compilation", span: span)
    }
}

/// Why the tree builder stops.
enum ParseFailure: Error {
    /// The tokens do not fit the grammar.
    case mismatch
    /// More recursion is needed than the stack is known to have.
    case tooNested
    case fault(SyntaxFault)
    /// A limit of the run is reached.
    case stopped(any Error)
}

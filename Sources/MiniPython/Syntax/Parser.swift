#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

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

    /// Parses a file, or what was typed at the prompt: then a fault says whether more lines could mend it.
    static func parse(_ source: SourceText, interactive: Bool = false) throws(SyntaxFault) -> [Statement] {
        let lexed = Lexer.tokens(of: source)
        var builder = TreeBuilder(source, lexed, nestingLimit: callersNestingLimit)
        switch builder.run() {
        case .success(let statements): return try checked(statements)
        case .failure(.fault(let fault)): throw fault
        case .failure(.mismatch), .failure(.tooNested): break
        }
        // The rest needs more stack than the caller may have.
        let result = onLargeStack { () -> Result<[Statement], SyntaxFault> in
            var builder = TreeBuilder(source, lexed, nestingLimit: depthLimit * 2)
            switch builder.run() {
            case .success(let statements): return .success(statements)
            case .failure(.fault(let fault)): return .failure(fault)
            case .failure(.tooNested): return .failure(tooDeep(builder.current.span))
            case .failure(.mismatch):
                return .failure(FaultFinder.explain(source, lexed, at: builder.position, interactive: interactive))
            }
        }
        return try checked(try result.get())
    }

    private static func checked(_ statements: [Statement]) throws(SyntaxFault) -> [Statement] { statements }

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
}

/// Holds what a thread with a large stack works on.
private final class LargeStackWork {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
}

/// Runs a closure on a thread of its own with 256 MiB of stack, and waits for it; here when there is no such thread.
func onLargeStack<Result>(_ body: () -> Result) -> Result {
    var result: Result?
    withoutActuallyEscaping({ result = body() }) { escaping in
        let work = Unmanaged.passRetained(LargeStackWork(escaping))
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, 256 << 20)
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        let failed = pthread_create(
            &thread, &attributes,
            { argument in
                #if canImport(Glibc)
                    guard let argument else { return nil }
                #endif
                Unmanaged<LargeStackWork>.fromOpaque(argument).takeUnretainedValue().body()
                return nil
            }, work.toOpaque())
        #if canImport(Glibc)
            if failed == 0 { pthread_join(thread, nil) }
        #else
            if failed == 0, let thread { pthread_join(thread, nil) }
        #endif
        pthread_attr_destroy(&attributes)
        work.release()
    }
    return result ?? body()
}

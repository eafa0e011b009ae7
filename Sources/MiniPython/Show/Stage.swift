/// A stage on the way from a program's text to its running, whose result can be shown to people.
public enum Stage: String, CaseIterable, Sendable {
    /// The words that the lexer cuts the text into.
    case tokens
    /// The syntax tree that the parser builds, with what the resolver found out about each name.
    case tree
    /// The instructions that the compiler writes for the machine.
    case code
}

extension Interpreter {
    /// Shows what a stage makes of a program, which does not run.
    /// - Parameter write: takes the text piece by piece, each ending with a line.
    /// - Returns: why the text is no program. The tokens are shown all the same, as far as there are any.
    public func show(_ stage: Stage, of source: SourceText, to write: (String) -> Void) -> ErrorReport? {
        var outcome = Outcome()
        onLargeStack {
            do {
                switch stage {
                case .tokens:
                    TokenPrinter(source: source).write(to: write)
                    _ = try Parser.parse(source)
                case .tree:
                    let statements = try Parser.parse(source)
                    let module = try Resolver.resolve(statements)
                    TreePrinter(source: source, module: module, isBuiltIn: isOnlyBuiltIn)
                        .write(statements, to: write)
                case .code:
                    let code = try Compiler.compile(
                        source, isInteractive: false, heap: machine.heap, globals: machine.globals)
                    Disassembler(machine: machine).write(code, to: write)
                }
            } catch {
                settle(error, source, &outcome)
            }
        }
        return outcome.error
    }

    /// Whether a name means a built-in as long as the program does not bind it.
    private func isOnlyBuiltIn(_ name: String) -> Bool {
        machine.globals.builtIn(name) != nil && machine.globals[name] == nil
    }
}

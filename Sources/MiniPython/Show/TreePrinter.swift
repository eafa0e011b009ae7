/// Writes a program's syntax tree, one node a line, its parts below it, each name with where its value lives.
///
/// Nodes are called what `SyntaxTree.swift` calls them. The nodes that are still to be written stand on a list, so
/// that no tree is too deep.
struct TreePrinter {
    let source: SourceText
    let module: Scope
    private let isBuiltIn: (String) -> Bool
    /// The names that the program binds outside functions, or declares global in one.
    private let globals: Set<String>

    /// - Parameters:
    ///   - module: what the resolver found.
    ///   - isBuiltIn: whether a global name that the program does not bind is a built-in's.
    init(source: SourceText, module: Scope, isBuiltIn: @escaping (String) -> Bool) {
        self.source = source
        self.module = module
        self.isBuiltIn = isBuiltIn
        var globals = Set(module.boundNames)
        var scopes = [module]
        while let scope = scopes.popLast() {
            globals.formUnion(scope.globals)
            scopes += scope.children
        }
        self.globals = globals
    }

    /// One node as it is shown: what it is, and its parts.
    struct Node {
        var title: String
        var parts: [Part] = []
    }

    /// A part of a node.
    struct Part {
        /// What the part is to its node; empty for one of several alike.
        var label: String
        var content: Content
        /// The scope whose names the part uses.
        var scope: Scope
    }

    enum Content {
        case text(String)
        case expression(Expression)
        case statement(Statement)
        case pattern(Pattern)
        /// A line of its own with parts below it.
        case node(Node)
    }

    func write(_ statements: [Statement], to write: (String) -> Void) {
        write("module\n")
        var waiting: [(part: Part, depth: Int)] = []
        func put(_ parts: [Part], _ depth: Int) { for part in parts.reversed() { waiting.append((part, depth)) } }
        put(names(of: module) + statements.map { Part(label: "", content: .statement($0), scope: module) }, 1)
        while let (part, depth) = waiting.popLast() {
            let node = node(part)
            let between = part.label.isEmpty || node.title.isEmpty ? "" : " "
            let label = part.label.isEmpty ? "" : part.label + ":"
            write(String(repeating: "  ", count: depth) + label + between + node.title + "\n")
            put(node.parts, depth + 1)
        }
    }

    private func node(_ part: Part) -> Node {
        switch part.content {
        case .text(let text): Node(title: text)
        case .expression(let expression): node(expression, part.scope)
        case .statement(let statement): node(statement, part.scope)
        case .pattern(let pattern): node(pattern, part.scope)
        case .node(let node): node
        }
    }

    // MARK: Parts

    func part(_ label: String, _ expression: Expression, _ scope: Scope) -> Part {
        Part(label: label, content: .expression(expression), scope: scope)
    }

    /// A part that may be missing.
    func part(_ label: String, ifAny expression: Expression?, _ scope: Scope) -> [Part] {
        expression.map { [part(label, $0, scope)] } ?? []
    }

    /// Several alike below a line of their own; nothing when there are none.
    func parts(_ label: String, _ expressions: [Expression], _ scope: Scope) -> [Part] {
        group(label, expressions.map { part("", $0, scope) }, scope)
    }

    func block(_ label: String, _ statements: [Statement], _ scope: Scope) -> [Part] {
        group(label, statements.map { Part(label: "", content: .statement($0), scope: scope) }, scope)
    }

    func group(_ label: String, _ parts: [Part], _ scope: Scope) -> [Part] {
        parts.isEmpty ? [] : [Part(label: label, content: .node(Node(title: "", parts: parts)), scope: scope)]
    }

    func text(_ label: String, _ text: String, _ scope: Scope) -> Part {
        Part(label: label, content: .text(text), scope: scope)
    }

    // MARK: Names

    /// `total (local)`: a name and where its value lives.
    func resolved(_ name: String, _ scope: Scope) -> String {
        let mangled = scope.mangle(name)
        return "\(mangled) (\(place(of: mangled, scope)))"
    }

    private func place(of name: String, _ scope: Scope) -> String {
        switch scope.location(of: name) {
        case .local(let variable): variable.isFree ? "outer cell" : variable.isCell ? "cell" : "local"
        case .className: "class name"
        case .global: !globals.contains(name) && isBuiltIn(name) ? "built-in" : "global"
        }
    }

    /// All names that a scope binds or uses.
    func names(of scope: Scope) -> [Part] {
        let used = scope.used.filter { !scope.binds($0) }
        // The variable behind a generator expression's first iterable has no name that a program could write.
        let shown = (scope.boundNames + used).filter { !$0.hasPrefix(".") }
        var seen: Set<String> = []
        let names = shown.filter { seen.insert($0).inserted }.map { "\($0) (\(place(of: $0, scope)))" }
        return names.isEmpty ? [] : [text("names", names.joined(separator: ", "), scope)]
    }
}

/// A region of the program in which names have one meaning.
final class Scope {
    enum Kind { case module, function, classBody, comprehension }

    /// Where a variable lives, seen from a place that uses it.
    enum Location {
        case global
        /// A register of the running frame.
        case local(Variable)
        /// In a class body: its own name first, then the global.
        case className
    }

    /// A variable of a function or comprehension.
    final class Variable {
        let name: String
        /// Whether an inner function uses it, so that it lives in a cell.
        var isCell = false
        /// Whether it came from an enclosing function.
        let isFree: Bool
        /// Given by the compiler.
        var register = -1
        var isParameter = false

        init(name: String, isFree: Bool = false) {
            self.name = name
            self.isFree = isFree
        }
    }

    let kind: Kind
    /// Owns this one; the module's scope is kept by what resolves or compiles it.
    unowned let parent: Scope?
    private(set) var children: [Scope] = []
    /// By the place in the text of what opens them: a `finally` block is compiled more than once.
    private var childrenByPlace: [Span: Scope] = [:]
    private var inlinedByPlace: [Span: Scope] = [:]
    /// Names bound here, in order.
    private(set) var boundNames: [String] = []
    private var bound: Set<String> = []
    private(set) var used: [String] = []
    private var usedSet: Set<String> = []
    var globals: Set<String> = []
    var nonlocals: Set<String> = []
    /// Names that some `del` or the end of an `except … as` unbinds: they may be unbound anywhere.
    var deleted: Set<String> = []
    /// After resolving: the variables that live in this scope's frame, its own and the captured ones.
    private(set) var variables: [String: Variable] = [:]
    /// The captured ones, in order.
    private(set) var freeVariables: [Variable] = []
    private var locations: [String: Location] = [:]
    var isGenerator = false
    /// A function, but a walrus inside binds in the scope around it.
    var isGeneratorExpression = false
    /// For mangling `__private` names.
    let className: String?
    /// Of the module's scope: the program's frozensets of constants.
    var constantSets: [Set<FunctionCompiler.ConstantKey>: Value] = [:]

    /// - Parameter isInlined: it is the second form of a generator expression, which runs in place.
    init(
        _ kind: Kind, parent: Scope?, className: String?, at place: Span = Span(0, 0), isInlined: Bool = false
    ) {
        self.kind = kind
        self.parent = parent
        self.className = className
        parent?.children.append(self)
        if isInlined { parent?.inlinedByPlace[place] = self } else { parent?.childrenByPlace[place] = self }
    }

    /// The scope of a generator expression that may run in place; nil where there is no such form.
    func inlinedChild(at place: Span) -> Scope? { inlinedByPlace[place] }

    /// The scope that the function, class or comprehension at a place opens.
    func child(at place: Span) -> Scope {
        guard let child = childrenByPlace[place] else {
            preconditionFailure("the resolver and the compiler walk the same tree")
        }
        return child
    }

    /// The scope whose frame holds this scope's variables: itself, but for comprehensions, which run in place.
    var host: Scope {
        var scope = self
        while scope.kind == .comprehension, let parent = scope.parent { scope = parent }
        return scope
    }

    /// The module's scope.
    var root: Scope {
        var scope = self
        while let parent = scope.parent { scope = parent }
        return scope
    }

    func mangle(_ name: String) -> String {
        guard let className, name.hasPrefix("__"), !name.hasSuffix("__"), !name.contains("." as Character) else {
            return name
        }
        let stem = className.drop { $0 == "_" }
        return stem.isEmpty ? name : "_\(stem)\(name)"
    }

    func bind(_ name: String) {
        if bound.insert(name).inserted { boundNames.append(name) }
    }

    func use(_ name: String) {
        if usedSet.insert(name).inserted { used.append(name) }
    }

    func hasBound(_ name: String) -> Bool { bound.contains(name) }

    func uses(_ name: String) -> Bool { usedSet.contains(name) }

    func binds(_ name: String) -> Bool { bound.contains(name) && !globals.contains(name) && !nonlocals.contains(name) }

    func isUsedOrBound(_ name: String) -> Bool { bound.contains(name) || usedSet.contains(name) }

    /// Where a name of this scope lives. Only after `resolve`.
    func location(of name: String) -> Location { locations[name] ?? .global }

    /// Settles every name of this scope and of those inside it; outer scopes first.
    /// - Throws: what the watch throws.
    func resolve(_ watch: ReadingWatch) throws {
        if kind == .function || kind == .comprehension {
            for name in boundNames where binds(name) {
                try watch.pass()
                let variable = Variable(name: name)
                variables[name] = variable
                locations[name] = .local(variable)
            }
        }
        if kind == .classBody {
            // The cell that `super()` and `__class__` in methods see.
            variables["__class__"] = Variable(name: "__class__")
            for name in boundNames where binds(name) { locations[name] = .className }
        }
        for name in used + boundNames where locations[name] == nil {
            try watch.pass()
            locations[name] = find(name)
        }
        for child in children { try child.resolve(watch) }
    }

    private func find(_ name: String) -> Location {
        if globals.contains(name) { return .global }
        var scope = parent
        while let current = scope {
            let visible = current.kind != .classBody || name == "__class__"
            if visible, let owned = current.variables[name] {
                return .local(reach(owned, of: current))
            }
            if current.kind != .classBody, current.globals.contains(name) { return .global }
            scope = current.parent
        }
        return .global
    }

    /// The variable as this scope's frame has it: captured through every frame in between.
    private func reach(_ variable: Variable, of owner: Scope) -> Variable {
        if owner.host === host { return variable }
        variable.isCell = true
        if let known = host.variables[variable.name] {
            if known.isFree { return known }
        }
        // The frame that this one's function is made in must have the variable first.
        if let outer = host.parent, outer.host !== owner.host { _ = outer.reach(variable, of: owner) }
        let captured = Variable(name: variable.name, isFree: true)
        captured.isCell = true
        host.addFree(captured)
        return captured
    }

    private func addFree(_ variable: Variable) {
        if variables[variable.name] == nil { variables[variable.name] = variable }
        freeVariables.append(variable)
    }

    /// The variable of this frame that a function made here captures under a name.
    func captured(_ name: String) -> Variable? {
        var scope: Scope? = self
        while let current = scope {
            if let variable = current.variables[name] { return variable }
            if current.kind != .comprehension { break }
            scope = current.parent
        }
        return host.variables[name]
    }
}

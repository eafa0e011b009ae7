import MiniPython

/// One world for many programs, each as if in a fresh one: to make a world costs many times what a short program does.
///
/// It serves programs that can leave nothing behind in it. What they bind themselves is unbound again; of what the world
/// had before, they may name only what no program can change.
final class ReusedWorld {
    let world: World
    /// The names that were bound at first.
    private let names: Set<String>
    /// Those of them whose values could be changed.
    private let changeable: Set<String>
    /// The size of the world at first.
    private let bytes: Int
    private var uses = 0

    /// Names that a session can hold are many, and never forgotten: longer texts get worlds of their own, and after so
    /// many uses there is a new one.
    private static let longestText = 4000
    private static let mostUses = 100
    private static let mostGrowth = 32 << 20

    /// Ways to change what is behind a name that is not said, and modules that remember things.
    private static let dangers: Set<String> = [
        "keras", "sklearn", "matplotlib", "pyplot", "plt", "setattr", "delattr", "globals", "vars", "exec", "eval",
        "seterr", "errstate", "set_printoptions", "printoptions", "warnings",
    ]

    /// - Parameter world: as it was made; no program has run in it but the Setup.
    init(_ world: World) {
        self.world = world
        let bindings = world.interpreter.bindings
        names = Set(bindings.map(\.name))
        changeable = Set(bindings.filter { !$0.value.isUnchangeable }.map(\.name))
        bytes = world.interpreter.machine.heap.usedBytes
    }

    /// Whether programs can leave nothing behind. O(their length)
    func isSafe(for programs: [String]) -> Bool {
        let texts = programs + programs.flatMap(CodeScanner.formattedParts)
        guard programs.reduce(0, { $0 + $1.utf8.count }) <= Self.longestText else { return false }
        return texts.allSatisfy { text in
            let mentioned = CodeScanner.names(in: text)
            return mentioned.isDisjoint(with: changeable) && mentioned.isDisjoint(with: Self.dangers)
                && !mentioned.contains { $0.hasPrefix("__") }
                && CodeScanner.boundNames(in: text).isDisjoint(with: names)
                && !CodeScanner.mayBindAttribute(in: text)
        }
    }

    /// Whether a new one would serve better.
    var isWorn: Bool {
        uses >= Self.mostUses || world.interpreter.machine.heap.usedBytes > bytes + Self.mostGrowth
    }

    /// The world without what programs have bound in it.
    func tidied() -> World {
        uses += 1
        for (name, _) in world.interpreter.bindings where !names.contains(name) {
            // A name that is already known needs no room.
            try? world.interpreter.bind(name, to: .undefined)
        }
        return world
    }
}

extension CodeScanner {
    /// What stands in the f-strings of a text, so that it can be scanned as code.
    fileprivate static func formattedParts(of text: String) -> [String] {
        tokens(of: text).filter { token in
            token.kind == .text && token.text.prefix(2).lowercased().contains("f") && token.text.contains("{")
        }.map { String($0.text.dropFirst().map { $0 == "'" || $0 == "\"" ? " " : $0 }) }
    }

    /// Whether a text may give an attribute a value, as `np.pi = 3` does; loosely, rather too often.
    static func mayBindAttribute(in text: String) -> Bool {
        var hasPoint = false
        var isTarget = false
        for token in tokens(of: text) where token.kind != .comment {
            switch token.text {
            case "del", "for", "as": isTarget = true
            case "in", ":": isTarget = false
            case ".":
                if isTarget { return true }
                hasPoint = true
            case ";": (isTarget, hasPoint) = (false, false)
            case _ where token.kind == .lineEnd: (isTarget, hasPoint) = (false, hasPoint && token.depth > 0)
            case "==", "!=", "<=", ">=": break
            default:
                if hasPoint, token.kind == .operation, token.depth == 0, token.text.hasSuffix("=") { return true }
            }
        }
        return false
    }
}

extension Value {
    /// Whether no program can change the value in place.
    fileprivate var isUnchangeable: Bool {
        if isNone || bool != nil || int != nil || float != nil || string != nil { return true }
        return kind == .module || kind == .native || kind == .integer || kind == .range
    }
}

/// The parameters of a built-in, read from its signature.
struct NativeParameters {
    struct Parameter {
        var name: String
        var isPositional = true
        var isKeyword = true
        /// The default as written, or nil where the parameter must be given.
        var defaultSource: Substring?
    }

    private(set) var list: [Parameter] = []
    /// How many may be given by place, `*rest` aside.
    private(set) var positionalCount = 0
    private(set) var requiredCount = 0
    private(set) var hasRest = false
    private(set) var hasKeywords = false
    /// Whether no parameter may be given by name.
    private(set) var isPositionalOnly = true

    init(_ signature: String) {
        guard let open = signature.firstIndex(of: "("), let close = signature.lastIndex(of: ")") else { return }
        var afterStar = false
        for part in Self.split(signature[signature.index(after: open)..<close]) {
            switch part {
            case "/":
                for index in list.indices { list[index].isKeyword = false }
            case "*":
                afterStar = true
            default:
                add(part, afterStar: &afterStar)
            }
        }
        positionalCount = list.count { $0.isPositional }
        requiredCount = list.count { $0.defaultSource == nil }
        isPositionalOnly = !hasKeywords && list.allSatisfy { !$0.isKeyword }
    }

    private mutating func add(_ part: Substring, afterStar: inout Bool) {
        if part.hasPrefix("**") {
            hasKeywords = true
        } else if part.hasPrefix("*") {
            hasRest = true
            afterStar = true
            for index in list.indices { list[index].isKeyword = false }
        } else {
            let sides = part.split(separator: "=", maxSplits: 1)
            list.append(
                Parameter(
                    name: String(sides[0]), isPositional: !afterStar,
                    defaultSource: sides.count > 1 ? sides[1] : nil))
        }
    }

    /// Splits at commas outside quotes and drops blanks.
    private static func split(_ text: Substring) -> [Substring] {
        var parts: [Substring] = []
        var start = text.startIndex
        var quote: Character?
        func add(_ end: Substring.Index) {
            var part = text[start..<end]
            while part.first == " " { part.removeFirst() }
            while part.last == " " { part.removeLast() }
            if !part.isEmpty { parts.append(part) }
        }
        for index in text.indices {
            let character = text[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "'" || character == "\"" {
                quote = character
            } else if character == "," {
                add(index)
                start = text.index(after: index)
            }
        }
        add(text.endIndex)
        return parts
    }

    /// The value of a default as the signature writes it.
    static func value(ofDefault source: Substring, _ heap: Heap) throws -> Value {
        switch source {
        case "None": return .none
        case "True": return .true
        case "False": return .false
        case "<absent>": return .undefined
        default:
            if let int = Int(source) { return Value(int) }
            if let double = Double(source) { return Value(double) }
            return try heap.string(String(source.dropFirst().dropLast()))
        }
    }
}

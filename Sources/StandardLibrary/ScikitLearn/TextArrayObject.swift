import CoreMath
import MiniPython

/// Words along one axis, as the names of classes and features are kept: a small `ndarray` of text.
final class TextArrayObject: ForeignObject {
    let texts: [String]
    private let library: LibraryState
    /// Whether its type is `object`, as that of feature names is.
    private let isObject: Bool

    init(_ texts: [String], _ library: LibraryState, isObject: Bool = false) {
        self.texts = texts
        self.library = library
        self.isObject = isObject
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject {
        let type = try? machine.foreignType(
            "ndarray", module: "numpy.str_", bases: [library.types.array], methods: Self.methods)
        return type ?? library.types.array
    }

    private static let methods: [Native] = [
        Native("tolist(self)", "The words as a list.") { machine, args in
            try machine.heap.list((args[0].foreign as? TextArrayObject)?.values(machine) ?? [])
        },
        Native("copy(self)", "Another array of the same words.") { _, args in args[0] },
    ]

    private func values(_ machine: Machine) throws -> [Value] { try texts.map { try machine.heap.string($0) } }

    private var typeText: String {
        isObject ? "object" : "'<U\(max(1, texts.map(\.unicodeScalars.count).max() ?? 1))'"
    }

    // MARK: Attributes

    override var attributeNames: [String] { ["shape", "ndim", "size", "dtype"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "shape": try machine.heap.tuple([Value(texts.count)])
        case "ndim": Value(1)
        case "size": Value(texts.count)
        case "dtype": try machine.heap.string(isObject ? "object" : String(typeText.dropFirst().dropLast()))
        case "T": Value(self)
        default: nil
        }
    }

    // MARK: Elements

    override func item(_ key: Value, _ machine: Machine) throws -> Value {
        if let slice = key.slice {
            let indices = try machine.sliceIndices(slice, length: texts.count)
            return try machine.wrap(texts: (0..<indices.count).map { texts[indices[$0]] }, isObject: isObject)
        }
        let places = try NDArray.arange(0, texts.count)
        let chosen = try places.subscripted(machine.subscripts(key).indices)
        if chosen.dimensions == 0 { return try machine.heap.string(texts[chosen.item().integer]) }
        guard chosen.dimensions == 1 else {
            throw machine.error(.indexError, "arrays of text have one axis in this shell")
        }
        return try machine.wrap(texts: chosen.integers.map { texts[$0] }, isObject: isObject)
    }

    override func setItem(_ key: Value, _ value: Value, _ machine: Machine) throws {
        throw machine.error(.typeError, "arrays of text cannot be changed in this shell")
    }

    override func iterator(_ machine: Machine) throws -> Value? {
        try machine.iterator(of: machine.heap.list(values(machine)))
    }

    override func length(_ machine: Machine) throws -> Int? { texts.count }

    override func contains(_ item: Value, _ machine: Machine) throws -> Bool? {
        item.string.map { texts.contains($0.text) } ?? false
    }

    override func hash(_ machine: Machine) throws -> Int? { nil }

    override func truth(_ machine: Machine) throws -> Bool {
        if texts.count == 1 { return !texts[0].isEmpty }
        throw machine.error(
            .valueError,
            "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
    }

    override func compare(_ op: ComparisonOperation, _ other: Value, _ machine: Machine) throws -> Value? {
        guard op == .equal || op == .notEqual else { return nil }
        let wanted = op == .equal
        if let text = other.string?.text { return try machine.wrap(NDArray.of(texts.map { ($0 == text) == wanted })) }
        guard other.foreign is TextArrayObject || other.list != nil else { return nil }
        let others = try machine.texts(other)
        guard others.count == texts.count else { return nil }
        return try machine.wrap(NDArray.of(zip(texts, others).map { ($0 == $1) == wanted }))
    }

    // MARK: Text

    override func str(_ machine: Machine) throws -> String {
        try lines(machine, separator: " ", indent: 1, width: library.formatter.lineWidth)
    }

    override func repr(_ machine: Machine) throws -> String {
        let body = try lines(machine, separator: ", ", indent: 7, width: library.formatter.lineWidth - 1)
        let text = "array(\(body),"
        let tail = "dtype=\(typeText))"
        let last = text.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0
        let breaks = last + tail.count + 1 > library.formatter.lineWidth
        return text + (breaks ? "\n" + String(repeating: " ", count: 6) : " ") + tail
    }

    private func lines(_ machine: Machine, separator: String, indent: Int, width: Int) throws -> String {
        let words = try values(machine).map { try machine.reprText($0) }
        let shown =
            words.count > library.formatter.threshold
            ? words.prefix(library.formatter.edgeItems) + ["..."] + words.suffix(library.formatter.edgeItems) : words
        let start = String(repeating: " ", count: indent)
        let end = width - max(separator == " " ? 0 : 1, 1)
        var (text, line) = ("", start)
        for (place, word) in shown.enumerated() {
            if line.count + word.count > end, line.count > indent {
                while line.last == " " { line.removeLast() }
                text += line + "\n"
                line = start
            }
            line += word + (place + 1 < shown.count ? separator : "")
        }
        return "[" + (text + line).dropFirst(indent) + "]"
    }
}

/// A matrix that is mostly zeros, as an encoder returns it; kept whole, since it is small here.
final class SparseMatrixObject: ForeignObject {
    let dense: NDArray

    init(_ dense: NDArray) {
        self.dense = dense
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject {
        let type = try? machine.foreignType("csr_matrix", module: "scipy.sparse", methods: Self.methods)
        return type ?? machine.types.object
    }

    private static let methods: [Native] = ["toarray", "todense"].map { name in
        Native("\(name)(self)", "The matrix as an array with all its zeros.") { machine, args in
            guard let object = args[0].foreign as? SparseMatrixObject else { return .none }
            return try machine.wrap(object.dense)
        }
    }

    override var attributeNames: [String] { ["shape", "nnz", "ndim"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "shape": try machine.heap.tuple(dense.shape.map { Value($0) })
        case "nnz": Value(count)
        case "ndim": Value(2)
        default: nil
        }
    }

    private var count: Int { dense.doubles.count { $0 != 0 } }

    override func repr(_ machine: Machine) throws -> String {
        "<Compressed Sparse Row sparse matrix of dtype 'float64'\n\twith \(count) stored elements and shape "
            + "(\(dense.shape[0]), \(dense.shape[1]))>"
    }
}

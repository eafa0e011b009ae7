/// Sums of products over named axes: `einsum("ij,jk->ik", a, b)`.
///
/// Operands are joined from left to right, each pair as one product of matrices.
struct EinsteinSum {
    /// An operand and the names of its axes, each once.
    private struct Term {
        var array: NDArray
        var labels: [Character]
    }

    private var terms: [Term]
    private let output: [Character]

    /// Reads the subscripts. Axes that `...` stands for get names of their own: digits.
    init(_ subscripts: String, _ operands: [NDArray]) throws {
        let text = subscripts.filter { $0 != " " }
        let sides = text.components(at: "->")
        guard sides.count <= 2 else {
            throw MathError.value("einstein sum subscript string does not contain proper '->' output specified")
        }
        let inputs = sides[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard inputs.count == operands.count else {
            throw MathError.value(
                inputs.count < operands.count
                    ? "more operands provided to einstein sum function than specified in the subscripts string"
                    : "fewer operands provided to einstein sum function than specified in the subscripts string")
        }
        var hidden: [Character] = []
        terms = []
        for (place, (input, operand)) in zip(inputs, operands).enumerated() {
            let labels = try Self.labels(input, operand.dimensions, place)
            let names = labels.filter(\.isNumber)
            if names.count > hidden.count { hidden = names }
            terms.append(try Self.diagonal(operand, labels, place))
        }
        let all = terms.flatMap(\.labels)
        if sides.count == 2 {
            output = try Self.expandedOutput(sides[1], hidden)
            for label in output where !all.contains(label) && !label.isNumber {
                throw MathError.value(
                    "einstein sum subscripts string included output subscript '\(label)' which never appeared in an input"
                )
            }
            if Set(output).count < output.count,
                let twice = output.first(where: { l in output.filter { $0 == l }.count > 1 })
            {
                throw MathError.value(
                    "einstein sum subscripts string includes output subscript '\(twice)' multiple times")
            }
        } else {
            let joined = inputs.joined()
            let once = Set(joined.filter { $0.isLetter }).filter { label in joined.filter { $0 == label }.count == 1 }
            output = hidden + once.sorted()
        }
        try checkLengths()
    }

    /// The names of an operand's axes.
    private static func labels(_ text: String, _ dimensions: Int, _ place: Int) throws -> [Character] {
        let parts = text.components(at: "...")
        guard parts.count <= 2, !parts.contains(where: { $0.contains(".") }) else {
            throw MathError.value(
                "einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...') in operand \(place)"
            )
        }
        for label in parts.joined() where !(label.isASCII && label.isLetter) {
            throw MathError.value(
                "invalid subscript '\(label)' in einstein sum subscripts string, subscripts must be letters")
        }
        let named = parts.reduce(0) { $0 + $1.count }
        guard named <= dimensions else {
            throw MathError.value("einstein sum subscripts string contains too many subscripts for operand \(place)")
        }
        guard parts.count == 2 else {
            guard named == dimensions else {
                throw MathError.value(
                    "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided "
                        + "to broadcast the extra dimensions.")
            }
            return Array(parts[0])
        }
        // Counted from the right, so that operands of different dimensions line up.
        let count = dimensions - named
        return Array(parts[0]) + ellipsisNames(count) + Array(parts[1])
    }

    private static func ellipsisNames(_ count: Int) -> [Character] {
        (0..<count).reversed().map { Character(UnicodeScalar(0x0660 + UInt32($0)) ?? "0") }
    }

    private static func expandedOutput(_ text: String, _ hidden: [Character]) throws -> [Character] {
        let parts = text.components(at: "...")
        if parts.count == 2 { return Array(parts[0]) + hidden + Array(parts[1]) }
        guard hidden.isEmpty else {
            throw MathError.value(
                "output has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided "
                    + "to broadcast the extra dimensions.")
        }
        return Array(text)
    }

    /// A view in which each name stands for one axis: repeated names take the diagonal.
    private static func diagonal(_ array: NDArray, _ labels: [Character], _ place: Int) throws -> Term {
        var (names, lengths, steps): ([Character], [Int], [Int]) = ([], [], [])
        for (axis, label) in labels.enumerated() {
            if let known = names.firstIndex(of: label) {
                guard lengths[known] == array.shape[axis] else {
                    throw MathError.value(
                        "dimensions in operand \(place) for collapsing index '\(label)' don't match "
                            + "(\(lengths[known]) != \(array.shape[axis]))")
                }
                steps[known] += array.strides[axis]
            } else {
                names.append(label)
                lengths.append(array.shape[axis])
                steps.append(array.strides[axis])
            }
        }
        return Term(array: array.view(lengths, steps), labels: names)
    }

    /// Throws unless axes of one name have one length, or 1.
    private func checkLengths() throws {
        var lengths: [Character: Int] = [:]
        for term in terms {
            for (label, length) in zip(term.labels, term.array.shape) {
                let known = lengths[label] ?? 1
                if known != 1 && length != 1 && known != length { throw mismatch() }
                if known == 1 { lengths[label] = length }
            }
        }
    }

    /// NumPy's error: every operand as it is laid over the axes of the result and those summed.
    private func mismatch() -> MathError {
        var axes = output
        for term in terms { axes += term.labels.filter { !axes.contains($0) } }
        let parts = terms.map { term in
            let mapped = axes.map { label in
                term.labels.firstIndex(of: label).map { String(term.array.shape[$0]) } ?? "newaxis"
            }
            var shown = mapped
            while shown.first == "newaxis" { shown.removeFirst() }
            let comma = axes.count == 1 ? "," : ""
            return "\(Shape.compact(term.array.shape))->(\(shown.joined(separator: ","))\(comma))"
        }
        return .value(
            "operands could not be broadcast together with remapped shapes [original->remapped]: "
                + parts.joined(separator: " ") + " ")
    }

    // MARK: Computing

    /// Returns the sum.
    func evaluate() throws -> NDArray {
        var rest = terms
        var current = rest.removeFirst()
        while !rest.isEmpty {
            let next = rest.removeFirst()
            let later = Set(rest.flatMap(\.labels) + output)
            current = try Self.product(
                try Self.summed(current, keeping: later.union(next.labels)),
                try Self.summed(next, keeping: later.union(current.labels)), later)
            try Allocation.poll()
        }
        current = try Self.summed(current, keeping: Set(output))
        // Axes of the ellipsis that this result lacks count as 1.
        for label in output where !current.labels.contains(label) {
            current = Term(array: try current.array.expandingDimensions(0), labels: [label] + current.labels)
        }
        return try current.array.transposed(axes: output.compactMap { current.labels.firstIndex(of: $0) })
    }

    /// Sums over the axes that nothing needs any more.
    private static func summed(_ term: Term, keeping labels: Set<Character>) throws -> Term {
        let gone = term.labels.indices.filter { !labels.contains(term.labels[$0]) }
        if gone.isEmpty { return term }
        let source = term.array
        return Term(array: try source.sum(axes: gone), labels: term.labels.filter { labels.contains($0) })
    }

    /// The product of two operands, summed over their common names that are not needed later.
    private static func product(_ left: Term, _ right: Term, _ later: Set<Character>) throws -> Term {
        let common = left.labels.filter { right.labels.contains($0) }
        let isUneven = common.contains { length($0, left) != length($0, right) }
        if isUneven { return try broadcastProduct(left, right, later) }
        let batch = common.filter { later.contains($0) }
        let inner = common.filter { !later.contains($0) }
        let leftOnly = left.labels.filter { !common.contains($0) }
        let rightOnly = right.labels.filter { !common.contains($0) }
        func arranged(_ term: Term, _ groups: [[Character]]) throws -> NDArray {
            let axes = groups.joined().compactMap { term.labels.firstIndex(of: $0) }
            let sizes = groups.map { $0.reduce(1) { $0 * length($1, term) } }
            return try term.array.transposed(axes: axes).reshaped(sizes)
        }
        let product: NDArray
        if inner.isEmpty {
            product = try NDArray.apply(
                .multiply, arranged(left, [batch, leftOnly, []]), arranged(right, [batch, [], rightOnly]))
        } else {
            product = try NDArray.matmul(
                arranged(left, [batch, leftOnly, inner]), arranged(right, [batch, inner, rightOnly]))
        }
        let shape =
            batch.map { length($0, left) } + leftOnly.map { length($0, left) } + rightOnly.map { length($0, right) }
        return Term(array: try product.reshaped(shape), labels: batch + leftOnly + rightOnly)
    }

    /// The product where an axis of length 1 meets a longer one.
    private static func broadcastProduct(_ left: Term, _ right: Term, _ later: Set<Character>) throws -> Term {
        let labels = left.labels + right.labels.filter { !left.labels.contains($0) }
        func spread(_ term: Term) throws -> NDArray {
            let axes = labels.compactMap { term.labels.firstIndex(of: $0) }
            let shape = labels.map { term.labels.contains($0) ? length($0, term) : 1 }
            return try term.array.transposed(axes: axes).reshaped(shape)
        }
        let product = try NDArray.apply(.multiply, spread(left), spread(right))
        return try summed(Term(array: product, labels: labels), keeping: later)
    }

    private static func length(_ label: Character, _ term: Term) -> Int {
        term.labels.firstIndex(of: label).map { term.array.shape[$0] } ?? 1
    }
}

extension String {
    /// The parts between occurrences of a separator.
    fileprivate func components(at separator: String) -> [String] {
        var parts: [String] = []
        var rest = Substring(self)
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}

extension NDArray {
    /// Returns the sum of products over named axes, as NumPy's `einsum` reads them.
    ///
    /// Throws `MathError.value` for subscripts that make no sense or do not fit the operands.
    public static func einsum(_ subscripts: String, _ operands: [NDArray]) throws -> NDArray {
        guard !operands.isEmpty else {
            throw MathError.value("must provide at least an operand and a subscripts list to einsum")
        }
        return try EinsteinSum(subscripts, operands).evaluate()
    }

    /// Returns the sums of products over pairs of axes: those of `left` with those of `right`.
    public static func tensordot(_ left: NDArray, _ right: NDArray, axes: ([Int], [Int])) throws -> NDArray {
        guard axes.0.count == axes.1.count, axes.0.count <= left.dimensions, axes.1.count <= right.dimensions else {
            throw MathError.value("shape-mismatch for sum")
        }
        let own = try Shape.axes(axes.0, dimensions: left.dimensions)
        let other = try Shape.axes(axes.1, dimensions: right.dimensions)
        for (first, second) in zip(own, other) where left.shape[first] != right.shape[second] {
            throw MathError.value("shape-mismatch for sum")
        }
        let leftRest = left.shape.indices.filter { !own.contains($0) }
        let rightRest = right.shape.indices.filter { !other.contains($0) }
        let inner = own.reduce(1) { $0 * left.shape[$1] }
        let (rows, columns) = (leftRest.map { left.shape[$0] }, rightRest.map { right.shape[$0] })
        let product = try matmul(
            left.transposed(axes: leftRest + own).reshaped([rows.reduce(1, *), inner]),
            right.transposed(axes: other + rightRest).reshaped([inner, columns.reduce(1, *)]))
        return try product.reshaped(rows + columns)
    }

    /// Returns the Kronecker product: the right array once for each element of the left, scaled by it.
    public static func kron(_ left: NDArray, _ right: NDArray) throws -> NDArray {
        let rank = max(left.dimensions, right.dimensions)
        let first = [Int](repeating: 1, count: rank - left.dimensions) + left.shape
        let second = [Int](repeating: 1, count: rank - right.dimensions) + right.shape
        let product = try apply(
            .multiply, left.reshaped(first.flatMap { [$0, 1] }), right.reshaped(second.flatMap { [1, $0] }))
        return try product.reshaped(zip(first, second).map { $0 * $1 })
    }
}

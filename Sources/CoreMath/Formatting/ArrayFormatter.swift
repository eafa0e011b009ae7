/// Writes arrays as NumPy 2 does.
public struct ArrayFormatter: Sendable {
    /// How many digits may follow the decimal point.
    public var precision = 8
    /// Arrays with more elements are shown in part.
    public var threshold = 1000
    /// How many elements of each axis are shown at either end of an array shown in part.
    public var edgeItems = 3
    /// The length of a line in characters.
    public var lineWidth = 75
    /// Whether small numbers are written without exponents.
    public var suppressesSmall = false

    /// Makes a formatter with NumPy's settings.
    public init() {}

    /// The array as `print` shows it.
    public func text(_ array: NDArray) -> String {
        // An array without axes looks like its number, with all digits.
        if array.dimensions == 0 { return Self.text(array.scalar(atOffset: 0)) }
        return array.count == 0 ? "[]" : elements(array, separator: " ", prefix: 0, suffix: 0)
    }

    /// The array with another separator, as if a text of some length stood before it.
    public func text(_ array: NDArray, separator: String, prefix: Int) -> String {
        if array.dimensions == 0 { return Self.text(array.scalar(atOffset: 0)) }
        return array.count == 0 ? "[]" : elements(array, separator: separator, prefix: prefix, suffix: 0)
    }

    /// The array as the prompt shows it.
    public func representation(_ array: NDArray) -> String {
        let isEmpty = array.count == 0
        let isSummary = array.count > threshold
        let body = isEmpty ? "[]" : elements(array, separator: ", ", prefix: 6, suffix: 1)
        var extras: [String] = []
        if (isEmpty && array.shape != [0]) || isSummary { extras.append("shape=\(Shape.tuple(array.shape))") }
        // The type is plain from the elements, except when there are none.
        if isEmpty { extras.append("dtype=\(array.dtype.name)") }
        if extras.isEmpty { return "array(\(body))" }
        let text = "array(\(body),"
        let tail = extras.joined(separator: ", ") + ")"
        let lastLine = text.utf8.reversed().prefix { $0 != 10 }.count
        let breaks = lastLine + tail.utf8.count + 1 > lineWidth
        return text + (breaks ? "\n" + String(repeating: " ", count: 6) : " ") + tail
    }

    /// A single element as `print` shows it, which is as Python writes the number.
    public static func text(_ value: Scalar) -> String {
        switch value {
        case .bool(let value): value ? "True" : "False"
        case .int(let value): String(value)
        case .float(let value): pythonText(value)
        }
    }

    /// A single element as the prompt shows it: `np.float64(2.5)`.
    public static func representation(_ value: Scalar) -> String {
        switch value {
        case .bool(let value): value ? "np.True_" : "np.False_"
        case .int(let value): "np.int64(\(value))"
        case .float(let value): "np.float64(\(pythonText(value)))"
        }
    }

    /// A floating-point number as Python writes it: shortest digits, an exponent from 1e16 and below 1e-4.
    public static func pythonText(_ value: Double) -> String {
        if value.isNaN { return "nan" }
        if value.isInfinite { return value < 0 ? "-inf" : "inf" }
        let shortest = ShortestDigits(value)
        let exponent = shortest.point - 1
        if exponent < -4 || exponent >= 16 {
            let number = FloatText.scientific(value, fractionDigits: 16)
            let isWhole = number.fraction.isEmpty
            return number.integer + (isWhole ? "" : "." + number.fraction)
                + FloatText.exponent(number.exponent, digits: 2)
        }
        let number = FloatText.positional(value, fractionDigits: 400)
        return number.integer + "." + (number.fraction.isEmpty ? "0" : number.fraction)
    }

    /// A number without an exponent: shortest digits, or at most so many after the point.
    public static func positionalText(_ value: Double, fractionDigits: Int? = nil) -> String {
        guard value.isFinite else { return pythonText(value) }
        let number = FloatText.positional(value, fractionDigits: fractionDigits ?? 400)
        return number.integer + "." + number.fraction
    }

    /// A number with an exponent: shortest digits, or at most so many after the point.
    public static func scientificText(_ value: Double, fractionDigits: Int? = nil) -> String {
        guard value.isFinite else { return pythonText(value) }
        let number = FloatText.scientific(value, fractionDigits: fractionDigits ?? 16)
        return number.integer + "." + number.fraction + FloatText.exponent(number.exponent, digits: 2)
    }

    /// A number with at most eight digits after the point, for messages.
    static func rounded(_ value: Double) -> String {
        let number =
            value.magnitude < 1e-4 && value != 0 || value.magnitude >= 1e16
            ? scientificText(value, fractionDigits: 8) : positionalText(value, fractionDigits: 8)
        return number.hasSuffix(".") ? String(number.dropLast()) : number
    }

    // MARK: Layout

    private func elements(_ array: NDArray, separator: String, prefix: Int, suffix: Int) -> String {
        let isSummary = array.count > threshold
        let shown = isSummary ? corners(array) : array.scalars
        let format = ElementFormat(shown, self, isScalar: array.dimensions == 0)
        let layout = Layout(formatter: self, format: format, separator: separator, isSummary: isSummary)
        return layout.text(
            array, axis: 0, place: 0, indent: String(repeating: " ", count: prefix + 1), width: lineWidth - suffix)
    }

    /// The elements that a summary shows.
    private func corners(_ array: NDArray) -> [Scalar] {
        var result: [Scalar] = []
        func visit(_ axis: Int, _ place: Int) {
            if axis == array.dimensions { return result.append(array.scalar(atOffset: place)) }
            let length = array.shape[axis]
            let hides = length > 2 * edgeItems
            for index in 0..<length where !hides || index < edgeItems || index >= length - edgeItems {
                visit(axis + 1, place + index * array.strides[axis])
            }
        }
        visit(0, 0)
        return result
    }
}

/// The nesting of brackets and the breaking of lines.
private struct Layout {
    let formatter: ArrayFormatter
    let format: ElementFormat
    let separator: String
    let isSummary: Bool

    /// The part of the array behind `place`, from `axis` on; `indent` starts each further line.
    func text(_ array: NDArray, axis: Int, place: Int, indent: String, width: Int) -> String {
        if axis == array.dimensions { return format.text(array.scalar(atOffset: place)) }
        let length = array.shape[axis]
        let hides = isSummary && length > 2 * formatter.edgeItems
        let edge = formatter.edgeItems
        let shown = hides ? Array(0..<edge) + [-1] + Array(length - edge..<length) : Array(0..<length)
        let isRow = axis == array.dimensions - 1
        var lines = ""
        var line = indent
        var lineLength = indent.utf8.count
        for (position, index) in shown.enumerated() {
            let isLast = position == shown.count - 1
            let word =
                index < 0
                ? "..."
                : text(
                    array, axis: axis + 1, place: place + index * array.strides[axis], indent: indent + " ",
                    width: width - 1)
            if isRow {
                let wordLength = word.utf8.count
                // The separator without its blank, or the closing bracket, must fit as well.
                if lineLength + wordLength > width - 1 && lineLength > indent.utf8.count {
                    lines += Self.trimmed(line) + "\n"
                    line = indent
                    lineLength = indent.utf8.count
                }
                line += word
                lineLength += wordLength
                if !isLast {
                    line += separator
                    lineLength += separator.utf8.count
                }
            } else {
                lines += indent + word
                if !isLast {
                    lines += Self.trimmed(separator)
                    lines += String(repeating: "\n", count: array.dimensions - axis - 1)
                }
            }
        }
        if isRow { lines += line }
        return "[" + lines.dropFirst(indent.utf8.count) + "]"
    }

    private static func trimmed(_ text: String) -> String {
        var bytes = Array(text.utf8)
        while bytes.last == 32 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// A format specification, read: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
struct FormatSpecification {
    enum Alignment { case left, right, center, afterSign }
    enum Grouping { case none, comma, underscore, underscoreByFour }

    /// What is formatted, which decides what holds where nothing is said.
    enum Kind: UInt8 {
        case text, integer, float

        /// The code point of the presentation type; 0 for none.
        var type: UInt32 { self == .text ? 0x73 : self == .integer ? 0x64 : 0 }
        var alignment: Alignment { self == .text ? .left : .right }
    }

    /// The code point that pads.
    var fill: UInt32 = 32
    var alignment: Alignment
    /// `+`, `-`, blank, or nil when not given.
    var sign: UInt8?
    var dropsNegativeZero = false
    var isAlternate = false
    /// -1 when not given.
    var width = -1
    var grouping = Grouping.none
    /// -1 when not given.
    var precision = -1
    /// The code point of the presentation type; 0 when not given.
    var type: UInt32

    /// Whether the digits are neither grouped nor marked, which is what is asked for most.
    var isPlain: Bool { grouping == .none && !isAlternate && !dropsNegativeZero }

    /// A field as an f-string `{x}` has it.
    init(alignment: Alignment, type: UInt32) {
        self.alignment = alignment
        self.type = type
    }

    /// Reads a specification.
    /// - Parameters:
    ///   - typeName: of the value, for messages.
    /// - Throws: ValueError in CPython's words.
    init(_ text: StringObject, _ kind: Kind, for typeName: @autoclosure () -> String, _ machine: Machine) throws {
        self.init(alignment: kind.alignment, type: kind.type)
        var reader = Reader(points: CodePoints(text))
        let hasAlignment = readAlignment(&reader)
        readFlags(&reader, hasAlignment: hasAlignment)
        if let width = try reader.number("Too many decimal digits in format string", machine) { self.width = width }
        try readGrouping(&reader, machine)
        if reader.take(".") {
            guard let precision = try reader.number("Too many decimal digits in format string", machine) else {
                throw machine.error(.valueError, "Format specifier missing precision")
            }
            self.precision = precision
        }
        if reader.left > 1 {
            throw try Self.invalid(text, typeName(), machine)
        }
        if let last = reader.next() { self.type = last }
        try checkGrouping(machine)
    }

    /// The message quotes the specification byte for byte, lone surrogates too.
    private static func invalid(_ text: StringObject, _ typeName: String, _ machine: Machine) throws -> any Error {
        var message = Array("Invalid format specifier '".utf8)
        message += text.utf8
        message += Array("' for object of type '\(typeName)'".utf8)
        return machine.error(machine.types[.valueError], try machine.heap.tuple([machine.heap.string(utf8: message)]))
    }

    private struct Reader {
        let points: CodePoints
        var place = 0

        var left: Int { points.count - place }

        func peek(_ ahead: Int = 0) -> UInt32? { place + ahead < points.count ? points[place + ahead] : nil }

        mutating func next() -> UInt32? {
            guard place < points.count else { return nil }
            place += 1
            return points[place - 1]
        }

        mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            if peek() == scalar.value { place += 1; return true }
            return false
        }

        /// A whole number in decimal digits of any script, or nil.
        mutating func number(_ overflow: String, _ machine: Machine) throws -> Int? {
            var value: Int?
            while let point = peek(), let digit = UnicodePoint.decimalValue(point) {
                let (product, isOver) = (value ?? 0).multipliedReportingOverflow(by: 10)
                let (sum, isFar) = product.addingReportingOverflow(digit)
                if isOver || isFar { throw machine.error(.valueError, overflow) }
                value = sum
                place += 1
            }
            return value
        }
    }

    private static func alignment(_ point: UInt32?) -> Alignment? {
        switch point {
        case 0x3C: .left
        case 0x3E: .right
        case 0x5E: .center
        case 0x3D: .afterSign
        default: nil
        }
    }

    private mutating func readAlignment(_ reader: inout Reader) -> Bool {
        if let alignment = Self.alignment(reader.peek(1)), let fill = reader.peek() {
            self.fill = fill
            hasFill = true
            self.alignment = alignment
            reader.place += 2
            return true
        }
        if let alignment = Self.alignment(reader.peek()) {
            self.alignment = alignment
            reader.place += 1
            return true
        }
        return false
    }

    /// Whether the fill was written.
    private var hasFill = false

    private mutating func readFlags(_ reader: inout Reader, hasAlignment: Bool) {
        if reader.take("+") {
            sign = UInt8(ascii: "+")
        } else if reader.take("-") {
            sign = UInt8(ascii: "-")
        } else if reader.take(" ") {
            sign = UInt8(ascii: " ")
        }
        dropsNegativeZero = reader.take("z")
        isAlternate = reader.take("#")
        if !hasFill, reader.take("0") {
            fill = 48
            if !hasAlignment, alignment == .right { alignment = .afterSign }
        }
    }

    private mutating func readGrouping(_ reader: inout Reader, _ machine: Machine) throws {
        if reader.take(",") { grouping = .comma }
        let conflict = "Cannot specify both ',' and '_'."
        if reader.take("_") {
            if grouping != .none { throw machine.error(.valueError, conflict) }
            grouping = .underscore
        }
        if grouping == .underscore, reader.peek() == 0x2C { throw machine.error(.valueError, conflict) }
    }

    private mutating func checkGrouping(_ machine: Machine) throws {
        if grouping == .none { return }
        switch type {
        case 0: return
        case _ where "defgEG%F".unicodeScalars.contains { $0.value == type }: return
        case _ where grouping == .underscore && "boxX".unicodeScalars.contains { $0.value == type }:
            grouping = .underscoreByFour
        default:
            let mark = grouping == .comma ? "," : "_"
            throw machine.error(.valueError, "Cannot specify '\(mark)' with '\(Self.shown(type))'.")
        }
    }

    /// A presentation type as messages show it.
    private static func shown(_ type: UInt32) -> String {
        if type > 32, type < 128 { return String(UnicodeScalar(UInt8(type))) }
        return "\\x" + String(type, radix: 16)
    }

    func unknownType(_ typeName: String, _ machine: Machine) -> any Error {
        machine.error(.valueError, "Unknown format code '\(Self.shown(type))' for object of type '\(typeName)'")
    }
}

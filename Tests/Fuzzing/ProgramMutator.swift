// Changes programs word by word and line by line, so that more of what the fuzzer tries is a program, and reaches the
// machine. libFuzzer finds this by its name; its own changes, byte by byte, are made every fourth time.

import CFuzzer

/// Used on libFuzzer's thread alone.
nonisolated(unsafe) private var mutator = ProgramMutator()

@_cdecl("LLVMFuzzerCustomMutator")
func mutateProgram(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ most: Int, _ seed: UInt32) -> Int {
    mutator.random = RandomWords(state: UInt64(seed))
    if size == 0 || mutator.random.below(4) == 0 { return LLVMFuzzerMutate(data, size, most) }
    let changed = mutator.changed(Array(UnsafeBufferPointer(start: data, count: size)))
    let count = min(changed.count, most)
    for place in 0..<count { data[place] = changed[place] }
    return count
}

/// The generator splitmix64.
struct RandomWords {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }
}

struct ProgramMutator {
    typealias Bytes = ArraySlice<UInt8>

    var random = RandomWords(state: 0)
    /// Lines of programs met before, without their indentation.
    private var lines: [Bytes] = []
    /// Names, numbers and texts of programs met before.
    private var atoms: [Bytes] = []
    private static let mostKept = 2048

    mutating func changed(_ program: [UInt8]) -> [UInt8] {
        var rows = program.split(separator: 0x0A, omittingEmptySubsequences: false)
        remember(rows)
        for _ in 0...random.below(3) {
            let place = random.below(rows.count)
            switch random.below(8) {
            case 0: insertLine(&rows, at: place)
            case 1: if rows.count > 1 { rows.remove(at: place) }
            case 2: rows.swapAt(place, random.below(rows.count))
            case 3: wrapLine(&rows, at: place)
            default: rows[place] = withOtherWord(rows[place])
            }
        }
        return Array(rows.joined(separator: [0x0A]))
    }

    private mutating func remember(_ rows: [Bytes]) {
        guard let row = rows[random.below(rows.count)].nonEmpty else { return }
        keep(row.drop { $0 == 0x20 }, in: \.lines)
        if let atom = words(of: row).filter({ isAtom($0) }).last { keep(atom, in: \.atoms) }
    }

    /// Keeps a copy, in the place of another one when there are enough.
    private mutating func keep(_ bytes: Bytes, in list: WritableKeyPath<Self, [Bytes]>) {
        let copy = Bytes(Array(bytes))
        if self[keyPath: list].count < Self.mostKept {
            self[keyPath: list].append(copy)
        } else {
            self[keyPath: list][random.below(Self.mostKept)] = copy
        }
    }

    /// A line from elsewhere, with the indentation of the line that it comes to stand before.
    private mutating func insertLine(_ rows: inout [Bytes], at place: Int) {
        guard !lines.isEmpty else { return }
        let line = lines[random.below(lines.count)]
        rows.insert(rows[place].prefix { $0 == 0x20 } + line, at: place)
    }

    /// Puts a line below a compound statement.
    private mutating func wrapLine(_ rows: inout [Bytes], at place: Int) {
        let heads = [
            "if 1:", "while 1:", "for a in range(9):", "def f(a=1, *b, **c):", "class A:", "try:", "with a as b:",
            "for a, b in zip(a, b):", "match a:\n case _:", "try:\n a\nfinally:", "try:\n 1/0\nexcept Exception as e:",
        ]
        let indent = rows[place].prefix { $0 == 0x20 }
        var head: [UInt8] = []
        for byte in heads[random.below(heads.count)].utf8 {
            head.append(byte)
            if byte == 0x0A { head += indent }
        }
        rows[place] = [0x20, 0x20] + rows[place]
        rows.insert(indent + head, at: place)
    }

    /// A line with one of its words replaced by one of its kind.
    private mutating func withOtherWord(_ row: Bytes) -> Bytes {
        let words = words(of: row)
        guard !words.isEmpty else { return row }
        let word = words[random.below(words.count)]
        return row[..<word.startIndex] + replacement(for: word) + row[word.endIndex...]
    }

    private mutating func replacement(for word: Bytes) -> Bytes {
        if !isAtom(word) {
            let operators = [
                "+", "-", "*", "**", "/", "//", "%", "<<", ">>", "&", "|", "^", "@", "<", "==", "!=", ">=", "=", "+=",
                "**=", ":=", ",", ".", ":", "(", ")", "[", "]", "{", "}", "*a", "[::-1]", "()", "[0]", " in ", " is ",
                " if 1 else ", " for a in ", " not in ", " and ",
            ]
            return Bytes(Array(operators[random.below(operators.count)].utf8))
        }
        if !atoms.isEmpty, random.below(3) > 0 { return atoms[random.below(atoms.count)] }
        let values = [
            "0", "-1", "2**63", "-2**63", "2**64", "9223372036854775807", "1e308", "1e400", "-0.0", "float('nan')",
            "True",
            "None", "''", "'aé\\U0001f600'", "[]", "()", "{}", "set()", "[1, 2, 3]", "{1: 2}", "(a for a in b)",
            "range(5)",
            "lambda *a: a", "iter([1, 2])", "a", "b", "f", "A", "A()", "yield", "(yield)", "...", "f'{a!r:>{b}}'",
            "type",
            "object", "int", "str", "list", "sorted", "map", "zip", "a.b", "a[0]", "f(a)", "super()", "__name__",
        ]
        return Bytes(Array(values[random.below(values.count)].utf8))
    }

    private func isAtom(_ word: Bytes) -> Bool {
        guard let first = word.first else { return false }
        return isWordByte(first) || first == 0x22 || first == 0x27
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        byte == 0x5F || byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }

    /// Names, numbers, texts up to their next quote, and other signs one by one; no blanks.
    private func words(of row: Bytes) -> [Bytes] {
        var found: [Bytes] = []
        var place = row.startIndex
        while place < row.endIndex {
            let start = place
            let first = row[place]
            place += 1
            if isWordByte(first) {
                while place < row.endIndex, isWordByte(row[place]) { place += 1 }
            } else if first == 0x22 || first == 0x27 {
                while place < row.endIndex, row[place] != first { place += 1 }
                place = min(place + 1, row.endIndex)
            } else if first <= 0x20 {
                continue
            }
            found.append(row[start..<place])
        }
        return found
    }
}

extension Collection {
    fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}

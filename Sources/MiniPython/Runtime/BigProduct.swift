import BigInt

// Products of large whole numbers: word by word where one factor is short, else by Karatsuba's method (A. Karatsuba and
// Yu. Ofman, Multiplication of Multidigit Numbers on Automata, 1962), polling the machine between the pieces.

/// Words of a whole number, the lowest first.
private typealias Words = UnsafeBufferPointer<UInt>
private typealias MutableWords = UnsafeMutableBufferPointer<UInt>

extension Machine {
    /// A step of the machine's limits takes about as long as so many multiplications of words.
    static let wordsPerStep = 8

    /// Below so many words of the shorter factor Karatsuba's method gains nothing.
    private static let karatsubaWords = 40

    /// `x · y`, asked of the heap first.
    func product(_ x: BigUInt, _ y: BigUInt) throws -> BigUInt {
        try check(bits: x.bitWidth + y.bitWidth)
        let (a, b) = x.words.count < y.words.count ? (y, x) : (x, y)
        if b.words.count <= Self.karatsubaWords {
            let work = a.words.count * b.words.count
            if work > 64 { try poll(work / Self.wordsPerStep) }
            return a * b
        }
        var result = [UInt](repeating: 0, count: a.words.count + b.words.count)
        try Array(a.words).withUnsafeBufferPointer { a in
            try Array(b.words).withUnsafeBufferPointer { b in
                try result.withUnsafeMutableBufferPointer { try multiply(a, b, into: $0) }
            }
        }
        return BigUInt(words: result)
    }

    /// The result, which is 0 before, has as many words as both factors together; `b` is not longer than `a`.
    private func multiply(_ a: Words, _ b: Words, into result: MutableWords) throws {
        if b.count <= Self.karatsubaWords {
            try poll(a.count * b.count / Self.wordsPerStep + 1)
            return Self.multiplyWords(a, b, into: result)
        }
        let half = (a.count + 1) / 2
        if b.count > half { return try multiplyHalves(a, b, half, into: result) }
        // A long factor in pieces of the short one's length.
        for start in stride(from: 0, to: a.count, by: b.count) {
            let piece = Words(rebasing: a[start..<min(start + b.count, a.count)])
            var part = [UInt](repeating: 0, count: piece.count + b.count)
            try part.withUnsafeMutableBufferPointer { part in
                try multiply(piece.count < b.count ? b : piece, piece.count < b.count ? piece : b, into: part)
                Self.add(Words(part), to: MutableWords(rebasing: result[start...]))
            }
        }
    }

    /// With a = a₁·w + a₀ and b likewise, three products of half the length:
    /// a·b = a₁b₁·w² + ((a₁ + a₀)(b₁ + b₀) - a₁b₁ - a₀b₀)·w + a₀b₀.
    private func multiplyHalves(_ a: Words, _ b: Words, _ half: Int, into result: MutableWords) throws {
        let (low, high) = (Words(rebasing: a[..<half]), Words(rebasing: a[half...]))
        let (otherLow, otherHigh) = (Words(rebasing: b[..<half]), Words(rebasing: b[half...]))
        try multiply(low, otherLow, into: MutableWords(rebasing: result[..<(2 * half)]))
        try multiply(high, otherHigh, into: MutableWords(rebasing: result[(2 * half)...]))
        let sum = Self.sum(low, high)
        let otherSum = Self.sum(otherLow, otherHigh)
        var middle = [UInt](repeating: 0, count: 2 * half + 2)
        try middle.withUnsafeMutableBufferPointer { middle in
            try sum.withUnsafeBufferPointer { sum in
                try otherSum.withUnsafeBufferPointer { try multiply(sum, $0, into: middle) }
            }
            Self.subtract(Words(rebasing: result[..<(2 * half)]), from: middle)
            Self.subtract(Words(rebasing: result[(2 * half)...]), from: middle)
            Self.add(Words(middle), to: MutableWords(rebasing: result[half...]))
        }
    }

    private static func multiplyWords(_ a: Words, _ b: Words, into result: MutableWords) {
        for (place, factor) in b.enumerated() where factor != 0 {
            var carry: UInt = 0
            for index in 0..<a.count {
                let (high, low) = a[index].multipliedFullWidth(by: factor)
                let (first, firstCarry) = low.addingReportingOverflow(carry)
                let (second, secondCarry) = result[place &+ index].addingReportingOverflow(first)
                result[place &+ index] = second
                // No overflow: a product of two words leaves room for two more.
                carry = high &+ (firstCarry ? 1 : 0) &+ (secondCarry ? 1 : 0)
            }
            result[place &+ a.count] = carry
        }
    }

    /// The sum, one word longer than the first, which is the longer one.
    private static func sum(_ a: Words, _ b: Words) -> [UInt] {
        var result = Array(a) + [0]
        result.withUnsafeMutableBufferPointer { add(b, to: $0) }
        return result
    }

    /// Adds to the lowest words; the sum fits. Words beyond the target are 0.
    private static func add(_ words: Words, to target: MutableWords) {
        var carry: UInt = 0
        let count = min(words.count, target.count)
        for index in 0..<count {
            let (first, firstCarry) = target[index].addingReportingOverflow(words[index])
            let (second, secondCarry) = first.addingReportingOverflow(carry)
            target[index] = second
            carry = (firstCarry ? 1 : 0) &+ (secondCarry ? 1 : 0)
        }
        var index = count
        while carry != 0, index < target.count {
            let (sum, overflow) = target[index].addingReportingOverflow(carry)
            target[index] = sum
            carry = overflow ? 1 : 0
            index += 1
        }
    }

    /// Subtracts from the lowest words; the difference is not negative.
    private static func subtract(_ words: Words, from target: MutableWords) {
        var borrow: UInt = 0
        for index in 0..<words.count {
            let (first, firstBorrow) = target[index].subtractingReportingOverflow(words[index])
            let (second, secondBorrow) = first.subtractingReportingOverflow(borrow)
            target[index] = second
            borrow = (firstBorrow ? 1 : 0) &+ (secondBorrow ? 1 : 0)
        }
        var index = words.count
        while borrow != 0, index < target.count {
            let (difference, overflow) = target[index].subtractingReportingOverflow(borrow)
            target[index] = difference
            borrow = overflow ? 1 : 0
            index += 1
        }
    }
}

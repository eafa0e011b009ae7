/// Binomial coefficients and factorials that fit into 64 bits, computed once.
enum SmallCombinations {
    /// In all rows of Pascal's triangle up to this one all numbers fit.
    private static let lastRow = 66
    private static let lastFactorial = 20

    /// The rows one behind the other: row n has n + 1 numbers.
    private static let triangle: [Int] = {
        var numbers = [1]
        for row in 1...lastRow {
            let above = numbers.count - row
            numbers.append(1)
            for place in 1..<row { numbers.append(numbers[above + place - 1] + numbers[above + place]) }
            numbers.append(1)
        }
        return numbers
    }()

    private static let factorials: [Int] = (1...lastFactorial).reduce(into: [1]) { $0.append($0[$1 - 1] * $1) }

    /// How many ways there are to choose k of n things, `0 <= k <= n`; nil where there may be too many.
    static func value(_ n: Int, _ k: Int) -> Int? { n <= lastRow ? triangle[n * (n + 1) / 2 + k] : nil }

    /// n!, for n from 0 on; nil where it is too large.
    static func factorial(_ n: Int) -> Int? { n <= lastFactorial ? factorials[n] : nil }
}

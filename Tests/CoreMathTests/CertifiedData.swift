#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@testable import CoreMath

/// One of the data sets in Data/nist: certified values and the numbers from line 61 on.
struct CertifiedData {
    let coefficients: [Double]
    let rows: [[Double]]
    private let lines: [String]

    init(_ name: String, file: String = #filePath) throws {
        let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let text = try Self.contents("\(folder)/Data/nist/\(name).dat")
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        func numbers(_ line: String) -> [Double] { line.split(separator: " ").compactMap { Double($0) } }
        coefficients = lines.prefix(60).filter { line in
            let word = line.split(separator: " ").first ?? ""
            return word.count == 2 && word.first == "B" && word.last?.isNumber == true
        }.compactMap { numbers($0).first }
        rows = lines.dropFirst(60).map(numbers).filter { !$0.isEmpty }
    }

    /// The certified number, the last on the line that begins with these words and has one.
    func certified(_ label: String) -> Double? {
        lines.prefix(60).lazy.filter { $0.drop { $0 == " " }.hasPrefix(label) }
            .compactMap { $0.split(separator: " ").compactMap { Double($0) }.last }.first
    }

    private static func contents(_ path: String) throws -> String {
        guard let file = fopen(path, "r") else { throw MathError.value("cannot open \(path)") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// How many decimal digits agree: -log10 of the relative error, or of the error beside a zero;
/// none where there is nothing to compare with.
func correctDigits(_ value: Double, _ certified: Double?) -> Double {
    guard let certified, !value.isNaN else { return 0 }
    if value == certified { return 15 }
    let error = abs(value - certified) / (certified == 0 ? 1 : abs(certified))
    return min(15, -log10(error))
}

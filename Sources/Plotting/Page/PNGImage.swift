/// A picture of pixels as a PNG file (ISO/IEC 15948), compressed with the fixed codes of Deflate.
struct PNGImage {
    let columns: Int
    let rows: Int
    /// Red, green, blue and opacity of each pixel, row by row from above; without opacity where all are opaque.
    private let bytes: [UInt8]
    private let hasAlpha: Bool

    /// What stands in every file, by which the shell knows its own.
    static let software = "mlshell"

    /// - Parameter rgb: red, green and blue of each pixel, row by row from above.
    init(columns: Int, rows: Int, rgb: [UInt8]) {
        precondition(rgb.count == columns * rows * 3, "a picture has three bytes for each pixel")
        (self.columns, self.rows, bytes, hasAlpha) = (columns, rows, rgb, false)
    }

    init(_ image: PixelImage) {
        (columns, rows) = (image.columns, image.rows)
        hasAlpha = image.pixels.contains(nil)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(image.pixels.count * (hasAlpha ? 4 : 3))
        for pixel in image.pixels {
            bytes.append(pixel?.red ?? 0)
            bytes.append(pixel?.green ?? 0)
            bytes.append(pixel?.blue ?? 0)
            if hasAlpha { bytes.append(pixel == nil ? 0 : 255) }
        }
        self.bytes = bytes
    }

    func encoded() -> [UInt8] {
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        file += chunk("IHDR", bigEndian(columns) + bigEndian(rows) + [8, hasAlpha ? 6 : 2, 0, 0, 0])
        file += chunk("tEXt", Array("Software".utf8) + [0] + Array(Self.software.utf8))
        let length = columns * (hasAlpha ? 4 : 3)
        var lines: [UInt8] = []
        lines.reserveCapacity(rows * (length + 1))
        for row in 0..<rows {
            let start = row * length
            let isRepeated = row > 0 && bytes[start..<start + length] == bytes[start - length..<start]
            // A row like the one above is all zeros as a difference to it.
            lines.append(isRepeated ? 2 : 0)
            if isRepeated {
                lines.append(contentsOf: repeatElement(0, count: length))
            } else {
                lines.append(contentsOf: bytes[start..<start + length])
            }
        }
        file += chunk("IDAT", Deflate.zlib(lines))
        return file + chunk("IEND", [])
    }

    private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return bigEndian(data.count) + body + bigEndian(Int(Checksums.crc32(body)))
    }

    private func bigEndian(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}

/// Compresses bytes by the fixed codes of Deflate (P. Deutsch, RFC 1951): repetitions are found by the last place at which
/// the same three bytes stood.
enum Deflate {
    /// In the wrapping of zlib (RFC 1950). Complexity: O(bytes).
    static func zlib(_ bytes: [UInt8]) -> [UInt8] {
        var writer = BitWriter()
        writer.bytes = [0x78, 0x01]
        writer.write(1, bits: 1)
        writer.write(1, bits: 2)
        var last = [Int32](repeating: -1, count: 1 << 15)
        var place = 0
        while place < bytes.count {
            let length = match(bytes, place, &last)
            if length.length >= 3 {
                writer.write(length: length.length, distance: length.distance)
                place += length.length
            } else {
                writer.write(literal: Int(bytes[place]))
                place += 1
            }
        }
        writer.write(literal: 256)
        writer.finish()
        let sum = Checksums.adler32(bytes)
        return writer.bytes + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
    }

    /// The longest repetition that begins at a place, of what the same three bytes began before.
    private static func match(_ bytes: [UInt8], _ place: Int, _ last: inout [Int32]) -> (length: Int, distance: Int) {
        guard place + 3 <= bytes.count else { return (0, 0) }
        let key = Int(bytes[place]) << 16 | Int(bytes[place + 1]) << 8 | Int(bytes[place + 2])
        let slot = (key &* 0x9E5F) >> 7 & 0x7FFF
        let before = Int(last[slot])
        last[slot] = Int32(place)
        guard before >= 0, place - before <= 32_768 else { return (0, 0) }
        var length = 0
        let most = min(258, bytes.count - place)
        while length < most, bytes[before + length] == bytes[place + length] { length += 1 }
        return (length, place - before)
    }

    /// Writes bits from the lowest on.
    private struct BitWriter {
        var bytes: [UInt8] = []
        private var waiting: UInt64 = 0
        private var count = 0

        mutating func write(_ value: Int, bits: Int) {
            waiting |= UInt64(value) << UInt64(count)
            count += bits
            while count >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: waiting))
                waiting >>= 8
                count -= 8
            }
        }

        /// Codes stand with their highest bit first.
        private mutating func write(code: Int, bits: Int) {
            var (turned, code) = (0, code)
            for _ in 0..<bits {
                turned = turned << 1 | code & 1
                code >>= 1
            }
            write(turned, bits: bits)
        }

        mutating func write(literal: Int) {
            switch literal {
            case 0..<144: write(code: 0x30 + literal, bits: 8)
            case 144..<256: write(code: 0x190 + literal - 144, bits: 9)
            case 256..<280: write(code: literal - 256, bits: 7)
            default: write(code: 0xC0 + literal - 280, bits: 8)
            }
        }

        mutating func write(length: Int, distance: Int) {
            let (lengthCode, lengthBits, lengthRest) = Deflate.code(length - 3, group: 4)
            write(literal: length == 258 ? 285 : 257 + lengthCode)
            if length < 258 { write(lengthRest, bits: lengthBits) }
            let (code, bits, rest) = Deflate.code(distance - 1, group: 2)
            write(code: code, bits: 5)
            write(rest, bits: bits)
        }

        mutating func finish() {
            if count > 0 { write(0, bits: 8 - count) }
        }
    }

    /// The code of a number: so many in a group have the same number of further bits, and each further group one more.
    private static func code(_ number: Int, group: Int) -> (code: Int, bits: Int, rest: Int) {
        var (bits, start, code) = (0, 0, 0)
        while true {
            let count = bits == 0 ? 2 * group : group
            let size = count << bits
            if number < start + size {
                let place = (number - start) >> bits
                return (code + place, bits, number - start - place << bits)
            }
            (start, code) = (start + size, code + count)
            bits += 1
        }
    }
}

/// Sums by which a reader sees whether bytes were changed.
enum Checksums {
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }

    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
    }

    static func adler32(_ bytes: [UInt8]) -> UInt32 {
        var (a, b): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return b << 16 | a
    }
}

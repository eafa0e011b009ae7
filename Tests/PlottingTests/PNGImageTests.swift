import Testing

@testable import Plotting

@Suite struct PNGImageTests {
    /// Reads what `Deflate.zlib` writes: fixed codes only (RFC 1951, section 3.2.6).
    private struct Inflater {
        let bytes: [UInt8]
        var place = 16

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        mutating func bit() -> Int {
            defer { place += 1 }
            return Int(bytes[place / 8]) >> (place % 8) & 1
        }

        mutating func bits(_ count: Int) -> Int { (0..<count).reduce(0) { $0 | bit() << $1 } }

        mutating func code() -> Int {
            var code = (0..<7).reduce(0) { value, _ in value << 1 | bit() }
            if code < 0x18 { return 256 + code }
            code = code << 1 | bit()
            if (0x30..<0xC0).contains(code) { return code - 0x30 }
            if (0xC0..<0xC8).contains(code) { return 280 + code - 0xC0 }
            return 144 + (code << 1 | bit()) - 0x190
        }

        mutating func inflated() -> [UInt8] {
            var result: [UInt8] = []
            #expect(bits(1) == 1 && bits(2) == 1)
            while true {
                let code = code()
                if code == 256 { return result }
                if code < 256 {
                    result.append(UInt8(code))
                    continue
                }
                let lengths = [
                    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163,
                    195, 227, 258,
                ]
                let distances = [
                    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
                    3073, 4097, 6145, 8193, 12_289, 16_385, 24_577,
                ]
                let lengthBits = code < 265 || code == 285 ? 0 : (code - 261) / 4
                let length = lengths[code - 257] + bits(lengthBits)
                let distanceCode = (0..<5).reduce(0) { value, _ in value << 1 | bit() }
                let distance = distances[distanceCode] + bits(distanceCode < 4 ? 0 : distanceCode / 2 - 1)
                for _ in 0..<length { result.append(result[result.count - distance]) }
            }
        }
    }

    @Test(arguments: 0..<30) func whatIsCompressedComesBack(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed))
        let count = Int.random(in: 0...(seed < 5 ? 4 : 70_000), using: &random)
        let kinds = Int.random(in: 1...256, using: &random)
        var bytes: [UInt8] = []
        while bytes.count < count {
            let byte = UInt8(Int.random(in: 0..<kinds, using: &random))
            bytes += [UInt8](repeating: byte, count: Int.random(in: 1...(seed % 2 == 0 ? 3 : 600), using: &random))
        }
        let packed = Deflate.zlib(bytes)
        var inflater = Inflater(packed)
        #expect(inflater.inflated() == bytes)
        let sum = Checksums.adler32(bytes)
        #expect(packed.suffix(4) == [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }[...])
    }

    /// The check values of the two sums for "123456789" (RFC 1950; ISO 3309).
    @Test func sumsAreThoseOfTheStandards() {
        let digits = Array("123456789".utf8)
        #expect(Checksums.crc32(digits) == 0xCBF4_3926)
        #expect(Checksums.adler32(digits) == 0x091E_01DE)
    }

    @Test func hasItsPartsInOrder() {
        let file = PNGImage(PixelImage(columns: 2, rows: 1, pixels: [RGBColor(0xFF0000), nil])).encoded()
        #expect(file.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        #expect(file[16..<26] == [0, 0, 0, 2, 0, 0, 0, 1, 8, 6])
        #expect(String(decoding: file.prefix(256), as: UTF8.self).contains(PNGFigure.mark))
        #expect(file.suffix(8) == [0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
    }

    @Test func lettersStandForThreeBytes() {
        #expect(Base64.encode(Array("Man".utf8)) == "TWFu")
        #expect(Base64.encode(Array("Ma".utf8)) == "TWE=")
        #expect(Base64.encode(Array("M".utf8)) == "TQ==")
        #expect(Base64.encode([]) == "")
    }
}

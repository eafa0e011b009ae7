#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Double {
    /// The number with so many digits behind the point, correctly rounded.
    func fixed(_ digits: Int) -> String {
        if isNaN { return "nan" }
        if isInfinite { return self < 0 ? "-inf" : "inf" }
        let room = 340 + max(0, digits)
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: room) { text in
            let length = withVaList([Int32(clamping: max(0, digits)), self]) {
                vsnprintf(text.baseAddress, room, "%.*f", $0)
            }
            return String(decoding: text.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }
}

extension String {
    /// The text with blanks before it up to a width in code points.
    func rightAligned(_ width: Int) -> String {
        String(repeating: " ", count: max(0, width - unicodeScalars.count)) + self
    }
}

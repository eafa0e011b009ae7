/// The code points of a text at hand by place: an ASCII text's stand where they are, those of others in an array.
/// Valid as long as the text lives.
struct CodePoints {
    private let ascii: UnsafeBufferPointer<UInt8>
    private let wide: [UInt32]
    let count: Int

    init(_ text: StringObject) {
        count = text.count
        ascii = text.isASCII ? text.utf8 : UnsafeBufferPointer(start: nil, count: 0)
        wide = text.isASCII ? [] : text.codePoints
    }

    /// The code point at a place below `count`.
    @inline(__always)
    subscript(place: Int) -> UInt32 { wide.isEmpty ? UInt32(ascii[place]) : wide[place] }

    /// Appends the code points between two places in UTF-8.
    func append(_ places: Range<Int>, to out: inout [UInt8]) {
        if wide.isEmpty {
            if !places.isEmpty { out.append(contentsOf: UnsafeBufferPointer(rebasing: ascii[places])) }
        } else {
            for place in places { StringObject.encode(wide[place], into: &out) }
        }
    }
}

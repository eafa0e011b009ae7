/// Text in which a letter may stand for two others: byte pair encoding.
///
/// P. Gage (1994), "A new algorithm for data compression", The C Users Journal 12(2), 23-38. The bundled data sets are
/// kept so, as literals: they cost nothing until one is asked for. `Tests/MachineLearningTests/encode_datasets.py`
/// writes them.
struct PackedText: Sendable {
    /// Each letter that stands for two, followed by the two.
    let pairs: String
    /// The text; line ends are only there to be read by people.
    let text: String

    /// The text with every letter written out. O(n)
    func unpacked() -> [UInt8] {
        let newline = UInt8(ascii: "\n")
        let table = pairs.utf8.filter { $0 != newline }
        var meanings = [[UInt8]](repeating: [], count: 128)
        for byte in meanings.indices { meanings[byte] = [UInt8(byte)] }
        for place in stride(from: 0, to: table.count - 2, by: 3) {
            meanings[Int(table[place])] = meanings[Int(table[place + 1])] + meanings[Int(table[place + 2])]
        }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count * 3)
        for byte in text.utf8 where byte != newline { result += meanings[Int(byte & 127)] }
        return result
    }
}

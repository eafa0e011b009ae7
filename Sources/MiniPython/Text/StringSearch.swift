#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Searching bytes. UTF-8 of code points never matches in the middle of one.
enum StringSearch {
    /// Where a needle first stands between two offsets, or nil. O(bytes of both).
    static func first(
        _ needle: UnsafeBufferPointer<UInt8>, in hay: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
    ) -> Int? {
        guard end - start >= needle.count else { return nil }
        guard let base = hay.baseAddress, let sought = needle.baseAddress, needle.count > 0 else { return start }
        var place = start
        var compared = 0
        while place <= end - needle.count {
            guard let hit = memchr(base + place, Int32(sought[0]), end - needle.count - place + 1) else { return nil }
            place = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
            if needle.count == 1 || memcmp(base + place, sought, needle.count) == 0 { return place }
            place += 1
            compared += needle.count
            // Texts such as "aaaa…b" would make this quadratic.
            if compared > 8 * (end - start) + 4096 { return knuthMorrisPratt(needle, in: hay, from: place, to: end) }
        }
        return nil
    }

    /// Linear whatever the texts (Knuth, Morris and Pratt, "Fast pattern matching in strings", 1977).
    private static func knuthMorrisPratt(
        _ needle: UnsafeBufferPointer<UInt8>, in hay: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
    ) -> Int? {
        // For each prefix of the needle the length of its longest border.
        var borders = [0]
        borders.reserveCapacity(needle.count)
        var border = 0
        for place in 1..<max(needle.count, 1) {
            while border > 0, needle[border] != needle[place] { border = borders[border - 1] }
            if needle[border] == needle[place] { border += 1 }
            borders.append(border)
        }
        var matched = 0
        for place in start..<max(start, end) {
            while matched > 0, needle[matched] != hay[place] { matched = borders[matched - 1] }
            if needle[matched] == hay[place] { matched += 1 }
            if matched == needle.count { return place - matched + 1 }
        }
        return nil
    }

    /// Where a needle last stands between two offsets, or nil. O(bytes of both).
    static func last(
        _ needle: UnsafeBufferPointer<UInt8>, in hay: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
    ) -> Int? {
        guard end - start >= needle.count else { return nil }
        guard let base = hay.baseAddress, let sought = needle.baseAddress, needle.count > 0 else { return end }
        if needle.count <= 16 || end - start < 4096 {
            var place = end - needle.count
            while place >= start {
                if base[place] == sought[0], memcmp(base + place, sought, needle.count) == 0 { return place }
                place -= 1
            }
            return nil
        }
        // Backwards through reversed copies, so that no text makes it slow.
        let reversedHay = Array(hay[start..<end].reversed())
        let reversedNeedle = Array(needle.reversed())
        let found = reversedHay.withUnsafeBufferPointer { hay in
            reversedNeedle.withUnsafeBufferPointer { first($0, in: hay, from: 0, to: hay.count) }
        }
        return found.map { end - $0 - needle.count }
    }

    /// How often a needle, not empty, stands between two offsets without overlap, up to a limit.
    static func count(
        _ needle: UnsafeBufferPointer<UInt8>, in hay: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
        limit: Int = .max
    ) -> Int {
        var place = start
        var count = 0
        if needle.count == 1, limit == .max {
            for byte in UnsafeBufferPointer(rebasing: hay[start..<end]) where byte == needle[0] { count &+= 1 }
            return count
        }
        while count < limit, let found = first(needle, in: hay, from: place, to: end) {
            count += 1
            place = found + needle.count
        }
        return count
    }
}

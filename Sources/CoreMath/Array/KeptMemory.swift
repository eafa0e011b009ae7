import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Large pieces of memory that arrays have given back, kept for the next arrays: what was written last is likely to be
/// in the processor's cache still, and the system has its pages at hand.
public enum KeptMemory {
    /// Invariant: nobody else knows the address, which leads to so many bytes that `free` takes back.
    private struct Piece: @unchecked Sendable {
        let address: UnsafeMutableRawPointer
        let byteCount: Int
    }

    /// The piece given back last is the last one.
    private static let pieces = Mutex<[Piece]>([])

    /// From how many bytes on a piece is kept.
    static let leastBytes = 256 << 10
    private static let mostPieces = 6
    private static let mostBytes = 64 << 20

    /// Returns the latest piece of just so many bytes.
    static func take(_ byteCount: Int) -> UnsafeMutableRawPointer? {
        pieces.withLock { pieces -> Piece? in
            guard let place = pieces.lastIndex(where: { $0.byteCount == byteCount }) else { return nil }
            return pieces.remove(at: place)
        }?.address
    }

    /// Takes a piece over; the oldest go where it would be too much.
    static func keep(_ address: UnsafeMutableRawPointer, _ byteCount: Int) {
        let piece = Piece(address: address, byteCount: byteCount)
        let old = pieces.withLock { pieces in
            pieces.append(piece)
            var total = pieces.reduce(0) { $0 + $1.byteCount }
            var count = 0
            while pieces.count - count > mostPieces || total > mostBytes {
                total -= pieces[count].byteCount
                count += 1
            }
            defer { pieces.removeFirst(count) }
            return Array(pieces.prefix(count))
        }
        for piece in old { free(piece.address) }
    }

    /// Gives everything back to the system.
    public static func release() {
        let old = pieces.withLock { pieces in
            defer { pieces = [] }
            return pieces
        }
        for piece in old { free(piece.address) }
    }
}

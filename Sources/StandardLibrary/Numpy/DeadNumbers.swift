import MiniPython

/// Small arrays and numbers that nothing in the language leads to any more, kept to be used again: a loop makes them by
/// the million, and making one anew takes longer than its arithmetic.
///
/// Invariant: every address leads to an object of which this holds the only reference.
final class DeadNumbers {
    private struct Slot {
        var form = SmallForm.none
        var first: UnsafeMutableRawPointer?
        var bytes = 0
    }

    private let slots: UnsafeMutablePointer<Slot>
    private static let slotCount = 256
    private var firstScalar: UnsafeMutableRawPointer?
    private var scalarCount = 0
    private var firstView: UnsafeMutableRawPointer?
    private var viewCount = 0
    private var arrayBytes = 0
    /// Where room is made next.
    private var hand = 0

    /// How much is kept: about as much as dies between two collections.
    private static let greatestScalarCount = 16384
    private static let greatestViewCount = 4096
    private static let greatestArrayBytes = 2 << 20
    private static let headerBytes = 300

    init() {
        slots = .allocate(capacity: Self.slotCount)
        slots.initialize(repeating: Slot(), count: Self.slotCount)
    }

    deinit {
        for place in 0..<Self.slotCount {
            while let dead = slots[place].first {
                slots[place].first = Self.array(dead)._withUnsafeGuaranteedRef { $0.nextDead }
                Self.array(dead).release()
            }
        }
        slots.deallocate()
        while let dead = firstView {
            firstView = Self.array(dead)._withUnsafeGuaranteedRef { $0.nextDead }
            Self.array(dead).release()
        }
        while let dead = firstScalar {
            firstScalar = Self.scalar(dead)._withUnsafeGuaranteedRef { $0.nextDead }
            Self.scalar(dead).release()
        }
    }

    @inline(__always)
    private static func array(_ pointer: UnsafeMutableRawPointer) -> Unmanaged<ArrayObject> { .fromOpaque(pointer) }

    @inline(__always)
    private static func scalar(_ pointer: UnsafeMutableRawPointer) -> Unmanaged<ScalarObject> { .fromOpaque(pointer) }

    // MARK: Arrays

    /// An array of the form, with the reference to it; nil where none is kept.
    @inline(__always)
    func array(_ form: SmallForm) -> UnsafeMutableRawPointer? {
        let slot = slots + form.place
        guard slot.pointee.form == form, let dead = slot.pointee.first else { return nil }
        Self.array(dead)._withUnsafeGuaranteedRef { object in
            let bytes = Self.bytes(object)
            slot.pointee.first = object.nextDead
            slot.pointee.bytes &-= bytes
            arrayBytes &-= bytes
        }
        return dead
    }

    /// Takes over an array of which the caller holds the only reference; false where it is not kept.
    func keep(_ object: ArrayObject) -> Bool {
        let bytes = Self.bytes(object)
        let slot = slots + object.form.place
        if slot.pointee.form != object.form {
            // Another form has the place: it goes one by one, as this one asks for it.
            if slot.pointee.first != nil {
                releaseFirst(of: slot)
                return false
            }
            slot.pointee.form = object.form
        }
        if arrayBytes &+ bytes > Self.greatestArrayBytes {
            makeRoom(beside: object.form.place)
            guard arrayBytes &+ bytes <= Self.greatestArrayBytes else { return false }
        }
        object.nextDead = slot.pointee.first
        slot.pointee.first = Unmanaged.passUnretained(object).toOpaque()
        slot.pointee.bytes &+= bytes
        arrayBytes &+= bytes
        return true
    }

    private func releaseFirst(of slot: UnsafeMutablePointer<Slot>) {
        guard let dead = slot.pointee.first else { return }
        Self.array(dead)._withUnsafeGuaranteedRef { object in
            let bytes = Self.bytes(object)
            slot.pointee.first = object.nextDead
            slot.pointee.bytes &-= bytes
            arrayBytes &-= bytes
        }
        Self.array(dead).release()
    }

    /// Lets go of arrays of another form, which the program may have done with: else the forms of its first loops would
    /// fill the room for good.
    @inline(never)
    private func makeRoom(beside place: Int) {
        if slots[place].bytes == arrayBytes { return }
        for _ in 0..<Self.slotCount {
            if hand != place, slots[hand].first != nil {
                for _ in 0..<2 { releaseFirst(of: slots + hand) }
                return
            }
            hand = (hand &+ 1) % Self.slotCount
        }
    }

    @inline(__always)
    private static func bytes(_ object: ArrayObject) -> Int {
        headerBytes &+ object.block.count &* object.block.dtype.itemSize
    }

    // MARK: Views

    /// An object that was a view of another array, and has no elements now.
    @inline(__always)
    func view() -> UnsafeMutableRawPointer? {
        guard let dead = firstView else { return nil }
        Self.array(dead)._withUnsafeGuaranteedRef { firstView = $0.nextDead }
        viewCount &-= 1
        return dead
    }

    func keep(view object: ArrayObject) -> Bool {
        guard viewCount < Self.greatestViewCount else { return false }
        object.nextDead = firstView
        firstView = Unmanaged.passUnretained(object).toOpaque()
        viewCount &+= 1
        return true
    }

    // MARK: Numbers

    @inline(__always)
    func scalar() -> UnsafeMutableRawPointer? {
        guard let dead = firstScalar else { return nil }
        Self.scalar(dead)._withUnsafeGuaranteedRef { firstScalar = $0.nextDead }
        scalarCount &-= 1
        return dead
    }

    func keep(_ object: ScalarObject) -> Bool {
        guard scalarCount < Self.greatestScalarCount else { return false }
        object.nextDead = firstScalar
        firstScalar = Unmanaged.passUnretained(object).toOpaque()
        scalarCount &+= 1
        return true
    }
}

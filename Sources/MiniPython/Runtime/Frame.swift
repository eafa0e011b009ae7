/// One call under way.
struct Frame {
    let entry: UnsafeMutablePointer<CodeEntry>
    /// The frame's first register.
    let base: UnsafeMutablePointer<Value>
    /// The instruction to go on with; up to date while another frame stands above, and where something was thrown.
    var next: UnsafeMutablePointer<Instruction>
    /// The caller's register that takes the result.
    var result: Int
    var role: Role
    /// The function, so that it lives as long as its frame.
    var function: Value
    /// For a constructor's frame the new instance, which is the call's result; for a generator's the generator.
    var owner: Value
    /// What was being handled when the frame was entered.
    var handledBefore: Value
    /// `Machine.stackTop` before this frame.
    var previousTop: UnsafeMutablePointer<Value>

    /// The generator of a generator's frame, else undefined.
    @inline(__always)
    var generator: Value { role.isGenerator ? owner : .undefined }

    enum Role: UInt8 {
        /// Called by the frame below.
        case call
        /// Called by Swift code: returning leaves the loop.
        case entry
        /// `__init__` of `owner`.
        case constructor
        /// A method that an operator of the frame below has called: NotImplemented is not its last word.
        case operation
        /// The same for a comparison.
        case comparison
        /// The same for one that decides a jump: the frame below goes on at one of two places.
        case branch
        /// `__len__`, called by `len`.
        case length
        /// `__next__`, called by a `for` of the frame below: what it returns is the next value, and StopIteration ends
        /// the loop.
        case iteration
        /// A generator that a `for` of the frame below walks: a yield goes on with its body, a return ends it.
        case loopStep
        /// A generator that Swift code resumed: a yield or a return leaves the loop.
        case generatorEntry
        /// A generator that `next` or `send` of the frame below resumed: what it yields is the call's result, and when
        /// it returns the call raises StopIteration.
        case step
        /// A generator to which `yield from` of the frame below, itself a generator's, delegates: what it yields that
        /// one yields, and what it returns is the result there.
        case delegate

        /// Whether the frame's registers stand in a generator instead of behind the frame below.
        @inline(__always)
        var isGenerator: Bool { rawValue >= Role.loopStep.rawValue }
    }
}

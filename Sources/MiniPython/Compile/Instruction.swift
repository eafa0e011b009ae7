/// One instruction of the register machine: an operation and three operands, 8 bytes.
///
/// Operands are registers of the running frame unless the operation says otherwise. A few operations take a second
/// word, whose `target` or operands the operation reads itself.
struct Instruction {
    var operation: Opcode
    var a: UInt16
    var b: UInt16
    var c: UInt16

    init(_ operation: Opcode, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0) {
        self.operation = operation
        // The compiler refuses programs whose operands would not fit (`Compiler.operandLimit`).
        self.a = UInt16(truncatingIfNeeded: a)
        self.b = UInt16(truncatingIfNeeded: b)
        self.c = UInt16(truncatingIfNeeded: c)
    }

    init(_ operation: Opcode, _ a: Int, wide: Int) {
        self.init(operation, a, wide & 0xFFFF, wide >> 16)
    }

    /// Operands b and c as one signed number: a jump's distance, a constant's or a global's place.
    @inline(__always)
    var wide: Int { Int(Int32(bitPattern: UInt32(b) | UInt32(c) << 16)) }
}

/// What the machine can do. `R[x]` is a register, `K[x]` a constant, `G[x]` a global, `N[x]` a name of the code.
enum Opcode: UInt8, CaseIterable {
    // Loading and storing
    /// R[a] = K[wide]
    case loadConstant
    /// R[a] = wide, a whole number
    case loadInteger
    /// R[a] = R[b]
    case move
    /// UnboundLocalError when R[a] holds nothing
    case checkBound
    /// R[a] = nothing; b = 1: an error when it held nothing (so for the other deletions)
    case deleteLocal
    /// R[a] = G[wide], or the built-in of that name
    case getGlobal
    /// G[wide] = R[a]
    case setGlobal
    /// G[wide] = nothing; a = 1: an error when it held nothing
    case deleteGlobal
    /// R[a] = a new cell that holds R[a]
    case makeCell
    /// R[a] = R[b].cell
    case getCell
    /// R[b].cell = R[a]
    case setCell
    /// R[a].cell = nothing; b = 1: an error when it held nothing
    case deleteCell
    /// R[a] = class body R[0] at name N[b], else the global whose place the second word has
    case getName
    /// class body R[0] at name N[b] = R[a]
    case setName
    /// delete name N[b] of class body R[0]; a = 1: an error when there is none
    case deleteName

    // Arithmetic, in the order of `BinaryOperation`
    /// R[a] = R[b] + R[c]
    case add
    /// R[a] = R[b] - R[c]
    case subtract
    /// R[a] = R[b] * R[c]
    case multiply
    /// R[a] = R[b] / R[c]
    case divide
    /// R[a] = R[b] // R[c]
    case floorDivide
    /// R[a] = R[b] % R[c]
    case modulo
    /// R[a] = R[b] ** R[c]
    case power
    /// R[a] = R[b] @ R[c]
    case matrixMultiply
    /// R[a] = R[b] << R[c]
    case leftShift
    /// R[a] = R[b] >> R[c]
    case rightShift
    /// R[a] = R[b] & R[c]
    case bitAnd
    /// R[a] = R[b] | R[c]
    case bitOr
    /// R[a] = R[b] ^ R[c]
    case bitXor

    // The same in place
    /// R[a] = R[b] += R[c]
    case addInPlace
    /// R[a] = R[b] -= R[c]
    case subtractInPlace
    /// R[a] = R[b] *= R[c]
    case multiplyInPlace
    /// R[a] = R[b] /= R[c]
    case divideInPlace
    /// R[a] = R[b] //= R[c]
    case floorDivideInPlace
    /// R[a] = R[b] %= R[c]
    case moduloInPlace
    /// R[a] = R[b] **= R[c]
    case powerInPlace
    /// R[a] = R[b] @= R[c]
    case matrixMultiplyInPlace
    /// R[a] = R[b] <<= R[c]
    case leftShiftInPlace
    /// R[a] = R[b] >>= R[c]
    case rightShiftInPlace
    /// R[a] = R[b] &= R[c]
    case bitAndInPlace
    /// R[a] = R[b] |= R[c]
    case bitOrInPlace
    /// R[a] = R[b] ^= R[c]
    case bitXorInPlace
    /// R[a] = R[b] + c, in place where a is b
    case addInteger
    /// R[a] = R[b] - c, in place where a is b
    case subtractInteger

    // In the order of `UnaryOperation`
    /// R[a] = -R[b]
    case negative
    /// R[a] = +R[b]
    case positive
    /// R[a] = ~R[b]
    case invert
    /// R[a] = not R[b]
    case not

    // Comparing, in the order of `ComparisonOperation`
    /// R[a] = R[b] == R[c]
    case equal
    /// R[a] = R[b] != R[c]
    case notEqual
    /// R[a] = R[b] < R[c]
    case less
    /// R[a] = R[b] <= R[c]
    case lessEqual
    /// R[a] = R[b] > R[c]
    case greater
    /// R[a] = R[b] >= R[c]
    case greaterEqual
    /// R[a] = R[b] is R[c]
    case isSame
    /// R[a] = R[b] is not R[c]
    case isNotSame
    /// R[a] = R[b] in R[c]
    case contains
    /// R[a] = R[b] not in R[c]
    case containsNot
    // The next ones jump by the second word's distance, unless what they test holds (c = 1) or when it does (c = 0).
    /// Jump on R[a] == R[b]
    case jumpUnlessEqual
    /// Jump on R[a] != R[b]
    case jumpUnlessNotEqual
    /// Jump on R[a] < R[b]
    case jumpUnlessLess
    /// Jump on R[a] <= R[b]
    case jumpUnlessLessEqual
    /// Jump on R[a] > R[b]
    case jumpUnlessGreater
    /// Jump on R[a] >= R[b]
    case jumpUnlessGreaterEqual
    /// Jump on R[a] is R[b]
    case jumpUnlessSame
    /// Jump on R[a] in R[b]
    case jumpUnlessContains

    // Jumping; distances count from behind the instruction
    /// Jump by the distance `wide`
    case jump
    /// A jump backwards: here the machine looks for limits, interrupts and collections; R[a] and all behind it are done
    /// with
    case loop
    /// Jump by the distance when R[a] is true
    case jumpIfTrue
    /// Jump by the distance when R[a] is false
    case jumpIfFalse

    // Attributes; c is a place among the code's inline caches, which know the name
    /// R[a] = R[b].name
    case getAttribute
    /// R[a].name = R[b]
    case setAttribute
    /// del R[a].name
    case deleteAttribute
    /// R[a] = the function of method R[b].name and R[a + 1] = R[b]; or R[a] = nothing and R[a + 1] = R[b].name
    case loadMethod
    /// R[a] = super(the class in cell R[b], R[c])
    case buildSuper

    // Items
    /// R[a] = R[b][R[c]]
    case getItem
    /// R[a][R[b]] = R[c]
    case setItem
    /// del R[a][R[b]]
    case deleteItem
    /// R[a] = slice(R[b], R[b + 1], R[b + 2])
    case buildSlice
    /// R[a] = R[b][R[c]:R[c + 1]]
    case getSlice
    /// R[a][R[b]:R[b + 1]] = R[c]
    case setSlice

    // Calling
    /// R[c] = R[a](R[a + 1], … b arguments)
    case call
    /// The same for `range(…)` of a loop, which the next instruction is to give an iterator: R[c] may be that at once
    case callRange
    /// The same for what `loadMethod` left at R[a]; b arguments behind R[a + 1]
    case callMethod
    /// R[c] = R[a](b values, the last of them named by the tuple K[second.wide])
    case callKeywords
    /// R[c] = R[a](*R[a + 1], **R[a + 2]), where R[a + 2] may be None
    case callSpread
    /// return R[a]
    case returnValue
    /// return None
    case returnNone
    /// R[a] = function of code K[b]; R[c] its defaults, R[c + 1] its keyword defaults, R[c + 2] its annotations
    case makeFunction
    /// R[a] = class of body K[b]; bases and keywords as callSpread's at R[c], R[c + 1]
    case buildClass

    // Building
    /// R[a] = [R[b], … c values]
    case buildList
    /// R[a] = (R[b], … c values)
    case buildTuple
    /// R[a] = {R[b], … c values}
    case buildSet
    /// R[a] = of c pairs from R[b]
    case buildDict
    /// R[a] = [R[b], … c values] + R[b + c]
    case joinLists
    /// R[a].append(R[b]) of a list being built
    case listAppend
    /// R[a].add(R[b]) of a set being built
    case setAdd
    /// R[a][R[b]] = R[c] of a dictionary being built
    case dictInsert
    /// R[a].extend(R[b]); c > 0: for the call of the function R[c - 1], for messages
    case listExtend
    /// R[a].update(R[b]) of a set
    case setUpdate
    /// R[a].update(R[b]) of a dictionary
    case dictUpdate
    /// R[a].update(R[b]) of keyword arguments; R[c] is the function, for messages
    case keywordUpdate
    /// R[a] = R[b] where R[a] holds nothing, or is less than R[b] (c = 1) or greater (c = 0): one step of max or min
    case keepBest
    /// R[a] = tuple(R[b])
    case listToTuple
    /// R[a] … c registers = the parts of R[b]
    case unpack
    /// R[a] … = the parts of R[b]: c % 256 before the starred one, c / 256 behind it
    case unpackStarred
    /// R[a] = format(R[b], R[c]), conversion in the second word's a (0 none, 1 str, 2 repr, 3 ascii), b = 1: no spec
    case formatValue
    /// R[a] = text of R[b] … c texts
    case buildString

    // Loops
    /// R[a] = iter(R[b]); c = 2: for a loop, and nothing else reads R[a]
    case getIterator
    /// R[a] = next(R[b]), or jump by the second word's distance at the end
    case forNext
    /// Behind a loop's body: a safe point as `loop`, done with R[c] and all behind it; R[a] = next(R[b]) and a jump back
    /// by the third word's distance, or on with the second word at the end
    case nextTurn
    /// The loop over iterator R[a] is over, however it was left: what belongs to it alone may serve another loop
    case endLoop

    // Generators
    /// Gives R[b] to the caller; R[a] = what it sends
    case yieldValue
    /// R[a] = the result of delegating to iterator R[b]: gives each of its values to the caller
    case yieldFrom
    /// The first instruction of a generator's code: makes the generator and returns it
    case makeGenerator

    // Exceptions
    /// raise R[a]; b = 1: from R[c]
    case raise
    /// raise what is being handled
    case reraiseCurrent
    /// raise R[a] again as it is
    case reraise
    /// R[a] = what was being handled, and R[b] is from now on
    case enterHandler
    /// What R[a] says is being handled again
    case leaveHandler
    /// Jump by the second word's distance unless exception R[a] is of class or classes R[b]
    case jumpUnlessMatches
    /// AssertionError, with the message R[a] when b = 1
    case raiseAssertion
    /// R[a] = exit method of R[b], R[a + 1] = R[b], R[c] = its enter method called
    case enterContext
    /// calls the exit R[a] with None three times; or (b = 1) with exception R[c], and skips the second word's
    /// distance when it answers True
    case exitContext

    // Modules and the prompt
    /// R[a] = module named K[wide]
    case importModule
    /// R[a] = name N[c] of module R[b]
    case importName
    /// Shows R[a] as the prompt does, unless it is None
    case display

    // Patterns
    /// Jumps by the second word's distance unless R[a] is a sequence of c % 4096 parts (or, from 4096, at least so many)
    case jumpUnlessSequence
    /// Jumps by the second word's distance unless R[a] is a dictionary
    case jumpUnlessMapping
    /// R[a] = R[b][R[c]] or jump when there is no such key
    case getKeyOrJump
    /// R[a] = copy of mapping R[b] without the keys of tuple R[c]
    case mappingRest
    /// R[a] = tuple of the attributes for the class pattern: R[b] subject, R[c] class, second word's a: names constant,
    /// b: how many by place; or jump by the third word's distance
    case matchClassOrJump
}

/// A stretch of instructions whose exceptions one handler takes.
struct ExceptionRegion {
    /// Instructions from `start` up to, not including, `end`.
    var start: Int
    var end: Int
    var handler: Int
    /// Where the handler finds the exception.
    var register: Int
}

/// Why a name's register may hold nothing, for `UnboundLocalError` and `NameError`.
struct RegisterName {
    var register: Int
    var name: String
    /// Whether the variable belongs to an enclosing function.
    var isFree: Bool
}

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

    // Arithmetic: R[a] = R[b] op R[c]; in the order of `BinaryOperation`
    case add, subtract, multiply, divide, floorDivide, modulo, power, matrixMultiply
    case leftShift, rightShift, bitAnd, bitOr, bitXor
    // R[a] = R[b] op= R[c]
    case addInPlace, subtractInPlace, multiplyInPlace, divideInPlace, floorDivideInPlace, moduloInPlace
    case powerInPlace, matrixMultiplyInPlace, leftShiftInPlace, rightShiftInPlace, bitAndInPlace, bitOrInPlace
    case bitXorInPlace
    /// R[a] = R[b] + c; R[a] = R[b] - c
    case addInteger, subtractInteger
    /// R[a] = -R[b], +R[b], ~R[b], in the order of `UnaryOperation`; not R[b]
    case negative, positive, invert, not

    // Comparing: R[a] = R[b] op R[c]; in the order of `ComparisonOperation`
    case equal, notEqual, less, lessEqual, greater, greaterEqual
    case isSame, isNotSame, contains, containsNot
    /// When R[a] op R[b] is not as c (1 true, 0 false) says: jump by the second word's distance
    case jumpUnlessEqual, jumpUnlessNotEqual, jumpUnlessLess, jumpUnlessLessEqual, jumpUnlessGreater
    case jumpUnlessGreaterEqual

    // Jumping; distances count from behind the instruction
    case jump
    /// A jump backwards: here the machine looks for limits, interrupts and collections
    case loop
    case jumpIfTrue, jumpIfFalse

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

    // Calling
    /// R[c] = R[a](R[a + 1], … b arguments)
    case call
    /// The same for what `loadMethod` left at R[a]; b arguments behind R[a + 1]
    case callMethod
    /// R[c] = R[a](b values, the last of them named by the tuple K[second.wide])
    case callKeywords
    /// R[c] = R[a](*R[a + 1], **R[a + 2])
    case callSpread
    case returnValue, returnNone
    /// R[a] = function of code K[b]; R[c] its defaults, R[c + 1] its keyword defaults, R[c + 2] its annotations
    case makeFunction
    /// R[a] = class of body K[b]; bases and keywords as callSpread's at R[c], R[c + 1]
    case buildClass

    // Building
    /// R[a] = of R[b] … c values
    case buildList, buildTuple, buildSet
    /// R[a] = of c pairs from R[b]
    case buildDict
    /// R[a].append(R[b]); R[a].add(R[b]); R[a][R[b]] = R[c]
    case listAppend, setAdd, dictInsert
    /// R[a].extend(R[b]); R[a].update(R[b]); keyword arguments: R[c] is the function, for messages
    case listExtend, setUpdate, dictUpdate, keywordUpdate
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
    /// R[a] = iter(R[b]); c = 1: for `yield from`, which takes a generator as it is
    case getIterator
    /// R[a] = next(R[b]), or jump by the second word's distance at the end
    case forNext

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

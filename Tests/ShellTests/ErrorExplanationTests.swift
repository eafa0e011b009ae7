import MiniPython
import StandardLibrary
import Testing
import Wording

@testable import Shell

@Suite struct ErrorExplanationTests {
    @Test func gapsOfAPattern() {
        #expect(MessagePattern("name '§' is not defined§").gaps(in: "name 'x' is not defined") == ["x", ""])
        #expect(
            MessagePattern("unsupported operand type(s) for §: '§' and '§'").gaps(
                in: "unsupported operand type(s) for +: 'int' and 'str'") == ["+", "int", "str"])
        #expect(MessagePattern("§").gaps(in: "anything") == ["anything"])
        #expect(MessagePattern("pop from empty list").gaps(in: "pop from empty list") == [])
        #expect(MessagePattern("pop from empty list").gaps(in: "pop from empty deque") == nil)
        #expect(MessagePattern("a § b § c").gaps(in: "a x b c") == nil)
    }

    /// Programs that fail, and a piece of what is said about them: the messages must be those of our own language.
    @Test(arguments: [
        ("print(slpoe)", "There is `slope`; did you mean that?"), ("print(Slope)", "You have `slope`"),
        ("print(plt)", "`import matplotlib.pyplot as plt`"), ("print(true)", "Python writes it `True`"),
        ("print(zebra)", "Type `zebra = …` before"), ("def f():\n    y += 1\nf()", "Inside the function `y`"),
        ("'a' + 1", "on its right is a whole number"), ("[1] + 2", "`+` joins a list"),
        ("1 + 'a'", "`+` has a whole number"),
        ("[1] * [2]", "repeats a list or a text"), ("[1] - [2]", "does not compute with lists"),
        ("None + 1", "One side of `+` is None"), ("-'a'", "no meaning before a text"),
        ("1 < 'a'", "is `<` a text"), ("3(4)", "To multiply, write `*`"), ("numbers(0)", "use square ones"),
        ("sum = 3\nsum([1])", "hides Python's function"), ("5[0]", "a whole number has no parts"),
        ("for i in 5: pass", "`range(n)` counts"), ("for i in len: pass", "not through a function"),
        ("def f(a, b): pass\nf(1)", "`f` needs more than it was given: 'b'"),
        ("def f(a): pass\nf(1, 2)", "`f` takes 1, and got 2"),
        ("def f(a): pass\nf(b=1)", "knows no argument named `b`"),
        ("numbers[1.0]", "is a whole number, from 0, not a decimal number"),
        ("{[1]: 2}", "never changes; a list can change"),
        ("range(2.5)", "`int(x)` cuts the decimals off"), ("len(3)", "a whole number is one thing"),
        ("(1, 2)[0] = 3", "a tuple cannot be changed"), ("numbers[9]", "counted from 0"),
        ("[].pop()", "The list is empty"),
        ("{'a': 1}['b']", "The key 'b' is not there"), ("numbers.shape", "Only arrays have a shape"),
        ("'a'.push", "has nothing named `push`"), ("None.x", "`.x` is None"),
        ("import zebra", "There is no module `zebra`"),
        ("from numpy import zebra", "has nothing named `zebra`"), ("1 / 0", "Nothing can be divided by 0"),
        ("int('3.5')", "The text '3.5' is no whole number"), ("float('3,5')", "a point, not a comma"),
        ("a, b = 1, 2, 3", "stand 2 names"), ("a, b = [1]", "come only 1 values"),
        ("np.ones(3) + np.ones(4)", "(3,) (4,)"),
        ("np.ones((2, 3)) @ np.ones((2, 3))", "columns of the left matrix"),
        ("np.ones(6).reshape(4, 2)", "exactly 6 of them"),
        ("if np.ones(3): pass", "`.all()` or `.any()`"),
        ("np.ones(3)[5]", "are 3 places along axis 0, counted from 0 to 2"),
        ("np.ones(3)[0, 0]", "and the brackets name 2"), ("np.linalg.inv(np.zeros((2, 2)))", "has no inverse"),
        ("print((1)", "A bracket `(` opens"), ("1)", "A bracket `)` closes"), ("'abc", "begins with a quote"),
        ("if 1\n    pass", "ends with a colon"), ("[1 2]", "a comma must part them"), ("3 = x", "On the left of `=`"),
        ("2x", "2x is written"),
        ("print 5", "what it is to work on"), ("return 5", "only inside a `def`"), ("break", "`break` leaves a loop"),
        ("if 1:\npass", "Python waits for lines"), ("  x = 1", "Remove them"), ("1 – 2", "The sign –"),
        ("def f(): f()\nf()", "again and again"), ("assert 1 == 2", "found its condition false"),
        ("2.0 ** 10000", "too large"),
        ("[1].index(5)", "5 is not in"), ("math.sqrt(-1)", "has no value there"),
        ("raise NotImplementedError", "no body yet"),
        ("(x = 1)", "write `==`"), ("1 +", "not yet Python"), ("f(x=1, 2)", "First the plain arguments"),
        ("2.5 ^ 2", "as `**`"), ("np.ones(3) ^ 2", "as `**`"), ("0.5 & True", "brackets around each comparison"),
        ("np.ones(3) > 0.5 & np.ones(3) < 2", "brackets around each comparison"),
    ])
    func ownMessagesAreExplained(program: String, part: String) throws {
        let world = try Interpreter(libraries: [FigureSink.library(seed: 1)])
        _ = world.run("import math\nslope = 2\nnumbers = [1, 2, 3]")
        let outcome = world.run(program)
        let error = try #require(outcome.error, "\(program)")
        var around = ErrorExplanation.Surroundings(names: world.bindings.map(\.name))
        around.builtIns = Set(world.builtInNames)
        let message = ErrorExplanation.words(typeName: error.typeName, message: error.message, around)
        let words = message.text(in: .english)
        #expect(words.contains(part), "\(error.lastLine): \(words)")
        for language in Language.allCases {
            let words = message.text(in: language)
            #expect(!words.contains("§"))
            #expect(words.count < 330, "\(words.count)")
        }
    }

    @Test func everyRuleHasItsWords() {
        for (type, rules) in ErrorExplanation.rules {
            for rule in rules {
                let gaps = Array(repeating: "7", count: rule.pattern.filter { $0 == "§" }.count)
                for language in Language.allCases {
                    let words = rule.words(gaps, .init()).text(in: language)
                    #expect(words.count > 20 && !words.contains("§"), "\(type): \(rule.pattern)")
                }
            }
        }
    }

    @Test func classesOfALearnersOwnHaveWordsToo() {
        let words = ErrorExplanation.words(typeName: "MyError", message: "")
        #expect(words.text(in: .english).hasPrefix("The last line says what went wrong"))
        #expect(words.text(in: .bokmal).hasPrefix("Den siste linja sier hva som gikk galt"))
    }
}

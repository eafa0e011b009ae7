import Testing
import Wording

@testable import Lessons

@Suite struct FillInQuestionTests {
    private static let body = """
        ## Brain
        ### Fill in
        A brain is made of **nerve cells|neurons**. They touch at **synapses**.

        - The long fibre is the *thick **axon***.
        ### Hint
        What carries a signal?
        ### Feedback
        - **fat for signal** `glia` — These feed the others.

        """

    @Test func asksOneAfterTheOther() throws {
        let bench = try Bench(Self.body)
        #expect(bench.word("nerve cells") == "part")
        #expect(bench.word("Neurons", "  SYNAPSES ") == "part")
        #expect(bench.word("nerve   cells", "synapses", "axon") == "right")
        #expect(bench.word("neurons", "axon", "synapses", "axon") == "right")
        #expect(bench.word("\"nerve cells\"", "'Synapses'", "“axon”") == "right")
        #expect(bench.word("axon") == "wrong")
        #expect(bench.word("neurons", "neurons") == "wrong")
        #expect(bench.word("nerve cell") == "wrong")
        #expect(bench.word("2 + 3") == "none")
        #expect(bench.word("2 + 3", forced: true) == "wrong")
    }

    @Test func knowsWrongWords() throws {
        let bench = try Bench(Self.body)
        #expect(bench.word("Glia") == "fat for signal")
        #expect(bench.word("neurons", "glia") == "fat for signal")
    }

    @Test func leavesTheWordsOut() throws {
        let bench = try Bench(Self.body)
        let question = try #require(bench.step.question)
        #expect(
            question.asked.parts.blocks.plainText
                == "A brain is made of __1__. They touch at __2__.\nThe long fibre is the thick __3__.")
        #expect(question.request(after: ["neurons"]).text(in: .english) == "Type what stands for __2__, 2 of 3.")
        #expect(question.key(bench.step, bench.judge, after: ["x", "y"]) == "axon")
    }

    @Test(arguments: [
        "", "2 + 3", "print(1)", "x = 1", "print(", "import numpy as np", "[1]", "# a", "x.y()", "3 - 2", "for x in y:",
    ])
    func takesNoAnswerForOne(_ line: String) throws {
        let bench = try Bench(Self.body)
        #expect(!bench.judge.isAnswer(line, bench.step))
    }

    @Test(arguments: [
        "cells", "weights and biases", "well-known", "it's", "7", "0.5", "not this", "for", "æøå", "a/b c",
    ])
    func takesWordsForAnAnswer(_ line: String) throws {
        let bench = try Bench(Self.body)
        #expect(bench.judge.isAnswer(line, bench.step))
    }

    @Test func takesCodeWhereItIsTheAnswer() throws {
        let bench = try Bench("## S\n### Fill in\nThe mean is **`np.mean(x)`|mean(x)**.\n")
        #expect(bench.judge.isAnswer("np.mean(x)", bench.step))
        #expect(bench.word("np.mean(x)") == "right")
        #expect(!bench.judge.isAnswer("np.sum(x)", bench.step))
    }

    @Test func isSound() {
        #expect(lint(lessonText(Self.body)) == [])
        // A wrong word in one place may be right in another.
        #expect(lint(lessonText("## S\n### Fill in\n**one** **two**\n### Feedback\n- **n** `two` — m\n")) == [])
    }

    static let faults: [Fault] = [
        Fault(
            "no blank", "## S\n### Fill in\ntext\n",
            ["t.md:8:1: error: no word is bold; write the words to be filled in as **word**"]),
        Fault(
            "empty variant", "## S\n### Fill in\nA **b||c**.\n",
            ["t.md:9:3: error: a variant of 'b||c' is empty; write **word|other word**"]),
        Fault(
            "doubled variant", "## S\n### Fill in\nA **b|B**.\n",
            ["t.md:9:3: warning: 'b|B' has the same variant twice; remove one"]),
        Fault(
            "mistake is the word", "## S\n### Fill in\nA **b|c**.\n### Feedback\n- **n** `C` — m\n",
            ["t.md:11:10: error: the mistake 'n' is right everywhere; name a wrong word"]),
        Fault(
            "equal wrong words", "## S\n### Fill in\nA **b**.\n### Feedback\n- **n** `c` — m\n- **o** `C` — m\n",
            ["t.md:12:10: error: the mistake 'o' has the word of 'n'; remove one"]),
        Fault(
            "hint with the word", "## S\n### Fill in\nA **nerve cell|neuron**.\n### Hint\nNot neural, but a Neuron.\n",
            ["t.md:10:1: error: a hint contains the key: 'neuron'; ask a question that leads there"]),
        Fault(
            "message with the word",
            "## S\n### Fill in\nA **neuron**.\n### Feedback\n- **n** `glia` — It is a neuron.\n",
            ["t.md:11:1: error: the message of 'n' contains the key: 'neuron'; ask a question that leads there"]),
    ]

    @Test(arguments: faults) func isReported(_ fault: Fault) { #expect(lint(fault.text) == fault.expected) }
}

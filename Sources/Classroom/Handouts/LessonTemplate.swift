import Wording

/// The lesson that `mlshell new` writes: one step for each kind of question, ready to be changed.
///
/// It passes lint without an error or a warning, whatever the name.
public struct LessonTemplate: Sendable {
    /// What learners see.
    public let title: String
    /// The identity under which progress is kept: small letters, digits and hyphens.
    public let id: String
    /// In which it is written.
    public let language: Language

    /// Longer names are cut.
    private static let longestName = 80

    /// - Returns: nil for a name without a letter or a digit.
    public init?(name: String, language: Language = .english) {
        self.language = language
        let visible = name.unicodeScalars.map { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        guard visible.contains(true) else { return nil }
        let words = String(name.prefix(Self.longestName)).split { $0.isWhitespace || $0.isNewline || $0 == "_" }
        let plain = words.joined(separator: " ").unicodeScalars.filter {
            $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
        }
        title = Self.capitalized(String(String.UnicodeScalarView(plain)))
        id = Self.slug(title)
        if id.isEmpty { return nil }
    }

    /// The name of the lesson's file.
    public var fileName: String { id + ".md" }

    public var text: String {
        "---\nmlshell: 1\ntitle: \(title)\nid: \(id)\nversion: 0.1.0\nlanguage: \(language.rawValue)\nminutes: 20\nseed: 7\n---\n"
            + "# \(MarkdownTitle.escaped(title))\n" + (language == .bokmal ? Self.norwegianBody : Self.body)
    }

    /// `my-first lesson` becomes `My first lesson`, other names stay as they are.
    private static func capitalized(_ name: String) -> String {
        let isSlug = name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }
        let words = isSlug ? name.split(separator: "-").joined(separator: " ") : name
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Letters and digits that every file system has; others are left out.
    private static func slug(_ text: String) -> String {
        var result = ""
        for character in text.lowercased() {
            if character.isLetter || character.isNumber {
                result.append(character)
            } else if !result.isEmpty, result.last != "-", character != "'" {
                result.append("-")
            }
        }
        while result.last == "-" { result.removeLast() }
        return result
    }

    static let body = """
        One or two sentences: what the learner can do after this lesson, and what may surprise.

        <!-- This is a lesson of mlshell. Headings are its syntax: each heading ## is a step, each heading ### below it has
        a meaning. Change the words, take away what you do not need, and prove the rest: mlshell lint FILE.
        mlshell preview FILE plays it and follows your changes. Comments like this one are never shown. -->

        ## Data shop
        Made up for this lesson: ice creams sold on days of so many degrees.

        | degrees | sales |
        | --- | --- |
        | 10 | 312 |
        | 15 | 462 |
        | 20 | 610 |
        | 25 | 765 |

        ## Setup
        ```python
        from matplotlib import pyplot as plt

        x = shop.degrees
        y = shop.sales


        def price(kilometres):
            return 15 * kilometres + 40
        ```

        ## Look at the data
        A step without a question is there to be read. This program is shown, run, and its output is shown too:

        ```python run
        print(len(shop), "days")
        plt.scatter(x, y)
        plt.title("Warmer days sell more ice cream")
        plt.show()
        ```

        ## One right option
        A shop fits `sales = 30 * degrees + 12` to its data.
        ### Choose one
        What does the 30 tell the owner?
        - [x] Each extra degree goes with about 30 more sales
        - [ ] On a day of 0 degrees the shop sells 30
          > **slope and start swapped** — At 0 degrees the first part vanishes. What is left?
        - [ ] The shop sells 30 a day
          > **slope as a level** — Compare a cold day and a warm one. Are both 30?
        ### Hint
        Put two temperatures into the formula. What changed?
        ### Why
        The number in front of `degrees` is the **slope**: it says how much one more degree changes the sales.

        ## Several right options
        The same shop again.
        ### Choose all
        Which of these would the formula say?
        - [x] A warmer day sells more
        - [x] A day of 0 degrees sells 12
        - [ ] No day sells less than 30
          > **slope as a floor** — Which temperature sells the least, and how much is that?
        ### Hint
        Try the formula on a cold day and on a warm one.

        ## A number
        The mean of a list is its sum, divided by how many there are.
        ### Number
        What is the mean of `y`?
        - answer: `np.mean(y)`
        - within: 0.5
        - unit: ice creams
        ### Hint
        Four days share the sum.
        ### Feedback
        - **sum, not mean** `np.sum(y)` — That is all the ice cream. How many days share it?
        - **half of the range** `(np.max(y) - np.min(y)) / 2` — You looked at two of the days. What about the others?

        ## An expression
        `x * 2` doubles each number of an array.
        ### Expression
        Write an expression for how far each day's sales lie above the smallest.
        - answer: `y - np.min(y)`
        ### Hint
        One number is taken from all four. Which function finds it?
        ### Feedback
        - **from the mean** `y - np.mean(y)` — This measures from the middle. Where is 0 to be?
        ### Solution
        ```python
        y - np.min(y)
        ```

        ## A function
        An error is what was measured, less what was said.
        ### Function
        Write the mean of the squared errors.
        ```python
        def mse(measured, said):
            ...
        ```
        ### Tests
        ```python
        mse(np.array([1, 2]), np.array([1, 2])) == 0       # nothing is wrong
        mse(np.array([1, 2]), np.array([2, 4])) == 2.5     # one off by 1, one by 2
        mse(np.array([5, 5]), np.array([8, 2])) == 9       # hidden: errors of both signs
        ```
        ### Hint
        Three actions, from the inside out: subtract, square, average.
        ### Feedback
        - **squared too late** — You averaged first, and squared the average.
          ```python
          def mse(measured, said):
              return np.mean(measured - said) ** 2
          ```
        ### Solution
        ```python
        def mse(measured, said):
            return np.mean((measured - said) ** 2)
        ```

        ## An experiment
        The line `slope * x + 12` should go near the dots. Its slope is too small.
        ### Experiment
        Change `slope` until no day is missed by more than 10.
        ```python
        slope = 20
        ```
        - goal: `np.max(np.abs(y - (slope * x + 12))) < 10`
        - record: slope, np.max(np.abs(y - (slope * x + 12)))
        ### Hint
        Is the miss smaller when the slope is larger?
        ### Feedback
        - **too steep** `np.mean(y - (slope * x + 12)) < -10` — Now the line lies above the dots.
        ### Solution
        ```python
        slope = 30
        ```

        ## A bet
        The learner bets on what a program prints, then sees it run.
        ### Predict
        What does it print?
        ```python
        total = 0
        for n in [1, 2, 3]:
            total = total + n
        print(total)
        ```
        - [ ] `3`
          > **only the last one** — What was in `total` before the 3 was added?
        - [x] `6`
        - [ ] `123`
          > **numbers side by side** — `+` adds numbers. It would join texts.
        ### Hint
        Write down `total` after each round.

        ## Lines to put in order
        The shell shows these lines mixed.
        ### Order
        Print the price of a ride of 4 km, and then that of 5 km.
        ```python
        first = price(4)
        second = price(5)
        print(first, second)
        ```
        ### Distractors
        ```python
        print(first + second)
        ```
        ### Hint
        What must have a value before it can be printed?
        ### Feedback
        - **one number for two** `print(first + second)` — The sum hides both prices.

        ## Pairs
        Each task belongs to one kind of learning.
        ### Match
        | task | kind |
        | --- | --- |
        | spam or not, from marked mail | classification |
        | tomorrow's temperature, from past days | regression |
        | groups of like customers, nothing marked | clustering |
        ### Hint
        Which task has no right answers to learn from? Which one asks for a number?
        ### Feedback
        - **mail as groups** `1c` — Somebody has marked each mail. What is done with the marks?

        ## Missing words
        The bold words of the file are left out.
        ### Fill in
        A line has a **slope|gradient** and an **intercept|start**.
        ### Hint
        One says how steep it is, the other where it begins.
        ### Feedback
        - **name of the data** `degrees` — That is what stands on the axis below.

        ## In your own words
        An explanation is never wrong: the shell says which ideas it found, and shows yours beside the author's.
        ### Explain
        A shop fits `sales = 30 * degrees + 12`. Tell its owner what the two numbers mean.
        ### Rubric
        - **per degree** `each|every|per ` — It says what one more degree does.
        - **at zero** `zero|at 0|0 degrees` — It says what the 12 is.
        ### Hint
        One number belongs to a change, the other to a place.
        ### Solution
        Every further degree goes with about 30 more sales. At 0 degrees there would be about 12.

        """
}

/// A title as the heading of a Markdown file.
enum MarkdownTitle {
    /// The title with the marks of Markdown escaped.
    static func escaped(_ title: String) -> String {
        title.reduce(into: "") { result, character in
            if "\\`*_[]<>#&!|~".contains(character) { result.append("\\") }
            result.append(character)
        }
    }
}

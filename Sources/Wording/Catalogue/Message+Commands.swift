// The shell's own commands.
extension Message {
    public static let helpOpening = Message(
        "What you type is Python, or an answer. A line that begins with : is a command:",
        nb: "Det du skriver, er Python eller et svar. En linje som begynner med : er en kommando:")
    public static let helpHeader = [Message("command", nb: "kommando"), Message("what it does", nb: "hva den gjør")]
    public static let helpEnd = Message(
        "Tab completes names. Ctrl-C stops a program that runs too long.",
        nb: "Tab fullfører navn. Ctrl-C stopper et program som kjører for lenge.")

    /// What a command does, a line for `:help`.
    public enum Help {
        public static let next = Message(
            "go on to the next step; an empty line does the same",
            nb: "gå videre til neste steg; en tom linje gjør det samme")
        public static let hint = Message(
            "show a hint; once more for the next one", nb: "vis et hint; en gang til for det neste")
        public static let easier = Message(
            "ask a smaller form of the question first", nb: "still en mindre utgave av spørsmålet først")
        public static let why = Message("say more about the last error", nb: "si mer om den siste feilen")
        public static let solution = Message("show a solution", nb: "vis en løsning")
        public static let skip = Message(
            "leave the step unanswered and go on", nb: "la steget stå ubesvart og gå videre")
        public static let back = Message("go back one step", nb: "gå ett steg tilbake")
        public static let step = Message("show the step again", nb: "vis steget igjen")
        public static let goto = Message(
            "go to a step by its number or name", nb: "gå til et steg med nummer eller navn")
        public static let submit = Message("ask for a verdict on an expression", nb: "få et uttrykk vurdert")
        public static let picture = Message(
            "show a value as a picture: heat map, bars or table",
            nb: "vis en verdi som bilde: varmekart, søyler eller tabell")
        public static let vars = Message(
            "list your names and what they stand for", nb: "list opp navnene dine og hva de står for")
        public static let undo = Message(
            "take back what your last line did to names; answers stay",
            nb: "ta tilbake det den siste linja gjorde med navn; svar blir stående")
        public static let history = Message(
            "list what you have typed in this lesson", nb: "list opp det du har skrevet i denne leksjonen")
        public static let save = Message(
            "write what you typed that ran into a file in this folder",
            nb: "skriv linjene dine som kjørte, til en fil i denne mappa")
        public static let progress = Message(
            "show what is done in this lesson", nb: "vis hva som er gjort i denne leksjonen")
        public static let reset = Message("begin this lesson anew", nb: "begynn denne leksjonen på nytt")
        public static let lessons = Message("list the lessons", nb: "list opp leksjonene")
        public static let load = Message(
            "open a lesson by its number, its name or its file", nb: "åpne en leksjon med nummer, navn eller fil")
        public static let help = Message("show this list", nb: "vis denne lista")
        public static let quit = Message("leave; your progress is kept", nb: "slutt; det du har gjort, er lagret")
    }

    /// What stands behind a command.
    public enum Argument {
        public static let step = Message("STEP", nb: "STEG")
        public static let expression = Message("EXPRESSION", nb: "UTTRYKK")
        public static let file = Message("FILE.py", nb: "FIL.py")
        public static let lesson = Message("LESSON", nb: "LEKSJON")
    }

    public static func argumentMissing(_ usage: Message, _ what: Message) -> Message {
        Message(
            "\(usage.text(in: .english)): the \(what.text(in: .english).lowercased()) is missing.",
            nb: "\(usage.text(in: .bokmal)): \(what.text(in: .bokmal).lowercased()) mangler.")
    }

    public static func ambiguousCommand(_ name: String, _ commands: [String]) -> Message {
        let names = commands.map { ":\($0)" }.joined(separator: ", ")
        return Message(":\(name) could be \(names).", nb: ":\(name) kan være \(names).")
    }

    public static func unknownCommand(_ name: String, nearest: String?) -> Message {
        guard let nearest else {
            return Message(
                "There is no command :\(name). :help lists all.",
                nb: "Det finnes ingen kommando :\(name). :help lister opp alle.")
        }
        return Message(
            "There is no command :\(name). Did you mean :\(nearest)?",
            nb: "Det finnes ingen kommando :\(name). Mente du :\(nearest)?")
    }

    // MARK: What newcomers type

    public static let inShellAlready = Message(
        "You are in mlshell already. :help lists what it can do.",
        nb: "Du er i mlshell allerede. :help lister opp hva det kan.")
    public static let inShellAlreadyLoad = Message(
        "You are in mlshell already. :load opens a lesson, :quit leaves.",
        nb: "Du er i mlshell allerede. :load åpner en leksjon, :quit avslutter.")
    public static let pythonAlready = Message(
        "This prompt takes Python already. Try 2 + 3.", nb: "Her kan du skrive Python med en gang. Prøv 2 + 3.")
    public static let nothingToInstall = Message(
        "Nothing can be installed here; numpy, matplotlib, sklearn and keras are there.",
        nb: "Her kan ingenting installeres; numpy, matplotlib, sklearn og keras er her.")

    public static let printingIsNoAnswer = Message(
        "print only shows a value. To answer, type the value itself, without print.",
        nb: "print bare viser en verdi. Vil du svare, skriv selve verdien, uten print.")
    public static let textIsNoNumber = Message(
        "In quotes this is text. To answer, type the number without quotes.",
        nb: "Med anførselstegn er dette tekst. Vil du svare, skriv tallet uten dem.")

    public static let caretIsNoPower = Message(
        "^ is no power in Python. A power is written **, as in 2 ** 3.",
        nb: "^ er ingen potens i Python. En potens skrives med **, som i 2 ** 3.")

    public static func pairForPoint(_ name: String, _ number: String) -> Message {
        Message(
            "Python writes a point: \(name) = \(number). With a comma it is a pair.",
            nb: "Python skriver punktum: \(name) = \(number). Med komma er det et par.")
    }

    public static func namingIsNoAnswer(_ name: String) -> Message {
        Message(
            "\(name) stands for that number now. To answer, type the number alone.",
            nb: "\(name) står for det tallet nå. Vil du svare, skriv bare tallet.")
    }

    public static func numberWithoutName(_ name: String, _ number: String) -> Message {
        Message(
            "To try it, give it to the name: \(name) = \(number)",
            nb: "Vil du prøve det, gi det til navnet: \(name) = \(number)")
    }

    public static func otherLetters(_ typed: String, _ name: String) -> Message {
        Message(
            "Python tells large letters from small ones: \(typed) is another name than \(name).",
            nb: "Python skiller mellom store og små bokstaver: \(typed) er et annet navn enn \(name).")
    }

    public static func noSuchLetter(_ letter: String, last: String) -> Message {
        Message(
            "There is no \(letter) here; the last letter is \(last).",
            nb: "Det finnes ingen \(letter) her; den siste bokstaven er \(last).")
    }
}

// Reviews: questions of earlier lessons, asked again.
extension Message {
    public static func areDue(_ count: Int) -> Message {
        Message(
            "\(counted(count, "question")) from earlier lessons \(count == 1 ? "is" : "are") due: mlshell review asks "
                + "\(count == 1 ? "it" : "them").",
            nb: "\(count) spørsmål fra tidligere leksjoner bør repeteres nå: mlshell review stiller "
                + "\(count == 1 ? "det" : "dem").")
    }

    public static func reviewPart(_ count: Int, of due: Int) -> Message {
        Message(
            "Review: \(count) of the \(due) questions that are due.",
            nb: "Repetisjon: \(count) av de \(due) spørsmålene som venter.")
    }

    public static func reviewAll(_ count: Int) -> Message {
        Message(
            "Review: \(counted(count, "question")) \(count == 1 ? "is" : "are") due today.",
            nb: "Repetisjon: \(count) spørsmål venter i dag.")
    }

    public static let reviewHelp = Message(
        ":hint helps, :skip leaves one out, :quit ends it.",
        nb: ":hint hjelper, :skip hopper over et spørsmål, :quit avslutter.")

    public static func reviewedEnough(_ done: Int, left: Int) -> Message {
        Message(
            "You have reviewed \(counted(done, "question")) today; that is enough. \(left) more can wait until tomorrow; "
                + "--most asks for more.",
            nb: "Du har repetert \(done) spørsmål i dag; det er nok. \(left) til kan vente til i morgen; "
                + "--most gir flere.")
    }

    public static let nothingToReview = Message(
        "There is nothing to review yet. Questions that you have answered in a lesson come back some days later.",
        nb: "Det er ingenting å repetere ennå. Spørsmål du har svart på i en leksjon, kommer igjen noen dager senere.")

    public static func nothingIsDue(next day: Message) -> Message {
        Message(
            "Nothing is due today: well remembered. The next question comes back ",
            nb: "Ingenting venter i dag: du husker godt. Det neste spørsmålet kommer igjen ") + day + "."
    }

    public static func reviewPlace(_ number: Int, of total: Int, lesson: String) -> Message {
        Message("question \(number) of \(total), from \(lesson)", nb: "spørsmål \(number) av \(total), fra \(lesson)")
    }

    public static func reviewDone(_ answered: Int, of count: Int, atOnce: Int) -> Message {
        let words = Message(
            "Review done: \(answered) of \(counted(count, "question")) answered",
            nb: "Repetisjonen er ferdig: \(answered) av \(count) spørsmål besvart")
        return (answered > 0 ? words + Message.atOnce(atOnce) : words) + "."
    }

    public static func leftForAnotherDay(_ count: Int) -> Message {
        Message(
            "\(counted(count, "question")) \(count == 1 ? "is" : "are") left for another day.",
            nb: "\(count) spørsmål står igjen til en annen dag.")
    }

    public static func nextQuestion(_ day: Message) -> Message {
        Message("The next question comes back ", nb: "Det neste spørsmålet kommer igjen ") + day + "."
    }

    public static let enterToLessons = Message(
        "Press Enter to go on with the lessons, or leave with :quit.",
        nb: "Trykk Enter for å gå videre med leksjonene, eller slutt med :quit.")

    public static let thisIsAReview = Message(
        "This is a review: :skip leaves the question out, :load opens a lesson.",
        nb: "Dette er en repetisjon: :skip hopper over spørsmålet, :load åpner en leksjon.")

    // MARK: Days

    public static let today = Message("today", nb: "i dag")
    public static let tomorrow = Message("tomorrow", nb: "i morgen")

    /// `on Friday 27 November`
    /// - Parameters:
    ///   - weekday: 0 for Monday.
    ///   - month: 1 for January.
    public static func onDay(weekday: Int, number: Int, month: Int) -> Message {
        let days = [
            ("Monday", "mandag"), ("Tuesday", "tirsdag"), ("Wednesday", "onsdag"), ("Thursday", "torsdag"),
            ("Friday", "fredag"), ("Saturday", "lørdag"), ("Sunday", "søndag"),
        ]
        let months = [
            ("January", "januar"), ("February", "februar"), ("March", "mars"), ("April", "april"), ("May", "mai"),
            ("June", "juni"), ("July", "juli"), ("August", "august"), ("September", "september"),
            ("October", "oktober"), ("November", "november"), ("December", "desember"),
        ]
        let (day, name) = (days[(weekday % 7 + 7) % 7], months[min(max(month, 1), 12) - 1])
        return Message("on \(day.0) \(number) \(name.0)", nb: "\(day.1) \(number). \(name.1)")
    }
}

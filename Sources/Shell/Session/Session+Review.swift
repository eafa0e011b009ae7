import Lessons
import Tutoring
import Wording

/// A review that is going on: questions of earlier lessons, one after the other.
struct ReviewRun {
    /// A question by its lesson and the place of its step.
    struct Item {
        var lesson: Lesson
        var place: Int
    }

    var items: [Item]
    /// How many were asked so far.
    var asked = 0
    /// How many of them were answered right at the first try without help.
    var atOnce = 0
    /// How many were answered right.
    var answered = 0
}

extension Session {
    /// Questions that a review asks on one day, if nobody says otherwise.
    public static let usualReview = 10

    private var now: Timestamp { Timestamp(secondsSince1970: environment.secondsSince1970()) }

    /// Begins a review of what is due today.
    /// - Parameters:
    ///   - path: a teacher's lesson, or a folder of them, to be asked about beside the built-in ones.
    ///   - most: how many questions there may be on one day.
    public func startReview(
        of path: String? = nil, most: Int = Session.usualReview, _ show: @escaping (SessionOutput) -> Void
    ) {
        showing(with: show) {
            tellNotices()
            if let path, case .problem(let words) = shelf.open(path: path) { notice(words) }
            beginReview(most: max(most, 0))
        }
    }

    public func startReview(of path: String? = nil, most: Int = Session.usualReview) -> [SessionOutput] {
        collecting { self.startReview(of: path, most: most, $0) }
    }

    private func beginReview(most: Int) {
        let due = dueItems()
        let done = keeper.schedule.reviewed(at: now)
        let items = Array(due.prefix(max(most - done, 0)))
        guard !items.isEmpty else {
            tellNothingToReview(due: due.count, done: done)
            isOver = true
            return
        }
        lessonsLanguage = items.first?.lesson.statedLanguage
        notice(items.count < due.count ? .reviewPart(items.count, of: due.count) : .reviewAll(items.count))
        notice(.reviewHelp)
        review = ReviewRun(items: items)
        askNext()
    }

    private func tellNothingToReview(due: Int, done: Int) {
        if due > 0 { return notice(.reviewedEnough(done, left: due)) }
        guard let day = nextReviewDay else { return notice(.nothingToReview) }
        notice(.nothingIsDue(next: words(for: day)))
    }

    private func words(for day: Int) -> Message { keeper.schedule.words(forDay: day, from: now) }

    private var nextReviewDay: Int? { keeper.schedule.nextDay(after: now) { item(of: $0) != nil } }

    /// How many questions are due today.
    var dueCount: Int {
        let done = keeper.schedule.reviewed(at: now)
        return min(dueItems().count, max(Self.usualReview - done, 0))
    }

    private func dueItems() -> [ReviewRun.Item] { keeper.schedule.due(at: now).compactMap { item(of: $0) } }

    /// The step of a question; nil when its lesson is not there, or keeps it out of reviews.
    private func item(of question: ReviewSchedule.Question) -> ReviewRun.Item? {
        guard let lesson = lesson(question.lesson),
            let place = lesson.steps.firstIndex(where: { $0.id == question.step })
        else { return nil }
        let step = lesson.steps[place]
        guard step.problem == nil, step.question?.asked.isReviewed == true else { return nil }
        return ReviewRun.Item(lesson: lesson, place: place)
    }

    // MARK: Asking

    /// Asks the next question, or sums up.
    func askNext() {
        guard var run = review else { return }
        noteAnswer(&run)
        guard run.asked < run.items.count else {
            review = nil
            hasReviewed = true
            tutor.close()
            return tellReviewed(run)
        }
        let item = run.items[run.asked]
        run.asked += 1
        review = run
        enter(item.lesson)
        let events = tutor.review(
            item.lesson, at: shelf.path(of: item.lesson), item.place, number: run.asked, total: run.items.count)
        // The question may rest on what the programs of the steps before it have made.
        let before = item.lesson.steps[..<item.place].map { LessonProgress.Visit(step: $0.id) }
        _ = makeNames(before, [], seconds: Self.remakingBudget)
        tell(events)
    }

    /// Counts how the question went that is being left.
    private func noteAnswer(_ run: inout ReviewRun) {
        guard tutor.isReviewing, tutor.isAnswered, let step = tutor.step else { return }
        run.answered += 1
        let progress = tutor.progress
        let isAtOnce =
            (progress.answers[step.id] ?? 0) <= 1 && progress.hints[step.id] == nil
            && !progress.solutions.contains(step.id) && !progress.eased.contains(step.id)
        if isAtOnce { run.atOnce += 1 }
    }

    private func tellReviewed(_ run: ReviewRun) {
        let words = Message.reviewDone(run.answered, of: run.items.count, atOnce: run.atOnce)
        emit(.aside(heading: text(.doneHeading), .words(words, language)))
        let left = dueItems().count
        if left > 0 {
            notice(.leftForAnotherDay(left))
        } else if let day = nextReviewDay {
            notice(.nextQuestion(self.words(for: day)))
        }
        notice(.enterToLessons)
    }
}

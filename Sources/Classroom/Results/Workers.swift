#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Spreads pieces of work that have nothing to do with each other over the processors.
struct Workers: Sendable {
    /// More would only wait for memory.
    private static let most = 16

    let count: Int

    /// - Parameter pieces: how many there are; no more workers than pieces are started.
    init(pieces: Int) {
        let processors = sysconf(Int32(_SC_NPROCESSORS_ONLN))
        count = min(max(processors, 1), Self.most, max(pieces, 1))
    }

    /// Lets each worker run the body with its number, all at once, and waits for all of them.
    func run(_ body: @escaping @Sendable (Int) -> Void) {
        let threads = (1..<max(count, 1)).compactMap { number in Self.start { body(number) } }
        body(0)
        for thread in threads { pthread_join(thread, nil) }
    }

    private final class Job: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// nil when the system has no thread left: then the others do the work.
    private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
        let job = Unmanaged.passRetained(Job(body))
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        let failure = pthread_create(
            &thread, nil,
            { argument in
                #if canImport(Glibc)
                    guard let argument else { return nil }
                #endif
                Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().body()
                return nil
            }, job.toOpaque())
        guard failure == 0 else {
            job.release()
            return nil
        }
        return thread
    }
}

/// Hands out the numbers below a count, each once, to whichever worker asks first, and keeps what comes of them in order.
final class WorkList<Result: Sendable>: @unchecked Sendable {
    // The mutex guards the other two; it never moves, because it is allocated apart.
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private var next = 0
    private var results: [Result?]

    init(count: Int) {
        results = Array(repeating: nil, count: count)
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// The next number; nil when all are handed out.
    func take() -> Int? {
        locked {
            guard next < results.count else { return nil }
            next += 1
            return next - 1
        }
    }

    func keep(_ result: Result, at place: Int) { locked { results[place] = result } }

    /// What came of each number, as far as it was done.
    var done: [Result] { locked { results.compactMap { $0 } } }

    private func locked<T>(_ body: () -> T) -> T {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }
}

extension Grader {
    /// What came of a file.
    public enum Graded: Sendable {
        case result(LessonResult)
        case leftOut(ClassReport.LeftOut)
    }

    /// Does something with each of many files, several at once, each worker with a grader of its own.
    /// - Parameter body: runs on any thread; the results come in the order of the files.
    public static func gradeAll(
        count: Int, makeGrader: @escaping @Sendable () -> Grader,
        isInterrupted: @escaping @Sendable () -> Bool = { false },
        _ body: @escaping @Sendable (Int, Grader) -> Graded
    ) -> [Graded] {
        let list = WorkList<Graded>(count: count)
        // A grader's keys take time: for a few files one worker is enough.
        Workers(pieces: count / 4).run { _ in
            if isInterrupted() { return }
            let grader = makeGrader()
            while !isInterrupted(), let place = list.take() { list.keep(body(place, grader), at: place) }
        }
        return list.done
    }
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs a body on a thread whose stack is large enough for the deepest recursion of parser and machine, and waits for
/// it. On a thread with so large a stack already, runs it in place.
/// - Parameter bytes: address space, of which only so much is used as the recursion is deep.
public func onLargeStack<Value, Failure: Error>(
    bytes: Int = 512 << 20, _ body: () throws(Failure) -> Value
) throws(Failure) -> Value {
    if Int(bitPattern: pthread_getspecific(StackSize.key)) >= bytes { return try body() }
    var result: Result<Value, Failure>?
    withoutActuallyEscaping(body) { body in
        runOnThread(bytes: bytes) {
            do throws(Failure) {
                result = .success(try body())
            } catch {
                result = .failure(error)
            }
        }
    }
    // No thread to be had: the caller's own stack must do.
    guard let result else { return try body() }
    return try result.get()
}

/// For a thread that `runOnThread` started: how many bytes its stack has, written as a pointer.
private enum StackSize {
    static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()
}

/// Carries a body across to the thread with the large stack; the caller waits meanwhile.
private final class StackJob {
    let bytes: Int
    let body: () -> Void

    init(bytes: Int, body: @escaping () -> Void) {
        self.bytes = bytes
        self.body = body
    }
}

/// Runs a body on a thread of its own and waits for its end; does nothing when the system has no thread left.
private func runOnThread(bytes: Int, _ body: @escaping () -> Void) {
    let job = StackJob(bytes: bytes, body: body)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, bytes)
    defer { pthread_attr_destroy(&attributes) }
    #if canImport(Glibc)
        var thread = pthread_t()
    #else
        var thread: pthread_t?
    #endif
    let failure = pthread_create(
        &thread, &attributes,
        { argument in
            #if canImport(Glibc)
                guard let argument else { return nil }
            #endif
            let job = Unmanaged<StackJob>.fromOpaque(argument).takeUnretainedValue()
            pthread_setspecific(StackSize.key, UnsafeRawPointer(bitPattern: job.bytes))
            job.body()
            return nil
        }, Unmanaged.passUnretained(job).toOpaque())
    guard failure == 0 else { return }
    #if canImport(Glibc)
        pthread_join(thread, nil)
    #else
        if let thread { pthread_join(thread, nil) }
    #endif
    withExtendedLifetime(job) {}
}

import CEditLine

/// Whether the learner pressed Ctrl-C since the flag was last lowered.
public enum InterruptFlag {
    /// Whether Ctrl-C was pressed, or the process was asked to end.
    public static var isRaised: Bool { address.pointee != 0 }

    /// Lowers the flag, before something that Ctrl-C shall stop begins; it stays raised once the process was asked to
    /// end.
    public static func clear() { celine_clear_interrupt() }

    /// Raises the flag as Ctrl-C does.
    public static func raise() { celine_raise_interrupt() }

    /// The flag in memory: not zero once it is raised. Valid for the life of the process, written only by signal
    /// handlers and the functions above; a loop that polls it must contain a call that the compiler cannot see
    /// through, or the load may be moved out of the loop.
    public static var address: UnsafePointer<Int32> { UnsafePointer(celine_interrupt_flag()) }
}

/// What the process does about signals.
public enum Signals {
    /// Ctrl-C raises `InterruptFlag`; SIGHUP and SIGTERM raise it and `hangUpIsRequested`; SIGPIPE is ignored; Ctrl-Z
    /// and crashes put the terminal back in order first. Calling it again changes nothing.
    public static func install() { celine_install_signal_handlers() }

    /// Whether the terminal went away or the process was asked to end.
    public static var hangUpIsRequested: Bool { celine_hung_up() != 0 }
}

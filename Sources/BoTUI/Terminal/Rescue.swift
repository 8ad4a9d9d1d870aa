import CNcurses

/// The process's one set of signal handlers, and what they need to leave the terminal as it was.
///
/// A handler can be given nothing, so what it works on must be global. The memory is written before the handlers are
/// set and after they are reset, on the main thread; what both sides change (`output`, `pending`) is changed
/// atomically.
nonisolated(unsafe) private let rescue: UnsafeMutablePointer<bo_rescue> = {
    let memory = UnsafeMutablePointer<bo_rescue>.allocate(capacity: 1)
    memory.initialize(to: bo_rescue())
    memory.pointee.output = -1
    memory.pointee.captured = -1
    memory.pointee.alarm = bo_event_file()
    return memory
}()

/// Signals, while a terminal is in use: those that ask for something are remembered and wake the loop, those that
/// mean a crash restore the terminal and then do what they do by default.
enum Rescue {
    private static let crashes = [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGQUIT, SIGSYS]
    private static let requests = [SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH]
    private static let stackBytes = 65_536

    /// Becomes readable when signals wait.
    static var alarm: Int32 { rescue.pointee.alarm }

    /// Sets the handlers. To be called before curses starts, which then leaves these signals alone.
    static func start() {
        _ = rescue.pointee.alarm
        if let stack = malloc(stackBytes) { _ = bo_alternate_stack(stack, stackBytes) }
        for signal in requests { bo_handle(signal, { bo_remember(rescue, $0) }, 0) }
        for signal in crashes { bo_handle(signal, { bo_crash(rescue, $0) }, 1) }
        bo_ignore(SIGPIPE)
    }

    /// Gives the signals back their default effects.
    static func end() {
        for signal in requests + crashes + [SIGPIPE] { bo_default(signal) }
        _ = take()
    }

    /// From here on a crash restores the terminal; and what goes to standard error waits until the screen is gone.
    static func arm(input: Int32, output: Int32, modes: termios, farewell: [UInt8]) {
        let length = min(farewell.count, MemoryLayout.size(ofValue: rescue.pointee.farewell))
        withUnsafeMutableBytes(of: &rescue.pointee.farewell) { $0.copyBytes(from: farewell.prefix(length)) }
        rescue.pointee.length = length
        rescue.pointee.modes = modes
        rescue.pointee.input = input
        captureErrors()
        rescue.pointee.output = output
    }

    /// The terminal has been restored: sets its modes once more, to be sure, and writes out what went to standard
    /// error.
    static func disarm() {
        rescue.pointee.length = 0
        bo_rescue_terminal(rescue)
        if rescue.pointee.captured >= 0 {
            close(rescue.pointee.captured)
            close(rescue.pointee.errors)
            rescue.pointee.captured = -1
        }
    }

    /// Stops the process until the shell continues it.
    static func stop() { bo_stop_self(rescue) }

    /// The signals that came since the last call.
    static func take() -> Set<Int32> {
        bo_event_clear(rescue.pointee.alarm)
        let bits = bo_take_signals(rescue)
        return Set(requests.filter { bits >> UInt64($0) & 1 == 1 })
    }

    /// Sends standard error to memory when it is a terminal: writing there would garble the screen.
    private static func captureErrors() {
        guard rescue.pointee.captured < 0, isatty(STDERR_FILENO) == 1 else { return }
        let real = bo_duplicate(STDERR_FILENO)
        let memory = bo_memory_file()
        guard real >= 0, memory >= 0 else { return }
        rescue.pointee.errors = real
        rescue.pointee.captured = memory
        dup2(memory, STDERR_FILENO)
    }
}

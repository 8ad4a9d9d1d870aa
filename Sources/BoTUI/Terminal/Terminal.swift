public import BoModel
public import BoText
import CNcurses

/// The terminal, while Bo has it. To be used on the main thread only; there can be one at a time.
public final class Terminal {
    /// What larger terminals show stays within these bounds: memory must not follow whatever size is claimed.
    private static let mostColumns = 1000
    private static let mostRows = 500

    /// With which characters charts can be drawn on it.
    public var plots: PlotStyle { TerminalCapabilities.plots }
    /// Whether it can show signs beyond ASCII.
    public var hasSigns: Bool { TerminalCapabilities.charset == .unicode }

    /// How long a started sequence of bytes may pause and still be one key.
    static let sequenceMilliseconds: Int64 = 25
    static let pasteMilliseconds: Int64 = 500

    let input: Int32
    private let output: Int32
    private let isUTF8: Bool
    private let isPlain: Bool
    private let isStandard: Bool
    private let modes: termios
    private let farewell: [UInt8]
    private let synchronizedUpdate: (begin: [UInt8], end: [UInt8])?
    private let screen: OpaquePointer
    /// The descriptor that curses writes to, and the file in memory that stands in for it; -1 when there is none.
    private let drawing: Int32
    private let frame: Int32
    private let files: [UnsafeMutablePointer<FILE>]
    private var painter: TerminalPainter
    private var decoder: KeyDecoder
    private var last: Surface?
    /// What the terminal was asked about itself, and said.
    var question = BackgroundQuestion()
    private var isCursorShown = false
    private var isMouseOn = false
    private var isOpen = true

    /// Takes the terminal: the alternate screen, raw input without flow control, marked pastes.
    ///
    /// - Parameter language: of a problem's detail.
    /// - Parameter input: the descriptor that keys come from, and `output` the one that is drawn on.
    /// - Throws: a `Problem` of code `.terminal` when they are no terminal or one that can't be drawn on. Nothing has
    ///   changed then.
    public init(
        theme: Theme = .standard, language: Language = .nb, input: Int32 = 0, output: Int32 = 1
    ) throws(Problem) {
        // Only letters: numbers and dates are formatted by Bo itself.
        setlocale(LC_CTYPE, "")
        try TerminalCapabilities.check(input: input, output: output, language: language)
        var modes = termios()
        tcgetattr(input, &modes)
        Rescue.start()
        // Curses would take memory for whatever size is claimed; it is told a reasonable one below.
        use_tioctl(false)
        let reading = fdopen(bo_duplicate(input), "r")
        let writing = fdopen(bo_duplicate(output), "w")
        guard let reading, let writing, let screen = newterm(nil, writing, reading) else {
            Rescue.end()
            for file in [reading, writing] { if let file { fclose(file) } }
            throw Problem(.terminal, "", detail: Phrase.terminalFailed[language].string)
        }
        Terminal.configure()
        let charset = TerminalCapabilities.charset
        let plainWish = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        let colors = TerminalColors(isPlain: plainWish)
        self.input = input
        self.output = output
        self.modes = modes
        self.screen = screen
        files = [reading, writing]
        drawing = fileno(writing)
        frame = bo_memory_file()
        isUTF8 = charset == .unicode
        isPlain = colors.depth == .mono
        isStandard = TerminalCapabilities.isStandard
        farewell = TerminalCapabilities.farewell
        synchronizedUpdate = TerminalCapabilities.synchronizedUpdate
        painter = TerminalPainter(theme: isPlain ? .mono : theme, colors: colors, charset: charset)
        decoder = KeyDecoder(sequences: TerminalCapabilities.keySequences, isUTF8: isUTF8)
        arm()
        resize()
    }

    deinit { close() }

    private static func configure() {
        raw()
        noecho()
        nonl()
        keypad(bo_stdscr(), true)
        // Keys are read elsewhere; curses would stop an update whenever some wait.
        typeahead(-1)
        leaveok(bo_stdscr(), true)
        scrollok(bo_stdscr(), false)
        curs_set(0)
    }

    private func arm() {
        if isStandard { write(TerminalCapabilities.pasteOn.utf8) }
        if isMouseOn { write(Mouse.on.utf8) }
        Rescue.arm(input: input, output: output, modes: modes, farewell: farewell)
    }

    /// Gives the terminal back as it was. Does nothing the second time.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        leave()
        Rescue.end()
        delscreen(screen)
        for file in files { fclose(file) }
        if frame >= 0 { bo_close(frame) }
        painter.free()
    }

    /// Whether a question for colours is of use here, and will be answered.
    var mayAsk: Bool { !isPlain && TerminalCapabilities.answersQuestions }

    private func leave() {
        awaitAnswers()
        if isMouseOn { write(Mouse.off.utf8) }
        if isStandard { write(TerminalCapabilities.pasteOff.utf8) }
        endwin()
        Rescue.disarm()
    }

    func write(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes).map { CChar(bitPattern: $0) }
        bo_write_all(output, bytes, bytes.count)
    }

    // MARK: - Drawing

    /// How many cells there are now, at least one.
    public private(set) var size = Size(width: 1, height: 1)

    /// Asks the terminal for its size and remembers it.
    ///
    /// - Returns: whether it changed.
    @discardableResult
    func resize() -> Bool {
        var columns: Int32 = 0
        var rows: Int32 = 0
        _ = bo_terminal_size(output, &columns, &rows)
        // A terminal that claims to have none does not know; this is what most have.
        let width = columns > 0 ? min(Int(columns), Terminal.mostColumns) : 80
        let height = rows > 0 ? min(Int(rows), Terminal.mostRows) : 24
        let new = Size(width: width, height: height)
        guard new != size else { return false }
        size = new
        resize_term(Int32(height), Int32(width))
        repaint()
        return true
    }

    /// The next surface is sent as a whole, whatever the terminal is believed to show.
    public func repaint() {
        last = nil
        bo_distrust_screen()
    }

    /// Draws with another theme from now on. A terminal without colours keeps to ``Theme/mono``.
    public func use(_ theme: Theme) {
        guard !isPlain else { return }
        painter.use(theme)
        last = nil
    }

    /// Shows a surface: what differs from the last one is sent. A surface of another size is cut.
    public func show(_ surface: Surface) {
        guard isOpen else { return }
        if let last, last == surface { return }
        prepare(surface)
        send()
    }

    /// Has curses write its update to memory, and sends it in one piece.
    private func send() {
        guard frame >= 0 else {
            doupdate()
            return
        }
        bo_redirect(frame, drawing)
        doupdate()
        bo_redirect(output, drawing)
        let bytes = ColorThrift.thin(takeFrame())
        guard !bytes.isEmpty else { return }
        guard let synchronizedUpdate else { return write(bytes) }
        write(synchronizedUpdate.begin + bytes + synchronizedUpdate.end)
    }

    private func takeFrame() -> [UInt8] {
        let count = lseek(frame, 0, SEEK_CUR)
        guard count > 0 else { return [] }
        // The next frame is written over this one.
        defer { lseek(frame, 0, SEEK_SET) }
        return Array(unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, pread(frame, buffer.baseAddress, count, 0))
        }
    }

    /// All of ``show(_:)`` but the sending.
    func prepare(_ surface: Surface) {
        painter.paint(surface, over: last)
        last = surface
        if let cursor = surface.cursor {
            leaveok(bo_stdscr(), false)
            wmove(bo_stdscr(), Int32(clamping: cursor.y), Int32(clamping: cursor.x))
        } else {
            leaveok(bo_stdscr(), true)
        }
        if (surface.cursor != nil) != isCursorShown {
            isCursorShown = surface.cursor != nil
            curs_set(isCursorShown ? 1 : 0)
        }
        wnoutrefresh(bo_stdscr())
    }

    /// Hears clicks and the wheel from now on, or no more; nothing on a terminal that does not speak ECMA-48.
    func setMouse(_ isOn: Bool) {
        guard isStandard, isOn != isMouseOn else { return }
        isMouseOn = isOn
        write((isOn ? Mouse.on : Mouse.off).utf8)
    }

    // MARK: - The clipboard

    /// Asks the terminal to put a text on its clipboard; it doesn't say whether it obeys.
    ///
    /// - Returns: what happened, for the user.
    func copy(_ text: String, rows: Int) -> Phrase {
        guard isStandard, Clipboard.isKnown else { return Phrase.Copying.noClipboard }
        guard text.utf8.count <= Clipboard.longest else { return Phrase.Copying.tooLong }
        let insideTmux = Clipboard.isInsideTmux
        write(Clipboard.sequence(for: text, insideTmux: insideTmux))
        return Phrase.Copying.sent(text, rows: rows, insideTmux: insideTmux)
    }

    // MARK: - Keys

    /// The milliseconds after which ``expire()`` is due; `nil` when nothing has begun.
    var patience: Int64? {
        guard decoder.isWaiting else { return nil }
        return decoder.isPasting || decoder.isAnswering ? Terminal.pasteMilliseconds : Terminal.sequenceMilliseconds
    }

    /// Reads the keys that wait. To be called when there are some: it blocks otherwise.
    ///
    /// - Returns: `nil` when the terminal is gone.
    func readKeys() -> [KeyDecoder.Input]? {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(input, &bytes, bytes.count)
        if count > 0 { return decoder.receive(bytes.prefix(count)) }
        return count < 0 && bo_was_interrupted() == 1 ? [] : nil
    }

    /// Nothing followed what had begun.
    func expire() -> [KeyDecoder.Input] { decoder.expire() }

    // MARK: - Leaving for a while

    /// Gives the terminal back, stops the process until the shell continues it, and takes the terminal again.
    func suspend() {
        leave()
        Rescue.stop()
        resume()
    }

    /// Takes the terminal again, after this or another one stopped the process.
    func resume() {
        reset_prog_mode()
        arm()
        isCursorShown = false
        curs_set(0)
        if !resize() { repaint() }
    }
}

import Diagnostics
import Glibc

/// The terminal: what goes to it, and what is known of it.
///
/// Its unsafe lines hold pointers only while the text or the variable they point into is alive: bytes are written
/// inside `withUTF8`, and the value of a variable is copied at once.
enum Console {
    /// Writes to the error stream, where problems go so that output can be piped.
    static func error(_ text: String) {
        write(text.hasSuffix("\n") ? text : text + "\n", to: STDERR_FILENO)
    }

    /// Writes bytes to standard output as they are.
    static func output(_ text: String) {
        write(text, to: STDOUT_FILENO)
    }

    /// Writes JSON to standard output, with a line end.
    static func output(_ json: JSONValue) {
        output(json.text + "\n")
    }

    /// Whether problems may be coloured: on a terminal, unless `NO_COLOR` is set (no-color.org) or it is a dumb one.
    static var mayColour: Bool {
        let wish = environment("NO_COLOR") ?? ""
        return isatty(STDERR_FILENO) == 1 && wish.isEmpty && environment("TERM") != "dumb"
    }

    /// Whether a line on the error stream may be written over: on a terminal that is not a dumb one.
    static var mayShowProgress: Bool {
        isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb"
    }

    /// Writes a line to the terminal over the one that this function wrote before; nil takes it away.
    ///
    /// What does not fit into the window is cut off: a line that is broken cannot be written over.
    static func progress(_ text: String?) {
        let (start, end) = ("\r\u{1B}[K", "\u{1B}[?7h")
        write(text.map { start + "\u{1B}[?7l" + $0 + end } ?? start, to: STDERR_FILENO)
    }

    /// Whether somebody sits at a keyboard who can be asked.
    static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// Whether standard output is a terminal, which shows text and nothing else.
    static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// The value of a variable of the environment; nil where it is not set.
    static func environment(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }

    static func exit(_ code: Int32) -> Never {
        Glibc.exit(code)
    }

    private static func write(_ text: String, to stream: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                let rest = unsafe UnsafeBufferPointer(rebasing: bytes[start...])
                let count = unsafe Glibc.write(stream, rest.baseAddress, rest.count)
                guard count > 0 else { return }
                start += count
            }
        }
    }
}

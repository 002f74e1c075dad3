import Diagnostics
import Glibc

/// The terminal: what goes to it, and what is known of it.
///
/// Its unsafe lines hold pointers only while the text or the variable they point into is alive: bytes are written
/// inside `withUTF8`, and the value of a variable is copied at once.
enum Console {
    /// Writes to the error stream, where problems go so that output can be piped.
    static func error(_ text: String) {
        _ = write(text.hasSuffix("\n") ? text : text + "\n", to: STDERR_FILENO)
    }

    /// Writes bytes to standard output as they are.
    ///
    /// Where whoever reads them has gone, as `head` does, the rest is left out without a word.
    ///
    /// - Throws: `MachineFailure` where they cannot be written, for a full disk or a closed stream.
    static func output(_ text: String) throws {
        guard let fault = write(text, to: STDOUT_FILENO), fault != EPIPE else { return }
        throw MachineFailure(reason: "the output cannot be written: \(unsafe String(cString: strerror(fault))).")
    }

    /// Writes JSON to standard output, with a line end.
    static func output(_ json: JSONValue) throws {
        try output(json.text + "\n")
    }

    /// Lets a write to a reader that has gone fail, so that it does not end the process.
    static func outlivesReaders() {
        signal(SIGPIPE, SIG_IGN)
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
        _ = write(text.map { start + "\u{1B}[?7l" + $0 + end } ?? start, to: STDERR_FILENO)
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

    /// What the system said where not all was written (`errno`); nil where it was.
    private static func write(_ text: String, to stream: Int32) -> Int32? {
        var text = text
        return text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                let rest = unsafe UnsafeBufferPointer(rebasing: bytes[start...])
                let count = unsafe Glibc.write(stream, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return errno }
                start += count
            }
            return nil
        }
    }
}

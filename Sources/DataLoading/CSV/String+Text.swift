extension String {
    /// The text without the spaces around it.
    var trimmed: String {
        let bytes = Array(utf8)
        return bytes.span.string(bytes.span.trimmed(0..<bytes.count))
    }

    /// The text as a message shows it: on one line and not too long.
    var shortened: String {
        let line = String(map { $0.isNewline ? " " : $0 })
        return line.count > 60 ? line.prefix(57) + "..." : line
    }
}

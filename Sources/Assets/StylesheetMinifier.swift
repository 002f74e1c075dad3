internal import Diagnostics

/// Minifies a stylesheet: takes out comments, and white space where none is needed.
///
/// Texts in quotation marks, addresses in `url()` and escapes stay as they are. Addresses of files are made to lead to
/// the same place from the file that everything is joined into. Read as the CSS Syntax Module Level 3 says, as far as
/// that matters for telling these apart.
struct StylesheetMinifier {
    private let bytes: StylesheetScanner
    private let path: AssetPath
    private let target: AssetPath
    private var position: Int
    private var output: [UInt8] = []
    /// The last byte written, where it is one of those that separate words; else 0.
    private var separator: UInt8 = UInt8(ascii: "}")
    private var gap = Gap.none
    private var openBlocks: [Int] = []
    private var diagnostics: [Diagnostic] = []

    /// What was taken out since the last byte written.
    private enum Gap {
        case none
        case comment
        case space
    }

    /// - Parameters:
    ///   - start: the offset to begin at, behind the imports.
    ///   - path: where the stylesheet is.
    ///   - target: the stylesheet that it becomes a part of, or itself.
    private init(_ bytes: StylesheetScanner, from start: Int, path: AssetPath, target: AssetPath) {
        self.bytes = bytes
        self.path = path
        self.target = target
        position = start
    }

    /// The rules of a stylesheet, from an offset on, without what means nothing.
    static func compact(
        _ bytes: StylesheetScanner,
        from start: Int,
        path: AssetPath,
        target: AssetPath
    ) -> Outcome<[UInt8]> {
        var minifier = StylesheetMinifier(bytes, from: start, path: path, target: target)
        while minifier.position < bytes.count { minifier.step() }
        if let open = minifier.openBlocks.first { minifier.report("block", at: open) }
        return Outcome(minifier.output, minifier.diagnostics)
    }

    private mutating func step() {
        let byte = bytes[position]
        if StylesheetScanner.isSpace(byte) {
            gap = .space
            position += 1
        } else if bytes.isComment(at: position) {
            skipComment()
        } else if bytes.isQuote(at: position) {
            copyQuoted()
        } else if byte == UInt8(ascii: "\\") {
            copyEscape()
        } else if byte | 0x20 == UInt8(ascii: "u"), bytes.has("url(", at: position), !isInsideWord {
            copyAddress()
        } else {
            copy(byte)
        }
    }

    /// Whether the byte at hand goes on with a word, as the `url(` of `curl(` does.
    private var isInsideWord: Bool {
        guard gap == .none, let last = output.last else { return false }
        let isLetter = (last | 0x20) >= UInt8(ascii: "a") && (last | 0x20) <= UInt8(ascii: "z")
        let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last)
        return isLetter || isDigit || last == UInt8(ascii: "-") || last == UInt8(ascii: "_") || last >= 0x80
    }

    private mutating func skipComment() {
        if gap == .none { gap = .comment }
        guard let end = bytes.endOfComment(at: position) else {
            report("comment", at: position)
            return position = bytes.count
        }
        position = end
    }

    private mutating func copyQuoted() {
        guard let end = bytes.endOfQuoted(at: position) else {
            report("text in quotation marks", at: position)
            return position = bytes.count
        }
        append(position..<end)
    }

    /// A backslash with what it stands for: up to six hexadecimal digits and one white space, or any one byte.
    private mutating func copyEscape() {
        var end = position + 1
        while end < bytes.count, end < position + 7, Self.isHexadecimal(bytes[end]) { end += 1 }
        let hasDigits = end > position + 1
        if !hasDigits { end += 1 } else if bytes.isSpace(at: end) { end += 1 }
        append(position..<min(end, bytes.count))
    }

    private mutating func copyAddress() {
        let open = position + 4
        var first = open
        while bytes.isSpace(at: first) { first += 1 }
        let quoted = bytes.isQuote(at: first) ? bytes.endOfQuoted(at: first) : nil
        var end = quoted ?? first
        while end < bytes.count, bytes[end] != UInt8(ascii: ")") {
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard end < bytes.count else {
            report("address in url()", at: position)
            return position = bytes.count
        }
        append(position..<open)
        var last = end
        while last > first, bytes.isSpace(at: last - 1) { last -= 1 }
        let inner = quoted.map { first + 1..<$0 - 1 } ?? first..<last
        let quote = quoted == nil ? [] : [bytes[first]]
        output += quote + Array(moved(bytes.text(inner)).utf8) + quote
        position = end
    }

    /// The address of a file as the joined stylesheet must have it; any other address as it is.
    private func moved(_ address: String) -> String {
        let isFile = !address.isEmpty && !address.hasPrefix("/") && !address.hasPrefix("#") && !address.contains(":")
        guard isFile, path != target, let file = path.resolving(address) else { return address }
        return file.address(from: target)
    }

    private mutating func copy(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "{"):
            openBlocks.append(position)
        case UInt8(ascii: "}"):
            if openBlocks.popLast() == nil { report("brace", at: position) }
            if separator == UInt8(ascii: ";") { output.removeLast() }
        case UInt8(ascii: "@"):
            if openBlocks.isEmpty, bytes.has("@import", at: position) { reportLateImport() }
        default: break
        }
        writeGap(before: byte)
        output.append(byte)
        separator = Self.needsNoSpaceBehind(byte) ? byte : 0
        position += 1
    }

    /// Writes a part of the file as it is.
    private mutating func append(_ range: Range<Int>) {
        writeGap(before: 0)
        output += bytes.file.bytes[range]
        separator = 0
        position = range.upperBound
    }

    private mutating func writeGap(before byte: UInt8) {
        defer { gap = .none }
        guard separator == 0, !Self.needsNoSpaceBefore(byte) else { return }
        switch gap {
        case .none: break
        case .space: output.append(UInt8(ascii: " "))
        case .comment: output += Array("/**/".utf8)
        }
    }

    /// A space before a colon may mean a descendant, `nav :hover`, and before a parenthesis it ends a word.
    private static func needsNoSpaceBefore(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ">"),
            UInt8(ascii: ")"):
            true
        default: false
        }
    }

    private static func needsNoSpaceBehind(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ">"),
            UInt8(ascii: "("), UInt8(ascii: ":"):
            true
        default: false
        }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }

    private mutating func report(_ part: String, at offset: Int) {
        diagnostics.append(.unfinished(part, at: bytes.location(offset)))
    }

    private mutating func reportLateImport() {
        var end = position
        while end < bytes.count, bytes[end] != UInt8(ascii: ";") { end += 1 }
        diagnostics.append(
            .unusableImport(bytes.text(position..<end), at: bytes.location(position), "It stands behind other rules.")
        )
    }
}

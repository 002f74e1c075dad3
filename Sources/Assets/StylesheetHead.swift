internal import Diagnostics

/// The imports that a stylesheet begins with, and where its rules begin.
struct StylesheetHead {
    /// Another stylesheet that is to stand before this one's rules.
    struct Import {
        let address: String
        let location: Diagnostics.SourceLocation
    }

    private(set) var imports: [Import] = []
    /// The offset of the first byte behind the imports.
    private(set) var end: Int
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter bytes: a `@charset` at their beginning is passed over, since what is published is UTF-8.
    init(_ bytes: StylesheetScanner) {
        end = bytes.start
        while true {
            let start = bytes.skippingSpace(from: end)
            guard bytes.has("@charset", at: start) || bytes.has("@import", at: start) else { return }
            var last = start
            while last < bytes.count, bytes[last] != UInt8(ascii: ";") {
                last = bytes.isQuote(at: last) ? bytes.endOfQuoted(at: last) ?? bytes.count : last + 1
            }
            if bytes.has("@import", at: start) { read(bytes, from: start, to: last) }
            end = min(last + 1, bytes.count)
        }
    }

    private mutating func read(_ bytes: StylesheetScanner, from start: Int, to end: Int) {
        let first = bytes.skippingSpace(from: start + 7)
        guard bytes.isQuote(at: first), let last = bytes.endOfQuoted(at: first), last <= end else {
            return diagnostics.append(
                .unusableImport(
                    bytes.text(start..<end),
                    at: bytes.location(start),
                    "Its address is not in quotation marks."
                )
            )
        }
        let address = bytes.text(first + 1..<last - 1)
        if address.contains(":") || address.hasPrefix("/") {
            diagnostics.append(
                .unusableImport(bytes.text(start..<end), at: bytes.location(first), "It is not a file of this site.")
            )
        } else if bytes.skippingSpace(from: last) < end {
            diagnostics.append(
                .unusableImport(bytes.text(start..<end), at: bytes.location(first), "It has a condition.")
            )
        } else {
            imports.append(Import(address: address, location: bytes.location(first)))
        }
    }
}

/// Markup that Placard itself has made and that is put on a page as it stands.
///
/// Only fields of this type may be printed with `{{{name}}}`. Never make one from text that somebody typed
/// without escaping it first.
@usableFromInline
package struct HTML: Sendable, Hashable {
    /// The markup as UTF-8.
    @usableFromInline package let bytes: [UInt8]

    /// The markup as a string, which decodes all bytes; write `bytes` where a page is made.
    package var markup: String { String(decoding: bytes, as: UTF8.self) }

    /// Vouches for markup: it came from Placard's own code, and every text in it is escaped.
    package init(trusted markup: String) {
        bytes = Array(markup.utf8)
    }

    /// Vouches for markup in UTF-8: it came from Placard's own code, and every text in it is escaped.
    package init(trusted bytes: [UInt8]) {
        self.bytes = bytes
    }
}

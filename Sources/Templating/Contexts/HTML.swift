/// Markup that Placard itself has made and that is put on a page as it stands.
///
/// Only fields of this type may be printed with `{{{name}}}`. Never make one from text that somebody typed
/// without escaping it first.
@usableFromInline
package struct HTML: Sendable, Hashable {
    /// The markup.
    @usableFromInline package let markup: String

    /// Vouches for markup: it came from Placard's own code, and every text in it is escaped.
    package init(trusted markup: String) {
        self.markup = markup
    }
}

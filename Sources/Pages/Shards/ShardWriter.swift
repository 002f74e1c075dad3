/// Writes one file of an index: a script that hands JSON to the page's own script by name.
///
/// A script and not JSON alone, because a page that is opened from disk may load scripts but nothing else. The content
/// is data through and through: strings, numbers, lists and members, escaped by `JSONText`.
struct ShardWriter {
    private var bytes: [UInt8] = []
    private var needsComma = false

    /// The job of writing a file.
    ///
    /// - Parameter name: its path without `.js`, as the page's script asks for it: `find/places/w-li`.
    static func job(
        _ folders: [String],
        _ name: String,
        _ members: @escaping @Sendable (inout ShardWriter) -> Void
    ) -> PageJob {
        PageJob(PagePath(folders, file: name + ".js")) {
            var writer = ShardWriter()
            writer.raw("placard(")
            writer.text((folders + [name]).joined(separator: "/"))
            writer.raw(",{")
            writer.needsComma = false
            members(&writer)
            writer.raw("})\n")
            return writer.bytes
        }
    }

    /// A member whose value follows.
    mutating func key(_ name: String) {
        text(name)
        raw(":")
        needsComma = false
    }

    mutating func text(_ text: String) {
        separate()
        JSONText.append(text, to: &bytes)
    }

    mutating func number(_ number: Int) {
        separate()
        raw(String(number))
    }

    mutating func list(_ items: (inout ShardWriter) -> Void) {
        enclosed("[", "]", items)
    }

    mutating func object(_ members: (inout ShardWriter) -> Void) {
        enclosed("{", "}", members)
    }

    /// A member that is a list of texts.
    mutating func texts(_ name: String, _ texts: some Sequence<String>) {
        key(name)
        list { list in
            for text in texts { list.text(text) }
        }
    }

    private mutating func enclosed(_ start: String, _ end: String, _ inside: (inout ShardWriter) -> Void) {
        separate()
        raw(start)
        needsComma = false
        inside(&self)
        raw(end)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { raw(",") }
        needsComma = true
    }

    private mutating func raw(_ json: String) {
        bytes.append(contentsOf: json.utf8)
    }
}

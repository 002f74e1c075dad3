internal import Model

/// Writes one file of an index: a script that hands JSON to the page's own script by name.
///
/// A script and not JSON alone, because a page that is opened from disk may load scripts but nothing else. The content
/// is data through and through: strings, numbers, lists and members, escaped by `JSONText`.
struct ShardWriter {
    private var bytes: [UInt8] = []
    private var needsComma = false

    /// The bytes of a file.
    ///
    /// - Parameter name: its path without `.js`, as the page's script asks for it: `find/places/w-li`.
    fileprivate static func bytes(of name: String, _ members: (inout ShardWriter) -> Void) -> [UInt8] {
        var writer = ShardWriter()
        writer.raw("placard(")
        writer.text(name)
        writer.raw(",{")
        writer.needsComma = false
        members(&writer)
        writer.raw("})\n")
        return writer.bytes
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

extension GeneratedFiles {
    /// A file of an index.
    ///
    /// - Parameter name: the file's name without `.js`.
    static func shard(
        _ folders: [String],
        _ name: String,
        _ members: @escaping @Sendable (inout ShardWriter) -> Void
    ) -> OutputFile {
        file(PagePath(folders, file: name + ".js")) {
            ShardWriter.bytes(of: (folders + [name]).joined(separator: "/"), members)
        }
    }
}

internal import Templates

/// Text made safe to stand in HTML.
enum Markup {
    /// The text with the five characters that mean something in HTML written as entities.
    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.appendEscaped(text)
        return bytes.count == text.utf8.count ? text : String(decoding: bytes, as: UTF8.self)
    }
}

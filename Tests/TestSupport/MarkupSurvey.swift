/// Reads the tags of a page as a browser does, and lists whatever in them could run a script.
///
/// What it takes for a tag is at least what a browser takes for one, so nothing hides from it.
package struct MarkupSurvey {
    /// What could run, as `a href=javascript:…`.
    package private(set) var dangers: [String] = []
    /// How many tags were read, so that a test can tell a page from an empty file.
    package private(set) var tagCount = 0

    private let bytes: [UInt8]
    private var place = 0

    package init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
        while let start = self.bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            place = start + 1
            if starts(with: "!--") { skip(past: "-->") } else if isLetter(at: place) { readTag() }
        }
    }

    private mutating func readTag() {
        let name = word { !Self.endsName.contains($0) }
        tagCount += 1
        var attributes: [String: String] = [:]
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            if Self.space.contains(bytes[place]) || bytes[place] == UInt8(ascii: "/") {
                place += 1
                continue
            }
            let key = word { !Self.endsName.contains($0) && $0 != UInt8(ascii: "=") }
            if key.isEmpty { place += 1 }
            attributes[key] = value()
        }
        judge(name, attributes)
    }

    private mutating func value() -> String {
        skipSpace()
        guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return "" }
        place += 1
        skipSpace()
        guard place < bytes.count else { return "" }
        let quote = bytes[place]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return word { !Self.space.contains($0) && $0 != UInt8(ascii: ">") }
        }
        place += 1
        let text = word { $0 != quote }
        place += 1
        return text
    }

    private mutating func judge(_ name: String, _ attributes: [String: String]) {
        if name == "script", attributes["type"] != "application/ld+json", !Self.isOwnScript(attributes["src"]) {
            dangers.append("<script>")
        }
        if ["iframe", "object", "embed", "base"].contains(name)
            || name == "img" && !Self.isOwnPicture(attributes["src"])
        {
            dangers.append("<\(name)>")
        }
        if name == "form" || name == "button", attributes["action"] ?? attributes["formaction"] != nil {
            dangers.append("<\(name)>")
        }
        if name == "meta", attributes["http-equiv"] != nil { dangers.append("<meta http-equiv>") }
        for (key, value) in attributes.sorted(by: { $0.key < $1.key }) {
            if key.hasPrefix("on") || key == "style" || key == "srcdoc" { dangers.append("\(name) \(key)=\(value)") }
            guard !Self.words.contains(key) else { continue }
            let scheme = Self.decoded(value).unicodeScalars.filter { $0.value > 0x20 }.map(String.init).joined()
            if ["javascript:", "vbscript:", "data:"].contains(where: scheme.lowercased().hasPrefix) {
                dangers.append("\(name) \(key)=\(value)")
            }
        }
    }

    /// Whether an address is that of Placard's own script on the same site.
    private static func isOwnScript(_ address: String?) -> Bool {
        address?.wholeMatch(of: /((\.\.\/)*|\/([^\/]+\/)*)assets\/placard\.js/) != nil
    }

    /// Whether an address is that of a picture that the same site publishes.
    private static func isOwnPicture(_ address: String?) -> Bool {
        address?.wholeMatch(of: /(\.\.\/)*files\/[a-z0-9._\/-]+\.(png|jpg|jpeg|svg)/) != nil
    }

    /// Attributes that hold words for readers, which may be any.
    private static let words: Set<String> = ["data-label", "alt", "aria-label", "content", "label", "term", "title"]
    private static let space: Set<UInt8> = [9, 10, 12, 13, 32]
    private static let endsName: Set<UInt8> = space.union([UInt8(ascii: "/"), UInt8(ascii: ">")])

    private func isLetter(at index: Int) -> Bool {
        index < bytes.count && (65...90).contains(bytes[index] & 0xDF)
    }

    private func starts(with text: String) -> Bool {
        bytes[place...].starts(with: text.utf8)
    }

    private mutating func skip(past text: String) {
        while place < bytes.count, !starts(with: text) { place += 1 }
    }

    private mutating func skipSpace() {
        while place < bytes.count, Self.space.contains(bytes[place]) { place += 1 }
    }

    private mutating func word(while belongs: (UInt8) -> Bool) -> String {
        let start = place
        while place < bytes.count, belongs(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
    }

    /// The character references that can spell a scheme: those with numbers, and a few with names.
    private static func decoded(_ text: String) -> String {
        let named = text.replacing("&colon;", with: ":").replacing("&tab;", with: "").replacing("&newline;", with: "")
        return named.replacing(/&#(x?)([0-9a-f]+);?/) { match in
            UInt32(match.2, radix: match.1.isEmpty ? 10 : 16).flatMap(Unicode.Scalar.init).map(String.init) ?? ""
        }
    }
}

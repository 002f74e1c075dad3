/// Reads the HTML that Placard writes, and refuses what browsers would mend.
struct HTMLReader {
    /// Elements whose text is no markup.
    static let rawTags: Set = ["script", "style"]
    private static let voidTags: Set = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
    /// Elements that nobody reads as one word with what comes next.
    private static let apartTags: Set = [
        "caption", "dd", "desc", "div", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "summary",
        "td", "text", "th", "title", "tr",
    ]
    private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": "\u{A0}"]

    private let bytes: [UInt8]
    private var position = 0
    private var elements: [HTMLPage.Element] = []
    private var pieces: [String] = []
    /// The elements that are not closed yet, from the outermost.
    private var open: [Int] = []
    /// For each open element, and before all of them for the page, the last element that was in it.
    private var last: [Int?] = [nil]

    init(_ html: String) {
        bytes = Array(html.utf8)
    }

    mutating func page() throws -> HTMLPage {
        _ = skip("<!doctype html>")
        while position < bytes.count {
            if skip("<!--") {
                _ = try text(before: "-->")
                _ = skip("-->")
            } else if skip("</") {
                try readEndTag()
            } else if skip("<") {
                try readStartTag()
            } else {
                pieces.append(try decoded(text { $0 == UInt8(ascii: "<") }))
            }
        }
        guard let unclosed = open.last else { return HTMLPage(elements: elements, pieces: pieces) }
        throw fault("<\(elements[unclosed].tag)> is not closed")
    }

    private mutating func readEndTag() throws {
        let tag = text { $0 == UInt8(ascii: ">") }
        guard skip(">"), let element = open.popLast(), elements[element].tag == tag else {
            throw fault("</\(tag)> closes nothing that is open last")
        }
        last.removeLast()
        elements[element].pieces = elements[element].pieces.lowerBound..<pieces.count
        if Self.apartTags.contains(tag) { pieces.append(" ") }
    }

    private mutating func readStartTag() throws {
        let tag = name()
        guard !tag.isEmpty else { throw fault("< begins no tag") }
        let attributes = try readAttributes(of: tag)
        elements.append(
            HTMLPage.Element(
                tag: tag,
                attributes: attributes,
                parent: open.last,
                previous: last[last.count - 1],
                pieces: pieces.count..<pieces.count
            )
        )
        last[last.count - 1] = elements.count - 1
        if skip("/") {
            let isDrawing = open.contains { elements[$0].tag == "svg" }
            guard isDrawing || Self.voidTags.contains(tag) else { throw fault("<\(tag)/> does not close itself") }
            guard skip(">") else { throw fault("<\(tag)> has no end") }
            return
        }
        guard skip(">") else { throw fault("<\(tag)> has no end") }
        if Self.voidTags.contains(tag) { return }
        open.append(elements.count - 1)
        last.append(nil)
        if Self.rawTags.contains(tag) { pieces.append(try text(before: "</\(tag)>")) }
    }

    private mutating func readAttributes(of tag: String) throws -> [String: String] {
        var attributes: [String: String] = [:]
        while true {
            let space = text { ![0x20, 0x0A].contains($0) }
            let name = name()
            if name.isEmpty { return attributes }
            guard !space.isEmpty else { throw fault("<\(tag)> has no space before \(name)") }
            var value = ""
            if skip("=") {
                guard skip("\"") else { throw fault("\(name) of <\(tag)> is not quoted") }
                value = try decoded(text { $0 == UInt8(ascii: "\"") })
                guard skip("\"") else { throw fault("\(name) of <\(tag)> has no end") }
            }
            guard attributes.updateValue(value, forKey: name) == nil else { throw fault("<\(tag)> has two \(name)") }
        }
    }

    private func decoded(_ text: String) throws -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let parts = text.split(separator: "&", omittingEmptySubsequences: false)
        return try parts.dropFirst().reduce(into: String(parts[0])) { decoded, part in
            guard let end = part.firstIndex(of: ";") else { throw fault("& begins no entity") }
            guard let character = Self.character(part[..<end]) else { throw fault("&\(part[...end]) is unknown") }
            decoded += character + part[part.index(after: end)...]
        }
    }

    private static func character(_ entity: Substring) -> String? {
        guard entity.hasPrefix("#") else { return entities[String(entity)] }
        let number = entity.dropFirst()
        let code = number.hasPrefix("x") ? UInt32(number.dropFirst(), radix: 16) : UInt32(number)
        return code.flatMap(Unicode.Scalar.init).map { String($0) }
    }

    private mutating func skip(_ text: String) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    private mutating func name() -> String {
        text { [0x20, 0x0A, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "\"")].contains($0) }
    }

    /// What stands before a byte, or before the end of the page.
    private mutating func text(before isEnd: (UInt8) -> Bool) -> String {
        let end = bytes[position...].firstIndex(where: isEnd) ?? bytes.count
        defer { position = end }
        return String(decoding: bytes[position..<end], as: UTF8.self)
    }

    private mutating func text(before end: String) throws -> String {
        let start = position
        while position < bytes.count, !bytes[position...].starts(with: end.utf8) { position += 1 }
        guard position < bytes.count else { throw fault("\(end) is missing") }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private func fault(_ text: String) -> HTMLFault {
        HTMLFault("line \(bytes[..<position].count { $0 == 0x0A } + 1): \(text)")
    }
}

internal import Diagnostics

/// Links and pictures that are still text, because something stands where Markdown allows nothing.
extension MarkdownLinter {
    /// No more broken links than these are reported of one block, each of which looks through the text around it.
    private static let mostLinks = 20

    /// Looks for brackets and addresses that make no link.
    mutating func checkLinks(_ typed: TypedText) {
        var from = 0
        var count = 0
        var isReported = false
        while count < Self.mostLinks, let close = typed.bytes[from...].firstIndex(of: ASCII.closeBracket) {
            from = close + 1
            guard let gap = AddressGap(typed, after: close) else { continue }
            count += 1
            let rest = typed.bytes[gap.address...].prefix { $0 != ASCII.newline }
            let end =
                typed.firstOffset(of: gap.closing, from: gap.address).map { min($0, rest.endIndex) } ?? rest.endIndex
            let address = typed.string(gap.address..<end)
            guard gap.isCertain || BrokenAddress(address).isAddress || isImage(typed, before: close) else { continue }
            from = max(from, end)
            isReported = true
            let isImage = isImage(typed, before: close)
            let bracket = openBracket(typed, before: close)
            let open = bracket.at ?? close
            let kind = gap.kind == .none ? bracket.gap ?? .none : gap.kind
            add(
                .brokenLink(
                    BrokenAddress(address),
                    isImage: isImage,
                    gap: end == rest.endIndex ? .unclosed : kind,
                    at: place(typed, isImage ? open - 1 : open)
                )
            )
        }
        guard !isReported, !checkReversedLink(typed) else { return }
        if let image = typed.firstOffset(of: "![") { add(.leftover("![", at: place(typed, image))) }
        checkBareReferences(typed)
    }

    /// Looks for a link whose brackets are the wrong way round, `(words)[address]`; whether there is one.
    private mutating func checkReversedLink(_ typed: TypedText) -> Bool {
        guard let turn = typed.firstOffset(of: ")["),
            BrokenAddress.starts.contains(where: { typed.has($0, at: turn + 2) }),
            let open = typed.bytes[..<turn].lastIndex(of: ASCII.openParenthesis),
            let end = typed.bytes[turn...].firstIndex(of: ASCII.closeBracket)
        else { return false }
        let (words, address) = (typed.string(open + 1..<turn), typed.string(turn + 2..<end))
        add(.reversedLink(words, address, at: place(typed, open)))
        return true
    }

    /// Where the words of a link begin, and what keeps a bracket in front of them from beginning it.
    private func openBracket(_ typed: TypedText, before close: Int) -> (at: Int?, gap: AddressGap.Kind?) {
        for at in typed.bytes[..<close].indices.reversed() {
            if typed.bytes[at] == ASCII.openBracket { return (at, nil) }
            let source = typed.sources[at]
            let isEscaped =
                typed.bytes[at] == TypedText.filler && source + 1 < file.bytes.count
                && file.bytes[source] == ASCII.backslash && file.bytes[source + 1] == ASCII.openBracket
            if isEscaped { return (at, .escaped) }
        }
        return (nil, .unopened)
    }

    private func isImage(_ typed: TypedText, before close: Int) -> Bool {
        guard let open = typed.bytes[..<close].lastIndex(of: ASCII.openBracket), open > 0 else { return false }
        return typed.bytes[open - 1] == ASCII.exclamation
    }

    /// The address of a live figure as text: nobody would check the figure beside it.
    private mutating func checkBareReferences(_ typed: TypedText) {
        for (signs, length) in [("indicator:", 0), ("(area:", 1), ("(term:", 1)] {
            guard let at = typed.firstOffset(of: signs) else { continue }
            let next = at + signs.utf8.count
            let isWord = length == 0 && at > 0 && typed.bytes[at - 1].isASCIILetter
            guard !isWord, next < typed.bytes.count, !typed.bytes[next].isMarkdownSpace else { continue }
            let ends: Set<UInt8> = [ASCII.closeParenthesis, UInt8(ascii: "}")]
            let address = typed.bytes[(at + length)...].prefix { !$0.isMarkdownSpace && !ends.contains($0) }
            let before = typed.bytes[..<at].lastIndex { !$0.isMarkdownSpace }
            let isInBraces = before.map { $0 > 0 && typed.has("{{", at: $0 - 1) } ?? false
            let start = isInBraces ? before.map { $0 - 1 } ?? at : at + length
            add(.bareReference(typed.string(address.indices), isInBraces: isInBraces, at: place(typed, start)))
            return
        }
    }
}

/// What stands between the words of a link and its address where nothing may.
private struct AddressGap {
    enum Kind { case none, space, brackets, unclosed, escaped, unopened }

    let kind: Kind
    /// Where the address begins.
    let address: Int
    /// What ends it.
    let closing: String
    /// Whether the signs can mean nothing but a link.
    let isCertain: Bool

    init?(_ typed: TypedText, after close: Int) {
        let next = close + 1
        if typed.has("(", at: next) {
            self.init(kind: .none, address: next + 1, closing: ")", isCertain: true)
        } else if typed.has("（", at: next) {
            self.init(kind: .brackets, address: next + 3, closing: "）", isCertain: true)
        } else if typed.has("{indicator:", at: next) || typed.has("{area:", at: next) {
            self.init(kind: .brackets, address: next + 1, closing: "}", isCertain: true)
        } else {
            let blanks = typed.bytes[next...].prefix { $0.isMarkdownSpace }
            let wide = blanks.isEmpty ? LineStart.wideSpaces.first { typed.has(String($0), at: next) } : nil
            let at = next + blanks.count + (wide.map(String.init)?.utf8.count ?? 0)
            guard at > next, typed.has("(", at: at) else { return nil }
            self.init(kind: .space, address: at + 1, closing: ")", isCertain: false)
        }
    }

    private init(kind: Kind, address: Int, closing: String, isCertain: Bool) {
        (self.kind, self.address, self.closing, self.isCertain) = (kind, address, closing, isCertain)
    }
}

/// An address that Markdown cannot read, and what would be right in its place.
private struct BrokenAddress {
    let typed: String
    private let parts: [Substring]

    init(_ typed: String) {
        self.typed = typed
        parts = typed.split { $0.isWhitespace || LineStart.wideSpaces.contains($0) }
    }

    private static let schemes = ["indicator:", "area:", "term:", "mailto:", "tel:", "http:", "https:"]
    /// What nothing but an address begins with.
    static let starts = schemes + ["/", "www."]
    private static let pictures = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"]

    private var joined: String { parts.joined() }

    private var scheme: String? { Self.schemes.first { joined.lowercased().hasPrefix($0) } }

    var hasSpaces: Bool { parts.count > 1 }

    /// The address and the title behind it, which needs straight quotation marks at both ends.
    var withTitle: (address: String, title: String)? {
        let marks: Set<Character> = ["\"", "'", "“", "”", "„", "‘", "’", "«", "»"]
        guard hasSpaces, let start = parts[1].first, marks.contains(start) else { return nil }
        let title = parts.dropFirst().joined(separator: " ").filter { !marks.contains($0) }
        return (String(parts[0]), title)
    }

    /// Whether it is like one, so that a text in brackets beside it was meant as a link.
    var isAddress: Bool {
        let start = joined.lowercased()
        return scheme != nil || start.hasPrefix("/") || start.hasPrefix("www.")
            || Self.pictures.contains { start.hasSuffix($0) }
    }

    /// The address that an editor most likely meant.
    var meant: String? {
        switch scheme {
        case "http:", "https:": return parts.joined(separator: "%20")
        case "area:", "term:":
            // A name in place of a slug: `area:North Sampleton`.
            let target = joined.isEmpty ? "" : typed.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
            let words = target.split { $0.isWhitespace || LineStart.wideSpaces.contains($0) }
            // The code of an area keeps its capitals.
            let isCode =
                words.count == 1 && words[0].contains(where: \.isNumber) && !words[0].contains(where: \.isLowercase)
            let slug = words.joined(separator: "-")
            return joined.prefix { $0 != ":" } + ":" + (isCode ? slug : slug.lowercased())
        case .some: return joined
        case nil: break
        }
        if let first = parts.first, Self.pictures.contains(where: { first.lowercased().hasSuffix($0) }) {
            return String(first)
        }
        return nil
    }

    /// The name that a file could have: `my-park.png` for `my park (1).png`.
    var plainName: String {
        let name = typed.split(separator: "/").last.map(String.init) ?? typed
        let words = name.split { !($0.isASCII && ($0.isLetter || $0.isNumber || "._".contains($0))) }
        return words.joined(separator: "-").replacing("-.", with: ".").lowercased()
    }

    /// Whether it has the name of a file in it.
    var isFile: Bool { scheme == nil && typed.contains(".") && !typed.hasPrefix("www.") }
}

extension Diagnostic {
    fileprivate static func brokenLink(
        _ address: BrokenAddress,
        isImage: Bool,
        gap: AddressGap.Kind,
        at location: SourceLocation
    ) -> Diagnostic {
        let kind = isImage ? "picture" : "link"
        let right = address.meant ?? (address.hasSpaces ? nil : address.typed)
        let write = right.map { "Write [words](\($0))" } ?? "Write [words](address)"
        let explanation: String
        let fix: String
        switch gap {
        case .unclosed:
            explanation = "An address ends with ) on the line on which it begins."
            fix = "Close the address with ) on the same line."
        case .space:
            explanation = "Between ] and ( stands nothing, neither a space nor the end of a line."
            fix = "\(isImage ? "!" : "")\(write), without a space between them.".replacing("!Write [", with: "Write ![")
        case .brackets:
            explanation = "The words of a link stand in [ and ], its address in ( and )."
            fix = "\(write)."
        case .escaped:
            explanation = "The backslash in front of [ makes it an ordinary sign."
            fix = "Leave the backslash out."
        case .unopened:
            explanation = "No [ stands in front of the words of the link."
            fix = "\(write)."
        case .none where !address.hasSpaces:
            explanation = "An address has no brackets and no quotation marks in it."
            fix = "Write the address without brackets or quotation marks in it."
        case .none where address.withTitle != nil:
            explanation = "A title behind an address stands in straight quotation marks."
            fix = address.withTitle.map { "Write (\($0.address) \"\($0.title)\")." } ?? ""
        case .none:
            explanation = "An address ends at the first space."
            fix =
                address.meant.map { "Write (\($0)), without a space." }
                ?? (isImage || address.isFile
                    ? "Give the file a name without spaces or brackets, such as \(address.plainName), and write (\(address.plainName))."
                    : "Write the address without spaces.")
        }
        return Diagnostic(
            MarkdownRules.brokenLink,
            .error,
            "the address of a \(kind) cannot be read: \"\(address.typed.prefix(60))\"",
            at: location,
            explanation: explanation,
            suggestion: fix,
            effect: "Readers would see brackets and the address in place of the \(kind)."
        )
    }

    fileprivate static func reversedLink(
        _ words: String,
        _ address: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            MarkdownRules.brokenLink,
            .error,
            "the brackets of a link are the wrong way round: \"(\(words.prefix(40)))[\(address.prefix(60))]\"",
            at: location,
            explanation: "The words of a link stand in [ and ], its address in ( and ).",
            suggestion: "Write [\(words)](\(address)).",
            effect: "Readers would see brackets and the address in place of the link."
        )
    }

    fileprivate static func bareReference(
        _ address: String,
        isInBraces: Bool,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            MarkdownRules.brokenLink,
            .error,
            "the address \"\(address.prefix(60))\" belongs to no link",
            at: location,
            explanation: isInBraces
                ? "Nothing is filled in between braces."
                : "The words of a link stand in square brackets directly in front of the address.",
            suggestion: "Write [\(isInBraces ? "" : "words")](\(address.prefix(60))).",
            effect: "Readers would see the address, and nobody checks the figure."
        )
    }
}

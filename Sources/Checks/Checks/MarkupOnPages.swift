internal import Diagnostics
internal import Markdown
internal import Model

/// Finds signs of Markdown, templates and HTML in what readers see of the finished pages, wherever they came from.
///
/// Texts and values are looked through where they are read. A template, or the words of a language, can bring in signs
/// as well, and so can what two of them make together.
struct MarkupOnPages: Check {
    let name = CheckName.markupOnPages

    func findings(in site: CheckedSite) -> [Diagnostic] {
        var found: [String: [String]] = [:]
        for path in site.pages.pages {
            for sign in Set(site.pages.leftovers(of: path)) { found[sign, default: []].append(path) }
        }
        return found.sorted { $0.key < $1.key }.map { sign, paths in
            let more = paths.count > 1 ? " and \(paths.count - 1) more" : ""
            return Diagnostic(
                CheckRules.markupOnPages,
                .warning,
                "readers see \(sign) on the page \(paths.sorted()[0])\(more)",
                at: nil,
                suggestion: "Look for the sign in the texts, in site.yml, in the tables and in templates/.",
                effect: "It means nothing there."
            )
        }
    }
}

extension FinishedPages {
    /// What readers should not see in running text.
    private static let signs = [
        "](", ")[http", ")[www.", "**", "{{", "}}", "&amp;amp;", "&amp;nbsp;", "&amp;lt;", "&amp;#", "&lt;/", "~~",
        "[ ] ", "[x] ", "[!",
    ]

    /// Whether a byte is one of those that all signs of markup and damaged letters have.
    private static func isSuspect(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "]"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: "&"), UInt8(ascii: "~"), 0xC3, 0xEF:
            true
        default: false
        }
    }

    /// The signs of markup outside tags, scripts, styles and code of a page.
    func leftovers(of path: String) -> [String] {
        var found: [String] = []
        var text: [UInt8] = []
        func look() {
            defer { text.removeAll(keepingCapacity: true) }
            guard text.contains(where: Self.isSuspect) else { return }
            let words = String(decoding: text, as: UTF8.self)
            found += Self.signs.filter(words.contains)
            if let letters = DamagedLetters(in: text) {
                found.append(String(decoding: text[letters.range], as: UTF8.self))
            }
        }
        let page = bytes(of: path)
        var at = 0
        while at < page.count {
            guard page[at] == UInt8(ascii: "<") else {
                text.append(page[at])
                at += 1
                continue
            }
            look()
            let hidden = ["script", "style", "code", "pre", "textarea"].first {
                page[at...].starts(with: "<\($0)".utf8)
            }
            if let hidden {
                let end = Array("</\(hidden)".utf8)
                while at < page.count, !page[at...].starts(with: end) { at += 1 }
            }
            while at < page.count, page[at] != UInt8(ascii: ">") { at += 1 }
            at += 1
        }
        look()
        return found
    }
}

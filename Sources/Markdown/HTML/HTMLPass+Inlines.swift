/// Texts and links.
extension HTMLPass {
    /// Where the start of a text is left out, nothing is put into it.
    mutating func text(_ text: String, at index: Int) {
        if let paragraph = document.nodes[index].parent, paragraph == index - 1, attributions.contains(paragraph) {
            return writer.escaped(Document.withoutDash(text))
        }
        guard let insertions = insertions[index], !options.omitsTaskMarkers else {
            return writer.escaped(omittingTaskMarker(text, at: index))
        }
        var written = text.utf8.startIndex
        for insertion in insertions {
            let place = text.utf8.index(text.utf8.startIndex, offsetBy: insertion.offset, limitedBy: text.utf8.endIndex)
            guard let place, place >= written else { continue }
            writer.escaped(String(text[written..<place]))
            writer.raw(insertion.html)
            written = place
        }
        writer.escaped(String(text[written...]))
    }

    private func omittingTaskMarker(_ text: String, at index: Int) -> String {
        guard options.omitsTaskMarkers, let paragraph = document.nodes[index].parent, paragraph == index - 1,
            let item = document.nodes[paragraph].parent, item == paragraph - 1,
            case .item(.some) = document.nodes[item].kind
        else { return text }
        return String(text.dropFirst(3).drop { $0 == " " || $0 == "\t" })
    }

    mutating func beginLink(_ index: Int, _ url: String, _ title: String?) -> Int {
        guard let reference = find(index, in: document.references, \.node) else {
            beginLink(index, url: isRefused(url) ? "" : address(url), title)
            return index + 1
        }
        switch link(reference) {
        case .plain: return index + 1
        case .html(let html):
            writer.raw(html)
            return document.nodes[index].end
        case .link(let href, let text, let shownTitle, let label):
            // Whoever supplies an address may have made it of what was typed.
            beginLink(index, url: isRefused(href) ? "" : href, shownTitle ?? title, label: label)
            guard let text else { return index + 1 }
            writer.escaped(text)
            return document.nodes[index].end
        }
    }

    private mutating func beginLink(_ index: Int, url: String, _ title: String?, label: String? = nil) {
        writer.raw("<a href=\"" as StaticString)
        writer.address(url)
        if let title {
            writer.raw("\" title=\"" as StaticString)
            writer.escaped(title)
        }
        if let label {
            writer.raw("\" aria-label=\"" as StaticString)
            writer.escaped(label)
        }
        writer.raw("\">" as StaticString)
        open.append((index, .markup("</a>")))
    }

    func isRefused(_ url: String) -> Bool {
        if options.isUnsafe { return false }
        switch document.dialect {
        case .commonMark: return AddressSafety.isRefusedByCMark(url)
        case .placard: return AddressSafety.isDangerous(url)
        }
    }
}

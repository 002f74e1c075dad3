import Templates

/// The benchmark's page as somebody would write it without templates: text appended to text.
struct HandWrittenPage {
    let page: BenchmarkPage

    /// The page as UTF-8.
    func render() -> [UInt8] {
        var text = "<!doctype html>\n<title>"
        text += escaped(page.title)
        text += "</title>\n<h1>\(escaped(page.title)) <small>\(escaped(page.code))</small></h1>\n<p>"
        text += escaped(page.summary)
        text += "</p>\n"
        text += page.intro.markup
        text += "\n"
        for card in page.cards { append(card, to: &text) }
        return Array(text.utf8)
    }

    private func append(_ card: BenchmarkCard, to text: inout String) {
        text += "<section id=\"\(escaped(card.identifier))\""
        if card.isHigh { text += " class=\"high\"" }
        text += ">\n<h2>\(escaped(card.title))</h2>\n<p><b>\(escaped(card.value))\(escaped(card.unit))</b> "
        text += "\(escaped(card.period)), \(escaped(card.rank))</p>\n<p>\(escaped(card.sentence))</p>\n"
        if let range = card.range {
            text += "<p>Likely range \(escaped(range))</p>\n"
        } else {
            text += "<p>No range is published</p>\n"
        }
        text += "\(card.chart.markup)\n<footer>\(escaped(card.source))</footer>\n</section>\n"
    }

    private func escaped(_ text: String) -> String {
        let marked = text.utf8.contains { byte in
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
            default: false
            }
        }
        guard marked else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

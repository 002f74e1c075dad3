internal import Model
internal import Primitives

/// `/card.svg`: a drawing of the site's title for links to it on other sites, where `site.yml` names no picture of its
/// own.
///
/// Many networks show no SVG; for those a site needs a PNG or JPEG file of its own.
struct SocialCard: GeneratedFiles {
    static let kind = "social card"
    static let path = PagePath([], file: "card.svg")
    static let width = 1200
    static let height = 630

    private static let longestLine = 24
    private static let mostLines = 4
    private static let lineHeight = 92

    let title: String
    let publisher: String?

    static func files(in context: RenderContext) -> [OutputFile] {
        let settings = context.site.settings
        return [
            file(path) { SocialCard(title: settings.title, publisher: settings.publisher?.name).bytes() }
        ]
    }

    func bytes() -> [UInt8] {
        let lines = Self.lines(of: title)
        let first = 300 - (lines.count - 1) * Self.lineHeight / 2
        var svg =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(Self.width)\" height=\"\(Self.height)\" "
            + "viewBox=\"0 0 \(Self.width) \(Self.height)\">\n<title>\(XMLEscaper.escaped(title))</title>\n"
            + "<rect width=\"1200\" height=\"630\" fill=\"#ffffff\"/>\n"
            + "<rect width=\"24\" height=\"630\" fill=\"#1d4e89\"/>\n"
            + "<g font-family=\"Arial, Helvetica, sans-serif\" fill=\"#1a1a1a\">\n"
        for (position, line) in lines.enumerated() {
            let height = first + position * Self.lineHeight
            svg +=
                "<text x=\"96\" y=\"\(height)\" font-size=\"76\" font-weight=\"700\">\(XMLEscaper.escaped(line))</text>\n"
        }
        if let publisher {
            let line = Self.shortened(publisher, to: 56)
            svg += "<text x=\"96\" y=\"560\" font-size=\"36\">\(XMLEscaper.escaped(line))</text>\n"
        }
        return Array((svg + "</g>\n</svg>\n").utf8)
    }

    /// The words in lines of a readable length; what does not fit is cut off.
    private static func lines(of text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, last.count + 1 + word.count <= longestLine {
                lines[lines.count - 1] = "\(last) \(word)"
            } else if lines.count == mostLines {
                lines[mostLines - 1] += " …"
                break
            } else {
                lines.append(shortened(String(word), to: longestLine))
            }
        }
        return lines
    }

    private static func shortened(_ text: String, to length: Int) -> String {
        text.count <= length ? text : text.prefix(length - 1) + "…"
    }
}

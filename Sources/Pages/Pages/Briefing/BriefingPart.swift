internal import Localization
internal import Markdown

/// A part of a briefing that has a look of its own, told by its heading.
enum BriefingPart: String, CaseIterable {
    case inBrief = "brief"
    case recommendations
    case getInvolved = "involved"
    case notesToEditors = "editors"

    /// The words of its heading, in the language of the site.
    private var heading: MessageKey {
        switch self {
        case .inBrief: .briefingInBrief
        case .recommendations: .briefingRecommendations
        case .getInvolved: .briefingGetInvolved
        case .notesToEditors: .briefingNotesToEditors
        }
    }

    /// The parts of a text by the nodes of their headings, which stand directly in it.
    static func all(in document: Document, locale: Locale) -> [Int: (part: BriefingPart, heading: Heading)] {
        let names = Dictionary(allCases.map { (locale.format($0.heading).lowercased(), $0) }) { first, _ in first }
        var parts: [Int: (part: BriefingPart, heading: Heading)] = [:]
        for heading in document.headings where document.nodes[heading.node].parent == 0 {
            guard let part = names[heading.text.lowercased()] else { continue }
            parts[heading.node] = (part, heading)
        }
        return parts
    }
}

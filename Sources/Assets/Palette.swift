package import Model

/// The colours that a stylesheet gives its custom properties, in the light and in the dark scheme.
package struct Palette: Sendable {
    /// Which of the two a reader's device asks for.
    package enum Scheme: CaseIterable, Sendable {
        case light
        case dark
    }

    private var colours: [Scheme: [String: Colour]] = [:]

    /// - Parameter stylesheet: as it is published, without needless white space.
    package init(_ stylesheet: [UInt8]) {
        let text = String(decoding: stylesheet, as: UTF8.self)
        for block in text.split(separator: "}") {
            // What is left before the brace of a block inside another: @media(…){:root
            let parts = block.split(separator: "{")
            guard parts.count > 1, parts[parts.count - 2] == ":root", let scheme = Self.scheme(parts.dropLast(2)) else {
                continue
            }
            for declaration in parts[parts.count - 1].split(separator: ";") {
                let sides = declaration.split(separator: ":", maxSplits: 1)
                guard sides.count == 2, sides[0].hasPrefix("--"), let colour = Colour(sides[1]) else { continue }
                colours[scheme, default: [:]][String(sides[0].dropFirst(2))] = colour
            }
        }
    }

    /// The colour of a custom property, `paper` for `--paper`; in the dark scheme that of the light one where it has none.
    package subscript(name: String, scheme: Scheme) -> Colour? {
        colours[scheme]?[name] ?? colours[.light]?[name]
    }

    /// nil for a block that is only for paper, say.
    private static func scheme(_ conditions: some BidirectionalCollection<Substring>) -> Scheme? {
        guard let condition = conditions.last else { return .light }
        return condition.hasPrefix("@media") && condition.hasSuffix("(prefers-color-scheme:dark)") ? .dark : nil
    }
}

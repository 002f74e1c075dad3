internal import Diagnostics
package import Model

/// The colours that a stylesheet gives its custom properties, in the light and in the dark scheme.
package struct Palette: Sendable {
    /// Which of the two a reader's device asks for.
    package enum Scheme: CaseIterable, Sendable {
        /// Dark words on light paper, also where a device asks for neither.
        case light
        /// Light words on dark paper: `prefers-color-scheme: dark`.
        case dark
    }

    private var colours: [Scheme: [String: Colour]] = [:]

    /// - Parameter stylesheet: as it is published, without needless white space.
    package init(_ stylesheet: [UInt8]) {
        for block in stylesheet.split(separator: UInt8(ascii: "}")) {
            // What is left before the brace of a block inside another: @media(…){:root
            let blocks = block.split(separator: UInt8(ascii: "{"))
            guard blocks.count > 1, blocks[blocks.count - 2].elementsEqual(":root".utf8) else { continue }
            let parts = blocks.map { String(decoding: $0, as: UTF8.self)[...] }
            guard let scheme = Self.scheme(parts.dropLast(2)) else { continue }
            for declaration in parts[parts.count - 1].split(separator: ";") {
                let sides = declaration.split(separator: ":", maxSplits: 1)
                guard sides.count == 2, sides[0].hasPrefix("--"), let colour = Colour(sides[1]) else { continue }
                colours[scheme, default: [:]][String(sides[0].dropFirst(2))] = colour
            }
        }
    }

    /// The colour of a custom property, `paper` for `--paper`; in the dark scheme that of the light one where it has
    /// none.
    package subscript(name: String, scheme: Scheme) -> Colour? {
        colours[scheme]?[name] ?? colours[.light]?[name]
    }

    /// nil for a block that is only for paper, say.
    private static func scheme(_ conditions: some BidirectionalCollection<Substring>) -> Scheme? {
        guard let condition = conditions.last else { return .light }
        return condition.hasPrefix("@media") && condition.hasSuffix("(prefers-color-scheme:dark)") ? .dark : nil
    }
}

/// The site's own colours as custom properties, compared with what they stand on.
struct BrandColours {
    private(set) var diagnostics: [Diagnostic] = []
    /// The custom properties of each scheme that differ from the stylesheet's, in a fixed order.
    private var properties: [Palette.Scheme: [(name: String, colour: Colour)]] = [:]
    private let branding: Branding
    private let palette: Palette

    init(_ branding: Branding, over palette: Palette) {
        self.branding = branding
        self.palette = palette
        for scheme in Palette.Scheme.allCases {
            let brand = (own(in: scheme).colour ?? branding.light.colour)?.value
            let found = [
                ("brand", brand), ("brand-ink", text(in: scheme)), ("brand-line", accent(in: scheme)),
                ("link", link(in: scheme)),
            ]
            properties[scheme] = found.compactMap { name, colour in colour.map { (name, $0) } }
        }
    }

    /// The colour of a custom property on the site: its own, else the stylesheet's.
    subscript(name: String, scheme: Palette.Scheme) -> Colour? {
        properties[scheme]?.first { $0.name == name }?.colour ?? palette[name, scheme]
    }

    /// The rules that come last in the stylesheet, for screens alone; empty where the site has no colours of its own.
    var rules: [UInt8] {
        var text = ""
        for scheme in Palette.Scheme.allCases {
            guard let properties = properties[scheme], !properties.isEmpty else { continue }
            let condition = scheme == .dark ? "screen and (prefers-color-scheme:dark)" : "screen"
            // The colour under the pointer follows the link's: whatever that is, words have more contrast.
            let declarations =
                properties.map { "--\($0.name):\($0.colour.hex)" }
                + (properties.contains { $0.name == "link" } ? ["--link-hover:var(--ink)"] : [])
            text += "@media \(condition){:root{\(declarations.joined(separator: ";"))}}"
        }
        return Array(text.utf8)
    }

    private func own(in scheme: Palette.Scheme) -> Branding.Colours {
        scheme == .light ? branding.light : branding.dark
    }

    /// What the words and the accent stand on.
    private func ground(in scheme: Palette.Scheme) -> Colour? {
        (own(in: scheme).colour ?? branding.light.colour)?.value ?? palette["brand", scheme]
    }

    private func isTouched(_ key: KeyPath<Branding.Colours, Located<Colour>?>, in scheme: Palette.Scheme) -> Bool {
        [own(in: scheme).colour, branding.light.colour, branding.light[keyPath: key]].contains { $0 != nil }
    }

    /// Where the editor names none: white or black, whichever can be read.
    private mutating func text(in scheme: Palette.Scheme) -> Colour? {
        guard let ground = ground(in: scheme) else { return own(in: scheme).text?.value }
        if let written = own(in: scheme).text {
            return checked(written, "text", .error, on: [("the site's colour", ground)], Contrast.words, in: scheme)
        }
        guard isTouched(\.text, in: scheme) else { return nil }
        let wished = [branding.light.text?.value, .white].compactMap { $0 }
        return wished.first { Contrast.ratio($0, ground) >= Contrast.words } ?? .black
    }

    /// Where the editor names none: the stylesheet's or that of the light scheme, or what is nearest to it and can be
    /// told.
    private mutating func accent(in scheme: Palette.Scheme) -> Colour? {
        guard let ground = ground(in: scheme) else { return own(in: scheme).accent?.value }
        if let written = own(in: scheme).accent {
            return checked(written, "accent", .warning, on: [("the site's colour", ground)], Contrast.marks, in: scheme)
        }
        guard isTouched(\.accent, in: scheme),
            let wished = branding.light.accent?.value ?? palette["brand-line", scheme]
        else { return nil }
        return Contrast.nearest(to: wished, on: [ground], atLeast: Contrast.marks)
    }

    /// Where the dark scheme has none: what is nearest to that of the light one and can be read.
    private mutating func link(in scheme: Palette.Scheme) -> Colour? {
        let papers = [("the page", "paper"), ("boxes", "paper-soft"), ("marked letters", "paper-deep")]
            .compactMap { name, property in palette[property, scheme].map { (name, $0) } }
        if let written = own(in: scheme).link {
            return checked(written, "link", .error, on: papers, Contrast.words, in: scheme)
        }
        return branding.light.link.flatMap {
            Contrast.nearest(to: $0.value, on: papers.map(\.1), atLeast: Contrast.words)
        }
    }

    /// The colour as written, and a finding where it cannot be told from what it stands on.
    private mutating func checked(
        _ written: Located<Colour>,
        _ key: String,
        _ severity: Diagnostic.Severity,
        on grounds: [(name: String, colour: Colour)],
        _ wanted: Double,
        in scheme: Palette.Scheme
    ) -> Colour {
        let worst = grounds.min { Contrast.ratio(written.value, $0.colour) < Contrast.ratio(written.value, $1.colour) }
        guard let worst, Contrast.ratio(written.value, worst.colour) < wanted else { return written.value }
        let nearest = Contrast.nearest(to: written.value, on: grounds.map(\.colour), atLeast: wanted)
        diagnostics.append(
            .lowContrast(written, key: key, severity, on: worst, wanted: wanted, nearest: nearest, in: scheme)
        )
        return written.value
    }
}

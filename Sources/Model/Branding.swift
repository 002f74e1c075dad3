/// What `site.yml` says about the look of the site: its logo and its colours.
package struct Branding: Hashable, Sendable {
    /// The colours of one scheme, light or dark; those that are nil are Placard's own, or follow from the others.
    package struct Colours: Hashable, Sendable {
        /// What the top of each page and the buttons are filled with.
        package var colour: Located<Colour>?
        /// The words on it.
        package var text: Located<Colour>?
        /// The line below it, and what marks the part of the site that a page is in.
        package var accent: Located<Colour>?
        /// The words of links.
        package var link: Located<Colour>?

        /// Takes the colours that the site has; nil for each that it leaves to Placard.
        package init(
            colour: Located<Colour>? = nil,
            text: Located<Colour>? = nil,
            accent: Located<Colour>? = nil,
            link: Located<Colour>? = nil
        ) {
            self.colour = colour
            self.text = text
            self.accent = accent
            self.link = link
        }
    }

    /// What the logo says, for those who do not see it; nil for the site's title.
    package var name: String?
    /// The file of the logo, from the content folder: `pictures/logo.svg`.
    package var logo: Located<String>?
    /// The colours where a reader's device asks for a light page.
    package var light: Colours
    /// The colours where a reader's device asks for a dark page.
    package var dark: Colours

    /// Takes what `site.yml` says; without anything, the site looks as Placard does.
    package init(
        name: String? = nil,
        logo: Located<String>? = nil,
        light: Colours = Colours(),
        dark: Colours = Colours()
    ) {
        self.name = name
        self.logo = logo
        self.light = light
        self.dark = dark
    }

    /// Whether the logo is a drawing (SVG) rather than a picture (PNG).
    package var hasDrawnLogo: Bool {
        logo?.value.lowercased().hasSuffix(".svg") ?? false
    }
}

/// A colour of the screen: three bytes of sRGB.
package struct Colour: Hashable, Sendable {
    /// From 0 to 255, as are the others.
    package let red: UInt8
    /// From 0 to 255.
    package let green: UInt8
    /// From 0 to 255.
    package let blue: UInt8

    /// Takes the three bytes of a colour.
    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// `#ffffff`.
    package static let white = Colour(red: 255, green: 255, blue: 255)
    /// `#000000`.
    package static let black = Colour(red: 0, green: 0, blue: 0)

    /// A colour as stylesheets write it, `#0d3f4a` or `#fff`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let digits = text.utf8.dropFirst().map { byte -> UInt8? in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
            default: nil
            }
        }
        let values = digits.compactMap { $0 }
        guard text.utf8.first == UInt8(ascii: "#"), values.count == digits.count else { return nil }
        switch values.count {
        case 3: self.init(red: values[0] * 17, green: values[1] * 17, blue: values[2] * 17)
        case 6:
            self.init(
                red: values[0] * 16 + values[1],
                green: values[2] * 16 + values[3],
                blue: values[4] * 16 + values[5]
            )
        default: return nil
        }
    }

    /// The colour as `#0d3f4a`.
    package var hex: String {
        "#"
            + [red, green, blue].map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }
}

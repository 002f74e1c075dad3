/// What `site.yml` says about the look of the site: its logo and its colours.
public struct Branding: Hashable, Sendable {
    /// The colours of one scheme, light or dark; those that are nil are Placard's own, or follow from the others.
    public struct Colours: Hashable, Sendable {
        /// What the top of each page and the buttons are filled with.
        public var colour: Located<Colour>?
        /// The words on it.
        public var text: Located<Colour>?
        /// The line below it, and what marks the part of the site that a page is in.
        public var accent: Located<Colour>?
        public var link: Located<Colour>?

        public init(
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
    public var name: String?
    /// The file of the logo, from the content folder: `pictures/logo.svg`.
    public var logo: Located<String>?
    public var light: Colours
    public var dark: Colours

    public init(
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
    public var hasDrawnLogo: Bool {
        logo?.value.lowercased().hasSuffix(".svg") ?? false
    }
}

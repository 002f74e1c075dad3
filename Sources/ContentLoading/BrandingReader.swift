internal import Model

/// Reads the key `branding` of `site.yml`: the site's logo and colours.
struct BrandingReader {
    func branding(_ fields: inout FieldReader) -> Branding {
        Branding(
            name: fields.text("name")?.value,
            logo: fields.text("logo"),
            light: colours(&fields),
            dark: fields.group("dark") { colours(&$0) } ?? Branding.Colours()
        )
    }

    private func colours(_ fields: inout FieldReader) -> Branding.Colours {
        Branding.Colours(
            colour: colour("colour", &fields),
            text: colour("text", &fields),
            accent: colour("accent", &fields),
            link: colour("link", &fields)
        )
    }

    private func colour(_ key: String, _ fields: inout FieldReader) -> Located<Colour>? {
        let form = "Write \(key): \"#0d3f4a\", say, in quotation marks: without them # begins a comment."
        if fields.has(key) { fields.require(key, suggestion: form) }
        guard let text = fields.text(key) else { return nil }
        if let colour = Colour(text.value) { return Located(colour, at: text.location) }
        fields.reportUnreadable(text, key: key, expected: "a colour", suggestion: form)
        return nil
    }
}

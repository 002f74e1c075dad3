internal import Diagnostics
internal import Model

/// The icon of a site without a logo, for the tabs of browsers: its initials on its colour.
struct SiteIcon {
    let file: SourceFile

    /// - Parameter title: the name whose first two words give the initials.
    init(title: String, colours: BrandColours) {
        let ground = colours["brand", .light] ?? .black
        let ink = colours["brand-ink", .light] ?? .white
        let words = title.split { !$0.isLetter && !$0.isNumber }
        let initials = words.prefix(2).compactMap(\.first).map { String($0).uppercased() }.joined()
        file = SourceFile(
            path: "assets/icon.svg",
            text: """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" \
                fill="\(ground.hex)"/><text x="16" y="22" font-family="system-ui,sans-serif" font-size="16" \
                font-weight="700" text-anchor="middle" fill="\(ink.hex)">\(initials)</text></svg>

                """
        )
    }
}

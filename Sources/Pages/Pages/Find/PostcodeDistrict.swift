internal import Templates

/// The places that the postcodes of one district lie in: `L24`.
struct PostcodeDistrict: Hashable {
    /// One place of a district.
    struct Place: Hashable {
        let name: String
        let href: String?
        let count: String
    }

    let name: String
    let places: [Place]
}

extension PostcodeDistrict: TemplateContext {
    static let fields = ContextFields<PostcodeDistrict>(
        "PostcodeDistrict",
        [
            .text("name", "The first half of the postcodes: L24.") { $0.name },
            .text("anchor", "The district's name in the page.") { "district-" + AnchorText.of($0.name) },
            .list("places", "The places with a page, those with the most postcodes first.") { $0.places },
        ]
    )
}

extension PostcodeDistrict.Place: TemplateContext {
    static let fields = ContextFields<PostcodeDistrict.Place>(
        "PostcodePlace",
        [
            .text("name", "The place's name.") { $0.name },
            .optionalText("href", "The way to its page; missing where neither it nor a larger place has one.") {
                $0.href
            },
            .text("count", "How many of the postcodes: 1 postcode, 40 postcodes.") {
                $0.count
            },
        ]
    )
}

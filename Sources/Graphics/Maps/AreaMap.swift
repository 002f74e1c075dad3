package import Templates

/// A map on which each area is a link, shaded by its figure.
///
/// For those who do not see it the map is a group of links with names that say all that the shades do; the table beside
/// it says the same. The links are left out of the order in which the Tab key goes through a page: the table has the
/// same ones, and a map of three hundred areas would put three hundred stops before it.
package struct AreaMap: Sendable {
    /// One area of the map.
    package struct Place: Sendable {
        /// Where it lies; one without rings is not drawn.
        package let shape: DrawnShape
        /// What the shade says in words: `Eastley: 33.2%, highest fifth`.
        package let name: String
        /// The address of its page; nil where it has none.
        package let href: String?
        /// How it is filled.
        package let shade: MapShade
        /// The name that is written on the shape where it has room; nil for `name`.
        package let label: String?
        /// Letters written in the middle of its shape; nil where its place on the map says which it is.
        package let letters: String?

        /// A place with its link and shade.
        package init(
            shape: DrawnShape,
            name: String,
            href: String?,
            shade: MapShade,
            label: String? = nil,
            letters: String? = nil
        ) {
            self.shape = shape
            self.label = label
            self.name = name
            self.href = href
            self.shade = shade
            self.letters = letters
        }
    }

    /// Unique on the page.
    package let id: String
    /// The accessible name of the map.
    package let title: String
    /// What is to be seen, in words.
    package let description: String
    /// In units, of which two are a pixel.
    package let width: Int
    /// In units, of which two are a pixel.
    package let height: Int
    /// The larger area that the places lie in; nil where its outline is not known.
    package let land: DrawnShape?
    /// Later ones lie above earlier ones.
    package let places: [Place]
    /// Whether names are written on shapes that have room for them.
    package let isLabelled: Bool

    /// A map; names are not written unless asked for.
    package init(
        id: String,
        title: String,
        description: String,
        width: Int,
        height: Int,
        land: DrawnShape?,
        places: [Place],
        isLabelled: Bool = false
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.width = width
        self.height = height
        self.land = land
        self.places = places
        self.isLabelled = isLabelled
    }

    /// Pages show maps at most 26 rem high, as `maps.css` says.
    private var lettering: MapLettering { MapLettering(height: height, shownAtMost: 416) }

    /// The map as an `svg` element.
    package var svg: HTML {
        var svg = SVGWriter(capacity: 16_384)
        svg.element(
            "svg",
            .style("map"),
            .text("role", "group"),
            .text("aria-labelledby", id),
            .text("aria-describedby", id + "-about"),
            .text("viewBox", "0 0 \(width) \(height)"),
            .number("width", Double(width) / 2),
            .number("height", Double(height) / 2),
            .number("font-size", Double(lettering.size))
        ) { svg in
            svg.element("title", .text("id", id), text: title)
            svg.element("desc", .text("id", id + "-about"), text: description)
            if places.contains(where: { $0.shade != .plain }) { MapPatterns.draw(on: &svg, map: id) }
            if let land, !land.rings.isEmpty { svg.element("path", .style("land"), .path(SVGPath(land))) }
            for place in places where !place.shape.rings.isEmpty { draw(place, on: &svg) }
            guard isLabelled else { return }
            let names = places.map { $0.label ?? $0.name }
            for label in MapLabel.fitting(names, into: places.map(\.shape), width: width, height: height, lettering) {
                label.draw(on: &svg)
            }
        }
        return svg.html
    }

    private func draw(_ place: Place, on svg: inout SVGWriter) {
        var attributes: [SVGAttribute] = [.style(place.shade.style)]
        if let fill = MapPatterns.fill(place.shade, map: id) { attributes.append(fill) }
        if let href = place.href { attributes += [.text("href", href), .text("tabindex", "-1")] }
        svg.element(place.href == nil ? "g" : "a", attributes) { svg in
            svg.element("title", text: place.name)
            svg.element("path", .path(SVGPath(place.shape)))
            if let letters = place.letters, let middle = place.shape.box?.middle {
                svg.element("text", .number("x", Double(middle.x)), .number("y", Double(middle.y)), text: letters)
            }
        }
    }
}

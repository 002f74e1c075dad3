internal import Graphics
internal import Templates

/// A map with its title and the legend beside it.
struct MapFigure {
    /// A line of the legend.
    struct Entry {
        let shade: MapShade
        let text: String
    }

    let title: String
    let map: AreaMap
    let entries: [Entry]
    /// Sentences below the legend.
    let notes: [String]

    var html: HTML {
        var markup = "<figure class=\"map-figure\">\n<figcaption>\(Markup.escaped(title))</figcaption>\n"
        markup += "<div class=\"map-parts\">\n\(map.svg.markup)\n<div class=\"map-key\">\n"
        if !entries.isEmpty {
            markup += "<ul>\n"
            for entry in entries {
                let swatch = MapSwatch.svg(entry.shade, of: map.id).markup
                markup += "<li>\(swatch) \(Markup.escaped(entry.text))</li>\n"
            }
            markup += "</ul>\n"
        }
        for note in notes { markup += "<p>\(Markup.escaped(note))</p>\n" }
        return HTML(trusted: markup + "</div>\n</div>\n</figure>\n")
    }
}

internal import Templates

/// What stands around a drawing: its name and description for those who do not see it, and the words below it.
package struct ChartFrame: Sendable {
    /// Unique on the page.
    package let id: String
    /// The accessible name of the drawing: what it shows of what.
    package let title: String
    /// What is to be seen, in words.
    package let description: String
    /// Nil where the words around the chart say enough.
    package let caption: String?

    /// A frame; without a caption, the figure has none.
    package init(id: String, title: String, description: String, caption: String? = nil) {
        self.id = id
        self.title = title
        self.description = description
        self.caption = caption
    }

    /// The frame with another caption; nil for none.
    package func captioned(_ caption: String?) -> ChartFrame {
        ChartFrame(id: id, title: title, description: description, caption: caption)
    }

    /// The frame with a sentence before its description and its caption.
    package func saying(_ sentence: String) -> ChartFrame {
        ChartFrame(
            id: id,
            title: title,
            description: "\(sentence) \(description)",
            caption: [sentence, caption].compactMap(\.self).joined(separator: " ")
        )
    }

    /// The drawing as a figure.
    ///
    /// It is as wide as its place on the page, so lengths across are shares of the width.
    ///
    /// - Parameter height: in CSS pixels, as are all lengths down.
    func figure(height: Double, style: String = "chart", _ draw: (inout SVGWriter) -> Void) -> HTML {
        Self.drawing(
            id: id,
            caption: caption,
            height: height,
            style: style,
            title: { $0.add(title) },
            description: { $0.add(description) },
            draw
        ).html
    }

    /// The drawing as a figure that leaves out its name and its description.
    static func stencil(id: String, caption: String?, height: Double, _ draw: (inout SVGWriter) -> Void) -> SVGStencil {
        SVGStencil(
            drawing(
                id: id,
                caption: caption,
                height: height,
                style: "chart",
                title: { $0.add(SVGPlaceholder.title) },
                description: { $0.add(SVGPlaceholder.description) },
                draw
            )
        )
    }

    private static func drawing(
        id: String,
        caption: String?,
        height: Double,
        style: String,
        title: (inout SVGWriter) -> Void,
        description: (inout SVGWriter) -> Void,
        _ draw: (inout SVGWriter) -> Void
    ) -> SVGWriter {
        var writer = SVGWriter()
        writer.element("figure", .style(style)) { writer in
            writer.element(
                "svg",
                .text("role", "img"),
                .text("aria-labelledby", "\(id) \(id)-about"),
                .number("height", height)
            ) { writer in
                writer.element("title", .text("id", id), inside: title)
                writer.element("desc", .text("id", id + "-about"), inside: description)
                draw(&writer)
            }
            if let caption { writer.element("figcaption", text: caption) }
        }
        return writer
    }
}

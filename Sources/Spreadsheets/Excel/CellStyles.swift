internal import Primitives

/// What the styles of a workbook make of stored numbers, by the number of the style.
struct CellStyles: Sendable {
    private let formats: [NumberFormat]
    /// Those that do not show each number alone.
    private let sections: [Int: FormatSections]

    init(_ formats: [NumberFormat] = [], sections: [Int: FormatSections] = [:]) {
        self.formats = formats
        self.sections = sections
    }

    /// The format of a cell; that of a plain number where the style is not known.
    subscript(style: Int?) -> NumberFormat {
        guard let style, formats.indices.contains(style) else { return .number }
        return formats[style]
    }

    /// What a cell shows of a number that it stores.
    func shown(_ stored: [UInt8], style: Int?) -> ShownNumber {
        guard !sections.isEmpty, let style, let sections = sections[style],
            let number = Double(String(decoding: stored, as: UTF8.self))
        else { return .number }
        return sections.shown(number)
    }
}

/// `xl/styles.xml`: the formats of numbers, and which style has which (ECMA-376, part 1, 18.8).
final class StylesPart: XMLHandler {
    private var codes: [Int: String] = [:]
    private var formatNumbers: [Int] = []
    private var isCellFormats = false

    var styles: CellStyles {
        let sections = codes.compactMapValues(FormatSections.init(code:))
        let marked = sections.isEmpty ? [] : formatNumbers.enumerated().filter { sections[$0.element] != nil }
        return CellStyles(
            formatNumbers.map { number in
                codes[number].map(NumberFormat.init(code:)) ?? NumberFormat(builtIn: number)
            },
            sections: Dictionary(
                uniqueKeysWithValues: marked.compactMap { style, number in sections[number].map { (style, $0) } }
            )
        )
    }

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name.withoutPrefix {
        case "numFmt":
            if let number = attributes.integer("numFmtId"), let code = attributes["formatCode"] { codes[number] = code }
        case "cellXfs": isCellFormats = true
        case "xf" where isCellFormats: formatNumbers.append(attributes.integer("numFmtId") ?? 0)
        default: break
        }
    }

    func end(_ name: String) {
        if name.withoutPrefix == "cellXfs" { isCellFormats = false }
    }

    func text(_ bytes: Span<UInt8>) {}
}

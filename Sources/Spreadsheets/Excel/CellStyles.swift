internal import Primitives

/// What the styles of a workbook make of stored numbers, by the number of the style.
struct CellStyles: Sendable {
    private let formats: [NumberFormat]

    init(_ formats: [NumberFormat] = []) {
        self.formats = formats
    }

    /// The format of a cell; that of a plain number where the style is not known.
    subscript(style: Int?) -> NumberFormat {
        guard let style, formats.indices.contains(style) else { return .number }
        return formats[style]
    }
}

/// `xl/styles.xml`: the formats of numbers, and which style has which (ECMA-376, part 1, 18.8).
final class StylesPart: XMLHandler {
    private var codes: [Int: String] = [:]
    private var formatNumbers: [Int] = []
    private var isCellFormats = false

    var styles: CellStyles {
        CellStyles(
            formatNumbers.map { number in
                codes[number].map(NumberFormat.init(code:)) ?? NumberFormat(builtIn: number)
            }
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

internal import Primitives

/// What the styles of an OpenDocument spreadsheet make of stored values (OpenDocument 1.3, part 3, section 16.29).
struct OpenDocumentStyles {
    private var formats: [String: NumberFormat] = [:]
    /// The format of each style of cells, by the names of both.
    private var dataStyles: [String: String] = [:]
    /// The styles of tables that are not shown.
    private var hidden: Set<String> = []
    /// The styles of text that is superscript.
    private var raised: Set<String> = []

    /// The style of cells or tables that is being read.
    private var name: String?
    private var isTable = false
    /// The format of dates or numbers that is being read, and the parts of a date that it shows.
    private var format: String?
    private var parts: Set<String> = []

    /// The format of a cell; nil where its style has none that matters.
    func format(ofCell style: String?) -> NumberFormat? {
        style.flatMap { dataStyles[$0] }.flatMap { formats[$0] }
    }

    /// Whether a table is hidden.
    func isHidden(table style: String?) -> Bool {
        style.map(hidden.contains) ?? false
    }

    /// Whether text is superscript.
    func isRaised(text style: String?) -> Bool {
        style.map(raised.contains) ?? false
    }

    /// Takes the beginning of an element; others than those of styles mean nothing.
    mutating func start(_ element: String, _ attributes: XMLAttributes) {
        switch element {
        case "style:style":
            name = attributes["style:name"]
            isTable = attributes["style:family"] == "table"
            if let name, let data = attributes["style:data-style-name"] { dataStyles[name] = data }
        case "style:table-properties":
            if let name, isTable, attributes["table:display"] == "false" { hidden.insert(name) }
        case "style:text-properties":
            // `super 58%`, or by how much: `33% 58%`.
            guard let name, let position = attributes["style:text-position"] else { return }
            if position.hasPrefix("super") || position.first?.isNumber == true && !position.hasPrefix("0%") {
                raised.insert(name)
            }
        case "number:date-style", "number:number-style":
            format = attributes["style:name"]
            parts = []
        case "number:day", "number:month", "number:year", "number:hours": parts.insert(element)
        case "number:number":
            guard let format, let digits = attributes.integer("number:min-integer-digits"), digits > 1,
                (attributes.integer("number:decimal-places") ?? 0) == 0, attributes["number:grouping"] != "true"
            else { return }
            formats[format] = .digits(min(digits, 32))
        default: break
        }
    }

    /// Takes the end of an element.
    mutating func end(_ element: String) {
        if element == "style:style" { name = nil }
        guard element == "number:date-style", let format else { return }
        if parts.contains("number:hours") {
            formats[format] = .date(.dayAndTime)
        } else if parts.contains("number:day") {
            formats[format] = .date(.day)
        } else if parts.contains("number:year") {
            formats[format] = .date(parts.contains("number:month") ? .month : .year)
        }
        self.format = nil
    }
}

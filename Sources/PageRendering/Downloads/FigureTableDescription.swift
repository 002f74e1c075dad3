internal import ReportModel

/// The description of an indicator's CSV file for machines, as the W3C's 'Metadata Vocabulary for Tabular Data' (CSVW)
/// lays it down.
struct FigureTableDescription {
    let indicator: Indicator
    let settings: SiteSettings

    func bytes() -> [UInt8] {
        var json = JSONObjectWriter()
        json.open()
        json.key("@context")
        json.raw("[\"http://www.w3.org/ns/csvw\", {\"@language\": ")
        json.string(settings.language)
        json.raw("}]")
        json.member("url", "data.csv")
        json.member("dc:title", indicator.title)
        json.member("dc:description", indicator.question)
        json.member("dc:publisher", indicator.source.publisher ?? settings.publisher?.name)
        licence(&json)
        source(&json)
        json.member("dc:issued", indicator.source.published?.description)
        json.key("dialect")
        json.raw("{\"encoding\": \"utf-8\", \"header\": true, \"lineTerminators\": [\"\\r\\n\"]}")
        json.key("tableSchema")
        schema(&json)
        json.close()
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private func licence(_ json: inout JSONObjectWriter) {
        if let licence = indicator.source.licence {
            json.member("dc:license", licence)
        } else if let licence = settings.licence {
            json.member("dc:license", licence.name)
        }
        json.member("dc:rights", indicator.source.attribution)
    }

    private func source(_ json: inout JSONObjectWriter) {
        json.member("dc:source", indicator.source.title)
        json.member("dc:references", indicator.source.url)
    }

    private func schema(_ json: inout JSONObjectWriter) {
        json.open()
        json.key("columns")
        json.raw("[")
        for (position, column) in FigureColumn.allCases.enumerated() {
            if position > 0 { json.raw(", ") }
            json.open()
            json.member("name", column.rawValue)
            json.member("titles", column.rawValue)
            json.member("dc:title", column.title)
            json.member("dc:description", column.explanation)
            json.key("datatype")
            json.raw(Self.datatype(of: column))
            if Self.isRequired(column) {
                json.key("required")
                json.raw("true")
            }
            json.close()
        }
        json.raw("]")
        json.close()
    }

    private static func datatype(of column: FigureColumn) -> String {
        switch column {
        case .status:
            let codes = FigureStatus.allCases.map(\.shorthand).filter { !$0.isEmpty }
            return "{\"base\": \"string\", \"format\": \"\(codes.joined(separator: "|"))\"}"
        case .basis: return "{\"base\": \"string\", \"format\": \"published|derived\"}"
        default: return column.isNumber ? "\"decimal\"" : "\"string\""
        }
    }

    private static func isRequired(_ column: FigureColumn) -> Bool {
        column == .area || column == .name || column == .indicator
    }
}

internal import Diagnostics
internal import Model

/// The description of a CSV file for machines, as the W3C's 'Metadata Vocabulary for Tabular Data' (CSVW) lays it down.
///
/// It lies beside the file, under its name with `-metadata.json`, where programs look for it.
struct TableDescription {
    struct Column {
        let name: String
        /// What it is called where it is described; nil where the description is a short one.
        var title: String?
        var explanation: String?
        var datatype = JSONValue.text("string")
        var isRequired = false
    }

    /// Everything but the facts, written once for however many files have it in common.
    struct Form {
        fileprivate let opening: [UInt8]
        fileprivate let closing: [UInt8]

        /// - Parameters:
        ///   - file: the name of the CSV file, which lies in the same folder.
        ///   - language: a BCP 47 tag.
        init(file: String, language: String, columns: [Column]) {
            let language = JSONValue.object([("@language", .text(language))])
            let context = JSONValue.list([.text("http://www.w3.org/ns/csvw"), language])
            let dialect = JSONValue.object([("encoding", .text("utf-8")), ("lineTerminators", .list([.text("\r\n")]))])
            var bytes = Array("{\n".utf8)
            TableDescription.append("@context", context, to: &bytes)
            bytes.append(contentsOf: ",\n".utf8)
            TableDescription.append("url", .text(file), to: &bytes)
            opening = bytes
            bytes = Array(",\n".utf8)
            TableDescription.append("dialect", dialect, to: &bytes)
            bytes.append(contentsOf: ",\n\"tableSchema\": {\"columns\": [".utf8)
            for (position, column) in columns.enumerated() {
                bytes.append(contentsOf: (position == 0 ? "\n" : ",\n").utf8)
                TableDescription.json(column).append(to: &bytes)
            }
            closing = bytes + Array("\n]}\n}\n".utf8)
        }
    }

    let form: Form
    /// Names from Dublin Core with what they say; those that say nothing are left out.
    let facts: [(name: String, value: String?)]

    /// The path of the description of a CSV file.
    static func path(of file: PagePath) -> PagePath {
        file.beside("\(file.name)-metadata.json")
    }

    /// A cell that holds one of a few words.
    static func oneOf(_ words: [String]) -> JSONValue {
        .object([("base", .text("string")), ("format", .text(words.joined(separator: "|")))])
    }

    /// One line a fact and a column, so that a person can read it too.
    func bytes() -> [UInt8] {
        var bytes = form.opening
        bytes.reserveCapacity(form.opening.count + facts.count * 128 + form.closing.count)
        for (name, value) in facts {
            guard let value else { continue }
            bytes.append(contentsOf: ",\n".utf8)
            Self.append(name, .text(value), to: &bytes)
        }
        bytes.append(contentsOf: form.closing)
        return bytes
    }

    private static func append(_ name: String, _ value: JSONValue, to bytes: inout [UInt8]) {
        JSONEscaper.append(name, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        value.append(to: &bytes)
    }

    private static func json(_ column: Column) -> JSONValue {
        .object([
            ("name", .text(column.name)), ("titles", .text(column.name)), ("dc:title", .optional(column.title)),
            ("dc:description", .optional(column.explanation)), ("datatype", column.datatype),
            ("required", column.isRequired ? .flag(true) : nil),
        ])
    }
}

/// The descriptions of files of figures: those of an indicator in full, those of areas in short, because there are so
/// many.
extension TableDescription {
    static func of(_ indicator: Indicator, _ columns: [FigureColumn], settings: SiteSettings) -> TableDescription {
        TableDescription(
            form: Form(ofFigures: columns, language: settings.language, inFull: true),
            facts: [
                ("dc:title", indicator.title), ("dc:description", indicator.question),
                ("dc:publisher", indicator.source.publisher ?? settings.publisher?.name),
                ("dc:license", indicator.source.licence ?? settings.licence?.name),
                ("dc:rights", indicator.source.attribution), ("dc:source", indicator.source.title),
                ("dc:references", indicator.source.url), ("dc:issued", indicator.source.published?.description),
            ]
        )
    }

    /// The sources of the figures differ, and the pages of their indicators name them.
    ///
    /// - Parameter form: the short one, made once for all areas.
    static func of(_ area: Area, settings: SiteSettings, form: Form) -> TableDescription {
        let facts = [
            ("dc:title", area.name), ("dc:publisher", settings.publisher?.name), ("dc:license", settings.licence?.name),
        ]
        return TableDescription(form: form, facts: facts)
    }
}

extension TableDescription.Form {
    /// That of a file of figures.
    init(ofFigures columns: [FigureColumn], language: String, inFull: Bool) {
        self.init(file: "data.csv", language: language, columns: columns.map { $0.description(inFull: inFull) })
    }
}

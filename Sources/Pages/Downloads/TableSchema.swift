internal import Diagnostics

/// What the cells of a table hold, column by column.
struct TableSchema {
    /// A BCP 47 tag.
    let language: String
    let columns: [TableDescription.Column]
}

/// A description under way: a member a line, and lists an item a line.
struct DescriptionLines {
    private var bytes = Array("{\n".utf8)

    init(language: String) {
        let language = JSONValue.object([("@language", .text(language))])
        JSONEscaper.append("@context", to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        JSONValue.list([.text("http://www.w3.org/ns/csvw"), language]).append(to: &bytes)
    }

    mutating func append(_ name: String, _ value: JSONValue) {
        begin(name)
        value.append(to: &bytes)
    }

    mutating func append(_ facts: [(name: String, value: String?)]) {
        for (name, value) in facts {
            guard let value else { continue }
            append(name, .text(value))
        }
    }

    mutating func append(_ schema: TableSchema) {
        append("dialect", .object([("encoding", .text("utf-8")), ("lineTerminators", .list([.text("\r\n")]))]))
        begin("tableSchema")
        bytes.append(contentsOf: "{\"columns\": ".utf8)
        append(items: schema.columns.lazy.map(Self.json))
        bytes.append(UInt8(ascii: "}"))
    }

    mutating func append(_ name: String, of items: some Sequence<JSONValue>) {
        begin(name)
        append(items: items)
    }

    consuming func ended() -> [UInt8] {
        bytes.append(contentsOf: "\n}\n".utf8)
        return bytes
    }

    private mutating func begin(_ name: String) {
        bytes.append(contentsOf: ",\n".utf8)
        JSONEscaper.append(name, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
    }

    private mutating func append(items: some Sequence<JSONValue>) {
        var separator = "[\n"
        for item in items {
            bytes.append(contentsOf: separator.utf8)
            item.append(to: &bytes)
            separator = ",\n"
        }
        bytes.append(contentsOf: "\n]".utf8)
    }

    private static func json(_ column: TableDescription.Column) -> JSONValue {
        .object([
            ("name", .text(column.name)), ("titles", .text(column.name)), ("dc:title", .optional(column.title)),
            ("dc:description", .text(column.explanation)), ("datatype", column.datatype),
            ("required", column.isRequired ? .flag(true) : nil),
        ])
    }
}

extension TableSchema {
    init(ofFigures columns: [FigureColumn], language: String) {
        self.init(language: language, columns: columns.map(\.description))
    }
}

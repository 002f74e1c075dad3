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

    /// The name of the CSV file, which lies in the same folder.
    let file: String
    /// A BCP 47 tag.
    let language: String
    /// Names from Dublin Core with what they say; those that say nothing are left out.
    let facts: [(name: String, value: String?)]
    let schema: Schema

    /// The columns of a table, written once for however many files have them.
    struct Schema {
        fileprivate let bytes: [UInt8]

        init(_ columns: [Column]) {
            var bytes = Array("\"tableSchema\": {\"columns\": [".utf8)
            for (position, column) in columns.enumerated() {
                bytes.append(contentsOf: (position == 0 ? "\n" : ",\n").utf8)
                bytes.append(contentsOf: TableDescription.json(column).bytes)
            }
            bytes.append(contentsOf: "\n]}\n}\n".utf8)
            self.bytes = bytes
        }
    }

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
        let language = JSONValue.object([("@language", .text(language))])
        let context = JSONValue.list([.text("http://www.w3.org/ns/csvw"), language])
        let dialect = JSONValue.object([("encoding", .text("utf-8")), ("lineTerminators", .list([.text("\r\n")]))])
        let members =
            [("@context", context), ("url", .text(file))] + facts.map { ($0.name, JSONValue.optional($0.value)) }
            + [("dialect", dialect)]
        var bytes: [UInt8] = []
        for (name, value) in members {
            guard let value else { continue }
            bytes.append(contentsOf: (bytes.isEmpty ? "{\n" : ",\n").utf8)
            JSONText.append(name, to: &bytes)
            bytes.append(contentsOf: ": ".utf8)
            bytes.append(contentsOf: value.bytes)
        }
        bytes.append(contentsOf: ",\n".utf8)
        bytes.append(contentsOf: schema.bytes)
        return bytes
    }

    private static func json(_ column: Column) -> JSONValue {
        .object([
            ("name", .text(column.name)), ("titles", .text(column.name)), ("dc:title", .optional(column.title)),
            ("dc:description", .optional(column.explanation)), ("datatype", column.datatype),
            ("required", column.isRequired ? .flag(true) : nil),
        ])
    }
}

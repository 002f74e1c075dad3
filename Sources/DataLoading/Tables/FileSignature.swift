internal import Diagnostics

/// What a file is that is no table of text, told from its first bytes.
enum FileSignature: Equatable {
    /// Excel 97 to 2003, or one of today that asks for a password: both lie in the same container.
    case oldWorkbook
    case wordDocument
    case zip
    /// One compressed file, by the name of the method.
    case compressed(String)
    case parquet
    case pdf
    case richText
    case webPage
    case json
    /// A table as JSON-stat, version 2 (https://json-stat.org/full): values of a cube of dimensions.
    case jsonStat
    /// What Git keeps in the place of a large file that was not fetched.
    case pointer

    /// The first bytes of formats that have the same ones in every file.
    private static let starts: [([UInt8], FileSignature)] = [
        ([0xD0, 0xCF, 0x11, 0xE0], .oldWorkbook), ([0x1F, 0x8B], .compressed("gzip")),
        (Array("BZh9".utf8), .compressed("bzip2")),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .compressed("xz")), ([0x28, 0xB5, 0x2F, 0xFD], .compressed("zstd")),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .compressed("7z")), (Array("Rar!".utf8), .compressed("RAR")),
        (Array("PAR1".utf8), .parquet), (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .richText),
        (Array("version https://git-lfs".utf8), .pointer),
    ]

    /// The format of a file; nil for one that may be text.
    static func format(of file: SourceFile) -> FileSignature? {
        let bytes = file.bytes
        if let known = starts.first(where: { bytes.starts(with: $0.0) }) { return known.1 }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return archive(file) }
        let start = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
            .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return .webPage }
        let signs = start.filter { !$0.isWhitespace }
        guard signs.hasPrefix("[{") || signs.hasPrefix("{\"") else { return nil }
        return isJSONStat(bytes) ? .jsonStat : .json
    }

    /// Whether JSON says at its beginning or end that it is a dataset of JSON-stat, whose members have no order.
    private static func isJSONStat(_ bytes: [UInt8]) -> Bool {
        [bytes.prefix(4_096), bytes.suffix(4_096)].contains { part in
            let text = String(decoding: part, as: UTF8.self).filter { !$0.isWhitespace }
            return text.contains("\"class\":\"dataset\"")
        }
    }

    /// What lies in a ZIP archive, which office programs use for their own files.
    private static func archive(_ file: SourceFile) -> FileSignature {
        let name = file.path.lowercased()
        let start = String(decoding: file.bytes.prefix(4_096), as: UTF8.self)
        let end = String(decoding: file.bytes.suffix(8_192), as: UTF8.self)
        if start.contains("opendocument.text") || name.hasSuffix(".odt") { return .wordDocument }
        return end.contains("word/") || name.hasSuffix(".docx") ? .wordDocument : .zip
    }

    /// `an Excel workbook`.
    var name: String {
        switch self {
        case .oldWorkbook: "a workbook of Excel 97 to 2003 (.xls), or one that asks for a password"
        case .wordDocument: "a document of a word processor"
        case .zip: "a ZIP archive"
        case .compressed(let method): "a compressed file (\(method))"
        case .parquet: "a Parquet file"
        case .pdf: "a PDF document"
        case .richText: "a document of a word processor (RTF)"
        case .webPage: "a web page (HTML)"
        case .json: "JSON"
        case .jsonStat: "a dataset of JSON-stat"
        case .pointer: "a pointer of Git LFS"
        }
    }

    /// What to do with it.
    ///
    /// - Parameter path: where the file is, which says how the CSV file is found that takes its place.
    func advice(for path: String) -> String {
        let place = Self.place(of: path)
        return switch self {
        case .oldWorkbook: "Open it, save it as an Excel workbook (.xlsx) without a password, and \(place)."
        case .zip, .compressed: "Unpack it, take the CSV file from inside, and \(place)."
        case .parquet, .json: "Take the same table as CSV from its source, or convert it, and \(place)."
        case .jsonStat:
            "Take the same table as CSV from its source, which offers it beside JSON-stat (Nomis: .data.csv in the "
                + "address; Eurostat: SDMX-CSV), and \(place)."
        case .pdf, .wordDocument, .richText: "Look for the table as CSV at its source."
        case .webPage: "The download may have failed: get the file itself from its source."
        case .pointer: "Get the file itself with 'git lfs pull'."
        }
    }

    /// Where a CSV file belongs that takes the place of another.
    private static func place(of path: String) -> String {
        if path.contains("/areas/") {
            let name = path.split(separator: "/").last.map(String.init) ?? "areas.csv"
            return name.hasSuffix(".csv") ? "give it the name \(name)" : "put it beside areas.csv"
        }
        return "name the new file in the \(path.contains("/plans/") ? "plan's actions" : "indicator's data")"
    }
}

extension Diagnostic {
    static func notOutlines(_ format: FileSignature, path: String) -> Diagnostic {
        let advice =
            switch format {
            case .compressed: "Unpack it, and put the GeoJSON from inside in its place."
            case .webPage, .pointer: format.advice(for: path)
            default: "Take GeoJSON in longitude and latitude (EPSG:4326) from its source, or convert it."
            }
        return Diagnostic(
            DataLoadingRules.badJSON,
            .error,
            "the file is \(format.name) and not GeoJSON",
            at: .wholeFile(path),
            suggestion: advice,
            effect: "Nothing of the file is read."
        )
    }
}

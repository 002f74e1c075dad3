internal import Diagnostics

/// What a file is that is no table of text, told from its first bytes.
enum FileSignature {
    case excelWorkbook
    case openDocumentSheet
    case zip
    case gzip
    case pdf
    case webPage

    /// The format of a file; nil for one that may be text.
    static func format(of file: SourceFile) -> FileSignature? {
        let bytes = file.bytes
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .excelWorkbook }
        if bytes.starts(with: [0x1F, 0x8B]) { return .gzip }
        if bytes.starts(with: Array("%PDF-".utf8)) { return .pdf }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            let name = file.path.lowercased()
            let start = String(decoding: bytes.prefix(4_096), as: UTF8.self)
            let end = String(decoding: bytes.suffix(8_192), as: UTF8.self)
            if start.contains("opendocument") || name.hasSuffix(".ods") { return .openDocumentSheet }
            if end.contains("xl/") || [".xlsx", ".xlsm", ".xlsb"].contains(where: name.hasSuffix) {
                return .excelWorkbook
            }
            return .zip
        }
        let start = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased().drop(while: \.isWhitespace)
        return start.hasPrefix("<!doctype html") || start.hasPrefix("<html") ? .webPage : nil
    }

    /// `an Excel workbook`.
    var name: String {
        switch self {
        case .excelWorkbook: "an Excel workbook"
        case .openDocumentSheet: "an OpenDocument spreadsheet"
        case .zip: "a ZIP archive"
        case .gzip: "a compressed file (gzip)"
        case .pdf: "a PDF document"
        case .webPage: "a web page (HTML)"
        }
    }

    /// What to do with it.
    var advice: String {
        switch self {
        case .excelWorkbook, .openDocumentSheet:
            "Open it, choose the sheet, save that as 'CSV UTF-8', and name the new file in the indicator's data."
        case .zip, .gzip: "Unpack it, and name the CSV file from inside in the indicator's data."
        case .pdf: "Look for the table as CSV at its source."
        case .webPage: "The download may have failed: get the file itself from its source."
        }
    }
}

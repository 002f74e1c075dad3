internal import Diagnostics
internal import Markdown

/// A kind of file that can be published beside a text, told by the end of its name.
struct FileKind {
    /// What the name ends in, in small letters.
    let ending: String
    let mediaType: String
    let isPicture: Bool
    /// What the bytes begin with; nil for text.
    private let signature: [UInt8]?

    /// As readers know it: `PDF`.
    var name: String { ending == "jpeg" ? "JPG" : ending.uppercased() }

    /// Nil for a file of any other kind: a page or a program, say.
    static func of(_ path: String) -> FileKind? {
        guard let dot = path.lastIndex(of: ".") else { return nil }
        let ending = path[path.index(after: dot)...].lowercased()
        return all.first { $0.ending == ending }
    }

    /// Whether a file begins as its name says it does.
    func isOf(_ bytes: [UInt8]) -> Bool {
        guard let signature else { return !bytes.prefix(4_096).contains(0) }
        return bytes.starts(with: signature)
    }

    static let pictures = "PNG, JPEG, WebP or SVG"
    static let attachments = "PDF, Word, Excel, PowerPoint, OpenDocument, CSV, text, ZIP or a picture"

    private static let package = Array("PK\u{3}\u{4}".utf8)
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    private static let office = "application/vnd.openxmlformats-officedocument."
    private static let openDocument = "application/vnd.oasis.opendocument."

    private static let all = [
        FileKind(ending: "png", mediaType: "image/png", isPicture: true, signature: [0x89, 0x50, 0x4E, 0x47]),
        FileKind(ending: "jpg", mediaType: "image/jpeg", isPicture: true, signature: [0xFF, 0xD8, 0xFF]),
        FileKind(ending: "jpeg", mediaType: "image/jpeg", isPicture: true, signature: [0xFF, 0xD8, 0xFF]),
        FileKind(ending: "webp", mediaType: "image/webp", isPicture: true, signature: Array("RIFF".utf8)),
        FileKind(ending: "svg", mediaType: "image/svg+xml", isPicture: true, signature: nil),
        FileKind(ending: "pdf", mediaType: "application/pdf", isPicture: false, signature: Array("%PDF-".utf8)),
        FileKind(ending: "docx", mediaType: office + "wordprocessingml.document", isPicture: false, signature: package),
        FileKind(ending: "xlsx", mediaType: office + "spreadsheetml.sheet", isPicture: false, signature: package),
        FileKind(
            ending: "pptx",
            mediaType: office + "presentationml.presentation",
            isPicture: false,
            signature: package
        ),
        FileKind(ending: "odt", mediaType: openDocument + "text", isPicture: false, signature: package),
        FileKind(ending: "ods", mediaType: openDocument + "spreadsheet", isPicture: false, signature: package),
        FileKind(ending: "odp", mediaType: openDocument + "presentation", isPicture: false, signature: package),
        FileKind(ending: "zip", mediaType: "application/zip", isPicture: false, signature: package),
        FileKind(ending: "doc", mediaType: "application/msword", isPicture: false, signature: compound),
        FileKind(ending: "xls", mediaType: "application/vnd.ms-excel", isPicture: false, signature: compound),
        FileKind(ending: "ppt", mediaType: "application/vnd.ms-powerpoint", isPicture: false, signature: compound),
        FileKind(ending: "csv", mediaType: "text/csv", isPicture: false, signature: nil),
        FileKind(ending: "txt", mediaType: "text/plain", isPicture: false, signature: nil),
    ]
}

internal import Assets
internal import Primitives

/// What a document says about who made it and where its pictures were taken, which readers can look up.
///
/// Documents are published as they are: what is in them belongs to whoever made them, and a part taken out would break
/// a signature. So the editor is told.
struct DocumentMetadata: Hashable {
    /// The names of those who wrote or last saved it, each once.
    private(set) var authors: [String] = []
    /// Whether a picture in it says where it was taken.
    private(set) var hasPosition = false

    var isEmpty: Bool { authors.isEmpty && !hasPosition }

    /// The most bytes that are unpacked of one part.
    private static let limit = 4_000_000
    /// More names than this make no finding clearer.
    private static let mostAuthors = 5

    /// - Parameter bytes: of a PDF, an office document, a ZIP file or an SVG; anything else says nothing.
    init(_ bytes: [UInt8]) {
        self.init(bytes, depth: 0)
    }

    /// - Parameter depth: in how many archives it lies; those deeper than one are left alone.
    private init(_ bytes: [UInt8], depth: Int) {
        if bytes.starts(with: Array("%PDF-".utf8)) {
            readPDF(bytes)
        } else if bytes.starts(with: Array("PK".utf8)) {
            readPackage(bytes, depth: depth)
        } else {
            readDrawing(bytes)
        }
    }

    // MARK: Drawings

    /// The author that drawing programs write into an SVG, with or without tags around the name.
    private mutating func readDrawing(_ bytes: [UInt8]) {
        for start in bytes.places(of: "<dc:creator") {
            let end = bytes.places(of: "</dc:creator", in: start..<min(start + 2_000, bytes.count)).first ?? start
            var isTag = false
            let words = bytes[start..<end].filter { byte in
                if byte == UInt8(ascii: "<") { isTag = true }
                defer { if byte == UInt8(ascii: ">") { isTag = false } }
                return !isTag
            }
            add(words[...])
        }
    }

    // MARK: Office documents

    /// The properties of Word, Excel and PowerPoint (ECMA-376, part 2) and of OpenDocument (1.3, part 3), and pictures.
    private mutating func readPackage(_ bytes: [UInt8], depth: Int) {
        guard let package = try? ZIPArchive(bytes) else { return }
        for entry in package.entries {
            let name = entry.name.lowercased()
            if name == "docprops/core.xml" || name == "meta.xml" {
                guard let xml = package.start(of: entry, limit: Self.limit) else { continue }
                for tag in ["dc:creator", "cp:lastModifiedBy", "meta:initial-creator"] { addText(of: tag, in: xml) }
            } else if let sign = Self.signOfAuthor(in: name) {
                guard let xml = package.start(of: entry, limit: Self.limit) else { continue }
                if sign.hasSuffix("\"") { addAttributes(sign, in: xml) } else { addText(of: sign, in: xml) }
            } else if depth == 0,
                [".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".pdf"].contains(where: name.hasSuffix)
            {
                guard let inner = package.start(of: entry, limit: Self.limit) else { continue }
                let document = DocumentMetadata(inner, depth: depth + 1)
                for author in document.authors { add(author) }
                hasPosition = hasPosition || document.hasPosition
            } else if name.hasSuffix(".jpg") || name.hasSuffix(".jpeg") {
                if let picture = package.start(of: entry, limit: Self.limit), PicturePosition.isIn(picture) {
                    hasPosition = true
                }
            }
        }
    }

    /// What stands before the names of those who commented on a document, or changed it while changes were kept: a tag,
    /// or an attribute with its quotation mark.
    private static func signOfAuthor(in part: String) -> String? {
        let isWord = part.hasPrefix("word/") && part.hasSuffix(".xml")
        if isWord,
            ["comments", "document", "header", "footer", "footnotes"].contains(where: part.dropFirst(5).hasPrefix)
        {
            return " w:author=\""
        }
        if part.hasPrefix("xl/comments") { return "author" }
        if part.hasPrefix("xl/persons/") { return " displayName=\"" }
        if part == "ppt/commentauthors.xml" || part == "ppt/authors.xml" { return " name=\"" }
        return part == "docprops/app.xml" ? "Manager" : nil
    }

    private mutating func addAttributes(_ sign: String, in xml: [UInt8]) {
        for start in xml.places(of: sign) {
            add(xml[(start + sign.utf8.count)...].prefix { $0 != UInt8(ascii: "\"") })
        }
    }

    private mutating func addText(of tag: String, in xml: [UInt8]) {
        for start in xml.places(of: "<" + tag) {
            guard let end = xml[start...].firstIndex(of: UInt8(ascii: ">")) else { return }
            add(xml[(end + 1)...].prefix { $0 != UInt8(ascii: "<") })
        }
    }

    // MARK: PDF

    /// The document's information and its XMP (ISO 32000-1, 14.3), plain or in streams of objects, and pictures.
    private mutating func readPDF(_ bytes: [UInt8]) {
        // Of an encrypted document nothing can be read, but what it says of itself to readers who have the key.
        guard bytes.places(of: "/Encrypt").isEmpty else { return }
        readProperties(bytes)
        for start in bytes.places(of: "/ObjStm") {
            guard let stream = bytes.places(of: "stream", in: start..<min(start + 1_000, bytes.count)).first else {
                continue
            }
            // A line break of one byte or two stands before the data.
            let data = bytes[(stream + 6)...].drop { $0 == 0x0D || $0 == 0x0A }
            readProperties(Gzip.unpacked(Array(data.prefix(Self.limit)), .zlib, limit: Self.limit))
        }
        hasPosition = PicturePosition.isIn(bytes)
    }

    private mutating func readProperties(_ bytes: [UInt8]) {
        for start in bytes.places(of: "/Author") {
            let value = bytes[(start + 7)...].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
            if value.first == UInt8(ascii: "(") {
                addString(value.dropFirst())
            } else if value.first == UInt8(ascii: "<") {
                let digits = value.dropFirst().prefix { $0 != UInt8(ascii: ">") }.prefix(1_000)
                add(PDFText.decoded(PDFText.bytes(ofHexadecimal: digits)))
            }
        }
        for start in bytes.places(of: "<dc:creator") {
            let end = bytes.places(of: "</dc:creator", in: start..<min(start + 2_000, bytes.count)).first ?? start
            addText(of: "rdf:li", in: Array(bytes[start..<end]))
        }
    }

    /// A string in brackets, in which a backslash stands before brackets that belong to it.
    private mutating func addString(_ rest: ArraySlice<UInt8>) {
        var text: [UInt8] = []
        var isEscaped = false
        for byte in rest.prefix(1_000) {
            if isEscaped {
                isEscaped = false
                text.append(byte)
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: ")") {
                break
            } else {
                text.append(byte)
            }
        }
        add(PDFText.decoded(text))
    }

    // MARK: Names

    private mutating func add(_ bytes: ArraySlice<UInt8>) {
        add(String(decoding: bytes, as: UTF8.self))
    }

    private mutating func add(_ text: String) {
        let words = text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
        let name = String(words.prefix(60))
        guard !name.isEmpty, !authors.contains(name), authors.count < Self.mostAuthors else { return }
        authors.append(name)
    }
}

/// Strings of PDF (ISO 32000-1, 7.9.2): UTF-16 with a mark before it, else one byte a letter.
private enum PDFText {
    static func decoded(_ bytes: [UInt8]) -> String {
        guard bytes.starts(with: [0xFE, 0xFF]) else {
            return String(validating: bytes, as: UTF8.self) ?? String(bytes.map { Character(Unicode.Scalar($0)) })
        }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return String(decoding: units, as: UTF16.self)
    }

    static func bytes(ofHexadecimal digits: ArraySlice<UInt8>) -> [UInt8] {
        let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue.map(UInt8.init) }
        return stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }
}

extension [UInt8] {
    /// Where a text of ASCII begins.
    fileprivate func places(of text: String, in range: Range<Int>? = nil) -> [Int] {
        let wanted = Array(text.utf8)
        let range = range ?? indices
        var found: [Int] = []
        var rest = self[range]
        while let start = rest.firstIndex(of: wanted[0]) {
            if self[start..<range.upperBound].starts(with: wanted) { found.append(start) }
            rest = self[(start + 1)..<range.upperBound]
        }
        return found
    }
}

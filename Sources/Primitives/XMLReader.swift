private import CExpat

/// What a reader of XML does with what is found, in the order of the text.
package protocol XMLHandler: AnyObject {
    /// An element begins.
    ///
    /// - Parameter name: with its prefix, as it is written: `table:table-cell`.
    func start(_ name: String, _ attributes: XMLAttributes)

    /// An element ends.
    func end(_ name: String)

    /// Text, of which one stretch may come in several pieces.
    func text(_ bytes: Span<UInt8>)
}

/// The attributes of one element, with their names as they are written.
package struct XMLAttributes {
    private var bytes: [UInt8] = []
    private var fields: [(name: Range<Int>, value: Range<Int>)] = []

    /// The value of an attribute, with references and line ends resolved; nil where the element does not have it.
    package subscript(name: StaticString) -> String? {
        bytes(of: name).map { String(copying: bytes.span.extracting($0)) }
    }

    /// The value of the first attribute that has a prefix and this name behind it.
    package func value(withLocalName name: String) -> String? {
        for field in fields {
            let parts = String(copying: bytes.span.extracting(field.name)).split(separator: ":")
            if parts.count == 2, parts[1] == name { return String(copying: bytes.span.extracting(field.value)) }
        }
        return nil
    }

    /// Every attribute, with names as they are written, in the order of the text.
    package var all: [(name: String, value: String)] {
        fields.map { field in
            (String(copying: bytes.span.extracting(field.name)), String(copying: bytes.span.extracting(field.value)))
        }
    }

    /// A whole number that an attribute holds; nil where it is none.
    package func integer(_ name: StaticString) -> Int? {
        guard let range = bytes(of: name), !range.isEmpty, range.count < 12 else { return nil }
        var number = 0
        for byte in bytes[range] {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }

    private func bytes(of name: StaticString) -> Range<Int>? {
        name.withUTF8Buffer { wanted in
            for field in fields where field.name.count == wanted.count {
                var isSame = true
                for at in wanted.indices where unsafe bytes[field.name.lowerBound + at] != wanted[at] {
                    isSame = false
                    break
                }
                if isSame { return field.value }
            }
            return nil
        }
    }

    fileprivate mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
    }

    fileprivate mutating func add(name: Span<UInt8>, value: Span<UInt8>) {
        let start = bytes.count
        bytes.append(copying: name)
        let middle = bytes.count
        bytes.append(copying: value)
        fields.append((start..<middle, middle..<bytes.count))
    }
}

/// Reads XML 1.0 as it comes, by expat, and hands over elements and text.
///
/// Meant for files of strangers: there are no entities but the five of XML, because a document type ends the reading;
/// nothing is fetched; elements lie at most 256 deep, and none begins with more than a megabyte. Prefixes are not
/// looked up: each format that is read here is written with the same ones by every program.
///
/// The only file that hands pointers to expat. What makes them safe: expat calls back only inside `XML_Parse`, where
/// this object is alive; it is given as an unretained reference, and no pointer that a call hands over is kept.
@safe package final class XMLReader {
    /// Why a text is not read to its end.
    package enum Fault: Hashable, Sendable {
        /// It is not well-formed; the words of expat.
        case malformed(String, line: Int, column: Int)
        /// It has a document type (DOCTYPE), which may define what other things stand for.
        case documentType
        /// Its elements lie too deep in one another.
        case tooDeep
        /// One of its elements begins with more than a megabyte, or a comment is as long.
        case tooLong
    }

    private static let deepest = 256
    /// So many bytes without an element or a text are kept by expat, and no more.
    private static let longest = 1 << 20

    private let handler: any XMLHandler
    private let parser: XML_Parser
    private var attributes = XMLAttributes()
    private var depth = 0
    /// How many bytes were read since something was found.
    private var unused = 0
    /// Whether an element or a text was found in the latest bytes.
    private var hasFound = false
    /// Why reading ended.
    package private(set) var fault: Fault?

    /// Where the reader is in the text, from 1: in a call of the handler, where the element or text begins.
    package var place: (line: Int, column: Int) {
        unsafe (Int(XML_GetCurrentLineNumber(parser)), Int(XML_GetCurrentColumnNumber(parser)) + 1)
    }

    /// A reader at the beginning of a text; nil where there is no memory for it.
    package init?(_ handler: any XMLHandler) {
        guard let parser = unsafe XML_ParserCreate(nil) else { return nil }
        unsafe self.parser = unsafe parser
        self.handler = handler
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        unsafe XML_SetElementHandler(
            parser,
            { unsafe XMLReader.of($0)?.start($1, $2) },
            { unsafe XMLReader.of($0)?.end($1) }
        )
        unsafe XML_SetCharacterDataHandler(parser) { unsafe XMLReader.of($0)?.text($1, count: $2) }
        unsafe XML_SetStartDoctypeDeclHandler(parser) { reader, _, _, _, _ in
            unsafe XMLReader.of(reader)?.stop(.documentType)
        }
    }

    deinit {
        unsafe XML_ParserFree(parser)
    }

    /// Reads on; false at a fault, after which nothing more is read.
    ///
    /// - Parameter isLast: whether the text ends with these bytes.
    package func read(_ bytes: Span<UInt8>, isLast: Bool = false) -> Bool {
        guard fault == nil, let count = Int32(exactly: bytes.count) else { return false }
        hasFound = false
        let status = unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
                unsafe XML_Parse(parser, bytes.baseAddress, count, isLast ? 1 : 0)
            }
        }
        unused = hasFound ? 0 : unused + bytes.count
        if unused > Self.longest, fault == nil { fault = .tooLong }
        if status != XML_STATUS_ERROR { return fault == nil }
        if fault == nil {
            let code = unsafe XML_GetErrorCode(parser)
            let words = unsafe XML_ErrorString(code).map { unsafe String(cString: $0) }
            fault = unsafe .malformed(
                words ?? "error \(code.rawValue)",
                line: place.line,
                column: place.column
            )
        }
        return false
    }

    /// Ends the reading from within a call of the handler, without a fault: `read` gives false from then on.
    package func stop() {
        unsafe XML_StopParser(parser, 0)
    }

    private func stop(_ fault: Fault) {
        if self.fault == nil { self.fault = fault }
        stop()
    }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLReader? {
        unsafe pointer.map { unsafe Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(_ name: UnsafePointer<CChar>?, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        depth += 1
        hasFound = true
        guard depth <= Self.deepest else { return stop(.tooDeep) }
        guard fault == nil, let name = unsafe name, var field = unsafe list else { return }
        attributes.removeAll()
        while let name = unsafe field[0], let value = unsafe field[1] {
            unsafe attributes.add(name: XMLReader.bytes(name).span, value: XMLReader.bytes(value).span)
            unsafe field += 2
        }
        unsafe handler.start(String(cString: name), attributes)
    }

    private func end(_ name: UnsafePointer<CChar>?) {
        depth -= 1
        hasFound = true
        guard fault == nil, let name = unsafe name else { return }
        unsafe handler.end(String(cString: name))
    }

    private func text(_ bytes: UnsafePointer<CChar>?, count: Int32) {
        hasFound = true
        guard fault == nil, let bytes = unsafe bytes else { return }
        unsafe bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
            unsafe handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)).span)
        }
    }

    /// The bytes of a text that ends with a zero byte.
    private static func bytes(_ text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
        var count = 0
        while unsafe text[count] != 0 { count += 1 }
        return unsafe UnsafeBufferPointer(
            start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self),
            count: count
        )
    }
}

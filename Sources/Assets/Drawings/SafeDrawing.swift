package import Diagnostics
internal import Primitives

/// A drawing (SVG) as it is published: written anew from what was understood of it.
///
/// Pages show a drawing as a picture, in which browsers run no script; but a reader can also open the file by itself.
/// So it is read as XML by expat, without document types and entities; elements and attributes of `DrawingVocabulary`
/// are kept, and whatever else there is is either refused with a finding, where a browser would run or fetch it or
/// where it moves, or left out, such as comments, instructions and what a drawing program notes for itself. No byte of
/// the file goes through unread: what a browser could read otherwise than this is not there.
package struct SafeDrawing: Sendable {
    /// The drawing as UTF-8, with everything escaped.
    package let bytes: [UInt8]
    /// How large it wants to be shown, in its own units, by its `viewBox` (SVG 2, 8.6); nil where it does not say, or
    /// says nothing that a picture could be.
    package let size: (width: Int, height: Int)?

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - name: what the drawing is called in the findings: `the logo`.
    ///   - effect: what a fault does to the site.
    /// - Returns: the drawing; nil with the findings, in the order of the file, where there is anything to refuse.
    package static func read(_ file: SourceFile, called name: String, effect: String) -> Outcome<SafeDrawing?> {
        let handler = DrawingHandler()
        let found = read(file.bytes, handler).map { refusal in
            Diagnostic.unsafeDrawing(name, refusal, in: file, effect)
        }
        guard found.isEmpty else { return Outcome(nil, found) }
        return Outcome(SafeDrawing(bytes: handler.bytes, size: handler.size), [])
    }

    private static func read(_ bytes: [UInt8], _ handler: DrawingHandler) -> [DrawingRefusal] {
        guard let reader = XMLReader(handler) else { return [DrawingRefusal(.unreadable("no memory is left"), (1, 1))] }
        handler.reader = reader
        // Whether the reading is complete is what `fault` says.
        _ = reader.read(bytes.span, isLast: true)
        guard !handler.isFull else { return handler.refusals }
        let place = reader.place
        let fault: DrawingRefusal? =
            switch reader.fault {
            case nil: handler.repeatsTooMuch ? DrawingRefusal(.repetition, (1, 1)) : nil
            case .documentType: DrawingRefusal(.documentType, place)
            case .malformed(let words, let line, let column): DrawingRefusal(.unreadable(words), (line, column))
            case .tooDeep: DrawingRefusal(.unreadable("elements lie too deep in one another"), place)
            case .tooLong: DrawingRefusal(.unreadable("one element is too long"), place)
            }
        return handler.refusals + [fault].compactMap(\.self)
    }
}

/// What a drawing may not have, and where it has it.
struct DrawingRefusal: Hashable {
    enum Kind: Hashable {
        /// An element that runs, moves or fetches something, or is no part of a drawing: `<script>`.
        case element(String)
        /// An attribute that does: `onload`.
        case attribute(String)
        /// A word of a style: `url()`.
        case style(String)
        /// The first element is another.
        case root(String)
        /// A photograph that says where it was taken.
        case position
        /// A document type, which may say what other words stand for.
        case documentType
        /// Parts that repeat parts, which draw more than a browser could.
        case repetition
        /// It is no XML; in words.
        case unreadable(String)
    }

    let kind: Kind
    let line: Int
    let column: Int

    init(_ kind: Kind, _ place: (line: Int, column: Int)) {
        self.kind = kind
        line = place.line
        column = place.column
    }
}

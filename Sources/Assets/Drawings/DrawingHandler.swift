internal import Primitives

/// Writes a drawing anew while it is read, and notes what is to be refused.
final class DrawingHandler: XMLHandler {
    /// The drawing so far.
    private(set) var bytes: [UInt8] = []
    /// In the order of the text; no more than a person would read.
    private(set) var refusals: [DrawingRefusal] = []
    /// By the `viewBox` of the first element.
    private(set) var size: (width: Int, height: Int)?
    /// The reader, which knows where it is.
    weak var reader: XMLReader?

    private static let mostRefusals = 20

    /// What a prefix stands for, for each open element; an element of no namespace is meant as one of SVG.
    private var namespaces = [["": DrawingVocabulary.svg, "xml": DrawingVocabulary.xml]]
    /// The names of the open elements that are published.
    private var open: [String] = []
    /// How many elements are open inside one that is left out, itself included.
    private var skipped = 0
    /// Whether the tag of the latest element is still to be closed: `<g` without `>`.
    private var isTagOpen = false
    /// The style of the open `style` element.
    private var style: [UInt8] = []
    private var repetitions = DrawingRepetitions()

    /// Whether reading has ended for the number of faults.
    var isFull: Bool { refusals.count >= Self.mostRefusals }

    var repeatsTooMuch: Bool { repetitions.areTooMany }

    func start(_ name: String, _ attributes: XMLAttributes) {
        guard skipped == 0 else {
            skipped += 1
            return
        }
        let all = attributes.all
        let names = inherited(all)
        let (local, namespace) = resolved(name, names)
        guard namespace == DrawingVocabulary.svg, DrawingVocabulary.elements.contains(local) else {
            let isLeftOut = namespace == DrawingVocabulary.svg && DrawingVocabulary.leftOut.contains(local)
            if open.isEmpty {
                refuse(.root(name))
            } else if !isLeftOut, namespace.map(DrawingVocabulary.live.contains) ?? true {
                refuse(.element(name))
            }
            skipped = 1
            return
        }
        if open.isEmpty, local != "svg" { refuse(.root(name)) }
        closeTag()
        bytes.append(contentsOf: "<\(local)".utf8)
        if open.isEmpty {
            bytes.append(contentsOf: " xmlns=\"\(DrawingVocabulary.svg)\"".utf8)
            size = all.first { $0.name == "viewBox" }.flatMap { Self.size($0.value) }
        }
        isTagOpen = true
        open.append(local)
        namespaces.append(names)
        repetitions.begin()
        write(all, of: local, names)
    }

    func end(_ name: String) {
        guard skipped == 0 else {
            skipped -= 1
            return
        }
        guard let name = open.popLast() else { return }
        namespaces.removeLast()
        repetitions.end()
        if name == "style" { writeStyle() }
        if isTagOpen {
            bytes.append(contentsOf: "/>".utf8)
            isTagOpen = false
        } else {
            bytes.append(contentsOf: "</\(name)>".utf8)
        }
    }

    func text(_ text: Span<UInt8>) {
        guard skipped == 0, let element = open.last else { return }
        guard element != "style" else { return style.append(copying: text) }
        closeTag()
        bytes.appendEscaped(Self.withoutControls(String(copying: text), keeps: ["\n", "\t"]), keepsApostrophes: true)
    }

    /// A text with a space in the place of each control character that a reference stood for.
    ///
    /// Line ends and tabs of attributes are among them: written as they are, they would be spaces to the next reader.
    private static func withoutControls(_ text: String, keeps kept: [Unicode.Scalar] = []) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return text }
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            scalar.properties.generalCategory == .control && !kept.contains(scalar) ? " " : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private func write(_ attributes: [(name: String, value: String)], of element: String, _ names: [String: String]) {
        var written: Set<String> = []
        for (name, value) in attributes {
            var value = Self.withoutControls(value)
            guard let name = published(name, value, of: element, names), written.insert(name).inserted else { continue }
            if !DrawingVocabulary.words.contains(name), name != "href" {
                let style = DrawingStyle(value)
                if let refused = style.refused { refuse(.style(refused)) }
                value = style.text
            }
            if name == "id" { repetitions.name(value) }
            bytes.append(contentsOf: " \(name)=\"".utf8)
            bytes.appendEscaped(value, keepsApostrophes: true)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// The name under which an attribute is published; nil where it is left out.
    private func published(_ name: String, _ value: String, of element: String, _ names: [String: String]) -> String? {
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        let local = parts.last ?? name
        if local.lowercased().hasPrefix("on") {
            refuse(.attribute(name))
            return nil
        }
        let namespace = parts.count == 2 ? names[parts[0]] : DrawingVocabulary.svg
        switch (namespace, local) {
        case (DrawingVocabulary.svg, "href"), (DrawingVocabulary.xlink, "href"), (nil, "href"):
            guard isInside(value, of: element) else {
                refuse(.attribute(name))
                return nil
            }
            return "href"
        case (DrawingVocabulary.xml, "lang"), (DrawingVocabulary.xml, "space"): return "xml:\(local)"
        case (DrawingVocabulary.svg, _) where parts.count == 1 && DrawingVocabulary.attributes.contains(local):
            return local
        default:
            // Left out, and yet said where it is an address: whoever put it there meant it to lead somewhere.
            if ["src", "srcset", "ping", "poster", "formaction", "action", "data"].contains(local) {
                refuse(.attribute(name))
            }
            return nil
        }
    }

    /// Whether an address is a part of the drawing, or holds a photograph itself.
    private func isInside(_ value: String, of element: String) -> Bool {
        let address = value.drop { $0.isWhitespace }
        if address.hasPrefix("#") {
            if DrawingVocabulary.repeating.contains(element) { repetitions.refer(to: String(address.dropFirst())) }
            return true
        }
        guard ["image", "feImage"].contains(element) else { return false }
        let start = address.prefix(40).lowercased()
        guard ["png", "jpeg", "jpg", "gif", "webp"].contains(where: { start.hasPrefix("data:image/\($0);base64,") })
        else { return false }
        if EmbeddedPictures(Array(address.utf8)).havePosition { refuse(.position) }
        return true
    }

    private func writeStyle() {
        let checked = DrawingStyle(Self.withoutControls(String(decoding: style, as: UTF8.self), keeps: ["\n", "\t"]))
        style = []
        if let refused = checked.refused { refuse(.style(refused)) }
        guard !checked.text.isEmpty else { return }
        closeTag()
        bytes.appendEscaped(checked.text, keepsApostrophes: true)
    }

    private func closeTag() {
        guard isTagOpen else { return }
        bytes.append(UInt8(ascii: ">"))
        isTagOpen = false
    }

    private func refuse(_ kind: DrawingRefusal.Kind) {
        guard !isFull, let place = reader?.place else { return }
        refusals.append(DrawingRefusal(kind, place))
        if isFull { reader?.stop() }
    }

    /// The prefixes that hold inside an element.
    private func inherited(_ attributes: [(name: String, value: String)]) -> [String: String] {
        var names = namespaces.last ?? [:]
        for (name, value) in attributes where name.hasPrefix("xmlns") {
            if name == "xmlns" {
                names[""] = value
            } else if name.hasPrefix("xmlns:") {
                names[String(name.dropFirst(6))] = value
            }
        }
        return names
    }

    /// A name without its prefix, and the namespace that it is of; nil where nobody says what the prefix stands for.
    private func resolved(_ name: String, _ names: [String: String]) -> (local: String, namespace: String?) {
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        return parts.count == 2 ? (parts[1], names[parts[0]]) : (name, names[""])
    }

    private static func size(_ box: String) -> (width: Int, height: Int)? {
        let numbers = box.split { $0 == " " || $0 == "," || $0.isNewline }.prefix(5).compactMap { Double($0) }
        guard numbers.count == 4, (1...20_000).contains(numbers[2]), (1...20_000).contains(numbers[3]) else {
            return nil
        }
        return (Int(numbers[2].rounded()), Int(numbers[3].rounded()))
    }
}

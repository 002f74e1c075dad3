internal import Diagnostics

/// A template as a flat list of nodes, not yet tied to any context.
///
/// A class, as the compiler hands it from node to node: one reference, whatever it holds.
final class ParsedTemplate: Sendable {
    let name: String
    let source: TemplateSource

    /// Nothing where tags do not match or the file is not text.
    let nodes: [TemplateNode]

    /// What is wrong with the file by itself.
    let diagnostics: [Diagnostic]

    /// Where those faults are.
    let faultyPlaces: Set<Diagnostics.SourceLocation>

    /// The names of the partials and parents that it puts in.
    let references: Set<String>

    /// The blanks of a phrase; nil of a file.
    let blanks: [String]?

    /// Reads a file.
    ///
    /// Its nodes are there wherever its tags match, so that its names can be checked in the same run.
    init(_ file: SourceFile, name: String, blanks: [String]? = nil) {
        self.name = name
        self.blanks = blanks
        source = TemplateSource(file)
        if let offset = file.bytes.firstInvalidUTF8 {
            nodes = []
            references = []
            diagnostics = [TemplateFault.notUTF8(source, offset)]
            faultyPlaces = []
            return
        }
        var scanner = TemplateScanner(source)
        scanner.scan()
        var matcher = TagMatcher(source, scanner.pieces)
        matcher.match()
        references = Set(matcher.pieces.filter { $0.kind == .partial || $0.kind == .parent }.map(\.name))
        diagnostics = (scanner.diagnostics + matcher.diagnostics).inSourceOrder
        faultyPlaces = Set(diagnostics.compactMap(\.location))
        guard matcher.diagnostics.isEmpty else {
            nodes = []
            return
        }
        var lines = StandaloneLines(source, matcher.pieces)
        lines.mark()
        var builder = NodeBuilder(source)
        nodes = builder.build(lines.pieces)
    }

    /// The bytes of a node's white space.
    func bytes(_ range: Range<Int>?) -> ArraySlice<UInt8> {
        range.map { source.bytes[$0] } ?? []
    }
}

extension [Diagnostic] {
    /// Each finding once, however many contexts it was met in, in the order in which an editor meets them.
    var inSourceOrder: [Diagnostic] {
        var seen = Set<Finding>()
        let once = filter { seen.insert(Finding(rule: $0.rule, place: $0.location, summary: $0.summary)).inserted }
        return once.enumerated().sorted { left, right in
            guard let first = left.element.location, let second = right.element.location, first != second else {
                return left.offset < right.offset
            }
            return first < second
        }.map(\.element)
    }
}

/// What makes two findings the same.
private struct Finding: Hashable {
    let rule: Rule
    let place: Diagnostics.SourceLocation?
    let summary: String
}

/// One part of a parsed template, in the order in which it is written; what is opened is closed by a later node.
struct TemplateNode: Sendable {
    /// What the node is; never a comment or delimiters.
    let kind: TemplatePiece.Kind

    let name: String

    /// The tag, or the text, which is never more than one line.
    let range: Range<Int>

    /// Whether it is the first on a line that is written.
    let startsLine: Bool

    /// Whether it has its line to itself.
    let isStandalone: Bool

    /// The white space that alone stands before the tag on its line; nil where there is more.
    let indentation: Range<Int>?

    /// For a node that opens something, the index of the one that closes it, and the other way round.
    var match = 0
}

/// Makes the nodes of a template from its pieces: one for each line of text and each tag that does something.
struct NodeBuilder {
    private let bytes: [UInt8]
    private var nodes: [TemplateNode] = []
    private var startsLine = true

    init(_ source: TemplateSource) {
        bytes = source.bytes
    }

    /// The nodes for pieces whose tags all match.
    mutating func build(_ pieces: [TemplatePiece]) -> [TemplateNode] {
        var places = [Int](repeating: 0, count: pieces.count)
        for (index, piece) in pieces.enumerated() {
            places[index] = nodes.count
            switch piece.kind {
            case .text: addLines(piece.range)
            case .comment, .delimiters: if !piece.isStandalone { add(piece, as: .text, range: 0..<0) }
            default: add(piece, as: piece.kind, range: piece.range)
            }
            guard piece.kind == .close, let opening = piece.match else { continue }
            nodes[places[index]].match = places[opening]
            nodes[places[opening]].match = places[index]
        }
        return nodes
    }

    private mutating func add(_ piece: TemplatePiece, as kind: TemplatePiece.Kind, range: Range<Int>) {
        nodes.append(
            TemplateNode(
                kind: kind,
                name: piece.name,
                range: range,
                startsLine: startsLine && !piece.isStandalone,
                isStandalone: piece.isStandalone,
                indentation: piece.indentation
            )
        )
        startsLine = piece.isStandalone
    }

    private mutating func addLines(_ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound {
            let newline = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
            let end = newline.map { $0 + 1 } ?? range.upperBound
            nodes.append(
                TemplateNode(
                    kind: .text,
                    name: "",
                    range: start..<end,
                    startsLine: startsLine,
                    isStandalone: false,
                    indentation: nil
                )
            )
            startsLine = newline != nil
            start = end
        }
    }
}

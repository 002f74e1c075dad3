internal import Diagnostics

/// A template as a flat list of nodes, not yet tied to any context.
struct ParsedTemplate: Sendable {
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

    /// Reads a file.
    ///
    /// Its nodes are there wherever its tags match, so that its names can be checked in the same run.
    init(_ file: SourceFile, name: String) {
        self.name = name
        source = TemplateSource(file)
        if let offset = source.firstBadByte {
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

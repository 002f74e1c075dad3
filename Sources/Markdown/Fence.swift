package import Diagnostics

/// A fenced block that Placard fills: a table of figures, a list of areas, a chart or a map.
package struct Fence: Hashable, Sendable {
    /// The first words of info strings that make a fenced block one that Placard fills.
    package static let kinds = ["table", "areas", "chart", "map"]

    /// The first word of its info string, one of `kinds`.
    package let kind: String

    /// The rest of its info string, without the spaces around it.
    package let arguments: String

    /// What stands between the fences, indentation of the fence removed, under the path of the document's file.
    package let body: SourceFile

    /// The line of the original file on which the body starts.
    package let bodyFirstLine: Int

    /// How many bytes stand before the body on each line: quotation marks, the indentation of a list or of the fence.
    package let bodyIndentation: Int

    /// The place of the opening fence.
    package let location: SourceLocation

    /// The index of the code block's node.
    package let node: Int
}

extension Fence {
    /// Nil for a block of code of any other kind.
    init?(_ info: String, _ literal: String, of block: Node, at node: Int, in file: SourceFile) {
        let words = info.split(maxSplits: 1, omittingEmptySubsequences: true) { $0.isWhitespace }
        guard let kind = words.first, Self.kinds.contains(String(kind)) else { return nil }
        self.init(
            kind: String(kind),
            arguments: words.count > 1 ? Self.trimmed(words[1]) : "",
            body: SourceFile(path: file.path, text: literal),
            bodyFirstLine: block.range.startLine + 1,
            bodyIndentation: Self.bodyIndentation(literal, in: file.bytes[block.source]),
            location: SourceLocation(path: file.path, line: block.range.startLine, column: block.range.startColumn),
            node: node
        )
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0.isWhitespace }
        let length = start.reversed().drop { $0.isWhitespace }.count
        return String(start.prefix(length))
    }

    /// What stands before the first line of a body, found as the rest of the source line that ends with it.
    private static func bodyIndentation(_ literal: String, in source: ArraySlice<UInt8>) -> Int {
        guard !literal.isEmpty, let info = source.firstIndex(where: \.isLineEnd) else { return 0 }
        let isPair = source[info] == ASCII.carriageReturn && info + 1 < source.endIndex && source[info + 1] == 10
        let start = info + (isPair ? 2 : 1)
        guard start <= source.endIndex else { return 0 }
        let lineLength = source[start...].prefix { !$0.isLineEnd }.count
        return max(0, lineLength - literal.utf8.prefix { !$0.isLineEnd }.count)
    }
}

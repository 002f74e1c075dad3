internal import Diagnostics

/// Collects what other modules ask a document for: its headings, its references and the blocks that Placard fills.
struct DocumentIndexer {
    private let nodes: [Node]
    private let file: SourceFile
    private let dialect: Dialect
    private let text: MarkdownSource
    private var anchors = HeadingAnchors()
    private var entities = EntityDecoder()

    private(set) var headings: [Heading] = []
    private(set) var references: [Reference] = []
    private(set) var fences: [Fence] = []

    init(_ nodes: [Node], _ file: SourceFile, _ dialect: Dialect, _ text: MarkdownSource) {
        self.nodes = nodes
        self.file = file
        self.dialect = dialect
        self.text = text
    }

    /// Blocks that nothing ends are no fences: what follows them in the file is no key of theirs.
    mutating func run(addresses: [Int: Range<Int>], unclosed: Set<Int>) {
        for index in nodes.indices {
            switch nodes[index].kind {
            case .heading(let level): addHeading(index, level)
            case .link(let url, _) where dialect == .placard:
                addReference(index, url, typed: addresses[index])
            case .codeBlock(let info, let literal)
            where dialect == .placard && !info.isEmpty && !unclosed.contains(index):
                if let fence = Fence(info, literal, of: nodes[index], at: index, in: file) { fences.append(fence) }
            default: break
            }
        }
    }

    private mutating func addHeading(_ index: Int, _ level: Int) {
        let text = nodes.plainText(of: index)
        headings.append(
            Heading(
                level: level,
                text: text,
                anchor: anchors.next(for: text),
                range: nodes[index].range,
                node: index
            )
        )
    }

    private mutating func addReference(_ index: Int, _ url: String, typed: Range<Int>?) {
        guard let address = ReferenceAddress(url) else { return }
        let start = location(line: nodes[index].range.startLine, column: nodes[index].range.startColumn)
        let words = nodes.plainText(of: index)
        references.append(
            Reference(
                scheme: address.scheme,
                target: address.target,
                parameters: address.parameters,
                text: words.allSatisfy(\.isWhitespace) ? "" : words,
                location: start,
                targetLocation: typed.map { targetLocation($0, address.scheme) } ?? start,
                node: index
            )
        )
    }

    /// Where the target begins in a typed address: after as many typed bytes as make up the scheme and its colon.
    private mutating func targetLocation(_ typed: Range<Int>, _ scheme: Reference.Scheme) -> SourceLocation {
        var left = scheme.rawValue.utf8.count + 1
        var at = typed.lowerBound
        while left > 0, at < typed.upperBound {
            let unit = entities.unit(file.bytes, at: at, before: typed.upperBound)
            at = unit.end
            left -= unit.length
        }
        let place = text.placeOfOriginal(at, in: file.bytes)
        return location(line: place.line, column: place.column)
    }

    private func location(line: Int, column: Int) -> SourceLocation {
        SourceLocation(path: file.path, line: line, column: column)
    }
}

/// A heading as a table of contents needs it.
package struct Heading: Hashable, Sendable {
    /// From 1 to 6, as typed.
    package let level: Int

    /// Its text without markup.
    package let text: String

    /// A name for its address, unique in the document: lower-case letters, digits and hyphens.
    package let anchor: String

    /// Where it was typed, with its number signs or its underline.
    package let range: SourceRange

    /// The heading's position in `Document.nodes`.
    package let node: Int
}

/// Gives each heading of a document an anchor of its own.
private struct HeadingAnchors {
    private var taken: Set<String> = []
    private var lastNumber: [String: Int] = [:]

    /// The text in lower case with hyphens for what is neither letter nor digit; a number is added where it is taken.
    mutating func next(for text: String) -> String {
        let slug = Self.slug(text)
        var anchor = slug
        var number = lastNumber[slug] ?? 1
        while !taken.insert(anchor).inserted {
            number += 1
            anchor = "\(slug)-\(number)"
        }
        lastNumber[slug] = number
        return anchor
    }

    private static func slug(_ text: String) -> String {
        var slug = ""
        var needsHyphen = false
        for character in text.lowercased() where character != "'" && character != "’" {
            if character.isLetter || character.isNumber {
                if needsHyphen, !slug.isEmpty { slug += "-" }
                needsHyphen = false
                slug.append(character)
            } else {
                needsHyphen = true
            }
        }
        return slug.isEmpty ? "section" : slug
    }
}

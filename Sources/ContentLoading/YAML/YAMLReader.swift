internal import Diagnostics
internal import Yams

/// Reads one YAML text into Yams's nodes, or says why it cannot be read.
///
/// Values stay the text that was typed: no word becomes a truth value, and no digits a date or a number.
struct YAMLReader {
    let source: YAMLSource

    /// The root of the text, nil where it is empty, or what stops it from being read.
    func root() -> Result<Node?, Fault> {
        if let fault = controlCharacter() ?? aliasBomb() { return .failure(fault) }
        do {
            // Aliases are expanded by Yams; only the anchors, kept alive by the parser, still show that there were any.
            let parser = try Parser(yaml: source.text, resolver: .basic, encoding: .utf8)
            let root = try parser.singleRoot()
            if let anchor = root.flatMap({ anchoredMark(in: $0, of: parser) }) {
                return .failure(aliasFault(at: anchor))
            }
            if let fault = root.flatMap(escapedControlCharacter) { return .failure(fault) }
            return .success(root)
        } catch let error as YamlError {
            return .failure(YAMLFaults(source: source).fault(for: error))
        } catch {
            return .failure(
                Fault(Diagnostic(source.rules.syntax, .error, "YAML cannot be read", at: source.location(of: nil)))
            )
        }
    }

    /// What stops a YAML text from being read.
    struct Fault: Error {
        let diagnostic: Diagnostic

        init(_ diagnostic: Diagnostic) {
            self.diagnostic = diagnostic
        }
    }

    // MARK: Characters

    /// The first character that YAML does not allow, found here because Yams cannot always say where it is.
    private func controlCharacter() -> Fault? {
        let bytes = source.file.bytes
        for index in source.range where bytes[index] < 0x20 || bytes[index] >= 0x7F {
            guard let code = Self.forbidden(at: index, in: bytes) else { continue }
            return controlCharacterFault(ControlCharacter.name(code), at: source.lines.location(of: index))
        }
        return nil
    }

    /// The first value with a character that is no text, which an escape (`"\x01"`) can stand for.
    private func escapedControlCharacter(in root: Node) -> Fault? {
        guard source.file.bytes[source.range].contains(UInt8(ascii: "\\")) else { return nil }
        var pending = [root]
        var first: (offset: Int, name: String)?
        while let node = pending.popLast() {
            switch node {
            case .mapping(let mapping): for (key, value) in mapping { pending += [key, value] }
            case .sequence(let sequence): pending += sequence
            case .scalar(let scalar):
                guard let name = ControlCharacter.first(in: scalar.string) else { continue }
                let offset = source.offset(of: scalar.mark)
                if offset < first?.offset ?? Int.max { first = (offset, name) }
            case .alias: break
            }
        }
        return first.map { controlCharacterFault($0.name, at: source.lines.location(of: $0.offset)) }
    }

    private func controlCharacterFault(_ name: String, at location: SourceLocation) -> Fault {
        Fault(
            Diagnostic(
                source.rules.controlCharacter,
                .error,
                "invisible character \(name)",
                at: location,
                suggestion: "Delete it and type the characters around it again.",
                effect: Self.effect
            )
        )
    }

    private static func forbidden(at index: Int, in bytes: [UInt8]) -> UInt32? {
        /// Whether it stands where a line, an item or a value begins, so that it changes what YAML reads.
        func isStructural(_ index: Int) -> Bool {
            let start = bytes[..<index].lastIndex { $0 != 32 && $0 != 9 }
            guard let start, bytes[start] != 10, bytes[start] != 13, bytes[start] != 58 else { return true }
            let beforeHyphen = bytes[..<start].last { $0 != 32 && $0 != 9 }
            return bytes[start] == 45 && [nil, 10, 13].contains(beforeHyphen)
        }
        let byte = bytes[index]
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        let afterNext = index + 2 < bytes.count ? bytes[index + 2] : 0
        return switch byte {
        case 9, 10, 13: nil
        case 0..<0x20, 0x7F: UInt32(byte)
        case 0xC2 where next < 0xA0 && next != 0x85: UInt32(next)
        case 0xC2 where next == 0xAD && isStructural(index): 0xAD
        case 0xE2 where next == 0x80 && [0x8B, 0x8E, 0x8F].contains(afterNext) && isStructural(index):
            0x2000 + UInt32(afterNext - 0x80)
        case 0xE2 where next == 0x81 && afterNext == 0xA0 && isStructural(index): 0x2060
        case 0xEF where next == 0xBB && afterNext == 0xBF && isStructural(index): 0xFEFF
        case 0xEF where next == 0xBF && afterNext >= 0xBE: 0xFF40 + UInt32(afterNext)
        default: nil
        }
    }

    // MARK: Aliases

    static let effect = "Nothing in this part of the file is read."

    /// More aliases than any file has by chance, while still too few to make expanding them slow.
    private static let mostAliases = 24

    /// Refuses a text with so many aliases that expanding them could take for ever.
    private func aliasBomb() -> Fault? {
        var aliases: [Int] = []
        var startsNode = true
        let bytes = source.file.bytes
        guard bytes[source.range].contains(38) else { return nil }
        for index in source.range {
            let byte = bytes[index]
            if startsNode, byte == 42, index + 1 < source.range.upperBound, bytes[index + 1] > 32 {
                aliases.append(index)
            }
            if byte != 32, byte != 9 { startsNode = [10, 13, 44, 45, 58, 63, 91, 123].contains(byte) }
        }
        guard aliases.count > Self.mostAliases, let first = aliases.first else { return nil }
        return aliasFault(at: source.lines.location(of: first))
    }

    private func anchoredMark(in root: Node, of parser: Parser) -> SourceLocation? {
        // An anchor is &name.
        guard source.file.bytes[source.range].contains(UInt8(ascii: "&")) else { return nil }
        return withExtendedLifetime(parser) {
            var pending = [root]
            var first: Int?
            while let node = pending.popLast() {
                if node.anchor != nil {
                    let offset = source.offset(of: node.mark)
                    first = min(first ?? offset, offset)
                    continue
                }
                switch node {
                case .mapping(let mapping): for (key, value) in mapping { pending += [key, value] }
                case .sequence(let sequence): pending += sequence
                case .scalar, .alias: break
                }
            }
            return first.map(source.lines.location(of:))
        }
    }

    private func aliasFault(at location: SourceLocation) -> Fault {
        Fault(
            Diagnostic(
                source.rules.alias,
                .error,
                "YAML anchor or alias",
                at: location,
                explanation: "Placard does not read anchors (&name) and aliases (*name).",
                suggestion: "Write the value out; a text that starts with & or * goes in quotation marks.",
                effect: Self.effect
            )
        )
    }
}

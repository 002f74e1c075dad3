/// The identity of one kind of thing, so that an area's code can never be taken for an indicator's.
///
/// The text is as the editor wrote it; whether anything of that name exists is for assembly to say.
public struct Identifier<Subject>: Hashable, Sendable, Comparable {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    public static func < (left: Identifier, right: Identifier) -> Bool {
        left.text < right.text
    }
}

extension Identifier: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self.init(text)
    }
}

extension Identifier: CustomStringConvertible {
    public var description: String { text }
}

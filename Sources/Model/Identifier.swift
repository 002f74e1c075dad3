public import Diagnostics

/// The identity of one kind of thing, so that an area's code can never be taken for an indicator's.
///
/// The text is as the editor wrote it; whether anything of that name exists is for assembly to say.
public struct Identifier<Subject>: Hashable, Sendable, Comparable {
    /// As written.
    public let text: String

    /// Takes a text as it is, whether anything has that name or not.
    public init(_ text: String) {
        self.text = text
    }

    /// Orders identifiers by their texts.
    public static func < (left: Identifier, right: Identifier) -> Bool {
        left.text < right.text
    }
}

extension Identifier: ExpressibleByStringLiteral {
    /// Lets code write an identifier as its text.
    public init(stringLiteral text: String) {
        self.init(text)
    }
}

extension Identifier: CustomStringConvertible {
    /// The text.
    public var description: String { text }
}

/// A value together with the place where an editor wrote it, so that a later stage can point there.
public struct Located<Value> {
    /// What was written.
    public let value: Value
    /// Where it was written.
    public let location: SourceLocation

    /// Takes a value and its place.
    public init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

public import Diagnostics

/// The identity of one kind of thing, so that an area's code can never be taken for an indicator's.
///
/// The text is as the editor wrote it; whether anything of that name exists is for assembly to say.
@usableFromInline
package struct Identifier<Subject>: Hashable, Sendable, Comparable {
    /// As written.
    @usableFromInline package let text: String

    /// Takes a text as it is, whether anything has that name or not.
    @inlinable
    package init(_ text: String) {
        self.text = text
    }

    /// Orders identifiers by their texts.
    @inlinable
    package static func < (left: Identifier, right: Identifier) -> Bool {
        left.text < right.text
    }
}

extension Identifier: ExpressibleByStringLiteral {
    /// Lets code write an identifier as its text.
    @inlinable
    package init(stringLiteral text: String) {
        self.init(text)
    }
}

extension Identifier: CustomStringConvertible {
    /// The text.
    @inlinable package var description: String { text }
}

/// A value together with the place where an editor wrote it, so that a later stage can point there.
@usableFromInline
package struct Located<Value> {
    /// What was written.
    @usableFromInline package let value: Value
    /// Where it was written.
    @usableFromInline package let location: SourceLocation

    /// Takes a value and its place.
    @inlinable
    package init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

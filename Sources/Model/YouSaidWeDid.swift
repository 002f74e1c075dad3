public import Diagnostics

/// What residents asked for, and what came of it.
public struct YouSaidWeDid: Hashable, Sendable {
    /// The answer that was given.
    public enum Answer: Hashable, Sendable {
        /// `We did: …`
        case did(String)
        /// `No, because: …`
        case no(because: String)
    }

    public let said: String
    public let answer: Answer
    public let declaredAt: SourceLocation

    public init(said: String, answer: Answer, declaredAt: SourceLocation) {
        self.said = said
        self.answer = answer
        self.declaredAt = declaredAt
    }
}

public struct Document: Sendable {}

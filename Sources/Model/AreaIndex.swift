/// The position of an area in an `AreaTree`: four bytes that stand for a code on hot paths.
public struct AreaIndex: Hashable, Sendable, Comparable {
    public let position: Int32

    public init(_ position: Int) {
        self.position = Int32(truncatingIfNeeded: position)
    }

    public static func < (left: AreaIndex, right: AreaIndex) -> Bool {
        left.position < right.position
    }
}

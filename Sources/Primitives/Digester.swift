/// Makes one digest of several parts, each told apart from the next: `ab`, `c` has another than `a`, `bc`.
package struct Digester: Sendable {
    /// The digest of each part so far, 16 bytes each.
    private var parts: [UInt8] = []

    package init() {}

    package mutating func add(_ bytes: [UInt8]) {
        add(Digest(of: bytes))
    }

    package mutating func add(_ text: String) {
        add(Array(text.utf8))
    }

    package mutating func add(_ digest: Digest) {
        for half in [digest.high, digest.low] {
            for shift in stride(from: 56, through: 0, by: -8) { parts.append(UInt8(truncatingIfNeeded: half >> shift)) }
        }
    }

    /// The digest of all parts in the order in which they came.
    package var digest: Digest { Digest(of: parts) }
}

/// The values of one page, taken from its contexts once and laid flat: plain numbers and bytes, nothing to count
/// references to.
@usableFromInline
struct Recording: Sendable {
    /// The template's literals first, then every text as it will be written.
    @usableFromInline var bytes: [UInt8]

    /// The records, each a run of slots as its layout has them.
    @usableFromInline var slots: [Slot] = []

    @usableFromInline
    init(literals: [UInt8]) {
        bytes = literals
        bytes.reserveCapacity(2 * literals.count + 16_384)
    }

    /// Records a text, escaped.
    @usableFromInline
    mutating func text(_ text: String) -> Slot {
        let start = bytes.count
        bytes.appendEscaped(text)
        return Slot(start: start, count: bytes.count - start)
    }

    /// Records markup, as it stands or escaped like any text.
    @usableFromInline
    mutating func markup(_ html: HTML, escapes: Bool) -> Slot {
        let start = bytes.count
        if escapes {
            bytes.appendEscaped(html.markup)
        } else {
            bytes.append(contentsOf: html.bytes)
        }
        return Slot(start: start, count: bytes.count - start)
    }

    /// Forgets everything but the literals, and keeps the room.
    mutating func empty(keepingLiterals count: Int) {
        bytes.removeLast(bytes.count - count)
        slots.removeAll(keepingCapacity: true)
    }

    /// Makes room for a number of slots and gives the first.
    @usableFromInline
    mutating func reserve(_ count: Int) -> Int {
        let start = slots.count
        slots.append(contentsOf: repeatElement(.absent, count: count))
        return start
    }
}

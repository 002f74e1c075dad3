/// One step of writing a page: plain numbers, so that running them counts no references.
///
/// A frame is the record a context was recorded in; the page's own is frame 0. Targets are indices of instructions.
enum Instruction: Sendable, Hashable {
    /// Copies bytes of the template.
    case literal(start: Int32, count: Int32)

    /// Copies a recorded text; nothing where it is absent.
    case text(frame: Int32, slot: Int32)

    /// Goes on elsewhere where a slot is absent.
    case skipUnless(frame: Int32, slot: Int32, target: Int32)

    /// Goes on elsewhere where a slot is present.
    case skipIf(frame: Int32, slot: Int32, target: Int32)

    /// Makes a list's first item or an object the given frame, or goes on elsewhere where there is none.
    case open(frame: Int32, slot: Int32, as: Int32, target: Int32)

    /// Makes the list's next item the frame and goes back, or goes on where there is none.
    case next(frame: Int32, stride: Int32, target: Int32)
}

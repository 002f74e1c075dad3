internal import Primitives

/// A compiled template: flat instructions, the bytes they copy, and the records they expect.
@usableFromInline
struct Program: Sendable {
    var instructions: [Instruction] = []
    @usableFromInline var literals: [UInt8] = []
    var layouts: [RecordLayout] = []

    /// How many records can be open at once, the page's own among them.
    var frameCount = 1

    /// Runs the instructions over what was recorded of a page.
    ///
    /// They run twice: once to measure the page, so that its bytes are allocated at once, and once to copy them.
    @usableFromInline
    func write(_ recording: Recording, into buffer: inout [UInt8]) {
        let bytes = recording.bytes.span
        var length = 0
        run(recording) { length += $0.count }
        buffer.append(addingCapacity: length) { page in
            run(recording) { page.append(copying: bytes.extracting($0)) }
        }
    }

    /// - Parameter take: is given each stretch of the recorded bytes that the page consists of.
    @inline(__always)
    private func run(_ recording: Recording, _ take: (_ stretch: Range<Int>) -> Void) {
        var frames = [Frame](repeating: Frame(start: 0, remaining: 0), count: frameCount)
        let instructions = instructions.span
        let slots = recording.slots.span
        var position = 0
        while position < instructions.count {
            switch instructions[position] {
            case .literal(let start, let count):
                take(Int(start)..<Int(start) + Int(count))
            case .text(let frame, let slot):
                let value = slots[frames[Int(frame)].start + Int(slot)]
                if value.isPresent { take(value.start..<value.start + value.count) }
            case .skipUnless(let frame, let slot, let target):
                if !slots[frames[Int(frame)].start + Int(slot)].isPresent {
                    position = Int(target)
                    continue
                }
            case .skipIf(let frame, let slot, let target):
                if slots[frames[Int(frame)].start + Int(slot)].isPresent {
                    position = Int(target)
                    continue
                }
            case .skipAtEnd(let frame, let target):
                if frames[Int(frame)].remaining == 0 {
                    position = Int(target)
                    continue
                }
            case .open(let frame, let slot, let opened, let target):
                let value = slots[frames[Int(frame)].start + Int(slot)]
                guard value.isPresent else {
                    position = Int(target)
                    continue
                }
                frames[Int(opened)] = Frame(start: value.start, remaining: value.count - 1)
            case .next(let frame, let stride, let target):
                if frames[Int(frame)].remaining > 0 {
                    frames[Int(frame)].remaining -= 1
                    frames[Int(frame)].start += Int(stride)
                    position = Int(target)
                    continue
                }
            }
            position += 1
        }
    }

    /// The record that is open, and how many of its list come after it.
    private struct Frame {
        var start: Int
        var remaining: Int
    }
}

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

    /// Goes on elsewhere where no item of the list comes after the one that is the frame.
    case skipAtEnd(frame: Int32, target: Int32)

    /// Makes a list's first item or an object the given frame, or goes on elsewhere where there is none.
    case open(frame: Int32, slot: Int32, as: Int32, target: Int32)

    /// Makes the list's next item the frame and goes back, or goes on where there is none.
    case next(frame: Int32, stride: Int32, target: Int32)
}

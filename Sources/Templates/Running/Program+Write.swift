internal import Primitives

extension Program {
    /// Runs the instructions over what was recorded of a page.
    ///
    /// Twice: once to learn how long the page is, so that all its bytes have their room before the first is copied.
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

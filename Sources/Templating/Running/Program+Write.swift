extension Program {
    /// Runs the instructions over what was recorded of a page.
    @usableFromInline
    func write(_ recording: borrowing Recording, into buffer: inout [UInt8]) {
        // Literals inside lists are recorded once and written many times.
        buffer.reserveCapacity(buffer.count + 2 * recording.bytes.count)
        var frames = [Frame](repeating: Frame(start: 0, remaining: 0), count: frameCount)
        let instructions = instructions.span
        let bytes = recording.bytes.span
        let slots = recording.slots.span
        var position = 0
        while position < instructions.count {
            switch instructions[position] {
            case .literal(let start, let count):
                buffer.append(copying: bytes.extracting(Int(start)..<Int(start) + Int(count)))
            case .text(let frame, let slot):
                let value = slots[frames[Int(frame)].start + Int(slot)]
                if value.isPresent {
                    buffer.append(copying: bytes.extracting(value.start..<value.start + value.count))
                }
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

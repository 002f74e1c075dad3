/// Puts instructions in order: joins literals, and fills in where jumps lead once that is known.
struct ProgramBuilder {
    private(set) var instructions: [Instruction] = []
    private(set) var literals: [UInt8] = []
    private var frameCount = 1

    /// Instructions before this one cannot be joined with what follows, since a jump leads here.
    private var label = 0

    /// The place of the next instruction, to which a jump may now lead.
    mutating func here() -> Int {
        label = instructions.count
        return label
    }

    mutating func literal(_ bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty else { return }
        if instructions.count > label, case .literal(let start, let count)? = instructions.last {
            instructions[instructions.count - 1] = .literal(start: start, count: count + Int32(bytes.count))
        } else {
            instructions.append(.literal(start: Int32(literals.count), count: Int32(bytes.count)))
        }
        literals.append(contentsOf: bytes)
    }

    /// Adds an instruction and gives its place, for filling in where it leads.
    @discardableResult
    mutating func add(_ instruction: Instruction) -> Int {
        if case .open(_, _, let opened, _) = instruction { frameCount = max(frameCount, Int(opened) + 1) }
        instructions.append(instruction)
        return instructions.count - 1
    }

    /// Makes jumps lead to the next instruction.
    mutating func leadHere(_ places: [Int]) {
        let target = Int32(here())
        for place in places {
            instructions[place] = instructions[place].leading(to: target)
        }
    }

    /// The finished program.
    ///
    /// Until now the stride of each `next` was the number of the layout, since a record's
    /// length is known only at the end.
    func program(_ layouts: [RecordLayout]) -> Program {
        let instructions = instructions.map { instruction in
            guard case .next(let frame, let layout, let target) = instruction else { return instruction }
            return .next(frame: frame, stride: Int32(layouts[Int(layout)].entries.count), target: target)
        }
        return Program(instructions: instructions, literals: literals, layouts: layouts, frameCount: frameCount)
    }
}

extension Instruction {
    fileprivate func leading(to target: Int32) -> Instruction {
        switch self {
        case .skipUnless(let frame, let slot, _): .skipUnless(frame: frame, slot: slot, target: target)
        case .skipIf(let frame, let slot, _): .skipIf(frame: frame, slot: slot, target: target)
        case .skipAtEnd(let frame, _): .skipAtEnd(frame: frame, target: target)
        case .open(let frame, let slot, let opened, _): .open(frame: frame, slot: slot, as: opened, target: target)
        case .literal, .text, .next: self
        }
    }
}

/// Collects which fields a template uses, each once, and gives each its slot.
struct LayoutBuilder {
    private struct Key: Hashable {
        let layout: Int
        let field: Int
        let escapes: Bool
    }

    private(set) var layouts = [RecordLayout()]
    private var slots: [Key: Int] = [:]

    /// The slot of a field in the records of a layout.
    mutating func slot(of field: FieldReference, in layout: Int, escapes: Bool) -> Int {
        let opensContext = field.field.kind.opensContext || field.field.isOfList
        let matters = field.field.kind.isHTML
        let key = Key(layout: layout, field: field.field.source, escapes: matters && escapes)
        if let known = slots[key] { return known }
        let slot = layouts[layout].entries.count
        layouts[layout].entries.append(
            RecordLayout.Entry(field: key.field, escapes: key.escapes, items: opensContext ? layouts.count : nil)
        )
        if opensContext { layouts.append(RecordLayout()) }
        slots[key] = slot
        return slot
    }

    /// The layout of the items that a slot holds.
    func items(of slot: Int, in layout: Int) -> Int {
        layouts[layout].entries[slot].items ?? 0
    }
}

/// Takes from a context what a template uses of it, into a record.
struct Recorder<Context>: Sendable {
    private let evaluators: [Evaluator<Context>]

    /// How many slots a record has.
    var stride: Int { evaluators.count }

    init(_ fields: ContextFields<Context>, _ layout: BoundLayout) {
        evaluators = layout.entries.map { Evaluator(fields.fields[$0.field].value, $0, layout) }
    }

    /// Fills the record that starts at the given slot.
    func record(_ context: Context, at start: Int, in recording: inout Recording) {
        for index in evaluators.indices {
            recording.slots[start + index] = evaluators[index].evaluate(context, in: &recording)
        }
    }
}

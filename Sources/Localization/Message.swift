/// A message with its arguments, which `Locale.format` turns into text.
///
/// The functions that make one, in the files `Message+….swift`, take what the message needs and nothing else, so that a
/// missing argument does not compile. A message without arguments is its `MessageKey`, and those of templates
/// (`MessageKey.isOfTemplates`) are made by none.
package struct Message: Sendable {
    /// What takes the place of a placeholder: a text that is ready, or a number that also chooses the form of the words
    /// around it.
    enum Argument: Sendable {
        case none
        case text(String)
        case number(FixedDecimal)
        /// A count that is written without a sign between thousands, as in downloads.
        case plainCount(Int)

        static func count(_ count: Int) -> Argument { .number(FixedDecimal(Double(count), decimals: 0)) }
    }

    let key: MessageKey
    /// The arguments in the order of the placeholders: in place, because a page has hundreds of messages, and few of
    /// them have more.
    private let first: InlineArray<4, Argument>
    private let more: [Argument]

    init(
        _ key: MessageKey,
        _ first: Argument,
        _ second: Argument = .none,
        _ third: Argument = .none,
        _ fourth: Argument = .none,
        _ more: Argument...
    ) {
        self.key = key
        self.first = [first, second, third, fourth]
        self.more = more
    }

    /// The argument at a position; `none` where there are fewer.
    subscript(position: Int) -> Argument {
        if position < first.count { return first[position] }
        let position = position - first.count
        return more.indices.contains(position) ? more[position] : .none
    }
}

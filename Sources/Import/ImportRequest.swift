/// What the person at the keyboard says of a file, where the file itself leaves it open.
package struct ImportRequest: Sendable {
    /// The file name of the indicator, without its ending; nil for one made of its title.
    package var id: String?
    /// The title of the indicator; nil for what the file calls it.
    package var title: String?
    /// The sheets of a workbook, or the files of an archive, that are read; none for those that fit.
    package var sheets: [String] = []
    /// The column of the codes of areas.
    package var area: String?
    /// The column of the periods, or the one period of all figures.
    package var period: String?
    /// The column of the figures, or `Year ending {period}` for one each period.
    package var value: String?
    /// The column of the numbers that the figures are a share of; `none` for no share.
    package var per: String?
    /// What the figures are multiplied by: 100 for shares of 1, `1` for figures that are per cent as they stand.
    package var scale: Double?
    /// The code of the larger area of whose parts the site is, of a look-up.
    package var within: String?
    /// The rows that are meant: a column, and the text that they have in it.
    package var rows: [(column: String, text: String)] = []
    /// What rows of one area and period become together: `sum` or `count`.
    package var combine: String?

    /// Nothing is said.
    package init() {}
}

/// What a file leaves open, with the choices that there are.
package struct ImportQuestion: Equatable, Sendable {
    /// What is asked for.
    package enum Subject: Equatable, Sendable {
        case sheet, area, period, value, combine, scale
        /// The rows that are meant, by their text in a column.
        case rows(column: String)
    }

    /// What is asked for.
    package let subject: Subject
    /// The question, as it is put to a person.
    package let text: String
    /// What can be answered, the likeliest first; empty where anything can.
    package let choices: [String]

    /// The option of the command that answers it: `--value "Income Score (rate)"`.
    package func option(_ answer: String) -> String {
        switch subject {
        case .sheet: "--sheet \(Self.quoted(answer))"
        case .area: "--area \(Self.quoted(answer))"
        case .period: "--period \(Self.quoted(answer))"
        case .value: "--value \(Self.quoted(answer))"
        case .combine: "--combine \(answer)"
        case .scale: "--scale \(answer)"
        case .rows(let column): "--where \(Self.quoted(column + "=" + answer))"
        }
    }

    /// A text as one word of a command line.
    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "'\\''") + "'"
    }
}

extension ImportRequest {
    /// This request with an answer to a question.
    package func with(_ answer: String, to question: ImportQuestion) -> ImportRequest {
        var request = self
        switch question.subject {
        case .sheet: request.sheets = [answer]
        case .area: request.area = answer
        case .period: request.period = answer
        case .value: request.value = answer
        case .combine: request.combine = answer
        case .scale: request.scale = Double(answer)
        case .rows(let column): request.rows.append((column, answer))
        }
        return request
    }
}

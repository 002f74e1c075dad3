internal import Diagnostics
internal import Markdown
internal import Model

/// Reads one item of a list of actions.
struct ActionReader {
    private let document: Document
    private let item: Int
    private var description: [String] = []
    private var fields: [PlanField] = []
    private var updates: [PlanUpdate] = []
    private var last = Last.description
    /// Whether a box that Markdown does not take for one is ticked, and where it stands.
    private var typedTick: (isDone: Bool, location: SourceLocation)?
    private var diagnostics: [Diagnostic] = []
    /// The first field among the words of the action, which no line of its own begins.
    private var fieldInWords: (field: LostField, location: SourceLocation)?

    /// What a line that is neither field nor update goes on with.
    private enum Last {
        case description, field, update
    }

    init(_ item: Int, in document: Document) {
        self.document = document
        self.item = item
    }

    /// The action, or nil where it does not say what is to be done.
    mutating func read() -> Outcome<Action?> {
        sortLines()
        reportFieldInWords()
        var fields = PlanFields(fields, known: ActionFields.keys, of: "an action")
        let place = document.location(of: item)
        let text = InlinePlainText.of(description.joined(separator: "\n"))
        let stage = stage(&fields)
        var reader = ActionFields(
            fields: fields,
            place: place,
            ownerSuggestion: "Write owner: and a name below it, or owner: not published."
        )
        let action = reader.action(
            text.split(whereSeparator: \.isNewline).joined(separator: " "),
            stage: stage,
            updates: datedUpdates()
        )
        return Outcome(action, diagnostics + reader.fields.diagnostics)
    }

    // MARK: Lines

    /// Lists and quotations nested more deeply than this within an action are no text of a plan.
    private static let deepestNesting = 12

    /// Sorts the lines of every paragraph of the item into description, fields and updates.
    private mutating func sortLines() {
        var index = item + 1
        var ends: [Int] = []
        while index < document.nodes[item].end {
            while let end = ends.last, end <= index { ends.removeLast() }
            let node = document.nodes[index]
            switch node.kind {
            case .paragraph:
                last = .description
                for line in PlanLine.lines(of: index, in: document, after: marker) { sort(line) }
                index = node.end
            case _ where isNesting(node.kind) && ends.count < Self.deepestNesting:
                ends.append(node.end)
                index += 1
            default:
                reportStray(index)
                index = node.end
            }
        }
    }

    private func isNesting(_ kind: Node.Kind) -> Bool {
        switch kind {
        case .list, .item, .blockQuote: true
        default: false
        }
    }

    private mutating func sort(_ line: PlanLine) {
        if let update = PlanUpdate(line) {
            updates.append(update)
            last = .update
        } else if let typed = PlanField.fields(of: line, known: ActionFields.keys) {
            fields += typed
            last = .field
        } else {
            switch last {
            case .description where description.isEmpty:
                noteFieldInWords(line)
                begin(line)
            case .description:
                reportLostField(line)
                noteFieldInWords(line)
                description.append(line.typed)
            case .field: fields[fields.count - 1].value += " " + line.plain
            case .update: updates[updates.count - 1].text += " " + line.plain
            }
        }
    }

    /// The first line of the words, without a box that Markdown does not take for one.
    private mutating func begin(_ line: PlanLine) {
        guard marker == nil, let box = TypedBox(line.typed) else { return description.append(line.typed) }
        switch box.meaning {
        case .open, .ticked: typedTick = (box.meaning == .ticked, line.location)
        case .unknown:
            diagnostics.append(
                Diagnostic(
                    PlanRules.unknownBox,
                    .warning,
                    "\(Diagnostic.quote(box.sign)) is neither an open nor a ticked box",
                    at: line.location,
                    suggestion: "Write [ ] or [x], and the stage as stage: paused, say.",
                    effect: "The action counts as open."
                )
            )
        }
        if !box.rest.isEmpty { description.append(box.rest) }
    }

    /// A line that goes on with the words of an action, and begins with a field that has no colon.
    private mutating func reportLostField(_ line: PlanLine) {
        guard let lost = LostField(in: line.plain, known: ActionFields.keys), lost.before.isEmpty else { return }
        diagnostics.append(lost.finding(in: "the action", at: line.location))
    }

    /// A field behind the words of an action on their line: `Open a club; due: 2031-03-31`, or in brackets.
    private mutating func noteFieldInWords(_ line: PlanLine) {
        guard fieldInWords == nil, let lost = LostField(in: line.plain, known: ActionFields.keys), lost.isApart,
            !lost.before.isEmpty
        else { return }
        fieldInWords = (lost, line.location)
    }

    /// Words may speak of a date that has a field as well; a key with its colon is never meant as words.
    private mutating func reportFieldInWords() {
        guard let (lost, location) = fieldInWords,
            lost.hasColon || lost.isUpdate || !fields.contains(where: { $0.isNamed(lost.key) })
        else { return }
        diagnostics.append(lost.findingInWords(known: ActionFields.keys, at: location))
    }

    private var marker: TaskMarker? {
        guard case .item(let task) = document.nodes[item].kind else { return nil }
        return task
    }

    private mutating func reportStray(_ block: Int) {
        diagnostics.append(
            Diagnostic(
                PlanRules.strayText,
                .warning,
                "an action holds something other than text",
                at: document.location(of: block),
                suggestion: "Move it under another heading of the commitment.",
                effect: "It appears on no page."
            )
        )
    }

    // MARK: Values

    /// The stage that is written, or else what a ticked box says.
    private func stage(_ fields: inout PlanFields) -> Action.Stage? {
        let stage = fields.choice("stage", of: Action.Stage.self, else: PlanRules.unknownStage)
        guard let (isDone, place) = marker.map({ ($0.isDone, $0.location) }) ?? typedTick else { return stage }
        guard let stage else { return isDone && fields.text("stage") == nil ? .complete : nil }
        if isDone != (stage == .complete) {
            fields.report(
                PlanRules.contradictoryTick,
                .warning,
                "the box is \(isDone ? "ticked" : "not ticked"), and the stage is \(stage.rawValue)",
                at: place,
                suggestion: isDone ? "Write stage: complete, or [ ]." : "Write [x], or another stage."
            )
        }
        return stage
    }

    /// The updates that have a date and a text, earliest first.
    private mutating func datedUpdates() -> [Action.Update] {
        var dated: [Action.Update] = []
        for update in updates {
            switch update.reading {
            case .success(let value):
                dated.append(value)
                if let lost = LostField(in: value.text, known: ActionFields.keys), lost.hasColon, !lost.before.isEmpty {
                    diagnostics.append(lost.finding(in: "update", at: update.location))
                }
            case .failure(let fault): diagnostics.append(fault.diagnostic)
            }
        }
        return dated.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
    }
}

/// A line `update YYYY-MM-DD: …` with the lines that go on with it.
struct PlanUpdate {
    private let date: String
    let location: SourceLocation
    private let dateLocation: SourceLocation
    var text: String

    /// nil where the line is no update: the word must be followed by a date, or what looks like one, or a colon.
    init?(_ line: PlanLine) {
        let word = line.plain.prefix { $0.isLetter }
        guard word.lowercased() == "update" else { return nil }
        let rest = line.plain[word.endIndex...].drop { $0.isWhitespace }
        let longestDate = 30
        let head = rest.prefix(longestDate)
        if let colon = head.firstIndex(of: ":") {
            guard colon == rest.startIndex || rest[..<colon].contains(where: \.isNumber) else { return nil }
            date = TextNormalization.trimmed(rest[..<colon])
            text = TextNormalization.trimmed(rest[colon...].dropFirst())
        } else {
            let token = head.prefix { !$0.isWhitespace }
            guard token.first?.isNumber ?? false else { return nil }
            date = String(token)
            text = TextNormalization.trimmed(
                rest[token.endIndex...].drop { $0.isWhitespace || TextNormalization.isDash($0) }
            )
        }
        location = line.location
        dateLocation = line.location(of: rest)
    }

    /// Why an update cannot be shown.
    struct Fault: Error {
        let diagnostic: Diagnostic
    }

    /// The update, or what is wrong with it.
    var reading: Result<Action.Update, Fault> {
        guard let day = DateParser.likelyDay(date) else {
            let summary = date.isEmpty ? "an update without a date" : "the update's date is \(Diagnostic.quote(date))"
            return .failure(fault(PlanRules.badDate, summary, dateLocation, DateParser.suggestion(for: date)))
        }
        guard !text.isEmpty else {
            let suggestion = "Write behind the colon what was done."
            return .failure(fault(PlanRules.emptyUpdate, "the update of \(day) says nothing", location, suggestion))
        }
        return .success(Action.Update(date: day, text: text))
    }

    private func fault(_ rule: Rule, _ summary: String, _ place: SourceLocation, _ suggestion: String?) -> Fault {
        Fault(
            diagnostic: Diagnostic(
                rule,
                .error,
                summary,
                at: place,
                suggestion: suggestion,
                effect: "The update appears on no page."
            )
        )
    }
}

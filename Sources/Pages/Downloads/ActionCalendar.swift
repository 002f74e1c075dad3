internal import Analysis
internal import Localization
internal import Model

/// The due dates of the actions of some plans as an iCalendar file (RFC 5545): an all-day event for each.
///
/// They are events rather than to-dos because the calendars that people subscribe with show only events.
struct ActionCalendar {
    let title: String
    /// Positions in `Site.plans`.
    let plans: [Int]
    let context: RenderContext

    private var baseURL: String? { context.site.settings.baseURL }

    /// Whether there is anything to put in a calendar of some plans: without an event there is no file.
    ///
    /// - Parameter plans: positions in `Site.plans`.
    static func hasEvents(_ plans: [Int], in context: RenderContext) -> Bool {
        plans.contains { plan in
            context.site.plans[plan].commitments.contains { commitment in
                commitment.actions.contains { day(of: $0, in: plan, context) != nil }
            }
        }
    }

    /// The day of an action's event, if it has one.
    ///
    /// What is done is due no more, and a plan that is over has no dates to come. What was stopped is told as called
    /// off.
    ///
    /// - Parameter plan: a position in `Site.plans`.
    private static func day(of action: Action, in plan: Int, _ context: RenderContext) -> CalendarDate? {
        guard action.stage != .complete, action.duePeriod == nil, let due = action.due else { return nil }
        return context.tense(ofPlan: plan) == .past && due >= context.clock.day ? nil : due
    }

    func bytes() -> [UInt8] {
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Placard//Action plans//EN")
        lines.add("CALSCALE", "GREGORIAN")
        lines.addText("NAME", title)
        lines.addText("X-WR-CALNAME", title)
        for plan in plans { add(plan, to: &lines) }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }

    private func add(_ position: Int, to lines: inout CalendarLines) {
        let plan = context.site.plans[position]
        let isOver = context.tense(ofPlan: position) == .past
        let address = baseURL.map { $0 + context.addresses.plan(position).address }
        var known: [String: Int] = [:]
        for commitment in plan.commitments {
            for action in commitment.actions {
                guard let due = Self.day(of: action, in: position, context) else { continue }
                let name = identifier(of: action, in: commitment, of: plan)
                let count = (known[name] ?? 0) + 1
                known[name] = count
                lines.add("BEGIN", "VEVENT")
                lines.add("UID", "\(count > 1 ? "\(name)-\(count)" : name)@\(host)")
                lines.add("DTSTAMP", CalendarLines.day(context.site.asOf) + "T000000Z")
                lines.add("DTSTART;VALUE=DATE", CalendarLines.day(due))
                lines.add("DTEND;VALUE=DATE", CalendarLines.day(CalendarDate(daysSinceEpoch: due.daysSinceEpoch + 1)))
                let what = action.description
                lines.addText(
                    "SUMMARY",
                    context.text.locale.format(isOver ? .planCalendarWasDue(what: what) : .planCalendarDue(what: what))
                )
                lines.addText("DESCRIPTION", description(of: action, in: commitment, ofPlan: position))
                if let address { lines.add("URL", "\(address)#\(AnchorName.of(commitment.anchor(of: action)))") }
                if action.stage == .stopped { lines.add("STATUS", "CANCELLED") }
                lines.add("TRANSP", "TRANSPARENT")
                lines.add("END", "VEVENT")
            }
        }
    }

    private func description(of action: Action, in commitment: Commitment, ofPlan position: Int) -> String {
        let isPresent = context.tense(ofPlan: position) == .present
        var facts = [
            "Plan: \(context.site.plans[position].title)",
            "Commitment: \(commitment.statement)",
        ]
        if let need = commitment.need(of: action) { facts.append("Need: \(need.name)") }
        if let area = context.site.plans[position].area(of: action) { facts.append("Action area: \(area.name)") }
        facts += [
            "Owner: \(action.owner ?? PlanWords.noOwner)",
            "\(isPresent ? "Stage" : "Stage last reported"): \(action.stage?.rawValue ?? PlanWords.noStage)",
        ]
        if action.isOpen {
            facts.append("\(isPresent ? "Confidence" : "Confidence last reported"): \(action.confidence.rawValue)")
        }
        return facts.joined(separator: "\n")
    }

    /// An identifier that stays from build to build while plan, commitment and action keep their words, wherever they
    /// stand.
    private func identifier(of action: Action, in commitment: Commitment, of plan: ActionPlan) -> String {
        let hash = StableHash.text(of: "\(commitment.statement)\n\(action.description)")
        return "\(AnchorName.of(plan.id.text))-\(hash)"
    }

    private var host: String {
        let host = (baseURL ?? "").split(separator: "/").dropFirst().first.map(String.init) ?? "placard"
        return String(decoding: host.utf8.filter { $0 > 32 && $0 < 127 }, as: UTF8.self)
    }
}

/// The content lines of an iCalendar file (RFC 5545, 3.1): CRLF at the end, folded at 75 octets.
struct CalendarLines {
    private static let longest = 75

    private(set) var bytes: [UInt8] = []

    /// A line whose value needs no escaping, such as a date or an address.
    mutating func add(_ name: String, _ value: String) {
        fold(Array("\(name):\(value)".utf8.filter { $0 >= 32 && $0 != 127 }))
    }

    /// A line with a text (3.3.11): backslashes, semicolons, commas and line ends are escaped.
    mutating func addText(_ name: String, _ text: String) {
        var line = Array("\(name):".utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
                line.append(contentsOf: [UInt8(ascii: "\\"), byte])
            case 10: line.append(contentsOf: "\\n".utf8)
            case 0..<32, 127: break
            default: line.append(byte)
            }
        }
        fold(line)
    }

    /// A date without hyphens, `20310930`.
    static func day(_ date: CalendarDate) -> String {
        date.description.filter { $0 != "-" }
    }

    /// Breaks a line before its 76th octet, never inside a character; a continued line begins with a space.
    private mutating func fold(_ line: [UInt8]) {
        var start = 0
        var room = Self.longest
        while line.count - start > room {
            var end = start + room
            while end > start + 1, line[end] & 0xC0 == 0x80 { end -= 1 }
            bytes.append(contentsOf: line[start..<end])
            bytes.append(contentsOf: [13, 10, 32])
            start = end
            room = Self.longest - 1
        }
        bytes.append(contentsOf: line[start...])
        bytes.append(contentsOf: [13, 10])
    }
}

/// A short name made of a text, the same from build to build (FNV-1a, 64 bits).
enum StableHash {
    static func text(of text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01b3 }
        return String(hash, radix: 16)
    }
}

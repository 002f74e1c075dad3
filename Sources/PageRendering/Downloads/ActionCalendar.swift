internal import ReportModel

/// The due dates of a plan's actions as an iCalendar file (RFC 5545): an all-day event for each.
///
/// They are events rather than to-dos because the calendars that people subscribe with show only events.
struct ActionCalendar {
    let plan: ActionPlan
    let asOf: CalendarDate
    /// The published address of the plan's page; nil where the site's is not known.
    let address: String?
    /// The address of the site, whose host makes the identifiers unique.
    let baseURL: String?

    /// Whether there is anything to put in a calendar: a plan without a due date gets no file.
    static func hasEvents(_ plan: ActionPlan) -> Bool {
        plan.commitments.contains { $0.actions.contains { $0.due != nil } }
    }

    func bytes() -> [UInt8] {
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Placard//Action plans//EN")
        lines.add("CALSCALE", "GREGORIAN")
        lines.addText("NAME", plan.title)
        lines.addText("X-WR-CALNAME", plan.title)
        var known: [String: Int] = [:]
        for commitment in plan.commitments {
            for action in commitment.actions {
                guard let due = action.due else { continue }
                let name = identifier(of: action, in: commitment)
                known[name, default: 0] += 1
                let count = known[name] ?? 1
                add(action, due: due, of: commitment, identifier: count > 1 ? "\(name)-\(count)" : name, to: &lines)
            }
        }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }

    private func add(
        _ action: Action,
        due: CalendarDate,
        of commitment: Commitment,
        identifier: String,
        to lines: inout CalendarLines
    ) {
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", "\(identifier)@\(host)")
        lines.add("DTSTAMP", CalendarLines.day(asOf) + "T000000Z")
        lines.add("DTSTART;VALUE=DATE", CalendarLines.day(due))
        lines.add("DTEND;VALUE=DATE", CalendarLines.day(CalendarDate(daysSinceEpoch: due.daysSinceEpoch + 1)))
        lines.addText("SUMMARY", "Due: " + action.description)
        lines.addText("DESCRIPTION", description(of: action, in: commitment))
        if let address { lines.add("URL", "\(address)#\(AnchorText.of(commitment.anchor))") }
        if action.stage == .stopped { lines.add("STATUS", "CANCELLED") }
        lines.add("TRANSP", "TRANSPARENT")
        lines.add("END", "VEVENT")
    }

    private func description(of action: Action, in commitment: Commitment) -> String {
        var facts = [
            "Plan: \(plan.title)",
            "Commitment: \(commitment.statement)",
            "Owner: \(action.owner ?? PlanWords.noOwner)",
            "Stage: \(action.stage?.rawValue ?? PlanWords.noStage)",
        ]
        if action.stage?.isOpen ?? true { facts.append("Confidence: \(action.confidence.rawValue)") }
        return facts.joined(separator: "\n")
    }

    /// The same from build to build while plan, commitment and action keep their words, wherever they stand.
    private func identifier(of action: Action, in commitment: Commitment) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in "\(commitment.statement)\n\(action.description)".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01b3
        }
        return "\(AnchorText.of(plan.id.text))-\(String(hash, radix: 16))"
    }

    private var host: String {
        let host = (baseURL ?? "").split(separator: "/").dropFirst().first.map(String.init) ?? "placard"
        return String(decoding: host.utf8.filter { $0 > 32 && $0 < 127 }, as: UTF8.self)
    }
}

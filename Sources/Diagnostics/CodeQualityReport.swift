/// Findings as GitLab's Code Quality reports have them.
struct CodeQualityReport {
    let findings: [PlacedFinding]

    var json: JSONValue {
        var seen: [String: Int] = [:]
        return .lines(
            findings.map { placed in
                let finding = placed.finding
                // A finding without a place is about the settings.
                let path = finding.location?.path ?? "Content/site.yml"
                // The line is no part of it, so that a finding stays the same when lines are added above it.
                let identity = "\(finding.rule.code) \(path) \(finding.summary)"
                seen[identity, default: 0] += 1
                return .object([
                    ("description", .text(placed.message)), ("check_name", .text(finding.rule.code)),
                    ("fingerprint", .text(Self.fingerprint("\(identity) \(seen[identity, default: 0])"))),
                    ("severity", .text(Self.severity(finding.severity))),
                    (
                        "location",
                        .object([
                            ("path", .text(path)), ("lines", .object([("begin", .number(placed.line ?? 1))])),
                        ])
                    ),
                ])
            }
        )
    }

    private static func severity(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "critical"
        case .warning: "minor"
        case .note: "info"
        }
    }

    /// The FNV-1a hash of a text with 64 bits, in hexadecimal digits.
    static func fingerprint(_ text: String) -> String {
        let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

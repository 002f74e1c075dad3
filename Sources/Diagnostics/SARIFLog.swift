/// Findings as a log of the Static Analysis Results Interchange Format (OASIS, SARIF 2.1.0).
struct SARIFLog {
    let findings: [PlacedFinding]
    let version: String

    var json: JSONValue {
        let rules = Set(findings.map(\.finding.rule)).sorted { $0.code < $1.code }.map { rule in
            JSONValue.object([
                ("id", .text(rule.code)), ("shortDescription", Self.text(rule.title)),
                ("fullDescription", Self.text(rule.explanation)),
            ])
        }
        let driver = JSONValue.object([
            ("name", .text("Placard")), ("version", .text(version)), ("rules", .lines(rules)),
        ])
        let run = JSONValue.object([
            ("tool", .object([("driver", driver)])), ("columnKind", .text("unicodeCodePoints")),
            ("results", .lines(findings.map(result))),
        ])
        return .object([
            ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .text("2.1.0")),
            ("runs", .list([run])),
        ])
    }

    private func result(_ placed: PlacedFinding) -> JSONValue {
        let level = placed.finding.severity.rawValue
        let location = placed.finding.location.map { location in
            let region = placed.line.map { line in
                JSONValue.object([("startLine", .number(line)), ("startColumn", placed.column.map(JSONValue.number))])
            }
            return JSONValue.object([
                (
                    "physicalLocation",
                    .object([
                        ("artifactLocation", .object([("uri", .text(Self.address(location.path)))])),
                        ("region", region),
                    ])
                )
            ])
        }
        return .object([
            ("ruleId", .text(placed.finding.rule.code)), ("level", .text(level)),
            ("message", Self.text(placed.message)), ("locations", location.map { .list([$0]) }),
        ])
    }

    private static func text(_ text: String) -> JSONValue { .object([("text", .text(text))]) }

    /// A path as a relative address (RFC 3986): bytes that may not stand in one are escaped.
    private static func address(_ path: String) -> String {
        var address = ""
        for byte in path.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isPlain = byte < 0x80 && (scalar.properties.isAlphabetic || (48...57).contains(byte))
            if isPlain || "-._~/".unicodeScalars.contains(scalar) {
                address.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                address += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return address
    }
}

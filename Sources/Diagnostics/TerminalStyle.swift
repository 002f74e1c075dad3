/// The few colours of the printer, or none.
struct TerminalStyle {
    let isOn: Bool

    func heading(_ text: String, _ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: styled(text, "1;31")
        case .warning: styled(text, "1;33")
        }
    }

    func bold(_ text: String) -> String { styled(text, "1") }
    func faint(_ text: String) -> String { styled(text, "2") }
    func pointer(_ text: String) -> String { styled(text, "1;32") }

    private func styled(_ text: String, _ code: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

import ArgumentParser

/// How the process ends for an error: the status, and the words for the person at the keyboard.
struct ExitStatus {
    let code: Int32
    /// nil where everything has been said already.
    let message: String?
    /// Whether the person asked for help or the version, which is no error.
    let isRequestForHelp: Bool

    init(of error: any Error, in command: any ParsableCommand.Type) {
        switch error {
        case ContentProblems.found:
            self.init(code: 1, message: nil)
        case let failure as MachineFailure:
            self.init(code: 2, message: "placard: \(failure.reason)")
        default:
            let isUsage = command.exitCode(for: error) == .validationFailure
            let isHelp = command.exitCode(for: error) == .success
            let message = isUsage ? command.fullMessage(for: error) : "placard: \(error)"
            self.init(code: isHelp ? 0 : 2, message: message, isRequestForHelp: isHelp)
        }
    }

    private init(code: Int32, message: String?, isRequestForHelp: Bool = false) {
        self.code = code
        self.message = message
        self.isRequestForHelp = isRequestForHelp
    }
}

/// The content has problems, and they have been printed.
enum ContentProblems: Error {
    case found
}

/// The disk or the environment refused, in words.
struct MachineFailure: Error {
    let reason: String
}

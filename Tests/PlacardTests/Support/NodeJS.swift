import Foundation

/// Node.js, which runs JavaScript outside a browser; Placard does without it.
enum NodeJS {
    static var isThere: Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains { folder in
            FileManager.default.isExecutableFile(atPath: "\(folder)/node")
        }
    }
}

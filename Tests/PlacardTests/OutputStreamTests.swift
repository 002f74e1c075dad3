import Foundation
import Testing

/// What a command does when standard output does not take what it prints.
struct OutputStreamTests {
    private static func shell(_ line: String) async throws -> CommandRun {
        let script = line.replacing("placard", with: "\"$0\"")
        return try await CommandRun.other("bash", ["-c", script, CommandRun.path], in: Fixtures.folder)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "There is no /dev/full here."))
    func endsWithTwoWhereADiskIsFull() async throws {
        for line in ["placard rules > /dev/full", "placard --help > /dev/full"] {
            let run = try await Self.shell(line)
            #expect(run.status == 2, "\(line)")
        }
        #expect(try await Self.shell("placard rules > /dev/full").errors.contains("No space left on device"))
    }

    @Test func endsWithTwoWhereOutputIsClosed() async throws {
        let run = try await Self.shell("placard rules >&-")
        #expect(run.status == 2)
        #expect(run.errors == "placard: the output cannot be written: Bad file descriptor.\n")
    }

    @Test func stopsQuietlyWhereTheReaderHasGone() async throws {
        let run = try await Self.shell("placard rules | head -n 1; exit ${PIPESTATUS[0]}")
        #expect(run.status == 0)
        #expect(run.output == "# Diagnostics\n")
        #expect(run.errors == "")
    }
}

/// Lets so many programs run at once, and the others wait for their turn.
///
/// Tests start all at once, and each program that one of them runs takes memory and holds files open.
actor ProgramSlots {
    static let shared = ProgramSlots(count: 16)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(count: Int) { free = count }

    /// Does some work once there is a slot for it.
    nonisolated func run<Result>(_ work: () async throws -> sending Result) async rethrows -> sending Result {
        await take()
        do {
            let result = try await work()
            await giveBack()
            return result
        } catch {
            await giveBack()
            throw error
        }
    }

    private func take() async {
        guard free == 0 else { return free -= 1 }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func giveBack() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}

/// What `site.yml` says about action plans.
public struct PlanSettings: Hashable, Sendable {
    /// After so many days without an update an open action is due for one.
    public var updateAfterDays: Int

    public init(updateAfterDays: Int = 90) {
        self.updateAfterDays = updateAfterDays
    }
}

/// The words for what a plan does not say, alike on its page and in its files.
enum PlanWords {
    static let noActions = "No actions are published for this commitment"
    static let noOwner = "not published"
    static let noStage = "not stated"
}

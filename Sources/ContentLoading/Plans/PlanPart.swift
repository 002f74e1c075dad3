/// The parts of a commitment that have a heading of their own.
enum PlanPart: String, CaseIterable {
    case needs = "What needs to happen"
    case alreadyHappening = "Already happening"
    case gaps = "Gaps"
    case actions = "Actions"
    case youSaid = "You said, we did"

    /// The part that a heading names; capital letters, quotation marks, dashes and spaces make no difference.
    init?(heading: String) {
        switch TextNormalization.folded(heading) {
        case "whatneedstohappen", "needstohappen": self = .needs
        case "alreadyhappening", "whatisalreadyhappening", "whatsalreadyhappening": self = .alreadyHappening
        case "gaps", "thegaps": self = .gaps
        case "actions": self = .actions
        case "yousaidwedid": self = .youSaid
        default: return nil
        }
    }
}

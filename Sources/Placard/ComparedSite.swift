/// The earlier site that a new one is compared with.
public enum ComparedSite: Sendable {
    /// What stands in an output folder.
    case folder(String)
    /// What a copy of an earlier `.placard-manifest` lists.
    case manifest(String)
}

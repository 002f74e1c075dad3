/// The stages of a build, in their order; `SiteBuilder` says at the seams between them which one begins.
public enum BuildStage: String, Sendable, CaseIterable {
    case readingFiles = "reading files"
    case comparingSources = "comparing with the last build"
    case reading = "reading texts and data"
    case assembling = "assembling the site"
    case compilingTemplates = "compiling templates"
    case listingPages = "listing pages"
    case checking = "checking texts and pages"
    case makingPages = "making and writing pages"
}

/// A host of static sites whose limits are known.
///
/// The limits are those that the hosts publish for their free plans, as of November 2026. They change: a host's own
/// page is what counts.
package enum StaticHost: String, CaseIterable, Sendable {
    /// Cloudflare Pages: https://developers.cloudflare.com/pages/platform/limits/
    case cloudflare
    /// GitHub Pages: https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
    case github
    /// GitLab Pages on gitlab.com: https://docs.gitlab.com/user/gitlab_com/#gitlab-pages
    case gitlab
    /// Netlify: https://docs.netlify.com/site-deploys/overview/
    case netlify

    /// What it is called.
    var name: String {
        switch self {
        case .cloudflare: "Cloudflare Pages"
        case .github: "GitHub Pages"
        case .gitlab: "GitLab Pages"
        case .netlify: "Netlify"
        }
    }

    /// What a site must keep within; nil where the host names no limit.
    var limits: HostLimits {
        switch self {
        case .cloudflare:
            HostLimits(files: 20_000, moreFiles: 100_000, fileBytes: 25 * 1_024 * 1_024, redirects: 2_000)
        case .github: HostLimits(bytes: 1_000_000_000)
        case .gitlab: HostLimits(entries: 200_000, bytes: 1_000_000_000, redirects: 1_000)
        case .netlify: HostLimits(filesInFolder: 54_000)
        }
    }
}

/// What a site must keep within on a host; nil where the host names no limit.
struct HostLimits {
    /// How many files there may be.
    var files: Int?
    /// How many there may be on a plan that is paid for.
    var moreFiles: Int?
    /// How many files and folders together.
    var entries: Int?
    /// How many files in one folder.
    var filesInFolder: Int?
    /// How large one file.
    var fileBytes: Int?
    /// How large all files together.
    var bytes: Int?
    /// How many lines of `_redirects`.
    var redirects: Int?
}

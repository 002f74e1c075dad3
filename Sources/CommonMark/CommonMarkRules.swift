package import Diagnostics

/// What can be wrong with Markdown text itself.
package enum CommonMarkRules {
    package static let all: [Rule] = []
}

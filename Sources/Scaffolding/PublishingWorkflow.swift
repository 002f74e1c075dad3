package import Diagnostics

/// The files with which a code host builds, checks and publishes a site by itself, so that an editor needs a browser
/// alone.
///
/// They fetch the program from an address that variables of the host name, together with its digest. Nothing in them is
/// secret.
package enum PublishingWorkflow: String, CaseIterable, Sendable {
    /// GitHub, with Actions and Pages.
    case github
    /// GitLab, with its CI and Pages.
    case gitlab

    /// The files, with paths from the folder of the site.
    package var files: [SourceFile] {
        let ignored = SourceFile(path: ".gitignore", text: "# What builds make.\n/Site/\n/.placard/\n")
        switch self {
        case .github: return [SourceFile(path: ".github/workflows/site.yml", text: Self.forGitHub), ignored]
        case .gitlab: return [SourceFile(path: ".gitlab-ci.yml", text: Self.forGitLab), ignored]
        }
    }

    /// What is to be set on the host before the first run, as a sentence.
    package var nextStep: String {
        let place =
            switch self {
            case .github:
                "Settings, Secrets and variables, Actions, Variables; and Settings, Pages, Source: GitHub Actions"
            case .gitlab: "Settings, CI/CD, Variables"
            }
        return
            "On the host set PLACARD_URL, the address of placard-VERSION-linux-x86_64.tar.xz, and PLACARD_SHA256, its digest (\(place))."
    }

    private static let forGitHub = #"""
        # Builds the site with Placard, shows what is wrong beside the lines of a change, keeps each build to be looked at,
        # and publishes the main branch.
        #
        # Before the first run: Settings, Pages, Source: "GitHub Actions"; and Settings, Secrets and variables, Actions,
        # Variables: PLACARD_URL, the address of the archive placard-VERSION-linux-x86_64.tar.xz, and PLACARD_SHA256, its
        # digest. Neither is a secret.
        name: Site
        on:
          push:
          pull_request:
          workflow_dispatch:
        permissions:
          contents: read
        concurrency:
          group: site-${{ github.ref }}
          cancel-in-progress: true
        jobs:
          build:
            runs-on: ubuntu-latest
            timeout-minutes: 20
            steps:
              - uses: actions/checkout@v4
              - name: Fetch Placard
                env:
                  ADDRESS: ${{ vars.PLACARD_URL }}
                  DIGEST: ${{ vars.PLACARD_SHA256 }}
                run: |
                  if [ -z "$ADDRESS" ] || [ -z "$DIGEST" ]; then
                    echo "::error::Set the variables PLACARD_URL and PLACARD_SHA256, as .github/workflows/site.yml says."
                    exit 1
                  fi
                  archive=$RUNNER_TEMP/placard.tar.xz
                  curl --fail --silent --show-error --location --output "$archive" "$ADDRESS"
                  echo "$DIGEST  $archive" | sha256sum --check
                  mkdir "$RUNNER_TEMP/placard"
                  tar -xJf "$archive" --strip-components=1 -C "$RUNNER_TEMP/placard"
                  echo "$RUNNER_TEMP/placard" >>"$GITHUB_PATH"
              - name: Check
                run: placard check --format github
              - name: Build
                run: placard build
              # Open index.html of it to look at the site as it would be.
              - name: Keep a preview
                uses: actions/upload-artifact@v4
                with:
                  name: preview
                  path: Site
                  retention-days: 14
              - name: Hand over to Pages
                if: github.event_name != 'pull_request' && github.ref_name == github.event.repository.default_branch
                uses: actions/upload-pages-artifact@v3
                with:
                  path: Site
          publish:
            needs: build
            if: github.event_name != 'pull_request' && github.ref_name == github.event.repository.default_branch
            runs-on: ubuntu-latest
            permissions:
              pages: write
              id-token: write
            environment:
              name: github-pages
              url: ${{ steps.deployment.outputs.page_url }}
            steps:
              - id: deployment
                uses: actions/deploy-pages@v4

        """#

    private static let forGitLab = #"""
        # Builds the site with Placard, shows what is wrong in merge requests, keeps each build to be looked at, and publishes
        # the main branch.
        #
        # Before the first run: Settings, CI/CD, Variables: PLACARD_URL, the address of the archive
        # placard-VERSION-linux-x86_64.tar.xz, and PLACARD_SHA256, its digest. Neither is a secret.
        stages: [check, build, publish]

        default:
          image: debian:stable-slim
          timeout: 20 minutes

        .placard:
          before_script:
            - |
              if [ -z "$PLACARD_URL" ] || [ -z "$PLACARD_SHA256" ]; then
                echo "Set the variables PLACARD_URL and PLACARD_SHA256, as .gitlab-ci.yml says."
                exit 1
              fi
            - apt-get update -qq
            - apt-get install -y -qq --no-install-recommends ca-certificates curl xz-utils
            - curl --fail --silent --show-error --location --output /tmp/placard.tar.xz "$PLACARD_URL"
            - echo "$PLACARD_SHA256  /tmp/placard.tar.xz" | sha256sum --check
            - mkdir /tmp/placard
            - tar -xJf /tmp/placard.tar.xz --strip-components=1 -C /tmp/placard
            - export PATH="/tmp/placard:$PATH"

        check:
          stage: check
          extends: .placard
          script:
            - placard check --format gitlab >findings.json
          artifacts:
            when: always
            reports:
              codequality: findings.json

        build:
          stage: build
          extends: .placard
          script:
            - placard build
          artifacts:
            expose_as: Preview
            paths: [Site/]
            expire_in: 2 weeks

        pages:
          stage: publish
          needs: [check, build]
          script:
            - mv Site public
          artifacts:
            paths: [public]
          rules:
            - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

        """#
}

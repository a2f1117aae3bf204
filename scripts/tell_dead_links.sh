#!/usr/bin/env bash
# Opens, updates or closes the one issue of dead links: 1 or 0 (some are dead or none), then the report. Needs GitHub's gh.
set -eu
dead=$1 report=$2
label=dead-link
number=$(gh issue list --label "$label" --state open --limit 1 --json number --jq '.[].number')
if [ "$dead" = 1 ] && [ -n "$number" ]; then
  gh issue edit "$number" --body-file "$report"
elif [ "$dead" = 1 ]; then
  gh label create "$label" --force --color B60205 --description "A link to a source does not lead there any more"
  gh issue create --title "Links to sources are dead" --label "$label" --body-file "$report"
elif [ -n "$number" ]; then
  gh issue close "$number" --comment "No link is dead any more."
fi

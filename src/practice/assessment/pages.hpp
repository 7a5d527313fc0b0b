// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "access/staff_store.hpp"
#include "base/code_list.hpp"
#include "govuk/page.hpp"
#include "practice/assessment/assessment_lists.hpp"
#include "practice/assessment/story.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::assessment {

using html::Html;

/// One sentence about a kind, for whoever chooses it.
Message explanation_of(Kind kind);
Html state_tag(State state);
/// Where the next thing is done.
std::string next_href(const Assessment& assessment, Next::What what);
std::string record_href(std::string_view reference);

/// A person's assessments: those of this room, and older ones that the record holds only as rows of the return.
Html write_of_person(const std::vector<Assessment>& all, const std::vector<person::CareEvent>& events, const person::Banner& banner, const CodeList& outcomes);
/// The same in short, for the page Help.
Html write_section(const std::vector<Assessment>& all, std::string_view person_reference);

/// One on a page: where it stands, what is next, its parts.
struct View {
  const Assessment& about;
  std::optional<std::vector<Told>> told;        ///< the person's own words, as they are now
  std::string story_href, compare_href;         ///< the answers; side by side with last time's
  Html disagrees;                               ///< what the person disagrees with, and the way to add to it
  std::string eligibility_href;                 ///< of what was signed; empty when nothing is judged from it
  std::vector<std::string> blocks;
  std::vector<Check> checks;
  std::vector<Notice> notices;
  std::optional<Date> died_on, sent_on;         ///< sent: by the person, who began it
  bool may_check = false, may_plan = false;
  const CodeList& outcomes;
  const CodeList& formats;
  Date today;
};
Html write_view(const govuk::Frame& frame, const View& view);

/// The written record, as the person gets it.
struct Record {
  const Assessment& about;
  std::vector<Told> told, workers_part;
  std::string person_name;
  Html disagrees;            ///< what the person disagrees with, and what was done about it
  std::optional<Date> sent_on = {};   ///< by the person, who began it
};
Html write_record(const Record& record);

struct ListModel {
  std::vector<Line> lines;
  std::vector<access::Team> teams;
  std::string team, show;    ///< a team's reference, "mine" or ""; open, overdue, signed
  std::int64_t restricted = 0;
  Html disagreed;            ///< how many people disagree, and what came of it
  std::vector<govuk::Link> sent;   ///< self-assessments that nobody took up, for those who may read them
  Date today;
};
Html write_list(const ListModel& model);

/// Who began what the person sent themselves, and who finished it or finishes it with them.
std::string begun_words(const Assessment& assessment, Date sent_on);
/// Passages under headings of what they are tagged with.
Html write_passages(const Assessment& assessment, const std::optional<std::vector<Told>>& told);
Html write_needs(const Assessment& assessment, bool may_change, Message title = noted("What they need"));
Html write_checks(const std::vector<Check>& checks);

}  // namespace stepwise::assessment

// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/assessment/fields.hpp"
#include "practice/assessment/pages.hpp"
#include "practice/assessment/room.hpp"

namespace stepwise::assessment {
namespace {

using html::element;

govuk::Row row_of(const Line& line, Date today) {
  const Assessment& a = line.about;
  const auto next = next_of(a, line.died_on);
  Html what = next ? Html{t(words_of(next->what))} : Html{t("Nothing: it is done")};
  if (next) what += element("div", {{"class", "govuk-hint govuk-!-margin-bottom-0"}}, next->on < today ? t("Due {0}", short_date(next->on)) : t("By {0}", short_date(next->on)));
  return {govuk::link(line.person_name, assessment_href(a.reference), t(title_of(a.kind))), t(title_of(a.kind)).str(), a.worker.name, short_date(a.asked_on), what, state_tag(state_of(a))};
}

Html filters(const ListModel& model) {
  std::vector<govuk::SelectItem> teams{{.value = "mine", .text = t("Mine")}, {.value = "all", .text = t("Every team")}};
  for (const auto& team : model.teams) teams.push_back({.value = team.reference, .text = team.name});
  std::vector<govuk::SelectItem> shows{{.value = "open", .text = t("Open")}, {.value = "sign", .text = t("Waiting to be signed")}, {.value = "overdue", .text = t("Overdue")},
                                       {.value = "signed", .text = t("Signed in the last 60 days")}};
  return govuk::search_form("/assessments",
                            {govuk::select({.name = "team", .label = t("Whose"), .items = std::move(teams), .value = model.team}),
                             govuk::select({.name = "show", .label = t("Which"), .items = std::move(shows), .value = model.show})},
                            t("Show"));
}

/// What people sent who began it themselves, and the form by which they do.
Html sent_part(const ListModel& model) {
  std::vector<Html> items;
  for (const auto& link : model.sent) items.push_back(element("li", {}, govuk::link(link.text, link.href)));
  Html out = element("p", {{"class", "govuk-body"}}, govuk::link(t("The form by which a person begins their own"), "/ask/" + std::string{self_form}));
  return items.empty() ? out : govuk::inset_text({.content = paragraph(t("Sent by people who began it themselves, for somebody to go on with:")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items))}) + out;
}

Html event_lines(const std::vector<Assessment>& all, const std::vector<person::CareEvent>& events, const CodeList& outcomes) {
  std::vector<Html> items;
  for (const auto& event : events) {
    if (event.event_type != "assessment" || std::ranges::find(all, event.reference, &Assessment::event_reference) != all.end()) continue;
    const std::string outcome = listed(outcomes.label(event.outcome));
    items.push_back(element("li", {}, event.end_on ? t("{0} to {1}, {2}: {3}", long_date(event.start_on), long_date(*event.end_on), event.team_name, outcome) : t("Since {0}, {1}", long_date(event.start_on), event.team_name)));
  }
  if (items.empty()) return {};
  return heading_m(t("Held before, without a document here")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items));
}

Html table_of(const std::vector<Assessment>& all) {
  std::vector<govuk::Row> rows;
  for (const auto& a : all)
    rows.push_back({govuk::link(t(title_of(a.kind)), assessment_href(a.reference), t("begun {0}", long_date(a.begun_on))), long_date(a.begun_on),
                    a.signed_at ? long_date(a.signed_at->london_date()) : std::string{}, a.worker.name, state_tag(state_of(a))});
  const std::vector<std::string> names{t("[[Assessment]]"), t("Begun"), t("Signed"), t("With"), t("Where it stands")};
  return govuk::table({.head = {names[0], names[1], names[2], names[3], names[4]}, .rows = std::move(rows), .stack_on_phones = true, .stack_names = names});
}

}  // namespace

Html write_of_person(const std::vector<Assessment>& all, const std::vector<person::CareEvent>& events, const person::Banner& banner, const CodeList& outcomes) {
  Html page = community::heading(t("[[Assessments]]"));
  page += all.empty() ? paragraph(t("None so far.")) : table_of(all);
  if (!banner.person.details.died_on) page += govuk::button_group({govuk::button({.text = t("Begin [[an assessment]]"), .href = begin_href(banner.reference)})});
  return page + event_lines(all, events, outcomes);
}

Html write_section(const std::vector<Assessment>& all, std::string_view person_reference) {
  std::vector<Assessment> shown(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(all.size(), 3)));
  Html out = shown.empty() ? paragraph(t("None so far.")) : table_of(shown);
  return out + element("p", {{"class", "govuk-body app-paper__hidden"}}, govuk::link(t("All [[assessments]], and begin another"), assessments_href(person_reference)));
}

Html write_list(const ListModel& model) {
  Html page = community::heading(t("[[Assessments]]")) + sent_part(model) + filters(model);
  page += paragraph(tn("{0} in this list.", "{0} in this list.", static_cast<std::int64_t>(model.lines.size())));
  if (model.restricted > 0)
    page += element("p", {{"class", "govuk-hint"}}, tn("{0} more is not shown: the person’s record is restricted.", "{0} more are not shown: the people’s records are restricted.", model.restricted));
  if (model.lines.empty()) return page + model.disagreed;
  std::vector<govuk::Row> rows;
  for (const auto& line : model.lines) rows.push_back(row_of(line, model.today));
  const std::vector<std::string> names{t("Person"), t("Which"), t("With"), t("Asked for"), t("What is next"), t("Where it stands")};
  return page + govuk::table({.caption = t("[[Assessments]]"), .head = {names[0], names[1], names[2], names[3], names[4], names[5]}, .rows = std::move(rows),
                              .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = names}) +
         model.disagreed;
}

Html write_record(const Record& record) {
  const Assessment& a = record.about;
  Html page = community::heading(t(title_of(a.kind)));
  page += paragraph(t("This is yours, {0}. It says what you told us, what we heard, and what we think. Tell us if something is not right.", record.person_name));
  if (!a.signed_at) page += paragraph(t("This is a draft. It is not signed yet."));
  const auto answers = [&](const std::vector<Told>& all) {
    Html out;
    for (const auto& told : all) out += element("h3", {{"class", "govuk-heading-s"}}, told.question) + element("p", {{"class", "govuk-body"}}, html::lines(told.words));
    return out;
  };
  if (record.sent_on) page += paragraph(begun_words(a, *record.sent_on));
  page += heading_m(t("What you told us, in your words")) + answers(record.told);
  page += write_needs(a, false, noted("What you need"));
  const auto part = [&](Message title, const std::string& words) {
    if (!words.empty()) page += heading_m(t(title)) + element("p", {{"class", "govuk-body"}}, html::lines(words));
  };
  part(noted("What it means for others around you"), a.around.impact_on_others);
  part(noted("How your needs come and go"), a.around.fluctuates);
  part(noted("The specialist assessor, and what they said"), a.around.specialist_words);
  if (a.around.health_care_on) part(noted("NHS continuing healthcare"), t("We told the NHS on {0}. {1}", long_date(*a.around.health_care_on), a.around.health_care_words));
  part(noted("What else could help, beside care and support"), a.around.other_help);
  part(noted("Information and advice we gave you"), a.around.information_given);
  part(noted("What we think, and why"), a.around.judgement);
  part(noted("What happens next"), a.around.what_next);
  page += record.disagrees;
  if (!record.workers_part.empty()) page += heading_m(t("What we agreed")) + answers(record.workers_part);
  if (!a.planner_name.empty()) page += paragraph(t("{0} plans with you. You may write your own plan, with whatever help you want.", a.planner_name));
  else page += paragraph(t("You may write your own plan, with whatever help you want."));
  if (a.signed_at) page += paragraph(t("Signed on {0} by {1}, {2}.", long_date(a.signed_at->london_date()), a.signed_by, a.signed_role));
  return page;
}

}  // namespace stepwise::assessment

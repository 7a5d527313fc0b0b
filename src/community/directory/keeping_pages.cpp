// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "community/directory/place_pages.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::directory {
namespace {

using html::element;

Html paragraph(const Html& content) { return element("p", {{"class", "govuk-body"}}, content); }
Html heading_one(std::string_view words) { return element("h1", {{"class", "govuk-heading-l"}}, words); }
Html caption(std::string_view words) { return element("span", {{"class", "govuk-caption-l"}}, words); }

Html day_field(std::string_view legend, const std::string& day, const std::string& month, const std::string& year, std::span<const Problem> problems) {
  return govuk::date_field({.name = "on", .legend = govuk::sized_legend(legend, "s"), .day = day, .month = month, .year = year, .problems = problems});
}

bool is_ticked(const Approval& approval, const Field& field) {
  return std::ranges::find(approval.take, field.name) != approval.take.end();
}

/// One row a field that differs: its box, what stands now, what is proposed.
Html proposed_rows(const Approval& approval, const PlaceLists& lists, bool with_boxes) {
  const Facts now = approval.now ? approval.now->facts : Facts{};
  std::vector<govuk::Row> rows;
  for (const auto* field : differing(now, approval.proposal.facts)) {
    if (approval.now && approval.proposal.facts.*field->value == approval.proposal.base.*field->value) continue;
    const std::string words = t(field->label);
    Html name = words;
    if (with_boxes)
      // The first of them is where the summary of problems leads.
      name = govuk::checkboxes({.name = "take",
                                .items = {{.value = std::string{field->name}, .text = words, .checked = is_ticked(approval, *field), .id = rows.empty() ? "take" : "take-" + std::string{field->name}}},
                                .classes = "govuk-checkboxes--small"});
    rows.push_back({name, html::lines(field_words(*field, now, lists)), html::lines(field_words(*field, approval.proposal.facts, lists))});
  }
  return govuk::table({.caption = t("What would change"), .head = {t("Take"), t("Now"), t("Proposed")}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m",
                       .stack_on_phones = true, .stack_names = {t("Take"), t("Now"), t("Proposed")}});
}

Html all_proposed(const Proposal& proposal, const PlaceLists& lists) {
  govuk::SummaryListOptions list;
  for (const auto& field : fields())
    if (!(proposal.facts.*field.value).empty()) list.rows.push_back({.key = t(field.label), .value = html::lines(field_words(field, proposal.facts, lists))});
  return govuk::summary_list(list);
}

}  // namespace

Html write_check_form(const govuk::Frame& frame, const Place& place, const CheckForm& form, const PlaceLists& lists) {
  return caption(place.facts.name) + heading_one(t("Is it as the directory says?")) +
         govuk::question_form(frame, place_href(place.reference) + "/check",
                              {govuk::radios({.name = "how", .legend = govuk::sized_legend(t("How did you find out?"), "s"), .items = govuk::choice_items(lists.check_how), .value = form.how, .problems = form.problems}),
                               day_field(t("On which day?"), form.day, form.month, form.year, form.problems),
                               govuk::textarea({.name = "note", .label = govuk::sized_label(t("Anything to know"), "s"), .hint = t("Like: still running, but moved upstairs. Change the place first when what it says is no longer right"),
                                                .value = form.note, .problems = form.problems, .rows = 3})},
                              t("It is still so"));
}

Html write_close_form(const govuk::Frame& frame, const Place& place, const CloseForm& form) {
  const std::string action = place_href(place.reference) + "/close";
  if (place.closed_on)
    return caption(place.facts.name) + heading_one(t("Open it again")) + paragraph(t("It closed on {0}: {1}. It will be found again at once.", long_date(*place.closed_on), place.closed_reason)) +
           govuk::question_form(frame, action, {govuk::hidden_field("open", "yes")}, t("Open it again"));
  return caption(place.facts.name) + heading_one(t("Close it")) + paragraph(t("It is found no more. What was known of it stays on record, and it can be opened again.")) +
         govuk::question_form(frame, action,
                              {govuk::textarea({.name = "reason", .label = govuk::sized_label(t("Why has it closed?"), "s"), .value = form.reason, .problems = form.problems, .rows = 3}),
                               day_field(t("Since when?"), form.day, form.month, form.year, form.problems)},
                              t("Close it"));
}

Html write_to_check(const std::vector<ToCheckLine>& lines, std::size_t total) {
  Html out = heading_one(t("Places to check"));
  if (lines.empty()) return out + paragraph(t("Every place was checked lately."));
  if (total > lines.size()) out += paragraph(t("The first {0} of {1}.", static_cast<std::int64_t>(lines.size()), static_cast<std::int64_t>(total)));
  std::vector<govuk::Row> rows;
  for (const auto& line : lines) rows.push_back({govuk::link(line.name, place_href(line.reference)), line.kind, line.why, short_date(line.due), line.phone});
  const std::vector<std::string> heads{t("Place"), t("Kind"), t("Why"), t("Since"), t("Telephone")};
  return out + govuk::table({.caption = t("The longest waiting first"), .head = {heads.begin(), heads.end()}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = heads});
}

Html write_approvals(const std::vector<ProposalLine>& lines) {
  Html out = heading_one(t("Changes that wait for approval"));
  if (lines.empty()) return out + paragraph(t("Nothing waits."));
  std::vector<govuk::Row> rows;
  for (const auto& line : lines) {
    Html name = govuk::link(line.name, "/community/approvals/" + line.reference);
    if (line.is_new) name += Html{" "} + govuk::tag(t("New"), "blue");
    rows.push_back({name, line.origin, line.by, line.on, line.mine ? t("Yours: somebody else decides") : std::string{}});
  }
  const std::vector<std::string> heads{t("Place"), t("From"), t("Who"), t("Sent"), t("To know")};
  return out + govuk::table({.caption = t("The oldest first"), .head = {heads.begin(), heads.end()}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = heads});
}

Html write_approval(const govuk::Frame& frame, const Approval& approval, const PlaceLists& lists) {
  const Proposal& proposal = approval.proposal;
  Html out = caption(approval.now ? approval.now->facts.name : proposal.facts.name) + heading_one(approval.now ? t("Change to a place") : t("New place"));
  out += paragraph(t("{0}: {1}, {2}", t(origin_words(proposal.origin)), proposal.proposed_by_name, long_moment(proposal.proposed_at)));
  if (!proposal.note.empty()) out += govuk::inset_text({.content = html::lines(proposal.note)});
  if (proposal.decided_at)
    return out + paragraph(proposal.decision == "approved" ? t("Approved by {0} on {1}.", proposal.decided_by_name, long_moment(*proposal.decided_at))
                                                           : t("Declined by {0} on {1}: {2}", proposal.decided_by_name, long_moment(*proposal.decided_at), proposal.decision_reason)) +
           all_proposed(proposal, lists);
  if (approval.now && approval.now->version != proposal.base_version)
    out += govuk::warning_text({.text = t("The place was changed since this was written. “Now” is how it stands today.")});
  if (!approval.may_decide)
    return out + paragraph(t("You wrote this, so somebody else decides.")) + (approval.now ? proposed_rows(approval, lists, false) : all_proposed(proposal, lists));
  const std::string action = "/community/approvals/" + proposal.reference;
  out += govuk::question_form(frame, action,
                              {govuk::hidden_field("decision", "approve"), govuk::hidden_field("place_version", std::to_string(approval.now ? approval.now->version : 0)),
                               approval.now ? proposed_rows(approval, lists, true) : all_proposed(proposal, lists)},
                              approval.now ? t("Take what is ticked") : t("Add it to the directory"));
  return out + element("h2", {{"class", "govuk-heading-m"}}, t("Or decline it")) +
         govuk::question_form(frame, action,
                              {govuk::hidden_field("decision", "decline"),
                               govuk::textarea({.name = "reason", .label = govuk::sized_label(t("Why not?"), "s"), .value = approval.reason, .problems = approval.problems, .rows = 2})},
                              govuk::secondary_button(t("Decline")));
}

Html write_settings(const govuk::Frame& frame, const SettingsForm& form) {
  std::vector<govuk::SelectItem> teams{{.value = "", .text = t("No team: only the list of places to check")}};
  for (const auto& [reference, name] : form.teams) teams.push_back({.value = reference, .text = name});
  std::vector<std::string> ticked;
  if (form.is_public) ticked.emplace_back("yes");
  return heading_one(t("Settings of the directory")) +
         govuk::question_form(
             frame, "/community/settings",
             {govuk::input({.name = "stale_days", .label = govuk::sized_label(t("After how many days without a check does a place need one?"), "s"), .hint = t("90 unless you change it"),
                            .value = form.stale_days, .problems = form.problems, .classes = "govuk-input--width-4", .inputmode = "numeric"}),
              govuk::select({.name = "team", .label = govuk::sized_label(t("Whose work are the checks?"), "s"), .items = std::move(teams), .value = form.team, .problems = form.problems}),
              govuk::checkboxes({.name = "public", .legend = govuk::sized_legend(t("Publish the directory?"), "s"),
                                 .hint = t("Anyone may then search it at /places and take it as Open Referral UK 3.0 at /openreferral, with the names of those who welcome people. Addresses kept between staff stay hidden."),
                                 .items = {{.value = "yes", .text = t("Publish it")}}, .values = std::move(ticked), .classes = "govuk-checkboxes--small"})},
             t("Save"));
}

}  // namespace stepwise::directory

// SPDX-License-Identifier: Apache-2.0
#include "practice/rapid_response/rapid_pages.hpp"

#include "govuk/govuk.hpp"

namespace stepwise::rapid_response {
namespace {

using html::element;

Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }
Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }
govuk::SummaryRow row(std::string_view name, const Html& value) { return {.key = name, .value = value.empty() ? Html{t("Not recorded")} : value}; }

Html danger_tag(std::string_view code, const RapidLists& lists) {
  const int rank = lists.rank(code);
  return govuk::tag(listed(lists.danger.label(code)), rank <= 1 ? "orange" : rank == 2 ? "yellow" : "blue");
}

std::string owner_words(const Response& r) {
  if (!r.worker) return r.team_name.empty() ? std::string{t("Nobody yet")} : t("Nobody yet: the queue of {0}", r.team_name);
  return r.worker_name;
}

Html next_words(const Response& r, Instant now) {
  if (!r.next_at) return {};
  Html words = Html{t("{0}, by {1}", r.next_words, long_moment(*r.next_at))};
  if (*r.next_at < now) words += Html{" "} + govuk::tag(t("Time has passed"), "purple");
  return words;
}

Html open_table(const Queue& queue, const RapidLists& lists) {
  std::vector<govuk::Row> rows;
  for (const auto& line : queue.open) {
    const Response& r = line.response;
    rows.push_back({danger_tag(r.danger, lists), govuk::link(line.person_name, rapid_href(r.reference), t("rapid response")), long_moment(r.received_at), t(status_words(status_of(r))), owner_words(r),
                    next_words(r, queue.now)});
  }
  return govuk::table({.caption = t("Waiting and under way"), .head = {t("Danger"), t("Person"), t("Came in"), t("Where it stands"), t("Whose"), t("Next")}, .rows = std::move(rows),
                       .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = {t("Danger"), t("Person"), t("Came in"), t("Where it stands"), t("Whose"), t("Next")}});
}

Html ended_table(const Queue& queue, const RapidLists& lists) {
  std::vector<govuk::Row> rows;
  for (const auto& line : queue.ended)
    rows.push_back({long_moment(*line.response.closed_at), govuk::link(line.person_name, rapid_href(line.response.reference), t("rapid response")), listed(lists.outcome.label(line.response.outcome)),
                    line.response.closed_by_name});
  return govuk::table({.caption = t("Ended in the last two weeks"), .head = {t("Ended"), t("Person"), t("How"), t("By")}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m",
                       .stack_on_phones = true, .stack_names = {t("Ended"), t("Person"), t("How"), t("By")}});
}

Html actions(const govuk::Frame& frame, const View& view) {
  const Response& r = view.response;
  if (r.closed_at) return {};
  const std::string base = rapid_href(r.reference);
  Html out;
  if (!view.mine)
    out += govuk::question_form(frame, base + "/take", {govuk::hidden_field("version", std::to_string(r.version))}, govuk::button({.text = r.worker ? t("Take it over") : t("Take it"), .prevent_double_click = true}));
  return out + govuk::button_group({govuk::secondary_button(t("Record a visit"), base + "/visit"), govuk::secondary_button(t("Record what was done"), base + "/work"),
                                    govuk::secondary_button(t("Plan the next step"), base + "/plan"), govuk::secondary_button(t("Hand over"), base + "/hand-over"), govuk::secondary_button(t("End it"), base + "/end")});
}

Html pieces(const View& view, const RapidLists& lists) {
  if (view.pieces.empty()) return heading(t("What was done")) + paragraph(t("Nothing recorded yet."));
  std::vector<govuk::Row> rows;
  for (const auto& piece : view.pieces) rows.push_back({long_moment(piece.done_at), listed(lists.level.label(piece.level)), html::lines(piece.what), piece.by_name});
  return govuk::table({.caption = t("What was done"), .head = {t("When"), t("Kind"), t("What"), t("By")}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m", .stack_on_phones = true,
                       .stack_names = {t("When"), t("Kind"), t("What"), t("By")}});
}

std::vector<govuk::SummaryRow> rows_of(const View& view, const RapidLists& lists) {
  const Response& r = view.response;
  std::vector<govuk::SummaryRow> rows{row(t("Danger"), danger_tag(r.danger, lists)), row(t("Where it stands"), t(status_words(status_of(r))).str()), row(t("Whose"), owner_words(r))};
  if (r.next_at) rows.push_back(row(t("Next"), next_words(r, view.now)));
  rows.push_back(row(t("What happened"), html::lines(r.what_happened)));
  rows.push_back(row(t("Who is at risk"), html::lines(r.who_at_risk)));
  rows.push_back(row(t("Done before"), html::lines(r.done_so_far)));
  rows.push_back(row(t("Came in"), r.recorded_by_name.empty() ? long_moment(r.received_at) : t("{0}, recorded by {1}", long_moment(r.received_at), r.recorded_by_name)));
  if (const auto hours = hours_to_visit(r)) rows.push_back(row(t("First visit"), t("{0}: {1}", long_moment(*r.first_seen_at), tn("{0} hour after it came in", "{0} hours after it came in", *hours))));
  if (!r.seen_note.empty()) rows.push_back(row(t("What visits found"), html::lines(r.seen_note)));
  if (!r.contact_reference.empty()) rows.push_back(row(t("Came from"), govuk::link(t("The [[contact]] it was asked for in"), "/contacts/" + r.contact_reference)));
  return rows;
}

Html ending(const Response& r, const RapidLists& lists) {
  if (!r.closed_at) return {};
  std::vector<govuk::SummaryRow> rows{row(t("How"), listed(lists.outcome.label(r.outcome))), row(t("How things stand"), html::lines(r.outcome_note)),
                                      row(t("Hospital admission avoided"), listed(lists.avoided.label(r.avoided_admission)))};
  if (!r.avoided_why.empty()) rows.push_back(row(t("How it is known"), html::lines(r.avoided_why)));
  rows.push_back(row(t("Ended"), t("{0} by {1}", long_moment(*r.closed_at), r.closed_by_name)));
  return heading(t("How it ended")) + govuk::summary_list({.rows = std::move(rows)});
}

}  // namespace

std::string rapid_href(std::string_view reference) { return "/rapid-response/" + std::string{reference}; }

std::string new_href(std::string_view person_reference, std::string_view contact_reference) {
  std::string href = "/people/" + std::string{person_reference} + "/rapid-response/new";
  if (!contact_reference.empty()) href += "?contact=" + std::string{contact_reference};
  return href;
}

Html write_queue(const Queue& queue, const RapidLists& lists) {
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t("Rapid response")) + paragraph(t("Safety first: the most dangerous stand first, then who has waited longest."));
  page += queue.open.empty() ? paragraph(t("Nobody is waiting for rapid response.")) : open_table(queue, lists);
  if (queue.restricted > 0)
    page += element("p", {{"class", "govuk-hint"}}, tn("{0} more is not shown: the person’s record is restricted.", "{0} more are not shown: the people’s records are restricted.", queue.restricted));
  return queue.ended.empty() ? page : page + ended_table(queue, lists);
}

Html write_response(const govuk::Frame& frame, const View& view, const RapidLists& lists) {
  return element("h1", {{"class", "govuk-heading-l"}}, t("Rapid response of {0}", long_date(view.response.received_at.london_date()))) + actions(frame, view) + ending(view.response, lists) +
         govuk::summary_list({.rows = rows_of(view, lists)}) + pieces(view, lists);
}

Html write_recent(std::span<const Response> responses, std::string_view person_reference, const RapidLists& lists) {
  std::vector<govuk::SummaryRow> rows;
  for (const auto& r : responses) {
    const std::string day = long_date(r.received_at.london_date());
    rows.push_back({.key = day, .value = r.closed_at ? listed(lists.outcome.label(r.outcome)) : t(status_words(status_of(r))).str(),
                    .actions = {{.text = t("Open"), .href = rapid_href(r.reference), .hidden_text = t("rapid response of {0}", day)}}});
  }
  Html out = rows.empty() ? paragraph(t("Rapid response was never asked for.")) : govuk::summary_list({.rows = std::move(rows)});
  return out + element("p", {{"class", "govuk-body app-paper__hidden"}}, govuk::link(t("Ask for rapid response"), new_href(person_reference, "")));
}

}  // namespace stepwise::rapid_response

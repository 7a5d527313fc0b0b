// SPDX-License-Identifier: Apache-2.0
#include "community/broker/broker_pages.hpp"

#include "community/gap/gap_pages.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::broker {
namespace {

using html::element;

Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }
Html heading_m(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

Html stands(const Request& request, const Lists& lists) {
  switch (status_of(request)) {
    case Status::queued: return govuk::tag(t(status_words(Status::queued)), "yellow");
    case Status::working: return govuk::tag(t(status_words(Status::working)), "blue");
    case Status::closed: return govuk::tag(listed(lists.result.label(request.result)), request.result == "community_only" ? "green" : "grey");
  }
  return {};
}

std::string next_words(const Request& request, Date today) {
  if (!request.next_on) return t("None");
  return *request.next_on <= today ? t("Due {0}", short_date(*request.next_on)) : t("From {0}", short_date(*request.next_on));
}

Html table_of(std::string_view caption, const std::vector<const Line*>& lines, const Lists& lists, Date today) {
  if (lines.empty()) return heading_m(caption) + paragraph(t("None."));
  std::vector<govuk::Row> rows;
  for (const Line* line : lines)
    rows.push_back({govuk::link(line->person_name, request_href(line->request.reference), t("request of {0}", long_date(line->request.asked_on))), html::lines(line->request.asking.sought), line->request.by.team_name,
                    line->request.broker_name.empty() ? t("Nobody yet").str() : line->request.broker_name, stands(line->request, lists), next_words(line->request, today)});
  const std::vector<std::string> names{t("Person"), t("What they want"), t("Asked by"), t("Broker"), t("Where it stands"), t("Next")};
  return govuk::table({.caption = caption, .head = {names[0], names[1], names[2], names[3], names[4], names[5]}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = names});
}

Html options_of(const Request& request, const Lists& lists) {
  Html out = heading_m(t("What was looked into"));
  if (request.options.empty()) return out + paragraph(t("Nothing has been recorded yet."));
  std::vector<govuk::Row> rows;
  for (const auto& option : request.options)
    rows.push_back({short_date(option.looked_on), option.name, listed(lists.option_kind.label(option.kind)), listed(lists.came_of_it.label(option.came_of_it)), html::lines(option.words), option.by_name});
  const std::vector<std::string> names{t("Day"), t("What"), t("Kind"), t("What came of it"), t("More"), t("By")};
  return out + govuk::table({.caption = t("What was looked into"), .head = {names[0], names[1], names[2], names[3], names[4], names[5]}, .rows = std::move(rows), .caption_classes = "govuk-visually-hidden",
                             .stack_on_phones = true, .stack_names = names});
}

Html one_press(const govuk::Frame& frame, const Request& request, std::string_view what, std::string_view words, bool first) {
  return govuk::question_form(frame, request_href(request.reference) + std::string{what}, {govuk::hidden_field("version", std::to_string(request.version))},
                              govuk::button({.text = words, .classes = first ? "" : "govuk-button--secondary", .prevent_double_click = true}));
}

}  // namespace

std::string request_href(std::string_view reference) { return "/broker/" + std::string{reference}; }

Html write_queue(const Queue& queue, StaffId me, const Lists& lists, Date today) {
  Html page = community::heading(t("Community broker"));
  page += paragraph(t("Who wants something near home that is hard to find, and who is looking for it. Begin a request from a person’s record."));
  std::vector<const Line*> waiting, mine, others, done;
  for (const auto& line : queue.open) (!line.request.broker ? waiting : *line.request.broker == me ? mine : others).push_back(&line);
  for (const auto& line : queue.closed) done.push_back(&line);
  if (queue.restricted > 0) page += element("p", {{"class", "govuk-hint"}}, tn("{0} more is not shown: the person’s record is restricted.", "{0} more are not shown: the people’s records are restricted.", queue.restricted));
  page += table_of(t("Waiting for a broker"), waiting, lists, today) + table_of(t("Mine"), mine, lists, today) + table_of(t("Other brokers’"), others, lists, today);
  return page + govuk::details({.summary = tn("{0} closed in the last 60 days", "{0} closed in the last 60 days", static_cast<std::int64_t>(done.size())), .content = table_of(t("Closed lately"), done, lists, today)});
}

Asking asking_in(const http::Fields& typed) {
  return {community::text_in(typed, "sought"), community::text_in(typed, "why"), community::day_in(typed, "needed_by"), community::text_in(typed, "contact_reference")};
}

http::Fields fields_of(const Asking& asking) {
  http::Fields fields;
  fields.add("sought", asking.sought);
  fields.add("why", asking.why);
  community::add_day(fields, "needed_by", asking.needed_by);
  fields.add("contact_reference", asking.contact_reference);
  return fields;
}

Html write_ask(const govuk::Frame& frame, const AskPage& model) {
  const bool amending = model.version > 0;
  std::vector<Html> fields = amending ? std::vector<Html>{govuk::hidden_field("version", std::to_string(model.version))} : community::carried(model.token, model.draft_version);
  fields.push_back(govuk::hidden_field("contact_reference", model.form.value("contact_reference")));
  fields.push_back(community::text_box(model.form, "sought", t("What should come of it?"), t("What the person wants, in their own words: not the name of a service"), 4));
  fields.push_back(community::text_box(model.form, "why", t("Why a broker?"), t("What was tried already, and what makes it hard to find"), 3));
  fields.push_back(community::day_boxes(model.form, "needed_by", t("Is it needed by a day?"), t("Leave empty if not")));
  const Html head = community::heading(amending ? t("Change the request") : t("Ask the community broker")) + model.above;
  if (amending) return head + govuk::question_form(frame, model.action, fields, govuk::button_group({govuk::button({.text = t("Save changes"), .prevent_double_click = true}), govuk::link(t("Cancel"), model.back)}));
  const Html buttons = govuk::button_group({govuk::button({.text = t("Ask the broker"), .name = "next", .value = "save", .prevent_double_click = true}),
                                            govuk::secondary_button(t("Save and come back later"), "", "next", "later"), govuk::link(t("Cancel"), model.back)});
  return head + govuk::question_form(frame, model.action, fields, buttons, community::saved_while_typing("broker", model.person_reference, model.token));
}

Html write_request(const govuk::Frame& frame, const View& view, const Lists& lists) {
  const Request& one = view.request;
  const std::string here = request_href(one.reference);
  Html page = community::heading(t("Request to the community broker"));
  std::vector<community::Fact> facts{{t("What should come of it"), html::lines(one.asking.sought)}, {t("Why a broker"), html::lines(one.asking.why)},
                                     {t("Asked"), t("{0} by {1}, {2}", long_date(one.asked_on), one.by.name, one.by.team_name)},
                                     {t("Needed by"), one.asking.needed_by ? long_date(*one.asking.needed_by) : t("No day given").str()},
                                     {t("Where it stands"), stands(one, lists)}, {t("Broker"), one.broker_name.empty() ? t("Nobody yet").str() : one.broker_name}};
  if (one.next_on) facts.push_back({one.broker ? t("Look again") : t("To be taken"), next_words(one, view.today)});
  if (one.closed_on) facts.push_back({t("Closed"), long_date(*one.closed_on)});
  if (!one.result_words.empty()) facts.push_back({t("What the person has now"), html::lines(one.result_words)});
  if (!one.asking.contact_reference.empty()) facts.push_back({t("Began with"), govuk::link(t("[[a conversation]]"), "/contacts/" + one.asking.contact_reference)});
  page += community::facts(facts);
  if (is_open(one)) {
    if (!one.broker) page += one_press(frame, one, "/take", t("Take it"), true);
    else page += govuk::button_group({govuk::button({.text = t("Record what was looked into"), .href = here + "/option"}), govuk::secondary_button(t("Close it"), here + "/close")});
    page += govuk::button_group({govuk::secondary_button(t("Look for a place"), "/people/" + view.person_reference + "/community" + (one.asking.contact_reference.empty() ? "" : "?contact=" + one.asking.contact_reference)),
                                 govuk::secondary_button(t("Change the words"), here + "/amend")});
  }
  page += options_of(one, lists);
  page += paragraph(govuk::link(t("Put something in the register of what was asked for and not found"), here + "/gap"));
  if (!is_open(one)) return page;
  if (one.broker) return page + govuk::details({.summary = t("I cannot do this one"), .content = paragraph(t("It goes back to the queue, where somebody takes it within two days.")) + one_press(frame, one, "/put-back", t("Put it back in the queue"), false)});
  return page + govuk::details({.summary = t("It is not needed any more"), .content = paragraph(govuk::link(t("Close it"), here + "/close"))});
}

Html write_option(const govuk::Frame& frame, const Request& request, const Filled& form, const Lists& lists) {
  return community::heading(t("What was looked into?")) +
         govuk::question_form(frame, request_href(request.reference) + "/option",
                              {govuk::hidden_field("version", std::to_string(request.version)), community::list_radios(form, "kind", t("What kind of thing is it?"), "", lists.option_kind),
                               community::line_box(form, "name", t("What is it called?"), ""), community::list_select(form, "came_of_it", t("What came of it?"), "", lists.came_of_it),
                               community::text_box(form, "words", t("More about it"), ""), community::day_boxes(form, "looked_on", t("When?"), ""),
                               community::day_boxes(form, "next_on", t("When will you look at this request again?"), t("A request always has a next day"))},
                              t("Save"));
}

Html write_close(const govuk::Frame& frame, const Request& request, const Filled& form, const Lists& lists) {
  return community::heading(t("Close the request")) +
         govuk::question_form(frame, request_href(request.reference) + "/close",
                              {govuk::hidden_field("version", std::to_string(request.version)), community::list_radios(form, "result", t("What came of it?"), "", lists.result),
                               community::text_box(form, "words", t("What does the person have now?"), t("Or why nothing was found")), community::day_boxes(form, "on", t("When?"), "")},
                              t("Close it"));
}

Html write_gap(const govuk::Frame& frame, const Request& request, const Filled& form, const std::string& token, const gap::Lists& gaps) {
  auto fields = gap::asking_fields(form, gaps);
  fields.push_back(govuk::hidden_field("form_token", token));
  return community::heading(t("What was asked for and not found")) + govuk::question_form(frame, request_href(request.reference) + "/gap", fields, t("Put it in the register"));
}

Html write_section(const std::vector<Request>& requests, std::string_view person_reference, const Lists& lists) {
  std::vector<govuk::SummaryRow> rows;
  for (const auto& one : requests)
    rows.push_back({.key = long_date(one.asked_on), .value = html::lines(one.asking.sought) + paragraph(stands(one, lists)), .actions = {{.text = t("Open"), .href = request_href(one.reference), .hidden_text = t("request of {0}", long_date(one.asked_on))}}});
  return (rows.empty() ? paragraph(t("Nothing was asked of the community broker.")) : govuk::summary_list({.rows = std::move(rows)})) +
         element("p", {{"class", "govuk-body app-paper__hidden"}}, govuk::link(t("Ask the community broker"), "/people/" + std::string{person_reference} + "/broker/new"));
}

}  // namespace stepwise::broker

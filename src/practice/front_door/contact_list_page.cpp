// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "govuk/kit/list.hpp"
#include "practice/front_door/contact_pages.hpp"
#include "practice/front_door/list_pages.hpp"

namespace stepwise::front_door {
namespace {

using html::element;

govuk::Cell heading(const Filter& filter, Filter::Sort sort, std::string_view words) {
  Filter next = filter;
  next.page = 1;
  const bool here = filter.sort == sort;
  next.upwards = here ? !filter.upwards : sort != Filter::Sort::received;
  next.sort = sort;
  return govuk::sort_heading(words, list_href(next), !here ? govuk::Sorted::no : filter.upwards ? govuk::Sorted::up : govuk::Sorted::down);
}

std::string day_or_nothing(const std::optional<Date>& day) { return day ? day->uk() : ""; }

Html filters(const ListModel& model, const ContactLists& lists) {
  const Filter& filter = model.asked.filter;
  std::vector<govuk::SelectItem> teams{{.value = "all", .text = t("Every team")}}, statuses{{.value = "", .text = t("Any")}, {.value = "follow_up_due", .text = t("Follow-up due")}};
  for (const auto& team : model.teams) teams.push_back({.value = team.reference, .text = team.name});
  for (const auto status : contact_statuses()) statuses.push_back({.value = status_key(status), .text = t(status_words(status))});
  const auto typed_day = [&](std::string_view name, const std::optional<Date>& day) {
    return model.asked.typed.get(name).empty() || day ? day_or_nothing(day) : std::string{model.asked.typed.get(name)};
  };
  const std::string status = filter.follow_up_due ? "follow_up_due" : filter.status ? std::string{status_key(*filter.status)} : "";
  std::vector<std::string> mine;
  if (filter.mine) mine.emplace_back("yes");
  return govuk::details(
      {.summary = t("Choose which [[contacts]]"),
       .content = govuk::search_form(
           "/contacts",
           {govuk::select({.name = "team", .label = t("Team"), .items = std::move(teams), .value = filter.team.empty() ? std::string{"all"} : filter.team}),
            govuk::input({.name = "from", .label = t("First day"), .hint = t("Like 21/11/2026"), .value = typed_day("from", filter.from), .problems = model.asked.problems,
                          .classes = "govuk-input--width-10", .autocomplete = "off"}),
            govuk::input({.name = "to", .label = t("Last day"), .value = typed_day("to", filter.to), .problems = model.asked.problems, .classes = "govuk-input--width-10",
                          .autocomplete = "off"}),
            govuk::select({.name = "channel", .label = t("How they got in touch"), .items = govuk::select_items(lists.channel, t("Any")), .value = filter.channel}),
            govuk::select({.name = "done", .label = t("Main thing done"), .items = govuk::select_items(lists.resolution, t("Any")), .value = filter.resolution}),
            govuk::select({.name = "status", .label = t("Where it stands"), .items = std::move(statuses), .value = status}),
            govuk::checkboxes({.name = "mine", .legend = t("Taken by"), .items = {{.value = "yes", .text = t("Only those I took")}}, .values = std::move(mine),
                               .classes = "govuk-checkboxes--small"})},
           t("Show [[contacts]]")),
       .open = !model.asked.problems.empty()});
}

/// The list as it is but for one filter, from its first page.
template <class Change>
std::string href_after(Filter filter, const Change& change) {
  filter.page = 1;
  change(filter);
  return list_href(filter);
}

std::string team_name(const ListModel& model, const std::string& reference) {
  const auto team = std::ranges::find(model.teams, reference, &access::Team::reference);
  return team == model.teams.end() ? t("Another team").str() : team->name;
}

/// The filters in use. The days that every list begins with are no choice of anyone's.
Html chosen(const ListModel& model, const ContactLists& lists) {
  const Filter& now = model.asked.filter;
  std::vector<kit::Chosen> out;
  const auto in_use = [&](Message label, std::string value, const auto& change) { out.push_back({t(label), std::move(value), href_after(now, change)}); };
  if (!now.team.empty()) in_use(noted("Team"), team_name(model, now.team), [](Filter& f) { f.team.clear(); });
  if (now.from && *now.from != model.today - list_days_default) in_use(noted("First day"), short_date(*now.from), [](Filter& f) { f.from.reset(); });
  if (now.to) in_use(noted("Last day"), short_date(*now.to), [](Filter& f) { f.to.reset(); });
  if (!now.channel.empty()) in_use(noted("How they got in touch"), listed(lists.channel.label(now.channel)), [](Filter& f) { f.channel.clear(); });
  if (!now.resolution.empty()) in_use(noted("Main thing done"), resolution_words(lists, now.resolution), [](Filter& f) { f.resolution.clear(); });
  if (now.follow_up_due) in_use(noted("Where it stands"), t("Follow-up due"), [](Filter& f) { f.follow_up_due = false; });
  else if (now.status) in_use(noted("Where it stands"), t(status_words(*now.status)), [](Filter& f) { f.status.reset(); });
  if (now.mine) in_use(noted("Taken by"), t("Only those I took"), [](Filter& f) { f.mine = false; });
  Filter all;
  all.sort = now.sort;
  all.upwards = now.upwards;
  return kit::chosen_filters(out, list_href(all));
}

govuk::Row row_of(const ListLine& line, const ContactLists& lists, Date today) {
  const Contact& contact = line.contact;
  const Instant at = contact.conversation.received_at.value_or(contact.recorded_at);
  const bool due = follow_up_is_due(contact, lists, today);
  std::string follow_up = t("None");
  if (contact.follow_up.on) follow_up = t("Asked {0}", short_date(*contact.follow_up.on));
  else if (contact.follow_up_due_on) follow_up = due ? t("Due {0}", short_date(*contact.follow_up_due_on)) : t("From {0}", short_date(*contact.follow_up_due_on));
  return {Html{long_moment(at)},
          govuk::link(line.person_name, contact_href(contact.reference), t("[[conversation]] on {0}", long_date(at.london_date()))),
          contact.taker.team_name,
          contact.taker.name,
          resolution_words(lists, contact.conversation.resolution),
          status_tag(status_of(contact, lists)),
          follow_up};
}

Html how_many(const ListModel& model) {
  const auto total = model.page.total;
  const Filter& filter = model.asked.filter;
  const auto words = [&]() -> std::string {
    const std::string from = filter.from ? long_date(*filter.from) : "", to = filter.to ? long_date(*filter.to) : "";
    if (filter.from && filter.to) return tn("{0} [[contact]] from {1} to {2}.", "{0} [[contacts]] from {1} to {2}.", total, from, to);
    if (filter.from) return tn("{0} [[contact]] since {1}.", "{0} [[contacts]] since {1}.", total, from);
    if (filter.to) return tn("{0} [[contact]] up to {1}.", "{0} [[contacts]] up to {1}.", total, to);
    return tn("{0} [[contact]].", "{0} [[contacts]].", total);
  }();
  Html out = element("p", {{"class", "govuk-body"}}, words);
  if (model.page.restricted > 0)
    out += element("p", {{"class", "govuk-hint"}}, tn("{0} more is not shown: the person’s record is restricted.", "{0} more are not shown: the people’s records are restricted.", model.page.restricted));
  return out;
}

}  // namespace

Html write_contact_list(const ListModel& model, const ContactLists& lists) {
  const Filter& filter = model.asked.filter;
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t("[[Contacts]]")) + filters(model, lists) + chosen(model, lists) + how_many(model);
  if (model.page.total > page_rows) page += element("p", {{"class", "govuk-body"}}, kit::showing_words(filter.page, page_rows, model.page.total));
  std::vector<govuk::Row> rows;
  for (const auto& line : model.page.lines) rows.push_back(row_of(line, lists, model.today));
  if (!rows.empty())
    page += govuk::table({.caption = t("[[Contacts]]"),
                          .head = {heading(filter, Filter::Sort::received, t("Came in")), t("Person"), heading(filter, Filter::Sort::team, t("Team")),
                                   heading(filter, Filter::Sort::taken_by, t("Taken by")), heading(filter, Filter::Sort::resolution, t("Main thing done")), t("Where it stands"),
                                   heading(filter, Filter::Sort::follow_up, t("Follow-up"))},
                          .rows = std::move(rows),
                          .caption_classes = "govuk-visually-hidden",
                          .stack_on_phones = true,
                          .stack_names = {t("Came in"), t("Person"), t("Team"), t("Taken by"), t("Main thing done"), t("Where it stands"), t("Follow-up")}});
  else page += element("p", {{"class", "govuk-body"}}, t("No [[contacts]] fit these choices."));
  const int last = static_cast<int>((model.page.total + page_rows - 1) / page_rows);
  page += govuk::pages(filter.page, last, [&](int number) {
    Filter other = filter;
    other.page = number;
    return list_href(other);
  });
  if (model.may_download && model.page.total > 0) {
    Filter all = filter;
    all.page = 1;
    page += element("p", {{"class", "govuk-body"}}, govuk::link(t("Download these as CSV"), list_href(all, "/contacts.csv")));
  }
  return page;
}

std::string contact_csv(const std::vector<ListLine>& lines, const ContactLists& lists, bool names) {
  std::vector<std::string> head{t("[[Contact]]"), t("Came in"), t("Team"), t("How they got in touch"), t("Who got in touch"), t("Safety"), t("Main thing done"), t("National outcome"),
                                t("Where it stands"), t("Decided"), t("Follow-up due"), t("Followed up"), t("Follow-up result")};
  if (names) head.insert(head.end(), {t("Person"), t("Taken by")});
  std::string csv = csv_row(head);
  const auto day = [](const std::optional<Date>& date) { return date ? date->iso() : std::string{}; };
  for (const auto& [contact, person, person_reference, person_name] : lines) {
    const Conversation& said = contact.conversation;
    std::vector<std::string> cells{contact.reference,
                                   said.received_at.value_or(contact.recorded_at).london_date().iso(),
                                   contact.taker.team_name,
                                   listed(lists.channel.label(said.channel)),
                                   said.contacting_person == "self" ? t("The person themselves") : t("Someone else"),
                                   listed(lists.safety.label(said.safety)),
                                   resolution_words(lists, said.resolution),
                                   lists.cld_outcome(said.resolution),
                                   t(status_words(status_of(contact, lists))),
                                   day(contact.closed_on),
                                   day(contact.follow_up_due_on),
                                   day(contact.follow_up.on),
                                   contact.follow_up.result.empty() ? "" : listed(lists.follow_up.label(contact.follow_up.result))};
    if (names) cells.insert(cells.end(), {person_name, contact.taker.name});
    csv += csv_row(cells);
  }
  return plain(csv);
}

}  // namespace stepwise::front_door

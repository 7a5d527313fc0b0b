// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/front_door/contact_pages.hpp"
#include "practice/front_door/list_pages.hpp"

namespace stepwise::front_door {
namespace {

using html::element;

Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }
Html paragraph(const Html& content) { return element("p", {{"class", "govuk-body"}}, content); }

Html search(const govuk::Frame& frame) {
  return heading(t("Find a person")) +
         govuk::question_form(frame, "/people/search",
                              {govuk::input({.name = "q", .label = t("Name, date of birth, postcode, phone, NHS number or reference"), .classes = "govuk-!-width-two-thirds", .type = "search", .autocomplete = "off",
                                             .spellcheck = false})},
                              t("Search"), {{"role", "search"}});
}

Html counts(const Home& home) {
  Filter today;
  today.team = home.team_reference;
  today.from = today.to = home.day;
  Filter mine = today;
  mine.mine = true;
  Filter open;
  open.team = home.team_reference;
  open.status = Status::open;
  const auto item = [](std::int64_t number, std::string_view words, const Filter& filter) {
    return govuk::SummaryRow{.key = words, .value = number_words(number), .actions = {{.text = t("Show"), .href = list_href(filter), .hidden_text = lower_ascii(words)}}};
  };
  return heading(home.team_name.empty() ? t("Today").str() : t("Today in {0}", home.team_name)) +
         govuk::summary_list({.rows = {item(home.today.taken_by_me, t("[[Contacts]] I took today"), mine), item(home.today.taken_by_team, t("[[Contacts]] my team took today"), today),
                                       item(home.today.open_of_team, t("Open: not decided yet"), open)}});
}

Html follow_ups(const Home& home) {
  Html out = heading(t("Follow-ups due"));
  if (home.due.empty()) return out + paragraph(t("No follow-ups are due from your team."));
  std::vector<govuk::Row> rows;
  for (const auto& line : home.due)
    rows.push_back({govuk::link(line.person_name, contact_href(line.contact.reference) + "/follow-up", t("follow-up")),
                    line.contact.follow_up_due_on ? line.contact.follow_up_due_on->uk() : "", line.contact.taker.name});
  out += govuk::table({.caption = t("Ask whether these are settled"), .head = {t("Person"), t("Due"), t("Taken by")}, .rows = std::move(rows), .caption_classes = "govuk-visually-hidden",
                       .stack_on_phones = true, .stack_names = {t("Person"), t("Due"), t("Taken by")}});
  Filter all;
  all.team = home.team_reference;
  all.follow_up_due = true;
  all.sort = Filter::Sort::follow_up;
  all.upwards = true;
  return out + paragraph(govuk::link(t("Show all follow-ups due from my team ({0})", home.today.follow_ups_due), list_href(all)));
}

Html links(const Home& home) {
  std::vector<Html> items;
  const auto add = [&](bool may, std::string_view words, std::string_view href) {
    if (may) items.push_back(element("li", {}, govuk::link(words, href)));
  };
  add(home.may_search, t("People"), "/people");
  add(home.may_see_scoreboard, t("Scoreboard: is help leading to more independence?"), "/scoreboard");
  add(home.may_administer, t("Administration"), "/admin");
  add(true, t("My account"), "/account");
  add(true, t("Help"), "/help");
  return heading(t("Go to")) + element("ul", {{"class", "govuk-list"}}, html::join(items));
}

}  // namespace

Html write_home(const govuk::Frame& frame, const Home& home) {
  Html page = element("h1", {{"class", "govuk-heading-l"}}, home.first_name.empty() ? t("Home").str() : t("Hello, {0}", home.first_name));
  if (home.may_search) page += search(frame);
  page += home.parts;
  if (home.may_record) page += heading(t("My drafts")) + drafts::write_drafts(home.drafts);
  if (home.may_read_contacts) page += follow_ups(home) + counts(home);
  if (home.may_see_scoreboard && !home.may_read_contacts)
    page += heading(t("The numbers")) + paragraph(t("Every measure shows what it counts, over how many, and since when.")) +
            paragraph(govuk::link(t("Open the scoreboard"), "/scoreboard"));
  return page + links(home);
}

}  // namespace stepwise::front_door

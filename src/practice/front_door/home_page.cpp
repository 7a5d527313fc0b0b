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
  return heading("Find a person") +
         govuk::question_form(frame, "/people/search",
                              {govuk::input({.name = "q", .label = "Name, date of birth, postcode, phone, NHS number or reference", .classes = "govuk-!-width-two-thirds", .type = "search", .autocomplete = "off",
                                             .spellcheck = false})},
                              "Search", {{"role", "search"}});
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
    return govuk::SummaryRow{.key = words, .value = with_commas(number), .actions = {{.text = "Show", .href = list_href(filter), .hidden_text = lower_ascii(words)}}};
  };
  return heading("Today" + (home.team_name.empty() ? std::string{} : " in " + home.team_name)) +
         govuk::summary_list({.rows = {item(home.today.taken_by_me, "Contacts I took today", mine), item(home.today.taken_by_team, "Contacts my team took today", today),
                                       item(home.today.open_of_team, "Open: not decided yet", open)}});
}

Html follow_ups(const Home& home) {
  Html out = heading("Follow-ups due");
  if (home.due.empty()) return out + paragraph("No follow-ups are due from your team.");
  std::vector<govuk::Row> rows;
  for (const auto& line : home.due)
    rows.push_back({govuk::link(line.person_name, contact_href(line.contact.reference) + "/follow-up", "follow-up"),
                    line.contact.follow_up_due_on ? line.contact.follow_up_due_on->uk() : "", line.contact.taker.name});
  out += govuk::table({.caption = "Ask whether these are settled", .head = {"Person", "Due", "Taken by"}, .rows = std::move(rows), .caption_classes = "govuk-visually-hidden",
                       .stack_on_phones = true, .stack_names = {"Person", "Due", "Taken by"}});
  Filter all;
  all.team = home.team_reference;
  all.follow_up_due = true;
  all.sort = Filter::Sort::follow_up;
  all.upwards = true;
  return out + paragraph(govuk::link("Show all follow-ups due from my team (" + with_commas(home.today.follow_ups_due) + ")", list_href(all)));
}

Html links(const Home& home) {
  std::vector<Html> items;
  const auto add = [&](bool may, std::string_view words, std::string_view href) {
    if (may) items.push_back(element("li", {}, govuk::link(words, href)));
  };
  add(home.may_read_contacts, "Contacts", "/contacts");
  add(home.may_search, "People", "/people");
  add(home.may_see_scoreboard, "Scoreboard: is help leading to more independence?", "/scoreboard");
  add(home.may_administer, "Administration", "/admin");
  add(true, "My account", "/account");
  add(true, "Help", "/help");
  return heading("Go to") + element("ul", {{"class", "govuk-list"}}, html::join(items));
}

}  // namespace

Html write_drafts(const std::vector<DraftLine>& drafts) {
  if (drafts.empty()) return paragraph("You have nothing half-finished.");
  std::vector<govuk::Row> rows;
  for (const auto& draft : drafts)
    rows.push_back({govuk::link(draft.words + (draft.person_name.empty() ? "" : ", " + draft.person_name), draft.resume_href, "go on with"),
                    draft.saved_at.london_words(), govuk::link("Delete", "/drafts/" + draft.reference + "/delete", "draft saved " + draft.saved_at.london_words())});
  return govuk::table({.caption = "Half-finished", .head = {"Draft", "Saved", "Delete"}, .rows = std::move(rows), .caption_classes = "govuk-visually-hidden",
                       .stack_on_phones = true, .stack_names = {"Draft", "Saved", "Delete"}});
}

Html write_home(const govuk::Frame& frame, const Home& home) {
  Html page = element("h1", {{"class", "govuk-heading-l"}}, home.first_name.empty() ? "Home" : "Hello, " + home.first_name);
  if (home.may_search) page += search(frame);
  if (home.may_record) page += heading("My drafts") + write_drafts(home.drafts);
  if (home.may_read_contacts) page += follow_ups(home) + counts(home);
  if (home.may_see_scoreboard && !home.may_read_contacts)
    page += heading("The numbers") + paragraph("Every measure shows what it counts, over how many, and since when.") +
            paragraph(govuk::link("Open the scoreboard", "/scoreboard"));
  return page + links(home);
}

}  // namespace stepwise::front_door

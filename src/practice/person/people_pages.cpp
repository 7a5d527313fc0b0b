// SPDX-License-Identifier: Apache-2.0
#include "practice/person/people_pages.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "govuk/kit/list.hpp"
#include "practice/person/change_words.hpp"

namespace stepwise::person {
namespace {

govuk::Page record_tab(const Banner& banner, std::string_view title, Tab tab, const Lists& lists, Date today) {
  govuk::Page page;
  page.title = fmt::format("{}: {}", title, banner.initials);
  page.breadcrumbs = person_crumbs(banner);
  page.before_main = person_header(banner, lists, tab, today);
  page.main = heading_1(title);
  return page;
}

govuk::Page question(const Banner& banner, std::string_view title, std::string back, const Lists& lists, Date today) {
  govuk::Page page;
  page.title = fmt::format("{}: {}", title, banner.initials);
  page.back = std::move(back);
  page.before_main = identity_bar(banner, lists, today);
  page.main = heading_1(title);
  return page;
}

std::string people_href(const Banner& banner) { return record_href(banner.reference) + "/people"; }

}  // namespace

govuk::Page people_page(const govuk::Frame& frame, const Banner& banner, const std::vector<Relationship>& people, const Lists& lists, Date today, bool may_change) {
  govuk::Page page = record_tab(banner, t("People"), Tab::people, lists, today);
  if (people.empty()) page.main += paragraph(t("Nobody is recorded yet: family, friends, [[carers]], neighbours, an advocate or attorney."));
  else {
    govuk::TableOptions table{.caption = t("People in their life"), .head = {t("Who they are"), t("Name")}, .caption_classes = "govuk-visually-hidden",
                              .stack_on_phones = true, .stack_names = {t("Who they are"), t("Name"), t("Change")}};
    table.first_cell_is_header = true;
    if (may_change) table.head.emplace_back(hidden_words(t("Change")));
    for (const Relationship& r : people) {
      govuk::Row row{listed(lists.relationship.label(r.kind)), relationship_words(r, lists)};
      if (may_change) row.emplace_back(button_form(frame, fmt::format("{}/{}/remove", people_href(banner), r.id), t("Remove"), r.name));
      table.rows.push_back(std::move(row));
    }
    page.main += govuk::table(table);
  }
  if (may_change) page.main += govuk::button({.text = t("Add someone"), .href = people_href(banner) + "/find"});
  return page;
}

govuk::Page find_relation_page(const govuk::Frame& frame, const Banner& banner, std::string_view typed, const std::vector<FoundPerson>& found, bool searched,
                               const Lists& lists, Date today) {
  govuk::Page page = question(banner, t("Who is it?"), people_href(banner), lists, today);
  page.main += paragraph(t("Look first: they may be on record themselves, as [[a carer]] or because they have had help.")) +
               govuk::question_form(frame, people_href(banner) + "/find",
                                    {govuk::input({.name = "q", .label = t("Name, date of birth, postcode, phone or NHS number"), .value = typed, .type = "search",
                                                   .autocomplete = "off", .spellcheck = false})},
                                    t("Search"), {{"role", "search"}});
  if (searched && found.empty()) page.main += paragraph(t("Nobody found."));
  if (!found.empty()) {
    govuk::TableOptions table{.caption = t("People found"), .head = {t("Name"), t("Date of birth"), t("Address"), hidden_words(t("Choose"))},
                              .caption_classes = "govuk-visually-hidden", .stack_on_phones = true,
                              .stack_names = {t("Name"), t("Date of birth"), t("Address"), t("Choose")}};
    table.first_cell_is_header = true;
    for (const auto& [person, matched] : found) {
      if (person.restricted || person.id == banner.id) continue;
      const std::string name = full_name(person.details);
      table.rows.push_back({name, birth_words(person.details, lists, today), address_in_one_line(person.details),
                            govuk::question_form(frame, people_href(banner) + "/new", {govuk::hidden_field("other", person.reference)},
                                                 govuk::button({.text = Html{t("Choose")} + hidden_words(" " + name), .classes = "govuk-button--secondary govuk-!-margin-bottom-0"}))});
    }
    page.main += govuk::table(table);
  }
  page.main += heading_2(t("Not on record?")) + govuk::question_form(frame, people_href(banner) + "/new", {}, govuk::secondary_button(t("Add someone not on record")));
  return page;
}

govuk::Page relation_page(const govuk::Frame& frame, const Banner& banner, const std::optional<Banner>& other, const Typed& typed, std::vector<Problem> problems,
                          const Lists& lists, Date today) {
  govuk::Page page = question(banner, t("Who are they to this person?"), people_href(banner) + "/find", lists, today);
  page.problems = std::move(problems);
  std::vector<Html> controls{govuk::hidden_field("other", other ? other->reference : "")};
  const auto text = [&](const char* name, std::string_view label, const char* classes = "") {
    controls.push_back(govuk::input({.name = name, .label = label, .value = typed_value(typed, name), .problems = page.problems, .classes = classes,
                                     .autocomplete = "off", .spellcheck = false}));
  };
  if (other) page.main += govuk::inset_text({.content = full_name(other->person.details) + ", " + birth_words(other->person.details, lists, today)});
  else text("name", t("Name"));
  controls.push_back(govuk::radios({.name = "kind", .legend = t("They are this person’s"), .items = govuk::choice_items(lists.relationship),
                                    .value = typed_value(typed, "kind"), .problems = page.problems, .classes = "govuk-radios--small"}));
  if (!other) text("phone", t("Phone number"), "govuk-input--width-20");
  std::vector<std::string> ticked;
  for (const char* name : {"carer", "cared_for", "emergency"})
    for (const auto& [field, value] : typed)
      if (field == "also" && value == name) ticked.emplace_back(name);
  std::vector<govuk::ChoiceItem> also{{.value = "carer", .text = t("An unpaid [[carer]] of this person")}};
  if (other) also.push_back({.value = "cared_for", .text = t("Someone this person cares for, unpaid")});
  also.push_back({.value = "emergency", .text = t("Who to ring in an emergency")});
  controls.push_back(govuk::checkboxes({.name = "also", .legend = t("They are also"), .items = std::move(also), .values = ticked}));
  text("note", t("Note"));
  page.main += govuk::question_form(frame, people_href(banner) + "/add", controls, t("Add"));
  return page;
}

const std::vector<std::pair<std::string, Message>>& happening_kinds() {
  static const std::vector<std::pair<std::string, Message>> kinds{
      {"contact", noted("[[Conversations]]")}, {"assessment", noted("[[Assessments]]")}, {"service", noted("Services")}, {"review", noted("Reviews")}, {"record", noted("Changes to the record")}};
  return kinds;
}

govuk::Page help_page(const Banner& banner, const std::vector<std::pair<std::string, Html>>& sections, const Lists& lists, Date today) {
  govuk::Page page = record_tab(banner, t("Help"), Tab::help, lists, today);
  if (sections.empty()) page.main += paragraph(t("Nothing of this person’s help is for your role to see."));
  for (const auto& [title, section] : sections) page.main += heading_2(title) + section;
  return page;
}

govuk::Page timeline_page(const Banner& banner, const TimelineView& view, const Lists& lists, Date today) {
  govuk::Page page = record_tab(banner, t("Timeline"), Tab::timeline, lists, today);
  page.wide = true;
  const std::string href = record_href(banner.reference) + "/timeline";
  kit::Address::Pairs chosen;
  for (const std::string& kind : view.kinds) chosen.emplace_back("kind", kind);
  const kit::Address address{href, std::move(chosen)};
  kit::Filter kinds{.name = "kind", .label = t("What to show"), .kind = kit::Filter::Kind::many};
  for (const auto& [kind, words] : happening_kinds()) kinds.choices.push_back({kind, t(words)});
  const auto total = static_cast<std::int64_t>(view.total);
  constexpr int a_page = happenings_a_page;
  Html content = view.page.empty() ? paragraph(t("Nothing has happened of this kind.")) : paragraph(kit::showing_words(view.number, a_page, total)) + timeline_list(view.page, 2);
  const auto page_href = [&](int number) { return address.with("page", std::to_string(number)).href(); };
  content += govuk::pages(view.number, static_cast<int>((total + a_page - 1) / a_page), page_href, t("Pages of the timeline"));
  const Html filter = kit::filter_panel(address, {kinds});
  page.main += moj::filter_layout(filter, content);
  return page;
}

govuk::Page access_history_page(const Banner& banner, std::vector<Access> lines, bool from_newest, const Lists& lists, Date today) {
  govuk::Page page = record_tab(banner, t("Access history"), Tab::access_history, lists, today);
  page.wide = true;
  page.main += paragraph(t("Everyone who looked at this record or changed it, newest first. Nothing can be taken out of this list."));
  const bool more = lines.size() > static_cast<std::size_t>(accesses_a_page);
  if (more) lines.resize(accesses_a_page);
  govuk::TableOptions table{.caption = t("Who looked, when and why"), .head = {t("When"), t("Who"), t("Role"), t("What"), t("Why")}, .caption_classes = "govuk-visually-hidden",
                            .stack_on_phones = true, .stack_names = {t("When"), t("Who"), t("Role"), t("What"), t("Why")}};
  // Why somebody looked is the page they opened, which the record keeps in English; every other reason was typed.
  for (const Access& line : lines)
    table.rows.push_back({long_moment(line.at), line.actor, line.role, action_words(line.action), line.action.starts_with("person.look") ? Html{listed(line.reason)} : Html{line.reason}});
  page.main += lines.empty() ? paragraph(t("Nobody yet.")) : govuk::table(table);
  const std::string href = record_href(banner.reference) + "/access-history";
  govuk::PaginationOptions paging{.landmark = t("Pages of the access history")};
  if (!from_newest) paging.previous = {.href = href, .text = t("Newest")};
  if (more) paging.next = {.href = fmt::format("{}?before={}", href, lines.back().audit_id), .text = t("Older")};
  if (more || !from_newest) page.main += govuk::pagination(paging);
  return page;
}

}  // namespace stepwise::person

// SPDX-License-Identifier: Apache-2.0
#include "practice/person/details_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace stepwise::person {
namespace {

using Choices = std::vector<std::pair<std::string, Message>>;

std::vector<govuk::ChoiceItem> items_of(const Choices& choices) {
  std::vector<govuk::ChoiceItem> items;
  for (const auto& [code, words] : choices) items.push_back({.value = code, .text = t(words)});
  return items;
}

/// A list of things that can be removed one by one, and a link that adds one.
struct Removable {
  std::string title, empty, add_href, add_words;
  struct Line {
    std::string key;
    Html value;
    std::string remove_action, what;
  };
  std::vector<Line> lines;
};

Html removable_list(const govuk::Frame& frame, const Removable& list, bool may_change) {
  Html out = heading_2(list.title);
  if (list.lines.empty()) out += paragraph(list.empty);
  else {
    govuk::TableOptions table{.caption = list.title, .head = {t("What"), t("Recorded")}, .caption_classes = "govuk-visually-hidden",
                              .stack_on_phones = true, .stack_names = {t("What"), t("Recorded"), t("Change")}};
    table.first_cell_is_header = true;
    if (may_change) table.head.emplace_back(hidden_words(t("Change")));
    for (const auto& line : list.lines) {
      govuk::Row row{line.key, line.value};
      if (may_change) row.emplace_back(button_form(frame, line.remove_action, t("Remove"), line.what));
      table.rows.push_back(std::move(row));
    }
    out += govuk::table(table);
  }
  return may_change ? out + paragraph(govuk::link(list.add_words, list.add_href)) : out;
}

Html names_list(const govuk::Frame& frame, const Overview& o, bool may_change) {
  const std::string base = record_href(o.banner.reference) + "/other-names/";
  Removable list{t("Other names"), t("No other names are recorded."), base + "new", t("Add another name"), {}};
  for (const OtherName& name : o.other_names) {
    Details d;
    d.given_name = name.given_name;
    d.family_name = name.family_name;
    list.lines.push_back({name_kind_words(name.kind), full_name(d), base + std::to_string(name.id) + "/remove", full_name(d)});
  }
  return removable_list(frame, list, may_change);
}

Html reach_list(const govuk::Frame& frame, const Overview& o, bool may_change) {
  const std::string base = record_href(o.banner.reference) + "/contact-details/";
  Removable list{t("How to reach them"), t("No phone or email is recorded."), base + "new", t("Add a phone number or email"), {}};
  for (const ContactDetail& detail : o.contact_details) {
    Html value = detail.value;
    if (!detail.note.empty()) value += element("br", {}, {}) + Html{detail.note};
    if (!detail.safe_to_use) value += Html{" "} + govuk::tag(t("Not safe to use"), "red");
    list.lines.push_back({contact_kind_words(detail.kind), value, base + std::to_string(detail.id) + "/remove", detail.value});
  }
  return removable_list(frame, list, may_change);
}

Html identifiers_list(const govuk::Frame& frame, const Overview& o, const Lists& lists, bool may_change) {
  const std::string base = record_href(o.banner.reference) + "/identifiers/";
  Removable list{t("What other systems call them"), t("No other references are recorded."), base + "new", t("Add a reference"), {}};
  for (const Identifier& identifier : o.identifiers)
    list.lines.push_back({listed(lists.other_system.label(identifier.system)), identifier.value, base + std::to_string(identifier.id) + "/remove", identifier.value});
  return removable_list(frame, list, may_change);
}

govuk::Page form_page(const Banner& banner, std::string title, std::vector<Problem> problems, const Lists& lists, Date today) {
  govuk::Page page;
  page.title = fmt::format("{}: {}", title, banner.initials);
  page.back = record_href(banner.reference) + "/details";
  page.before_main = identity_bar(banner, lists, today);
  page.problems = std::move(problems);
  page.main = heading_1(title);
  return page;
}

std::string was_name(const Field& field) { return "was." + std::string{field.name}; }

/// Browsers send line ends as two bytes.
std::string plain_lines(std::string text) {
  std::erase(text, '\r');
  return std::string{trim(text)};
}

}  // namespace

std::string typed_value(const Typed& typed, std::string_view name) {
  const auto at = std::ranges::find(typed, name, [](const auto& pair) -> std::string_view { return pair.first; });
  return at == typed.end() ? std::string{} : at->second;
}

govuk::Page details_page(const govuk::Frame& frame, const Overview& overview, const Lists& lists, Date today, bool may_change) {
  const Banner& banner = overview.banner;
  govuk::Page page;
  page.title = t("Details: {0}", banner.initials);
  page.breadcrumbs = person_crumbs(banner);
  page.before_main = person_header(banner, lists, Tab::details, today);
  page.main = heading_1(t("Details"));
  using enum FieldGroup;
  for (const FieldGroup group : {names, birth, address, communication, about, health}) {
    govuk::SummaryCard card{.title = t(group_words(group).title)};
    if (may_change)
      card.actions.push_back({.text = t("Change"), .href = fmt::format("{}/details/{}", record_href(banner.reference), group_words(group).key)});
    page.main += govuk::summary_list({.rows = detail_rows(group, banner.person.details, lists, true), .card = card});
  }
  page.main += names_list(frame, overview, may_change) + reach_list(frame, overview, may_change) + identifiers_list(frame, overview, lists, may_change);
  return page;
}

govuk::Page group_page(const govuk::Frame& frame, const Banner& banner, FieldGroup group, std::int64_t version, const Typed& typed,
                       std::vector<Problem> problems, const Lists& lists, Date today) {
  govuk::Page page = form_page(banner, t(group_words(group).title), std::move(problems), lists, today);
  std::vector<Html> controls{govuk::hidden_field("version", std::to_string(version))};
  for (const Field* field : fields_of(group)) {
    const auto was = std::ranges::find(typed, was_name(*field), [](const auto& pair) -> std::string_view { return pair.first; });
    controls.push_back(govuk::hidden_field(was_name(*field), was == typed.end() ? field_text(*field, banner.person.details) : was->second));
  }
  for (const Field* field : fields_of(group)) controls.push_back(field_control(*field, typed_value(typed, field->name), lists, page.problems));
  page.main += govuk::question_form(frame, fmt::format("{}/details/{}", record_href(banner.reference), group_words(group).key), controls, t("Save"));
  return page;
}

Changer who_changed(const Field& field, const Typed& typed, const Details& now) {
  const auto sent = std::ranges::find(typed, field.name, [](const auto& pair) -> std::string_view { return pair.first; });
  const auto was = std::ranges::find(typed, was_name(field), [](const auto& pair) -> std::string_view { return pair.first; });
  const std::string theirs = plain_lines(field_text(field, now)), before = was == typed.end() ? "" : plain_lines(was->second);
  const std::string mine = sent == typed.end() ? (was == typed.end() ? theirs : before) : plain_lines(sent->second);
  if (mine == theirs) return Changer::nobody;
  if (was == typed.end()) return Changer::both;
  if (mine == before) return Changer::they;
  return theirs == before ? Changer::you : Changer::both;
}

bool they_changed(FieldGroup group, const Typed& typed, const Details& now) {
  return std::ranges::any_of(fields_of(group), [&](const Field* field) {
    const Changer changer = who_changed(*field, typed, now);
    return changer == Changer::they || changer == Changer::both;
  });
}

govuk::Page stale_page(const govuk::Frame& frame, const Banner& now, FieldGroup group, const Typed& typed, const std::optional<LatestChange>& change,
                       const Lists& lists, Date today) {
  govuk::Page page = form_page(now, t("Choose what to keep"), {}, lists, today);
  const std::string who = change ? t("{0} saved on {1}", change->by, long_moment(change->at)) : t("On record now").str();
  std::vector<moj::SideBySideRow> rows;
  std::vector<Html> controls{govuk::hidden_field("version", std::to_string(now.person.version))};
  bool asks = false;
  for (const Field* field : fields_of(group)) {
    const Changer changer = who_changed(*field, typed, now.person.details);
    const std::string mine = typed_value(typed, field->name), theirs = field_text(*field, now.person.details);
    controls.push_back(govuk::hidden_field(was_name(*field), theirs));
    if (changer != Changer::both) controls.push_back(govuk::hidden_field(field->name, changer == Changer::you ? mine : theirs));
    if (changer == Changer::nobody) continue;
    Details as_typed = now.person.details;
    (void)put_field(*field, mine, lists, as_typed);
    const std::string their_words = field_words(*field, now.person.details, lists), my_words = field_words(*field, as_typed, lists);
    rows.push_back({t(field->label), html::lines(their_words), changer == Changer::they ? Html{t("Not changed by you")} : html::lines(my_words), true});
    if (changer != Changer::both) continue;
    asks = true;
    controls.push_back(govuk::radios({.name = std::string{field->name}, .legend = govuk::sized_legend(t(field->label), "s"),
                                      .items = {{.value = mine, .text = t("What you typed: {0}", my_words), .checked = true},
                                                {.value = theirs, .text = t("On record now: {0}", their_words), .checked = false}},
                                      .classes = "govuk-radios--small"}));
  }
  page.main += paragraph(asks ? t("Someone else saved these details while you were typing. Nothing you typed is lost: choose which to keep for each that you both changed.")
                              : t("Someone else saved these details while you were typing. You changed different things: both are kept when you save.")) +
               moj::side_by_side(t("Both versions"), who, t("What you typed"), rows) +
               govuk::question_form(frame, fmt::format("{}/details/{}", record_href(now.reference), group_words(group).key), controls, asks ? t("Save what I chose") : t("Save both"));
  return page;
}

govuk::Page other_name_page(const govuk::Frame& frame, const Banner& banner, const Typed& typed, std::vector<Problem> problems, const Lists& lists, Date today) {
  govuk::Page page = form_page(banner, t("Add another name"), std::move(problems), lists, today);
  const auto text = [&](const char* name, std::string_view label) {
    return govuk::input({.name = name, .label = label, .value = typed_value(typed, name), .problems = page.problems, .autocomplete = "off", .spellcheck = false});
  };
  page.main += govuk::question_form(frame, record_href(banner.reference) + "/other-names/new",
                                    {govuk::radios({.name = "kind", .legend = t("What kind of name is it?"), .items = items_of(name_kinds()),
                                                    .value = typed_value(typed, "kind"), .problems = page.problems}),
                                     text("given_name", t("First and middle names")), text("family_name", t("Last name"))},
                                    t("Add name"));
  return page;
}

govuk::Page contact_detail_page(const govuk::Frame& frame, const Banner& banner, const Typed& typed, std::vector<Problem> problems, const Lists& lists, Date today) {
  govuk::Page page = form_page(banner, t("Add a phone number or email"), std::move(problems), lists, today);
  std::vector<std::string> ticked;
  if (typed_value(typed, "not_safe") == "yes") ticked.emplace_back("yes");
  page.main += govuk::question_form(
      frame, record_href(banner.reference) + "/contact-details/new",
      {govuk::radios({.name = "kind", .legend = t("What is it?"), .items = items_of(contact_kinds()), .value = typed_value(typed, "kind"), .problems = page.problems}),
       govuk::input({.name = "value", .label = t("Number or address"), .value = typed_value(typed, "value"), .problems = page.problems, .autocomplete = "off", .spellcheck = false}),
       govuk::input({.name = "note", .label = t("Note"), .hint = t("For example whose phone it is, or when to ring"), .value = typed_value(typed, "note"), .problems = page.problems}),
       govuk::checkboxes({.name = "not_safe", .legend = t("Safety"), .items = {{.value = "yes", .text = t("It is not safe to use this"), .hint = t("Someone else may read or answer it")}}, .values = ticked})},
      t("Add"));
  return page;
}

govuk::Page identifier_page(const govuk::Frame& frame, const Banner& banner, const Typed& typed, std::vector<Problem> problems, const Lists& lists, Date today) {
  govuk::Page page = form_page(banner, t("Add another system’s reference"), std::move(problems), lists, today);
  page.main += govuk::question_form(
      frame, record_href(banner.reference) + "/identifiers/new",
      {govuk::radios({.name = "system", .legend = t("Which system?"), .items = govuk::choice_items(lists.other_system), .value = typed_value(typed, "system"), .problems = page.problems}),
       govuk::input({.name = "value", .label = t("Their reference"), .value = typed_value(typed, "value"), .problems = page.problems, .classes = "govuk-input--width-20", .autocomplete = "off", .spellcheck = false})},
      t("Add reference"));
  return page;
}

}  // namespace stepwise::person

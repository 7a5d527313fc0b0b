// SPDX-License-Identifier: Apache-2.0
#include "practice/person/page_parts.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "practice/person/nhs_number.hpp"

namespace stepwise::person {
namespace {

std::vector<Html> flags_of(const Person& person, const Lists& lists) {
  const Details& d = person.details;
  std::vector<Html> flags;
  if (person.restricted) flags.push_back(govuk::tag(t("Restricted"), "red"));
  if (d.died_on) flags.push_back(govuk::tag(t("Has died"), "grey"));
  if (d.interpreter_needed == "yes")
    flags.push_back(govuk::tag(t("Interpreter: {0}", d.preferred_language.empty() ? t("language not recorded").str() : d.preferred_language), "purple"));
  const bool plain = d.preferred_format == "standard" || d.preferred_format == "not_asked" || d.preferred_format.empty();
  if (!plain) flags.push_back(govuk::tag(t("Format: {0}", listed(lists.preferred_format.label(d.preferred_format))), "purple"));
  if (!d.communication_needs.empty()) flags.push_back(govuk::tag(t("Communication needs"), "purple"));
  if (d.client_type != "service_user") flags.push_back(govuk::tag(listed(lists.client_type.label(d.client_type)), "teal"));
  return flags;
}

}  // namespace

std::string record_href(std::string_view reference) { return "/people/" + std::string{reference}; }

Html identity_bar(const Banner& banner, const Lists& lists, Date today) {
  const Details& d = banner.person.details;
  moj::IdentityBarOptions bar{.name = full_name(d), .flags = flags_of(banner.person, lists), .label = t("Person this record is about")};
  if (!d.known_as.empty()) bar.facts.push_back({t("Likes to be called"), d.known_as});
  if (!d.pronouns.empty()) bar.facts.push_back({t("Pronouns"), d.pronouns});
  bar.facts.push_back({t("Date of birth"), birth_words(d, lists, today)});
  bar.facts.push_back({t("NHS number"), d.nhs_number.empty() ? std::string{t("Not recorded")} : nhs_number_words(d.nhs_number)});
  const std::string home = address_in_one_line(d);
  bar.facts.push_back({t("Address"), home.empty() ? std::string{t("Not recorded")} : home});
  if (!banner.phone.empty()) bar.facts.push_back({t("Phone"), banner.phone});
  return moj::identity_bar(bar);
}

Html person_header(const Banner& banner, const Lists& lists, Tab here, Date today) {
  const std::string base = record_href(banner.reference);
  const std::vector<moj::NavigationLink> links{{t("Overview"), base, here == Tab::overview},
                                               {t("Help"), base + "/help", here == Tab::help},
                                               {t("Timeline"), base + "/timeline", here == Tab::timeline},
                                               {t("Details"), base + "/details", here == Tab::details},
                                               {t("People"), base + "/people", here == Tab::people},
                                               {t("Access history"), base + "/access-history", here == Tab::access_history}};
  return identity_bar(banner, lists, today) + moj::sub_navigation(links, t("This person’s record"));
}

Html two_columns(const Html& wide, const Html& narrow) {
  return element("div", {{"class", "govuk-grid-row"}},
                 {element("div", {{"class", "govuk-grid-column-two-thirds"}}, wide), element("div", {{"class", "govuk-grid-column-one-third"}}, narrow)});
}

Html field_control(const Field& field, std::string_view typed, const Lists& lists, std::span<const Problem> problems) {
  const std::string name{field.name}, label = t(field.label), hint = t(field.hint), value{typed};
  switch (field.kind) {
    case FieldKind::code: {
      auto items = govuk::select_items(*lists.named(field.list), lists.named(field.list)->has("not_asked") ? std::string_view{} : std::string_view{t("Not asked")});
      if (!items.empty() && items.front().value.view().empty()) items.front().value = "not_asked";
      std::erase_if(items, [](const auto& item) { return item.text.empty(); });
      return govuk::select({.name = name, .label = label, .hint = hint, .items = std::move(items), .value = value, .problems = problems});
    }
    case FieldKind::long_text:
      return govuk::textarea({.name = name, .label = label, .hint = hint, .value = value, .problems = problems, .rows = 4, .spellcheck = true});
    case FieldKind::date:
      return govuk::input({.name = name, .label = label, .hint = hint, .value = value, .problems = problems, .classes = "govuk-input--width-10",
                           .autocomplete = "off", .spellcheck = false});
    case FieldKind::nhs_number:
    case FieldKind::postcode:
      return govuk::input({.name = name, .label = label, .hint = hint, .value = value, .problems = problems, .classes = "govuk-input--width-10",
                           .autocomplete = "off", .spellcheck = false});
    case FieldKind::name:
    case FieldKind::text:
      return govuk::input({.name = name, .label = label, .hint = hint, .value = value, .problems = problems, .autocomplete = "off", .spellcheck = false});
  }
  return {};
}

Html button_form(const govuk::Frame& frame, std::string_view action, std::string_view words, std::string_view what) {
  return govuk::question_form(frame, action, {}, govuk::button({.text = Html{words} + hidden_words(" " + std::string{what}),
                                                                .classes = "govuk-button--secondary govuk-!-margin-bottom-0",
                                                                .prevent_double_click = true}));
}

std::vector<govuk::SummaryRow> detail_rows(FieldGroup group, const Details& details, const Lists& lists, bool with_empty) {
  std::vector<govuk::SummaryRow> rows;
  for (const Field* field : fields_of(group)) {
    const std::string text = field_text(*field, details);
    if (!with_empty && (text.empty() || text == "not_asked")) continue;
    rows.push_back({.key = t(field->label), .value = html::lines(field_words(*field, details, lists))});
  }
  return rows;
}

Html timeline_list(std::span<const Happening> happenings, int heading_level) {
  moj::TimelineOptions timeline{.heading_level = heading_level};
  for (const Happening& item : happenings) {
    const std::string day = long_date(item.at.london_date());
    timeline.items.push_back({.title = item.href.empty() ? Html{item.title} : govuk::link(item.title, item.href), .byline = item.by,
                              .when = item.has_time ? long_moment(item.at) : day, .datetime = item.has_time ? item.at.iso() : item.at.london_date().iso(),
                              .description = item.detail.empty() ? Html{} : paragraph(html::lines(item.detail))});
  }
  return moj::timeline(timeline);
}

std::vector<govuk::Link> person_crumbs(const Banner& banner) {
  return {{t("People"), "/people"}, {banner.initials, record_href(banner.reference)}};
}

}  // namespace stepwise::person

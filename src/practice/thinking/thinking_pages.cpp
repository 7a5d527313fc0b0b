// SPDX-License-Identifier: Apache-2.0
#include "practice/thinking/thinking_pages.hpp"

#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/parts/sheet.hpp"

namespace stepwise::thinking {
namespace {

using html::element;
using html::Html;
using sheet::heading;
using sheet::paragraph;

constexpr std::string_view only_on_screen = "app-paper__hidden";

Html table_of(const View& view, const Part& part, const std::vector<const Entry*>& entries) {
  govuk::TableOptions table{.caption = t(part.label), .caption_classes = "govuk-visually-hidden", .stack_on_phones = true};
  std::vector<const Column*> used;
  for (const Column& column : part.columns)
    if (std::ranges::any_of(entries, [&](const Entry* entry) { return !shown_cell(column, entry->cell(column.code), view.outcomes).empty(); })) used.push_back(&column);
  for (const Column* column : used) {
    table.head.push_back(t(column->label));
    table.stack_names.push_back(t(column->label));
  }
  govuk::Cell last{t("Further")};
  last.classes = std::string{only_on_screen};
  if (view.may_change) table.head.push_back(last), table.stack_names.push_back(t("Further"));
  for (const Entry* entry : entries) {
    govuk::Row row;
    for (const Column* column : used) row.push_back(html::lines(shown_cell(*column, entry->cell(column->code), view.outcomes)));
    if (view.may_change) {
      govuk::Cell further{ways_on(view, part, *entry)};
      further.classes = std::string{only_on_screen};
      row.push_back(std::move(further));
    }
    table.rows.push_back(std::move(row));
  }
  return govuk::table(table);
}

Html change_link(const View& view, const Page& page, std::string_view part, std::string_view what) {
  if (!view.may_change) return {};
  return element("p", {{"class", std::string{"govuk-body "} + std::string{only_on_screen}}}, govuk::link(t("Change"), view.home + "/pages/" + page.reference + "/change?part=" + std::string{part}, ": " + std::string{what}));
}

Html part_of_page(const View& view, const Page& page, const Part& part) {
  const auto entries = entries_of(page, part.code);
  if (entries.empty() && (!view.may_change || part.further)) return {};
  Html out = heading(t(part.label));
  if (entries.empty()) out += element("p", {{"class", std::string{"govuk-body "} + std::string{only_on_screen}}}, t("Nothing is written here yet."));
  else out += part.columns.empty() ? write_items(view, part, entries) : table_of(view, part, entries);
  return out + change_link(view, page, part.code, t(part.label));
}

Html further_link(const View& view, const Page& page) {
  Html out = page.of_carer ? Html{} : paragraph(govuk::link(t("More about me"), view.home + "/about-me"));
  std::vector<Html> links;
  for (const Part& part : tool_of(page.tool)->parts())
    if (view.may_change) links.push_back(element("li", {}, govuk::link(t(part.label), view.home + "/pages/" + page.reference + "/change?part=" + std::string{part.code})));
  if (links.empty()) return element("div", {{"class", std::string{only_on_screen}}}, out);
  return element("div", {{"class", std::string{only_on_screen}}}, out + govuk::details({.summary = t("Change one part"), .content = element("ul", {{"class", "govuk-list"}}, html::join(links))}));
}

Html contributors_of(const Page& page) {
  std::vector<Html> all;
  for (const Entry* entry : entries_of(page, contributors().code)) all.push_back(words_of(contributors(), *entry));
  return html::join(all, element("br", {}, {}));
}

Html about_page(const View& view, const Page& page) {
  std::vector<govuk::SummaryRow> rows;
  const auto add = [&rows](std::string_view name, Html value) {
    if (!value.empty()) rows.push_back({.key = name, .value = std::move(value)});
  };
  if (const auto voice = choice_words(voices(), page.voice)) add(t("In whose words"), t(*voice));
  add(t("Helped to write it"), contributors_of(page));
  add(t("How I took part"), html::lines(page.took_part));
  add(t("Who may see it"), html::lines(page.share_with));
  add(t("Last changed"), Html{t("{0}, {1}", long_date(page.saved_at.london_date()), page.saved_by)});
  if (page.put_away_on) add(t("Put away"), Html{long_date(*page.put_away_on)});
  else if (page.next_look_on) add(t("We look at it again on"), Html{long_date(*page.next_look_on)});
  return heading(t("About this page")) + govuk::summary_list({.rows = std::move(rows)}) + change_link(view, page, "about", t("About this page"));
}

/// The last version of each day and writer.
Html history(const View& view, const Page& page, const std::vector<Version>& versions) {
  std::vector<Html> items;
  const Version* newer = nullptr;
  for (const Version& version : versions) {
    const bool same_sitting = newer != nullptr && newer->saved_by == version.saved_by && newer->saved_at.london_date() == version.saved_at.london_date();
    newer = &version;
    if (same_sitting) continue;
    const std::string words = t("{0}, {1}", long_date(version.saved_at.london_date()), version.saved_by);
    items.push_back(element("li", {}, govuk::link(words, view.home + "/pages/" + page.reference + "?version=" + std::to_string(version.version))));
  }
  if (items.size() < 2) return {};
  return element("div", {{"class", std::string{only_on_screen}}}, govuk::details({.summary = t("How it was before"), .content = element("ul", {{"class", "govuk-list"}}, html::join(items))}));
}

/// The foot of the one page: what "About this page" says at length on a screen.
Html written_with(const Page& page) {
  std::vector<Html> helped;
  for (const Entry* entry : entries_of(page, contributors().code)) helped.push_back(words_of(contributors(), *entry));
  const html::Attributes small{{"class", "govuk-hint govuk-!-margin-bottom-0"}};
  const std::string changed = t("Last changed {0}", long_date(page.saved_at.london_date()));
  if (helped.empty()) return element("p", small, changed);
  return element("p", small, Html{changed} + Html{". "} + Html{t("Helped to write it")} + Html{": "} + html::join(helped, Html{"; "}));
}

Html buttons(const View& view, const Page& page) {
  if (!view.may_change) return {};
  const std::string change = view.home + "/pages/" + page.reference + "/change";
  return govuk::button_group({govuk::button({.text = t("Change"), .href = change}), govuk::secondary_button(t("Hand over to write it themselves"), change + "?hand=1")});
}

Html drawing_of(const View& view, const Page& page, const Tool& tool) {
  switch (tool.drawing) {
    case Drawing::none: return {};
    case Drawing::profile: return write_profile(view, page);
    case Drawing::circle: return write_circle(page);
    case Drawing::week: return write_week(view, page);
  }
  return {};
}

}  // namespace

Html taken_words(const View& view, const Promotion& promotion) {
  const auto target = std::ranges::find(view.targets, promotion.target, &TargetWords::key);
  const std::string what = target == view.targets.end() ? promotion.target : t(target->words).str(), on = long_date(promotion.at.london_date());
  return promotion.leads_to.empty() ? Html{t("To become {0}, since {1}", what, on)} : govuk::link(t("Became {0}, {1}", what, on), promotion.leads_to);
}

Html ways_on(const View& view, const Part& part, const Entry& entry) {
  Html out;
  for (const Promotion& promotion : view.promotions)
    if (promotion.finding == entry.reference) out += element("div", {{"class", std::string{"govuk-hint govuk-!-margin-bottom-0 "} + std::string{only_on_screen}}}, taken_words(view, promotion));
  if (!view.may_change || entry.reference.empty()) return out;
  return out + element("span", {{"class", std::string{only_on_screen}}}, Html{" "} + govuk::link(t("Take further"), view.home + "/findings/" + entry.reference, ": " + words_of(part, entry)));
}

std::string title_of(const Page& page) {
  const Tool* tool = tool_of(page.tool);
  const std::string label = tool == nullptr ? page.tool : t(tool->label).str();
  return page.title.empty() ? label : t("{0}: {1}", label, page.title);
}

Html write_items(const View& view, const Part& part, const std::vector<const Entry*>& entries) {
  std::vector<Html> items;
  for (const Entry* entry : entries) items.push_back(element("li", {}, Html{words_of(part, *entry)} + ways_on(view, part, *entry)));
  return element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items));
}

Html write_page(const View& view, const Page& page, const std::vector<Version>& versions, bool is_newest) {
  const Tool& tool = *tool_of(page.tool);
  const bool is_profile = tool.drawing == Drawing::profile;
  Html out = is_profile ? element("div", {{"class", "app-header"}}, heading(t("This is me: {0}", view.name), 1) + write_photo(view, 96)) : heading(title_of(page), 1);
  if (!is_newest)
    out += govuk::inset_text({.content = paragraph(Html{t("This is how it was on {0}.", long_date(page.saved_at.london_date()))} + Html{" "} + govuk::link(t("See how it is now"), view.home + "/pages/" + page.reference))});
  if (page.of_carer) out += govuk::inset_text({.content = Html{t("The person says this as [[a carer]], so it is kept apart: only those who support [[carers]] see it, on the page and on paper. Whom it is given to is for the person to say.")}});
  if (page.put_away_on && is_newest) out += govuk::inset_text({.content = paragraph(t("Put away on {0}. It is kept, and can be used again.", long_date(*page.put_away_on)))});
  out += buttons(view, page) + drawing_of(view, page, tool);
  if (is_profile) out += written_with(page) + further_link(view, page);
  else if (tool.drawing != Drawing::week)
    for (const Part& part : tool.parts()) out += part_of_page(view, page, part);
  const Html about = write_media(view, page) + about_page(view, page);
  out += is_profile ? element("div", {{"class", std::string{only_on_screen}}}, about) : about;
  return out + (is_newest ? history(view, page, versions) : Html{});
}

Html write_about_me(const View& view, const Page& profile) {
  Html out = heading(t("About me: {0}", view.name), 1);
  if (view.photo) out += write_photo(view, 160);
  for (const auto& section : about_me_sections()) {
    Html inside;
    for (const auto code : section.parts) {
      const Part* part = part_of(*tool_of("profile"), code);
      const auto entries = entries_of(profile, code);
      if (part == nullptr || entries.empty()) continue;
      if (section.parts.size() > 1) inside += heading(t(part->label), 3);
      inside += write_items(view, *part, entries);
    }
    if (!inside.empty()) out += heading(t(section.title)) + inside;
  }
  std::vector<govuk::SummaryRow> rows;
  if (Html helped = contributors_of(profile); !helped.empty()) rows.push_back({.key = t("Supported to write this by"), .value = std::move(helped)});
  rows.push_back({.key = t("Date last updated"), .value = long_date(profile.saved_at.london_date())});
  out += govuk::summary_list({.rows = std::move(rows)});
  return out + element("p", {{"class", "govuk-hint"}}, t("These are the person’s own words, in the order of the national “About Me”. They are not clinical facts, and not an advance decision. The page is scoped to that standard; nobody has assessed it."));
}

}  // namespace stepwise::thinking

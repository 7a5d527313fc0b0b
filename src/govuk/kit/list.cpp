// SPDX-License-Identifier: Apache-2.0
#include "govuk/kit/list.hpp"

#include <algorithm>

#include "govuk/choices.hpp"
#include "govuk/form.hpp"
#include "govuk/input.hpp"
#include "govuk/select.hpp"

namespace stepwise::kit {
namespace {

const Filter::Choice* choice_of(const Filter& filter, std::string_view value) {
  const auto found = std::ranges::find(filter.choices, value, &Filter::Choice::value);
  return found == filter.choices.end() ? nullptr : &*found;
}

Html field_of(const Filter& filter, const Address& address) {
  if (filter.kind == Filter::Kind::text)
    return govuk::input({.name = filter.name, .label = filter.label, .hint = filter.hint, .value = address.value(filter.name)});
  if (filter.kind == Filter::Kind::one) {
    govuk::SelectOptions select{.name = filter.name, .label = filter.label, .hint = filter.hint, .value = address.value(filter.name)};
    select.items.push_back({.value = "", .text = filter.first.empty() ? t("All").str() : filter.first});
    for (const auto& choice : filter.choices) select.items.push_back({.value = choice.value, .text = choice.text});
    return govuk::select(select);
  }
  govuk::CheckboxesOptions boxes{.name = filter.name, .legend = govuk::sized_legend(filter.label, "s"), .hint = filter.hint,
                                 .values = address.values(filter.name), .classes = "govuk-checkboxes--small"};
  for (const auto& choice : filter.choices) boxes.items.push_back({.value = choice.value, .text = choice.text});
  return govuk::checkboxes(boxes);
}

moj::FilterGroup chips_of(const Filter& filter, const Address& address) {
  moj::FilterGroup group{.heading = filter.label};
  for (const auto& value : address.values(filter.name)) {
    const auto* choice = choice_of(filter, value);
    if (value.empty() || (choice == nullptr && filter.kind != Filter::Kind::text)) continue;
    group.tags.push_back({choice == nullptr ? value : choice->text, address.without("page").without(filter.name, value).href()});
  }
  return group;
}

}  // namespace

Html filter_panel(const Address& address, const std::vector<Filter>& filters, const std::string& heading) {
  moj::FilterOptions panel{.action = address.path(), .heading = heading};
  Address others = address.without("page");
  for (const auto& filter : filters) {
    panel.fields.push_back(field_of(filter, address));
    others = others.without(filter.name);
    moj::FilterGroup chips = chips_of(filter, address);
    if (!chips.tags.empty()) panel.selected.push_back(std::move(chips));
  }
  panel.clear_href = others.href();
  for (const auto& [name, value] : others.query()) panel.fields.push_back(govuk::hidden_field(name, value));
  return moj::filter(panel);
}

Html chosen_filters(const std::vector<Chosen>& chosen, const std::string& clear_href) {
  if (chosen.empty()) return {};
  Html items;
  for (const auto& each : chosen)
    items += html::element("li", {}, html::element("a", {{"class", "moj-filter__tag"}, {"href", each.without_href}},
                                                   {html::element("span", {{"class", "govuk-visually-hidden"}}, t("Remove this filter")), " ", t("{0}: {1}", each.label, each.value)}));
  return html::element("div", {{"class", "moj-filter__selected govuk-!-margin-bottom-6"}},
                       {html::element("h2", {{"class", "govuk-heading-s"}}, t("Chosen filters")), html::element("ul", {{"class", "moj-filter-tags"}}, items),
                        html::element("p", {{"class", "govuk-body govuk-!-margin-top-2 govuk-!-margin-bottom-0 app-paper__hidden"}}, govuk::link(t("Clear filters"), clear_href))});
}

std::string showing_words(int page, int per_page, std::int64_t total) {
  if (total <= 0) return {};
  if (total <= per_page) return t("Showing {0}", total);
  const std::int64_t first = static_cast<std::int64_t>(page - 1) * per_page + 1;
  return t("Showing {0} to {1} of {2}", first, std::min(total, first + per_page - 1), total);
}

namespace {

govuk::Cell heading_of(const ListColumn& column, const Address& address, const ListPage& list) {
  if (column.key.empty()) return column.numeric ? govuk::number(column.text) : govuk::Cell{column.text};
  const bool here = column.key == list.sort;
  const std::string href = address.without("page").with("sort", column.key).with("order", here && !list.descending ? "down" : "up").href();
  return govuk::sort_heading(column.text, href, !here ? govuk::Sorted::no : list.descending ? govuk::Sorted::down : govuk::Sorted::up, column.numeric);
}

}  // namespace

Html list_page(const Address& address, const ListPage& list) {
  if (list.rows.empty()) return html::element("p", {{"class", "govuk-body"}}, list.empty);
  govuk::TableOptions table{.caption = list.caption, .rows = list.rows, .caption_classes = list.caption_classes, .stack_on_phones = true};
  for (const auto& column : list.columns) {
    table.head.push_back(heading_of(column, address, list));
    table.stack_names.push_back(column.text);
  }
  const auto last = static_cast<int>((list.total + list.per_page - 1) / list.per_page);
  const auto page_href = [&](int number) { return address.with("page", number == 1 ? std::string{} : std::to_string(number)).href(); };
  return html::element("p", {{"class", "govuk-body"}}, showing_words(list.page, list.per_page, list.total)) + govuk::table(table) +
         govuk::pages(list.page, last, page_href, list.landmark);
}

}  // namespace stepwise::kit

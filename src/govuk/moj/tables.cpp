// SPDX-License-Identifier: Apache-2.0
#include "govuk/moj/tables.hpp"

#include "govuk/messages.hpp"
#include "language/language.hpp"

namespace stepwise::moj {

using govuk::Writer;

std::vector<govuk::Cell> sortable_head(const std::vector<SortableColumn>& columns, std::string_view sorted_by, bool descending,
                                       std::string_view path, std::string_view query) {
  std::vector<govuk::Cell> out;
  out.reserve(columns.size());
  for (const auto& column : columns) {
    if (column.key.empty()) {
      out.push_back(column.numeric ? govuk::number(column.text) : govuk::Cell{column.text});
      continue;
    }
    const bool here = column.key == sorted_by;
    std::string href{path};
    href.append("?").append(query).append(query.empty() ? "" : "&").append("sort=").append(column.key);
    href.append(here && !descending ? "&order=down" : "&order=up");
    const auto state = !here ? govuk::Sorted::no : descending ? govuk::Sorted::down : govuk::Sorted::up;
    out.push_back(govuk::sort_heading(column.text, href, state, column.numeric));
  }
  return out;
}

namespace {

govuk::Cell box_of(const MultiSelectOptions& options, const ChoosableRow& row) {
  const std::string id = options.id_prefix + options.name + "-" + row.value;
  Writer w{384};
  w.raw("<div class=\"govuk-checkboxes__item govuk-checkboxes--small moj-multi-select__checkbox\"><input type=\"checkbox\" class=\"govuk-checkboxes__input\"");
  w.attr("id", id).attr("name", options.name).attr("value", row.value).flag("checked", row.chosen).end();
  w.raw("<label class=\"govuk-label govuk-checkboxes__label\"").attr("for", id).end();
  w.raw("<span class=\"govuk-visually-hidden\">").text(t("Select {0}", row.label)).raw("</span></label></div>");
  return govuk::Cell{std::move(w).done()};
}

}  // namespace

Html multi_select(const MultiSelectOptions& options) {
  govuk::TableOptions table = options.table;
  table.attributes.push_back({"data-module", "moj-multi-select"});
  if (!options.id_prefix.empty()) table.attributes.push_back({"data-id-prefix", options.id_prefix});
  govuk::Cell choose{html::element("span", {{"class", "govuk-visually-hidden"}}, t("Select"))};
  choose.attributes.push_back({"id", options.id_prefix + "select-all"});
  table.head.insert(table.head.begin(), std::move(choose));
  if (!table.stack_names.empty()) table.stack_names.insert(table.stack_names.begin(), std::string{});
  table.rows.clear();
  table.rows.reserve(options.rows.size());
  for (const auto& row : options.rows) {
    govuk::Row cells{box_of(options, row)};
    cells.insert(cells.end(), row.cells.begin(), row.cells.end());
    table.rows.push_back(std::move(cells));
  }
  return govuk::table(table);
}

Html side_by_side(std::string_view caption, std::string_view left, std::string_view right, const std::vector<SideBySideRow>& rows) {
  govuk::TableOptions options{.caption = caption,
                              .head = {Html{t("Question")}, left, right},
                              .first_cell_is_header = true,
                              .caption_classes = "govuk-table__caption--m",
                              .classes = "app-side-by-side",
                              .stack_on_phones = true,
                              .stack_names = {t("Question"), std::string{left}, std::string{right}}};
  options.rows.reserve(rows.size());
  for (const auto& row : rows) {
    Html question{row.question};
    if (row.differs) question += Html{" "} + govuk::tag(t("Different"), "yellow");
    options.rows.push_back({question, row.left, row.right});
  }
  return govuk::table(options);
}

}  // namespace stepwise::moj

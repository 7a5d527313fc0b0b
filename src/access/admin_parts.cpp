// SPDX-License-Identifier: Apache-2.0
#include "access/admin_parts.hpp"
#include "language/language.hpp"

namespace stepwise::access {

govuk::Page admin_page(std::string title, std::string_view parent_words, std::string_view parent_href) {
  govuk::Page page;
  page.title = std::move(title);
  page.breadcrumbs = {{t("Home"), "/"}, {t("Administration"), "/admin"}};
  if (!parent_words.empty()) page.breadcrumbs.push_back({std::string{parent_words}, std::string{parent_href}});
  return page;
}

govuk::TableOptions stacked_table(html::Html caption, const std::vector<std::string>& columns) {
  govuk::TableOptions table{.caption = std::move(caption), .stack_on_phones = true, .stack_names = columns};
  for (const std::string& column : columns) table.head.emplace_back(column);
  return table;
}

html::Html both_versions(const std::vector<Conflicting>& fields) {
  govuk::TableOptions table{.caption = t("Both versions"),
                            .head = {t("What"), t("Kept now"), t("What you typed")},
                            .first_cell_is_header = true,
                            .caption_classes = "govuk-table__caption--m"};
  for (const Conflicting& field : fields)
    if (field.kept != field.typed) table.rows.push_back({field.field, field.kept, field.typed});
  return govuk::table(table);
}

}  // namespace stepwise::access

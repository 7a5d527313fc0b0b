// SPDX-License-Identifier: Apache-2.0
#include "govuk/table.hpp"

#include <algorithm>

namespace stepwise::govuk {
namespace {

std::string formatted(std::string_view base, const std::string& format) {
  return format.empty() ? std::string{} : std::string{base}.append("--").append(format);
}

void write_spans(Writer& w, const Cell& cell) {
  if (cell.colspan > 0) w.attr("colspan", std::to_string(cell.colspan));
  if (cell.rowspan > 0) w.attr("rowspan", std::to_string(cell.rowspan));
  w.attrs(cell.attributes);
}

void write_head(Writer& w, const TableOptions& options) {
  if (options.head.empty()) return;
  w.raw("<thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">");
  for (const auto& cell : options.head) {
    w.raw("<th scope=\"col\"").cls("govuk-table__header", formatted("govuk-table__header", cell.format), cell.classes);
    write_spans(w, cell);
    w.end().html(cell.content).close("th");
  }
  w.raw("</tr></thead>");
}

void write_cell(Writer& w, const TableOptions& options, const Cell& cell, std::size_t column) {
  const bool header = options.first_cell_is_header && column == 0;
  if (header) {
    w.raw("<th scope=\"row\"").cls("govuk-table__header", cell.classes);
  } else {
    w.open("td").cls("govuk-table__cell", formatted("govuk-table__cell", cell.format), cell.classes);
  }
  write_spans(w, cell);
  w.end();
  if (options.stack_on_phones && !header && column < options.stack_names.size())
    w.raw("<span class=\"app-stack__name\" aria-hidden=\"true\">").plain(options.stack_names[column]).close("span");
  w.html(cell.content).close(header ? "th" : "td");
}

}  // namespace

Cell number(Html content) {
  Cell cell{std::move(content)};
  cell.format = "numeric";
  return cell;
}

Html table(const TableOptions& options) {
  Writer w{1024 + 160 * options.rows.size() * std::max<std::size_t>(1, options.head.size())};
  w.open("table").cls("govuk-table", options.stack_on_phones ? "app-stack" : "", options.classes).attrs(options.attributes).end();
  if (!options.caption.empty())
    w.start("caption", "govuk-table__caption", options.caption_classes).html(options.caption).close("caption");
  write_head(w, options);
  w.raw("<tbody class=\"govuk-table__body\">");
  for (const auto& row : options.rows) {
    w.raw("<tr class=\"govuk-table__row\">");
    for (std::size_t column = 0; column < row.size(); ++column) write_cell(w, options, row[column], column);
    w.raw("</tr>");
  }
  w.raw("</tbody></table>");
  return std::move(w).done();
}

Cell sort_heading(std::string_view text, std::string_view href, Sorted sorted, bool numeric) {
  Writer w;
  w.open("a").cls("app-sort").attr("href", href).end().text(text);
  w.raw("<span class=\"app-sort__mark\" aria-hidden=\"true\">");
  w.text(sorted == Sorted::up ? " ▲" : sorted == Sorted::down ? " ▼" : " ↕").raw("</span></a>");
  Cell cell{std::move(w).done()};
  if (numeric) cell.format = "numeric";
  cell.attributes.push_back({"aria-sort", sorted == Sorted::up ? "ascending" : sorted == Sorted::down ? "descending" : "none"});
  return cell;
}

}  // namespace stepwise::govuk

// SPDX-License-Identifier: Apache-2.0
#include "base/code_list.hpp"

#include <algorithm>

#include "base/csv.hpp"
#include "base/share.hpp"
#include "base/text.hpp"

namespace stepwise {

Result<CodeList> CodeList::load(std::string_view name) {
  return read_shared("lists/" + std::string{name} + ".csv").and_then([&](const std::string& text) { return from_csv(name, text); });
}

Result<CodeList> CodeList::from_csv(std::string_view name, std::string_view text) {
  CodeList list;
  std::string wrong;
  const auto read = read_csv(text, [&](std::size_t line, std::span<const std::string> cells) {
    if (list.columns_.empty()) {
      list.columns_.assign(cells.begin(), cells.end());
      if (cells.size() < 2 || cells[0] != "code" || cells[1] != "label") wrong = "its first two columns should be code and label";
    } else if (cells.size() != list.columns_.size()) {
      wrong = "line " + std::to_string(line) + " has " + std::to_string(cells.size()) + " cells instead of " + std::to_string(list.columns_.size());
    } else if (list.has(cells[0])) {
      wrong = "the code " + cells[0] + " comes twice";
    } else {
      list.items_.push_back({cells[0], cells[1], {cells.begin(), cells.end()}});
    }
  });
  if (!read) return tl::unexpected<Fault>{read.error()};
  if (!wrong.empty()) return fail(FaultKind::invalid, "The list " + std::string{name} + " cannot be used: " + wrong + ".");
  return list;
}

const CodeList::Item* CodeList::find(std::string_view code) const {
  const auto at = std::ranges::find(items_, code, &Item::code);
  return at == items_.end() ? nullptr : &*at;
}

std::string CodeList::label(std::string_view code) const {
  const Item* item = find(code);
  return item ? item->label : std::string{code};
}

std::string CodeList::value(std::string_view code, std::string_view column) const {
  const Item* item = find(code);
  const auto at = std::ranges::find(columns_, column);
  return item && at != columns_.end() ? item->cells[static_cast<std::size_t>(at - columns_.begin())] : std::string{};
}

std::string CodeList::code_for_label(std::string_view label) const { return code_for("label", label); }

std::string CodeList::code_for(std::string_view column, std::string_view value) const {
  const auto at = std::ranges::find(columns_, column);
  if (at == columns_.end()) return {};
  const auto index = static_cast<std::size_t>(at - columns_.begin());
  for (const auto& item : items_)
    if (equals_ignoring_case(item.cells[index], value)) return item.code;
  return {};
}

}  // namespace stepwise

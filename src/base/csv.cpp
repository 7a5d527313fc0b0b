// SPDX-License-Identifier: Apache-2.0
#include "base/csv.hpp"

namespace stepwise {

Result<void> read_csv(std::string_view text, const std::function<void(std::size_t, std::span<const std::string>)>& use, char separator) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<std::string> cells;
  std::string cell;
  bool quoted = false, was_quoted = false;
  std::size_t line = 1, row_line = 1;
  const auto end_row = [&] {
    if (!cells.empty() || !cell.empty() || was_quoted) {
      cells.push_back(std::move(cell));
      use(row_line, cells);
    }
    cells.clear();
    cell.clear();
    was_quoted = false;
    row_line = line;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') ++line;
    if (quoted) {
      if (c != '"') cell += c;
      else if (i + 1 < text.size() && text[i + 1] == '"') cell += text[++i];
      else quoted = false;
    } else if (c == '"' && cell.empty()) {
      quoted = was_quoted = true;
    } else if (c == separator) {
      cells.push_back(std::move(cell));
      cell.clear();
      was_quoted = false;
    } else if (c == '\n') {
      end_row();
    } else if (c != '\r' || (i + 1 < text.size() && text[i + 1] != '\n')) {
      cell += c;
    }
  }
  if (quoted) return fail(FaultKind::invalid, "A quotation mark on or after line " + std::to_string(row_line) + " is never closed.");
  end_row();
  return {};
}

std::string csv_cell(std::string_view text) {
  std::string out{text};
  const bool number = !out.empty() && out.find_first_not_of("+-0123456789.") == std::string::npos && out.find_first_of("0123456789") != std::string::npos;
  if (!out.empty() && !number && std::string_view{"=+-@\t\r"}.find(out[0]) != std::string_view::npos) out.insert(0, "'");
  if (out.find_first_of(",\"\n\r") == std::string::npos) return out;
  std::string quoted = "\"";
  for (const char c : out) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string csv_row(std::span<const std::string> cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) out += (i ? "," : "") + csv_cell(cells[i]);
  return out + "\n";
}

}  // namespace stepwise

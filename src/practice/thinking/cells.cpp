// SPDX-License-Identifier: Apache-2.0
#include "practice/thinking/cells.hpp"

#include <nlohmann/json.hpp>

namespace stepwise::thinking {

using Json = nlohmann::ordered_json;

std::string write_cells(const std::vector<Cell>& cells) {
  Json out = Json::object();
  for (const Cell& cell : cells) out[cell.column] = cell.text;
  return out.dump();
}

std::vector<Cell> read_cells(std::string_view text) {
  std::vector<Cell> cells;
  const Json parsed = Json::parse(text, nullptr, false);
  if (!parsed.is_object()) return cells;
  for (const auto& [column, value] : parsed.items())
    if (value.is_string()) cells.push_back({column, value.get<std::string>()});
  return cells;
}

std::string page_json(const Page& page) {
  Json out{{"tool", page.tool},
           {"title", page.title},
           {"voice", page.voice},
           {"took_part", page.took_part},
           {"share_with", page.share_with},
           {"next_look_on", page.next_look_on ? page.next_look_on->iso() : ""},
           {"put_away_on", page.put_away_on ? page.put_away_on->iso() : ""},
           {"of_carer", page.of_carer ? "yes" : ""}};
  for (const Entry& entry : page.entries) {
    Json said = Json::object();
    for (const Cell& cell : entry.cells) said[cell.column] = cell.text;
    out[entry.part].push_back(said);
  }
  return out.dump();
}

}  // namespace stepwise::thinking

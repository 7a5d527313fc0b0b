// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "html/test/tree.hpp"

namespace stepwise::charts::test {

/// The first end tag that closes something else, or what stays open; "" when all is in order. Void elements are left out.
inline std::string unbalanced(std::string_view markup) {
  std::vector<std::string> open;
  for (std::size_t i = markup.find('<'); i != std::string_view::npos; i = markup.find('<', i + 1)) {
    const std::size_t end = markup.find('>', i);
    if (end == std::string_view::npos) return "a tag that does not end";
    const std::string_view tag = markup.substr(i + 1, end - i - 1);
    const std::string name{tag.substr(tag.starts_with('/') ? 1 : 0, tag.find_first_of(" /", 1) - (tag.starts_with('/') ? 1 : 0))};
    if (tag.starts_with('/')) {
      if (open.empty() || open.back() != name) return "</" + name + ">";
      open.pop_back();
    } else if (!tag.ends_with('/') && name != "br") {
      open.push_back(name);
    }
  }
  return open.empty() ? "" : open.back();
}

inline bool within(double place, double from, double to) { return place >= from - 0.5 && place <= to + 0.5; }

/// Every pair of numbers of a path made of M and L (and short relative words of patterns, which are not asked about).
inline std::vector<std::pair<double, double>> path_places(const std::string& path) {
  std::vector<std::pair<double, double>> out;
  const char* at = path.c_str();
  while (*at != '\0') {
    if (*at == 'M' || *at == 'L') {
      char* next = nullptr;
      const double x = std::strtod(at + 1, &next);
      const double y = std::strtod(next, &next);
      out.emplace_back(x, y);
      at = next;
    } else {
      ++at;
    }
  }
  return out;
}

/// The first mark of one drawing that leaves its viewBox.
inline std::string outside_of(const std::string& svg, double wide, double high) {
  const auto number = [](const html::Found& found, const char* name) { return std::stod(found.attribute(name)); };
  for (const auto& c : html::find_all(svg, "circle"))
    if (!within(number(c, "cx"), 0, wide) || !within(number(c, "cy"), 0, high)) return "circle at " + c.attribute("cx") + " " + c.attribute("cy");
  for (const auto& r : html::find_all(svg, "rect"))
    if (r.has("x") && (!within(number(r, "x"), 0, wide) || !within(number(r, "x") + number(r, "width"), 0, wide) || !within(number(r, "y") + number(r, "height"), 0, high)))
      return "rect at " + r.attribute("x") + " wide " + r.attribute("width");
  for (const auto& l : html::find_all(svg, "line"))
    for (const char* name : {"x1", "x2"})
      if (!within(number(l, name), 0, wide)) return "line at " + l.attribute(name);
  for (const auto& p : html::find_all(svg, "path"))
    if (!p.attribute("class").ends_with("__ink"))
      for (const auto& [x, y] : path_places(p.attribute("d")))
        if (!within(x, 0, wide) || !within(y, 0, high)) return "path " + p.attribute("d");
  for (const auto& t : html::find_all(svg, "text"))
    if (!within(number(t, "x"), 0, wide) || !within(number(t, "y"), 0, high)) return "text " + t.text;
  return "";
}

/// The drawings of a figure, each as its own markup.
inline std::vector<std::string> drawings(const std::string& markup) {
  std::vector<std::string> out;
  const std::string start = "<svg class=\"app-chart__svg";
  for (std::size_t i = markup.find(start); i != std::string::npos; i = markup.find(start, i + 1)) out.push_back(markup.substr(i, markup.find("</svg>", i) + 6 - i));
  return out;
}

/// The first mark of any drawing that leaves its viewBox; "" when none does.
inline std::string outside(const std::string& markup) {
  for (const auto& svg : drawings(markup)) {
    const std::string box = html::find_all(svg, "svg").at(0).attribute("viewBox");
    const auto space = box.rfind(' ');
    const std::string found = outside_of(svg, std::stod(box.substr(4)), std::stod(box.substr(space)));
    if (!found.empty()) return found + " in " + box;
  }
  return "";
}

/// What the marks' titles say after their last ": ".
inline std::vector<std::string> mark_figures(const std::string& markup) {
  std::vector<std::string> out;
  for (const auto& svg : drawings(markup))
    for (const auto& title : html::find_all(svg, "title"))
      if (!title.has("id")) out.push_back(title.text.substr(title.text.rfind(": ") + 2));
  return out;
}

/// The table's cells that are figures. A cell repeats its column's name for phones, hidden from nobody else.
inline std::vector<std::string> table_figures(const std::string& markup) {
  std::vector<std::string> out;
  const std::string table = markup.substr(markup.find("<table"));
  std::vector<std::string> names;
  for (const auto& head : html::find_all(table, "th"))
    if (head.attribute("scope") == "col") names.push_back(head.text);
  const auto cells = html::find_all(table, "td");
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::string said = cells[i].text;
    const std::string& name = names[1 + i % (names.size() - 1)];
    if (said.starts_with(name)) said = said.substr(said.find_first_not_of(": ", name.size()));
    if (said != "No figure" && !said.starts_with("Hidden")) out.push_back(said);
  }
  return out;
}

}  // namespace stepwise::charts::test

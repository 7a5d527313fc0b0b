// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "forms/questionnaire/answers.hpp"
#include "forms/questionnaire/value.hpp"

namespace stepwise::forms {
namespace {

using Kind = Stretch::Kind;

/// A table of more cells than this is not made: what differs is then shown as one piece.
constexpr std::size_t most_cells = 4'000'000;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_blank(std::string_view text) { return std::ranges::all_of(text, is_space); }

/// Words and the white space between them, in turn.
std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t start = 0;
  for (std::size_t i = 1; i <= text.size(); ++i) {
    if (i < text.size() && is_space(text[i]) == is_space(text[i - 1])) continue;
    out.push_back(text.substr(start, i - start));
    start = i;
  }
  return out;
}

using Pieces = std::vector<std::string_view>;

/// The longest pieces in common, by table: for each pair, which way the longest goes on.
class Table {
 public:
  Table(const Pieces& a, const Pieces& b) : width_{b.size() + 1}, way_(a.size() * b.size()) {
    std::vector<std::uint32_t> below(width_), here(width_);
    for (std::size_t i = a.size(); i-- > 0; std::swap(below, here))
      for (std::size_t j = b.size(); j-- > 0;) {
        const bool same = a[i] == b[j];
        here[j] = same ? below[j + 1] + 1 : std::max(below[j], here[j + 1]);
        way_[i * b.size() + j] = same ? 'd' : below[j] >= here[j + 1] ? 'a' : 'b';
      }
  }
  char way(std::size_t i, std::size_t j) const { return way_[i * (width_ - 1) + j]; }

 private:
  std::size_t width_;
  std::vector<char> way_;
};

void add(std::vector<Stretch>& out, Kind kind, std::string_view words) {
  if (words.empty()) return;
  if (!out.empty() && out.back().kind == kind) out.back().words += words;
  else out.push_back({kind, std::string{words}});
}

void compare_middle(std::vector<Stretch>& out, const Pieces& a, const Pieces& b) {
  std::size_t i = 0, j = 0;
  if (!a.empty() && !b.empty() && b.size() <= most_cells / a.size()) {
    const Table table{a, b};
    while (i < a.size() && j < b.size()) {
      const char way = table.way(i, j);
      add(out, way == 'd' ? Kind::same : way == 'a' ? Kind::removed : Kind::added, way == 'b' ? b[j] : a[i]);
      if (way != 'b') ++i;
      if (way != 'a') ++j;
    }
  }
  for (; i < a.size(); ++i) add(out, Kind::removed, a[i]);
  for (; j < b.size(); ++j) add(out, Kind::added, b[j]);
}

/// Between two stretches that stayed, one removal and one addition: white space alone does not part changes.
std::vector<Stretch> gathered(const std::vector<Stretch>& found) {
  std::vector<Stretch> out;
  std::string removed, added;
  const auto flush = [&] {
    add(out, Kind::removed, removed);
    add(out, Kind::added, added);
    removed.clear();
    added.clear();
  };
  for (std::size_t i = 0; i < found.size(); ++i) {
    const bool between = i > 0 && i + 1 < found.size() && is_blank(found[i].words);
    if (found[i].kind == Kind::same && !between) {
      flush();
      add(out, Kind::same, found[i].words);
      continue;
    }
    if (found[i].kind != Kind::added) removed += found[i].words;
    if (found[i].kind != Kind::removed) added += found[i].words;
  }
  flush();
  return out;
}

/// The words of each question that was answered, by its linkId and which asking of it this is.
struct Line {
  std::string link_id, question, words;
  int repeat = 0;
};

std::string words_of(const std::vector<Value>& values) {
  std::string out;
  for (const Value& value : values) {
    if (!out.empty()) out += '\n';
    out += value_words(value);
  }
  return out;
}

void gather(const std::vector<Answered>& items, std::vector<Line>& out, std::map<std::string, int>& repeats) {
  for (const Answered& item : items) {
    if (!item.values.empty()) out.push_back({item.link_id, item.text, words_of(item.values), repeats[item.link_id]++});
    gather(item.items, out, repeats);
    for (const auto& below : item.under) gather(below, out, repeats);
  }
}

std::vector<Line> lines_of(const Response& response) {
  std::vector<Line> out;
  std::map<std::string, int> repeats;
  gather(response.items, out, repeats);
  return out;
}

Change change(const Line& line, std::string before, std::string after) {
  Change out{line.link_id, line.question, std::move(before), std::move(after), {}};
  if (out.before != out.after) out.words = compare_words(out.before, out.after);
  return out;
}

}  // namespace

std::vector<Stretch> compare_words(std::string_view before, std::string_view after) {
  Pieces a = pieces_of(before), b = pieces_of(after);
  const auto [end_a, end_b] = std::ranges::mismatch(a, b);
  const auto head = end_a - a.begin();
  std::ptrdiff_t tail = 0;
  while (tail < a.end() - end_a && tail < b.end() - end_b && *(a.end() - 1 - tail) == *(b.end() - 1 - tail)) ++tail;
  std::vector<Stretch> out;
  for (auto piece = a.begin(); piece != end_a; ++piece) add(out, Kind::same, *piece);
  compare_middle(out, Pieces(a.begin() + head, a.end() - tail), Pieces(b.begin() + head, b.end() - tail));
  for (auto piece = a.end() - tail; piece != a.end(); ++piece) add(out, Kind::same, *piece);
  return gathered(out);
}

std::vector<Change> compare(const Response& before, const Response& after) {
  const auto old_lines = lines_of(before), new_lines = lines_of(after);
  using Key = std::pair<std::string, int>;
  std::map<Key, std::size_t> was, is;
  for (std::size_t i = 0; i < old_lines.size(); ++i) was.emplace(Key{old_lines[i].link_id, old_lines[i].repeat}, i);
  for (std::size_t i = 0; i < new_lines.size(); ++i) is.emplace(Key{new_lines[i].link_id, new_lines[i].repeat}, i);
  std::vector<Change> out;
  std::size_t next = 0;
  const auto gone_before = [&](std::size_t stop) {  // answers that are no more stand where they stood
    for (; next < stop; ++next)
      if (const Line& line = old_lines[next]; !is.contains({line.link_id, line.repeat})) out.push_back(change(line, line.words, {}));
  };
  for (const Line& line : new_lines) {
    const auto found = was.find({line.link_id, line.repeat});
    if (found != was.end()) gone_before(found->second);
    out.push_back(change(line, found == was.end() ? std::string{} : old_lines[found->second].words, line.words));
  }
  gone_before(old_lines.size());
  return out;
}

}  // namespace stepwise::forms

// SPDX-License-Identifier: Apache-2.0
#include "practice/person/name_match.hpp"

#include <algorithm>
#include <array>

#include "base/csv.hpp"
#include "base/share.hpp"
#include "base/text.hpp"

namespace stepwise::person {
namespace {

bool is_plain_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 128; });
}
bool is_gap(char c) { return c == ' ' || (c >= '\t' && c <= '\r') || c == '-' || c == '/' || c == ',' || c == '_'; }

}  // namespace

std::string fold_name(std::string_view text) {
  if (!is_plain_ascii(text)) return fold_for_matching(text);
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      if (gap && !out.empty()) out += ' ';
      gap = false;
      out += c;
    } else if (is_gap(c)) {
      gap = true;
    }
  }
  return out;
}

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split(folded, ' '))
    if (!word.empty()) words.push_back(word);
  return words;
}

int slips_between(std::string_view a, std::string_view b, int most) {
  constexpr std::size_t longest = 64;
  const auto too_far = most + 1;
  const auto gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > static_cast<std::size_t>(most) || a.size() > longest || b.size() > longest) return a == b ? 0 : too_far;
  std::array<std::array<int, longest + 1>, 3> rows;
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto &row = rows[i % 3], &above = rows[(i + 2) % 3], &two_above = rows[(i + 1) % 3];
    int least = row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      int cost = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = std::min(cost, two_above[j - 2] + 1);
      row[j] = cost;
      least = std::min(least, cost);
    }
    if (least > most) return too_far;
  }
  return std::min(rows[a.size() % 3][b.size()], too_far);
}

std::vector<std::uint32_t> trigrams_of(std::string_view word) {
  const std::string marked = "\x01\x01" + std::string{word} + "\x02";
  std::vector<std::uint32_t> pieces;
  pieces.reserve(marked.size());
  for (std::size_t i = 0; i + 3 <= marked.size(); ++i) {
    const auto at = [&](std::size_t k) { return static_cast<std::uint32_t>(static_cast<unsigned char>(marked[i + k])); };
    pieces.push_back(at(0) << 16 | at(1) << 8 | at(2));
  }
  std::ranges::sort(pieces);
  pieces.erase(std::unique(pieces.begin(), pieces.end()), pieces.end());
  return pieces;
}

double trigram_similarity(std::string_view a, std::string_view b) {
  const auto x = trigrams_of(a), y = trigrams_of(b);
  std::size_t shared = 0;
  for (auto i = x.begin(), j = y.begin(); i != x.end() && j != y.end();) {
    if (*i == *j) ++shared, ++i, ++j;
    else if (*i < *j) ++i;
    else ++j;
  }
  return x.empty() || y.empty() ? 0 : 2.0 * static_cast<double>(shared) / static_cast<double>(x.size() + y.size());
}

NameForms NameForms::from_rows(const std::vector<std::string>& rows) {
  NameForms forms;
  for (const std::string& row : rows) {
    auto& group = forms.groups_.emplace_back();
    for (const std::string_view name : words_of(row)) group.emplace_back(name);
    for (const std::string& name : group)
      forms.by_name_.emplace_back(name, static_cast<std::uint32_t>(forms.groups_.size() - 1));
  }
  std::ranges::sort(forms.by_name_);
  return forms;
}

NameForms NameForms::shipped() {
  std::vector<std::string> rows;
  if (const auto text = read_shared("lists/given_name_forms.csv"))
    (void)read_csv(*text, [&](std::size_t line, std::span<const std::string> cells) {
      if (line > 1 && !cells.empty()) rows.push_back(cells[0]);
    });
  return from_rows(rows);
}

std::vector<std::string_view> NameForms::forms_of(std::string_view name) const {
  std::vector<std::string_view> found;
  auto at = std::ranges::lower_bound(by_name_, name, {}, [](const auto& entry) { return std::string_view{entry.first}; });
  for (; at != by_name_.end() && at->first == name; ++at)
    for (const std::string& other : groups_[at->second])
      if (other != name) found.push_back(other);
  return found;
}

bool NameForms::same(std::string_view a, std::string_view b) const { return std::ranges::count(forms_of(a), b) > 0; }

double name_likeness(std::string_view a, std::string_view b, const NameForms& forms) {
  if (a.empty() || b.empty()) return 0;
  if (a == b) return 1;
  if (slips_between(a, b, 1) == 1 && std::max(a.size(), b.size()) > 2) return 0.8;
  if (forms.same(a, b)) return 0.8;
  const std::string key = phonetic_key(a);
  if (key.size() > 1 && key == phonetic_key(b)) return 0.65;
  const double alike = trigram_similarity(a, b);
  return alike >= 0.5 ? alike : 0;
}

}  // namespace stepwise::person

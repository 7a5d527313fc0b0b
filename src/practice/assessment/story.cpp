// SPDX-License-Identifier: Apache-2.0
#include "practice/assessment/story.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"

namespace stepwise::assessment {
namespace {

constexpr std::string_view workers_section = "worker";

bool is_workers(const forms::Answered& item) { return item.link_id == workers_section; }

void gather(const std::vector<forms::Answered>& items, bool only_words, std::map<std::string, int>& entries, std::vector<Told>& all) {
  for (const auto& item : items) {
    for (std::size_t i = 0; i < item.values.size(); ++i) {
      if (only_words && !std::holds_alternative<std::string>(item.values[i])) continue;
      all.push_back({item.link_id, item.text, forms::value_words(item.values[i]), entries[item.link_id]++});
    }
    gather(item.items, only_words, entries, all);
    for (const auto& under : item.under) gather(under, only_words, entries, all);
  }
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool ends(char c) { return c == '.' || c == '!' || c == '?'; }

}  // namespace

std::vector<Told> told_in(const forms::Response& response) {
  std::vector<Told> all;
  std::map<std::string, int> entries;
  for (const auto& section : response.items)
    if (!is_workers(section)) gather({section}, true, entries, all);
  return all;
}

std::vector<Told> answers_in(const forms::Response& response, bool workers_part) {
  std::vector<Told> all;
  std::map<std::string, int> entries;
  for (const auto& section : response.items)
    if (is_workers(section) == workers_part) gather({section}, false, entries, all);
  return all;
}

std::vector<Sentence> sentences(std::string_view words) {
  std::vector<Sentence> all;
  std::size_t at = 0;
  while (at < words.size()) {
    while (at < words.size() && is_blank(words[at])) ++at;
    if (at == words.size()) break;
    std::size_t end = at;
    while (end < words.size() && words[end] != '\n' && !(ends(words[end]) && (end + 1 == words.size() || is_blank(words[end + 1])))) ++end;
    if (end < words.size() && ends(words[end])) ++end;
    std::size_t last = end;
    while (last > at && is_blank(words[last - 1])) --last;
    all.push_back({at, last - at});
    at = end;
  }
  return all;
}

std::string key_of(const Told& told, const Sentence& sentence) {
  return told.link_id + ":" + std::to_string(told.entry) + ":" + std::to_string(sentence.starts);
}

std::vector<Passage> passages_of(const std::vector<Told>& told, const std::vector<std::string>& keys) {
  const std::set<std::string, std::less<>> chosen{keys.begin(), keys.end()};
  std::vector<Passage> all;
  for (const auto& one : told) {
    std::size_t from = 0, to = 0;
    const auto keep = [&] {
      if (to > from) {
        Passage passage;
        passage.link_id = one.link_id;
        passage.question = one.question;
        passage.starts = static_cast<std::int64_t>(from);
        passage.words = one.words.substr(from, to - from);
        all.push_back(std::move(passage));
      }
      from = to = 0;
    };
    for (const auto& sentence : sentences(one.words)) {
      if (!chosen.contains(key_of(one, sentence))) {
        keep();
        continue;
      }
      if (to == 0) from = sentence.starts;
      to = sentence.starts + sentence.length;
    }
    keep();
  }
  return all;
}

bool still_told(const std::vector<Told>& told, const Passage& passage) {
  return std::ranges::any_of(told, [&](const Told& one) { return one.link_id == passage.link_id && one.words.find(passage.words) != std::string::npos; });
}

}  // namespace stepwise::assessment

// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "practice/outcome/word_forms.hpp"
#include "practice/outcome/wording.hpp"

namespace stepwise::outcome {
namespace {

constexpr std::string_view curly = "\xE2\x80\x99", mark_start = "\xE2\x80", short_dash = "\xE2\x80\x93", long_dash = "\xE2\x80\x94";
constexpr std::size_t mark_length = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_mark_of_break(char c) { return c == ',' || c == ';' || c == '.' || c == '!' || c == '?' || c == ':' || c == '\n'; }

/// How long the mark inside a word is that stands here: an apostrophe of either kind, or the colon of 2:1.
std::size_t inner_mark(std::string_view text, std::size_t at) {
  const auto followed = [&](std::size_t length) { return at + length < text.size() && (is_letter(text[at + length]) || is_digit(text[at + length])); };
  if (text.substr(at).starts_with(curly) && followed(curly.size())) return curly.size();
  if (text[at] == '\'' && followed(1)) return 1;
  if (text[at] == ':' && at > 0 && is_digit(text[at - 1]) && followed(1) && is_digit(text[at + 1])) return 1;
  return 0;
}

/// How long the break between clauses is that stands here, or 0. A full stop inside a word (9.15, p.w.) or after a single letter
/// (an initial) is none.
std::size_t break_length(std::string_view text, std::size_t at, std::span<const Token> before) {
  const auto rest = text.substr(at);
  if (rest.starts_with(short_dash) || rest.starts_with(long_dash)) return mark_length;
  if (rest.starts_with("- ") && at > 0 && text[at - 1] == ' ') return 1;
  if (!is_mark_of_break(text[at])) return 0;
  if (text[at] != '.') return 1;
  const bool in_word = at + 1 < text.size() && (is_letter(text[at + 1]) || is_digit(text[at + 1]));
  const bool initial = !before.empty() && before.back().end == at && at - before.back().begin == 1 && is_letter(text[at - 1]);
  return in_word || initial ? 0 : 1;
}

void add_break(std::vector<Token>& tokens, std::string_view text, std::size_t begin, std::size_t end) {
  if (tokens.empty()) return;
  if (!tokens.back().is_clause) tokens.push_back({.word = ",", .stem = ",", .begin = begin, .end = end, .is_clause = true});
  if (text[begin] != ',') tokens.back().is_stop = true;
}

std::string folded(std::string_view raw) {
  std::string word;
  for (std::size_t i = 0; i < raw.size();) {
    if (raw.substr(i).starts_with(curly)) {
      word += '\'';
      i += curly.size();
    } else word += raw[i++];
  }
  word = lower_ascii(word);
  if (word.size() > 2 && word.ends_with("'s")) word.resize(word.size() - 2);
  return word;
}

}  // namespace

std::string stem_of(std::string_view word) {
  const auto without = [&](std::size_t letters) { return std::string{word.substr(0, word.size() - letters)}; };
  if (word.size() > 4 && word.ends_with("ies")) return without(3) + "y";
  for (const std::string_view ending : {"sses", "shes", "ches", "xes"})
    if (word.size() > ending.size() && word.ends_with(ending)) return without(2);
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")) return without(1);
  return std::string{word};
}

std::vector<Token> tokens_of(std::string_view text, std::span<const std::string> names) {
  std::vector<std::string> called;
  for (const auto& name : names)
    if (!trim(name).empty()) called.push_back(lower_ascii(trim(name)));
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < text.size();) {
    const auto rest = text.substr(i);
    if (const auto length = break_length(text, i, tokens); length > 0) {
      add_break(tokens, text, i, i + length);
      i += length;
      continue;
    }
    if (rest.starts_with(mark_start)) {
      i = std::min(i + mark_length, text.size());
      continue;
    }
    if (!is_letter(text[i]) && !is_digit(text[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < text.size()) {
      const std::size_t mark = inner_mark(text, i);
      const bool goes_on = mark > 0 || (!text.substr(i).starts_with(mark_start) && (is_letter(text[i]) || is_digit(text[i])));
      if (!goes_on) break;
      i += std::max<std::size_t>(mark, 1);
    }
    Token token{.word = folded(text.substr(begin, i - begin)), .begin = begin, .end = i};
    token.stem = stem_of(token.word);
    token.is_number = is_digit(token.word.front());
    token.is_name = std::ranges::find(called, token.word) != called.end();
    tokens.push_back(std::move(token));
  }
  return tokens;
}

}  // namespace stepwise::outcome

// SPDX-License-Identifier: Apache-2.0
#include "base/reading_age.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace stepwise {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

/// Small letters a to z of a word, what follows an apostrophe too: "don't" is "dont".
std::string letters_of(std::string_view word) {
  std::string out;
  for (const char c : lower_ascii(word))
    if (c >= 'a' && c <= 'z') out += c;
  return out;
}

/// Neighbouring vowels that are spoken apart: "diary", "being", "usual"; not in "social" or "nation".
int spoken_apart(std::string_view word) {
  int out = 0;
  for (const std::string_view apart : {"ia", "io", "iu", "eo", "iet", "ying", "eing", "ual", "creat"})
    if (word.find(apart) != std::string_view::npos) ++out;
  for (const std::string_view together : {"tia", "cia", "tio", "sio", "cio", "gio", "xio", "geo", "peop", "qual"})
    if (word.find(together) != std::string_view::npos) --out;
  return word == "idea" || word == "area" ? 1 : std::max(out, 0);
}

/// An e that is written and not spoken: in "home", "homes", "liked"; not in "table", "wanted".
bool ends_silently(std::string_view word) {
  const std::size_t n = word.size();
  if (n > 2 && word.ends_with("e") && !is_vowel(word[n - 2])) return !(word.ends_with("le") && n > 3 && !is_vowel(word[n - 3]));
  if (n > 3 && word.ends_with("ed")) return word[n - 3] != 't' && word[n - 3] != 'd' && !is_vowel(word[n - 3]);
  if (n > 3 && word.ends_with("es")) return !is_vowel(word[n - 3]) && std::string_view{"sxzcgh"}.find(word[n - 3]) == std::string_view::npos;
  return false;
}

struct Counting {
  Readability out;
  int in_sentence = 0;

  void word(std::string_view word) {
    if (letters_of(word).empty() && !is_digit(word.front())) return;  // a dash or a dot between words
    ++out.words;
    ++in_sentence;
    out.syllables += is_digit(word.front()) ? 1 : syllables_in(word);
  }
  void end_sentence() {
    if (in_sentence == 0) return;
    ++out.sentences;
    out.longest_sentence = std::max(out.longest_sentence, in_sentence);
    in_sentence = 0;
  }
};

/// A full stop ends a sentence unless something other than a space follows, as in 3.5 and e.g.
bool ends_sentence(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '!' || c == '?' || c == '\n' || c == ';') return true;
  if (c != '.' && c != ':') return false;
  return at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n' || text[at + 1] == '\r' || text[at + 1] == ')' || text[at + 1] == '"';
}

}  // namespace

int syllables_in(std::string_view word) {
  const std::string letters = letters_of(word);
  if (letters.size() <= 2) return 1;
  int groups = 0;
  bool in_vowels = false;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const bool vowel = is_vowel(letters[i]) && !(letters[i] == 'y' && i == 0);
    if (vowel && !in_vowels) ++groups;
    in_vowels = vowel;
  }
  groups += spoken_apart(letters);
  if (ends_silently(letters)) --groups;
  return std::max(groups, 1);
}

Readability readability(std::string_view english) {
  Counting counting;
  for (std::size_t i = 0; i < english.size();) {
    if (!is_letter(english[i]) && !is_digit(english[i])) {
      if (ends_sentence(english, i)) counting.end_sentence();
      ++i;
      continue;
    }
    const std::size_t start = i;
    const auto goes_on = [&](char c) { return is_letter(c) || is_digit(c) || c == '\'' || c == '-' || ((c == '.' || c == ',') && i + 1 < english.size() && is_digit(english[i + 1])); };
    while (i < english.size() && goes_on(english[i])) ++i;
    counting.word(english.substr(start, i - start));
  }
  counting.end_sentence();
  Readability out = counting.out;
  if (out.words == 0) return out;
  out.grade = 0.39 * out.words / out.sentences + 11.8 * out.syllables / out.words - 15.59;
  out.age = std::max(out.grade + 5, 5.0);
  return out;
}

}  // namespace stepwise

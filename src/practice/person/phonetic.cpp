// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "practice/person/name_match.hpp"

namespace stepwise::person {
namespace {

constexpr std::size_t longest_key = 6;

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }
bool is_soft(char c) { return c == 'e' || c == 'i' || c == 'y'; }

std::string letters_only(std::string_view word) {
  std::string out;
  for (const char c : word)
    if (c >= 'a' && c <= 'z' && (out.empty() || out.back() != c)) out += c;
  return out;
}

/// Letters that are written and not said at the start of a name.
std::string without_silent_start(std::string word) {
  for (const std::string_view silent : {"kn", "gn", "wr", "ps", "pn"})
    if (word.starts_with(silent)) return word.substr(1);
  if (word.starts_with("wh")) word.erase(1, 1);
  if (word.starts_with('x')) word[0] = 's';
  return word;
}

struct Sound {
  std::string_view spelling, sounds;
};
/// Longer spellings first; "" is silent.
constexpr Sound clusters[] = {{"tch", "x"}, {"sch", "sk"}, {"chr", "kr"}, {"dge", "j"}, {"dgi", "j"}, {"ght", "t"},
                              {"ph", "f"},  {"ck", "k"},   {"sh", "x"},   {"ch", "x"},  {"th", "t"},  {"gh", ""},
                              {"qu", "k"},  {"wr", "r"},   {"kn", "n"},   {"gn", "n"},  {"mb", "m"}};

std::string_view single(char c, char next, bool first) {
  switch (c) {
    case 'b': return "b";
    case 'c': return is_soft(next) ? "s" : "k";
    case 'd': return "d";
    case 'f': case 'v': return "f";
    case 'g': return is_soft(next) ? "j" : "g";
    case 'j': return "j";
    case 'k': case 'q': return "k";
    case 'l': return "l";
    case 'm': return "m";
    case 'n': return "n";
    case 'p': return "p";
    case 'r': return "r";
    case 's': case 'z': return "s";
    case 't': return "t";
    case 'x': return "ks";
    case 'h': return first ? "h" : "";
    case 'w': return first ? "w" : "";
    default: return "";
  }
}

}  // namespace

std::string phonetic_key(std::string_view folded_word) {
  const std::string word = without_silent_start(letters_only(folded_word));
  std::string key;
  for (std::size_t i = 0; i < word.size() && key.size() < longest_key;) {
    const std::string_view rest = std::string_view{word}.substr(i);
    if (is_vowel(rest[0])) {
      if (i == 0) key += rest[0] == 'y' ? 'y' : 'a';
      ++i;
      continue;
    }
    const Sound* found = nullptr;
    for (const Sound& cluster : clusters)
      if (!found && rest.starts_with(cluster.spelling)) found = &cluster;
    if (found && found->spelling == "gh" && i == 0) found = nullptr;
    if (found && found->spelling == "mb" && rest.size() > 2) found = nullptr;
    const auto length = found ? found->spelling.size() : 1;
    key += found ? found->sounds : single(rest[0], rest.size() > 1 ? rest[1] : '\0', i == 0);
    i += length;
  }
  return key.substr(0, longest_key);
}

}  // namespace stepwise::person

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stepwise::words {

/// A piece of C++: a name, a string (adjacent ones joined, escapes undone), or one sign.
struct Token {
  enum class Kind { name, text, sign } kind;
  std::string text;
  int line = 0;
};
/// Comments, preprocessor lines and numbers are left out.
std::vector<Token> tokens_of(std::string_view code);

/// Context and English of every message the code names through t, tn, noted and in_context.
using Messages = std::set<std::pair<std::string, std::string>>;
void add_messages(const std::vector<Token>& tokens, Messages& into);

/// A literal that looks like words for a person and goes round the catalogue.
struct Bypass {
  int line = 0;
  std::string text;
};
std::vector<Bypass> bypasses_in(const std::vector<Token>& tokens);

/// Whether text looks like words for a person: two words with a space, or one capitalised word.
bool looks_like_words(std::string_view text);

}  // namespace stepwise::words
